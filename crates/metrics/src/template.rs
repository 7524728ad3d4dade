//! The words that `sql/*.sql` leave open, and what is put in their place.
//!
//! | word | meaning |
//! |---|---|
//! | `{assistant}` | the assistant |
//! | `{from}`, `{to}` | the period in UTC, end exclusive |
//! | `{as_of}` | when the numbers are taken |
//! | `{counted}` | rows of the assistant's chats that count: not of the team, and kept by the filters |
//! | `{of_agent}` | rows of the responses that a filter by agent or workflow keeps |
//! | `{kinds}` | rows that are not of the team |
//! | `{left_out}`, `{left_out_as_test}` | rows that are of the team, and those that are its tests |
//! | `{local:TIME}` | the time as clocks show it in the time zone |
//! | `{bucket:TIME}` | the interval of a series that the time falls into |

use afterword_model::Timestamp;
use afterword_warehouse::Value;

use crate::{
    bucket::Interval,
    filter::{Dimension, Filters, Include},
    period::Period,
    zone::Zone,
};

/// SQL with `?` for texts from outside, and those texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Statement {
    pub sql: String,
    pub params: Vec<Value>,
}

impl Statement {
    pub(crate) fn push(&mut self, sql: &str) -> &mut Self {
        self.sql.push_str(sql);
        self
    }

    /// `?`, to which a value from outside is bound.
    pub(crate) fn bind(&mut self, value: impl Into<Value>) -> &mut Self {
        self.sql.push('?');
        self.params.push(value.into());
        self
    }

    /// Another statement, as a part of this one.
    pub(crate) fn append(&mut self, other: Statement) -> &mut Self {
        self.sql.push_str(&other.sql);
        self.params.extend(other.params);
        self
    }

    /// A number of our own. It is written out, since a statement without `?` is planned once and not at every run.
    pub(crate) fn int(&mut self, number: i64) -> &mut Self {
        self.push(&number.to_string())
    }

    /// An instant of our own, written out as well.
    pub(crate) fn time(&mut self, time: Timestamp) -> &mut Self {
        self.push(&time.strftime("timestamp '%Y-%m-%d %H:%M:%S%.f'").to_string())
    }

    /// `dimension in (?, ?)`.
    pub(crate) fn one_of(&mut self, dimension: Dimension, values: &[String]) -> &mut Self {
        self.push(dimension.name()).push(" in (");
        for (index, value) in values.iter().enumerate() {
            self.push(if index == 0 { "" } else { ", " }).bind(value.as_str());
        }
        self.push(")")
    }
}

/// What a statement is run for.
pub(crate) struct Scope<'a> {
    pub assistant: i64,
    pub period: Period,
    pub as_of: Timestamp,
    pub filters: &'a Filters,
    pub include: Include,
    pub zone: &'a Zone,
    pub interval: Interval,
}

impl Scope<'_> {
    /// `text` with its words filled in.
    pub(crate) fn fill(&self, text: &str) -> Statement {
        let mut out = Statement { sql: String::with_capacity(text.len() * 2), params: Vec::new() };
        let mut rest = text;
        while let Some((before, word, after)) = next_word(rest) {
            out.push(before);
            self.word(word, &mut out);
            rest = after;
        }
        out.push(rest);
        out
    }

    fn word(&self, word: &str, out: &mut Statement) {
        match word.split_once(':') {
            Some(("local", time)) => self.zone.local(time, out),
            Some(("bucket", time)) => self.bucket(time, out),
            _ => self.condition(word, out),
        }
    }

    fn condition(&self, word: &str, out: &mut Statement) {
        match word {
            "assistant" => drop(out.int(self.assistant)),
            "from" => drop(out.time(self.period.from)),
            "to" => drop(out.time(self.period.to)),
            "as_of" => drop(out.time(self.as_of)),
            "of_agent" => self.filters.on_responses(out),
            "kinds" => drop(out.push(self.include.counted())),
            "counted" => self.rows_of(self.include.counted(), out),
            "left_out" => self.rows_of(self.include.left_out(), out),
            "left_out_as_test" => drop(out.push(self.include.left_out_as_test())),
            // The engine refuses what is left; the tests run every file.
            unknown => drop(out.push("{").push(unknown).push("}")),
        }
    }

    fn rows_of(&self, kinds: &str, out: &mut Statement) {
        out.push("assistant = ").int(self.assistant).push(" and ").push(kinds);
        self.filters.on_chats(self.assistant, out);
    }

    fn bucket(&self, time: &str, out: &mut Statement) {
        out.push("date_trunc('").push(self.interval.name()).push("', ");
        self.zone.local(time, out);
        out.push(")");
        // The hour that a change of clocks repeats is two hours, which only UTC tells apart.
        if self.interval == Interval::Hour {
            self.zone.offset(time, " - ", out);
        }
    }
}

fn next_word(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (word, after) = rest.split_once('}')?;
    Some((before, word, after))
}

#[cfg(test)]
mod tests;
