//! Questions in, numbers out.
//!
//! A [`Question`] is what was asked, checked: whose numbers, of which period, in which time zone, of which chats. [`Metrics`]
//! runs the statements that answer it and shapes their rows. What a number means is said twice, once for readers in the
//! [`catalogue()`] and once for the engine in `sql/`, one file a question; the files are shown beside the numbers.
//!
//! What holds:
//! - Nothing here reads a clock: "now" comes with the question.
//! - SQL knows neither time zones nor filters. It says `{bucket:…}` and `{counted}`, and [`template`] puts in offsets and
//!   conditions, with `?` for every text that came from outside.
//! - Counts of an empty interval are 0, means and rates of nothing are null.

mod answer;
mod blanks;
mod bucket;
mod catalogue;
mod cursor;
mod effect;
mod error;
mod evidence;
mod export;
mod figure;
mod filter;
mod handovers;
mod identities;
mod metrics;
mod module;
mod modules;
mod passport;
mod period;
mod query;
mod question;
mod reading;
mod review;
mod rows;
mod series;
mod sheet;
mod statistics;
mod template;
mod topics;
mod voices;
mod zone;

pub use answer::{
    AllAnswer, Change, Changes, Comparison, DimensionValue, DimensionsAnswer, Evidence, Excluded, Fields, Identity,
    ModuleAnswer, Modules, Numbers, Passport, Point, Population, Release, ReleasesAnswer,
};
pub use bucket::Interval;
pub use catalogue::{Catalogue, Entry, Kind, catalogue};
pub use cursor::Cursor;
pub use effect::{
    Better, Compared, EffectAnswer, EffectAsked, MetricEffect, MixShare, OldMix, PublishedRelease, Side, Stretch,
    Verdict,
};
pub use error::{MetricsError, QuestionError};
pub use evidence::{Caller, Finding, MOST_FINDINGS};
pub use export::{Called, Contact, Export, Subject, Thumb};
pub use filter::{Dimension, Filters, Include};
pub use handovers::{HandoverGroup, HandoverReason, HandoverReasons, HandoversAnswer, LastAnswer, RequestsAt};
pub use metrics::Metrics;
pub use module::Module;
pub use period::Period;
pub use question::Question;
pub use reading::{
    ChatClick, ChatEntry, ChatHandover, ChatInsight, ChatsCursor, ChatsPage, ChatsQuestion, GivenFeedback, Hit,
    Message, MessageChoice, Neighbours, Seen, Status, Step, Trace, TraceTotals, Transcript, Variable, VariableChange,
    WordHit, WordPlace, Words,
};
pub use review::{AgentWork, ReviewNumbers, TellingChat};
pub use topics::{TopicChat, TopicClose, TopicCounts, TopicNumbers};
pub use voices::{Counts, FeedbackEntry, FeedbackHead, Inbox, Page, RatingEntry, RatingsPage, SharedLine};

/// The version of the definitions. It changes when a number with the same name would come out differently.
pub const DEFINITION_VERSION: &str = "1";
