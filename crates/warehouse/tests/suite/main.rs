//! What the warehouse promises, tried on real files.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod batches;
mod consolidation;
mod facts;
mod late_events;
mod text;
mod users;
