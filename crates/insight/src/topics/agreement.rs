//! How much two divisions of the same chats agree.

use std::collections::BTreeMap;

/// Normalised mutual information, from 0 (unrelated) to 1 (the same): `2 I(A;B) / (H(A) + H(B))`
/// (Strehl and Ghosh 2002, with the arithmetic mean). Two divisions into one group each agree fully.
pub fn normalised_mutual_information(one: &[u32], other: &[u32]) -> f64 {
    let n = one.len().min(other.len()) as f64;
    let (mut joint, mut ones, mut others) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (a, b) in one.iter().zip(other) {
        *joint.entry((*a, *b)).or_insert(0.0) += 1.0;
        *ones.entry(*a).or_insert(0.0) += 1.0;
        *others.entry(*b).or_insert(0.0) += 1.0;
    }
    let entropy =
        |counts: &BTreeMap<u32, f64>| -> f64 { counts.values().map(|count| -count / n * (count / n).ln()).sum() };
    let both = entropy(&ones) + entropy(&others);
    if both <= 0.0 {
        return 1.0;
    }
    let shared: f64 =
        joint.iter().map(|((a, b), count): (_, &f64)| count / n * (count * n / (ones[a] * others[b])).ln()).sum();
    (2.0 * shared / both).clamp(0.0, 1.0)
}

/// The share of the chats whose group's most frequent true label is their own (Manning, Raghavan and Schütze 2008, ch. 16).
pub fn purity(groups: &[u32], truth: &[u32]) -> f64 {
    let mut joint: BTreeMap<u32, BTreeMap<u32, usize>> = BTreeMap::new();
    for (group, label) in groups.iter().zip(truth) {
        *joint.entry(*group).or_default().entry(*label).or_default() += 1;
    }
    let right: usize = joint.values().filter_map(|labels| labels.values().max()).sum();
    right as f64 / groups.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::{normalised_mutual_information, purity};

    #[test]
    fn by_hand() {
        assert!((normalised_mutual_information(&[0, 0, 1, 1], &[7, 7, 3, 3]) - 1.0).abs() < 1e-9);
        assert!(normalised_mutual_information(&[0, 0, 1, 1], &[0, 1, 0, 1]) < 1e-9);
        // I = ln 2, H = ln 4 and ln 2: 2 ln 2 / (3 ln 2).
        assert!((normalised_mutual_information(&[0, 1, 2, 3], &[0, 0, 1, 1]) - 2.0 / 3.0).abs() < 1e-9);
        assert!((purity(&[0, 0, 0, 1], &[5, 5, 6, 6]) - 0.75).abs() < 1e-9);
    }
}
