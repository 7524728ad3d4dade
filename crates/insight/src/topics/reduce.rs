//! Fewer dimensions: latent semantic analysis (Deerwester et al. 1990) by randomised subspace iteration
//! (Halko, Martinsson and Tropp 2011, algorithm 4.4). Words that keep the same company come to lie together.

use super::{
    seeded::Seeded,
    vectors::{Rows, dot, normalise},
};

/// Term space → latent space.
#[derive(Clone, Debug)]
pub(crate) struct Space {
    /// One row of `rank` numbers a term.
    pub(crate) terms: Vec<f32>,
    pub(crate) rank: usize,
}

const ROUNDS: usize = 3;

impl Space {
    pub(crate) fn of(rows: &Rows, rank: usize) -> Self {
        let rank = rank.min(rows.width).min(rows.rows.len()).max(1);
        let mut seeded = Seeded(0x5eed);
        let mut terms: Vec<f32> = (0..rows.width * rank).map(|_| seeded.normal()).collect();
        for _ in 0..ROUNDS {
            let mut chats = times(rows, &terms, rank);
            orthonormal(&mut chats, rank);
            terms = transposed_times(rows, &chats, rank);
            orthonormal(&mut terms, rank);
        }
        Self { terms, rank }
    }

    /// Where a row lies, length 1.
    pub(crate) fn place(&self, row: &[(u32, f32)]) -> Vec<f32> {
        let mut place = vec![0.0; self.rank];
        for (term, value) in row {
            add(&mut place, &self.terms[*term as usize * self.rank..][..self.rank], *value);
        }
        normalise(&mut place);
        place
    }
}

pub(crate) fn add(to: &mut [f32], what: &[f32], times: f32) {
    for (to, what) in to.iter_mut().zip(what) {
        *to += what * times;
    }
}

fn times(rows: &Rows, terms: &[f32], rank: usize) -> Vec<f32> {
    let mut product = vec![0.0; rows.rows.len() * rank];
    for (row, out) in rows.rows.iter().zip(product.chunks_exact_mut(rank)) {
        for (term, value) in row {
            add(out, &terms[*term as usize * rank..][..rank], *value);
        }
    }
    product
}

fn transposed_times(rows: &Rows, chats: &[f32], rank: usize) -> Vec<f32> {
    let mut product = vec![0.0; rows.width * rank];
    for (row, chat) in rows.rows.iter().zip(chats.chunks_exact(rank)) {
        for (term, value) in row {
            add(&mut product[*term as usize * rank..][..rank], chat, *value);
        }
    }
    product
}

/// Makes the columns orthonormal by way of the Cholesky factor of their Gram matrix, twice for accuracy
/// (Yamamoto et al. 2015, "`CholeskyQR2`").
fn orthonormal(matrix: &mut [f32], rank: usize) {
    for _ in 0..2 {
        let mut gram = vec![0.0_f64; rank * rank];
        for row in matrix.chunks_exact(rank) {
            for (column, value) in row.iter().enumerate() {
                if *value != 0.0 {
                    for (sum, other) in gram[column * rank..][..=column].iter_mut().zip(row) {
                        *sum += f64::from(*value) * f64::from(*other);
                    }
                }
            }
        }
        let factor = cholesky(gram, rank);
        for row in matrix.chunks_exact_mut(rank) {
            // Solves row = solution × factorᵀ from the left.
            for column in 0..rank {
                let below = &factor[column * rank..][..=column];
                let known: f32 = dot(&below[..column], &row[..column]);
                row[column] = (row[column] - known) / below[column];
            }
        }
    }
}

fn cholesky(mut gram: Vec<f64>, rank: usize) -> Vec<f32> {
    for column in 0..rank {
        for row in column..rank {
            let known: f64 = (0..column).map(|k| gram[row * rank + k] * gram[column * rank + k]).sum();
            let value = gram[row * rank + column] - known;
            gram[row * rank + column] =
                if row == column { value.max(1e-9).sqrt() } else { value / gram[column * rank + column] };
        }
    }
    gram.into_iter().map(|value| value as f32).collect()
}
