//! Chance, seeded: the same words in, the same throws out.
//!
//! Every day, chat and person of the demo has dice of its own, so that one of them can change
//! without moving the others. Nothing here asks the operating system for randomness.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A seeded source of decisions.
pub struct Dice(ChaCha8Rng);

impl Dice {
    /// Dice for one thing, named by numbers: a seed, an assistant, a day, a place in the day.
    pub fn new(name: &[u64]) -> Self {
        Self(ChaCha8Rng::seed_from_u64(mix(name)))
    }

    /// A number in `0.0..1.0`.
    pub fn unit(&mut self) -> f64 {
        f64::from(self.0.next_u32()) / (f64::from(u32::MAX) + 1.0)
    }

    /// True with probability `p`; never below 0, always from 1 on.
    pub fn chance(&mut self, p: f64) -> bool {
        self.unit() < p
    }

    /// A whole number from `low` to `high`, both included; `low` where the range is empty.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = (high - low + 1).max(1);
        low + whole(self.unit() * span as f64).min(span - 1)
    }

    /// A number around 0, nearly normal, with a standard deviation of 1.
    pub fn bell(&mut self) -> f64 {
        let sum: f64 = (0..6).map(|_| self.unit()).sum();
        (sum - 3.0) * std::f64::consts::SQRT_2
    }

    /// A positive number whose logarithm is normal: mostly near `median`, with a long tail.
    pub fn long_tailed(&mut self, median: f64, spread: f64) -> f64 {
        median * (self.bell() * spread).exp()
    }

    /// One of `from`, or nothing where there is nothing to choose.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let last = i64::try_from(from.len()).ok()?.checked_sub(1)?;
        from.get(usize::try_from(self.between(0, last)).ok()?)
    }

    /// One line of a text; empty where there is none.
    pub fn line(&mut self, lines: &[&'static str]) -> &'static str {
        self.pick(lines).copied().unwrap_or_default()
    }

    /// One of the options, in proportion to the weight beside it; the default where all weigh 0.
    pub fn weighted<T: Copy + Default>(&mut self, options: &[(T, u32)]) -> T {
        let total: u32 = options.iter().map(|(_, weight)| weight).sum();
        let mut left = self.between(0, i64::from(total) - 1);
        for &(option, weight) in options {
            left -= i64::from(weight);
            if left < 0 {
                return option;
            }
        }
        T::default()
    }
}

/// The whole part of a number that is known to be small.
#[expect(clippy::cast_possible_truncation, reason = "counts, minutes and milliseconds of a demo")]
pub fn whole(number: f64) -> i64 {
    number as i64
}

/// One number out of many, by the steps of `SplitMix64`. Also names people and numbers in a repeatable way.
pub fn mix(name: &[u64]) -> u64 {
    name.iter().fold(0x9e37_79b9_7f4a_7c15, |hash, &part| {
        let mut z = hash ^ part.wrapping_add(0x9e37_79b9_7f4a_7c15);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    })
}
