//! For tests only: a clock that is told the time, and events that might have happened.

mod clock;
#[cfg(test)]
mod layers;
mod traffic;

pub use clock::TestClock;
pub use traffic::{Traffic, traffic};
