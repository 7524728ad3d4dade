//! A request's bytes: unpacked, split into events, each with a verdict.

use std::io::Read;

use afterword_model::{Event, Timestamp};
use jiff::SignedDuration;
use serde_json::value::RawValue;

use crate::{
    events,
    fields::Fields,
    verdict::{BodyError, Refusal, Rejection, limits},
};

/// The events of a request, each with its place in it.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// Events to keep, with their place in the request, from 0.
    pub events: Vec<(usize, Event)>,
    /// Events to refuse.
    pub rejected: Vec<Rejection>,
}

/// Reads a request. `received_at` is the time of events that give none: the first of the request has just that, each
/// further one a microsecond more, so that they keep their order.
///
/// # Errors
/// [`BodyError`] where the whole request cannot be read; nothing of it is to be kept then.
pub fn read(
    body: &[u8],
    content_type: Option<&str>,
    content_encoding: Option<&str>,
    received_at: Timestamp,
) -> Result<Batch, BodyError> {
    let unpacked = unpack(body, content_encoding)?;
    let text = std::str::from_utf8(&unpacked).map_err(|error| BodyError::NotJson(error.to_string()))?;
    let ndjson = content_type.is_some_and(|media| {
        let media = media.split(';').next().unwrap_or_default().trim();
        ["application/x-ndjson", "application/ndjson", "application/jsonl"]
            .iter()
            .any(|it| media.eq_ignore_ascii_case(it))
    });
    if ndjson { read_lines(text, received_at) } else { read_json(text, received_at) }
}

/// Reads one line of an NDJSON file.
///
/// # Errors
/// The rejection, with `index` as its place.
pub fn read_line(line: &str, index: usize, received_at: Timestamp) -> Result<Event, Rejection> {
    judge(line, index, received_at)
}

fn read_lines(text: &str, received_at: Timestamp) -> Result<Batch, BodyError> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() {
        return Err(BodyError::NotJson("it is empty".to_owned()));
    }
    let batch = judge_all(&lines, received_at)?;
    if batch.events.is_empty() && batch.rejected.iter().all(|rejection| rejection.code == "invalid_json") {
        return Err(BodyError::NotJson(batch.rejected.first().map(|it| it.detail.clone()).unwrap_or_default()));
    }
    Ok(batch)
}

fn read_json(text: &str, received_at: Timestamp) -> Result<Batch, BodyError> {
    let not_json = |error: serde_json::Error| BodyError::NotJson(error.to_string());
    let whole: &RawValue = serde_json::from_str(text).map_err(not_json)?;
    let events: Vec<&RawValue> = match whole.get().as_bytes().first() {
        Some(b'[') => serde_json::from_str(whole.get()).map_err(not_json)?,
        Some(b'{') => {
            let envelope: Envelope<'_> = serde_json::from_str(whole.get()).map_err(not_json)?;
            match envelope.events {
                Some(events) => serde_json::from_str(events.get()).map_err(|_| BodyError::NoEvents)?,
                None => vec![whole],
            }
        }
        _ => return Err(BodyError::NoEvents),
    };
    judge_all(&events.iter().map(|event| event.get()).collect::<Vec<_>>(), received_at)
}

#[derive(serde::Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    events: Option<&'a RawValue>,
}

fn judge_all(events: &[&str], received_at: Timestamp) -> Result<Batch, BodyError> {
    if events.len() > limits::EVENTS {
        return Err(BodyError::TooManyEvents(events.len()));
    }
    let mut batch = Batch::default();
    for (index, event) in events.iter().enumerate() {
        match judge(event, index, received_at) {
            Ok(event) => batch.events.push((index, event)),
            Err(rejection) => batch.rejected.push(rejection),
        }
    }
    Ok(batch)
}

fn judge(text: &str, index: usize, received_at: Timestamp) -> Result<Event, Rejection> {
    let reject =
        |id: Option<String>, refusal: Refusal| Rejection { index, id, code: refusal.code, detail: refusal.detail };
    if text.len() > limits::EVENT_BYTES {
        let detail = format!("the event has {} bytes; at most 262,144 are taken. Shorten its texts", text.len());
        return Err(reject(None, Refusal::new("event_too_large", detail)));
    }
    let fields = Fields::parse(text).map_err(|refusal| reject(None, refusal))?;
    let offset = SignedDuration::from_micros(i64::try_from(index).unwrap_or_default());
    let default_at = received_at.checked_add(offset).unwrap_or(received_at);
    events::read(&fields, received_at, default_at).map_err(|refusal| reject(fields.readable_id(), refusal))
}

pub(crate) fn unpack(body: &[u8], encoding: Option<&str>) -> Result<Vec<u8>, BodyError> {
    let encoding = encoding.map(str::trim).filter(|encoding| !encoding.is_empty());
    match encoding.map(str::to_ascii_lowercase).as_deref() {
        None | Some("identity") => {
            if body.len() > limits::BODY_BYTES {
                return Err(BodyError::TooLarge);
            }
            Ok(body.to_vec())
        }
        Some("gzip" | "x-gzip") => drain(flate2::read::MultiGzDecoder::new(body), "gzip"),
        Some("zstd") => {
            let decoder = zstd::stream::read::Decoder::new(body)
                .map_err(|source| BodyError::Corrupt { encoding: "zstd", source })?;
            drain(decoder, "zstd")
        }
        Some(other) => Err(BodyError::UnknownEncoding(other.to_owned())),
    }
}

/// Reads to the end, or to the limit: a small body that unpacks to a huge one costs no more than the limit.
fn drain(decoder: impl Read, encoding: &'static str) -> Result<Vec<u8>, BodyError> {
    let mut unpacked = Vec::new();
    let mut bounded = decoder.take(limits::BODY_BYTES as u64 + 1);
    bounded.read_to_end(&mut unpacked).map_err(|source| BodyError::Corrupt { encoding, source })?;
    if unpacked.len() > limits::BODY_BYTES { Err(BodyError::TooLarge) } else { Ok(unpacked) }
}
