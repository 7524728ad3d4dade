//! What there is to tell, seen from where it is told.

use std::{future::Future, pin::Pin};

use afterword_metrics::{Kind, Verdict};
use afterword_model::{AssistantId, TopicId};
use afterword_store::Assistant;

use super::schedule::Days;
use crate::{app::App, problem::Answer};

/// An answer that comes later.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = Answer<T>> + Send + 'a>>;

/// When owners are told that a topic grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopicAlert {
    /// So many chats; 0: never.
    pub chats: i64,
    /// Within so many days.
    pub days: i64,
}

/// A topic grew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlertMessage {
    /// Its number, never used again.
    pub id: i64,
    /// The assistant.
    pub assistant: AssistantId,
    /// The topic.
    pub topic: TopicId,
    /// What the topic is called.
    pub name: String,
    /// So many chats came.
    pub chats: i64,
    /// Within so many days.
    pub days: i64,
}

/// What a report says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReportMessage {
    /// The main numbers, most telling first.
    pub numbers: Vec<ReportNumber>,
    /// Titles of the numbers that are better than before by more than chance.
    pub improved: Vec<String>,
    /// Titles of the numbers that are worse.
    pub worsened: Vec<String>,
    /// The whole review as a PDF, where it was asked for.
    pub paper: Option<Vec<u8>>,
}

/// A number of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportNumber {
    /// Its name for readers.
    pub title: String,
    /// What sort of number it is.
    pub kind: Kind,
    /// The value in the period.
    pub value: Option<f64>,
    /// The value in the period before.
    pub before: Option<f64>,
    /// What came of it.
    pub verdict: Verdict,
}

/// Where it comes from.
pub trait Sources: Send + Sync {
    /// When owners of an assistant are told that a topic grows.
    fn topic_alert<'a>(&'a self, app: &'a App, assistant: AssistantId) -> Later<'a, TopicAlert>;
    /// Says when they are told.
    fn set_topic_alert<'a>(&'a self, app: &'a App, assistant: AssistantId, alert: TopicAlert) -> Later<'a, ()>;
    /// The alerts that nobody was told of, earliest first.
    fn unsent<'a>(&'a self, app: &'a App) -> Later<'a, Vec<AlertMessage>>;
    /// Remembers that an alert is on its way.
    fn mark_sent<'a>(&'a self, app: &'a App, alert: &'a AlertMessage) -> Later<'a, ()>;
    /// The report of these days, as clocks show them in `tz`; with the whole review on paper where `whole`.
    fn report<'a>(
        &'a self,
        app: &'a App,
        assistant: &'a Assistant,
        days: Days,
        tz: &'a str,
        whole: bool,
    ) -> Later<'a, ReportMessage>;
}
