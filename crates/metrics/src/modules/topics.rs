//! What are chats about?

use super::{Definition, Rows, Shape, Total};
use crate::{Kind, query::Query};

pub(super) const DEFINITION: Definition = Definition {
    totals: &[Total {
        name: "chats",
        title: "Chats with an insight",
        unit: "chats",
        kind: Kind::Count,
        sentence: "Chats that started in the period and whose topic is known.",
        queries: &[Query::ChatsTotals],
        figure: |sheet| sheet.count(Query::ChatsTotals, "with_topic"),
    }],
    series: &[],
    rows: Some(Rows {
        title: "By topic",
        sentence: "Chats that started in the period by topic, with their votes, feedback, handovers and resolution (resolved: contained or confirmed); a chat has one topic, so shares add up to 1.",
        query: Query::TopicsRows,
        shape: Shape::Plain(&[
            "topic",
            "chats",
            "share",
            "votes",
            "average",
            "positive_share",
            "positive",
            "negative",
            "handover_rate",
            "resolved_rate",
        ]),
    }),
    spread: &[],
};
