//! `GET …/gaps`: questions that got no good answer, by the users who asked.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use afterword_metrics::{Finding, Metrics, Question};
use afterword_model::Trouble;
use axum::{
    Json,
    extract::{Query, State},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::question::{QuestionParams, ask, question};
use crate::{
    app::App,
    auth::{Access, Right},
    problem::{Answer, Problem},
    triage::{GATHER, Gap, distinct},
};

/// Gaps that are shown.
const MOST: usize = 200;
/// Answers of a gap, the most frequent.
const MOST_ANSWERS: usize = 5;
/// Chats of a gap, the latest.
const MOST_CHATS: usize = 100;

/// Questions that got no good answer.
#[derive(Debug, Serialize, ToSchema)]
pub struct Gaps {
    /// Those of most users first.
    gaps: Vec<GapEntry>,
}

/// A question that got no good answer.
#[derive(Debug, Serialize, ToSchema)]
pub struct GapEntry {
    key: String,
    /// As it was asked last, in the words that are used most.
    question: String,
    /// How often it was asked and got no good answer.
    times: usize,
    /// Different users.
    users: usize,
    #[schema(format = DateTime)]
    first_at: String,
    #[schema(format = DateTime)]
    last_at: String,
    /// What the assistant said, most frequent first, at most five.
    answers: Vec<GivenAnswer>,
    why: GapReasons,
    topic: Option<String>,
    /// The latest 100.
    chats: Vec<String>,
    /// Number of an issue that has one of these chats, an open one if there is one.
    issue: Option<i64>,
}

/// What the assistant said, and how often.
#[derive(Debug, Serialize, ToSchema)]
pub struct GivenAnswer {
    text: String,
    times: usize,
}

/// What showed that an answer was not good; one question may have several.
#[derive(Debug, Serialize, ToSchema)]
pub struct GapReasons {
    fallback: usize,
    thumb_down: usize,
    handover: usize,
}

/// List gaps
///
/// Questions of the period that led to a fallback, a thumb down or a request for a human, gathered where they ask the same, in
/// whatever words.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/gaps", operation_id = "list_gaps", tag = "Improving",
    security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), QuestionParams),
    responses(
        (status = 200, description = "The gaps", body = Gaps),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(
    State(app): State<Arc<App>>,
    access: Access,
    Query(params): Query<Vec<(String, String)>>,
) -> Answer<Json<Gaps>> {
    access.require(Right::ReadIssues)?;
    let about = question(&app, &access.assistant, &params)?;
    let issues = issues_of_chats(&app, &access).await?;
    let gather = |metrics: &Metrics, about: &Question| Ok(GATHER(&metrics.findings(about)?));
    let found = ask(&app, about.clone(), gather).await?;
    let mut gaps: Vec<GapEntry> = found.into_iter().map(|gap| entry(gap, &about, &issues)).collect();
    gaps.sort_by(|one, other| {
        (other.users, other.times).cmp(&(one.users, one.times)).then_with(|| one.key.cmp(&other.key))
    });
    gaps.truncate(MOST);
    Ok(Json(Gaps { gaps }))
}

/// For each chat in issues the first one, those that are open before the others.
async fn issues_of_chats(app: &App, access: &Access) -> Answer<HashMap<String, (bool, i64)>> {
    let issues = app.catalog.issues(access.assistant.id).await?;
    let settled: BTreeSet<i64> =
        issues.iter().filter(|issue| !issue.status.is_open()).map(|issue| issue.number).collect();
    let mut found: HashMap<String, (bool, i64)> = HashMap::new();
    for (number, chat) in app.catalog.filed_chats(access.assistant.id).await? {
        let place = (settled.contains(&number), number);
        found.entry(chat.chat.0).and_modify(|known| *known = place.min(*known)).or_insert(place);
    }
    Ok(found)
}

fn entry(gap: Gap, about: &Question, issues: &HashMap<String, (bool, i64)>) -> GapEntry {
    let Gap { key, question, findings } = gap;
    let times = |findings: &mut dyn Iterator<Item = &Finding>| {
        findings.map(|one| (&one.chat, &one.question_message)).collect::<BTreeSet<_>>().len()
    };
    let count = |trouble: Trouble| times(&mut findings.iter().filter(|one| one.trouble == Some(trouble)));
    let mut seen = BTreeSet::new();
    let chats = findings.iter().map(|one| &one.chat).filter(|chat| seen.insert(chat.as_str()));
    let (first, last) = (findings.iter().map(|one| one.at).min(), findings.iter().map(|one| one.at).max());
    GapEntry {
        key,
        question,
        times: times(&mut findings.iter()),
        users: distinct(&findings, |one| &one.user),
        first_at: first.map(|at| about.local(at)).unwrap_or_default(),
        last_at: last.map(|at| about.local(at)).unwrap_or_default(),
        answers: answers(&findings),
        why: GapReasons {
            fallback: count(Trouble::Fallback),
            thumb_down: count(Trouble::ThumbDown),
            handover: count(Trouble::Handover),
        },
        topic: topic(&findings),
        issue: findings.iter().filter_map(|one| issues.get(&one.chat)).min().map(|(_, number)| *number),
        chats: chats.take(MOST_CHATS).cloned().collect(),
    }
}

fn answers(findings: &[Finding]) -> Vec<GivenAnswer> {
    let mut said: BTreeMap<&str, BTreeSet<(&str, Option<&str>)>> = BTreeMap::new();
    for one in findings {
        if let Some(response) = &one.response {
            said.entry(response).or_default().insert((&one.chat, one.message.as_deref()));
        }
    }
    let mut answers: Vec<GivenAnswer> =
        said.into_iter().map(|(text, places)| GivenAnswer { text: text.to_owned(), times: places.len() }).collect();
    answers.sort_by_key(|answer| std::cmp::Reverse(answer.times));
    answers.truncate(MOST_ANSWERS);
    answers
}

/// The most frequent one.
fn topic(findings: &[Finding]) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for topic in findings.iter().filter_map(|one| one.topic.as_deref()) {
        *counts.entry(topic).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(topic, _)| topic.to_owned())
}
