//! `…/feedback`: what people thought of responses, latest first.

use std::{collections::HashMap, sync::Arc};

use afterword_metrics::{Counts, FeedbackEntry as Found, FeedbackHead, Inbox, Question};
use afterword_model::{FeedbackValue, Timestamp};
use afterword_store::{FeedbackKey, Review};
use axum::{
    Json,
    extract::{Query, State},
};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::{
    listing::Listing,
    question::{QuestionParams, ask, question},
    reference::{of_cursor, of_feedback},
};
use crate::{
    app::App,
    auth::{Access, Right},
    naming::Naming,
    problem::{Answer, Problem},
};

/// The parameters of the list, for the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its description is used")]
pub struct FeedbackParams {
    /// `up` or `down` alone.
    value: Option<String>,
    /// Words that the comment must hold, whatever their case and accents.
    q: Option<String>,
    /// `true` or `false`: whether somebody has dealt with it.
    reviewed: Option<bool>,
    /// From the page before.
    cursor: Option<String>,
    /// Entries of a page, at most 200. Default: 50.
    limit: Option<u32>,
}

/// A page of feedback.
#[derive(Debug, Serialize, ToSchema)]
pub struct FeedbackPage {
    /// Latest first, by when it was given.
    entries: Vec<FeedbackItem>,
    /// For the next page; nothing after the last.
    cursor: Option<String>,
    /// Of all pages, whatever `value` and `reviewed` say.
    counts: FeedbackCounts,
}

/// How much feedback there is. It counts in the period of its response, as in the numbers.
#[derive(Debug, Serialize, ToSchema)]
pub struct FeedbackCounts {
    up: usize,
    down: usize,
    /// Thumbs down that nobody has dealt with.
    unreviewed_down: usize,
}

impl From<Counts> for FeedbackCounts {
    fn from(counts: Counts) -> Self {
        Self { up: counts.up, down: counts.down, unreviewed_down: counts.unreviewed_down }
    }
}

/// A feedback.
#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_excessive_bools, reason = "each is told of its own")]
pub struct FeedbackItem {
    id: String,
    chat: String,
    conversation: String,
    /// The response.
    message: String,
    /// `up` or `down`.
    value: String,
    /// When it was given.
    #[schema(format = DateTime)]
    at: String,
    #[schema(format = DateTime)]
    response_at: String,
    /// What the user said before the response, unless they struck it out.
    question: Option<String>,
    /// What the assistant said, unless the user struck it out.
    response: Option<String>,
    comment: Option<String>,
    /// Where given, for those who may see it.
    contact: Option<ContactEntry>,
    /// Whether the user shared the chat.
    shared: bool,
    /// Whether the caller may read it.
    may_read_shared: bool,
    agent: Option<String>,
    workflow: Option<String>,
    release: Option<String>,
    channel: Option<String>,
    language: Option<String>,
    /// A test of the team.
    test: bool,
    /// By one of the team's own people.
    internal: bool,
    /// What the user is called: the name that the team gave, else name or address for those who may see it, else a
    /// pseudonym.
    user: String,
    reviewed: Option<ReviewEntry>,
}

/// How to reach a user.
#[derive(Debug, Serialize, ToSchema)]
pub struct ContactEntry {
    pub(super) name: Option<String>,
    pub(super) email: Option<String>,
}

/// Who dealt with a feedback, and when.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReviewEntry {
    by: String,
    #[schema(format = DateTime)]
    at: String,
}

/// List feedback
///
/// Filtered as numbers are. Viewers get no contact data.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/feedback", operation_id = "list_feedback", tag = "Feedback",
    security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), FeedbackParams, QuestionParams),
    responses(
        (status = 200, description = "A page", body = FeedbackPage),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(
    State(app): State<Arc<App>>,
    access: Access,
    Query(params): Query<Vec<(String, String)>>,
) -> Answer<Json<FeedbackPage>> {
    access.require(Right::ReadFeedback)?;
    let listing = Listing::read(params, &["value", "q", "reviewed"])?;
    let inbox = Inbox {
        value: listing.one_of("value", &[("up", FeedbackValue::Up), ("down", FeedbackValue::Down)])?,
        reviewed: listing.one_of("reviewed", &[("true", true), ("false", false)])?,
        after: listing.cursor()?,
        limit: listing.limit()?,
    };
    let words = listing.text("q").unwrap_or_default().to_owned();
    let about = question(&app, &access.assistant, &listing.question)?;
    let reviews = Arc::new(app.catalog.reviews(access.assistant.id).await?);
    let naming = Naming::load(&app.catalog, access.assistant.id, access.may(Right::ReadContact)).await?;
    let marks = Arc::clone(&reviews);
    let (page, mut found) = ask(&app, about.clone(), move |metrics, question| {
        let heads = metrics.feedback_heads(question, &words)?;
        let page = inbox.page(heads, |head| is_reviewed(&marks, head));
        let entries = metrics.feedback_entries(question, &page.keys)?;
        Ok((page, entries))
    })
    .await?;
    let entries =
        page.keys.iter().filter_map(|key| Some(item(&access, &naming, &about, found.remove(key)?, reviews.get(key))));
    Ok(Json(FeedbackPage {
        entries: entries.collect(),
        cursor: page.next.as_ref().map(of_cursor),
        counts: page.counts.into(),
    }))
}

/// Whether somebody has dealt with the feedback as it stands.
fn is_reviewed(marks: &HashMap<FeedbackKey, Review>, head: &FeedbackHead) -> bool {
    let mark = marks.get(&(head.conversation.clone(), head.message.clone()));
    mark.zip(Timestamp::from_microsecond(head.given_at).ok()).is_some_and(|(mark, given_at)| mark.is_of(given_at))
}

fn item(access: &Access, naming: &Naming, question: &Question, found: Found, review: Option<&Review>) -> FeedbackItem {
    let may_know = access.may(Right::ReadContact);
    let user = naming.called(&found.user, found.user_name.as_deref(), found.user_email.as_deref());
    let review = review.filter(|review| review.is_of(found.given_at));
    let has_contact = found.contact_name.is_some() || found.contact_email.is_some();
    let contact = ContactEntry { name: found.contact_name, email: found.contact_email };
    FeedbackItem {
        id: of_feedback(&found.conversation, &found.message),
        chat: found.chat,
        conversation: found.conversation.0,
        message: found.message.0,
        value: found.value,
        at: question.local(found.given_at),
        response_at: question.local(found.response_at),
        question: found.question,
        response: found.response,
        comment: found.comment,
        contact: (may_know && has_contact).then_some(contact),
        shared: found.share_chat,
        may_read_shared: found.share_chat && access.may(Right::ReadSharedChat),
        agent: found.agent,
        workflow: found.workflow,
        release: found.release,
        channel: found.channel,
        language: found.language,
        test: found.test,
        internal: found.internal,
        user,
        reviewed: review.map(|review| ReviewEntry { by: review.by.clone(), at: question.local(review.at) }),
    }
}
