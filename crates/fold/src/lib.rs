//! `(conversation, events) -> (conversation, rows)`: every rule of the domain, as a pure function.
//!
//! What this crate promises:
//!
//! - It does no I/O and reads no clock: the same conversation and events give the same rows, so a batch that is folded
//!   twice changes nothing.
//! - Events may be folded one by one or in any number at once, in any order: the rows add up to the same. The only
//!   exception is an event for a chat that was sealed before it arrived, which moves none of the sealed chat's bounds.
//! - It decides when a chat starts, ends, continues and is sealed ([`Conversation`], see `span.rs`), which feedback and
//!   rating stands, and what counts for whom (see `project.rs` and `chat.rs`).
//!
//! How: the state of a conversation is the set of its facts without the words ([`Conversation`]). After new events have
//! joined it, the rows that the facts amount to are derived anew and compared with those of the state before; only the
//! difference is written.

mod absorb;
mod cast;
mod chat;
mod conclude;
mod diff;
mod fold;
mod project;
mod projection;
mod ratings;
mod rows;
mod span;
mod state;
#[cfg(test)]
mod tests;
mod time;

pub use absorb::Journalled;
pub use fold::{Folded, chat_at, closed_ratings, fold, release};
pub use ratings::GivenRating;
pub use rows::{
    ActivityRow, ChatRow, ClickRow, Concluded, Counters, Dimensions, FeedbackRow, HandoverRow, MessageRow, Move,
    ReleaseRow, Replaced, Rows, StepRow,
};
pub use span::unsealed;
pub use state::{Conversation, UnsealedChat};
