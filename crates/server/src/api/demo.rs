//! `GET /api/v1/demo/key`: what the demo's chat page records with.

use std::sync::Arc;

use axum::{Json, extract::State};
use serde::Serialize;

use crate::{
    app::App,
    problem::{self, Answer, ApiError},
};

/// A publishable key of the demo.
#[derive(Debug, Serialize)]
pub struct DemoKey {
    /// The key; it can record and rate, and read nothing.
    key: String,
    /// The assistant that it is for.
    assistant: String,
}

/// The key of the demo's chat page. Not part of the contract: it is there only where `afterword demo` serves.
pub async fn key(State(app): State<Arc<App>>) -> Answer<Json<DemoKey>> {
    let demo = app.demo.as_ref().ok_or_else(|| ApiError::new(&problem::NOT_FOUND, "This server serves no demo."))?;
    Ok(Json(DemoKey { key: demo.key.clone(), assistant: demo.assistant.clone() }))
}
