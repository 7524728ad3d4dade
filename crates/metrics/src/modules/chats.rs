//! How many chats are there, and how long do they take?

use super::{Definition, Rows, Shape, Total};
use crate::{
    Kind,
    figure::Figure,
    query::Query,
    series::{Column, Source},
};

pub(super) const DEFINITION: Definition = Definition {
    totals: &[
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
            name: "per_user",
            title: "Chats per user",
            unit: "chats",
            kind: Kind::Mean,
            sentence: "Chats divided by users.",
            queries: &[Query::ChatsTotals, Query::PeopleTotals],
            figure: |sheet| {
                sheet.ratio(
                    (Query::ChatsTotals, "chats"),
                    (Query::PeopleTotals, "users"),
                    (Query::ChatsSpread, "per_user_variance"),
                )
            },
        },
        Total {
            name: "mean_duration_s",
            title: "Mean duration",
            unit: "seconds",
            kind: Kind::Duration,
            sentence: "Mean time from the first event of a chat to its end; giving feedback or a rating does not prolong it.",
            queries: &[Query::ChatsTotals],
            figure: |sheet| sheet.mean(Query::ChatsTotals, "chats", "mean_duration_s", "duration_variance"),
        },
        Total {
            name: "median_duration_s",
            title: "Median duration",
            unit: "seconds",
            kind: Kind::Duration,
            sentence: "Half of the chats are over sooner, half take longer.",
            queries: &[Query::ChatsTotals],
            figure: |sheet| Ok(Figure::Plain(sheet.float(Query::ChatsTotals, "median_duration_s")?)),
        },
    ],
    series: &[
        Column { name: "chats", from: Source::Count(Query::ChatsSeries, "chats") },
        Column { name: "mean_duration_s", from: Source::Mean(Query::ChatsSeries, "mean_duration_s") },
    ],
    rows: Some(Rows {
        title: "By channel",
        sentence: "Chats and their duration by channel.",
        query: Query::ChatsRows,
        shape: Shape::Plain(&["channel", "chats", "mean_duration_s", "median_duration_s"]),
    }),
    spread: &[Query::ChatsSpread],
};
