//! Who comes?

use super::{Definition, Rows, Shape, Total};
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
            sentence: "Different users with a message in the period; who switches device or browser without signing in is a new user.",
            queries: &[Query::PeopleTotals],
            figure: |sheet| sheet.count(Query::PeopleTotals, "users"),
        },
        Total {
            name: "new_users",
            title: "New users",
            unit: "users",
            kind: Kind::Count,
            sentence: "Of these users, those whose first message ever to this assistant falls into the period.",
            queries: &[Query::PeopleTotals],
            figure: |sheet| sheet.count(Query::PeopleTotals, "new_users"),
        },
    ],
    series: &[
        Column { name: "users", from: Source::Count(Query::PeopleSeries, "users") },
        Column { name: "new_users", from: Source::Count(Query::PeopleSeries, "new_users") },
    ],
    rows: Some(Rows {
        title: "By device and browser",
        sentence: "Users and new users by device and browser; who used two counts in both rows.",
        query: Query::UsersRows,
        shape: Shape::Plain(&["device", "browser", "users", "new_users"]),
    }),
    spread: &[],
};
