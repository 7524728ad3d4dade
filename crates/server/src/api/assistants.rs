//! `GET /api/v1/assistants`: which assistants there are.

use std::sync::Arc;

use afterword_store::Assistant;
use axum::{Json, extract::State};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    auth::{Caller, Lister},
    problem::{Answer, Problem},
};

/// The assistants that the caller may read.
#[derive(Debug, Serialize, ToSchema)]
pub struct Assistants {
    assistants: Vec<AssistantEntry>,
}

/// An assistant.
#[derive(Debug, Serialize, ToSchema)]
pub struct AssistantEntry {
    /// Its number; stands for it in paths, as its name does.
    id: i64,
    #[schema(example = "Support")]
    name: String,
    /// IANA name of the time zone its numbers are shown in.
    #[schema(example = "Europe/Rome")]
    tz: String,
}

impl From<Assistant> for AssistantEntry {
    fn from(assistant: Assistant) -> Self {
        Self { id: assistant.id.0, name: assistant.name, tz: assistant.tz }
    }
}

/// List assistants
///
/// By name. A secret key sees its own assistant.
#[utoipa::path(
    get, path = "/api/v1/assistants", operation_id = "list_assistants", tag = "Numbers", security(("key" = []), ("session" = [])),
    responses(
        (status = 200, description = "The assistants", body = Assistants),
        (status = 401, description = "No or a wrong key", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A publishable key", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(State(app): State<Arc<App>>, Lister(caller): Lister) -> Answer<Json<Assistants>> {
    let assistants = match caller {
        Caller::Member(_) => app.catalog.assistants().await?,
        Caller::Key(key) => app.catalog.assistant_by_id(key.assistant).await?.into_iter().collect(),
    };
    Ok(Json(Assistants { assistants: assistants.into_iter().map(Into::into).collect() }))
}
