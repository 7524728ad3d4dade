//! Insights: what is concluded about a chat when it is sealed, and what is learnt from all of them.
//!
//! `transcripts` reads what happened, `concluding` draws the conclusions, `learning` finds the topics. Conclusions become
//! events of the journal, so that each is made once, whatever ends the process.

mod concluding;
mod learning;
mod transcripts;

pub(super) use concluding::{Due, TopicModels, conclude};
pub use learning::Learner;
