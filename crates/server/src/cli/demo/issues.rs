//! The issues that the demo's team has filed: what was suggested to it at the time, dealt with since or not.

use std::{cmp::Reverse, collections::BTreeSet, sync::Arc};

use afterword_metrics::{Metrics, Question};
use afterword_model::{ChatId, IssuePriority, IssueStatus, MessageId, Timestamp};
use afterword_store::{Assistant, IssueChange, MAX_ISSUE_CHATS, Member, NewIssue, NewIssueChat};
use anyhow::Context;
use jiff::{SignedDuration, tz::TimeZone};
use tokio::task::spawn_blocking;

use crate::{
    app::App,
    triage::{SUGGEST, Suggestion, distinct},
};

/// Days that the team looked back on when it filed an issue.
const LOOKED_AT: i32 = 30;

/// An issue to file.
struct Filing {
    /// When, in days before today.
    ago: i32,
    /// Which of the suggestions of that day, from the one that hurt most people.
    place: usize,
    priority: IssuePriority,
    notes: &'static str,
    /// What came of it, and how many days later; fixed in the release that came next.
    then: Option<(i32, IssueStatus)>,
}

const FILED: [Filing; 6] = [
    Filing {
        ago: 63,
        place: 0,
        priority: IssuePriority::High,
        notes: "Most of these got no answer at all. The page that the answer needs is being written.",
        then: Some((2, IssueStatus::Fixed)),
    },
    Filing {
        ago: 44,
        place: 2,
        priority: IssuePriority::Medium,
        notes: "The answer stops one step too early: it must say what happens next, and when.",
        then: Some((5, IssueStatus::Fixed)),
    },
    Filing {
        ago: 30,
        place: 6,
        priority: IssuePriority::Low,
        notes: "Nothing that an answer could change. Passed on to the department.",
        then: Some((3, IssueStatus::Closed)),
    },
    Filing {
        ago: 21,
        place: 1,
        priority: IssuePriority::Urgent,
        notes: "A workflow that asks for everything in one go is being built.",
        then: Some((4, IssueStatus::InProgress)),
    },
    Filing { ago: 12, place: 4, priority: IssuePriority::High, notes: "", then: None },
    Filing { ago: 4, place: 3, priority: IssuePriority::Medium, notes: "", then: None },
];

/// Files the issues of the demo's assistant, where it has none.
pub(super) async fn file(app: &Arc<App>, assistant: &str, email: &str) -> anyhow::Result<()> {
    let assistant = app.catalog.assistant(assistant).await?.context("the demo has no assistant to file issues for")?;
    if !app.catalog.issues(assistant.id).await?.is_empty() {
        return Ok(());
    }
    let owner = app.catalog.credentials(email).await?.context("the demo has no owner")?.member;
    let mut filed = BTreeSet::new();
    for filing in &FILED {
        let suggested = suggested(app, &assistant, filing).await?;
        let mut news = suggested.into_iter().filter(|suggestion| !filed.contains(&suggestion.key));
        if let Some(suggestion) = news.nth(filing.place) {
            filed.insert(suggestion.key.clone());
            file_one(app, &assistant, &owner, filing, suggestion).await?;
        }
    }
    Ok(())
}

/// The start of the day that was so many days ago.
fn day(app: &App, assistant: &Assistant, ago: i32) -> anyhow::Result<Timestamp> {
    let zone = TimeZone::get(&assistant.tz).unwrap_or(TimeZone::UTC);
    let today = app.clock.now().to_zoned(zone.clone()).date();
    let date = today.checked_sub(SignedDuration::from_hours(24 * i64::from(ago)))?;
    Ok(date.to_zoned(zone)?.timestamp())
}

async fn suggested(app: &App, assistant: &Assistant, filing: &Filing) -> anyhow::Result<Vec<Suggestion>> {
    let from = day(app, assistant, filing.ago + LOOKED_AT)?.to_string();
    let to = day(app, assistant, filing.ago)?.to_string();
    let params = [("from".to_owned(), from), ("to".to_owned(), to)];
    let question = Question::parse(&params, assistant.id, &assistant.tz, app.clock.now())?;
    let metrics = app.metrics.clone();
    let findings = spawn_blocking(move || Metrics::findings(&metrics, &question)).await??;
    let mut suggestions = SUGGEST(&findings);
    suggestions.sort_by_key(|one| (Reverse(distinct(&one.findings, |finding| &finding.user)), one.key.clone()));
    Ok(suggestions)
}

async fn file_one(
    app: &App,
    assistant: &Assistant,
    owner: &Member,
    filing: &Filing,
    suggestion: Suggestion,
) -> anyhow::Result<()> {
    let filed_at = day(app, assistant, filing.ago)? + SignedDuration::from_hours(10);
    let mut chats: Vec<NewIssueChat> = Vec::new();
    for finding in &suggestion.findings {
        let chat = ChatId(finding.chat.clone());
        if chats.len() < MAX_ISSUE_CHATS && !chats.iter().any(|known| known.chat == chat) {
            chats.push(NewIssueChat { chat, message: finding.message.clone().map(MessageId), why: finding.trouble });
        }
    }
    let new = NewIssue {
        title: suggestion.title,
        kind: suggestion.judgement.kind,
        priority: filing.priority,
        notes: filing.notes.to_owned(),
        assignee: filing.then.is_some().then_some(owner.id),
        topic: suggestion.findings.iter().find_map(|finding| finding.topic_id.clone()),
        agent: suggestion.agent,
        workflow: None,
        suggestion: Some(suggestion.key),
    };
    let number = app.catalog.create_issue(assistant.id, &new, &chats, &owner.name, filed_at).await?;
    let Some((later, status)) = filing.then else { return Ok(()) };
    let settled_at = day(app, assistant, filing.ago - later)? + SignedDuration::from_hours(15);
    let release = match status {
        IssueStatus::Fixed => next_release(app, assistant, filed_at).await?.map(Some),
        _ => None,
    };
    let change = IssueChange { status: Some(status), release, ..IssueChange::default() };
    Ok(app.catalog.change_issue(assistant.id, number, &change, &owner.name, settled_at).await?)
}

/// The first release that was published after a moment.
async fn next_release(app: &App, assistant: &Assistant, after: Timestamp) -> anyhow::Result<Option<String>> {
    let params = [("from".to_owned(), after.to_string()), ("to".to_owned(), app.clock.now().to_string())];
    let question = Question::parse(&params, assistant.id, &assistant.tz, app.clock.now())?;
    let metrics = app.metrics.clone();
    let answer = spawn_blocking(move || metrics.releases(&question)).await??;
    Ok(answer.releases.into_iter().next().map(|release| release.release))
}
