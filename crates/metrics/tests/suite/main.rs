//! Numbers, computed by hand and by the engine.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod catalogue;
mod chats_behind;
mod chats_list;
mod clocks;
mod comparison;
mod effect;
mod evidence;
mod filters;
mod handovers;
mod lists;
mod modules;
mod occasions;
mod passport;
mod questions;
mod reviews;
mod searching;
mod topics;
mod traces;
mod transcripts;
mod week;
mod world;
