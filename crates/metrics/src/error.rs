//! What can be wrong with a question, and with answering it.

use afterword_warehouse::WarehouseError;

use crate::bucket::MOST_BUCKETS;

/// Why numbers could not be given.
#[derive(Debug, thiserror::Error)]
pub enum MetricsError {
    /// The warehouse failed.
    #[error(transparent)]
    Warehouse(#[from] WarehouseError),
}

/// What is wrong with a question, and how to put it right.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QuestionError {
    /// A parameter that there is not.
    #[error("there is no parameter `{name}`: use {known}")]
    UnknownParameter {
        /// What was given.
        name: String,
        /// What there is, separated by commas.
        known: String,
    },
    /// A parameter without a value.
    #[error("`{parameter}` is empty: give it a value or leave it out")]
    Empty {
        /// Its name.
        parameter: String,
    },
    /// A parameter that can be given once came twice.
    #[error("`{parameter}` was given more than once: give it once")]
    Repeated {
        /// Its name.
        parameter: String,
    },
    /// Not a time, or one too far away.
    #[error(
        "`{parameter}` is `{value}`: use a date such as 2026-03-01 or a time such as 2026-03-01T09:00:00Z, from 1970 to 2200"
    )]
    BadTime {
        /// Its name.
        parameter: String,
        /// What was given.
        value: String,
    },
    /// A period that ends before it begins.
    #[error("`{parameter}` covers no time, {from} to {to}: its start must lie before its end, which is not part of it")]
    EmptyPeriod {
        /// `from` or `compare`.
        parameter: String,
        /// Its start.
        from: String,
        /// Its end.
        to: String,
    },
    /// Not a time zone.
    #[error("`tz` is `{value}`: use an IANA name such as Europe/Rome or UTC")]
    UnknownTimeZone {
        /// What was given.
        value: String,
    },
    /// Not an interval.
    #[error("`interval` is `{value}`: use hour, day, week or month")]
    BadInterval {
        /// What was given.
        value: String,
    },
    /// Not something that can be included.
    #[error("`include` is `{value}`: use test or internal; repeat it for both")]
    BadInclude {
        /// What was given.
        value: String,
    },
    /// Not a comparison.
    #[error("`compare` is `{value}`: use previous or FROM..TO, such as 2026-01-01..2026-02-01")]
    BadCompare {
        /// What was given.
        value: String,
    },
    /// A value that a parameter cannot have.
    #[error("`{parameter}` is `{value}`: use {expected}")]
    Invalid {
        /// Its name.
        parameter: &'static str,
        /// What was given.
        value: String,
        /// What can be given.
        expected: String,
    },
    /// A series that nobody could read.
    #[error("`interval` of one {interval} makes more than {MOST_BUCKETS} points: use {longer}")]
    TooManyIntervals {
        /// The interval.
        interval: &'static str,
        /// What to do about it.
        longer: &'static str,
    },
}

impl QuestionError {
    /// A word for programs. It never changes.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownParameter { .. } => "unknown_parameter",
            Self::Empty { .. } => "empty_parameter",
            Self::Repeated { .. } => "repeated_parameter",
            Self::BadTime { .. } => "bad_time",
            Self::EmptyPeriod { .. } => "empty_period",
            Self::UnknownTimeZone { .. } => "unknown_time_zone",
            Self::BadInterval { .. } => "bad_interval",
            Self::BadInclude { .. } => "bad_include",
            Self::BadCompare { .. } => "bad_compare",
            Self::Invalid { .. } => "invalid_parameter",
            Self::TooManyIntervals { .. } => "too_many_intervals",
        }
    }

    /// The parameter it is about.
    pub fn parameter(&self) -> &str {
        match self {
            Self::UnknownParameter { name, .. } => name,
            Self::Empty { parameter }
            | Self::Repeated { parameter }
            | Self::BadTime { parameter, .. }
            | Self::EmptyPeriod { parameter, .. } => parameter,
            Self::Invalid { parameter, .. } => parameter,
            Self::UnknownTimeZone { .. } => "tz",
            Self::BadInterval { .. } | Self::TooManyIntervals { .. } => "interval",
            Self::BadInclude { .. } => "include",
            Self::BadCompare { .. } => "compare",
        }
    }
}
