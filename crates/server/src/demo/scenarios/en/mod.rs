//! English stories.

pub mod account;
pub mod billing;
pub mod contracts;
pub mod internet;
pub mod moving;
pub mod outages;
pub mod payments;
pub mod readings;
