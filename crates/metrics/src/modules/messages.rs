//! What is said, and by whom?

use super::{Definition, Total};
use crate::{
    Kind,
    query::Query,
    series::{Cell, Column, Source},
};

const MESSAGES: Cell = (Query::MessagesTotals, "messages");

pub(super) const DEFINITION: Definition = Definition {
    totals: &[
        Total {
            name: "messages",
            title: "Messages",
            unit: "messages",
            kind: Kind::Count,
            sentence: "Messages of users, the assistant and operators; messages of the system count nowhere.",
            queries: &[Query::MessagesTotals],
            figure: |sheet| sheet.count(Query::MessagesTotals, "messages"),
        },
        Total {
            name: "user_messages",
            title: "User messages",
            unit: "messages",
            kind: Kind::Count,
            sentence: "Messages of users.",
            queries: &[Query::MessagesTotals],
            figure: |sheet| sheet.count(Query::MessagesTotals, "user_messages"),
        },
        Total {
            name: "responses",
            title: "Responses",
            unit: "messages",
            kind: Kind::Count,
            sentence: "Messages of the assistant.",
            queries: &[Query::MessagesTotals],
            figure: |sheet| sheet.count(Query::MessagesTotals, "responses"),
        },
        Total {
            name: "operator_messages",
            title: "Operator messages",
            unit: "messages",
            kind: Kind::Count,
            sentence: "Messages of the people who took over.",
            queries: &[Query::MessagesTotals],
            figure: |sheet| sheet.count(Query::MessagesTotals, "operator_messages"),
        },
        Total {
            name: "per_user",
            title: "Messages per user",
            unit: "messages",
            kind: Kind::Mean,
            sentence: "Messages divided by users.",
            queries: &[Query::MessagesTotals, Query::PeopleTotals],
            figure: |sheet| {
                sheet.ratio(MESSAGES, (Query::PeopleTotals, "users"), (Query::PeopleTotals, "per_user_variance"))
            },
        },
        Total {
            name: "per_chat",
            title: "Messages per chat",
            unit: "messages",
            kind: Kind::Mean,
            sentence: "Messages divided by the chats that have a message in the period.",
            queries: &[Query::MessagesTotals, Query::PeopleTotals],
            figure: |sheet| {
                sheet.ratio(
                    MESSAGES,
                    (Query::PeopleTotals, "chats_with_messages"),
                    (Query::PeopleTotals, "per_chat_variance"),
                )
            },
        },
    ],
    series: &[
        Column { name: "messages", from: Source::Count(Query::MessagesSeries, "messages") },
        Column { name: "user_messages", from: Source::Count(Query::MessagesSeries, "user_messages") },
        Column { name: "responses", from: Source::Count(Query::MessagesSeries, "responses") },
        Column { name: "operator_messages", from: Source::Count(Query::MessagesSeries, "operator_messages") },
    ],
    rows: None,
    spread: &[],
};
