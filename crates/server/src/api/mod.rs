//! The HTTP API: one file an operation, each with its request, its answer and a short handler. API.md of the project
//! settles the shapes; `openapi` puts the document together.

pub mod assignees;
pub mod assistants;
pub mod catalogue;
pub mod chat;
pub mod chats;
pub mod demo;
pub mod dimensions;
pub mod docs;
pub mod effect;
pub mod event;
pub mod events;
pub mod export;
pub mod feedback;
pub mod gaps;
pub mod give_feedback;
pub mod grants;
pub mod health;
pub mod invitations;
pub mod issues;
pub mod join;
pub mod keys;
pub mod live;
pub mod members;
pub mod metrics;
pub mod neighbours;
pub mod openapi;
pub mod otlp;
pub mod publish_release;
pub mod question;
pub mod rate;
pub mod ratings;
pub mod releases;
pub mod reviewed;
pub mod session;
pub mod settings;
pub mod setup;
pub mod shared_chat;
pub mod suggestions;
pub mod trace;
pub mod user_name;
pub mod views;
pub mod widget;

mod chat_item;
mod chats_question;
mod in_path;
mod json;
mod listing;
mod opinion;
mod reference;
mod settings_body;
mod transcript;

pub use in_path::InPath;
pub use json::JsonBody;
pub use reference::of_feedback as feedback_id;
