//! A total, with what a comparison needs to know of it.

use serde_json::{Value as Json, json};

use crate::{
    answer::{Change, Evidence},
    statistics::{self, Proportion, Sample},
};

/// A total.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Figure {
    /// How many.
    Count(i64),
    /// A share of something: from 0 to 1, nothing where there is nothing to share.
    Rate { hits: i64, of: i64 },
    /// The mean of so many values, nothing where there is none.
    Mean { size: i64, mean: Option<f64>, variance: Option<f64> },
    /// A number of which no spread is known.
    Plain(Option<f64>),
    /// One of a numbered set.
    Label(Option<i64>),
    /// How many of each.
    Distribution(Vec<(&'static str, i64)>),
}

impl Figure {
    /// The value as it goes out.
    pub(crate) fn value(&self) -> Json {
        match self {
            Self::Count(count) => json!(count),
            Self::Label(label) => json!(label),
            Self::Distribution(counts) => {
                counts.iter().map(|(name, count)| ((*name).to_owned(), json!(count))).collect()
            }
            Self::Rate { .. } | Self::Mean { .. } | Self::Plain(_) => json!(self.number()),
        }
    }

    /// How it differs from `previous`.
    pub(crate) fn since(&self, previous: &Self) -> Change {
        let change = match (self, previous) {
            (Self::Count(now), Self::Count(before)) => json!(now - before),
            (Self::Distribution(now), Self::Distribution(before)) => now
                .iter()
                .zip(before)
                .map(|((name, now), (_, before))| ((*name).to_owned(), json!(now - before)))
                .collect(),
            _ => json!(self.number().zip(previous.number()).map(|(now, before)| now - before)),
        };
        let relative = self
            .number()
            .zip(previous.number().filter(|before| *before != 0.0))
            .map(|(now, before)| (now - before) / before);
        Change { previous: previous.value(), change, relative, evidence: self.evidence(previous) }
    }

    fn evidence(&self, previous: &Self) -> Option<Evidence> {
        match (self, previous) {
            (Self::Rate { hits, of }, Self::Rate { hits: hits_before, of: of_before }) => {
                Some(statistics::of_rates(proportion(*hits, *of), proportion(*hits_before, *of_before)))
            }
            (Self::Mean { .. }, Self::Mean { .. }) => {
                let none = Evidence { interval: None, more_than_chance: false };
                Some(
                    self.sample()
                        .zip(previous.sample())
                        .map_or(none, |(now, before)| statistics::of_means(now, before)),
                )
            }
            _ => None,
        }
    }

    /// How many a rate or a mean is of.
    pub(crate) fn of(&self) -> Option<i64> {
        match self {
            Self::Rate { of: size, .. } | Self::Mean { size, .. } => Some(*size),
            _ => None,
        }
    }

    fn sample(&self) -> Option<Sample> {
        match self {
            Self::Mean { size, mean, variance } => {
                Some(Sample { size: *size as f64, mean: (*mean)?, variance: *variance })
            }
            _ => None,
        }
    }

    fn number(&self) -> Option<f64> {
        match self {
            Self::Count(count) => Some(*count as f64),
            Self::Rate { hits, of } => share(*hits, *of),
            Self::Mean { mean: number, .. } | Self::Plain(number) => number.filter(|number| number.is_finite()),
            Self::Label(_) | Self::Distribution(_) => None,
        }
    }
}

/// `hits` of `of`, from 0 to 1; `None` of nothing. Hits may exceed what they are a share of where the two have times of
/// their own, such as a rating on the day after its chat: that is all of them.
pub(crate) fn share(hits: i64, of: i64) -> Option<f64> {
    (of > 0).then(|| hits.min(of) as f64 / of as f64)
}

fn proportion(hits: i64, of: i64) -> Proportion {
    Proportion { hits: hits.min(of) as f64, of: of as f64 }
}
