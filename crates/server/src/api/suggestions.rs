//! `…/suggestions`: what may be worth an issue, by the users that it hurts.

use std::sync::Arc;

use afterword_metrics::{Finding, Metrics};
use axum::{
    Json,
    extract::{Query, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    InPath, JsonBody,
    issues::{Desk, why},
    question::{QuestionParams, ask, question},
};
use crate::{
    app::App,
    auth::{Access, Right},
    problem::{self, Answer, ApiError, Problem},
    triage::{Judgement, SUGGEST, Suggestion, distinct},
};

/// Suggestions that are shown.
const MOST: usize = 100;
/// What shows a suggestion, the latest.
const MOST_EVIDENCE: usize = 50;
const MAX_KEY: usize = 200;

/// What may be worth an issue.
#[derive(Debug, Serialize, ToSchema)]
pub struct Suggestions {
    /// That which hurts most users first.
    suggestions: Vec<SuggestionEntry>,
}

/// What may be worth an issue.
#[derive(Debug, Serialize, ToSchema)]
pub struct SuggestionEntry {
    key: String,
    title: String,
    /// The type that an issue of it would have.
    #[serde(rename = "type")]
    kind: &'static str,
    /// Why it seems so, in words.
    reason: String,
    /// What to do about it.
    advice: String,
    topic: Option<String>,
    agent: Option<String>,
    /// Different users.
    users: usize,
    chats: usize,
    /// The latest 50.
    evidence: Vec<EvidenceEntry>,
    /// Number of the issue that had fixed it.
    returned: Option<i64>,
}

/// A chat that went badly.
#[derive(Debug, Serialize, ToSchema)]
pub struct EvidenceEntry {
    chat: String,
    /// The response that was judged, had no answer, or was the last one before.
    message: Option<String>,
    /// `thumb down`, `low rating`, `fallback` or `handover`.
    why: &'static str,
    /// What the user had said before.
    question: Option<String>,
    /// What the assistant said.
    response: Option<String>,
}

/// List suggestions
///
/// From the thumbs down, ratings of 1 and 2, fallbacks and requests for a human of the period. What an open issue holds or
/// somebody dismissed is left out; what a fixed issue was about comes back if it shows since the release.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/suggestions", operation_id = "list_suggestions", tag = "Improving",
    security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), QuestionParams),
    responses(
        (status = 200, description = "The suggestions", body = Suggestions),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(
    State(app): State<Arc<App>>,
    access: Access,
    Query(params): Query<Vec<(String, String)>>,
) -> Answer<Json<Suggestions>> {
    access.require(Right::ReadIssues)?;
    let about = question(&app, &access.assistant, &params)?;
    let desk = Desk::open(&app, &access).await?;
    let findings = ask(&app, about, Metrics::findings).await?;
    let filing = desk.filing(&app, &access).await?;
    let mut found: Vec<SuggestionEntry> =
        SUGGEST(&findings).into_iter().filter_map(|one| filing.news(one)).map(entry).collect();
    found.sort_by(|one, other| {
        (other.users, other.chats).cmp(&(one.users, one.chats)).then_with(|| one.key.cmp(&other.key))
    });
    found.truncate(MOST);
    Ok(Json(Suggestions { suggestions: found }))
}

fn entry((suggestion, returned): (Suggestion, Option<i64>)) -> SuggestionEntry {
    let Suggestion { key, title, judgement, topic, agent, findings } = suggestion;
    let Judgement { kind, reason, advice } = judgement;
    SuggestionEntry {
        key,
        title,
        kind: kind.as_str(),
        reason,
        advice,
        topic,
        agent,
        users: distinct(&findings, |one| &one.user),
        chats: distinct(&findings, |one| &one.chat),
        evidence: findings.into_iter().take(MOST_EVIDENCE).map(evidence).collect(),
        returned,
    }
}

fn evidence(finding: Finding) -> EvidenceEntry {
    EvidenceEntry {
        chat: finding.chat,
        message: finding.message,
        why: why(finding.trouble),
        question: finding.question,
        response: finding.response,
    }
}

/// Whether somebody does not want to see it again.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Dismissed {
    dismissed: bool,
}

/// Dismiss a suggestion
#[utoipa::path(
    put, path = "/api/v1/assistants/{assistant}/suggestions/{key}", operation_id = "dismiss_suggestion",
    tag = "Improving", security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), ("key" = String, Path, description = "Its key")),
    request_body = Dismissed,
    responses(
        (status = 204, description = "Dismissed, or no longer"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn dismiss(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, String)>,
    JsonBody(body): JsonBody<Dismissed>,
) -> Answer<StatusCode> {
    let (_, key) = path;
    let member = access.require_member(Right::ChangeIssues)?;
    if key.chars().count() > MAX_KEY {
        return Err(ApiError::new(&problem::NOT_FOUND, "No suggestion has a key of this form."));
    }
    if body.dismissed {
        app.catalog.dismiss(access.assistant.id, &key, &member.name, app.clock.now()).await?;
    } else {
        app.catalog.undismiss(access.assistant.id, &key).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}
