//! An open database, and opening it again.
//!
//! After an error inside DuckDB itself, such as a failed assertion, it refuses everything until the file is opened anew:
//! what was committed is safe, but one such query would end the service for everybody. So the file is opened again at the
//! next call.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError, RwLock},
};

use duckdb::{Config, Connection};
use tracing::{error, info};

use super::{migrate, readers::Readers};
use crate::{Options, WarehouseError};

/// What DuckDB says of a database that it refuses to go on with.
const INVALIDATED: &str = "database has been invalidated";
/// What it says of the error that made it so.
const INTERNAL: &str = "INTERNAL Error";

/// A database with its connections.
pub(super) struct Open {
    writer: Mutex<Connection>,
    pub(super) readers: Readers,
}

impl Open {
    fn at(path: Option<&Path>, options: &Options) -> Result<Self, WarehouseError> {
        let config = config(options)?;
        let writer = match path {
            Some(path) => Connection::open_with_flags(path, config),
            None => Connection::open_in_memory_with_flags(config),
        }
        .map_err(opening)?;
        migrate::to_latest(&writer)?;
        writer.execute_batch(include_str!("staging.sql"))?;
        let readers = Readers::of(&writer, options.readers.max(1))?;
        Ok(Self { writer: Mutex::new(writer), readers })
    }

    /// A panic while writing left a transaction that was rolled back: the connection is as good as before.
    pub(super) fn writer(&self) -> MutexGuard<'_, Connection> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A database that is opened again where DuckDB gave it up.
pub(super) struct Reopening {
    path: Option<PathBuf>,
    options: Options,
    /// Nothing between closing and opening, and where opening failed; it is tried again then.
    open: RwLock<Option<Open>>,
}

impl Reopening {
    pub(super) fn new(path: Option<&Path>, options: &Options) -> Result<Self, WarehouseError> {
        let open = Open::at(path, options)?;
        Ok(Self { path: path.map(Path::to_owned), options: options.clone(), open: RwLock::new(Some(open)) })
    }

    /// Does something with the database. What fails because DuckDB gave up is not tried again: it may be the reason.
    pub(super) fn with<T>(&self, work: impl FnOnce(&Open) -> Result<T, WarehouseError>) -> Result<T, WarehouseError> {
        let outcome = {
            let mut open = self.open.read().unwrap_or_else(PoisonError::into_inner);
            if open.is_none() {
                drop(open);
                self.reopen()?;
                open = self.open.read().unwrap_or_else(PoisonError::into_inner);
            }
            match open.as_ref() {
                Some(open) => work(open),
                None => return Err(WarehouseError::Closed),
            }
        };
        if let Err(failure) = &outcome
            && self.path.is_some()
            && is_given_up(failure)
        {
            error!(error = %failure, "DuckDB gave the warehouse up; it is opened again");
            // Waits for the calls that are under way; they fail for the same reason.
            *self.open.write().unwrap_or_else(PoisonError::into_inner) = None;
        }
        outcome
    }

    fn reopen(&self) -> Result<(), WarehouseError> {
        let mut open = self.open.write().unwrap_or_else(PoisonError::into_inner);
        if open.is_none() {
            *open = Some(Open::at(self.path.as_deref(), &self.options)?);
            info!("the warehouse is open again");
        }
        Ok(())
    }
}

fn is_given_up(failure: &WarehouseError) -> bool {
    let WarehouseError::Engine(cause) = failure else { return false };
    let words = cause.to_string();
    words.contains(INVALIDATED) || words.contains(INTERNAL)
}

/// The database reads and writes its own file and nothing else, whatever the SQL says.
fn config(options: &Options) -> Result<Config, WarehouseError> {
    let threads = i64::try_from(options.threads.max(1)).unwrap_or(i64::MAX);
    let config = Config::default()
        .threads(threads)?
        .enable_autoload_extension(false)?
        .enable_external_access(false)?
        .with("checkpoint_threshold", "64MB")?;
    Ok(match &options.memory_limit {
        Some(limit) => config.max_memory(limit)?,
        None => config,
    })
}

fn opening(error: duckdb::Error) -> WarehouseError {
    if error.to_string().contains("Could not set lock on file") {
        WarehouseError::InUse(Box::new(error))
    } else {
        error.into()
    }
}
