//! Answers, as they go out. Times are RFC 3339 in the time zone of the question.

use afterword_model::Timestamp;
use serde::{Serialize, Serializer, ser::SerializeMap};
use utoipa::ToSchema;

use crate::{bucket::Interval, filter::Filters, module::Module};

type Json = serde_json::Value;

/// Named values in the order in which they are defined.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields(pub(crate) Vec<(&'static str, Json)>);

impl Fields {
    /// The value called `name`.
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.0.iter().find(|(other, _)| *other == name).map(|(_, value)| value)
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Json)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }
}

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

/// The numbers of one module.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ModuleAnswer {
    /// The module.
    pub module: Module,
    /// The first instant of the period.
    pub from: String,
    /// The instant after its last.
    pub to: String,
    /// The time zone's IANA name.
    pub tz: String,
    /// The interval of the series.
    pub interval: Interval,
    /// Numbers, rates, means, labels and distributions of the whole period; null where there is nothing to tell.
    #[schema(value_type = std::collections::HashMap<String, serde_json::Value>)]
    pub totals: Fields,
    /// The same, interval by interval. Empty intervals are there.
    pub series: Vec<Point>,
    /// The same by something, largest first, at most 1,000.
    #[schema(value_type = Vec<std::collections::HashMap<String, serde_json::Value>>)]
    pub rows: Vec<Fields>,
    /// The same of an earlier period; null unless asked for.
    pub compare: Option<Comparison>,
    /// What the numbers stand on.
    pub passport: Passport,
}

/// The numbers of all modules.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AllAnswer {
    /// The first instant of the period.
    pub from: String,
    /// The instant after its last.
    pub to: String,
    /// The time zone's IANA name.
    pub tz: String,
    /// The interval of the series.
    pub interval: Interval,
    /// Numbers by the name of their module.
    #[schema(value_type = std::collections::HashMap<String, Numbers>)]
    pub modules: Modules,
    /// What must be true of the numbers, and whether it is.
    pub identities: Vec<Identity>,
    /// What the numbers stand on.
    pub passport: Passport,
}

/// The numbers of one module among others.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Numbers {
    /// Numbers of the whole period.
    #[schema(value_type = std::collections::HashMap<String, serde_json::Value>)]
    pub totals: Fields,
    /// The same, interval by interval.
    pub series: Vec<Point>,
    /// The same by something, largest first.
    #[schema(value_type = Vec<std::collections::HashMap<String, serde_json::Value>>)]
    pub rows: Vec<Fields>,
    /// The same of an earlier period; null unless asked for.
    pub compare: Option<Comparison>,
}

/// Numbers by module.
#[derive(Clone, Debug, PartialEq)]
pub struct Modules(pub Vec<(Module, Numbers)>);

impl Serialize for Modules {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(module, numbers)| (module.name(), numbers)))
    }
}

/// One interval of a series.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Point {
    /// Its first instant. That of the first week or month may lie before the period, of which alone it counts.
    pub at: String,
    /// Whether it was over when the numbers were taken.
    pub complete: bool,
    /// Its numbers.
    #[serde(flatten)]
    #[schema(value_type = std::collections::HashMap<String, serde_json::Value>)]
    pub values: Fields,
}

/// The numbers of an earlier period beside those of the period.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Comparison {
    /// The first instant of the earlier period.
    pub from: String,
    /// The instant after its last.
    pub to: String,
    /// What changed, by the name of the total.
    #[schema(value_type = std::collections::HashMap<String, Change>)]
    pub totals: Changes,
    /// The earlier series, in the same intervals.
    pub series: Vec<Point>,
}

/// What changed, by the name of the total, in the order of the totals.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes(pub Vec<(&'static str, Change)>);

impl Serialize for Changes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, change) in &self.0 {
            map.serialize_entry(name, change)?;
        }
        map.end()
    }
}

/// How a total differs from that of the earlier period.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Change {
    /// The earlier value.
    pub previous: Json,
    /// The value less the earlier one; null where one of them is.
    pub change: Json,
    /// The change as a share of the earlier value; null where that is null or 0.
    pub relative: Option<f64>,
    /// For rates and means: how sure the change is.
    #[serde(flatten)]
    pub evidence: Option<Evidence>,
}

/// How sure a change of a rate or a mean is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, ToSchema)]
pub struct Evidence {
    /// The 95 % interval of the change; null where there is too little to tell.
    pub interval: Option<[f64; 2]>,
    /// Whether the change is more than chance would bring in one of twenty comparisons of equals.
    pub more_than_chance: bool,
}

/// Something that must be true of the numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Identity {
    /// Its name.
    pub name: &'static str,
    /// What must be equal.
    pub statement: &'static str,
    /// The value on the left of the statement.
    pub left: i64,
    /// The value on its right.
    pub right: i64,
    /// Whether they are equal.
    pub holds: bool,
}

/// What numbers stand on: who is counted, who is not, and when they were taken.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Passport {
    /// Version of the definitions.
    pub definition_version: &'static str,
    /// When the numbers were taken.
    #[schema(value_type = String, format = DateTime)]
    pub as_of: Timestamp,
    /// The time zone's IANA name.
    pub tz: String,
    /// What is counted.
    pub population: Population,
    /// What is left out.
    pub excluded: Excluded,
    /// The filters, by dimension.
    #[schema(value_type = std::collections::HashMap<String, Vec<String>>)]
    pub filters: Filters,
    /// What is counted although it is left out otherwise.
    pub include: Vec<&'static str>,
    /// What else one should know.
    pub notes: Vec<String>,
}

/// What numbers are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Population {
    /// Chats that started in the period.
    pub chats: i64,
    /// Messages of users, the assistant and operators.
    pub messages: i64,
    /// Users with a message.
    pub users: i64,
}

/// What the team made itself and what therefore does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Excluded {
    /// Tests that started in the period.
    pub test_chats: i64,
    /// Chats of internal users that started in the period.
    pub internal_chats: i64,
    /// Ratings of both.
    pub ratings: i64,
}

/// The values that filters can have.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct DimensionsAnswer {
    /// Values by the name of their dimension, most frequent first, at most 200 each.
    #[schema(value_type = std::collections::HashMap<String, Vec<DimensionValue>>)]
    pub dimensions: std::collections::BTreeMap<&'static str, Vec<DimensionValue>>,
}

/// A value that a filter can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DimensionValue {
    /// The value.
    pub value: String,
    /// Chats that have it.
    pub chats: i64,
}

/// The releases of the period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ReleasesAnswer {
    /// Earliest first.
    pub releases: Vec<Release>,
}

/// A published update of the assistant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Release {
    /// What it is called.
    pub release: String,
    /// When it was published.
    pub at: String,
    /// What changed.
    pub notes: Option<String>,
    /// Chats that started with or after it and before the next release.
    pub chats: i64,
}
