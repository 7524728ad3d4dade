//! What happens when nobody waits: the journal is folded into the warehouse, silent chats are sealed, activity is
//! consolidated, the word index is built where it is not complete.
//!
//! One task does it all, one step after the other, and only one process at a time runs it for a data folder. Every step
//! may be cut short at any point: what it did not finish is done again from the journal, with the same result.

mod folding;
mod progress;
mod sealing;
mod words;
mod worker;

pub use progress::Progress;
pub use worker::{WorkError, Worker};
