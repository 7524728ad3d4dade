//! An insight asked of a language model (any that speaks the `OpenAI` chat API): what is sent, and how much of the answer is
//! believed. Sending is not done here.
//!
//! What is sent is masked and cut to a budget. What comes back is checked field by field, and every field that does not hold
//! is taken from the local insight: a model can make an insight better, and never break one.

mod answer;
mod mask;
mod prompt;
mod schema;
#[cfg(test)]
mod tests;

pub use answer::{Chosen, Field, Read, read};
pub use mask::mask;
pub use prompt::{PromptMessage, prompt};
pub use schema::{Choice, NAME, response_format, schema};
