//! Against published values.

use super::{Proportion, Sample, Welch, excludes_zero, newcombe, of_means, of_rates, two_proportion_z, welch};

const Z: f64 = 1.959_963_984_540_054;

fn rate(hits: f64, of: f64) -> Proportion {
    Proportion { hits, of }
}

fn sample(values: &[f64]) -> Sample {
    let size = values.len() as f64;
    let mean = values.iter().sum::<f64>() / size;
    let variance = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (size - 1.0);
    Sample { size, mean, variance: Some(variance) }
}

/// Newcombe (1998), table II, method 10: eight comparisons, from ordinary to extreme.
#[test]
fn intervals_of_rates_are_those_of_newcombe() {
    let published = [
        ((56.0, 70.0), (48.0, 80.0), [0.0524, 0.3339]),
        ((9.0, 10.0), (3.0, 10.0), [0.1705, 0.8090]),
        ((6.0, 7.0), (2.0, 7.0), [0.0582, 0.8062]),
        ((5.0, 56.0), (0.0, 29.0), [-0.0381, 0.1926]),
        ((0.0, 10.0), (0.0, 20.0), [-0.1611, 0.2775]),
        ((0.0, 10.0), (0.0, 10.0), [-0.2775, 0.2775]),
        ((10.0, 10.0), (0.0, 20.0), [0.6791, 1.0]),
        ((10.0, 10.0), (0.0, 10.0), [0.6075, 1.0]),
    ];
    for ((hits, of), (hits_before, of_before), [low, high]) in published {
        let found = newcombe(rate(hits, of), rate(hits_before, of_before), Z);
        assert!((found[0] - low).abs() < 5e-5 && (found[1] - high).abs() < 5e-5, "{hits}/{of}: {found:?}");
    }
}

/// 56 of 70 against 48 of 80: χ² = 150 × (56 × 32 − 14 × 48)² / (70 × 80 × 104 × 46) = 7.0234, times 149/150 = 6.9766, of
/// which the root is 2.6413.
#[test]
fn the_test_of_rates_is_the_chi_squared_test_with_one_less() {
    let z = two_proportion_z(rate(56.0, 70.0), rate(48.0, 80.0));
    assert!((z - 2.6413).abs() < 1e-4, "{z}");
    assert!(of_rates(rate(56.0, 70.0), rate(48.0, 80.0)).more_than_chance);
}

#[test]
fn small_samples_are_not_overstated() {
    // 2 of 2 against 0 of 2: χ² is 4, which the plain test takes for more than chance (p = 0.046); Fisher's exact p is 1/3.
    // With one less, χ² is 3 and p 0.083.
    assert!(!of_rates(rate(2.0, 2.0), rate(0.0, 2.0)).more_than_chance);
    let one = of_rates(rate(1.0, 1.0), rate(0.0, 1.0));
    assert!(!one.more_than_chance && one.interval.is_some());
}

#[test]
fn rates_of_nothing_cannot_be_compared() {
    let nothing = of_rates(rate(0.0, 0.0), rate(3.0, 4.0));
    assert_eq!((nothing.interval, nothing.more_than_chance), (None, false));
    // All against all: no difference, no chance needed.
    assert!(!of_rates(rate(5.0, 5.0), rate(7.0, 7.0)).more_than_chance);
}

/// Student's sleep data, as in the documentation of R's `t.test(extra ~ group, data = sleep)`: t = −1.8608, df = 17.776,
/// p = 0.07939, 95 % interval −3.3654832 to 0.2054832.
#[test]
fn welch_is_that_of_r() {
    let first = sample(&[0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]);
    let second = sample(&[1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
    let Some(Welch { t, freedom, p, interval: [low, high] }) = welch(first, second) else { panic!("there is spread") };
    assert!((t - -1.8608).abs() < 5e-5, "{t}");
    assert!((freedom - 17.776).abs() < 5e-4, "{freedom}");
    assert!((p - 0.07939).abs() < 5e-6, "{p}");
    assert!((low - -3.365_483_2).abs() < 5e-7 && (high - 0.205_483_2).abs() < 5e-7, "{low} {high}");
    assert!(!of_means(first, second).more_than_chance);
}

#[test]
fn means_without_spread_cannot_be_compared() {
    let even = Sample { size: 10.0, mean: 5.0, variance: Some(0.0) };
    let single = Sample { size: 1.0, mean: 4.0, variance: None };
    for (now, before) in [(even, even), (even, single), (single, single)] {
        let evidence = of_means(now, before);
        assert_eq!((evidence.interval, evidence.more_than_chance), (None, false));
    }
}

#[test]
fn an_interval_excludes_zero_on_either_side() {
    assert!(excludes_zero([0.1, 0.2]) && excludes_zero([-0.2, -0.1]));
    assert!(!excludes_zero([-0.1, 0.1]) && !excludes_zero([0.0, 0.1]));
}
