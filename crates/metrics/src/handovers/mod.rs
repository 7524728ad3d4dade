//! Requests for a human in depth: what they were about, after whose answers they came, and what those answers were.

mod answers;
mod reasons;

use afterword_warehouse::Columns;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    Metrics, MetricsError, Module, Question, Stretch,
    blanks::{Blank, filled},
    figure::share,
    modules::definition,
    query::Query,
    template::Statement,
    voices::text,
};

pub use answers::LastAnswer;
pub use reasons::{HandoverReason, HandoverReasons, RequestsAt};

const BY: &str = include_str!("../../sql/handovers/by.sql");

/// Requests for a human of a period.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct HandoversAnswer {
    /// The first instant of the period.
    pub from: String,
    /// The instant after its last.
    pub to: String,
    /// The time zone's IANA name.
    pub tz: String,
    /// The period that it is compared with: the one that was asked for, or the equally long one just before.
    pub before: Stretch,
    /// How many requests; the same number as in the module `handover`.
    pub requests: i64,
    /// Users with a request as a share of the users; the same number as in the module `handover`.
    pub rate: Option<f64>,
    /// Requests by all four at once, most requests first, at most 1,000.
    pub by: Vec<HandoverGroup>,
    /// Requests by one at a time.
    pub reasons: HandoverReasons,
    /// What the assistant had said last, most frequent first, at most 50; of the latest 5,000 requests. Null for callers who
    /// may not read chats.
    pub last_answers: Option<Vec<LastAnswer>>,
}

/// Requests that have everything in common.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct HandoverGroup {
    /// What the chat was about; null where that is not known.
    pub topic: Option<String>,
    /// The agent of the last response before; null where there was none.
    pub agent: Option<String>,
    /// The workflow of that response.
    pub workflow: Option<String>,
    /// `direct`, `after_fallback` or `operator_button`.
    pub kind: String,
    /// How many requests.
    pub requests: i64,
    /// Different users.
    pub users: i64,
    /// Share of all requests of the period.
    pub share: f64,
    /// Requests in the period before.
    pub before: i64,
}

impl Metrics {
    /// The requests for a human of the period of the question, beside those of the one before, and, where `with_words`,
    /// what the assistant had said last.
    pub fn handovers(&self, question: &Question, with_words: bool) -> Result<HandoversAnswer, MetricsError> {
        let sheet = self.answers(question, vec![Query::HandoverTotals, Query::PeopleTotals])?;
        let requests = sheet.int(Query::HandoverTotals, "requests")?;
        let rate = definition(Module::Handover).totals.iter().find(|total| total.name == "rate");
        let rate = rate.map(|total| (total.figure)(&sheet)).transpose()?.and_then(|rate| rate.value().as_f64());
        Ok(HandoversAnswer {
            from: question.local(question.now.period.from),
            to: question.local(question.now.period.to),
            tz: question.zone_name.clone(),
            before: Stretch::of(question, question.period_before()),
            requests,
            rate,
            by: self.handover_groups(question, requests)?,
            reasons: self.handover_reasons(question, requests)?,
            last_answers: if with_words { Some(self.last_answers(question)?) } else { None },
        })
    }

    fn handover_groups(&self, question: &Question, requests: i64) -> Result<Vec<HandoverGroup>, MetricsError> {
        let statement = beside(question, BY);
        let mut groups = Vec::new();
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                let maybe = |name: &str| Ok::<_, MetricsError>(piece.text(name, row)?.map(str::to_owned));
                let of_group = piece.int("requests", row)?.unwrap_or(0);
                groups.push(HandoverGroup {
                    topic: maybe("topic")?,
                    agent: maybe("agent")?,
                    workflow: maybe("workflow")?,
                    kind: text(piece, "kind", row)?,
                    requests: of_group,
                    users: piece.int("users", row)?.unwrap_or(0),
                    share: share(of_group, requests).unwrap_or(0.0),
                    before: piece.int("before", row)?.unwrap_or(0),
                });
            }
        }
        Ok(groups)
    }
}

/// `text` for the period of the question, with the bounds of the one before where it asks for them.
pub(crate) fn beside(question: &Question, text: &str) -> Statement {
    let before = question.period_before();
    let from = |statement: &mut Statement| {
        statement.time(before.from);
    };
    let to = |statement: &mut Statement| {
        statement.time(before.to);
    };
    let blanks: [Blank<'_>; 2] = [("{before_from}", &from), ("{before_to}", &to)];
    filled(question, text, &blanks)
}
