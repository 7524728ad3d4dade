//! A handle to the catalog: one connection that writes, a few that read, and the task that commits the journal.

use std::{path::Path, sync::Arc};

use sqlx::Transaction;
use tokio::sync::watch;

use crate::{
    OpenError, StoreError,
    journal::Queue,
    sqlite::{self, Db, Pool},
};

/// Limits of an open catalog.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Events that may wait in the journal to be folded before new ones are refused. Default 200,000.
    pub pending_limit: u64,
    /// Connections that read. Default 4.
    pub readers: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self { pending_limit: 200_000, readers: 4 }
    }
}

/// The catalog. Cheap to clone; every clone is the same catalog.
#[derive(Clone, Debug)]
pub struct Catalog {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    writer: Pool,
    readers: Pool,
    queue: Queue,
    pending_limit: u64,
}

impl Catalog {
    /// Opens the catalog at `address`, such as `sqlite:/var/lib/afterword/catalog.db`, and brings its schema up to date.
    /// Makes the file where there is none; its folder must exist.
    ///
    /// Must be called within a Tokio runtime, on which the journal's task then lives.
    pub async fn open(address: &str, settings: Settings) -> Result<Self, OpenError> {
        match address.split_once(':') {
            Some(("sqlite", path)) => Self::open_file(Path::new(path.trim_start_matches("//")), settings).await,
            _ => Err(OpenError::Unsupported(address.to_owned())),
        }
    }

    /// Opens `catalog.db` in the data folder `folder`; otherwise as [`Catalog::open`].
    pub async fn open_folder(folder: &Path, settings: Settings) -> Result<Self, OpenError> {
        Self::open_file(&folder.join("catalog.db"), settings).await
    }

    async fn open_file(path: &Path, settings: Settings) -> Result<Self, OpenError> {
        let writer = sqlite::open_writer(path).await?;
        let readers = sqlite::open_readers(path, settings.readers).await?;
        let queue = Queue::start(writer.clone(), settings.pending_limit);
        Ok(Self { inner: Arc::new(Inner { writer, readers, queue, pending_limit: settings.pending_limit }) })
    }

    /// Waits until everything that was handed over is committed, then closes every connection. Later calls fail.
    ///
    /// Nothing acknowledged is lost without it; it only leaves the files tidy.
    pub async fn close(&self) {
        self.inner.queue.finish().await;
        self.inner.readers.close().await;
        self.inner.writer.close().await;
    }

    /// Changes each time that this process commits to the journal; the value is the number of commits so far. Appends of
    /// other processes do not show here: whoever waits for those polls [`Catalog::journal_head`].
    pub fn commits(&self) -> watch::Receiver<u64> {
        self.inner.queue.commits()
    }

    /// Events that may wait in the journal before new ones are refused.
    pub fn pending_limit(&self) -> u64 {
        self.inner.pending_limit
    }

    /// Whether the catalog can be written to: takes and releases the write lock.
    pub async fn check_writable(&self) -> Result<(), StoreError> {
        Ok(self.begin().await?.rollback().await?)
    }

    pub(crate) fn queue(&self) -> &Queue {
        &self.inner.queue
    }

    pub(crate) fn reader(&self) -> &Pool {
        &self.inner.readers
    }

    pub(crate) fn writer(&self) -> &Pool {
        &self.inner.writer
    }

    /// A transaction that holds the write lock from its first moment.
    pub(crate) async fn begin(&self) -> Result<Transaction<'static, Db>, StoreError> {
        sqlite::begin(&self.inner.writer).await
    }
}
