//! Insights asked of a language model, where the team set one up: any that speaks the `OpenAI` chat completions.
//!
//! Sealing never waits for it. A chat is sealed with its local insight as always, and noted in the catalog; the [`Asker`]
//! works through what is noted, beside everything else, and journals a second insight, which takes the place of the local one.
//! What fails leaves the local one where it is.
//!
//! `settings` says how the model is reached and what it may cost, `purse` keeps the account in the catalog, `wire` writes and
//! reads bodies, `client` sends them, `asking` decides which chats are asked about. What is sent and what of an answer is
//! believed is in [`afterword_insight::by_model`].

mod asking;
mod chats;
mod client;
mod purse;
mod settings;
#[cfg(test)]
mod tests;
mod wire;

pub use asking::Asker;
pub use settings::{ModelOptions, ModelSettings, ModelSettingsError};
