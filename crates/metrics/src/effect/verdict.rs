//! What a difference between before and after is worth.
//!
//! More than chance is what the test and the interval of [`crate::statistics`] both hold to be so. Otherwise there are two
//! cases that must not be mixed up: the interval is so narrow that it rules out any change worth seeing, or there is too
//! little to tell (D. J. Schuirmann, "A comparison of the two one-sided tests procedure and the power approach for assessing
//! the equivalence of average bioavailability", Journal of Pharmacokinetics and Biopharmaceutics 15 (1987) 657–680).

use serde::Serialize;
use utoipa::ToSchema;

use super::{
    measure::Better,
    power::{self, POWER},
};
use crate::{answer::Evidence, figure::Figure};

/// A change of a rate worth seeing: ten points.
const WORTH_OF_RATE: f64 = 0.1;
/// A change of a mean worth seeing, in standard deviations.
const WORTH_OF_MEAN: f64 = 0.25;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It changed for the better, by more than chance.
    Better,
    /// It changed for the worse, by more than chance.
    Worse,
    /// It changed by more than chance; neither direction is better.
    Changed,
    /// Any change is smaller than ten points of a rate or a quarter of a mean's standard deviation.
    NoDifferenceSeen,
    /// There is too little to tell.
    TooFew,
    /// A number of which chance cannot be told, such as a count.
    NotTested,
}

/// The verdict, and how many more values the smaller side needs where there are too few.
pub(super) fn verdict(
    better: Better,
    before: &Figure,
    after: &Figure,
    change: Option<f64>,
    evidence: Option<Evidence>,
) -> (Verdict, Option<i64>) {
    let Some(evidence) = evidence else { return (Verdict::NotTested, None) };
    let Some((interval, change)) = evidence.interval.zip(change) else { return (Verdict::TooFew, None) };
    if evidence.more_than_chance {
        let found = match better {
            Better::None => Verdict::Changed,
            Better::Up if change > 0.0 => Verdict::Better,
            Better::Down if change < 0.0 => Verdict::Better,
            Better::Up | Better::Down => Verdict::Worse,
        };
        return (found, None);
    }
    let worth = worth(before, after).unwrap_or(0.0);
    if interval.iter().all(|bound| bound.abs() < worth) {
        return (Verdict::NoDifferenceSeen, None);
    }
    (Verdict::TooFew, needed(before, after, change))
}

fn worth(before: &Figure, after: &Figure) -> Option<f64> {
    match (before, after) {
        (Figure::Rate { .. }, Figure::Rate { .. }) => Some(WORTH_OF_RATE),
        (Figure::Mean { variance: one, .. }, Figure::Mean { variance: other, .. }) => {
            Some(WORTH_OF_MEAN * f64::midpoint((*one)?, (*other)?).sqrt())
        }
        _ => None,
    }
}

fn needed(before: &Figure, after: &Figure, change: f64) -> Option<i64> {
    let on_each_side = match (before, after) {
        (Figure::Rate { .. }, Figure::Rate { .. }) => {
            power::of_rates(before.value().as_f64()?, after.value().as_f64()?, POWER)?
        }
        (Figure::Mean { variance: one, .. }, Figure::Mean { variance: other, .. }) => {
            power::of_means(change, (*one)?, (*other)?, POWER)?
        }
        _ => return None,
    };
    let fewer = before.of()?.min(after.of()?) as f64;
    let missing = (on_each_side - fewer).ceil().max(1.0);
    // Beyond this no number helps anybody.
    #[expect(clippy::cast_possible_truncation, reason = "checked just before")]
    (missing < 1e12).then_some(missing as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(hits: i64, of: i64) -> Figure {
        Figure::Rate { hits, of }
    }

    fn judged(better: Better, before: &Figure, after: &Figure) -> (Verdict, Option<i64>) {
        let change = after.since(before);
        verdict(better, before, after, change.change.as_f64(), change.evidence)
    }

    #[test]
    fn the_direction_says_what_is_better() {
        let (low, high) = (rate(40, 200), rate(80, 200));
        assert_eq!(judged(Better::Up, &low, &high), (Verdict::Better, None));
        assert_eq!(judged(Better::Up, &high, &low), (Verdict::Worse, None));
        assert_eq!(judged(Better::Down, &low, &high), (Verdict::Worse, None));
        assert_eq!(judged(Better::Down, &high, &low), (Verdict::Better, None));
        assert_eq!(judged(Better::None, &low, &high), (Verdict::Changed, None));
    }

    #[test]
    fn too_few_is_not_the_same_as_no_difference() {
        // 50 % and 51 % of 2,000: the interval is −0.021 to 0.041.
        assert_eq!(judged(Better::Up, &rate(1_000, 2_000), &rate(1_020, 2_000)), (Verdict::NoDifferenceSeen, None));
        // 5 of 10 after 3 of 10: p̄ = 0.4, so n = ((1.95996 √0.48 + 0.84162 √0.46) / 0.2)²
        // = ((1.35790 + 0.57081) / 0.2)² = 92.998: 93 on each side, 83 more.
        assert_eq!(judged(Better::Up, &rate(3, 10), &rate(5, 10)), (Verdict::TooFew, Some(83)));
        // The smaller side is what lacks: 93 less 4. Rates 1/4 and 1/2 differ more: p̄ = 0.375,
        // n = ((1.95996 √0.46875 + 0.84162 √0.4375) / 0.25)² = ((1.34189 + 0.55668) / 0.25)² = 57.674: 54 more.
        assert_eq!(judged(Better::Up, &rate(1, 4), &rate(500, 1_000)), (Verdict::TooFew, Some(54)));
        // No change at all would take for ever; nothing at all cannot be compared.
        assert_eq!(judged(Better::Up, &rate(3, 10), &rate(3, 10)), (Verdict::TooFew, None));
        assert_eq!(judged(Better::Up, &rate(3, 10), &rate(0, 0)), (Verdict::TooFew, None));
        assert_eq!(judged(Better::Up, &Figure::Count(3), &Figure::Count(9)), (Verdict::NotTested, None));
    }

    #[test]
    fn means_are_judged_by_their_spread() {
        let mean = |size: i64, mean: f64| Figure::Mean { size, mean: Some(mean), variance: Some(1.0) };
        assert_eq!(judged(Better::Up, &mean(1_000, 4.0), &mean(1_000, 4.05)), (Verdict::NoDifferenceSeen, None));
        assert_eq!(judged(Better::Up, &mean(100, 3.5), &mean(100, 4.0)), (Verdict::Better, None));
        // Half a standard deviation: 2 × (2.80158 / 0.5)² + 0.9604 = 62.791 + 0.960 = 63.751: 54 more than ten.
        assert_eq!(judged(Better::Up, &mean(10, 3.5), &mean(12, 4.0)), (Verdict::TooFew, Some(54)));
    }
}
