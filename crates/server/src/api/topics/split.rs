//! `POST …/topics/{topic}/split`: a part of a topic becomes one of its own.

use std::sync::Arc;

use afterword_insight::{Transcript, topics::Correction};
use afterword_model::TopicId;
use axum::{
    Json,
    extract::{Query, State},
    http::StatusCode,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    check::{chats, examples, name, wrong},
    correct::{Draft, correct},
    desk::Desk,
    item::Topic,
    said::{SaidChat, said},
};
use crate::{
    api::{
        InPath, JsonBody,
        question::{QuestionParams, question},
    },
    app::App,
    auth::{Access, Right},
    problem::{self, Answer, Problem},
};

/// The part that becomes a topic.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// 1 to 80 characters; no other topic's.
    #[schema(example = "Lost parcels")]
    name: String,
    /// Up to 50 texts of at most 1,000 characters: what people who talk about it say.
    #[serde(default)]
    examples: Vec<String>,
    /// Ids of up to 50 chats of the part, which are put there.
    #[serde(default)]
    chats: Vec<String>,
}

/// Split a topic
///
/// Give examples, chats or both. Chats like them leave the topic for the new one within a minute or so.
#[utoipa::path(
    post, path = "/api/v1/assistants/{assistant}/topics/{topic}/split", operation_id = "split_topic", tag = "Topics",
    security(("session" = [])),
    params(
        ("assistant" = String, Path, description = "Name or id"),
        ("topic" = String, Path, description = "Its id"),
        QuestionParams,
    ),
    request_body = Part,
    responses(
        (status = 201, description = "The new topic", body = Topic),
        (status = 400, description = "A field or a parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such topic, or one that was merged", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Another topic has the name", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn split(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, String)>,
    Query(params): Query<Vec<(String, String)>>,
    JsonBody(body): JsonBody<Part>,
) -> Answer<(StatusCode, Json<Topic>)> {
    access.require_member(Right::ChangeTopics)?;
    question(&app, &access.assistant, &params)?;
    let (name, examples) = (name(&body.name)?, examples(&body.examples)?);
    chats(&body.chats)?;
    if examples.is_empty() && body.chats.is_empty() {
        return Err(wrong("`examples` is empty: give at least one text, or a chat."));
    }
    let about = question(&app, &access.assistant, &[])?;
    let mut parts = Vec::with_capacity(body.chats.len());
    for (place, chat) in body.chats.iter().enumerate() {
        let found = SaidChat::find(&app, access.assistant.id, &about, chat).await;
        let found = found.map_err(|refusal| match refusal.code() {
            code if *code == problem::UNKNOWN_CHAT => wrong(format!("`chats[{place}]` is not the id of a chat.")),
            _ => refusal,
        })?;
        if !found.is_over() {
            return Err(wrong(format!("`chats[{place}]` is not over yet: it has no topic before.")));
        }
        parts.push(found);
    }
    let of = TopicId(path.1);
    let id = correct(&app, access.assistant.id, move |draft| apply(draft, &of, name, &examples, parts)).await?;
    app.recorder.catch_up().await?;
    Ok((StatusCode::CREATED, Json(Desk::open(&app, &access.assistant, &params).await?.topic(&id)?)))
}

fn apply(draft: &mut Draft, of: &TopicId, name: String, examples: &[String], chats: Vec<SaidChat>) -> Answer<TopicId> {
    let (_, topic) = draft.topic(of)?;
    draft.free(&name, None)?;
    let shown: Vec<Transcript> =
        examples.iter().map(|text| said(text)).chain(chats.iter().map(|chat| chat.transcript.clone())).collect();
    let made = draft.correct(&Correction::Split { topic, name: name.clone(), examples: shown })?;
    let id = draft.made(made, name)?;
    for chat in chats {
        draft.events.push(chat.put_into(Some(id.clone())));
        let (chat, transcript) = (chat.chat.chat.0, Box::new(chat.transcript));
        draft.correct(&Correction::Move { chat, transcript, to: made })?;
    }
    draft.moves = true;
    Ok(id)
}
