//! An issue as it goes out.

use std::collections::HashMap;

use afterword_metrics::{EffectAnswer, EffectAsked, Finding};
use afterword_model::IssueStatus;
use afterword_store::{HistoryEntry, IssueChat, IssueRecord};
use serde::Serialize;
use utoipa::ToSchema;

use super::desk::{Desk, why};
use crate::{
    api::question::{ask, question},
    app::App,
    auth::Access,
    problem::Answer,
};

/// Examples that an issue is shown with, those added last.
const MOST_EXAMPLES: usize = 200;

/// An issue.
#[derive(Debug, Serialize, ToSchema)]
pub struct Issue {
    number: i64,
    title: String,
    /// `misclassification`, `incomplete_answer`, `missing_content` or `outside_our_control`.
    #[serde(rename = "type")]
    kind: &'static str,
    /// `urgent`, `high`, `medium` or `low`.
    priority: &'static str,
    /// `open`, `in_progress`, `fixed` or `closed`.
    status: &'static str,
    assignee: Option<Assignee>,
    topic: Option<String>,
    agent: Option<String>,
    workflow: Option<String>,
    /// The release that fixes it. Where a fix was left to the next release: that one, once it is published.
    release: Option<String>,
    /// What is still missing, in words.
    note: Option<&'static str>,
    notes: String,
    /// How many chats show it.
    chats: i64,
    /// How many different users had these chats.
    users: usize,
    /// What usually helps with its type.
    advice: &'static str,
    #[schema(format = DateTime)]
    created_at: String,
    created_by: String,
    #[schema(format = DateTime)]
    updated_at: String,
}

/// The member who deals with an issue.
#[derive(Debug, Serialize, ToSchema)]
pub struct Assignee {
    pub(super) id: i64,
    pub(super) name: String,
}

/// An issue with what shows it, its history and what came of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct IssueInFull {
    #[serde(flatten)]
    issue: Issue,
    /// Those added last, at most 200.
    examples: Vec<Example>,
    /// Every change, the earliest first.
    history: Vec<PastChange>,
    /// Where it is fixed in a known release: the share of chats of its topic, agent and workflow that went badly, before
    /// and after.
    effect: Option<EffectAnswer>,
}

/// A chat that shows an issue.
#[derive(Debug, Serialize, ToSchema)]
pub struct Example {
    chat: String,
    message: Option<String>,
    /// What the user had said before.
    question: Option<String>,
    /// What the assistant said.
    response: Option<String>,
    /// `thumb down`, `low rating`, `fallback`, `handover` or `added by hand`.
    why: &'static str,
    /// When it was said.
    #[schema(format = DateTime)]
    at: Option<String>,
    added_by: String,
    #[schema(format = DateTime)]
    added_at: String,
}

/// A change that an issue went through.
#[derive(Debug, Serialize, ToSchema)]
pub struct PastChange {
    #[schema(format = DateTime)]
    at: String,
    by: String,
    /// The field; `created` for the beginning, `chats` for their number, `chat` for one that was taken away.
    field: String,
    from: Option<String>,
    to: Option<String>,
}

impl Issue {
    pub fn of(record: IssueRecord, users: usize, desk: &Desk) -> Self {
        let fix = desk.fix(&record).map(|release| release.release.clone());
        let is_waiting = record.status == IssueStatus::Fixed && fix.is_none();
        let assignee = record.assignee.and_then(|id| Some(Assignee { id: id.0, name: desk.member(id)?.to_owned() }));
        Self {
            number: record.number,
            title: record.title,
            kind: record.kind.as_str(),
            priority: record.priority.as_str(),
            status: record.status.as_str(),
            assignee,
            topic: record.topic.map(|topic| desk.topic(&topic).to_owned()),
            agent: record.agent,
            workflow: record.workflow,
            release: fix.or(record.release),
            note: is_waiting
                .then_some("Fixed with the next release: before and after can be told once it is published."),
            notes: record.notes,
            chats: record.chats,
            users,
            advice: record.kind.advice(),
            created_at: desk.local(record.created_at),
            created_by: record.created_by,
            updated_at: desk.local(record.updated_at),
        }
    }
}

/// The issue with how many users had its chats.
pub async fn brief(app: &App, access: &Access, desk: &Desk, record: IssueRecord) -> Answer<Issue> {
    let chats = app.catalog.issue_chats(access.assistant.id, record.number).await?;
    let users = users(app, desk, &chats).await?;
    Ok(Issue::of(record, users, desk))
}

/// The issue with everything about it.
pub async fn in_full(app: &App, access: &Access, desk: &Desk, record: IssueRecord) -> Answer<IssueInFull> {
    let chats = app.catalog.issue_chats(access.assistant.id, record.number).await?;
    let users = users(app, desk, &chats).await?;
    let history = app.catalog.issue_history(access.assistant.id, record.number).await?;
    let effect = effect(app, access, desk, &record).await?;
    Ok(IssueInFull {
        issue: Issue::of(record, users, desk),
        examples: examples(app, desk, chats).await?,
        history: history.into_iter().map(|entry| change(entry, desk)).collect(),
        effect,
    })
}

async fn users(app: &App, desk: &Desk, chats: &[IssueChat]) -> Answer<usize> {
    let chats: Vec<String> = chats.iter().map(|one| one.chat.0.clone()).collect();
    let users = ask(app, desk.question.clone(), move |metrics, question| metrics.users_of(question, &chats)).await?;
    Ok(users.into_values().collect::<std::collections::HashSet<_>>().len())
}

async fn examples(app: &App, desk: &Desk, mut chats: Vec<IssueChat>) -> Answer<Vec<Example>> {
    chats.truncate(MOST_EXAMPLES);
    let places: Vec<(String, Option<String>)> =
        chats.iter().map(|one| (one.chat.0.clone(), one.message.clone().map(|message| message.0))).collect();
    let words = ask(app, desk.question.clone(), move |metrics, question| metrics.words_at(question, &places)).await?;
    // Of each chat there is one place.
    let mut words: HashMap<String, Finding> = words.into_iter().map(|one| (one.chat.clone(), one)).collect();
    let example = |one: IssueChat| {
        let said = words.remove(one.chat.as_str());
        Example {
            message: one.message.map(|message| message.0),
            at: said.as_ref().map(|said| desk.local(said.at)),
            question: said.as_ref().and_then(|said| said.question.clone()),
            response: said.and_then(|said| said.response),
            why: why(one.why),
            chat: one.chat.0,
            added_by: one.added_by,
            added_at: desk.local(one.added_at),
        }
    };
    Ok(chats.into_iter().map(example).collect())
}

fn change(entry: HistoryEntry, desk: &Desk) -> PastChange {
    let named = |value: Option<String>| match entry.field.as_str() {
        "topic" => value.map(|topic| desk.topic(&topic).to_owned()),
        _ => value,
    };
    PastChange {
        at: desk.local(entry.at),
        from: named(entry.from),
        to: named(entry.to),
        by: entry.by,
        field: entry.field.clone(),
    }
}

/// What came of it, where it is fixed in a release that was published.
async fn effect(app: &App, access: &Access, desk: &Desk, record: &IssueRecord) -> Answer<Option<EffectAnswer>> {
    let Some(release) = desk.fix(record).filter(|_| record.status == IssueStatus::Fixed) else { return Ok(None) };
    let release = release.release.clone();
    let topic = record.topic.as_deref().map(|topic| desk.topic(topic).to_owned());
    let filters = [("topic", topic), ("agent", record.agent.clone()), ("workflow", record.workflow.clone())];
    let filters: Vec<(String, String)> =
        filters.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
    let about = question(app, &access.assistant, &filters)?;
    let asked = EffectAsked::of_issue();
    ask(app, about, move |metrics, question| metrics.effect(question, &release, &asked)).await
}
