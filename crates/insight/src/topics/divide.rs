//! Chats divided into groups, without being told how many.
//!
//! 1. Chats become vectors of weighted terms, and these are reduced to the dimensions that matter (`reduce`).
//! 2. Every chat is joined to its nearest neighbours; the graph falls into communities (`communities`). A resolution says how
//!    fine: it is turned from coarse to fine, step by step.
//! 3. Each division is settled in term space (`mixture`).
//! 4. Taken is the coarsest division that barely changes when the resolution is turned a notch either way: a plateau is what
//!    the data hold, not what the knob makes of them (stability across scales: Lambiotte, Delvenne and Barahona 2008). Where
//!    nothing is that stable, the most stable one is taken.

use std::collections::BTreeMap;

use super::{
    agreement::normalised_mutual_information,
    communities::Graph,
    mixture::{Counts, Mixture, NOWHERE},
    neighbours::nearest,
    reduce::Space,
    vectors::Rows,
};

/// Dimensions of the latent space.
const RANK: usize = 128;
/// Neighbours of a chat, where there are enough chats.
const NEIGHBOURS: usize = 15;
/// Neighbours that share less are none.
const LEAST_LIKENESS: f32 = 0.15;
/// The coarsest resolution, by how much it grows, and how often.
const COARSEST: f64 = 0.14;
const NOTCH: f64 = 1.4;
const NOTCHES: i32 = 11;
/// Divisions that agree so much with both neighbours on the ladder are a plateau.
const STABLE: f64 = 0.94;

/// A group for every chat, [`NOWHERE`] for those without company; and how many groups.
pub(crate) fn divide(rows: &Rows, counts: &[Counts], smallest: usize, detail: f64) -> (Vec<u32>, usize) {
    let n = rows.rows.len();
    let space = Space::of(rows, RANK);
    let places: Vec<Vec<f32>> = rows.rows.iter().map(|row| space.place(row)).collect();
    let k = NEIGHBOURS.min(n / 4).max(2);
    let graph = graph_of(nearest(&places, k));
    let ladder: Vec<Vec<u32>> = (0..NOTCHES)
        .map(|notch| {
            let (labels, groups) = crowds(&graph.communities(COARSEST * NOTCH.powi(notch) * detail), smallest);
            let (labels, _) = Mixture::settle(counts, labels, &[], groups, rows.width);
            crowds(&labels, smallest).0
        })
        .collect();
    let chosen = steadiest(&ladder);
    crowds(&ladder[chosen], smallest)
}

fn graph_of(near: Vec<Vec<(u32, f32)>>) -> Graph {
    let mut edges: Vec<Vec<(u32, f32)>> = vec![Vec::new(); near.len()];
    for (one, others) in (0_u32..).zip(near) {
        for (other, likeness) in others.into_iter().filter(|(_, likeness)| *likeness >= LEAST_LIKENESS) {
            edges[one as usize].push((other, likeness));
            edges[other as usize].push((one, likeness));
        }
    }
    for edges in &mut edges {
        edges.sort_unstable_by_key(|(other, _)| *other);
        edges.dedup_by_key(|(other, _)| *other);
    }
    Graph::new(edges)
}

/// Groups below the smallest size dissolved, the others numbered anew by first appearance; how many remain.
pub(crate) fn crowds(labels: &[u32], smallest: usize) -> (Vec<u32>, usize) {
    let mut sizes: BTreeMap<u32, usize> = BTreeMap::new();
    for label in labels.iter().filter(|label| **label != NOWHERE) {
        *sizes.entry(*label).or_default() += 1;
    }
    let mut numbers: BTreeMap<u32, u32> = BTreeMap::new();
    let numbered = |label: &u32| {
        if sizes.get(label).is_none_or(|size| *size < smallest) {
            return NOWHERE;
        }
        let next = u32::try_from(numbers.len()).unwrap_or(NOWHERE);
        *numbers.entry(*label).or_insert(next)
    };
    let labels = labels.iter().map(numbered).collect();
    (labels, numbers.len())
}

fn steadiest(ladder: &[Vec<u32>]) -> usize {
    let steps: Vec<f64> = ladder.windows(2).map(|pair| normalised_mutual_information(&pair[0], &pair[1])).collect();
    let holds = |notch: usize| (steps[notch - 1], steps[notch]);
    let inner = 1..ladder.len() - 1;
    let several = |notch: usize| ladder[notch].iter().any(|label| *label != NOWHERE && *label > 0);
    let plateau = inner.clone().find(|notch| several(*notch) && holds(*notch).0.min(holds(*notch).1) >= STABLE);
    let best = inner.max_by(|one, other| {
        let mean = |notch: &usize| holds(*notch).0 + holds(*notch).1;
        mean(one).total_cmp(&mean(other))
    });
    plateau.or(best).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{NOWHERE, crowds};

    #[test]
    fn small_groups_dissolve() {
        let labels = [NOWHERE, 9, 4, 9, NOWHERE, 4, 7, NOWHERE];
        assert_eq!(crowds(&labels, 2), (vec![NOWHERE, 0, 1, 0, NOWHERE, 1, NOWHERE, NOWHERE], 2));
    }
}
