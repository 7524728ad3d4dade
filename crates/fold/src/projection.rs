//! Every row of a conversation except its words, as far as it has been derived.

use std::collections::BTreeMap;

use afterword_model::MessageId;

use crate::{
    cast::Cast,
    rows::{ChatRow, ClickRow, Counters, FeedbackRow, HandoverRow},
    span::{Span, span_at},
    state::MessageFact,
    time::quarter,
};

/// Where a counter of one chat stands: the chat's place in the conversation, the quarter, the agent and the workflow.
pub(crate) type Cell = (usize, i64, Option<String>, Option<String>);

/// Every row of a conversation except its words.
#[derive(Debug, Default)]
pub(crate) struct Projection {
    pub spans: Vec<Span>,
    pub casts: Vec<Cast>,
    pub chats: Vec<ChatRow>,
    pub activity: BTreeMap<Cell, Counters>,
    pub feedback: BTreeMap<MessageId, FeedbackRow>,
    pub clicks: Vec<ClickRow>,
    pub handovers: Vec<HandoverRow>,
}

impl Projection {
    /// The chat that an event at `at` belongs to.
    pub fn cast_at(&self, at: i64) -> Option<&Cast> {
        self.casts.get(span_at(&self.spans, at))
    }

    /// The counters at `at`, of the agent and workflow that produced the response `by`.
    pub fn count(&mut self, at: i64, by: Option<&MessageFact>) -> &mut Counters {
        let (agent, workflow) = by.map_or((None, None), |fact| (fact.agent.clone(), fact.workflow.clone()));
        self.activity.entry((span_at(&self.spans, at), quarter(at), agent, workflow)).or_default()
    }
}
