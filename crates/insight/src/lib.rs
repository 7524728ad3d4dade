//! Insights: what is concluded about a chat once it is over, made on the machine, without a network or a downloaded model.
//!
//! This crate does no I/O, reads no clock and draws no random numbers but from fixed seeds: the same chats give the same
//! insights and the same topics, on every machine. Words of users are hostile: they are never interpreted, only counted,
//! compared and quoted.
//!
//! - [`insight()`] takes one [`Transcript`]: `text` → `sentiment`, `outcome` → `summary`.
//! - [`topics`] takes all chats of an assistant and finds what they are about.
//! - [`gaps`] groups the questions that were not answered; [`triage`] makes suggestions for issues of what went wrong.
//! - [`by_model`] is the same insight asked of a language model: what to send, and how much of the answer to believe.

pub mod by_model;
pub mod gaps;
mod insight;
pub mod outcome;
pub mod sentiment;
pub mod summary;
pub mod text;
pub mod topics;
mod transcript;
pub mod triage;

pub use insight::{Insight, Maker, RULES, insight};
pub use transcript::{HumanRequest, Score, Thumb, Transcript, Utterance};
