//! What can go wrong with the index.

use super::WordsState;

/// Why the index did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum WordsError {
    /// It lacks messages, so that an answer would be wrong.
    #[error("the word index is not ready: {0}")]
    NotReady(WordsState),
    /// Its file is of another version of the program.
    #[error("the word index is of another version")]
    Format,
    /// SQLite failed.
    #[error("the word index failed")]
    Sqlite(#[from] rusqlite::Error),
    /// Its file cannot be taken away.
    #[error("the file of the word index cannot be replaced")]
    File(#[from] std::io::Error),
}
