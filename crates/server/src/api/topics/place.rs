//! `PUT …/chats/{chat}/topic`: the team says what a chat is about.

use std::sync::Arc;

use afterword_insight::topics::Correction;
use afterword_model::TopicId;
use axum::{extract::State, http::StatusCode};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{check::wrong, correct::correct, said::SaidChat};
use crate::{
    api::{InPath, JsonBody, question::question},
    app::App,
    auth::{Access, Right},
    problem::{self, Answer, ApiError, Problem},
};

/// Where a chat belongs.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChatPlace {
    /// Id of the topic; null: to none.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(example = "t3", required)]
    topic: Option<String>,
}

/// Put a chat into a topic
///
/// The team's word stands, whatever is learnt later; and what is learnt takes it into account.
#[utoipa::path(
    put, path = "/api/v1/assistants/{assistant}/chats/{chat}/topic", operation_id = "put_chat_topic", tag = "Topics",
    security(("session" = [])),
    params(
        ("assistant" = String, Path, description = "Name or id"),
        ("chat" = String, Path, description = "The chat, such as `ID` or `ID#2` (with `#` written as `%23`)"),
    ),
    request_body = ChatPlace,
    responses(
        (status = 204, description = "It is there"),
        (status = 400, description = "No such topic", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such chat", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "The chat is not over yet", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn put(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, String)>,
    JsonBody(body): JsonBody<ChatPlace>,
) -> Answer<StatusCode> {
    access.require_member(Right::ChangeTopics)?;
    let about = question(&app, &access.assistant, &[])?;
    let chat = SaidChat::find(&app, access.assistant.id, &about, &path.1).await?;
    if !chat.is_over() {
        let detail = "The chat is not over yet; it gets a topic once it is sealed.";
        return Err(ApiError::new(&problem::CHAT_GOES_ON, detail));
    }
    let topic = body.topic.map(TopicId);
    correct(&app, access.assistant.id, move |draft| {
        let refused = |_| wrong("`topic` is not the id of a topic of this assistant.");
        let to = topic.as_ref().map(|topic| draft.topic(topic).map(|(_, number)| number)).transpose();
        let to = to.map_err(refused)?;
        draft.events.push(chat.put_into(topic));
        let (chat, transcript) = (chat.chat.chat.0, Box::new(chat.transcript));
        draft.correct(&Correction::Move { chat, transcript, to })?;
        draft.moves = true;
        Ok(())
    })
    .await?;
    app.recorder.catch_up().await?;
    Ok(StatusCode::NO_CONTENT)
}
