//! A topic as a distribution over terms: a mixture of multinomials, fitted by classification EM
//! (Celeux and Govaert 1992; Nigam et al. 2000 for text), smoothed towards how people talk overall by a Dirichlet prior
//! (Zhai and Lafferty 2004): `p(t | topic) = (count + MU × p(t)) / (total + MU)`.
//!
//! It takes the groups that the graph of neighbours gave and puts every chat where its words are likeliest: that sharpens the
//! borders, dries up groups that live only from the chance of a few neighbours, and tells how a new chat is assigned.

use super::{corpus::Bag, reduce::add};

/// How many counted terms the overall distribution is worth at most, and as a share of all that are counted.
const MU: f32 = 1_000.0;
const MU_SHARE: f32 = 0.05;
const ROUNDS: usize = 12;
/// A group that has not been given.
pub(crate) const NOWHERE: u32 = u32::MAX;

/// A chat as counted terms in a space of terms.
pub(crate) type Counts = Vec<(u32, f32)>;

/// What a term that was said so often counts: saying it again adds less, and no term counts more than two.
pub(crate) fn count(tf: f32) -> f32 {
    (1.0 + tf).log2().min(2.0)
}

/// The counts of a bag, in the space that `place` maps to.
pub(crate) fn counts(bag: &Bag, place: &[Option<u32>]) -> Counts {
    bag.iter().filter_map(|(term, tf)| place[*term as usize].map(|place| (place, count(*tf)))).collect()
}

/// A chat that belongs to a group whatever its words say, and counts for as much as its weight.
#[derive(Clone, Debug)]
pub(crate) struct Anchor {
    pub(crate) counts: Counts,
    pub(crate) group: u32,
    pub(crate) weight: f32,
}

/// Counted terms by group.
#[derive(Clone, Debug)]
pub(crate) struct Mixture {
    pub(crate) groups: usize,
    /// `width × groups` counts.
    pub(crate) counted: Vec<f32>,
    pub(crate) totals: Vec<f32>,
    pub(crate) sizes: Vec<f32>,
    pub(crate) overall: Vec<f32>,
}

impl Mixture {
    pub(crate) fn of(chats: &[Counts], labels: &[u32], anchors: &[Anchor], groups: usize, width: usize) -> Self {
        let mut mixture = Self {
            groups,
            counted: vec![0.0; width * groups],
            totals: vec![0.0; groups],
            sizes: vec![0.0; groups],
            overall: vec![0.0; width],
        };
        for (chat, label) in chats.iter().zip(labels) {
            for (term, value) in chat {
                mixture.overall[*term as usize] += value;
            }
            mixture.count(chat, *label, 1.0);
        }
        // What the team shows speaks for a topic; how people talk overall it does not change.
        for anchor in anchors {
            mixture.count(&anchor.counts, anchor.group, anchor.weight);
        }
        mixture
    }

    fn count(&mut self, chat: &Counts, label: u32, weight: f32) {
        if label == NOWHERE {
            return;
        }
        let group = label as usize;
        self.sizes[group] += weight;
        for (term, value) in chat {
            self.counted[*term as usize * self.groups + group] += value * weight;
            self.totals[group] += value * weight;
        }
    }

    /// Log of how much likelier each term is in each group than overall.
    fn gains(&self) -> Vec<f32> {
        let total: f32 = self.overall.iter().sum::<f32>().max(1.0);
        let mu = mu(total);
        let mut gains = Vec::with_capacity(self.counted.len());
        for (row, overall) in self.counted.chunks_exact(self.groups.max(1)).zip(&self.overall) {
            let share = (overall.max(0.5)) / total;
            gains.extend(row.iter().zip(&self.totals).map(|(count, total)| gain(*count, *total, share, mu)));
        }
        gains
    }

    /// Moves every chat to the group that explains it best, until they stay: the labels, and the mixture they amount to.
    pub(crate) fn settle(
        chats: &[Counts],
        mut labels: Vec<u32>,
        anchors: &[Anchor],
        groups: usize,
        width: usize,
    ) -> (Vec<u32>, Self) {
        let mut scores = vec![0.0_f32; groups];
        for _ in 0..ROUNDS {
            let mixture = Self::of(chats, &labels, anchors, groups, width);
            let gains = mixture.gains();
            let mut moves = 0;
            for (chat, label) in chats.iter().zip(&mut labels) {
                if chat.is_empty() {
                    continue;
                }
                for (score, size) in scores.iter_mut().zip(&mixture.sizes) {
                    *score = if *size > 0.0 { size.ln() } else { f32::MIN };
                }
                for (term, value) in chat {
                    add(&mut scores, &gains[*term as usize * groups..][..groups], *value);
                }
                let best = (0_u32..).zip(&scores).max_by(|one, other| one.1.total_cmp(other.1));
                let best = best.map_or(NOWHERE, |(group, _)| group);
                moves += usize::from(best != *label);
                *label = best;
            }
            if moves * 500 <= chats.len() {
                break;
            }
        }
        let mixture = Self::of(chats, &labels, anchors, groups, width);
        (labels, mixture)
    }
}

/// How many counted terms the overall distribution is worth where so many are counted.
pub(crate) fn mu(everything: f32) -> f32 {
    (everything * MU_SHARE).clamp(1.0, MU)
}

/// Log of how much likelier a term is in a group than overall, where its share overall is `share`.
pub(crate) fn gain(count: f32, total: f32, share: f32, mu: f32) -> f32 {
    ((count + mu * share) / ((total + mu) * share)).ln()
}
