//! How much is going on?

use super::{Definition, Total};
use crate::{
    Kind,
    query::Query,
    series::{Column, Source},
};

pub(super) const DEFINITION: Definition = Definition {
    totals: &[
        Total {
            name: "users",
            title: "Users",
            unit: "users",
            kind: Kind::Count,
            sentence: "Different users with a message in the period.",
            queries: &[Query::PeopleTotals],
            figure: |sheet| sheet.count(Query::PeopleTotals, "users"),
        },
        Total {
            name: "chats",
            title: "Chats",
            unit: "chats",
            kind: Kind::Count,
            sentence: "Chats that started in the period.",
            queries: &[Query::ChatsTotals],
            figure: |sheet| sheet.count(Query::ChatsTotals, "chats"),
        },
        Total {
            name: "messages",
            title: "Messages",
            unit: "messages",
            kind: Kind::Count,
            sentence: "Messages of users, the assistant and operators in the period.",
            queries: &[Query::MessagesTotals],
            figure: |sheet| sheet.count(Query::MessagesTotals, "messages"),
        },
        Total {
            name: "all_time_users",
            title: "Users of all time",
            unit: "users",
            kind: Kind::Count,
            sentence: "Different users with a message since the beginning.",
            queries: &[Query::AllTime],
            figure: |sheet| sheet.count(Query::AllTime, "users"),
        },
        Total {
            name: "all_time_chats",
            title: "Chats of all time",
            unit: "chats",
            kind: Kind::Count,
            sentence: "Chats since the beginning.",
            queries: &[Query::AllTime],
            figure: |sheet| sheet.count(Query::AllTime, "chats"),
        },
        Total {
            name: "all_time_messages",
            title: "Messages of all time",
            unit: "messages",
            kind: Kind::Count,
            sentence: "Messages of users, the assistant and operators since the beginning.",
            queries: &[Query::AllTime],
            figure: |sheet| sheet.count(Query::AllTime, "messages"),
        },
    ],
    series: &[
        Column { name: "users", from: Source::Count(Query::PeopleSeries, "users") },
        Column { name: "chats", from: Source::Count(Query::ChatsSeries, "chats") },
        Column { name: "messages", from: Source::Count(Query::MessagesSeries, "messages") },
    ],
    rows: None,
    spread: &[],
};
