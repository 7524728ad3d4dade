//! `PATCH …/topics/{topic}`: a topic's name, and what the team thinks of it.

use std::sync::Arc;

use afterword_insight::topics::Correction;
use afterword_model::TopicId;
use afterword_store::TopicStatus;
use axum::{
    Json,
    extract::{Query, State},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    check::{name, wrong},
    correct::{Draft, correct},
    desk::Desk,
    item::Topic,
};
use crate::{
    api::{
        InPath, JsonBody,
        question::{QuestionParams, question},
    },
    app::App,
    auth::{Access, Right},
    problem::{Answer, Problem},
};

/// What to change of a topic; what is not there stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TopicChanges {
    /// 1 to 80 characters; no other topic's.
    #[serde(default)]
    name: Option<String>,
    /// `open`, `done` (opens again with the next chat that joins it), `muted` (nobody is told that it grows) or `hidden`.
    #[serde(default)]
    status: Option<String>,
    /// Kept before the others.
    #[serde(default)]
    pinned: Option<bool>,
}

/// Change a topic
#[utoipa::path(
    patch, path = "/api/v1/assistants/{assistant}/topics/{topic}", operation_id = "change_topic", tag = "Topics",
    security(("session" = [])),
    params(
        ("assistant" = String, Path, description = "Name or id"),
        ("topic" = String, Path, description = "Its id"),
        QuestionParams,
    ),
    request_body = TopicChanges,
    responses(
        (status = 200, description = "The topic", body = Topic),
        (status = 400, description = "A field or a parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such topic, or one that was merged", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Another topic has the name", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn change(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, String)>,
    Query(params): Query<Vec<(String, String)>>,
    JsonBody(body): JsonBody<TopicChanges>,
) -> Answer<Json<Topic>> {
    access.require_member(Right::ChangeTopics)?;
    question(&app, &access.assistant, &params)?;
    let id = TopicId(path.1);
    let name = body.name.as_deref().map(name).transpose()?;
    let status = body.status.as_deref().map(status).transpose()?;
    let (of, pinned) = (id.clone(), body.pinned);
    correct(&app, access.assistant.id, move |draft| apply(draft, &of, name, status, pinned)).await?;
    Ok(Json(Desk::open(&app, &access.assistant, &params).await?.topic(&id)?))
}

fn apply(
    draft: &mut Draft,
    id: &TopicId,
    name: Option<String>,
    status: Option<TopicStatus>,
    pinned: Option<bool>,
) -> Answer<()> {
    let (_, topic) = draft.topic(id)?;
    if let Some(name) = &name {
        draft.free(name, Some(topic))?;
        draft.correct(&Correction::Rename { topic, name: name.clone() })?;
    }
    let now = draft.now;
    let (record, _) = draft.topic(id)?;
    if let Some(name) = name {
        record.name = name;
        record.named_by_team = true;
    }
    if let Some(status) = status.filter(|status| *status != record.status) {
        record.status = status;
        record.done_at = (status == TopicStatus::Done).then_some(now);
    }
    record.pinned = pinned.unwrap_or(record.pinned);
    draft.keep(id)
}

fn status(word: &str) -> Answer<TopicStatus> {
    let known = TopicStatus::ALL.map(TopicStatus::as_str).join(", ");
    TopicStatus::named(word).ok_or_else(|| wrong(format!("`status` is `{word}`: use {known}.")))
}
