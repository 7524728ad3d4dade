//! Bags of terms as vectors of length 1 in the space of the terms that carry something.

use super::corpus::{Bag, STOP, Vocabulary};

/// Which terms count, and how much.
#[derive(Clone, Debug)]
pub(crate) struct Weights {
    /// Term number of the corpus → number in the vector space, where it has one.
    pub(crate) place: Vec<Option<u32>>,
    /// Number in the vector space → term number of the corpus.
    pub(crate) term: Vec<u32>,
    /// Number in the vector space → inverse document frequency.
    pub(crate) idf: Vec<f32>,
    /// Term numbers of the corpus that too many chats share.
    pub(crate) common: Vec<u32>,
}

/// Sparse rows of length 1.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rows {
    pub(crate) rows: Vec<Vec<(u32, f32)>>,
    pub(crate) width: usize,
}

/// A term that is in a greater share of the chats tells nothing.
const TOO_COMMON: f32 = 0.3;
/// What two words together weigh beside one.
const PAIR: f32 = 0.7;
/// What a stop word weighs beside another word.
const STOP_WORD: f32 = 0.6;

impl Weights {
    /// Keeps the terms that at least `least` chats share, at most three in ten of all chats do, and of these the `most` commonest.
    /// Inverse document frequency: `ln((1 + n) / (1 + df)) + 1` (Salton and Buckley 1988, smoothed).
    pub(crate) fn of(bags: &[Bag], vocabulary: &Vocabulary, least: u32, most: usize) -> Self {
        let mut frequency = vec![0_u32; vocabulary.terms.len()];
        for (term, _) in bags.iter().flatten() {
            frequency[*term as usize] += 1;
        }
        let n = bags.len() as f32;
        let too_common = (n * TOO_COMMON).max(8.0);
        let mut kept: Vec<u32> = (0..)
            .take(frequency.len())
            .filter(|term| {
                let shared = frequency[*term as usize];
                shared >= least && shared as f32 <= too_common
            })
            .collect();
        kept.sort_by_key(|term| std::cmp::Reverse(frequency[*term as usize]));
        kept.truncate(most);
        kept.sort_unstable();
        let common =
            (0..).zip(&frequency).filter(|(_, shared)| **shared as f32 > too_common).map(|(term, _)| term).collect();
        let mut place = vec![None; frequency.len()];
        let mut idf = Vec::with_capacity(kept.len());
        for (number, term) in (0_u32..).zip(&kept) {
            place[*term as usize] = Some(number);
            let factor = match &vocabulary.terms[*term as usize] {
                pair if pair.contains(' ') => PAIR,
                word if word.starts_with(STOP) => STOP_WORD,
                _ => 1.0,
            };
            idf.push(factor * (((1.0 + n) / (1.0 + frequency[*term as usize] as f32)).ln() + 1.0));
        }
        Self { place, term: kept, idf, common }
    }

    /// Sub-linear term frequency `ln(1 + tf)` times inverse document frequency, length 1.
    pub(crate) fn row(&self, bag: &Bag) -> Vec<(u32, f32)> {
        let mut row: Vec<(u32, f32)> = bag
            .iter()
            .filter_map(|(term, tf)| {
                self.place[*term as usize].map(|place| (place, tf.ln_1p() * self.idf[place as usize]))
            })
            .collect();
        normalise_sparse(&mut row);
        row
    }

    pub(crate) fn rows(&self, bags: &[Bag]) -> Rows {
        Rows { rows: bags.iter().map(|bag| self.row(bag)).collect(), width: self.term.len() }
    }
}

pub(crate) fn normalise_sparse(row: &mut [(u32, f32)]) {
    let length = row.iter().map(|(_, value)| value * value).sum::<f32>().sqrt();
    if length > 0.0 {
        for (_, value) in row {
            *value /= length;
        }
    }
}

pub(crate) fn dot(one: &[f32], other: &[f32]) -> f32 {
    // Eight sums that do not wait for each other, for the compiler to put into one register.
    let mut sums = [0.0_f32; 8];
    let (one_chunks, other_chunks) = (one.chunks_exact(8), other.chunks_exact(8));
    let rest: f32 = one_chunks.remainder().iter().zip(other_chunks.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in one_chunks.zip(other_chunks) {
        for lane in 0..8 {
            sums[lane] += a[lane] * b[lane];
        }
    }
    sums.iter().sum::<f32>() + rest
}

pub(crate) fn normalise(row: &mut [f32]) {
    let length = dot(row, row).sqrt();
    if length > 1e-12 {
        for value in row {
            *value /= length;
        }
    }
}
