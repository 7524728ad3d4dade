//! Insights: what is concluded about a chat when it is sealed, and what is learnt from all of them.
//!
//! `transcripts` reads what happened, `concluding` draws the conclusions, `learning` finds the topics, `model`
//! asks a language model where one is set up. Conclusions become
//! events of the journal, so that each is made once, whatever ends the process.

mod concluding;
mod learning;
mod model;
mod transcripts;

pub(super) use concluding::{Due, TopicModels, conclude};
pub use learning::Learner;
pub use model::{Asker, ModelOptions, ModelSettings, ModelSettingsError};
