//! What was said, as topics are recognised by it.

use std::sync::Arc;

use afterword_insight::{Transcript, Utterance};
use afterword_metrics::{ChatEntry, Question, Status};
use afterword_model::{AssistantId, Event, EventBody, Maker, Role, TopicId};
use jiff::SignedDuration;
use tokio::task::spawn_blocking;

use crate::{
    api::chats_question::find_chat,
    app::App,
    problem::{Answer, ApiError},
    work::{Wanted, transcripts},
};

/// Messages that came late may lie so far beyond the bounds of a chat.
const AROUND: SignedDuration = SignedDuration::from_hours(1);

/// A chat of the assistant with what was said in it.
pub struct SaidChat {
    /// The chat.
    pub chat: ChatEntry,
    /// What was said.
    pub transcript: Transcript,
}

impl SaidChat {
    /// Finds the chat.
    pub async fn find(app: &Arc<App>, assistant: AssistantId, about: &Question, id: &str) -> Answer<Self> {
        let chat = find_chat(app, about, id).await?;
        let from = chat.first_message_at.map_or(chat.started_at, |first| first.min(chat.started_at));
        let to = chat.last_message_at.map_or(chat.ended_at, |last| last.max(chat.ended_at));
        let wanted = Wanted {
            assistant,
            chats: vec![chat.chat.0.clone()],
            from: from.checked_sub(AROUND).unwrap_or(from),
            to: to.checked_add(AROUND).unwrap_or(to),
        };
        let warehouse = app.warehouse.clone();
        let found = spawn_blocking(move || transcripts(&warehouse, &wanted)).await?.map_err(ApiError::internal)?;
        let transcript = found.into_values().next().unwrap_or_default();
        Ok(Self { chat, transcript })
    }

    /// Whether it is over, so that it can belong to a topic.
    pub fn is_over(&self) -> bool {
        self.chat.status == Status::Sealed
    }

    /// The team's word on where it belongs.
    pub fn put_into(&self, topic: Option<TopicId>) -> Event {
        let number = usize::try_from(self.chat.number).unwrap_or(1);
        Event {
            id: None,
            at: self.chat.ended_at,
            chat: self.chat.conversation.clone(),
            body: EventBody::ChatTopic { number, topic, by: Maker::Team },
        }
    }
}

/// A text as if a user had said it.
pub fn said(text: &str) -> Transcript {
    let message = Utterance::new(Role::User, text);
    Transcript { messages: vec![message], ..Transcript::default() }
}
