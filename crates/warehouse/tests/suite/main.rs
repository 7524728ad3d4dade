//! What the warehouse promises, tried on real files.

mod batches;
mod consolidation;
mod facts;
mod late_events;
mod text;
mod users;
