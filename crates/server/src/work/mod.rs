//! What happens when nobody waits: the journal is folded into the warehouse, silent chats are sealed, activity is
//! consolidated, the word index is built where it is not complete.
//!
//! One task folds and seals, one step after the other; another turns complete traces into events, which then go the way of
//! all events. Only one process at a time runs them for a data folder. Every step may be cut short at any point: what it did
//! not finish is done again from the journal or from the spans that wait, with the same result.

mod assembling;
mod folding;
mod insights;
mod progress;
mod sealing;
mod words;
mod worker;

pub use assembling::{AssembleError, Assembler, PATIENCE};
pub use folding::QUIET;
pub use insights::{Asker, Learner, ModelOptions, ModelSettings, ModelSettingsError, TopicModels};
pub(crate) use insights::{
    Wanted, empty as empty_topics, heir, names as topic_names, topic_id, topic_number, transcripts,
};
pub use progress::Progress;
pub use worker::{WorkError, Worker};
