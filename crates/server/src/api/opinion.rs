//! How an opinion that a page puts becomes an event: the same way that it would take through `POST /v1/events`.

use afterword_model::Timestamp;
use axum::body::Bytes;
use jiff::Unit;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use crate::{
    app::App,
    auth::KeyHolder,
    problem::{self, Answer, ApiError},
};

/// It is on disk.
#[derive(Debug, Serialize, ToSchema)]
pub struct Accepted {
    /// How many: 1, or 0 for an id that was taken before.
    pub accepted: usize,
}

/// When a request came, as events tell time.
pub fn received_at(app: &App) -> Answer<Timestamp> {
    app.clock.now().round(Unit::Microsecond).map_err(ApiError::internal)
}

/// Records the event that `fields` describe.
pub async fn record(
    app: &App,
    holder: &KeyHolder,
    fields: Map<String, Value>,
    received_at: Timestamp,
) -> Answer<Accepted> {
    let body = Bytes::from(serde_json::to_vec(&[fields]).map_err(ApiError::internal)?);
    let batch = afterword_intake::read(&body, Some("application/json"), None, received_at)?;
    let verdicts = app.recorder.record(&holder.assistant, batch, received_at).await?;
    app.gauges.count(&verdicts);
    match verdicts.rejected.first() {
        None => Ok(Accepted { accepted: verdicts.accepted }),
        Some(refused) if refused.code == problem::RATING_CLOSED.name => {
            Err(ApiError::new(&problem::RATING_CLOSED, "The chat was rated too long after its end."))
        }
        Some(refused) => Err(ApiError::new(&problem::INVALID_BODY, refused.detail.clone())),
    }
}
