//! Who comes back?

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
            name: "new_users",
            title: "New users",
            unit: "users",
            kind: Kind::Count,
            sentence: "Users whose first message ever to this assistant falls into the period.",
            queries: &[Query::PeopleTotals],
            figure: |sheet| sheet.count(Query::PeopleTotals, "new_users"),
        },
        Total {
            name: "returning_users",
            title: "Returning users",
            unit: "users",
            kind: Kind::Count,
            sentence: "Users of the period whose first message ever came before it.",
            queries: &[Query::PeopleTotals],
            figure: |sheet| sheet.count(Query::PeopleTotals, "returning_users"),
        },
        Total {
            name: "returning_rate",
            title: "Returning rate",
            unit: "of users",
            kind: Kind::Rate,
            sentence: "Returning users as a share of the users.",
            queries: &[Query::PeopleTotals],
            figure: |sheet| sheet.rate((Query::PeopleTotals, "returning_users"), (Query::PeopleTotals, "users")),
        },
        Total {
            name: "repeat_users",
            title: "Repeat users",
            unit: "users",
            kind: Kind::Count,
            sentence: "Users with messages in two or more chats of the period.",
            queries: &[Query::PeopleTotals],
            figure: |sheet| sheet.count(Query::PeopleTotals, "repeat_users"),
        },
    ],
    series: &[
        Column { name: "users", from: Source::Count(Query::PeopleSeries, "users") },
        Column { name: "new_users", from: Source::Count(Query::PeopleSeries, "new_users") },
        Column { name: "returning_users", from: Source::Count(Query::PeopleSeries, "returning_users") },
        Column {
            name: "returning_rate",
            from: Source::Rate((Query::PeopleSeries, "returning_users"), (Query::PeopleSeries, "users")),
        },
        Column { name: "repeat_users", from: Source::Count(Query::PeopleSeries, "repeat_users") },
    ],
    rows: None,
    spread: &[],
};
