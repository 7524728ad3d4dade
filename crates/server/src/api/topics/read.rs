//! `GET …/topics/{topic}`: one topic from close by.

use std::sync::Arc;

use afterword_metrics::TopicChat;
use afterword_model::TopicId;
use axum::{
    Json,
    extract::{Query, State},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::{desk::Desk, item::Topic};
use crate::{
    api::{
        InPath,
        question::{QuestionParams, ask},
    },
    app::App,
    auth::{Access, Right},
    problem::{Answer, Problem},
};

/// A topic with what its chats of the period were like.
#[derive(Debug, Serialize, ToSchema)]
pub struct TopicInFull {
    #[serde(flatten)]
    topic: Topic,
    /// The latest chats, at most 20; none for those who may not read chats. Without question and summary where the user
    /// struck lines out of a chat before sharing it.
    examples: Vec<TopicExample>,
    /// Agents that took part, most chats first.
    agents: Vec<TopicAgent>,
    /// Chats by how they ended.
    outcomes: TopicOutcomes,
    /// Examples that the team has given of it.
    examples_given: usize,
}

/// A chat of a topic.
#[derive(Debug, Serialize, ToSchema)]
pub struct TopicExample {
    chat: String,
    /// What the user wanted, in their words.
    question: Option<String>,
    /// What happened.
    summary: Option<String>,
    /// When it ended.
    #[schema(format = DateTime)]
    at: String,
    /// `contained`, `confirmed`, `handed_over`, `abandoned` or `pending`.
    outcome: Option<String>,
    /// `negative`, `neutral` or `positive`.
    sentiment: Option<String>,
    /// 1 to 5.
    score: Option<i64>,
}

/// An agent that took part.
#[derive(Debug, Serialize, ToSchema)]
pub struct TopicAgent {
    agent: String,
    chats: i64,
}

/// Chats by how they ended.
#[derive(Debug, Serialize, ToSchema)]
pub struct TopicOutcomes {
    contained: i64,
    confirmed: i64,
    handed_over: i64,
    abandoned: i64,
    pending: i64,
}

/// Read a topic
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/topics/{topic}", operation_id = "read_topic", tag = "Topics",
    security(("key" = []), ("session" = [])),
    params(
        ("assistant" = String, Path, description = "Name or id"),
        ("topic" = String, Path, description = "Its id"),
        QuestionParams,
    ),
    responses(
        (status = 200, description = "The topic", body = TopicInFull),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such topic, or one that was merged", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn read(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, String)>,
    Query(params): Query<Vec<(String, String)>>,
) -> Answer<Json<TopicInFull>> {
    access.require(Right::ReadTopics)?;
    let id = TopicId(path.1);
    let desk = Desk::open(&app, &access.assistant, &params).await?;
    let topic = desk.topic(&id)?;
    let name = topic.name.clone();
    let close = ask(&app, desk.question.clone(), move |metrics, question| metrics.topic_close(question, &name)).await?;
    let ended = |outcome: &str| close.outcomes.get(outcome).copied().unwrap_or(0);
    let may_read = access.may(Right::ReadChats);
    Ok(Json(TopicInFull {
        topic,
        outcomes: TopicOutcomes {
            contained: ended("contained"),
            confirmed: ended("confirmed"),
            handed_over: ended("handed_over"),
            abandoned: ended("abandoned"),
            pending: ended("pending"),
        },
        examples: close.examples.into_iter().filter(|_| may_read).map(|chat| example(&desk, chat)).collect(),
        agents: close.agents.into_iter().map(|(agent, chats)| TopicAgent { agent, chats }).collect(),
        examples_given: desk.examples_given(&id),
    }))
}

fn example(desk: &Desk, chat: TopicChat) -> TopicExample {
    TopicExample {
        at: desk.question.local(chat.at),
        chat: chat.chat,
        question: chat.question,
        summary: chat.summary,
        outcome: chat.outcome,
        sentiment: chat.sentiment,
        score: chat.score,
    }
}
