//! The word index is brought up to the messages, piece by piece, while nothing else waits.

use std::{error::Error, time::Duration};

use afterword_warehouse::{Warehouse, WordsState};
use tokio::{task, time::Instant};
use tracing::{error, info, warn};

use super::WorkError;

/// How long it is left alone after a failure: it would be the same right away.
const REST: Duration = Duration::from_secs(60);
/// How often the log tells how far it is.
const TELL_EVERY: Duration = Duration::from_secs(10);

/// Where the building stands.
#[derive(Debug, Default)]
pub(super) struct WordWork {
    rest_until: Option<Instant>,
    told_at: Option<Instant>,
}

impl WordWork {
    /// Whether there is something to do.
    pub fn is_due(&self, warehouse: &Warehouse) -> bool {
        warehouse.words_state() != WordsState::Ready && self.rest_until.is_none_or(|until| until <= Instant::now())
    }

    /// Does the next piece. What fails is logged and tried again later: numbers do not need words.
    pub async fn advance(&mut self, warehouse: &Warehouse) {
        if let WordsState::Broken { reason } = warehouse.words_state() {
            warn!(reason, "the word index failed and is built anew; messages cannot be searched meanwhile");
        }
        let warehouse = warehouse.clone();
        let outcome = task::spawn_blocking(move || warehouse.advance_words()).await;
        match outcome.map_err(WorkError::from).and_then(|state| Ok(state?)) {
            Ok(WordsState::Building { done, total }) => {
                if self.told_at.is_none_or(|told_at| told_at.elapsed() >= TELL_EVERY) {
                    info!(done, total, "building the word index; messages cannot be searched meanwhile");
                    self.told_at = Some(Instant::now());
                }
            }
            Ok(_) => {
                if self.told_at.take().is_some() {
                    info!("the word index is complete");
                }
            }
            Err(failure) => {
                error!(error = &failure as &dyn Error, "the word index cannot be built; trying again in a minute");
                self.rest_until = Some(Instant::now() + REST);
            }
        }
    }
}
