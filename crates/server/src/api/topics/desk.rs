//! What topics are read with: what is known of them, and their numbers.

use std::sync::Arc;

use afterword_insight::topics::{Topic as Learnt, TopicModel};
use afterword_metrics::{Metrics, Question, TopicCounts, TopicNumbers};
use afterword_model::TopicId;
use afterword_store::{Assistant, TopicRecord, TopicStatus};

use super::{
    check::merged,
    item::{Topic, TopicPoint},
};
use crate::{
    api::question::{ask, question},
    app::App,
    problem::{self, Answer, ApiError},
    work::{heir, topic_number},
};

/// Terms that a topic is shown with.
const TERMS: usize = 8;

/// What topics are read with.
pub struct Desk {
    /// What was asked.
    pub question: Question,
    /// The numbers of all topics.
    pub numbers: TopicNumbers,
    records: Vec<TopicRecord>,
    model: Option<Arc<TopicModel>>,
}

impl Desk {
    /// Gathers it for the period and the filters that the parameters name.
    pub async fn open(app: &App, assistant: &Assistant, params: &[(String, String)]) -> Answer<Self> {
        let question = question(app, assistant, params)?;
        let numbers = ask(app, question.clone(), Metrics::topics).await?;
        let records = app.catalog.topics(assistant.id).await?;
        Ok(Self { question, numbers, records, model: app.topics.of(assistant.id) })
    }

    /// The topics that there are, with their numbers.
    pub fn topics(&self) -> Vec<Topic> {
        self.records.iter().filter_map(|record| Some(self.item(record, self.learnt(record)?))).collect()
    }

    /// The topic of that id.
    pub fn topic(&self, id: &TopicId) -> Answer<Topic> {
        let record = self.records.iter().find(|record| record.id == *id).ok_or_else(unknown)?;
        if record.merged_into.is_some() {
            return Err(merged(record, heir(&self.records, record)));
        }
        Ok(self.item(record, self.learnt(record).ok_or_else(unknown)?))
    }

    /// How many examples the team has given of a topic.
    pub fn examples_given(&self, id: &TopicId) -> usize {
        let record = self.records.iter().find(|record| record.id == *id);
        record.and_then(|record| self.learnt(record)).map_or(0, Learnt::examples)
    }

    /// What the model knows of a topic; nothing of one that is not there any more.
    fn learnt(&self, record: &TopicRecord) -> Option<&Learnt> {
        let number = topic_number(&record.id).filter(|_| record.merged_into.is_none())?;
        self.model.as_ref()?.topic(number)
    }

    fn item(&self, record: &TopicRecord, learnt: &Learnt) -> Topic {
        let none = TopicCounts { series: vec![0; self.numbers.intervals.len()], ..TopicCounts::default() };
        let counts = self.numbers.topics.get(&record.name).unwrap_or(&none);
        let before = self.numbers.before(&record.name);
        let series = self.numbers.intervals.iter().zip(&counts.series);
        Topic {
            id: record.id.0.clone(),
            name: record.name.clone(),
            status: record.status.as_str(),
            pinned: record.pinned,
            own: learnt.own,
            named_by_team: record.named_by_team,
            terms: learnt.words.iter().take(TERMS).cloned().collect(),
            new: self.numbers.is_new(&record.name),
            made_at: self.question.local(record.made_at),
            done_at: record.done_at.map(|time| self.question.local(time)),
            merged_into: None,
            chats: counts.chats,
            share: self.numbers.share(counts.chats),
            before,
            growth: before.filter(|before| *before > 0).map(|before| growth(before, counts.chats)),
            votes: counts.votes,
            average: counts.average,
            positive_share: counts.positive_share,
            positive: counts.positive,
            negative: counts.negative,
            handover_rate: counts.handover_rate,
            resolved_rate: counts.resolved_rate,
            series: series.map(|(at, chats)| TopicPoint { at: self.question.local(*at), chats: *chats }).collect(),
            is_hidden: record.status == TopicStatus::Hidden,
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of chats are far below 2^52")]
fn growth(before: i64, now: i64) -> f64 {
    (now - before) as f64 / before as f64
}

/// The answer where there is no such topic.
pub fn unknown() -> ApiError {
    ApiError::new(&problem::UNKNOWN_TOPIC, "The assistant has no topic with this id.")
}
