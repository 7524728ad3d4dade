//! The warehouse, as the rest of the program sees it.

use std::{path::Path, sync::Arc};

use afterword_fold::Rows;
use afterword_model::{AssistantId, TopicId};
use arrow::record_batch::RecordBatch;

use crate::{
    Fragmentation, Options, Value, WarehouseError, WordHit, WordPlace, Words, WordsState, duckdb::DuckDb,
    engine::Engine, facts::topic_names, words::WordKeeper,
};

/// The tables. Clones share them. Calls block: an async caller runs them where blocking is allowed.
#[derive(Clone)]
pub struct Warehouse {
    engine: Arc<dyn Engine>,
    words: Arc<WordKeeper>,
}

impl Warehouse {
    /// Opens the warehouse in the file at `path`, which is made if it is not there, with the usual [`Options`].
    pub fn open(path: &Path) -> Result<Self, WarehouseError> {
        Self::open_with(path, &Options::default())
    }

    /// Opens the warehouse in the file at `path`, which is made if it is not there, and brings its schema up to date. The
    /// word index is beside it, in `words.db`.
    ///
    /// The files are closed when the last clone is dropped.
    pub fn open_with(path: &Path, options: &Options) -> Result<Self, WarehouseError> {
        Self::of(DuckDb::open(Some(path), options)?, Some(path))
    }

    /// A warehouse that is gone when the last clone is dropped.
    pub fn open_in_memory() -> Result<Self, WarehouseError> {
        Self::of(DuckDb::open(None, &Options::default())?, None)
    }

    fn of(engine: DuckDb, path: Option<&Path>) -> Result<Self, WarehouseError> {
        let words = Arc::new(WordKeeper::open(path, &engine)?);
        Ok(Self { engine: Arc::new(engine), words })
    }

    /// The highest batch number written, 0 at first.
    pub fn last_batch(&self) -> Result<u64, WarehouseError> {
        self.engine.last_batch()
    }

    /// Writes the rows and the number of their batch in one transaction, then the words of the messages in another.
    ///
    /// A batch that is not above [`Warehouse::last_batch`] was written before and changes nothing, except that the word
    /// index takes it if it lacks it. The rows must hold at most one fold of each conversation: two would lose their order.
    /// A failure of the word index is no failure of this: see [`Warehouse::words_state`].
    pub fn append(&self, batch: u64, rows: &Rows) -> Result<(), WarehouseError> {
        self.words.append(&*self.engine, batch, rows)
    }

    /// Up to `limit` messages of the assistant that hold the words, the newest first; with `before`, those after it in that
    /// order. Notes of the system are not looked at.
    ///
    /// Who goes on from the place of the last hit meets every message once, whatever comes meanwhile.
    ///
    /// # Errors
    /// [`WordsError::NotReady`](crate::WordsError::NotReady) while the index lacks messages.
    pub fn find_words(
        &self,
        assistant: AssistantId,
        words: &Words,
        before: Option<WordPlace>,
        limit: usize,
    ) -> Result<Vec<WordHit>, WarehouseError> {
        Ok(self.words.index.find(assistant, words, before, limit)?)
    }

    /// How many messages of the assistant hold the words, but never more than `at_most`.
    ///
    /// # Errors
    /// [`WordsError::NotReady`](crate::WordsError::NotReady) while the index lacks messages.
    pub fn count_words(&self, assistant: AssistantId, words: &Words, at_most: usize) -> Result<usize, WarehouseError> {
        Ok(self.words.index.count(assistant, words, at_most)?)
    }

    /// Whether words can be looked for.
    pub fn words_state(&self) -> WordsState {
        self.words.index.state()
    }

    /// To be called after opening, before the batches after `checkpoint` are replayed: if they are not all that the word
    /// index lacks, or if it has batches that the tables do not, it has to be built anew.
    pub fn settle_words(&self, checkpoint: u64) -> Result<(), WarehouseError> {
        self.words.settle(checkpoint)
    }

    /// Does the next piece of building the word index, which may take a second, and says how far it is then. Nothing where
    /// it is [`WordsState::Ready`]. Batches may be appended between the pieces.
    pub fn advance_words(&self) -> Result<WordsState, WarehouseError> {
        self.words.advance(&*self.engine)
    }

    /// Answers `sql` with `params` in place of its `?`, in their order.
    pub fn query(&self, sql: &str, params: &[Value]) -> Result<Vec<RecordBatch>, WarehouseError> {
        self.engine.query(sql, params)
    }

    /// Like [`Warehouse::query`] for answers of any size: `receive` gets one record batch at a time, and its error, if
    /// any, ends the query.
    pub fn stream(
        &self,
        sql: &str,
        params: &[Value],
        mut receive: impl FnMut(RecordBatch) -> Result<(), WarehouseError>,
    ) -> Result<(), WarehouseError> {
        self.engine.stream(sql, params, &mut receive)
    }

    /// The condition, in the engine's SQL, that the text in `column` holds the text bound to its one `?`, whatever their
    /// case and accents. `column` is a name, never what came from outside.
    pub fn holds_word(&self, column: &str) -> String {
        self.engine.holds_word(column)
    }

    /// Runs a statement that changes rows outside of any batch, such as erasing what a user said, and says how many.
    pub fn run(&self, sql: &str, params: &[Value]) -> Result<u64, WarehouseError> {
        self.engine.run(sql, params)
    }

    /// Puts the names of an assistant's topics in place of those before. A topic without a name goes by its id.
    pub fn set_topics(&self, assistant: AssistantId, names: &[(TopicId, String)]) -> Result<(), WarehouseError> {
        self.engine.set_topics(assistant, topic_names(assistant, names)?)
    }

    /// How far the activity table is from one row a key: a reason to [`Warehouse::consolidate`].
    pub fn fragmentation(&self) -> Result<Fragmentation, WarehouseError> {
        self.engine.fragmentation()
    }

    /// Sums activity rows of one key into one row and drops those that came to nothing, in one transaction. No sum
    /// changes.
    pub fn consolidate(&self) -> Result<(), WarehouseError> {
        self.engine.consolidate()
    }
}
