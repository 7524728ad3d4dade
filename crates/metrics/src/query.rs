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
    TopicsRows = "topics_rows",
    SatisfactionSeries = "satisfaction_series",
    HandoverRows = "handover_rows",
    HandoverSeries = "handover_series",
    ClicksSeries = "clicks_series",
    ClicksTotals = "clicks_totals",
    Excluded = "excluded",
    Dimensions = "dimensions",
    Releases = "releases",
}
