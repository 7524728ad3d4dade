//! The API over HTTP: the real router, in this process, on a catalog and a warehouse of its own.

#![recursion_limit = "256"]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it is surprised")]

mod chats;
mod events;
mod export;
mod export_chats;
mod export_feedback;
mod export_memory;
mod feedback;
mod handovers;
mod issues;
mod live;
mod making;
mod numbers;
mod opinions;
mod otlp;
mod reach;
mod releases;
mod reviews;
mod rights;
mod sending;
mod session;
mod surface;
mod team;
mod topics;
mod users;
mod views;
mod workspace;
