//! Requests for a human by topic, agent and kind, one at a time, over time.

use std::collections::HashMap;

use afterword_warehouse::Columns;
use serde::Serialize;
use utoipa::ToSchema;

use super::beside;
use crate::{Metrics, MetricsError, Question, figure::share};

const REASONS: &str = include_str!("../../sql/handovers/reasons.sql");

/// Values that are shown of each.
const MOST: usize = 50;

/// Requests by one thing at a time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct HandoverReasons {
    /// By what the chat was about.
    pub topic: Vec<HandoverReason>,
    /// By the agent of the last response before.
    pub agent: Vec<HandoverReason>,
    /// By how they were made: `direct`, `after_fallback`, `operator_button`.
    pub kind: Vec<HandoverReason>,
}

/// Requests that have one thing in common; those with most requests first, at most 50.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct HandoverReason {
    /// What they have in common; null where it is not known.
    pub value: Option<String>,
    /// How many requests.
    pub requests: i64,
    /// Share of all requests of the period.
    pub share: f64,
    /// Requests in the period before.
    pub before: i64,
    /// Requests interval by interval.
    pub series: Vec<RequestsAt>,
}

/// Requests of one interval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RequestsAt {
    /// The first instant of the interval.
    pub at: String,
    /// How many.
    pub requests: i64,
}

/// The requests of one value.
#[derive(Default)]
struct Tally {
    requests: i64,
    before: i64,
    by_bucket: HashMap<i64, i64>,
}

impl Metrics {
    pub(super) fn handover_reasons(&self, question: &Question, all: i64) -> Result<HandoverReasons, MetricsError> {
        let statement = beside(question, REASONS);
        let mut tallies: [HashMap<Option<String>, Tally>; 3] = Default::default();
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                let place = piece.int("place", row)?.and_then(|place| usize::try_from(place - 1).ok());
                let Some(values) = place.and_then(|place| tallies.get_mut(place)) else { continue };
                let tally = values.entry(piece.text("value", row)?.map(str::to_owned)).or_default();
                let requests = piece.int("requests", row)?.unwrap_or(0);
                tally.requests += requests;
                tally.before += piece.int("before", row)?.unwrap_or(0);
                if let Some(bucket) = piece.time("bucket", row)? {
                    *tally.by_bucket.entry(bucket).or_default() += requests;
                }
            }
        }
        let [topic, agent, kind] = tallies.map(|values| reasons(question, values, all));
        Ok(HandoverReasons { topic, agent, kind })
    }
}

fn reasons(question: &Question, values: HashMap<Option<String>, Tally>, all: i64) -> Vec<HandoverReason> {
    let mut values: Vec<(Option<String>, Tally)> = values.into_iter().collect();
    values.sort_by(|(one, here), (other, there)| {
        let by_requests = (there.requests, there.before).cmp(&(here.requests, here.before));
        by_requests.then_with(|| (one.is_none(), one).cmp(&(other.is_none(), other)))
    });
    let reason = |(value, tally): (Option<String>, Tally)| HandoverReason {
        value,
        requests: tally.requests,
        share: share(tally.requests, all).unwrap_or(0.0),
        before: tally.before,
        series: question
            .now
            .buckets
            .iter()
            .map(|bucket| RequestsAt {
                at: question.local(bucket.start),
                requests: tally.by_bucket.get(&bucket.key).copied().unwrap_or(0),
            })
            .collect(),
    };
    values.into_iter().take(MOST).map(reason).collect()
}
