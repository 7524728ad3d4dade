//! What intake answers: a rejection for an event, an error for a body, and the limits that both rest on.

use serde::Serialize;

/// The limits of one request.
pub mod limits {
    /// Bytes of a request after decompression.
    pub const BODY_BYTES: usize = 10 * 1024 * 1024;
    /// Events of a request.
    pub const EVENTS: usize = 10_000;
    /// Bytes of one event.
    pub const EVENT_BYTES: usize = 256 * 1024;
    /// Characters of an id.
    pub const ID_CHARS: usize = 128;
    /// Characters of a name, label or other short text.
    pub const WORD_CHARS: usize = 500;
    /// Hours that an event may lie in the future.
    pub const FUTURE_HOURS: i64 = 24;
}

/// Why one event was not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rejection {
    /// Its place in the request, from 0.
    pub index: usize,
    /// Its id, where it has a readable one.
    pub id: Option<String>,
    /// Stable word for the reason.
    pub code: &'static str,
    /// The field and the fix, in plain words.
    pub detail: String,
}

/// Why a whole request was not read. Nothing of it is kept.
#[derive(Debug, thiserror::Error)]
pub enum BodyError {
    /// Neither JSON nor, where announced, NDJSON.
    #[error(
        "the body is not JSON: {0}. Send one event, an array of events, {{\"events\": […]}}, or NDJSON as application/x-ndjson"
    )]
    NotJson(String),
    /// JSON of another shape.
    #[error("the body is JSON but holds no events. Send one event, an array of events or {{\"events\": […]}}")]
    NoEvents,
    /// No export of OpenTelemetry.
    #[error("the body is no OTLP export of the announced content type: {0}")]
    NotOtlp(String),
    /// Larger than [`limits::BODY_BYTES`].
    #[error("the body is larger than 10 MiB after decompression. Send fewer events at once")]
    TooLarge,
    /// More than [`limits::EVENTS`].
    #[error("the body holds {0} events; at most 10,000 are taken at once. Send them in several requests")]
    TooManyEvents(usize),
    /// A content encoding that is not taken.
    #[error("the content encoding {0:?} is not taken. Use gzip, zstd or none")]
    UnknownEncoding(String),
    /// The announced compression does not fit the bytes.
    #[error("the body cannot be decompressed as {encoding}: {source}")]
    Corrupt {
        /// The announced encoding.
        encoding: &'static str,
        /// What the decompressor says.
        source: std::io::Error,
    },
}

impl BodyError {
    /// The HTTP status that fits.
    pub fn status(&self) -> u16 {
        match self {
            Self::NotJson(_) | Self::NotOtlp(_) | Self::NoEvents | Self::Corrupt { .. } => 400,
            Self::TooLarge | Self::TooManyEvents(_) => 413,
            Self::UnknownEncoding(_) => 415,
        }
    }

    /// Stable word for the reason.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson(_) => "invalid_json",
            Self::NotOtlp(_) => "invalid_otlp",
            Self::NoEvents => "no_events",
            Self::TooLarge => "body_too_large",
            Self::TooManyEvents(_) => "too_many_events",
            Self::UnknownEncoding(_) => "unknown_encoding",
            Self::Corrupt { .. } => "corrupt_body",
        }
    }
}

/// Why an event is refused, before its place in the request is known.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub code: &'static str,
    pub detail: String,
}

impl Refusal {
    pub fn new(code: &'static str, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into() }
    }
}
