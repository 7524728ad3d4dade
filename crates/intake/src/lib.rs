//! Bytes in, a verdict per event out.
//!
//! Wire formats become model events here. Pure: no I/O, no clock but the one that is handed in. It never guesses: what it
//! does not understand it refuses, naming the field and the fix, and one bad event never costs its neighbours.
//!
//! The path of a request: [`body`] unpacks and splits it, [`fields`] reads one event's fields, [`events`] turns them into
//! a model event, [`profile`] and [`agent`] into what is known of the user and the browser.

mod agent;
mod body;
mod events;
mod fields;
pub mod otlp;
mod profile;
pub mod secrets;
#[cfg(test)]
mod tests;
mod verdict;

pub use body::{Batch, read, read_line};
pub use verdict::{BodyError, Rejection, limits};
