//! The HTTP API: one file an operation, each with its request, its answer and a short handler. API.md of the project
//! settles the shapes; `openapi` puts the document together.

pub mod assistants;
pub mod catalogue;
pub mod dimensions;
pub mod docs;
pub mod event;
pub mod events;
pub mod health;
pub mod live;
pub mod metrics;
pub mod openapi;
pub mod question;
pub mod releases;
pub mod session;
pub mod setup;

mod json;

pub use json::JsonBody;
