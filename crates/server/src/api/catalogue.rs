//! `GET /api/v1/catalogue`: what every number is, and the SQL that computes it.

use afterword_metrics::Catalogue;
use axum::Json;

use crate::{auth::Lister, problem::Problem};

/// Read what every number is
///
/// Title, unit, kind, a sentence, and the SQL that computes it.
#[utoipa::path(
    get, path = "/api/v1/catalogue", operation_id = "show_catalogue", tag = "Numbers", security(("key" = []), ("session" = [])),
    responses(
        (status = 200, description = "The definitions", body = Catalogue),
        (status = 401, description = "No or a wrong key", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A publishable key", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn show(_lister: Lister) -> Json<Catalogue> {
    Json(afterword_metrics::catalogue())
}
