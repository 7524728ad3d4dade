//! `GET …/live`: tells a page when there are newer numbers.

use std::{convert::Infallible, sync::Arc, time::Duration};

use async_stream::stream;
use axum::{
    extract::State,
    http::{HeaderName, HeaderValue},
    response::{
        AppendHeaders, IntoResponse,
        sse::{Event, KeepAlive, Sse},
    },
};
use serde_json::json;
use tokio::{select, time::sleep};

use crate::{
    app::App,
    auth::Reader,
    problem::{Answer, Problem},
};

/// Least time between two events.
const PAUSE: Duration = Duration::from_secs(1);
/// Time after which a comment shows that the line still stands.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Hear of newer numbers
///
/// Server-sent events: one `numbers` at once and another each time facts were added, at most one a second, with data
/// `{"as_of": "…", "batch": 123}`.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/live", operation_id = "listen_to_numbers", tag = "Numbers", security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    responses(
        (status = 200, description = "The events", body = String, content_type = "text/event-stream"),
        (status = 401, description = "No or a wrong key", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A key without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn listen(State(app): State<Arc<App>>, _reader: Reader) -> Answer<impl IntoResponse> {
    let (mut progress, mut stopping) = (app.progress.clone(), app.stop.subscribe());
    let events = stream! {
        let mut told = None;
        loop {
            // What was committed between the page's first question and this moment must not go unheard.
            let latest = *progress.borrow_and_update();
            if told != Some(latest.batch) {
                told = Some(latest.batch);
                let data = json!({"as_of": latest.as_of.to_string(), "batch": latest.batch});
                yield Ok::<_, Infallible>(Event::default().event("numbers").id(latest.batch.to_string()).data(data.to_string()));
                sleep(PAUSE).await;
            }
            select! {
                changed = progress.changed() => if changed.is_err() { break },
                // An open line would keep the server from stopping.
                _ = stopping.wait_for(|stop| *stop) => break,
            }
        }
    };
    // Proxies are asked not to collect the events first.
    let unbuffered = (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    Ok((AppendHeaders([unbuffered]), Sse::new(events).keep_alive(KeepAlive::new().interval(HEARTBEAT))))
}
