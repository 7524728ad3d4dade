//! Where alerts and reports come from: the topics that grow, and the review.

use afterword_model::AssistantId;
use afterword_store::{Assistant, TopicAlertSettings};
use tokio::task::spawn_blocking;

use super::{AlertMessage, Days, Later, ReportMessage, ReportNumber, Sources, TopicAlert};
use crate::{
    app::App,
    problem::ApiError,
    review::{self, Number, Review, Span},
};

/// The numbers that a report's letter shows, in this order.
const MAIN: [(&str, &str); 5] = [
    ("chats", "chats"),
    ("users", "users"),
    ("satisfaction", "average"),
    ("outcomes", "contained_rate"),
    ("handover", "rate"),
];

/// The real ones.
#[derive(Debug, Default)]
pub struct Wired;

impl Sources for Wired {
    fn topic_alert<'a>(&'a self, app: &'a App, assistant: AssistantId) -> Later<'a, TopicAlert> {
        Box::pin(async move {
            let TopicAlertSettings { chats, days } = app.catalog.topic_alert_settings(assistant).await?;
            Ok(TopicAlert { chats, days })
        })
    }

    fn set_topic_alert<'a>(&'a self, app: &'a App, assistant: AssistantId, alert: TopicAlert) -> Later<'a, ()> {
        let TopicAlert { chats, days } = alert;
        Box::pin(async move {
            Ok(app.catalog.set_topic_alert_settings(assistant, TopicAlertSettings { chats, days }).await?)
        })
    }

    fn unsent<'a>(&'a self, app: &'a App) -> Later<'a, Vec<AlertMessage>> {
        Box::pin(async move {
            let message = |alert: afterword_store::TopicAlert| AlertMessage {
                id: alert.id,
                assistant: alert.assistant,
                topic: alert.topic,
                name: alert.name,
                chats: alert.chats,
                days: alert.days,
            };
            Ok(app.catalog.unsent_topic_alerts().await?.into_iter().map(message).collect())
        })
    }

    fn mark_sent<'a>(&'a self, app: &'a App, alert: &'a AlertMessage) -> Later<'a, ()> {
        Box::pin(async move {
            app.catalog.mark_topic_alert_sent(alert.id, app.clock.now()).await?;
            Ok(())
        })
    }

    fn report<'a>(
        &'a self,
        app: &'a App,
        assistant: &'a Assistant,
        days: Days,
        tz: &'a str,
        whole: bool,
    ) -> Later<'a, ReportMessage> {
        Box::pin(async move {
            let span = Span { from: days.from.to_string(), to: days.to.to_string() };
            let review = review::make(app, assistant, span, tz).await?;
            let message = message(&review);
            if !whole {
                return Ok(message);
            }
            let paper = spawn_blocking(move || review::pdf(&review)).await?.map_err(ApiError::internal)?;
            Ok(ReportMessage { paper: Some(paper), ..message })
        })
    }
}

fn message(review: &Review) -> ReportMessage {
    let find = |(module, name)| review.numbers.iter().find(|number| (number.module, number.name) == (module, name));
    ReportMessage {
        numbers: MAIN.into_iter().filter_map(find).map(number).collect(),
        improved: review.improved.clone(),
        worsened: review.worsened.clone(),
        paper: None,
    }
}

fn number(number: &Number) -> ReportNumber {
    ReportNumber {
        title: number.title.to_owned(),
        kind: number.kind,
        value: number.value.as_f64(),
        before: number.before.as_f64(),
        verdict: number.verdict,
    }
}
