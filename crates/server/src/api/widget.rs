//! `GET /v1/widget`: what a page is to show, from the settings of the assistant.

use std::collections::BTreeMap;

use afterword_model::{RatingPrompt, VoiceSettings};
use axum::Json;
use serde::Serialize;
use utoipa::ToSchema;

use super::settings_body::{FeedbackSettingsBody, LookBody};
use crate::{auth::KeyHolder, problem::Problem};

/// Scores go from 1 to this.
const SCALE: u8 = 5;

/// What a page is to show.
#[derive(Debug, Serialize, ToSchema)]
pub struct WidgetSettings {
    rating: WidgetRating,
    feedback: FeedbackSettingsBody,
    /// Texts that replace the built-in ones, by language and name.
    labels: BTreeMap<String, BTreeMap<String, String>>,
    look: LookBody,
}

/// Whether and when to ask for a rating.
#[derive(Debug, Serialize, ToSchema)]
pub struct WidgetRating {
    requested: bool,
    /// `after_answer`, `handover`, `end`.
    #[schema(value_type = Vec<String>)]
    when: Vec<RatingPrompt>,
    /// Scores go from 1 to this.
    scale: u8,
}

/// What to show in a page
#[utoipa::path(
    get, path = "/v1/widget", operation_id = "read_widget", tag = "Recording", security(("key" = [])),
    responses(
        (status = 200, description = "What to show", body = WidgetSettings),
        (status = 401, description = "No or a wrong key", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The key does not allow this origin", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn show(holder: KeyHolder) -> Json<WidgetSettings> {
    let VoiceSettings { rating, feedback, labels, look } = holder.assistant.settings;
    Json(WidgetSettings {
        rating: WidgetRating { requested: rating.requested, when: rating.when, scale: SCALE },
        feedback: feedback.into(),
        labels,
        look: look.into(),
    })
}
