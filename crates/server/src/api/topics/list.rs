//! `GET …/topics`: what people talk about.

use std::sync::Arc;

use afterword_store::TopicStatus;
use axum::{
    Json,
    extract::{Query, State},
};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::{
    desk::Desk,
    item::{Sort, Topic},
};
use crate::{
    api::{listing::invalid, question::QuestionParams},
    app::App,
    auth::{Access, Right},
    problem::{self, Answer, ApiError, Problem},
};

/// The parameters of the list besides those of a question, for the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its description is used")]
pub struct TopicsParams {
    /// `open`, `done`, `muted` or `hidden`. Repeat it for "any of". Default: all but hidden.
    status: Option<Vec<String>>,
    /// `growing` (the default: pinned, then new, then by the chats they gained), `chats`, `negative`, `handover` or `name`.
    sort: Option<String>,
}

/// The topics of an assistant.
#[derive(Debug, Serialize, ToSchema)]
pub struct TopicsAnswer {
    topics: Vec<Topic>,
    /// Chats that fit no topic.
    other: Other,
    /// Chats with an insight that started in the period.
    chats: i64,
    /// What was last learnt; null where too few chats are over.
    learnt: Option<Learnt>,
}

/// Chats that fit no topic.
#[derive(Debug, Serialize, ToSchema)]
pub struct Other {
    chats: i64,
    /// Of all chats with an insight.
    share: Option<f64>,
}

/// When topics were last learnt, and of how many chats.
#[derive(Debug, Serialize, ToSchema)]
pub struct Learnt {
    #[schema(format = DateTime)]
    at: String,
    chats: i64,
}

/// List topics
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/topics", operation_id = "list_topics", tag = "Topics",
    security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), TopicsParams, QuestionParams),
    responses(
        (status = 200, description = "The topics", body = TopicsAnswer),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(
    State(app): State<Arc<App>>,
    access: Access,
    Query(params): Query<Vec<(String, String)>>,
) -> Answer<Json<TopicsAnswer>> {
    access.require(Right::ReadTopics)?;
    let (wanted, sort, params) = read(params)?;
    let desk = Desk::open(&app, &access.assistant, &params).await?;
    let mut topics = desk.topics();
    let other = desk.numbers.chats - topics.iter().map(|topic| topic.chats).sum::<i64>();
    topics.retain(|topic| match wanted.as_slice() {
        [] => !topic.is_hidden,
        wanted => wanted.contains(&topic.status),
    });
    sort.sort(&mut topics);
    let learnt = app.catalog.topic_model_state(access.assistant.id).await?.filter(|state| state.chats > 0);
    Ok(Json(TopicsAnswer {
        topics,
        other: Other { chats: other, share: desk.numbers.share(other) },
        chats: desk.numbers.chats,
        learnt: learnt.map(|state| Learnt { at: desk.question.local(state.made_at), chats: state.chats }),
    }))
}

type Wanted = (Vec<&'static str>, Sort, Vec<(String, String)>);

/// Takes the list's own parameters out of all.
fn read(params: Vec<(String, String)>) -> Answer<Wanted> {
    let (mut statuses, mut sort, mut rest) = (Vec::new(), None, Vec::new());
    for (name, value) in params {
        match name.as_str() {
            "status" => {
                let known = TopicStatus::ALL.map(TopicStatus::as_str);
                let status = known.into_iter().find(|known| *known == value);
                statuses.push(status.ok_or_else(|| invalid(&name, &value, &known.join(", ")))?);
            }
            "sort" => {
                let words = Sort::WORDS.map(|(word, _)| word).join(", ");
                let found = Sort::WORDS.into_iter().find(|(word, _)| *word == value).map(|(_, sort)| sort);
                if sort.replace(found.ok_or_else(|| invalid(&name, &value, &words))?).is_some() {
                    let detail = "`sort` was given more than once: give it once";
                    return Err(ApiError::new(&problem::REPEATED_PARAMETER, detail));
                }
            }
            _ => rest.push((name, value)),
        }
    }
    Ok((statuses, sort.unwrap_or_default(), rest))
}
