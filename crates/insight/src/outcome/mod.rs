//! How a chat went: what was seen in it, and how it ended.

mod durable;
mod ending;
mod sayings;
mod signals;
#[cfg(test)]
mod tests;

pub use durable::{Durability, LaterChat, durability};
pub use ending::{Ending, Outcome, Reason, ending};
pub(crate) use sayings::is_small_talk;
pub use signals::{Signals, signals};
