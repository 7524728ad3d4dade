//! How satisfied are the people who chat?

use super::{Definition, Rows, Shape, Total};
use crate::{
    Kind, MetricsError,
    answer::Fields,
    figure::Figure,
    filter::Dimension,
    query::Query,
    rows::cell,
    series::{Column, Source},
    sheet::Sheet,
};

pub(super) const DEFINITION: Definition = Definition {
    totals: &[
        Total {
            name: "votes",
            title: "Votes",
            unit: "ratings",
            kind: Kind::Count,
            sentence: "Chats that were first rated in the period.",
            queries: &[Query::SatisfactionTotals],
            figure: |sheet| sheet.count(Query::SatisfactionTotals, "votes"),
        },
        Total {
            name: "average",
            title: "Average",
            unit: "of 1 to 5",
            kind: Kind::Mean,
            sentence: "Mean of the scores from 1 to 5.",
            queries: &[Query::SatisfactionTotals],
            figure: |sheet| sheet.mean(Query::SatisfactionTotals, "votes", "average", "score_variance"),
        },
        Total {
            name: "positive_share",
            title: "Positive share",
            unit: "of votes",
            kind: Kind::Rate,
            sentence: "Scores 4 and 5 as a share of the votes.",
            queries: &[Query::SatisfactionTotals],
            figure: |sheet| sheet.rate((Query::SatisfactionTotals, "positive"), (Query::SatisfactionTotals, "votes")),
        },
        Total {
            name: "scores",
            title: "Scores",
            unit: "ratings",
            kind: Kind::Distribution,
            sentence: "Votes by score.",
            queries: &[Query::SatisfactionTotals],
            figure: scores,
        },
        Total {
            name: "asked",
            title: "Asked",
            unit: "chats",
            kind: Kind::Count,
            sentence: "Chats in which a rating was first asked for in the period.",
            queries: &[Query::SatisfactionTotals],
            figure: |sheet| sheet.count(Query::SatisfactionTotals, "asked"),
        },
        Total {
            name: "response_rate",
            title: "Response rate",
            unit: "of asked chats",
            kind: Kind::Rate,
            sentence: "Of the chats in which a rating was asked for, the share that has one.",
            queries: &[Query::SatisfactionTotals],
            figure: |sheet| {
                sheet.rate((Query::SatisfactionTotals, "asked_and_rated"), (Query::SatisfactionTotals, "asked"))
            },
        },
        Total {
            name: "coverage",
            title: "Coverage",
            unit: "of chats",
            kind: Kind::Rate,
            sentence: "Votes as a share of the chats that started in the period.",
            queries: &[Query::SatisfactionTotals],
            figure: |sheet| sheet.rate((Query::SatisfactionTotals, "votes"), (Query::SatisfactionTotals, "chats")),
        },
        Total {
            name: "excluded",
            title: "Left out",
            unit: "ratings",
            kind: Kind::Count,
            sentence: "Ratings in test chats and by the team, which are kept and not counted.",
            queries: &[Query::Excluded],
            figure: |sheet| sheet.count(Query::Excluded, "ratings"),
        },
    ],
    series: &[
        Column { name: "votes", from: Source::Count(Query::SatisfactionSeries, "votes") },
        Column { name: "average", from: Source::Mean(Query::SatisfactionSeries, "average") },
        Column { name: "positive_share", from: Source::Mean(Query::SatisfactionSeries, "positive_share") },
        Column { name: "after_answer", from: Source::Count(Query::SatisfactionSeries, "after_answer") },
        Column { name: "handover", from: Source::Count(Query::SatisfactionSeries, "handover") },
        Column { name: "end", from: Source::Count(Query::SatisfactionSeries, "ended") },
        Column { name: "no_prompt", from: Source::Count(Query::SatisfactionSeries, "no_prompt") },
    ],
    rows: Some(Rows {
        title: "By topic, who answered, channel, release and agent",
        sentence: "Votes, average and positive share by topic, by who answered, by channel, release and agent, and by the occasion that brought the rating.",
        query: Query::SatisfactionRows,
        shape: Shape::Worked(rows),
    }),
    spread: &[],
};

fn scores(sheet: &Sheet<'_>) -> Result<Figure, MetricsError> {
    let count = |column| sheet.int(Query::SatisfactionTotals, column);
    Ok(Figure::Distribution(vec![
        ("1", count("score_1")?),
        ("2", count("score_2")?),
        ("3", count("score_3")?),
        ("4", count("score_4")?),
        ("5", count("score_5")?),
    ]))
}

/// Each row says by what it is, and calls its value so: `{"by": "topic", "topic": "Billing", …}`.
fn rows(sheet: &Sheet<'_>) -> Result<Vec<Fields>, MetricsError> {
    let mut rows = Vec::new();
    for piece in sheet.pieces(Query::SatisfactionRows) {
        for row in 0..piece.len() {
            let by = by(piece.text("dimension", row)?.unwrap_or_default());
            let mut fields = vec![("by", by.into()), (by, cell(piece, "value", row)?)];
            for name in ["votes", "average", "positive_share"] {
                fields.push((name, cell(piece, name, row)?));
            }
            rows.push(Fields(fields));
        }
    }
    Ok(rows)
}

fn by(dimension: &str) -> &'static str {
    match dimension {
        "answered_by" => "answered_by",
        "prompt" => "prompt",
        other => Dimension::named(other).map_or("other", Dimension::name),
    }
}
