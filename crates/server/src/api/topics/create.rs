//! `POST …/topics`: a topic of the team's own.

use std::sync::Arc;

use afterword_insight::topics::Correction;
use axum::{
    Json,
    extract::{Query, State},
    http::StatusCode,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    check::{examples, name, wrong},
    correct::correct,
    desk::Desk,
    item::Topic,
    said::said,
};
use crate::{
    api::{
        JsonBody,
        question::{QuestionParams, question},
    },
    app::App,
    auth::{Access, Right},
    problem::{Answer, Problem},
};

/// A topic to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTopic {
    /// 1 to 80 characters; no other topic's.
    #[schema(example = "Jobs")]
    name: String,
    /// 1 to 50 texts of at most 1,000 characters: what people who talk about it say.
    #[schema(example = json!(["Do you have a vacancy?", "I would like to work for you"]))]
    examples: Vec<String>,
}

/// Make a topic
///
/// Chats that are like the examples join it, those of the past within a minute or so.
#[utoipa::path(
    post, path = "/api/v1/assistants/{assistant}/topics", operation_id = "create_topic", tag = "Topics",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), QuestionParams),
    request_body = NewTopic,
    responses(
        (status = 201, description = "The topic", body = Topic),
        (status = 400, description = "A field or a parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Another topic has the name", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn create(
    State(app): State<Arc<App>>,
    access: Access,
    Query(params): Query<Vec<(String, String)>>,
    JsonBody(body): JsonBody<NewTopic>,
) -> Answer<(StatusCode, Json<Topic>)> {
    access.require_member(Right::ChangeTopics)?;
    question(&app, &access.assistant, &params)?;
    let (name, examples) = (name(&body.name)?, examples(&body.examples)?);
    if examples.is_empty() {
        return Err(wrong("`examples` is empty: give at least one text."));
    }
    let id = correct(&app, access.assistant.id, move |draft| {
        draft.free(&name, None)?;
        let examples = examples.iter().map(|text| said(text)).collect();
        let made = draft.correct(&Correction::Add { name: name.clone(), examples })?;
        draft.moves = true;
        draft.made(made, name)
    });
    let id = id.await?;
    Ok((StatusCode::CREATED, Json(Desk::open(&app, &access.assistant, &params).await?.topic(&id)?)))
}
