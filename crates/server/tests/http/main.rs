//! The API over HTTP: the real router, in this process, on a catalog and a warehouse of its own.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it is surprised")]

mod chats;
mod events;
mod export;
mod export_chats;
mod export_feedback;
mod export_memory;
mod feedback;
mod issues;
mod live;
mod making;
mod numbers;
mod opinions;
mod otlp;
mod reach;
mod releases;
mod rights;
mod sending;
mod session;
mod surface;
mod team;
mod users;
mod views;
mod workspace;
