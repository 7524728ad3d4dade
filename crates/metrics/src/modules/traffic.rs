//! When do people chat?

mod week;

use week::Week;

use super::{Definition, Rows, Shape, Total};
use crate::{Kind, figure::Figure, query::Query};

pub(super) const DEFINITION: Definition = Definition {
    totals: &[
        Total {
            name: "messages",
            title: "Messages",
            unit: "messages",
            kind: Kind::Count,
            sentence: "Messages of users, the assistant and operators in the period.",
            queries: &[Query::TrafficRows],
            figure: |sheet| Ok(Figure::Count(Week::of(sheet)?.messages())),
        },
        Total {
            name: "peak_weekday",
            title: "Busiest weekday",
            unit: "1 = Monday",
            kind: Kind::Label,
            sentence: "The weekday with the most messages on average; null without messages.",
            queries: &[Query::TrafficRows],
            figure: |sheet| Ok(Figure::Label(Week::of(sheet)?.peak_weekday())),
        },
        Total {
            name: "peak_hour",
            title: "Busiest hour",
            unit: "0 to 23",
            kind: Kind::Label,
            sentence: "The hour of the day with the most messages on average; null without messages.",
            queries: &[Query::TrafficRows],
            figure: |sheet| Ok(Figure::Label(Week::of(sheet)?.peak_hour())),
        },
    ],
    series: &[],
    rows: Some(Rows {
        title: "By weekday and hour",
        sentence: "Messages of each hour of the week, and their mean over such hours of the period as have begun.",
        query: Query::TrafficRows,
        shape: Shape::Worked(|sheet| Ok(Week::of(sheet)?.rows())),
    }),
    spread: &[],
};
