//! `GET …/issues/{number}/contacts`: the people who told of an issue and said how to reach them. Nothing is sent.

use std::{collections::HashMap, sync::Arc};

use afterword_metrics::Caller as Person;
use afterword_model::{IssueStatus, MessageId};
use afterword_store::{IssueChat, IssueRecord};
use axum::{Json, extract::State};
use serde::Serialize;
use utoipa::ToSchema;

use super::desk::{Desk, find};
use crate::{
    api::{InPath, question::ask},
    app::App,
    auth::{Access, Right},
    problem::{Answer, Problem},
};

/// People to write to.
#[derive(Debug, Serialize, ToSchema)]
pub struct Contacts {
    /// Latest first.
    people: Vec<Contact>,
    /// What to write. For several people, `{name}` and `{comment}` stand for what differs; each has a text of their own.
    message: String,
}

/// Somebody who gave a thumb down and said how to reach them.
#[derive(Debug, Serialize, ToSchema)]
pub struct Contact {
    name: Option<String>,
    email: Option<String>,
    comment: Option<String>,
    chat: String,
    message: String,
    #[schema(format = DateTime)]
    at: String,
    /// What to write to them.
    text: String,
}

/// List whom to tell
///
/// Those who left a contact with a thumb down in the chats of the issue, with a text that is ready to be sent.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/issues/{number}/contacts", operation_id = "list_issue_contacts",
    tag = "Improving", security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), ("number" = i64, Path, description = "Its number")),
    responses(
        (status = 200, description = "The people", body = Contacts),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such issue", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, i64)>,
) -> Answer<Json<Contacts>> {
    let (_, number) = path;
    access.require(Right::ReadContact)?;
    let record = find(&app, &access, number).await?;
    let desk = Desk::open(&app, &access).await?;
    let chats = app.catalog.issue_chats(access.assistant.id, number).await?;
    let ids: Vec<String> = chats.iter().map(|one| one.chat.0.clone()).collect();
    let found = ask(&app, desk.question.clone(), move |metrics, question| metrics.callers(question, &ids)).await?;
    let outcome = outcome(&desk, &record);
    let people: Vec<Contact> =
        behind(&chats, found).into_iter().map(|person| contact(&desk, person, &outcome)).collect();
    let message = match people.as_slice() {
        [one] => one.text.clone(),
        _ => text(Some("{name}"), Some("{comment}"), &outcome),
    };
    Ok(Json(Contacts { people, message }))
}

/// Those whose feedback is on the message that shows the issue, or anywhere in the chat where none is named.
fn behind(chats: &[IssueChat], people: Vec<Person>) -> Vec<Person> {
    let messages: HashMap<&str, Option<&str>> =
        chats.iter().map(|one| (one.chat.as_str(), one.message.as_ref().map(MessageId::as_str))).collect();
    let is_behind = |person: &Person| {
        let named = messages.get(person.chat.as_str()).copied().flatten();
        named.is_none_or(|message| message == person.message)
    };
    people.into_iter().filter(is_behind).collect()
}

fn contact(desk: &Desk, person: Person, outcome: &str) -> Contact {
    Contact {
        text: text(person.name.as_deref(), person.comment.as_deref(), outcome),
        name: person.name,
        email: person.email,
        comment: person.comment,
        chat: person.chat,
        message: person.message,
        at: desk.local(person.at),
    }
}

fn text(name: Option<&str>, comment: Option<&str>, outcome: &str) -> String {
    let greeting = name.map_or_else(|| "Hello,".to_owned(), |name| format!("Hello {name},"));
    let told = match comment {
        Some(comment) => format!("you told us about an answer of our assistant: “{comment}”"),
        None => "you told us that an answer of our assistant did not help.".to_owned(),
    };
    format!("{greeting}\n\n{told}\n\n{outcome} Thank you for telling us.")
}

fn outcome(desk: &Desk, record: &IssueRecord) -> String {
    match (record.status, desk.fix(record)) {
        (IssueStatus::Fixed, Some(release)) => {
            let name = &release.release;
            let day = desk.local(release.at);
            let day = day.split('T').next().unwrap_or_default();
            format!("This is fixed since release {name} of {day}.")
        }
        (IssueStatus::Fixed, None) => "This will be fixed with our next release.".to_owned(),
        (IssueStatus::Open | IssueStatus::InProgress, _) => "We are working on it.".to_owned(),
        (IssueStatus::Closed, _) => "We have looked into it.".to_owned(),
    }
}
