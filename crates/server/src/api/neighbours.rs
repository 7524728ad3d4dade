//! `…/chats/{chat}/neighbours`: the chats before and after one in a list.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Query, State},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    InPath,
    chats_question::{ChatsParams, chats_question, find_chat, patience},
    listing::Listing,
    question::{QuestionParams, ask},
};
use crate::{
    app::App,
    auth::{Access, Right},
    problem::{Answer, Problem},
};

/// The chats beside one.
#[derive(Debug, Serialize, ToSchema)]
pub struct NeighbourChats {
    /// The next that started later.
    newer: Option<String>,
    /// The next that started earlier.
    older: Option<String>,
}

/// Find the next chats of a list
///
/// Takes the parameters of the list. A search for words that takes too long finds nothing.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/chats/{chat}/neighbours", operation_id = "find_neighbours", tag = "Chats",
    security(("key" = []), ("session" = [])),
    params(
        ("assistant" = String, Path, description = "Name or id"),
        ("chat" = String, Path, description = "The chat, such as `ID` or `ID#2` (with `#` written as `%23`)"),
        ChatsParams, QuestionParams,
    ),
    responses(
        (status = 200, description = "The chats beside it", body = NeighbourChats),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant or chat", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn find(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, String)>,
    Query(params): Query<Vec<(String, String)>>,
) -> Answer<Json<NeighbourChats>> {
    access.require(Right::ReadChats)?;
    // Pages pass on what their list was asked with, its paging too.
    let listing = Listing::read(params, &[])?;
    let asked = chats_question(&app, &access.assistant, &listing.question)?;
    let about = asked.question().clone();
    let (_, chat) = path;
    let chat = find_chat(&app, &about, &chat).await?;
    let patience = patience();
    let found = ask(&app, about, move |metrics, _| metrics.neighbours(&asked, &chat, &patience)).await?;
    Ok(Json(NeighbourChats { newer: found.newer.map(|chat| chat.0), older: found.older.map(|chat| chat.0) }))
}
