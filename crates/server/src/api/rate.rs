//! `PUT /v1/chats/{chat}/rating`: what a user thinks of a chat.

use std::{cmp::Ordering, sync::Arc};

use afterword_model::{ChatId, Timestamp};
use axum::{Json, extract::State};
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::{
    InPath, JsonBody,
    opinion::{Accepted, received_at, record},
};
use crate::{
    app::App,
    auth::{KeyHolder, Opinion, Peer},
    problem::{self, Answer, ApiError, Problem},
};

/// What a user thinks of a chat, for the document; intake reads and checks it.
#[derive(Serialize, ToSchema)]
pub struct RatingGiven {
    /// 1 (very unsatisfied) to 5 (very satisfied).
    #[schema(minimum = 1, maximum = 5)]
    score: u8,
    /// In the user's words.
    comment: Option<String>,
    /// `after_answer`, `handover` or `end`: the occasion.
    prompt: Option<String>,
    /// When it was given, RFC 3339. Default: now.
    #[schema(format = DateTime)]
    at: Option<String>,
}

/// Rate a chat
///
/// The latest stands until the chat is sealed. `ID` is the conversation's current chat, `ID#2` only its second. Within ten
/// minutes a network address may give 30 with a publishable key, all addresses 1,000.
#[utoipa::path(
    put, path = "/v1/chats/{chat}/rating", operation_id = "rate_chat", tag = "Recording", security(("key" = [])),
    params(("chat" = String, Path, description = "The chat, such as `ID` or `ID#2` (with `#` written as `%23`)")),
    request_body = RatingGiven,
    responses(
        (status = 200, description = "It is on disk", body = Accepted),
        (status = 403, description = "The key does not allow this origin", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "The conversation has no such chat yet", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "The chat is sealed", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field is missing or has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many; comes with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn give(
    State(app): State<Arc<App>>,
    holder: KeyHolder,
    Peer(address): Peer,
    InPath(chat): InPath<String>,
    JsonBody(mut fields): JsonBody<Map<String, Value>>,
) -> Answer<Json<Accepted>> {
    app.opinions.take(Opinion::Rating, &holder.key, address, app.clock.now())?;
    let received_at = received_at(&app)?;
    let (conversation, number) = ChatId(chat).parts();
    if number > 1 {
        let at = fields.get("at").and_then(Value::as_str).and_then(|at| at.parse::<Timestamp>().ok());
        let current = app.recorder.chat_at(&holder.assistant, &conversation, at.unwrap_or(received_at)).await?;
        match number.cmp(&current) {
            Ordering::Less => {
                return Err(ApiError::new(&problem::RATING_CLOSED, "The conversation's next chat has begun."));
            }
            Ordering::Greater => {
                return Err(ApiError::new(&problem::UNKNOWN_CHAT, "The conversation has no such chat yet."));
            }
            Ordering::Equal => {}
        }
    }
    fields.insert("type".to_owned(), "rating".into());
    fields.insert("chat".to_owned(), conversation.0.into());
    Ok(Json(record(&app, &holder, fields, received_at).await?))
}
