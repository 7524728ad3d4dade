//! The words of Afterword as types: ids, time, events, the rules of sealing.
//!
//! This crate does no I/O, starts no task and reads no clock. Everything else depends on it and it depends on nothing of ours.

mod clock;
mod event;
mod id;
mod insight;
mod issue;
mod profile;
mod rules;
mod settings;

pub use clock::{Clock, SystemClock};
pub use event::{
    Click, ClickKind, DestinationKind, Event, EventBody, Feedback, FeedbackValue, Handover, HandoverKind, HandoverVia,
    Message, Rating, RatingPrompt, Release, Role, Step, StepKind, Trigger,
};
pub use id::{AssistantId, ChatId, ConversationId, EventId, MessageId};
pub use insight::{ChatInsight, Maker, Outcome, Sentiment, Signal, TopicId};
pub use issue::{IssuePriority, IssueStatus, IssueType, Trouble};
pub use jiff::Timestamp;
pub use profile::{Contact, Profile, UserProfile};
pub use rules::SealRules;
pub use settings::{FeedbackSettings, Look, RatingSettings, VoiceSettings};
