//! `…/issues`: what a team found that its assistant should do better, one file an operation.

pub mod assignees;
pub mod change;
pub mod chats;
pub mod contacts;
pub mod create;
pub mod list;
pub mod read;

mod check;
mod choose;
mod desk;
mod item;
mod page;

pub(super) use desk::{Desk, why};
