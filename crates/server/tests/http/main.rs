//! The API over HTTP: the real router, in this process, on a catalog and a warehouse of its own.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it is surprised")]

mod events;
mod export;
mod export_memory;
mod feedback;
mod live;
mod numbers;
mod opinions;
mod otlp;
mod rights;
mod session;
mod surface;
mod team;
mod workspace;
