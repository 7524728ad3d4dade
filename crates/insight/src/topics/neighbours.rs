//! Who is like whom: the nearest neighbours of every chat.

use super::vectors::dot;

/// Places are compared block by block, so that they stay in the cache.
const BLOCK: usize = 64;

/// For every place its `k` nearest others with their cosine, nearest first.
pub(crate) fn nearest(places: &[Vec<f32>], k: usize) -> Vec<Vec<(u32, f32)>> {
    let mut best: Vec<Vec<(u32, f32)>> = vec![Vec::with_capacity(k + 1); places.len()];
    for one_block in (0..places.len()).step_by(BLOCK) {
        for other_block in (one_block..places.len()).step_by(BLOCK) {
            for one in one_block..(one_block + BLOCK).min(places.len()) {
                let from = other_block.max(one + 1);
                for other in from..(other_block + BLOCK).min(places.len()) {
                    let likeness = dot(&places[one], &places[other]);
                    keep(&mut best[one], other, likeness, k);
                    keep(&mut best[other], one, likeness, k);
                }
            }
        }
    }
    best
}

fn keep(best: &mut Vec<(u32, f32)>, who: usize, likeness: f32, k: usize) {
    if likeness <= 0.0 || (best.len() == k && best.last().is_some_and(|(_, worst)| *worst >= likeness)) {
        return;
    }
    let place = best.partition_point(|(_, other)| *other >= likeness);
    best.insert(place, (u32::try_from(who).unwrap_or(u32::MAX), likeness));
    best.truncate(k);
}
