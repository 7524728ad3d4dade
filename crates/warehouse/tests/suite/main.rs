//! What the warehouse promises, tried on real files.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it is surprised")]

mod batches;
mod consolidation;
mod facts;
mod late_events;
mod reopening;
mod text;
mod users;
mod word_upkeep;
mod words;
