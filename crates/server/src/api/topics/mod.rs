//! `…/topics`: what people talk about, as it was learnt and as the team corrects it, one file an operation.

pub mod change;
pub mod create;
pub mod list;
pub mod merge;
pub mod place;
pub mod read;
pub mod split;

mod check;
mod correct;
mod desk;
mod item;
mod said;
