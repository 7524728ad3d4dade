//! Insights: what is concluded about a chat when it is sealed, and what is learnt from all of them.
//!
//! `transcripts` reads what happened, `concluding` draws the conclusions, `learning` finds the topics, `assigning` puts chats
//! into them, `noticing` sees which topics grow or are back, `model` asks a language model where one is set up. Conclusions
//! become events of the journal, so that each is made once, whatever ends the process.

mod assigning;
mod concluding;
mod learning;
mod model;
mod models;
mod noticing;
mod transcripts;

pub(super) use concluding::{Due, conclude};
pub use learning::{Learner, empty};
pub use model::{Asker, ModelOptions, ModelSettings, ModelSettingsError};
pub use models::{TopicModels, heir, names, topic_id, topic_number};
pub use transcripts::{Wanted, transcripts};
