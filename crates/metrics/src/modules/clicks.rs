//! What do people press?

use super::{Definition, Rows, Shape, Total};
use crate::{
    Kind,
    query::Query,
    series::{Column, Source},
};

pub(super) const DEFINITION: Definition = Definition {
    totals: &[Total {
        name: "clicks",
        title: "Clicks",
        unit: "clicks",
        kind: Kind::Count,
        sentence: "Quick replies and links pressed in the period.",
        queries: &[Query::ClicksTotals],
        figure: |sheet| sheet.count(Query::ClicksTotals, "clicks"),
    }],
    series: &[Column { name: "clicks", from: Source::Count(Query::ClicksSeries, "clicks") }],
    rows: Some(Rows {
        title: "By what was clicked",
        sentence: "Clicks and different users by what was clicked, most clicked first.",
        query: Query::ClicksRows,
        shape: Shape::Plain(&["kind", "title", "destination_kind", "destination", "clicks", "users"]),
    }),
    spread: &[],
};
