//! `…/ratings`: chats by how they were rated, such as the low-rated ones.

use std::sync::Arc;

use afterword_metrics::RatingEntry;
use axum::{
    Json,
    extract::{Query, State},
};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::{
    listing::Listing,
    question::{QuestionParams, ask, question},
    reference::of_cursor,
};
use crate::{
    app::App,
    auth::{Access, Right},
    naming::Naming,
    problem::{Answer, Problem},
};

/// The highest score that counts as low.
const LOW: usize = 2;

/// The parameters of the list, for the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its description is used")]
pub struct RatingsParams {
    /// Only scores up to this, 1 to 5. Default: 2.
    max_score: Option<u32>,
    /// From the page before.
    cursor: Option<String>,
    /// Entries of a page, at most 200. Default: 50.
    limit: Option<u32>,
}

/// A page of ratings.
#[derive(Debug, Serialize, ToSchema)]
pub struct Ratings {
    /// Latest first, by when the chat was first rated.
    entries: Vec<RatingItem>,
    /// For the next page; nothing after the last.
    cursor: Option<String>,
}

/// A rated chat.
#[derive(Debug, Serialize, ToSchema)]
pub struct RatingItem {
    chat: String,
    /// 1 to 5, as it stands.
    score: i64,
    comment: Option<String>,
    /// `after_answer`, `handover` or `end`: the occasion.
    prompt: Option<String>,
    /// When the chat was first rated.
    #[schema(format = DateTime)]
    rated_at: String,
    /// What the user is called: the name that the team gave, else name or address for those who may see it, else a
    /// pseudonym.
    user: String,
    /// Those that took part, the first to do so first.
    agents: Vec<String>,
    /// `assistant`, `operator` or `both`.
    answered_by: Option<String>,
    channel: Option<String>,
    release: Option<String>,
    topic: Option<String>,
    /// A test of the team.
    test: bool,
    /// By one of the team's own people.
    internal: bool,
    /// The first thing that the user said, unless they struck it out of what they shared.
    first_question: Option<String>,
}

/// List low-rated chats
///
/// Filtered as numbers are.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/ratings", operation_id = "list_ratings", tag = "Feedback",
    security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), RatingsParams, QuestionParams),
    responses(
        (status = 200, description = "A page", body = Ratings),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(
    State(app): State<Arc<App>>,
    access: Access,
    Query(params): Query<Vec<(String, String)>>,
) -> Answer<Json<Ratings>> {
    access.require(Right::ReadFeedback)?;
    let listing = Listing::read(params, &["max_score"])?;
    let most = i64::try_from(listing.number("max_score", LOW, 5)?).unwrap_or(5);
    let (cursor, limit) = (listing.cursor()?, listing.limit()?);
    let about = question(&app, &access.assistant, &listing.question)?;
    let page =
        ask(&app, about.clone(), move |metrics, question| metrics.ratings(question, most, cursor.as_ref(), limit))
            .await?;
    let naming = Naming::load(&app.catalog, access.assistant.id, access.may(Right::ReadContact)).await?;
    let item = |entry: RatingEntry| RatingItem {
        user: naming.called(&entry.user, entry.user_name.as_deref(), entry.user_email.as_deref()),
        chat: entry.chat,
        score: entry.score,
        comment: entry.comment,
        prompt: entry.prompt,
        rated_at: about.local(entry.rated_at),
        agents: entry.agents,
        answered_by: entry.answered_by,
        channel: entry.channel,
        release: entry.release,
        topic: entry.topic,
        test: entry.test,
        internal: entry.internal,
        first_question: entry.first_question,
    };
    let cursor = page.next.as_ref().map(of_cursor);
    Ok(Json(Ratings { entries: page.entries.into_iter().map(item).collect(), cursor }))
}
