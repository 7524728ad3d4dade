//! `POST /v1/events`: events in, a verdict for each out, and only once the accepted ones are on disk.

use std::{sync::Arc, time::Duration};

use afterword_intake::{Batch, Rejection, limits};
use afterword_model::Timestamp;
use afterword_store::AppendError;
use axum::{
    Json,
    body::{Body, Bytes, to_bytes},
    extract::State,
    http::{HeaderMap, HeaderName, header},
};
use jiff::Unit;
use tokio::{task::spawn_blocking, time::timeout};

use super::event::EventsBody;
use crate::{
    app::App,
    auth::{KeyHolder, Opinion, Peer},
    problem::{self, Answer, ApiError, Problem},
    record::Verdicts,
};

/// How long a body may take to arrive.
pub(super) const ARRIVAL: Duration = Duration::from_secs(60);
/// Seconds after which a refused client may try again: the fold has made room by then.
pub(super) const RETRY_AFTER: u64 = 2;

/// Record events
///
/// Takes a JSON array of events, `{"events": […]}`, one event, or NDJSON (`application/x-ndjson`), plain or with
/// `Content-Encoding: gzip` or `zstd`; at most 10 MiB after decompression, 10,000 events and 256 KiB an event. One bad
/// event never costs its neighbours. The answer comes once every accepted event is on disk. Ratings and feedback with a
/// publishable key are limited: those too many are rejected with `too_many_ratings` and `too_many_feedbacks`.
#[utoipa::path(
    post, path = "/v1/events", operation_id = "record_events", tag = "Recording", security(("key" = [])),
    request_body(
        content(
            (EventsBody = "application/json", example = json!([{
                "type": "message", "id": "m-1", "chat": "c-1", "role": "user", "text": "Where is my parcel?"
            }])),
            (String = "application/x-ndjson"),
        ),
    ),
    responses(
        (status = 200, description = "A verdict for each event", body = Verdicts),
        (status = 400, description = "The body is not JSON; nothing was kept", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No or a wrong key", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The key does not allow this origin", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Beyond a limit; nothing was kept", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "A content encoding that is not taken", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "Too many events wait to be counted; nothing was kept. Comes with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn record(
    State(app): State<Arc<App>>,
    KeyHolder { assistant, key }: KeyHolder,
    Peer(address): Peer,
    headers: HeaderMap,
    body: Body,
) -> Answer<Json<Verdicts>> {
    let body = receive(body).await?;
    let received_at = app.clock.now().round(Unit::Microsecond).map_err(ApiError::internal)?;
    let mut batch = check(&app, body, &headers, received_at).await?;
    batch.events.retain(|(index, event)| {
        let taken = Opinion::of(&event.body).map_or(Ok(()), |one| app.opinions.take(one, &key, address, received_at));
        if let Err(refusal) = taken {
            let id = event.id.as_ref().map(ToString::to_string);
            batch.rejected.push(Rejection { index: *index, id, code: refusal.code(), detail: refusal.detail() });
        }
        taken.is_ok()
    });
    let verdicts = app.recorder.record(&assistant, batch, received_at).await?;
    app.gauges.count(&verdicts);
    Ok(Json(verdicts))
}

/// The body as it came. What is larger than the limit before decompression is larger after it, too.
pub(super) async fn receive(body: Body) -> Answer<Bytes> {
    let too_slow = |_| ApiError::new(&problem::TOO_SLOW, "The body did not arrive within a minute.");
    let too_large = |_| ApiError::from(afterword_intake::BodyError::TooLarge);
    timeout(ARRIVAL, to_bytes(body, limits::BODY_BYTES)).await.map_err(too_slow)?.map_err(too_large)
}

async fn check(app: &App, body: Bytes, headers: &HeaderMap, received_at: Timestamp) -> Answer<Batch> {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let (kind, encoding) = (text(header::CONTENT_TYPE), text(header::CONTENT_ENCODING));
    let _turn = app.intake.acquire().await.map_err(ApiError::internal)?;
    let read = move || afterword_intake::read(&body, kind.as_deref(), encoding.as_deref(), received_at);
    Ok(spawn_blocking(read).await??)
}

impl From<AppendError> for ApiError {
    fn from(refusal: AppendError) -> Self {
        match refusal {
            AppendError::Backlogged { pending, limit } => {
                tracing::warn!(pending, limit, "events refused: the fold lags");
                let detail = "Too many events wait to be counted. Nothing of the request was kept; send it again.";
                Self::new(&problem::BACKLOGGED, detail).retry_after(RETRY_AFTER)
            }
            AppendError::Store(cause) => cause.into(),
        }
    }
}
