//! Alerts and reports that a test makes up.

use std::sync::Mutex;

use afterword_metrics::{Kind, Verdict};
use afterword_model::{AssistantId, TopicId};
use afterword_server::{
    app::App,
    sending::{AlertMessage, Days, Later, ReportMessage, ReportNumber, Sources, TopicAlert},
};
use afterword_store::Assistant;

/// What a paper holds.
pub const PAPER: &[u8] = b"%PDF-1.7\ntest";
/// The same, as it travels.
pub const PAPER_IN_MAIL: &str = "JVBERi0xLjcKdGVzdA==";

#[derive(Debug, Default)]
pub struct Told {
    unsent: Mutex<Vec<AlertMessage>>,
    /// Of which days, in which zone, and whether on paper.
    pub asked: Mutex<Vec<(Days, String, bool)>>,
    settings: Mutex<Option<TopicAlert>>,
    /// Whether marking fails, as if the server died before it.
    pub forgetful: Mutex<bool>,
}

impl Told {
    /// A topic grew.
    pub fn grew(&self, id: i64, name: &str, assistant: AssistantId) {
        let alert =
            AlertMessage { id, assistant, topic: TopicId("t7".into()), name: name.to_owned(), chats: 12, days: 7 };
        self.unsent.lock().unwrap().push(alert);
    }
}

impl Sources for Told {
    fn topic_alert<'a>(&'a self, _: &'a App, _: AssistantId) -> Later<'a, TopicAlert> {
        let settings = self.settings.lock().unwrap().unwrap_or(TopicAlert { chats: 10, days: 7 });
        Box::pin(async move { Ok(settings) })
    }

    fn set_topic_alert<'a>(&'a self, _: &'a App, _: AssistantId, alert: TopicAlert) -> Later<'a, ()> {
        *self.settings.lock().unwrap() = Some(alert);
        Box::pin(async { Ok(()) })
    }

    fn unsent<'a>(&'a self, _: &'a App) -> Later<'a, Vec<AlertMessage>> {
        let unsent = self.unsent.lock().unwrap().clone();
        Box::pin(async move { Ok(unsent) })
    }

    fn mark_sent<'a>(&'a self, _: &'a App, alert: &'a AlertMessage) -> Later<'a, ()> {
        if !*self.forgetful.lock().unwrap() {
            self.unsent.lock().unwrap().retain(|unsent| unsent.id != alert.id);
        }
        Box::pin(async { Ok(()) })
    }

    fn report<'a>(
        &'a self,
        _: &'a App,
        _: &'a Assistant,
        days: Days,
        tz: &'a str,
        whole: bool,
    ) -> Later<'a, ReportMessage> {
        self.asked.lock().unwrap().push((days, tz.to_owned(), whole));
        let number = |title: &str, kind, value, before, verdict| ReportNumber {
            title: title.to_owned(),
            kind,
            value: Some(value),
            before: Some(before),
            verdict,
        };
        let message = ReportMessage {
            numbers: vec![
                number("Chats", Kind::Count, 1_284.0, 1_146.0, Verdict::NotTested),
                number("Satisfaction", Kind::Mean, 4.3, 4.1, Verdict::Better),
                number("Asked for a human", Kind::Rate, 0.12, 0.084, Verdict::Worse),
                number("Fourth", Kind::Count, 4.0, 4.0, Verdict::NotTested),
                number("Fifth", Kind::Count, 5.0, 5.0, Verdict::NotTested),
                number("Sixth", Kind::Count, 6.0, 6.0, Verdict::NotTested),
            ],
            improved: vec!["Satisfaction".to_owned()],
            worsened: vec!["Asked for a human".to_owned()],
            paper: whole.then(|| PAPER.to_vec()),
        };
        Box::pin(async move { Ok(message) })
    }
}
