//! The index beside the tables: both get the same batches, one after the other.

use std::{
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
};

use afterword_fold::Rows;

use super::{WordIndex, WordsState, build::Plan};
use crate::{WarehouseError, engine::Engine, facts::Facts};

/// Keeps the index in step with the tables.
pub(crate) struct WordKeeper {
    pub index: WordIndex,
    turn: Mutex<Turn>,
}

/// Held by whoever writes to the tables and the index.
struct Turn {
    /// The last batch in the tables.
    last: u64,
    /// What is left to build, once somebody looked.
    plan: Option<Plan>,
}

impl WordKeeper {
    /// The index of the tables in the file at `warehouse`, in a file beside it; in memory without one.
    pub fn open(warehouse: Option<&Path>, engine: &dyn Engine) -> Result<Self, WarehouseError> {
        let last = engine.last_batch()?;
        let path = warehouse.map(|file| file.with_file_name("words.db"));
        let index = WordIndex::open(path.as_deref(), last)?;
        Ok(Self { index, turn: Mutex::new(Turn { last, plan: None }) })
    }

    /// Writes a batch to the tables, then to the index.
    pub fn append(&self, engine: &dyn Engine, batch: u64, rows: &Rows) -> Result<(), WarehouseError> {
        let facts = Facts::of(rows)?;
        let mut turn = self.turn();
        engine.append(batch, &facts)?;
        self.index.append(batch, turn.last, rows);
        turn.last = turn.last.max(batch);
        Ok(())
    }

    /// Begins to build the index anew if it lacks what a replay of the batches after `checkpoint` does not bring, or has
    /// what the tables do not.
    pub fn settle(&self, checkpoint: u64) -> Result<(), WarehouseError> {
        let mut turn = self.turn();
        let own = self.index.mark().batch;
        if own < checkpoint.min(turn.last) || own > turn.last {
            turn.plan = None;
            self.index.begin(turn.last)?;
        }
        Ok(())
    }

    /// Does the next piece of what there is to do until the index is ready, and says how far it is then.
    pub fn advance(&self, engine: &dyn Engine) -> Result<WordsState, WarehouseError> {
        let mut turn = self.turn();
        match self.index.state() {
            WordsState::Ready => {}
            WordsState::Behind | WordsState::Broken { .. } => {
                turn.plan = None;
                self.index.begin(turn.last)?;
            }
            WordsState::Building { .. } => {
                let mut plan = match turn.plan.take() {
                    Some(plan) => plan,
                    None => Plan::of(engine, &self.index)?,
                };
                if plan.piece(engine, &self.index)? {
                    turn.plan = Some(plan);
                }
            }
        }
        Ok(self.index.state())
    }

    /// A panic while writing left both as they were.
    fn turn(&self) -> MutexGuard<'_, Turn> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
