//! Pieces of traces, in a form of our own: what is kept until a trace is complete.
//!
//! They are kept as JSON, so a field that is added later needs a default.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Attributes by name, without secrets.
pub type Attributes = BTreeMap<String, Value>;

/// Where the parent of a span is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParentPlace {
    /// There is none: the span is the root of its trace.
    None,
    /// In the same process.
    Here,
    /// In another process, which may tell nothing to us.
    Elsewhere,
    /// The client did not say.
    #[default]
    Unknown,
}

/// One operation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Span {
    /// Its id, 16 hexadecimal digits.
    pub id: String,
    /// The id of the span that it is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Where that one is.
    #[serde(default)]
    pub place: ParentPlace,
    /// What it is called.
    pub name: String,
    /// Whether it is the client's side of a call to another service.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub client: bool,
    /// Microseconds since 1970.
    pub start: i64,
    /// Microseconds since 1970, not before `start`.
    pub end: i64,
    /// Whether it says that it failed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub failed: bool,
    /// Its words on that.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub failure: String,
    /// What it tells.
    #[serde(default)]
    pub attributes: Attributes,
    /// What happened during it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Happening>,
    /// What is told of the service.
    #[serde(default, skip_serializing_if = "Attributes::is_empty")]
    pub resource: Attributes,
}

/// Something that happened during a span.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Happening {
    /// Microseconds since 1970.
    pub at: i64,
    /// What it is called.
    pub name: String,
    /// What it tells.
    #[serde(default)]
    pub attributes: Attributes,
}

/// A log record that belongs to a span: how some instrumentations tell what was said.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The span's id.
    pub span: String,
    /// Microseconds since 1970.
    pub at: i64,
    /// The name of the event.
    pub name: String,
    /// What it tells.
    #[serde(default)]
    pub attributes: Attributes,
    /// The rest of what it tells.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub body: Value,
}

/// A span or a log record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "piece", rename_all = "snake_case")]
pub enum Piece {
    /// A span.
    Span(Span),
    /// A log record.
    Record(Record),
}

/// A piece as it came, with what is to be known of it before it is read again.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// The trace, 32 hexadecimal digits.
    pub trace: String,
    /// What tells the piece from the others of its trace; the same where an export comes twice.
    pub key: String,
    /// Whether nothing encloses it that could still come: the trace's root, or the root of this process's part.
    pub root: bool,
    /// Whether it is known that what encloses it will come, as it belongs to the same process.
    pub awaited: bool,
    /// The piece.
    pub piece: Piece,
}
