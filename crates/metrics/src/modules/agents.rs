//! Which part of the assistant does the work?

use super::{Definition, Rows, Shape, Total};
use crate::{
    Kind,
    query::Query,
    series::{Column, Source},
};

pub(super) const DEFINITION: Definition = Definition {
    totals: &[Total {
        name: "views",
        title: "Views",
        unit: "views",
        kind: Kind::Count,
        sentence: "Responses of the period, and agents and workflows that ran without one.",
        queries: &[Query::MessagesTotals],
        figure: |sheet| sheet.count(Query::MessagesTotals, "views"),
    }],
    series: &[Column { name: "views", from: Source::Count(Query::MessagesSeries, "views") }],
    rows: Some(Rows {
        title: "By agent",
        sentence: "Views, users, chats, feedback, fallbacks and handovers by agent and workflow, most viewed first; a handover counts for the last response before it, and satisfaction is the mean score of the votes for chats in which it took part.",
        query: Query::AgentsRows,
        shape: Shape::Plain(&[
            "agent",
            "workflow",
            "views",
            "users",
            "chats",
            "positive",
            "negative",
            "negative_share",
            "fallbacks",
            "handovers",
            "votes",
            "satisfaction",
        ]),
    }),
    spread: &[],
};
