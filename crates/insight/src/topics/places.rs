//! Where short texts lie in the latent space, and who lies near, for comparing them one by one.

use super::{Corpus, neighbours::nearest, reduce::Space, vectors::Weights};

/// Dimensions: more than for topics, where neighbours matter and not single pairs.
const RANK: usize = 200;
/// Few texts have no company to learn from; then terms are compared as they are.
const TOO_FEW: usize = 200;
const NEIGHBOURS: usize = 12;

/// Texts in space.
pub(crate) struct Neighbourhood {
    /// A vector of length 1 for every text, or of zeros where it has no term.
    pub(crate) places: Vec<Vec<f32>>,
    /// The nearest others of each.
    pub(crate) near: Vec<Vec<(u32, f32)>>,
}

impl Neighbourhood {
    /// Places the texts of a corpus.
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let few = corpus.len() < TOO_FEW;
        let weights = Weights::of(&corpus.bags, &corpus.vocabulary, if few { 1 } else { 2 }, 20_000);
        let rows = weights.rows(&corpus.bags);
        if rows.width == 0 {
            return Self { places: vec![Vec::new(); corpus.len()], near: vec![Vec::new(); corpus.len()] };
        }
        let space = Space::of(&rows, RANK);
        let places: Vec<Vec<f32>> = rows.rows.iter().map(|row| space.place(row)).collect();
        let near = nearest(&places, NEIGHBOURS);
        Self { places, near }
    }
}
