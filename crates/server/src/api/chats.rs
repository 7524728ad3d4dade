//! `…/chats`: which chats there are, newest first.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Query, State},
};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::{
    chat_item::{ChatItem, item},
    chats_question::{ChatsParams, chats_question, patience},
    listing::{Listing, invalid},
    question::{QuestionParams, ask},
    reference::{of_chats_cursor, to_chats_cursor},
};
use crate::{
    app::App,
    auth::{Access, Right},
    naming::Naming,
    problem::{Answer, Problem},
};

/// The paging of the list, for the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its description is used")]
pub struct PageParams {
    /// From the page before.
    cursor: Option<String>,
    /// Chats of a page, at most 200. Default: 50.
    limit: Option<u32>,
}

/// A page of chats.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChatList {
    /// Newest first, by when they started.
    chats: Vec<ChatItem>,
    /// For the next page; nothing after the last.
    cursor: Option<String>,
    /// Of all pages. On the first page alone, and nothing where a search for words was not finished.
    total: Option<i64>,
    /// How far back a search for words that is not finished has come.
    #[schema(format = DateTime)]
    searched_back_to: Option<String>,
}

/// List chats
///
/// Newest first. With the parameters of a number it shows exactly the chats behind it. With `q` a page may be shorter than
/// `limit` and still have a cursor: a search goes back in time piece by piece.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/chats", operation_id = "list_chats", tag = "Chats",
    security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), PageParams, ChatsParams, QuestionParams),
    responses(
        (status = 200, description = "A page", body = ChatList),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(
    State(app): State<Arc<App>>,
    access: Access,
    Query(params): Query<Vec<(String, String)>>,
) -> Answer<Json<ChatList>> {
    access.require(Right::ReadChats)?;
    let listing = Listing::read(params, &[])?;
    let limit = listing.limit()?;
    let after = match listing.text("cursor") {
        None => None,
        Some(text) => {
            let wrong = || invalid("cursor", text, "what the page before answered");
            Some(to_chats_cursor(text).ok_or_else(wrong)?)
        }
    };
    let asked = chats_question(&app, &access.assistant, &listing.question)?;
    let about = asked.question().clone();
    let patience = patience();
    let page =
        ask(&app, about.clone(), move |metrics, _| metrics.chats(&asked, after.as_ref(), limit, &patience)).await?;
    let may_know = access.may(Right::ReadContact);
    let naming = Naming::load(&app.catalog, access.assistant.id, may_know).await?;
    Ok(Json(ChatList {
        chats: page.chats.into_iter().map(|entry| item(&about, &naming, may_know, entry)).collect(),
        cursor: page.next.as_ref().map(of_chats_cursor),
        total: page.total,
        searched_back_to: page.searched_back_to.map(|time| about.local(time)),
    }))
}
