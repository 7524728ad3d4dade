//! Which messages hold which words: an index in SQLite's FTS5, kept while events come in.
//!
//! A text is folded by [`tokens`] before it goes in, and so is what is looked for, so case, accents and width make no
//! difference. The index keeps no text: for each word, the places of the messages that hold it ([`WordPlace`], which orders
//! by time) and where in the message. So the newest hits are read off its end, whatever the number of messages.
//!
//! It rests beside the tables and holds nothing that they do not: whenever it is missing, broken or too old it is built anew
//! from them ([`build`]). A batch is written to the tables first and then here, each with the batch's number.

mod build;
mod database;
mod error;
mod find;
mod grams;
mod index;
mod keeper;
mod place;
mod query;
mod tokens;
mod write;

pub use error::WordsError;
pub use find::WordHit;
pub use index::{WordIndex, WordsState};
pub(crate) use keeper::WordKeeper;
pub use place::WordPlace;
pub use query::Words;
