//! Whether a difference is more than chance.
//!
//! - Rates: the interval of the difference is Newcombe's hybrid of Wilson's score intervals, which is right for small samples
//!   and near 0 and 1 (R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics
//!   in Medicine 17 (1998) 873–890, method 10). The test is the two-proportion test with N − 1 in place of N, which does not
//!   overstate small samples (I. Campbell, "Chi-squared and Fisher–Irwin tests of two-by-two tables with small sample
//!   recommendations", Statistics in Medicine 26 (2007) 3661–3675).
//! - Means: Welch's test and interval, which need no equal variances (B. L. Welch, "The generalization of 'Student's'
//!   problem when several different population variances are involved", Biometrika 34 (1947) 28–35).
//!
//! Where test and interval disagree, as they may at the border, the difference counts as chance.

use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

use crate::answer::Evidence;

const CONFIDENCE: f64 = 0.95;
const NOTHING: Evidence = Evidence { interval: None, more_than_chance: false };

/// So many of so many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Proportion {
    pub hits: f64,
    pub of: f64,
}

impl Proportion {
    fn share(self) -> f64 {
        self.hits / self.of
    }

    /// Wilson's score interval.
    fn bounds(self, z: f64) -> (f64, f64) {
        let (n, share, z2) = (self.of, self.share(), z * z);
        let centre = share + z2 / (2.0 * n);
        let reach = z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
        let scale = 1.0 + z2 / n;
        ((centre - reach) / scale, (centre + reach) / scale)
    }
}

/// Values of which only their number, mean and variance are known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sample {
    pub size: f64,
    pub mean: f64,
    /// Of the sample, over `size - 1`; `None` for fewer than two values.
    pub variance: Option<f64>,
}

/// What `now` less `before` is worth.
pub(crate) fn of_rates(now: Proportion, before: Proportion) -> Evidence {
    let Some(z) = normal_quantile() else { return NOTHING };
    if now.of < 1.0 || before.of < 1.0 {
        return NOTHING;
    }
    let interval = newcombe(now, before, z);
    let more_than_chance = two_proportion_z(now, before).abs() > z && excludes_zero(interval);
    Evidence { interval: Some(interval), more_than_chance }
}

/// What `now` less `before` is worth.
pub(crate) fn of_means(now: Sample, before: Sample) -> Evidence {
    let Some(welch) = welch(now, before) else { return NOTHING };
    Evidence {
        interval: Some(welch.interval),
        more_than_chance: welch.p < 1.0 - CONFIDENCE && excludes_zero(welch.interval),
    }
}

fn newcombe(now: Proportion, before: Proportion, z: f64) -> [f64; 2] {
    let difference = now.share() - before.share();
    let (low, high) = now.bounds(z);
    let (low_before, high_before) = before.bounds(z);
    let down = (now.share() - low).hypot(high_before - before.share());
    let up = (high - now.share()).hypot(before.share() - low_before);
    [difference - down, difference + up]
}

/// Distributed as a standard normal if the rates are equal.
fn two_proportion_z(now: Proportion, before: Proportion) -> f64 {
    let all = now.of + before.of;
    let pooled = (now.hits + before.hits) / all;
    let error = (pooled * (1.0 - pooled) * (1.0 / now.of + 1.0 / before.of)).sqrt();
    if error > 0.0 { (now.share() - before.share()) / error * ((all - 1.0) / all).sqrt() } else { 0.0 }
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Welch {
    t: f64,
    freedom: f64,
    p: f64,
    interval: [f64; 2],
}

/// `None` where the values do not spread, so that nothing can be said about chance.
fn welch(now: Sample, before: Sample) -> Option<Welch> {
    let (error, error_before) = (now.variance? / now.size, before.variance? / before.size);
    let squared = error + error_before;
    if squared <= 0.0 {
        return None;
    }
    let freedom =
        squared * squared / (error * error / (now.size - 1.0) + error_before * error_before / (before.size - 1.0));
    let student = StudentsT::new(0.0, 1.0, freedom).ok()?;
    let difference = now.mean - before.mean;
    let t = difference / squared.sqrt();
    let reach = student.inverse_cdf(f64::midpoint(1.0, CONFIDENCE)) * squared.sqrt();
    Some(Welch { t, freedom, p: 2.0 * student.cdf(-t.abs()), interval: [difference - reach, difference + reach] })
}

fn normal_quantile() -> Option<f64> {
    Some(Normal::new(0.0, 1.0).ok()?.inverse_cdf(f64::midpoint(1.0, CONFIDENCE)))
}

fn excludes_zero([low, high]: [f64; 2]) -> bool {
    low > 0.0 || high < 0.0
}

#[cfg(test)]
mod tests;
