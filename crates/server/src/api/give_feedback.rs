//! `PUT /v1/messages/{message}/feedback`: what a user thinks of a response.

use std::sync::Arc;

use afterword_model::{ChatId, ConversationId, MessageId};
use axum::{Json, extract::State};
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::{
    InPath, JsonBody,
    event::EventContact,
    opinion::{Accepted, received_at, record},
    question::{ask, question},
};
use crate::{
    app::App,
    auth::{KeyHolder, Opinion, Peer},
    problem::{self, Answer, ApiError, Problem},
};

/// What a user thinks of a response, for the document; intake reads and checks it.
#[derive(Serialize, ToSchema)]
pub struct FeedbackBody {
    /// The chat. Default: the one that has a message of this id.
    chat: Option<String>,
    /// `up`, `down` or, to take it back, `none`.
    value: String,
    /// In the user's words.
    comment: Option<String>,
    /// How to reach the user.
    contact: Option<EventContact>,
    /// Consent to show the chat to the team.
    share_chat: Option<bool>,
    /// Messages that the user struck out of the shared chat.
    struck: Option<Vec<String>>,
    /// Messages that the user saw before sharing: only these are shared. Default: those before the feedback.
    previewed: Option<Vec<String>>,
}

/// Give feedback on a response
///
/// The latest stands. Within ten minutes a network address may give 120 with a publishable key, all addresses 4,000.
#[utoipa::path(
    put, path = "/v1/messages/{message}/feedback", operation_id = "give_feedback", tag = "Recording",
    security(("key" = [])),
    params(("message" = String, Path, description = "The response")),
    request_body = FeedbackBody,
    responses(
        (status = 200, description = "It is on disk", body = Accepted),
        (status = 403, description = "The key does not allow this origin", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No chat was given and no or several chats have such a message", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field is missing or has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many; comes with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn give(
    State(app): State<Arc<App>>,
    holder: KeyHolder,
    Peer(address): Peer,
    InPath(message): InPath<String>,
    JsonBody(mut fields): JsonBody<Map<String, Value>>,
) -> Answer<Json<Accepted>> {
    app.opinions.take(Opinion::Feedback, &holder.key, address, app.clock.now())?;
    let chat = match fields.get("chat").filter(|chat| !chat.is_null()) {
        // What is no text is refused with everything else that is wrong.
        Some(Value::String(chat)) => Value::from(ChatId::from(chat.as_str()).parts().0.0),
        Some(other) => other.clone(),
        None => Value::from(conversation_of(&app, &holder, &MessageId(message.clone())).await?.0),
    };
    fields.insert("type".to_owned(), "feedback".into());
    fields.insert("message".to_owned(), message.into());
    fields.insert("chat".to_owned(), chat);
    Ok(Json(record(&app, &holder, fields, received_at(&app)?).await?))
}

/// The conversation that has the message, once all that was acknowledged before is counted.
async fn conversation_of(app: &App, holder: &KeyHolder, message: &MessageId) -> Answer<ConversationId> {
    app.recorder.catch_up().await?;
    let (sought, about) = (message.clone(), question(app, &holder.assistant, &[])?);
    let mut found = ask(app, about, move |metrics, question| metrics.conversations_of(question, &sought)).await?;
    let detail = match found.len() {
        1 => return found.pop().ok_or_else(|| ApiError::internal("one is one")),
        0 => "No chat has a message of this id. Say which chat it is in, or record the message first.",
        _ => "Several chats have a message of this id. Say which chat is meant.",
    };
    Err(ApiError::new(&problem::UNKNOWN_MESSAGE, detail))
}
