//! Which chats count: dimensions to filter by, and what is left out unless asked for.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::template::Statement;

/// What numbers can be filtered by, as a closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// Channel of the chat.
    Channel,
    /// Device of the user.
    Device,
    /// Browser of the user.
    Browser,
    /// Operating system of the user.
    Os,
    /// Language of the chat.
    Language,
    /// Country of the user.
    Country,
    /// Release of the assistant.
    Release,
    /// Agent that produced responses.
    Agent,
    /// Workflow that produced responses.
    Workflow,
    /// What the chat was about.
    Topic,
}

impl Dimension {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Channel,
        Self::Device,
        Self::Browser,
        Self::Os,
        Self::Language,
        Self::Country,
        Self::Release,
        Self::Agent,
        Self::Workflow,
        Self::Topic,
    ];

    /// Its name as a parameter and as a column.
    pub fn name(self) -> &'static str {
        match self {
            Self::Channel => "channel",
            Self::Device => "device",
            Self::Browser => "browser",
            Self::Os => "os",
            Self::Language => "language",
            Self::Country => "country",
            Self::Release => "release",
            Self::Agent => "agent",
            Self::Workflow => "workflow",
            Self::Topic => "topic",
        }
    }

    /// The dimension called `name`.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dimension| dimension.name() == name)
    }

    /// Whether it belongs to single responses rather than to whole chats.
    fn is_of_responses(self) -> bool {
        matches!(self, Self::Agent | Self::Workflow)
    }
}

/// Values to keep, by dimension: any of the values, in all of the dimensions. Not to be known can be one of the values.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Filters {
    known: BTreeMap<Dimension, Vec<String>>,
    #[serde(skip)]
    unknown: BTreeSet<Dimension>,
}

impl Filters {
    /// Keeps `value` too.
    pub fn add(&mut self, dimension: Dimension, value: String) {
        let values = self.known.entry(dimension).or_default();
        if !values.contains(&value) {
            values.push(value);
        }
    }

    /// Keeps what has no known value too.
    pub(crate) fn add_unknown(&mut self, dimension: Dimension) {
        self.unknown.insert(dimension);
    }

    /// The dimensions that are filtered by, with the values to keep.
    pub fn iter(&self) -> impl Iterator<Item = (Dimension, &[String])> {
        self.known.iter().map(|(dimension, values)| (*dimension, values.as_slice()))
    }

    /// The condition on chats, beginning with ` and`, or nothing. The table must have the chat's dimensions.
    pub(crate) fn on_chats(&self, assistant: i64, out: &mut Statement) {
        for dimension in self.dimensions() {
            match dimension {
                Dimension::Topic => {
                    out.push(" and chat in (select chat from named_chats where assistant = ").int(assistant);
                    out.push(" and ");
                    self.keep(dimension, out);
                    out.push(")");
                }
                Dimension::Agent | Dimension::Workflow => {}
                _ => self.keep(dimension, out.push(" and ")),
            }
        }
        if self.of_responses().next().is_some() {
            out.push(" and chat in (select chat from activity where assistant = ").int(assistant).push(" and ");
            self.on_responses(out);
            // What users say has no agent either.
            if self.unknown.iter().any(|dimension| dimension.is_of_responses()) {
                out.push(" and views > 0");
            }
            out.push(")");
        }
    }

    /// The condition on what single responses brought about, `true` where there is none.
    pub(crate) fn on_responses(&self, out: &mut Statement) {
        let mut word = "";
        for dimension in self.of_responses() {
            self.keep(dimension, out.push(word));
            word = " and ";
        }
        if word.is_empty() {
            out.push("true");
        }
    }

    fn keep(&self, dimension: Dimension, out: &mut Statement) {
        let (values, name) = (self.known.get(&dimension), dimension.name());
        match (values, self.unknown.contains(&dimension)) {
            (Some(values), false) => drop(out.one_of(dimension, values)),
            (Some(values), true) => {
                out.push("(").one_of(dimension, values).push(" or ").push(name).push(" is null)");
            }
            (None, _) => drop(out.push(name).push(" is null")),
        }
    }

    fn dimensions(&self) -> impl Iterator<Item = Dimension> {
        let all: BTreeSet<Dimension> = self.known.keys().chain(&self.unknown).copied().collect();
        all.into_iter()
    }

    fn of_responses(&self) -> impl Iterator<Item = Dimension> {
        self.dimensions().filter(|dimension| dimension.is_of_responses())
    }
}

/// What counts although it is left out otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Include {
    /// Chats in which the team tried the assistant.
    pub test: bool,
    /// Chats of the team's own people.
    pub internal: bool,
}

impl Include {
    /// The words as they are given.
    pub fn names(self) -> Vec<&'static str> {
        [(self.test, "test"), (self.internal, "internal")]
            .into_iter()
            .filter(|(on, _)| *on)
            .map(|(_, name)| name)
            .collect()
    }

    /// The condition on rows that count.
    pub(crate) fn counted(self) -> &'static str {
        match (self.test, self.internal) {
            (false, false) => "not test and not internal",
            (true, false) => "not internal",
            (false, true) => "not test",
            (true, true) => "true",
        }
    }

    /// The condition on rows that do not.
    pub(crate) fn left_out(self) -> &'static str {
        match (self.test, self.internal) {
            (false, false) => "(test or internal)",
            (true, false) => "internal",
            (false, true) => "test",
            (true, true) => "false",
        }
    }

    /// The condition on rows that do not count because they are tests. A test of the team's own people counts as theirs
    /// where both are left out.
    pub(crate) fn left_out_as_test(self) -> &'static str {
        match (self.test, self.internal) {
            (false, false) => "(not internal)",
            (false, true) => "true",
            (true, _) => "false",
        }
    }
}
