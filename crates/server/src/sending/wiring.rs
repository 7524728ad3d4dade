//! Where alerts and reports come from.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use afterword_model::AssistantId;
use afterword_store::Assistant;

use super::{AlertMessage, Days, Later, ReportMessage, Sources, TopicAlert};
use crate::{app::App, problem::ApiError};

/// The real ones.
#[derive(Debug, Default)]
pub struct Wired {
    topic_alerts: Mutex<HashMap<AssistantId, TopicAlert>>,
}

impl Sources for Wired {
    fn topic_alert<'a>(&'a self, _: &'a App, assistant: AssistantId) -> Later<'a, TopicAlert> {
        let known = self.topic_alerts.lock().unwrap_or_else(PoisonError::into_inner).get(&assistant).copied();
        Box::pin(async move { Ok(known.unwrap_or(TopicAlert { chats: 10, days: 7 })) })
    }

    fn set_topic_alert<'a>(&'a self, _: &'a App, assistant: AssistantId, alert: TopicAlert) -> Later<'a, ()> {
        self.topic_alerts.lock().unwrap_or_else(PoisonError::into_inner).insert(assistant, alert);
        Box::pin(async { Ok(()) })
    }

    fn unsent<'a>(&'a self, _: &'a App) -> Later<'a, Vec<AlertMessage>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn mark_sent<'a>(&'a self, _: &'a App, _: &'a AlertMessage) -> Later<'a, ()> {
        Box::pin(async { Ok(()) })
    }

    fn report<'a>(&'a self, _: &'a App, _: &'a Assistant, _: Days, _: &'a str, _: bool) -> Later<'a, ReportMessage> {
        Box::pin(async { Err(ApiError::internal("no reviews are made yet")) })
    }
}
