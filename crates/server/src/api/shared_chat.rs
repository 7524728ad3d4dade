//! `…/feedback/{feedback}/chat`: a chat that its user shared with a feedback.

use std::sync::Arc;

use afterword_metrics::{Question, SharedLine};
use axum::{Json, extract::State};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    InPath,
    question::{ask, question},
    reviewed::find,
};
use crate::{
    app::App,
    auth::{Access, Right},
    problem::{self, Answer, ApiError, Problem},
};

/// What the user let the team see of a chat.
#[derive(Debug, Serialize, ToSchema)]
pub struct SharedChat {
    chat: String,
    /// In the order they were said.
    messages: Vec<SharedMessage>,
}

/// A line of the chat, or the place of one that the user struck out.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum SharedMessage {
    /// The user struck it out.
    Struck {
        /// Always true.
        struck: bool,
    },
    /// As it was said.
    Said {
        /// Its id.
        message: String,
        /// `user`, `assistant` or `operator`.
        role: String,
        /// What was said.
        text: String,
        /// When.
        #[schema(format = DateTime)]
        at: String,
        /// The agent that produced it.
        agent: Option<String>,
        /// The workflow that produced it.
        workflow: Option<String>,
        /// Whether the feedback is on it.
        judged: bool,
    },
}

/// Read a shared chat
///
/// What the user saw before they shared it, without what they struck out. For the assistant's creator, and those to whom
/// the creator gave the right.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/feedback/{feedback}/chat", operation_id = "read_shared_chat",
    tag = "Feedback", security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), ("feedback" = String, Path, description = "Its id")),
    responses(
        (status = 200, description = "The chat", body = SharedChat),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such feedback, or its user shared nothing", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn read(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, String)>,
) -> Answer<Json<SharedChat>> {
    let member = access.require_member(Right::ReadSharedChat)?;
    let (_, id) = path;
    let (_, entry) = find(&app, &access, &id).await?;
    let chat = entry.chat.clone();
    let about = question(&app, &access.assistant, &[])?;
    let lines = ask(&app, about.clone(), move |metrics, question| metrics.shared_chat(question, &entry)).await?;
    let lines = lines.ok_or_else(|| ApiError::new(&problem::NOT_SHARED, "The user did not share the chat."))?;
    tracing::info!(member = member.id.0, assistant = access.assistant.id.0, "read a shared chat");
    Ok(Json(SharedChat { chat, messages: lines.into_iter().map(|line| message(&about, line)).collect() }))
}

fn message(question: &Question, line: SharedLine) -> SharedMessage {
    match line {
        SharedLine::Struck => SharedMessage::Struck { struck: true },
        SharedLine::Said { message, role, text, at, agent, workflow, judged } => {
            SharedMessage::Said { message, role, text, at: question.local(at), agent, workflow, judged }
        }
    }
}
