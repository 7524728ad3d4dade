//! From text to words: folding, splitting, stop words, stems, languages, phrases.

mod fold;
mod language;
mod lists;
mod near;
mod phrases;
mod stems;
mod stop_words;
mod words;

pub use fold::{beginning, fold};
pub use language::{Language, language};
pub(crate) use lists::sections;
pub use near::alike;
pub(crate) use phrases::Phrases;
pub use stems::stem;
pub(crate) use stop_words::is_name_worthy;
pub use stop_words::is_stop_word;
pub use words::{Word, words};
