//! What a column of a table is.

use std::sync::Arc;

use arrow::datatypes::{DataType, Field, Schema, SchemaRef, TimeUnit};

use super::{Subject, tables};
use crate::Module;

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub name: &'static str,
    pub of: Kind,
    pub from: From,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Int,
    Float,
    Bool,
    Time,
}

/// Where the values of a column come from.
#[derive(Clone, Copy, Debug)]
pub(super) enum From {
    /// The column of that name in the answer of the statement.
    Statement,
    /// The same, and it tells who a user is.
    Person,
    /// The same, unless the user struck out the message whose id is in that column.
    Unstruck(&'static str),
    /// What the user is called by whoever reads the table.
    Called,
    /// A number of a module's series, and its name there.
    Series(Module, &'static str),
    /// The interval's first instant.
    IntervalStart,
    /// The interval's first day on the calendar.
    IntervalDay,
    /// The interval's length.
    IntervalName,
    /// Whether the interval was over when the table was made.
    IntervalComplete,
    /// What the assistant is called.
    Assistant,
    /// The time zone's IANA name.
    Zone,
    /// The instant before which everything acknowledged is in the table.
    AsOf,
    /// The version of the definitions.
    Version,
}

impl Kind {
    pub(super) fn data_type(self) -> DataType {
        match self {
            Self::Text => DataType::Utf8,
            Self::Int => DataType::Int64,
            Self::Float => DataType::Float64,
            Self::Bool => DataType::Boolean,
            Self::Time => DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into())),
        }
    }
}

pub(super) const fn text(name: &'static str) -> Column {
    Column { name, of: Kind::Text, from: From::Statement }
}

pub(super) const fn person(name: &'static str) -> Column {
    Column { name, of: Kind::Text, from: From::Person }
}

pub(super) const fn unstruck(name: &'static str, message: &'static str) -> Column {
    Column { name, of: Kind::Text, from: From::Unstruck(message) }
}

pub(super) const fn int(name: &'static str) -> Column {
    Column { name, of: Kind::Int, from: From::Statement }
}

pub(super) const fn float(name: &'static str) -> Column {
    Column { name, of: Kind::Float, from: From::Statement }
}

pub(super) const fn truth(name: &'static str) -> Column {
    Column { name, of: Kind::Bool, from: From::Statement }
}

pub(super) const fn time(name: &'static str) -> Column {
    Column { name, of: Kind::Time, from: From::Statement }
}

pub(super) const fn count(name: &'static str, module: Module, series: &'static str) -> Column {
    Column { name, of: Kind::Int, from: From::Series(module, series) }
}

pub(super) const fn mean(name: &'static str, module: Module, series: &'static str) -> Column {
    Column { name, of: Kind::Float, from: From::Series(module, series) }
}

/// The columns of a table, for who reads its pieces.
pub(super) fn schema(subject: Subject) -> SchemaRef {
    let field = |column: &Column| Field::new(column.name, column.of.data_type(), true);
    Arc::new(Schema::new(tables::of(subject).iter().map(field).collect::<Vec<_>>()))
}
