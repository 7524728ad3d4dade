//! The server: HTTP, sign-in, the work in the background and the command line.
//!
//! The way of an event: [`api`] takes it in, intake judges it, the catalog journals it, and only then is it acknowledged;
//! [`work`] folds it into the warehouse. The way of a question: [`api`] reads it, metrics asks the warehouse, and the
//! answer goes back with the moment it stands for.
//!
//! A library, so that tests build the whole router in their own process; the program is `main.rs`.

pub mod api;
pub mod app;
pub mod auth;
pub mod cli;
pub mod config;
pub mod demo;
pub mod exporting;
pub mod importing;
pub mod naming;
pub mod pages;
pub mod problem;
pub mod prometheus;
pub mod record;
pub mod review;
pub mod router;
pub mod running;
mod scripts;
pub mod secret;
pub mod sending;
pub mod triage;
pub mod watch;
pub mod work;
pub mod workshop;

mod lock;
