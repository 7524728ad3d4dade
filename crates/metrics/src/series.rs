//! Series: one point for each interval of the period, whether anything happened in it or not.

use std::collections::HashMap;

use serde_json::{Value as Json, json};

use crate::{
    MetricsError,
    answer::{Fields, Point},
    figure::share,
    query::Query,
    rows::cell,
    sheet::Sheet,
};

/// A number of a series.
pub(crate) struct Column {
    pub name: &'static str,
    pub from: Source,
}

/// Where a number of a series comes from.
#[derive(Clone, Copy)]
pub(crate) enum Source {
    /// A column of counts, 0 where nothing happened.
    Count(Query, &'static str),
    /// A column of means or rates, null where nothing happened.
    Mean(Query, &'static str),
    /// The share that one column of counts is of another.
    Rate(Cell, Cell),
}

/// A column of a statement.
pub(crate) type Cell = (Query, &'static str);

impl Source {
    /// The statements that it needs.
    pub(crate) fn queries(self) -> [Query; 2] {
        match self {
            Self::Count(query, _) | Self::Mean(query, _) => [query, query],
            Self::Rate((hits, _), (of, _)) => [hits, of],
        }
    }
}

/// The columns, interval by interval.
pub(crate) fn points(sheet: &Sheet<'_>, columns: &[Column]) -> Result<Vec<Point>, MetricsError> {
    if columns.is_empty() {
        return Ok(Vec::new());
    }
    let filled = columns.iter().map(|column| values(sheet, column.from)).collect::<Result<Vec<_>, _>>()?;
    let mut points: Vec<Point> = Vec::with_capacity(sheet.span.buckets.len());
    for bucket in &sheet.span.buckets {
        points.push(Point {
            at: sheet.question.local(bucket.start),
            complete: bucket.end <= sheet.question.as_of,
            values: Fields(Vec::with_capacity(columns.len())),
        });
    }
    for (column, values) in columns.iter().zip(filled) {
        for (point, value) in points.iter_mut().zip(values) {
            point.values.0.push((column.name, value));
        }
    }
    Ok(points)
}

/// The values of a number, one for each interval.
fn values(sheet: &Sheet<'_>, source: Source) -> Result<Vec<Json>, MetricsError> {
    match source {
        Source::Count(query, name) => Ok(fill(sheet, &by_bucket(sheet, query, name)?, &json!(0))),
        Source::Mean(query, name) => Ok(fill(sheet, &by_bucket(sheet, query, name)?, &Json::Null)),
        Source::Rate(hits, of) => {
            let count =
                |(query, name): Cell| Ok::<_, MetricsError>(fill(sheet, &by_bucket(sheet, query, name)?, &json!(0)));
            let rate = |(hits, of): (&Json, &Json)| json!(share(hits.as_i64().unwrap_or(0), of.as_i64().unwrap_or(0)));
            Ok(count(hits)?.iter().zip(&count(of)?).map(rate).collect())
        }
    }
}

fn fill(sheet: &Sheet<'_>, found: &HashMap<i64, Json>, empty: &Json) -> Vec<Json> {
    sheet.span.buckets.iter().map(|bucket| found.get(&bucket.key).unwrap_or(empty).clone()).collect()
}

fn by_bucket(sheet: &Sheet<'_>, query: Query, name: &str) -> Result<HashMap<i64, Json>, MetricsError> {
    let mut found = HashMap::new();
    for piece in sheet.pieces(query) {
        for row in 0..piece.len() {
            if let Some(key) = piece.time("bucket", row)? {
                found.insert(key, cell(piece, name, row)?);
            }
        }
    }
    Ok(found)
}
