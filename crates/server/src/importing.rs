//! Files of events become requests to the recorder.
//!
//! An import may be broken off at any point and run again: a line is known by the id of its event or, where it has none,
//! by its content and how often the same line came before it in the file.

use std::{
    collections::HashMap,
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use afterword_intake::{Batch, Rejection, limits, read_line};
use afterword_model::{Clock, EventId};
use afterword_store::{AppendError, Assistant};
use sha2::{Digest, Sha256};

use crate::record::Recorder;

/// Events that go to the journal in one transaction.
const CHUNK: usize = 5_000;

/// What became of the lines of the files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Events kept.
    pub accepted: usize,
    /// Events that had been kept before.
    pub duplicates: usize,
    /// Lines skipped.
    pub rejected: usize,
}

/// A line that was skipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLine {
    /// Its number in the file, from 1.
    pub line: usize,
    /// Stable word for the reason.
    pub code: &'static str,
    /// The field and the fix, in plain words.
    pub detail: String,
}

/// Why an import stopped. What was reported until then is on disk.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be read.
    #[error("the file cannot be read")]
    Read(#[from] io::Error),
    /// The journal failed.
    #[error("the events cannot be kept")]
    Append(#[from] AppendError),
}

/// Hears how the import goes on.
pub trait Listener {
    /// So many bytes of the file are done.
    fn advanced(&mut self, bytes: u64);
    /// A line was skipped.
    fn skipped(&mut self, line: &BadLine);
}

/// Imports one file of NDJSON events, plain or compressed with gzip or zstd.
///
/// # Errors
/// [`ImportError`] where the file or the journal fails; a bad line is no error.
pub async fn import_file(
    path: &Path,
    assistant: &Assistant,
    recorder: &Recorder,
    clock: &dyn Clock,
    listener: &mut dyn Listener,
) -> Result<Report, ImportError> {
    let counted = Counted { file: File::open(path)?, bytes: Arc::default() };
    let bytes = Arc::clone(&counted.bytes);
    let mut lines = Lines { source: unpacked(counted)?, number: 0, seen: HashMap::new() };
    let mut report = Report::default();
    loop {
        let received_at = clock.now();
        let (batch, numbers) = lines.chunk(received_at)?;
        if numbers.is_empty() {
            return Ok(report);
        }
        let verdicts = recorder.record_patiently(assistant, &batch, received_at).await?;
        report.accepted += verdicts.accepted;
        report.duplicates += verdicts.duplicates;
        report.rejected += verdicts.rejected.len();
        for rejected in verdicts.rejected {
            let line = numbers.get(rejected.index).copied().unwrap_or_default();
            listener.skipped(&BadLine { line, code: rejected.code, detail: rejected.detail });
        }
        listener.advanced(bytes.load(Ordering::Relaxed));
    }
}

/// A file that counts what was read of it.
struct Counted {
    file: File,
    bytes: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.bytes.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

/// Unpacks the file if its first bytes say that it is packed.
fn unpacked(file: Counted) -> io::Result<Box<dyn BufRead + Send>> {
    let mut plain = BufReader::new(file);
    let start = plain.fill_buf()?;
    Ok(if start.starts_with(&[0x1f, 0x8b]) {
        Box::new(BufReader::new(flate2::bufread::MultiGzDecoder::new(plain)))
    } else if start.starts_with(&[0x28, 0xb5, 0x2f, 0xfd]) {
        Box::new(BufReader::new(zstd::stream::read::Decoder::with_buffer(plain)?))
    } else {
        Box::new(plain)
    })
}

fn not_utf8(index: usize, error: std::str::Utf8Error) -> Rejection {
    Rejection { index, id: None, code: "invalid_json", detail: format!("the line is not UTF-8: {error}") }
}

/// The lines of a file, read in chunks.
struct Lines {
    source: Box<dyn BufRead + Send>,
    number: usize,
    /// How often a line without an id has been seen.
    seen: HashMap<[u8; 16], u32>,
}

impl Lines {
    /// The next lines, and the number of each in the file.
    fn chunk(&mut self, received_at: afterword_model::Timestamp) -> io::Result<(Batch, Vec<usize>)> {
        let (mut batch, mut numbers) = (Batch::default(), Vec::new());
        let mut line = Vec::new();
        while numbers.len() < CHUNK && self.next_line(&mut line)? {
            self.number += 1;
            let index = numbers.len();
            match std::str::from_utf8(&line).map(|text| text.trim_start_matches('\u{feff}').trim()) {
                Ok("") => continue,
                Ok(text) => match read_line(text, index, received_at) {
                    Ok(mut event) => {
                        event.id = event.id.or_else(|| Some(self.line_id(text)));
                        batch.events.push((index, event));
                    }
                    Err(rejection) => batch.rejected.push(rejection),
                },
                Err(error) => batch.rejected.push(not_utf8(index, error)),
            }
            numbers.push(self.number);
        }
        Ok((batch, numbers))
    }

    /// Reads a line; of one that is longer than an event may be, only so much that intake refuses it.
    fn next_line(&mut self, line: &mut Vec<u8>) -> io::Result<bool> {
        line.clear();
        let longest = limits::EVENT_BYTES as u64 + 2;
        if (&mut self.source).take(longest).read_until(b'\n', line)? == 0 {
            return Ok(false);
        }
        if line.last() != Some(&b'\n') && line.len() as u64 == longest {
            self.source.skip_until(b'\n')?;
        }
        Ok(true)
    }

    fn line_id(&mut self, text: &str) -> EventId {
        let hash = Sha256::digest(text.as_bytes());
        let mut key = [0; 16];
        key.copy_from_slice(&hash[..16]);
        let times = self.seen.entry(key).or_default();
        *times += 1;
        EventId(format!("line:{:032x}:{times}", u128::from_be_bytes(key)))
    }
}
