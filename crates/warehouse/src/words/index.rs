//! The index as a whole: how far it is, and whether it may be asked.

use std::{
    fmt,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use afterword_fold::{MessageRow, Rows};
use afterword_model::AssistantId;

use super::{
    WordHit, WordPlace, Words, WordsError,
    database::{Database, Mark, is_broken, set_mark},
    find,
    write::{Entry, Known, Writing},
};
use crate::facts::newest;

/// Whether the index can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordsState {
    /// All messages are in it.
    Ready,
    /// It is being built from the messages at rest.
    Building {
        /// Messages that were read.
        done: u64,
        /// Messages that there were when the building began, or when the process did.
        total: u64,
    },
    /// It lacks batches that the warehouse has. They come with a replay of the journal, or it has to be built anew.
    Behind,
    /// It failed and has to be built anew.
    Broken {
        /// What happened.
        reason: String,
    },
}

impl fmt::Display for WordsState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ready => f.write_str("it is complete"),
            Self::Building { done, total } => write!(f, "it is being built, {done} of {total} messages are in it"),
            Self::Behind => f.write_str("it lacks the last batches"),
            Self::Broken { reason } => write!(f, "it has to be built anew: {reason}"),
        }
    }
}

/// The words of the messages, in a database of their own.
pub struct WordIndex {
    path: Option<PathBuf>,
    current: Mutex<Current>,
    /// Held by whoever writes.
    turn: Mutex<Known>,
}

struct Current {
    database: Arc<Database>,
    mark: Mark,
    state: WordsState,
}

impl WordIndex {
    /// Opens the index in the file at `path`, or one in memory, beside a warehouse whose last batch is `batch`. A file that
    /// is broken, or of another version of the program, is made anew.
    pub fn open(path: Option<&Path>, batch: u64) -> Result<Self, WordsError> {
        let database = Arc::new(Database::open(path)?);
        let mark = database.mark()?;
        let state = match mark {
            Mark { built_from: Some(_), .. } => WordsState::Building { done: 0, total: 0 },
            Mark { batch: own, .. } if own == batch => WordsState::Ready,
            _ => WordsState::Behind,
        };
        let current = Mutex::new(Current { database, mark, state });
        Ok(Self { path: path.map(Path::to_owned), current, turn: Mutex::default() })
    }

    /// Whether it can be asked.
    pub fn state(&self) -> WordsState {
        self.current().state.clone()
    }

    /// The last batch that is in it, and from which instant on where it is being built.
    pub(crate) fn mark(&self) -> Mark {
        self.current().mark
    }

    /// Up to `limit` messages that hold the words, the newest first, all of them before `before`.
    pub fn find(
        &self,
        assistant: AssistantId,
        words: &Words,
        before: Option<WordPlace>,
        limit: usize,
    ) -> Result<Vec<WordHit>, WordsError> {
        self.ask(|connection| find::find(connection, assistant, words, before, limit))
    }

    /// How many messages hold the words, but never more than `at_most`.
    pub fn count(&self, assistant: AssistantId, words: &Words, at_most: usize) -> Result<usize, WordsError> {
        self.ask(|connection| find::count(connection, assistant, words, at_most))
    }

    /// Writes the messages of a batch and its number in one transaction. `last` is the last batch that the warehouse had
    /// before this one. Batches that are in it change nothing; one that would leave a gap is not taken.
    ///
    /// A failure is no reason to stop the numbers: the index is [`WordsState::Broken`] then, takes nothing more and answers
    /// nothing until it is built anew.
    pub fn append(&self, batch: u64, last: u64, rows: &Rows) {
        let mut known = self.turn();
        let Some((database, mark)) = self.takes(batch, last) else { return };
        let mark = Mark { batch, ..mark };
        let outcome = written(&database, &mut known, mark, |writing| {
            writing.forget(&rows.replaced)?;
            writing.put(&latest(&rows.messages))
        });
        let mut current = self.current();
        match outcome {
            Ok(()) => {
                current.mark = mark;
                if current.state == WordsState::Behind && batch >= last {
                    current.state = WordsState::Ready;
                }
            }
            Err(error) => current.fail(&error),
        }
    }

    /// Throws the index away and starts to build it: batches after `batch` come by themselves, the messages of those before
    /// have to be read by [`super::build`].
    pub(crate) fn begin(&self, batch: u64) -> Result<(), WordsError> {
        let mut known = self.turn();
        known.clear();
        let mark = Mark { batch, built_from: (batch > 0).then_some(i64::MAX) };
        let fresh = || -> Result<Database, WordsError> {
            let database = Database::anew(self.path.as_deref())?;
            set_mark(&database.writer(), mark)?;
            Ok(database)
        };
        let database = fresh();
        let mut current = self.current();
        match database {
            Ok(database) => {
                let state = if batch > 0 { WordsState::Building { done: 0, total: 0 } } else { WordsState::Ready };
                *current = Current { database: Arc::new(database), mark, state };
                Ok(())
            }
            Err(error) => {
                current.fail(&error);
                Err(error)
            }
        }
    }

    /// Writes messages that were at rest when the building began; `built_from` is told once all of them are in.
    pub(super) fn add(&self, entries: &[Entry<'_>], built_from: Option<i64>) -> Result<(), WordsError> {
        let mut known = self.turn();
        let (database, mark) = {
            let current = self.current();
            (Arc::clone(&current.database), Mark { built_from, ..current.mark })
        };
        let outcome = written(&database, &mut known, mark, |writing| writing.put(entries));
        let mut current = self.current();
        match &outcome {
            Ok(()) => current.mark = mark,
            Err(error) => current.fail(error),
        }
        outcome
    }

    /// Notes how far the building is; with `mark.built_from` gone it is over.
    pub(super) fn tell(&self, done: u64, total: u64) {
        let mut current = self.current();
        if matches!(current.state, WordsState::Building { .. }) {
            let over = current.mark.built_from.is_none();
            current.state = if over { WordsState::Ready } else { WordsState::Building { done, total } };
        }
    }

    /// The database and its mark, if the batch follows on what is in it.
    fn takes(&self, batch: u64, last: u64) -> Option<(Arc<Database>, Mark)> {
        let mut current = self.current();
        let own = current.mark.batch;
        match &current.state {
            WordsState::Broken { .. } => return None,
            _ if batch <= own => return None,
            // A batch that the warehouse had, told once more, is what this one lacks.
            _ if batch > last && own < last => {
                current.state = WordsState::Broken { reason: format!("it ends at batch {own}, before {last}") };
                return None;
            }
            _ => {}
        }
        Some((Arc::clone(&current.database), current.mark))
    }

    fn ask<T>(&self, ask: impl FnOnce(&rusqlite::Connection) -> Result<T, WordsError>) -> Result<T, WordsError> {
        let database = {
            let current = self.current();
            match &current.state {
                WordsState::Ready => Arc::clone(&current.database),
                state => return Err(WordsError::NotReady(state.clone())),
            }
        };
        let answer = database.read(ask);
        if let Err(WordsError::Sqlite(error)) = &answer
            && is_broken(error)
        {
            self.current().state = WordsState::Broken { reason: error.to_string() };
        }
        answer
    }

    fn current(&self) -> MutexGuard<'_, Current> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn turn(&self) -> MutexGuard<'_, Known> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Current {
    fn fail(&mut self, error: &WordsError) {
        self.state = WordsState::Broken { reason: error.to_string() };
    }
}

/// Writes and moves the mark, both or neither.
fn written(
    database: &Database,
    known: &mut Known,
    mark: Mark,
    write: impl FnOnce(&mut Writing<'_>) -> Result<(), WordsError>,
) -> Result<(), WordsError> {
    let writer = database.writer();
    let outcome = (|| {
        let transaction = writer.unchecked_transaction()?;
        write(&mut Writing::new(&transaction, known))?;
        set_mark(&transaction, mark)?;
        Ok(transaction.commit()?)
    })();
    if outcome.is_err() {
        // Tables that were made went with the transaction.
        known.clear();
    }
    outcome
}

/// The messages that count, each once, as its last row says.
fn latest(rows: &[MessageRow]) -> Vec<Entry<'_>> {
    let rows = newest(rows, |row| (row.assistant, &row.conversation, &row.message));
    rows.into_iter().filter_map(Entry::of).collect()
}
