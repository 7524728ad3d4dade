//! The numbers of each module: what they are called, what they mean, and where they are found.

mod agents;
mod chats;
mod clicks;
mod engagement;
mod feedback;
mod handover;
mod messages;
mod outcomes;
mod overview;
mod satisfaction;
mod topics;
mod traffic;
mod users;

use crate::{
    Kind, MetricsError, Module, answer::Fields, figure::Figure, query::Query, rows, series::Column, sheet::Sheet,
};

/// The numbers of a module.
pub(crate) struct Definition {
    /// In the order in which they go out.
    pub totals: &'static [Total],
    /// Numbers for each interval.
    pub series: &'static [Column],
    /// Numbers by something.
    pub rows: Option<Rows>,
    /// Statements that only a comparison needs: how far values differ from one another.
    pub spread: &'static [Query],
}

/// A total.
pub(crate) struct Total {
    pub name: &'static str,
    pub title: &'static str,
    pub unit: &'static str,
    pub kind: Kind,
    pub sentence: &'static str,
    pub queries: &'static [Query],
    pub figure: fn(&Sheet<'_>) -> Result<Figure, MetricsError>,
}

/// The rows of a module.
pub(crate) struct Rows {
    pub title: &'static str,
    pub sentence: &'static str,
    pub query: Query,
    pub shape: Shape,
}

/// How rows go out.
pub(crate) enum Shape {
    /// As they come, with these columns.
    Plain(&'static [&'static str]),
    /// After some work.
    Worked(fn(&Sheet<'_>) -> Result<Vec<Fields>, MetricsError>),
}

impl Definition {
    /// The statements that all of it needs.
    pub(crate) fn queries(&self) -> Vec<Query> {
        let mut queries = self.compared_queries();
        queries.extend(self.rows.iter().map(|rows| rows.query));
        queries
    }

    /// The statements that totals and series need. Some totals are read off the rows.
    pub(crate) fn compared_queries(&self) -> Vec<Query> {
        let of_totals = self.totals.iter().flat_map(|total| total.queries).copied();
        of_totals.chain(self.series.iter().flat_map(|column| column.from.queries())).collect()
    }

    /// The totals, by name.
    pub(crate) fn figures(&self, sheet: &Sheet<'_>) -> Result<Vec<(&'static str, Figure)>, MetricsError> {
        self.totals.iter().map(|total| Ok((total.name, (total.figure)(sheet)?))).collect()
    }

    /// The rows.
    pub(crate) fn rows(&self, sheet: &Sheet<'_>) -> Result<Vec<Fields>, MetricsError> {
        match &self.rows {
            None => Ok(Vec::new()),
            Some(Rows { query, shape: Shape::Plain(names), .. }) => rows::plain(sheet, *query, names),
            Some(Rows { shape: Shape::Worked(work), .. }) => work(sheet),
        }
    }
}

/// The numbers of `module`.
pub(crate) fn definition(module: Module) -> &'static Definition {
    match module {
        Module::Overview => &overview::DEFINITION,
        Module::Users => &users::DEFINITION,
        Module::Messages => &messages::DEFINITION,
        Module::Chats => &chats::DEFINITION,
        Module::Handover => &handover::DEFINITION,
        Module::Engagement => &engagement::DEFINITION,
        Module::Feedback => &feedback::DEFINITION,
        Module::Satisfaction => &satisfaction::DEFINITION,
        Module::Traffic => &traffic::DEFINITION,
        Module::Clicks => &clicks::DEFINITION,
        Module::Agents => &agents::DEFINITION,
        Module::Topics => &topics::DEFINITION,
        Module::Outcomes => &outcomes::DEFINITION,
    }
}
