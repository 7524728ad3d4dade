//! Topics, found in the chats themselves: no list of subjects, no model from elsewhere.
//!
//! `corpus` makes terms of chats, `divide` makes groups of them, `mixture` makes distributions over terms of the groups,
//! `names` makes names, `identity` recognises what was there before, `corrections` is what the team knows better.
//! How well it does is in `docs/topics.md`, measured by `examples/topic_quality.rs`.

// Counts and weights live well within the exact range of the narrower type.
#![allow(clippy::cast_possible_truncation)]

mod agreement;
mod communities;
mod corpus;
mod corrections;
mod divide;
mod find;
mod identity;
mod mixture;
mod model;
mod names;
mod neighbours;
mod places;
mod reduce;
mod seeded;
#[cfg(test)]
mod tests;
mod vectors;

pub use agreement::{normalised_mutual_information, purity};
pub use corpus::Corpus;
pub use corrections::{Correction, CorrectionError};
pub use find::{Options, Refreshed};
pub use identity::Change;
pub use model::{Assignment, FORMAT, Topic, TopicId, TopicModel};
pub(crate) use places::Neighbourhood;
pub(crate) use reduce::add;
pub(crate) use vectors::dot;
