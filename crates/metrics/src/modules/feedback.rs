//! How are single responses judged?

use super::{Definition, Total};
use crate::{
    Kind,
    query::Query,
    series::{Column, Source},
};

pub(super) const DEFINITION: Definition = Definition {
    totals: &[
        Total {
            name: "reviewable",
            title: "Reviewable",
            unit: "responses",
            kind: Kind::Count,
            sentence: "Responses of the period: what users can judge.",
            queries: &[Query::MessagesTotals],
            figure: |sheet| sheet.count(Query::MessagesTotals, "responses"),
        },
        Total {
            name: "positive",
            title: "Positive",
            unit: "responses",
            kind: Kind::Count,
            sentence: "Responses with a thumb up, as it stands now, at the time of the response.",
            queries: &[Query::MessagesTotals],
            figure: |sheet| sheet.count(Query::MessagesTotals, "positive"),
        },
        Total {
            name: "negative",
            title: "Negative",
            unit: "responses",
            kind: Kind::Count,
            sentence: "Responses with a thumb down, as it stands now, at the time of the response.",
            queries: &[Query::MessagesTotals],
            figure: |sheet| sheet.count(Query::MessagesTotals, "negative"),
        },
        Total {
            name: "none",
            title: "No feedback",
            unit: "responses",
            kind: Kind::Count,
            sentence: "Responses without a thumb, or with one that was taken back.",
            queries: &[Query::MessagesTotals],
            figure: |sheet| sheet.count(Query::MessagesTotals, "unjudged"),
        },
        Total {
            name: "comments",
            title: "Comments",
            unit: "responses",
            kind: Kind::Count,
            sentence: "Thumbs that came with a comment.",
            queries: &[Query::MessagesTotals],
            figure: |sheet| sheet.count(Query::MessagesTotals, "comments"),
        },
    ],
    series: &[
        Column { name: "reviewable", from: Source::Count(Query::MessagesSeries, "responses") },
        Column { name: "positive", from: Source::Count(Query::MessagesSeries, "positive") },
        Column { name: "negative", from: Source::Count(Query::MessagesSeries, "negative") },
        Column { name: "none", from: Source::Count(Query::MessagesSeries, "unjudged") },
        Column { name: "comments", from: Source::Count(Query::MessagesSeries, "comments") },
    ],
    rows: None,
    spread: &[],
};
