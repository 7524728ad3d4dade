//! How far the fold has come.

use afterword_model::Timestamp;

/// What the numbers rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Everything acknowledged before this instant is in the numbers.
    pub as_of: Timestamp,
    /// Number of the last batch in the warehouse.
    pub batch: u64,
    /// Acknowledged events that still wait in the journal.
    pub pending: u64,
}
