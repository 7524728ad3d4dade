//! How many values it takes to tell a difference from chance.
//!
//! With so many on each side, a difference of this size is found to be more than chance in four of five comparisons, at the
//! level that comparisons use (two-sided, 5 %).
//!
//! - Rates: J. L. Fleiss, B. Levin, M. C. Paik, "Statistical Methods for Rates and Proportions", 3rd edition (2003),
//!   section 4.2, without the correction for continuity, which the test of rates does not have either.
//! - Means: W. C. Guenther, "Sample size formulas for normal theory t tests", The American Statistician 35 (1981) 243–244,
//!   with the mean of the two variances in place of the common one.

use statrs::distribution::{ContinuousCDF, Normal};

/// How often a difference of this size is to be found.
pub(super) const POWER: f64 = 0.8;
const LEVEL: f64 = 0.05;

/// Values on each side that tell the rate `one` from the rate `other`; `None` where they are equal.
pub(super) fn of_rates(one: f64, other: f64, power: f64) -> Option<f64> {
    let (chance, found) = quantiles(power)?;
    let difference = one - other;
    let middle = f64::midpoint(one, other);
    let alike = (2.0 * middle * (1.0 - middle)).sqrt();
    let apart = (one * (1.0 - one) + other * (1.0 - other)).sqrt();
    let needed = ((chance * alike + found * apart) / difference).powi(2);
    needed.is_finite().then_some(needed)
}

/// Values on each side that tell means apart which differ by `difference`; `None` where they do not.
pub(super) fn of_means(difference: f64, variance: f64, other_variance: f64, power: f64) -> Option<f64> {
    let (chance, found) = quantiles(power)?;
    let needed = (variance + other_variance) * ((chance + found) / difference).powi(2) + chance * chance / 4.0;
    needed.is_finite().then_some(needed)
}

fn quantiles(power: f64) -> Option<(f64, f64)> {
    let normal = Normal::new(0.0, 1.0).ok()?;
    Some((normal.inverse_cdf(1.0 - LEVEL / 2.0), normal.inverse_cdf(power)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The documentation of R: `power.prop.test(p1 = .50, p2 = .75, power = .90)` gives n = 76.7.
    #[test]
    fn rates_take_as_many_as_in_r() {
        let needed = of_rates(0.5, 0.75, 0.9).unwrap();
        assert!((needed - 76.7).abs() < 0.1, "{needed}");
        assert_eq!(of_rates(0.75, 0.5, 0.9), of_rates(0.5, 0.75, 0.9));
        assert_eq!(of_rates(0.5, 0.5, 0.9), None);
    }

    /// The documentation of R: `power.t.test(power = .90, delta = 1)` gives n = 22.02 for a standard deviation of 1;
    /// Guenther's formula: 2 × (1.95996 + 1.28155)² + 1.95996² / 4 = 21.0149 + 0.9604 = 21.975.
    #[test]
    fn means_take_nearly_as_many_as_in_r() {
        let needed = of_means(1.0, 1.0, 1.0, 0.9).unwrap();
        assert!((needed - 21.975).abs() < 1e-3 && (needed - 22.02).abs() < 0.1, "{needed}");
        assert_eq!(of_means(0.0, 1.0, 1.0, 0.9), None);
    }
}
