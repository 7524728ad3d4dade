//! Which chats a body names, and what shows in them that something went wrong.

use std::collections::{HashMap, HashSet};

use afterword_metrics::Finding;
use afterword_model::{ChatId, MessageId, Trouble};
use afterword_store::{MAX_ISSUE_CHATS, NewIssueChat};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    check::{name, wrong},
    desk::Desk,
};
use crate::{
    api::{question::ask, reference::to_feedback},
    app::App,
    problem::{Answer, ApiError},
};

/// A chat to add to an issue.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChatReference {
    /// Its id.
    chat: String,
    /// The message that shows the issue. Default: the one that was judged, or the one without an answer.
    #[serde(default)]
    message: Option<String>,
    /// Id of the feedback that shows the issue, in place of `message`.
    #[serde(default)]
    feedback: Option<String>,
}

/// A chat, and the message if one was named.
type Place = (String, Option<String>);

/// What the references name. Each must be there.
pub async fn choose(app: &App, desk: &Desk, references: &[ChatReference]) -> Answer<Vec<NewIssueChat>> {
    if references.len() > MAX_ISSUE_CHATS {
        return Err(wrong(format!("`chats` may name at most {MAX_ISSUE_CHATS} chats.")));
    }
    let places: Vec<Place> =
        references.iter().enumerate().map(|(index, one)| place(index, one)).collect::<Answer<_>>()?;
    let chats: Vec<String> = places.iter().map(|(chat, _)| chat.clone()).collect();
    let named: Vec<Place> = places.iter().filter(|(_, message)| message.is_some()).cloned().collect();
    let (users, findings, words) = ask(app, desk.question.clone(), move |metrics, question| {
        let users = metrics.users_of(question, &chats)?;
        Ok((users, metrics.findings_of(question, &chats)?, metrics.messages_of(question, &named)?))
    })
    .await?;
    let known: HashSet<Place> = words.into_iter().map(|(chat, message)| (chat, Some(message))).collect();
    let mut by_chat: HashMap<&str, Vec<&Finding>> = HashMap::new();
    for finding in &findings {
        by_chat.entry(&finding.chat).or_default().push(finding);
    }
    let chosen = |(index, place): (usize, Place)| {
        if !users.contains_key(&place.0) {
            return Err(missing(index, "chat", &place.0, "the assistant has no such chat"));
        }
        if let Some(message) = place.1.as_ref().filter(|_| !known.contains(&place)) {
            return Err(missing(index, "message", message, "the chat has no such message"));
        }
        let found = by_chat.get(place.0.as_str()).and_then(|findings| plainest(findings, place.1.as_deref()));
        let message = place.1.or_else(|| found.and_then(|finding| finding.message.clone()));
        Ok(NewIssueChat {
            chat: ChatId(place.0),
            message: message.map(MessageId),
            why: found.and_then(|finding| finding.trouble),
        })
    };
    places.into_iter().enumerate().map(chosen).collect()
}

fn place(index: usize, reference: &ChatReference) -> Answer<Place> {
    let chat = name(&format!("chats[{index}].chat"), &reference.chat)?;
    match (&reference.message, &reference.feedback) {
        (Some(_), Some(_)) => Err(wrong(format!("`chats[{index}]` names a message and a feedback: name one."))),
        (None, None) => Ok((chat, None)),
        (Some(message), None) => Ok((chat, Some(name(&format!("chats[{index}].message"), message)?))),
        (None, Some(id)) => {
            let unknown = || missing(index, "feedback", id, "the chat has no such feedback");
            let (conversation, message) = to_feedback(id).ok_or_else(unknown)?;
            let is_of_chat = ChatId(chat.clone()).parts().0 == conversation;
            if is_of_chat { Ok((chat, Some(message.0))) } else { Err(unknown()) }
        }
    }
}

fn missing(index: usize, field: &str, value: &str, why: &str) -> ApiError {
    wrong(format!("`chats[{index}].{field}` is `{value}`: {why}."))
}

/// What shows most plainly that something went wrong: in the message where one is named, otherwise anywhere.
fn plainest<'a>(findings: &[&'a Finding], message: Option<&str>) -> Option<&'a Finding> {
    let is_meant = |finding: &&&Finding| match message {
        None => true,
        Some(message) => finding.is_on_response && finding.message.as_deref() == Some(message),
    };
    // The latest come first, and the first of equals is taken.
    findings.iter().filter(is_meant).min_by_key(|finding| finding.trouble.unwrap_or(Trouble::Handover)).copied()
}
