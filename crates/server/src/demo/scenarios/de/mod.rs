//! German stories.

pub mod home;
pub mod services;
