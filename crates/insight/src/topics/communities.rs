//! Groups in a graph of likeness: the Louvain method (Blondel et al. 2008) with a resolution
//! (Reichardt and Bornholdt 2006): more than 1 gives smaller groups.

use std::collections::BTreeMap;

use super::seeded::Seeded;

/// A weighted graph; every edge is listed at both ends.
#[derive(Clone, Debug, Default)]
pub(crate) struct Graph {
    pub(crate) edges: Vec<Vec<(u32, f32)>>,
    /// Weight of the edges within what became one node.
    pub(crate) loops: Vec<f32>,
}

impl Graph {
    pub(crate) fn new(edges: Vec<Vec<(u32, f32)>>) -> Self {
        let loops = vec![0.0; edges.len()];
        Self { edges, loops }
    }

    fn strengths(&self) -> Vec<f64> {
        let around = self.edges.iter().map(|edges| edges.iter().map(|(_, weight)| f64::from(*weight)).sum::<f64>());
        around.zip(&self.loops).map(|(around, inside)| around + 2.0 * f64::from(*inside)).collect()
    }

    /// The group of every node, numbered from 0 without gaps.
    pub(crate) fn communities(&self, resolution: f64) -> Vec<u32> {
        let mut group: Vec<u32> = (0..).take(self.edges.len()).collect();
        let mut graph = self.clone();
        loop {
            let (moved, count) = graph.pass(resolution);
            for group in &mut group {
                *group = moved[*group as usize];
            }
            if count == graph.edges.len() {
                return group;
            }
            graph = graph.joined(&moved, count);
        }
    }

    /// Moves single nodes while that raises the modularity; answers with the groups and their number.
    fn pass(&self, resolution: f64) -> (Vec<u32>, usize) {
        let n = self.edges.len();
        let strengths = self.strengths();
        let total: f64 = strengths.iter().sum::<f64>().max(f64::MIN_POSITIVE);
        let mut group: Vec<u32> = (0..).take(n).collect();
        let mut weight = strengths.clone();
        let mut order: Vec<usize> = (0..n).collect();
        Seeded(7).shuffle(&mut order);
        let mut towards = vec![0.0_f64; n];
        let mut touched: Vec<u32> = Vec::new();
        for _ in 0..30 {
            let mut moves = 0;
            for node in &order {
                let own = group[*node];
                for (other, edge) in &self.edges[*node] {
                    let there = group[*other as usize];
                    if towards[there as usize] == 0.0 {
                        touched.push(there);
                    }
                    towards[there as usize] += f64::from(*edge);
                }
                let pull = resolution * strengths[*node] / total;
                let gain = |there: u32, weight: f64| towards[there as usize] - pull * weight;
                let mut best = (own, gain(own, weight[own as usize] - strengths[*node]));
                for there in &touched {
                    if *there != own {
                        let here = gain(*there, weight[*there as usize]);
                        if here > best.1 + 1e-9 {
                            best = (*there, here);
                        }
                    }
                }
                for there in touched.drain(..) {
                    towards[there as usize] = 0.0;
                }
                if best.0 != own {
                    weight[own as usize] -= strengths[*node];
                    weight[best.0 as usize] += strengths[*node];
                    group[*node] = best.0;
                    moves += 1;
                }
            }
            if moves * 1000 <= n {
                break;
            }
        }
        renumber(&group)
    }

    fn joined(&self, group: &[u32], count: usize) -> Self {
        let mut between: Vec<BTreeMap<u32, f32>> = vec![BTreeMap::new(); count];
        let mut loops = vec![0.0; count];
        for (node, edges) in self.edges.iter().enumerate() {
            let own = group[node];
            loops[own as usize] += self.loops[node];
            for (other, weight) in edges {
                let there = group[*other as usize];
                if there == own {
                    loops[own as usize] += weight / 2.0;
                } else {
                    *between[own as usize].entry(there).or_default() += weight;
                }
            }
        }
        Self { edges: between.into_iter().map(|edges| edges.into_iter().collect()).collect(), loops }
    }
}

/// The same groups, numbered by first appearance.
pub(crate) fn renumber(group: &[u32]) -> (Vec<u32>, usize) {
    let mut numbers: BTreeMap<u32, u32> = BTreeMap::new();
    let renumbered = group
        .iter()
        .map(|old| {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            *numbers.entry(*old).or_insert(next)
        })
        .collect();
    (renumbered, numbers.len())
}
