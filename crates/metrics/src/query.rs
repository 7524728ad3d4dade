//! The statements, as a closed set: one variant for each file of `sql/`.

macro_rules! queries {
    ($($variant:ident = $file:literal,)*) => {
        /// A statement.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Query {
            $(#[doc = concat!("`sql/", $file, ".sql`")] $variant,)*
        }

        impl Query {
            /// All of them.
            #[cfg(test)]
            pub(crate) const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its text, with the words that [`crate::template`] fills in.
            pub(crate) fn text(self) -> &'static str {
                match self {
                    $(Self::$variant => include_str!(concat!("../sql/", $file, ".sql")),)*
                }
            }
        }
    };
}

// Those that take longest come first: they are started in this order.
queries! {
    PeopleSeries = "people_series",
    PeopleTotals = "people_totals",
    SatisfactionRows = "satisfaction_rows",
    UsersRows = "users_rows",
    HandoverTotals = "handover_totals",
    MessagesSeries = "messages_series",
    ChatsSpread = "chats_spread",
    OutcomesTotals = "outcomes_totals",
    AllTime = "all_time",
    TrafficRows = "traffic_rows",
    AgentsRows = "agents_rows",
    ChatsTotals = "chats_totals",
    Checks = "checks",
    MessagesTotals = "messages_totals",
    SatisfactionTotals = "satisfaction_totals",
    ClicksRows = "clicks_rows",
    ChatsRows = "chats_rows",
    ChatsSeries = "chats_series",
    OutcomesRows = "outcomes_rows",
    OutcomesSeries = "outcomes_series",
    TopicsRows = "topics_rows",
    SatisfactionSeries = "satisfaction_series",
    HandoverRows = "handover_rows",
    HandoverSeries = "handover_series",
    ClicksSeries = "clicks_series",
    ClicksTotals = "clicks_totals",
    Excluded = "excluded",
    Dimensions = "dimensions",
    Releases = "releases",
    Strata = "effect/strata",
    EffectBegin = "effect/begin",
    AllReleases = "effect/releases",
}

#[cfg(test)]
mod tests {
    use afterword_model::{AssistantId, Timestamp};
    use afterword_warehouse::Warehouse;

    use super::Query;
    use crate::Question;

    #[test]
    fn the_engine_takes_every_statement() {
        let warehouse = Warehouse::open_in_memory().unwrap();
        let params = ["channel", "agent", "topic"].map(|name| (name.to_owned(), "x".to_owned()));
        let now: Timestamp = "2026-10-21T12:00:00Z".parse().unwrap();
        let question = Question::parse(&params, AssistantId(1), "Europe/Rome", now).unwrap();
        for query in Query::ALL {
            let statement = question.fill(query.text(), &question.now);
            warehouse.query(&statement.sql, &statement.params).unwrap_or_else(|cause| panic!("{query:?}: {cause}"));
        }
    }
}
