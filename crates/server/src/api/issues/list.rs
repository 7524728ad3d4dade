//! `GET …/issues`: the issues of an assistant.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use afterword_model::{IssuePriority, IssueStatus, IssueType};
use afterword_store::MemberId;
use axum::{
    Json,
    extract::{Query, State},
};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::{
    desk::Desk,
    item::Issue,
    page::{Entry, Sort, Wanted},
};
use crate::{
    api::{
        listing::{Listing, invalid},
        question::ask,
        reference::{of_place, to_place},
    },
    app::App,
    auth::{Access, Caller, Right},
    problem::{self, Answer, ApiError, Problem},
};

const OWN: [&str; 7] = ["assignee", "topic", "agent", "release", "chat", "q", "sort"];

/// The parameters of the list, for the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its description is used")]
pub struct IssuesParams {
    /// `open`, `in_progress`, `fixed` or `closed`. Repeat it for "any of".
    status: Option<Vec<String>>,
    /// `misclassification`, `incomplete_answer`, `missing_content` or `outside_our_control`. Repeat it for "any of".
    #[param(rename = "type")]
    kind: Option<Vec<String>>,
    /// `urgent`, `high`, `medium` or `low`. Repeat it for "any of".
    priority: Option<Vec<String>>,
    /// `me`, `none` or the id of a member.
    assignee: Option<String>,
    /// Name of the topic.
    topic: Option<String>,
    /// Name of the agent.
    agent: Option<String>,
    /// The release that fixes it.
    release: Option<String>,
    /// Only issues that have this chat.
    chat: Option<String>,
    /// Words of title, notes or number (`#12`); all of them must be there.
    q: Option<String>,
    /// `users` (the default), `updated`, `priority` or `number`.
    sort: Option<String>,
    /// From the page before.
    cursor: Option<String>,
    /// Issues of a page, at most 200. Default: 50.
    limit: Option<u32>,
}

/// A page of issues.
#[derive(Debug, Serialize, ToSchema)]
pub struct IssuesPage {
    issues: Vec<Issue>,
    /// For the next page; nothing after the last.
    cursor: Option<String>,
    /// Of all pages, whatever `status` says.
    counts: IssueCounts,
}

/// How many issues there are of each status.
#[derive(Debug, Serialize, ToSchema)]
pub struct IssueCounts {
    open: usize,
    in_progress: usize,
    fixed: usize,
    closed: usize,
}

/// List issues
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/issues", operation_id = "list_issues", tag = "Improving",
    security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), IssuesParams),
    responses(
        (status = 200, description = "A page", body = IssuesPage),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(
    State(app): State<Arc<App>>,
    access: Access,
    Query(params): Query<Vec<(String, String)>>,
) -> Answer<Json<IssuesPage>> {
    access.require(Right::ReadIssues)?;
    let (wanted, sort, chat) = read(params, &access.caller)?;
    let desk = Desk::open(&app, &access).await?;
    let page = wanted.page(entries(&app, &access, &desk, chat.as_deref()).await?);
    let [open, in_progress, fixed, closed] = page.counts;
    Ok(Json(IssuesPage {
        issues: page.entries.into_iter().map(|entry| Issue::of(entry.issue, entry.users, &desk)).collect(),
        cursor: page.next.map(|place| of_place(sort, place)),
        counts: IssueCounts { open, in_progress, fixed, closed },
    }))
}

/// Every issue, with how many users had its chats.
async fn entries(app: &App, access: &Access, desk: &Desk, chat: Option<&str>) -> Answer<Vec<Entry>> {
    let issues = app.catalog.issues(access.assistant.id).await?;
    let mut chats: HashMap<i64, Vec<String>> = HashMap::new();
    for (number, filed) in app.catalog.filed_chats(access.assistant.id).await? {
        chats.entry(number).or_default().push(filed.chat.0);
    }
    let all: Vec<String> = chats.values().flatten().collect::<HashSet<_>>().into_iter().cloned().collect();
    let users = ask(app, desk.question.clone(), move |metrics, question| metrics.users_of(question, &all)).await?;
    let entry = |issue: afterword_store::IssueRecord| {
        let chats = chats.get(&issue.number).map(Vec::as_slice).unwrap_or_default();
        Entry {
            users: chats.iter().filter_map(|chat| users.get(chat)).collect::<HashSet<_>>().len(),
            topic: issue.topic.as_deref().map(|topic| desk.topic(topic).to_owned()),
            release: desk.fix(&issue).map(|release| release.release.clone()).or_else(|| issue.release.clone()),
            has_chat: chat.is_none_or(|wanted| chats.iter().any(|chat| chat == wanted)),
            issue,
        }
    };
    Ok(issues.into_iter().map(entry).collect())
}

/// What is wanted, the word of its order, and the chat that the issues must have.
fn read(params: Vec<(String, String)>, caller: &Caller) -> Answer<(Wanted, &'static str, Option<String>)> {
    let listing = Listing::read(params, &OWN)?;
    let mut wanted = Wanted { limit: listing.limit()?, ..Wanted::default() };
    for (name, value) in &listing.question {
        match name.as_str() {
            "status" => wanted.statuses.push(word(name, value, &IssueStatus::ALL, IssueStatus::as_str)?),
            "type" => wanted.kinds.push(word(name, value, &IssueType::ALL, IssueType::as_str)?),
            "priority" => wanted.priorities.push(word(name, value, &IssuePriority::ALL, IssuePriority::as_str)?),
            _ => {
                let known = ["status", "type", "priority"].into_iter().chain(OWN).chain(["cursor", "limit"]);
                let known = known.collect::<Vec<_>>().join(", ");
                let detail = format!("there is no parameter `{name}`: use {known}");
                return Err(ApiError::new(&problem::UNKNOWN_PARAMETER, detail));
            }
        }
    }
    wanted.sort = listing.one_of("sort", &Sort::WORDS)?.unwrap_or_default();
    let sort = Sort::WORDS.iter().find(|(_, sort)| *sort == wanted.sort).map_or("users", |(word, _)| word);
    if let Some(cursor) = listing.text("cursor") {
        let place = to_place(sort, cursor);
        wanted.after = Some(place.ok_or_else(|| invalid("cursor", cursor, "what the page before answered"))?);
    }
    wanted.assignee = match listing.text("assignee") {
        None => None,
        Some("none") => Some(None),
        Some(value) => Some(Some(member(value, caller)?)),
    };
    let text = |name: &str| listing.text(name).map(str::to_owned);
    (wanted.topic, wanted.agent, wanted.release) = (text("topic"), text("agent"), text("release"));
    let words = listing.text("q").unwrap_or_default().to_lowercase();
    wanted.words = words.split_whitespace().map(str::to_owned).collect();
    Ok((wanted, sort, text("chat")))
}

fn member(value: &str, caller: &Caller) -> Answer<MemberId> {
    match (value, caller) {
        ("me", Caller::Member(member)) => Ok(member.id),
        ("me", Caller::Key(_)) => Err(invalid("assignee", value, "none or the id of a member: a key is nobody")),
        _ => value.parse().map(MemberId).map_err(|_| invalid("assignee", value, "me, none or the id of a member")),
    }
}

fn word<T: Copy>(name: &str, value: &str, all: &[T], as_str: fn(T) -> &'static str) -> Answer<T> {
    let known = || all.iter().map(|one| as_str(*one)).collect::<Vec<_>>().join(", ");
    all.iter().copied().find(|one| as_str(*one) == value).ok_or_else(|| invalid(name, value, &known()))
}
