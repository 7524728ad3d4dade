//! OpenTelemetry: exports become pieces of traces, and the pieces of a trace become events.
//!
//! Two steps, since a trace arrives in pieces and in any order. [`read_traces`] and [`read_logs`] turn one export into
//! [`Received`] pieces, without secrets and in a form of our own, which are kept until their trace is complete.
//! [`assemble`] then turns all pieces of a trace into events. Both are pure: the same pieces give the same events with the
//! same ids, so assembling a trace twice changes nothing.
//!
//! What a span is, says [`class`]; who said what in it, [`content`]; which spans together answer a user, [`turns`].
//! The names of attributes are those of the semantic conventions for generative AI (the newest and version 1.36),
//! of `OpenInference`, and of `OpenLLMetry`.

mod assembling;
mod attributes;
mod class;
mod content;
mod conversation;
mod evaluation;
mod indexed;
mod json;
mod piece;
mod response;
mod said;
mod size;
mod steps;
mod trace;
mod turns;
mod wire;

#[cfg(test)]
mod tests;

pub use assembling::{Assembled, assemble};
pub use conversation::{Told, ToldTurn};
pub use json::Media;
pub use piece::{Attributes, Happening, ParentPlace, Piece, Received, Record, Span};
pub use wire::{Export, Signal, logs, read_logs, read_traces, traces};

/// Limits of what is taken from OpenTelemetry.
pub mod limits {
    /// Bytes of one attribute; what is beyond is cut off.
    pub const ATTRIBUTE_BYTES: usize = 1024 * 1024;
    /// Bytes of a step's input, and of its output.
    pub const CONTENT_BYTES: usize = 64 * 1024;
    /// Bytes of a step's attributes.
    pub const ATTRIBUTES_BYTES: usize = 32 * 1024;
    /// Bytes of a message's text.
    pub const TEXT_BYTES: usize = 64 * 1024;
    /// Spans and records of one trace.
    pub const PIECES_A_TRACE: u64 = 2_000;
}
