//! The way from the thread that writes a file to the body of the answer.

use std::{
    io::{self, Write},
    time::Duration,
};

use axum::body::Bytes;
use tokio::{
    runtime::Handle,
    select,
    sync::{mpsc, watch},
    time::timeout,
};

use crate::exporting::Sink;

/// A part of the file, or what keeps it from becoming whole.
pub(super) type Chunk = io::Result<Bytes>;

/// Bytes of a part.
const CHUNK: usize = 64 * 1024;
/// Parts that wait to be sent.
const WAITING: usize = 4;
/// How long the other side may take nothing.
const PATIENCE: Duration = Duration::from_secs(60);

/// Takes what is written and passes it on in parts. Writing waits while too many parts wait to be sent, and fails once
/// nobody takes them. It may only be used where blocking is allowed.
pub(super) struct Outlet {
    buffer: Vec<u8>,
    chunks: mpsc::Sender<Chunk>,
    stopping: watch::Receiver<bool>,
    runtime: Handle,
}

/// Tells the other side that the file will not be whole.
pub(super) struct Failed(mpsc::Sender<Chunk>);

/// An outlet and its other side. It also fails once `stopping` says true.
pub(super) fn outlet(stopping: watch::Receiver<bool>) -> (Outlet, mpsc::Receiver<Chunk>) {
    let (sender, receiver) = mpsc::channel(WAITING);
    let buffer = Vec::with_capacity(CHUNK);
    (Outlet { buffer, chunks: sender, stopping, runtime: Handle::current() }, receiver)
}

impl Outlet {
    pub(super) fn failed(&self) -> Failed {
        Failed(self.chunks.clone())
    }

    fn pass_on(&mut self) -> io::Result<()> {
        if self.buffer.is_empty() {
            return Ok(());
        }
        let full = std::mem::replace(&mut self.buffer, Vec::with_capacity(CHUNK));
        let (chunks, stopping) = (&self.chunks, &mut self.stopping);
        self.runtime.block_on(async {
            select! {
                sent = timeout(PATIENCE, chunks.send(Ok(full.into()))) => match sent {
                    Ok(Ok(())) => Ok(()),
                    Ok(Err(_)) => Err(io::Error::new(io::ErrorKind::BrokenPipe, "nobody takes the file")),
                    Err(_) => Err(io::Error::new(io::ErrorKind::TimedOut, "the file was not taken for too long")),
                },
                _ = stopping.wait_for(|stop| *stop) => {
                    Err(io::Error::new(io::ErrorKind::Interrupted, "the server is stopping"))
                }
            }
        })
    }
}

impl Write for Outlet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.buffer.extend_from_slice(bytes);
        if self.buffer.len() >= CHUNK {
            self.pass_on()?;
        }
        Ok(bytes.len())
    }

    /// What is written goes out in parts of one size; only [`Outlet::close`] sends a smaller one.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Sink for Outlet {
    /// Sends what is left.
    fn close(mut self: Box<Self>) -> io::Result<()> {
        self.pass_on()
    }
}

impl Failed {
    /// Where the other side still listens, its stream ends with an error, so that nobody takes the file for whole.
    pub(super) fn tell(self, failure: impl Into<Box<dyn std::error::Error + Send + Sync>>) {
        let failure = io::Error::other(failure);
        if self.0.is_closed() {
            tracing::debug!(error = &failure as &dyn std::error::Error, "an export ended early");
            return;
        }
        // A full queue means that nobody has listened for long; that the sender is gone then tells as much.
        if self.0.try_send(Err(failure)).is_err() {
            tracing::debug!("an export ended early");
        }
    }
}
