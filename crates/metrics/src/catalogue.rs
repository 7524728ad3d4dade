//! Every number, in words: what it is called, what it counts, in which unit, and the SQL that computes it.

use serde::Serialize;
use utoipa::ToSchema;

use crate::{DEFINITION_VERSION, Module, modules::definition, query::Query};

/// What sort of number it is, and so how it is shown and compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// How many.
    Count,
    /// A share from 0 to 1.
    Rate,
    /// A mean.
    Mean,
    /// Seconds.
    Duration,
    /// One of a numbered set, such as weekdays.
    Label,
    /// How many of each.
    Distribution,
}

/// All numbers.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Catalogue {
    /// Version of the definitions.
    pub definition_version: &'static str,
    /// One entry for each total, and for the `series` and the `rows` of each module that has them.
    pub metrics: Vec<Entry>,
}

/// A number.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Entry {
    /// Its module.
    pub module: Module,
    /// Its name in answers.
    pub name: &'static str,
    /// Its name for readers.
    pub title: &'static str,
    /// What it is counted in.
    pub unit: &'static str,
    /// What sort of number it is.
    pub kind: Kind,
    /// What it is, in one sentence.
    pub sentence: &'static str,
    /// How it is computed.
    pub sql: String,
}

/// Every number of every module, in the order in which they are shown.
pub fn catalogue() -> Catalogue {
    Catalogue { definition_version: DEFINITION_VERSION, metrics: Module::ALL.into_iter().flat_map(entries).collect() }
}

fn entries(module: Module) -> Vec<Entry> {
    let definition = definition(module);
    let mut entries: Vec<Entry> = definition
        .totals
        .iter()
        .map(|total| Entry {
            module,
            name: total.name,
            title: total.title,
            unit: total.unit,
            kind: total.kind,
            sentence: total.sentence,
            sql: sql(total.queries.iter().copied()),
        })
        .collect();
    if !definition.series.is_empty() {
        entries.push(Entry {
            module,
            name: "series",
            title: "Over time",
            unit: "",
            kind: Kind::Count,
            sentence: over_time(module),
            sql: sql(definition.series.iter().flat_map(|column| column.from.queries())),
        });
    }
    if let Some(rows) = &definition.rows {
        entries.push(Entry {
            module,
            name: "rows",
            title: rows.title,
            unit: "",
            kind: Kind::Count,
            sentence: rows.sentence,
            sql: sql([rows.query]),
        });
    }
    entries
}

/// What a series is; where it has numbers that the totals lack, what those are.
fn over_time(module: Module) -> &'static str {
    match module {
        Module::Satisfaction => {
            "The same interval by interval, each a period of its own; and the votes by the occasion that brought them: \
             `after_answer`, `handover`, `end`, and `no_prompt` where none is known. These add up to the votes."
        }
        _ => "The same interval by interval, each a period of its own.",
    }
}

/// The texts of the statements, each once.
fn sql(queries: impl IntoIterator<Item = Query>) -> String {
    let mut seen: Vec<Query> = Vec::new();
    for query in queries {
        if !seen.contains(&query) {
            seen.push(query);
        }
    }
    seen.into_iter().map(Query::text).collect::<Vec<_>>().join("\n")
}
