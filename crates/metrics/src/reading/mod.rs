//! Reading chats: which there are, what was said in one, and the steps behind a response.
//!
//! What holds:
//! - A list with the parameters of a number shows exactly the chats that the number counts; see [`conditions`].
//! - It comes newest first and is paged by keyset, so that chats that start while somebody reads are neither skipped nor
//!   repeated.
//! - Messages and steps are looked for in the stretch of time of their chats, never in the whole of their tables.
//! - What was written comes out as it is stored. It is hostile: whoever shows it shows it as text.

mod beside;
mod chat;
mod columns;
mod conditions;
mod entry;
mod filling;
mod list;
mod message;
mod params;
mod search;
mod snippet;
mod spoken;
mod trace;
mod transcript;
mod tree;
mod variables;
mod wanted;

pub use afterword_warehouse::{WordHit, WordPlace, Words};
pub use chat::Neighbours;
pub use entry::{ChatEntry, ChatInsight, Hit};
pub use list::{ChatsCursor, ChatsPage};
pub use message::{ChatClick, ChatHandover, GivenFeedback, Message, Seen, Transcript};
pub use trace::{MessageChoice, Step, Trace, TraceTotals};
pub use variables::{Variable, VariableChange};
pub use wanted::Status;

use crate::Question;
use wanted::Wanted;

/// Which chats are wanted: a question, and what a list asks besides.
#[derive(Clone, Debug)]
pub struct ChatsQuestion {
    pub(crate) question: Question,
    wanted: Wanted,
    words: Option<Words>,
}

impl ChatsQuestion {
    /// The question that the list is about.
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// The words that a message must hold.
    pub fn words(&self) -> Option<&Words> {
        self.words.as_ref()
    }
}
