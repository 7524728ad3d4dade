//! Topics in numbers: how many chats each has, whether it grows, and what became of those chats.
//!
//! Topics are told apart by their names, as everywhere: a topic that was merged counts with the one that took its chats.

mod close;

use std::collections::{BTreeMap, HashMap};

use afterword_model::Timestamp;
use afterword_warehouse::{Columns, RecordBatch};

use crate::{Metrics, MetricsError, Question, sheet::Span};

pub use close::{TopicChat, TopicClose};

const COUNTS: &str = include_str!("../../sql/topics/counts.sql");
const BEFORE: &str = include_str!("../../sql/topics/before.sql");
const SERIES: &str = include_str!("../../sql/topics/series.sql");
const FIRST: &str = include_str!("../../sql/topics/first.sql");

/// The topics of a period.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicNumbers {
    /// Chats of which something was concluded.
    pub chats: i64,
    /// Those of them that fit no topic.
    pub other: i64,
    /// By name. A topic without chats in the period is absent.
    pub topics: HashMap<String, TopicCounts>,
    /// When each interval of the series begins.
    pub intervals: Vec<Timestamp>,
    /// Chats of the period before, by name; nothing where there is no such period.
    before: Option<HashMap<String, i64>>,
    first: HashMap<String, Timestamp>,
    from: Timestamp,
}

/// What chats of a topic were like in a period.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TopicCounts {
    /// How many.
    pub chats: i64,
    /// How many were rated.
    pub votes: i64,
    /// Of the ratings.
    pub average: Option<f64>,
    /// Ratings of 4 and 5 among all.
    pub positive_share: Option<f64>,
    /// Thumbs up.
    pub positive: i64,
    /// Thumbs down.
    pub negative: i64,
    /// Chats in which a human was asked for, among all.
    pub handover_rate: Option<f64>,
    /// Chats that were contained or confirmed, among those of which it is known.
    pub resolved_rate: Option<f64>,
    /// Chats by interval; empty where there are none.
    pub series: Vec<i64>,
}

impl TopicNumbers {
    /// The share that so many chats are of all.
    pub fn share(&self, chats: i64) -> Option<f64> {
        (self.chats > 0).then(|| chats as f64 / self.chats as f64)
    }

    /// Chats that the topic had in the period before.
    pub fn before(&self, name: &str) -> Option<i64> {
        self.before.as_ref().map(|before| before.get(name).copied().unwrap_or(0))
    }

    /// Whether the first chat of the topic lies in the period.
    pub fn is_new(&self, name: &str) -> bool {
        self.topics.contains_key(name) && self.first.get(name).is_some_and(|first| *first >= self.from)
    }
}

impl Metrics {
    /// The topics of the period, beside the period that the question compares with or else the one before.
    pub fn topics(&self, question: &Question) -> Result<TopicNumbers, MetricsError> {
        let earlier = match &question.before {
            Some(span) => Some(question.over(span.period)),
            None => question.now.period.previous(&question.zone).map(|period| question.over(period)),
        };
        let mut numbers = TopicNumbers {
            chats: 0,
            other: 0,
            topics: HashMap::new(),
            intervals: question.now.buckets.iter().map(|bucket| bucket.start).collect(),
            before: earlier.map(|earlier| self.earlier(&earlier)).transpose()?,
            first: self.first_chats(question)?,
            from: question.now.period.from,
        };
        each(&self.run_text(question, COUNTS, &question.now)?, |piece, row| {
            let int = |name: &str| Ok::<_, MetricsError>(piece.int(name, row)?.unwrap_or(0));
            let chats = int("chats")?;
            numbers.chats += chats;
            let Some(name) = piece.text("topic", row)? else {
                numbers.other += chats;
                return Ok(());
            };
            let counts = TopicCounts {
                chats,
                votes: int("votes")?,
                average: piece.float("average", row)?,
                positive_share: piece.float("positive_share", row)?,
                positive: int("positive")?,
                negative: int("negative")?,
                handover_rate: piece.float("handover_rate", row)?,
                resolved_rate: piece.float("resolved_rate", row)?,
                series: vec![0; question.now.buckets.len()],
            };
            numbers.topics.insert(name.to_owned(), counts);
            Ok(())
        })?;
        self.fill_series(question, &mut numbers)?;
        Ok(numbers)
    }

    fn fill_series(&self, question: &Question, numbers: &mut TopicNumbers) -> Result<(), MetricsError> {
        let places: BTreeMap<i64, usize> =
            question.now.buckets.iter().enumerate().map(|(place, bucket)| (bucket.key, place)).collect();
        each(&self.run_text(question, SERIES, &question.now)?, |piece, row| {
            let topic = piece.text("topic", row)?.and_then(|name| numbers.topics.get_mut(name));
            let place = piece.time("bucket", row)?.and_then(|key| places.get(&key));
            if let (Some(topic), Some(place)) = (topic, place) {
                topic.series[*place] += piece.int("chats", row)?.unwrap_or(0);
            }
            Ok(())
        })
    }

    fn earlier(&self, earlier: &Question) -> Result<HashMap<String, i64>, MetricsError> {
        let mut chats = HashMap::new();
        each(&self.run_text(earlier, BEFORE, &earlier.now)?, |piece, row| {
            let name = piece.text("topic", row)?.unwrap_or_default().to_owned();
            chats.insert(name, piece.int("chats", row)?.unwrap_or(0));
            Ok(())
        })?;
        Ok(chats)
    }

    fn first_chats(&self, question: &Question) -> Result<HashMap<String, Timestamp>, MetricsError> {
        let mut first = HashMap::new();
        each(&self.run_text(question, FIRST, &question.now)?, |piece, row| {
            let time = piece.time("first_at", row)?.and_then(|time| Timestamp::from_microsecond(time).ok());
            if let (Some(name), Some(time)) = (piece.text("topic", row)?, time) {
                first.insert(name.to_owned(), time);
            }
            Ok(())
        })?;
        Ok(first)
    }

    fn run_text(&self, question: &Question, text: &str, span: &Span) -> Result<Vec<RecordBatch>, MetricsError> {
        let statement = question.fill(text, span);
        Ok(self.warehouse().query(&statement.sql, &statement.params)?)
    }
}

fn each(
    batches: &[RecordBatch],
    mut read: impl FnMut(Columns<'_>, usize) -> Result<(), MetricsError>,
) -> Result<(), MetricsError> {
    for batch in batches {
        let piece = Columns(batch);
        for row in 0..piece.len() {
            read(piece, row)?;
        }
    }
    Ok(())
}
