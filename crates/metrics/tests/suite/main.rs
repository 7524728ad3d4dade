//! Numbers, computed by hand and by the engine.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod catalogue;
mod clocks;
mod comparison;
mod effect;
mod evidence;
mod filters;
mod lists;
mod modules;
mod passport;
mod questions;
mod week;
mod world;
