//! What people came with before and after, whether that changed, and what a number would be had it not.
//!
//! - Whether: half the sum of the differences of the shares (the total variation) exceeds 0.1, and Pearson's chi-squared
//!   test of homogeneity holds that to be more than chance. Values of which fewer than five are expected on a side are
//!   taken together first (W. G. Cochran, "Some methods for strengthening the common χ² tests", Biometrics 10 (1954)
//!   417–451).
//! - What it would be: direct standardisation. The value of each stratum after, weighted by what it weighed before (J. L.
//!   Fleiss, B. Levin, M. C. Paik, "Statistical Methods for Rates and Proportions", 3rd edition (2003), chapter 19), over
//!   the strata that both sides have.

use std::collections::BTreeMap;

use serde::Serialize;
use statrs::distribution::{ChiSquared, ContinuousCDF};
use utoipa::ToSchema;

use super::{measure::Parts, strata::Stratum};

const WORTH_SEEING: f64 = 0.1;
const LEVEL: f64 = 0.05;
const FEWEST_EXPECTED: f64 = 5.0;

/// What chats are told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dimension {
    Topic,
    Channel,
}

impl Dimension {
    pub(super) const ALL: [Self; 2] = [Self::Topic, Self::Channel];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Channel => "channel",
        }
    }

    fn value(self, stratum: &Stratum) -> Option<&str> {
        match self {
            Self::Topic => stratum.topic.as_deref(),
            Self::Channel => stratum.channel.as_deref(),
        }
    }

    /// The topic of a chat is known once it is concluded; none is a topic too.
    fn chats(self, stratum: &Stratum) -> f64 {
        match self {
            Self::Topic => stratum.concluded,
            Self::Channel => stratum.chats,
        }
    }
}

/// What share of the chats had a value.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MixShare {
    /// `topic` or `channel`.
    pub dimension: &'static str,
    /// The value; null where chats have none.
    pub value: Option<String>,
    /// Before the release, from 0 to 1; null where there were no chats.
    pub before: Option<f64>,
    /// After it.
    pub after: Option<f64>,
}

/// What a number would be if people came with the same as before.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, ToSchema)]
pub struct OldMix {
    /// The value after the release at the mix of before.
    pub after: f64,
    /// That less the value before, over the same strata.
    pub change: f64,
    /// The share of the chats or ratings before that these strata cover.
    pub covers: f64,
}

/// How many chats had each value, before and after.
type Counts = BTreeMap<Option<String>, [f64; 2]>;

fn counts(dimension: Dimension, before: &[Stratum], after: &[Stratum]) -> Counts {
    let mut counts = Counts::new();
    for (side, strata) in [before, after].into_iter().enumerate() {
        for stratum in strata.iter().filter(|stratum| dimension.chats(stratum) > 0.0) {
            let value = dimension.value(stratum).map(str::to_owned);
            counts.entry(value).or_default()[side] += dimension.chats(stratum);
        }
    }
    counts
}

fn totals(counts: &Counts) -> [f64; 2] {
    [0, 1].map(|side| counts.values().map(|both| both[side]).sum())
}

/// The shares, the most frequent before first.
pub(super) fn shares(dimension: Dimension, before: &[Stratum], after: &[Stratum]) -> Vec<MixShare> {
    let counts = counts(dimension, before, after);
    let totals = totals(&counts);
    let mut rows: Vec<(Option<String>, [f64; 2])> = counts.into_iter().collect();
    rows.sort_by(|(_, one), (_, other)| other[0].total_cmp(&one[0]).then(other[1].total_cmp(&one[1])));
    let share = |both: [f64; 2], side: usize| (totals[side] > 0.0).then(|| both[side] / totals[side]);
    let row =
        |(value, both)| MixShare { dimension: dimension.name(), value, before: share(both, 0), after: share(both, 1) };
    rows.into_iter().map(row).collect()
}

/// Whether chats differ in the dimension by more than is worth seeing and more than chance.
pub(super) fn has_changed(dimension: Dimension, before: &[Stratum], after: &[Stratum]) -> bool {
    let counts = counts(dimension, before, after);
    let totals = totals(&counts);
    if totals.contains(&0.0) {
        return false;
    }
    let differences = counts.values().map(|both| (both[0] / totals[0] - both[1] / totals[1]).abs());
    let variation = differences.sum::<f64>() / 2.0;
    variation > WORTH_SEEING && chi_squared_p(&counts, totals).is_some_and(|p| p < LEVEL)
}

fn chi_squared_p(counts: &Counts, totals: [f64; 2]) -> Option<f64> {
    let all = totals[0] + totals[1];
    let fewest = |both: [f64; 2]| (both[0] + both[1]) * totals[0].min(totals[1]) / all;
    let mut groups: Vec<[f64; 2]> = counts.values().copied().collect();
    groups.sort_by(|one, other| fewest(*one).total_cmp(&fewest(*other)));
    // The rarest are taken together until enough of them are expected.
    while groups.len() > 1 && groups.first().is_some_and(|rarest| fewest(*rarest) < FEWEST_EXPECTED) {
        let rarest = groups.remove(0);
        groups[0] = [groups[0][0] + rarest[0], groups[0][1] + rarest[1]];
        groups.sort_by(|one, other| fewest(*one).total_cmp(&fewest(*other)));
    }
    if groups.len() < 2 {
        return None;
    }
    let cell = |both: &[f64; 2], side: usize| {
        let expected = (both[0] + both[1]) * totals[side] / all;
        (both[side] - expected).powi(2) / expected
    };
    let statistic: f64 = groups.iter().map(|both| cell(both, 0) + cell(both, 1)).sum();
    let distribution = ChiSquared::new((groups.len() - 1) as f64).ok()?;
    Some(1.0 - distribution.cdf(statistic))
}

/// The value after at the mix of before. `parts` says how much of what a stratum adds, and to how many. `None` where no
/// stratum is on both sides.
pub(super) fn at_old_mix(
    dimensions: &[Dimension],
    before: &[Stratum],
    after: &[Stratum],
    parts: Parts,
) -> Option<OldMix> {
    let mut strata: BTreeMap<Vec<Option<&str>>, [(f64, f64); 2]> = BTreeMap::new();
    for (side, found) in [before, after].into_iter().enumerate() {
        for stratum in found {
            let key = dimensions.iter().map(|dimension| dimension.value(stratum)).collect();
            let (sum, of) = parts(stratum);
            let cell = &mut strata.entry(key).or_default()[side];
            *cell = (cell.0 + sum, cell.1 + of);
        }
    }
    let everything: f64 = strata.values().map(|[before, _]| before.1).sum();
    let shared: Vec<_> = strata.values().filter(|[before, after]| before.1 > 0.0 && after.1 > 0.0).collect();
    let weight: f64 = shared.iter().map(|[before, _]| before.1).sum();
    if weight <= 0.0 {
        return None;
    }
    let then: f64 = shared.iter().map(|[before, _]| before.0).sum::<f64>() / weight;
    let now: f64 = shared.iter().map(|[before, after]| before.1 * after.0 / after.1).sum::<f64>() / weight;
    Some(OldMix { after: now, change: now - then, covers: weight / everything })
}

#[cfg(test)]
mod tests;
