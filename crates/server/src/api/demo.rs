//! `GET /api/v1/demo/key`: what the demo's chat page records with.

use std::sync::Arc;

use axum::{Json, extract::State};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    problem::{self, Answer, ApiError, Problem},
};

/// A publishable key of the demo.
#[derive(Debug, Serialize, ToSchema)]
pub struct DemoKey {
    /// The key; it can record and rate, and read nothing.
    key: String,
    /// The assistant that it is for.
    assistant: String,
}

/// Get the key of the demo's chat page
///
/// Only where `afterword demo` serves.
#[utoipa::path(
    get, path = "/api/v1/demo/key", operation_id = "show_demo_key", tag = "Operation",
    responses(
        (status = 200, description = "The key", body = DemoKey),
        (status = 404, description = "This is no demo", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn key(State(app): State<Arc<App>>) -> Answer<Json<DemoKey>> {
    let demo = app.demo.as_ref().ok_or_else(|| ApiError::new(&problem::NOT_FOUND, "This server serves no demo."))?;
    Ok(Json(DemoKey { key: demo.key.clone(), assistant: demo.assistant.clone() }))
}
