//! What the fields of an issue may hold, and bodies in which null is not the same as nothing.

use afterword_store::{IssueError, MAX_ISSUE_CHATS, MemberId};
use serde::{Deserialize, Deserializer};

use crate::{
    app::App,
    auth::{Access, Standing},
    problem::{self, Answer, ApiError},
};

const MAX_TITLE: usize = 200;
const MAX_NAME: usize = 500;
const MAX_NOTES: usize = 10_000;

/// A field has a value that it cannot have.
pub fn wrong(detail: impl Into<String>) -> ApiError {
    ApiError::new(&problem::INVALID_BODY, detail)
}

/// The title, without spaces around it.
pub fn title(text: &str) -> Answer<String> {
    short("title", text, MAX_TITLE)
}

/// A name of something, without spaces around it.
pub fn name(field: &str, text: &str) -> Answer<String> {
    short(field, text, MAX_NAME)
}

/// A name where there is one.
pub fn maybe(field: &str, text: Option<&str>) -> Answer<Option<String>> {
    text.map(|text| name(field, text)).transpose()
}

/// What the team writes.
pub fn notes(text: &str) -> Answer<String> {
    let fits = text.chars().count() <= MAX_NOTES && !text.contains('\0');
    if fits { Ok(text.to_owned()) } else { Err(wrong(format!("`notes` may have at most {MAX_NOTES} characters."))) }
}

fn short(field: &str, text: &str, most: usize) -> Answer<String> {
    let text = text.trim();
    let fits = (1..=most).contains(&text.chars().count()) && !text.contains('\0');
    if fits { Ok(text.to_owned()) } else { Err(wrong(format!("`{field}` must have 1 to {most} characters."))) }
}

/// A member who has a part in the assistant.
pub async fn assignee(app: &App, access: &Access, id: Option<i64>) -> Answer<Option<MemberId>> {
    let Some(id) = id else { return Ok(None) };
    let held = app.catalog.access(MemberId(id), access.assistant.id).await?;
    let is_member = app.catalog.members().await?.iter().any(|member| member.id == MemberId(id));
    if is_member && Standing::of(&held).is_some() {
        return Ok(Some(MemberId(id)));
    }
    Err(wrong(format!("`assignee` is {id}: no member of this assistant has this id.")))
}

/// Tells null from nothing: `Some(None)` where the field is null, `None` where it is not there.
#[expect(clippy::option_option, reason = "to leave alone and to take away are two things")]
pub fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(from).map(Some)
}

impl From<IssueError> for ApiError {
    fn from(refusal: IssueError) -> Self {
        match refusal {
            IssueError::Unknown => super::desk::unknown(),
            IssueError::TooManyChats => wrong(format!("`chats`: an issue holds at most {MAX_ISSUE_CHATS} chats.")),
            IssueError::Store(cause) => cause.into(),
        }
    }
}
