//! Events as bytes: JSON lines under zstd.

use afterword_model::{Event, EventId};

use crate::StoreError;

/// Rows live for a second or two: speed counts, size hardly.
const LEVEL: i32 = 1;
/// Above this many bytes or events, work goes to a thread that may block.
const SMALL: usize = 256;

/// The events of one request, ready to be written; made before it stands in line, so that many are made at once.
#[derive(Debug)]
pub(super) struct Packed {
    /// The id of each event, where it has one.
    pub(super) ids: Vec<Option<EventId>>,
    /// All events, compressed.
    all: Vec<u8>,
    lines: Vec<u8>,
    /// Where each event's line ends.
    ends: Vec<usize>,
}

impl Packed {
    /// Packs `events`.
    pub(super) async fn of(events: Vec<Event>) -> Result<Self, StoreError> {
        if events.len() <= SMALL {
            Self::pack(events)
        } else {
            tokio::task::spawn_blocking(|| Self::pack(events)).await?
        }
    }

    fn pack(events: Vec<Event>) -> Result<Self, StoreError> {
        let mut lines = Vec::with_capacity(events.len() * 256);
        let mut ends = Vec::with_capacity(events.len());
        for event in &events {
            serde_json::to_writer(&mut lines, event)?;
            lines.push(b'\n');
            ends.push(lines.len());
        }
        let ids = events.into_iter().map(|event| event.id).collect();
        Ok(Self { ids, all: compress(&lines)?, lines, ends })
    }

    /// How many events.
    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Memory it holds, in bytes, nearly.
    pub(super) fn bytes(&self) -> usize {
        self.lines.len() + self.all.len()
    }

    /// The bytes of those events that `keep` says to keep.
    pub(super) fn bytes_of(&self, keep: &[bool]) -> Result<Vec<u8>, StoreError> {
        if keep.iter().all(|keep| *keep) {
            return Ok(self.all.clone());
        }
        let mut kept = Vec::with_capacity(self.lines.len());
        let mut start = 0;
        for (end, keep) in self.ends.iter().zip(keep) {
            if *keep {
                kept.extend_from_slice(&self.lines[start..*end]);
            }
            start = *end;
        }
        compress(&kept)
    }
}

/// The events in a row of the journal.
pub(super) fn unpack(bytes: &[u8]) -> Result<Vec<Event>, StoreError> {
    let lines = zstd::decode_all(bytes)?;
    lines
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_slice(line).map_err(StoreError::from))
        .collect()
}

fn compress(lines: &[u8]) -> Result<Vec<u8>, StoreError> {
    Ok(zstd::bulk::compress(lines, LEVEL)?)
}
