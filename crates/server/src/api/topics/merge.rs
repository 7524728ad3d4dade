//! `POST …/topics/{topic}/merge`: two topics become one.

use std::sync::Arc;

use afterword_insight::topics::Correction;
use afterword_model::TopicId;
use axum::{
    Json,
    extract::{Query, State},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{check::wrong, correct::correct, desk::Desk, item::Topic};
use crate::{
    api::{
        InPath, JsonBody,
        question::{QuestionParams, question},
    },
    app::App,
    auth::{Access, Right},
    problem::{Answer, Problem},
};

/// Where a topic goes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Merger {
    /// Id of the topic that takes its chats.
    #[schema(example = "t3")]
    into: String,
}

/// Merge a topic into another
///
/// The topic of the path ceases to be; its chats, of the past too, are the other's.
#[utoipa::path(
    post, path = "/api/v1/assistants/{assistant}/topics/{topic}/merge", operation_id = "merge_topic", tag = "Topics",
    security(("session" = [])),
    params(
        ("assistant" = String, Path, description = "Name or id"),
        ("topic" = String, Path, description = "Its id"),
        QuestionParams,
    ),
    request_body = Merger,
    responses(
        (status = 200, description = "The topic that took its chats", body = Topic),
        (status = 400, description = "A field or a parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such topic, or one that was merged", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn merge(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, String)>,
    Query(params): Query<Vec<(String, String)>>,
    JsonBody(body): JsonBody<Merger>,
) -> Answer<Json<Topic>> {
    access.require_member(Right::ChangeTopics)?;
    question(&app, &access.assistant, &params)?;
    let (from, into) = (TopicId(path.1), TopicId(body.into));
    let heir = into.clone();
    correct(&app, access.assistant.id, move |draft| {
        let (_, gone) = draft.topic(&from)?;
        let refused = |_| wrong("`into` is not the id of a topic of this assistant.");
        let (_, taker) = draft.topic(&heir).map_err(refused)?;
        if gone == taker {
            return Err(wrong("`into` is the topic itself: name another one."));
        }
        let (record, _) = draft.topic(&from)?;
        record.merged_into = Some(heir);
        draft.correct(&Correction::Merge { from: gone, into: taker })?;
        draft.moves = true;
        Ok(())
    })
    .await?;
    Ok(Json(Desk::open(&app, &access.assistant, &params).await?.topic(&into)?))
}
