//! `POST /v1/traces`, `/v1/logs`, `/v1/metrics`: what services that are instrumented with OpenTelemetry export, over HTTP.
//! [`grpc`] takes the same over gRPC.
//!
//! An export is answered once every piece of it that is kept is on disk; what the pieces mean is found out when their trace
//! is complete (`work::assembling`).

pub mod grpc;
mod keeping;

use std::sync::Arc;

use afterword_intake::otlp::{Export, Media, read_logs, read_traces};
use afterword_model::Timestamp;
use axum::{
    body::{Body, Bytes},
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use jiff::Unit;
use opentelemetry_proto::tonic::collector::{
    logs::v1::{ExportLogsPartialSuccess, ExportLogsServiceResponse},
    trace::v1::{ExportTracePartialSuccess, ExportTraceServiceResponse},
};
use prost::Message;
use serde_json::json;
use tokio::task::spawn_blocking;
use utoipa::IntoResponses;

use super::events::receive;
use crate::{
    app::App,
    auth::TraceRecorder,
    problem::{self, Answer, ApiError, Problem},
};
use keeping::{Kept, keep};

/// Why an export is not taken, for the description of the API.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "it describes; refusals are made where they come up")]
enum Refused {
    /// The body is no OTLP export; nothing was kept
    #[response(status = 400, content_type = "application/problem+json")]
    NoExport(Problem),
    /// No or a wrong key
    #[response(status = 401, content_type = "application/problem+json")]
    NoKey(Problem),
    /// The key is not a secret one
    #[response(status = 403, content_type = "application/problem+json")]
    NoSecretKey(Problem),
    /// Beyond a limit; nothing was kept
    #[response(status = 413, content_type = "application/problem+json")]
    TooLarge(Problem),
    /// A content type or encoding that is not taken
    #[response(status = 415, content_type = "application/problem+json")]
    NotTaken(Problem),
    /// Too many spans wait for the rest of their traces; nothing was kept. Comes with Retry-After
    #[response(status = 429, content_type = "application/problem+json")]
    TooManySpans(Problem),
    /// Too many events wait to be counted; nothing was kept. Comes with Retry-After
    #[response(status = 503, content_type = "application/problem+json")]
    TooManyEvents(Problem),
}

/// Record spans
///
/// Takes what an OTLP exporter sends: protobuf or JSON, plain or gzip, at most 10 MiB after decompression. Spans of agents,
/// model calls and tools become conversations, messages and steps once their trace is complete. The answer comes when every
/// span that is kept is on disk. The same over gRPC, on the same port. Needs a secret key.
#[utoipa::path(
    post, path = "/v1/traces", operation_id = "record_traces", tag = "Recording", security(("key" = [])),
    request_body(content((Vec<u8> = "application/x-protobuf"), (serde_json::Value = "application/json"))),
    responses(
        (status = 200, description = "What was kept; spans that were refused are counted in partialSuccess"),
        Refused,
    ),
)]
pub async fn record_traces(
    State(app): State<Arc<App>>,
    TraceRecorder(assistant): TraceRecorder,
    headers: HeaderMap,
    body: Body,
) -> Answer<Response> {
    let (media, export, received_at) = read(&app, &headers, body, read_traces).await?;
    let kept = keep(&app, &assistant, export, received_at).await?;
    Ok(answer(media, &traces_answer(&kept), json!({"rejectedSpans": kept.refused.to_string()}), &kept))
}

/// Record log records
///
/// Takes what an OTLP exporter of logs sends, as spans are taken. Kept are records of generative models that belong to a
/// span, such as what was said to a model; all others are taken and dropped. Needs a secret key.
#[utoipa::path(
    post, path = "/v1/logs", operation_id = "record_logs", tag = "Recording", security(("key" = [])),
    request_body(content((Vec<u8> = "application/x-protobuf"), (serde_json::Value = "application/json"))),
    responses(
        (status = 200, description = "Taken"),
        Refused,
    ),
)]
pub async fn record_logs(
    State(app): State<Arc<App>>,
    TraceRecorder(assistant): TraceRecorder,
    headers: HeaderMap,
    body: Body,
) -> Answer<Response> {
    let (media, export, received_at) = read(&app, &headers, body, read_logs).await?;
    let kept = keep(&app, &assistant, export, received_at).await?;
    Ok(answer(media, &logs_answer(&kept), json!({"rejectedLogRecords": kept.refused.to_string()}), &kept))
}

/// Drop metrics
///
/// Takes what an OTLP exporter of metrics sends and drops it, so that a service that exports all signals to one address has
/// nothing to complain of. Needs a secret key.
#[utoipa::path(
    post, path = "/v1/metrics", operation_id = "drop_metrics", tag = "Recording", security(("key" = [])),
    request_body(content((Vec<u8> = "application/x-protobuf"), (serde_json::Value = "application/json"))),
    responses(
        (status = 200, description = "Taken and dropped"),
        (status = 401, description = "No or a wrong key", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The key is not a secret one", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Beyond a limit", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "A content type that is not taken", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn drop_metrics(_: TraceRecorder, headers: HeaderMap, body: Body) -> Answer<Response> {
    let media = media(&headers)?;
    receive(body).await?;
    Ok(answer(media, &ExportTraceServiceResponse::default(), json!({}), &Kept::default()))
}

fn traces_answer(kept: &Kept) -> ExportTraceServiceResponse {
    let partial_success = (kept.refused > 0).then(|| ExportTracePartialSuccess {
        rejected_spans: i64::try_from(kept.refused).unwrap_or(i64::MAX),
        error_message: kept.reason.clone(),
    });
    ExportTraceServiceResponse { partial_success }
}

fn logs_answer(kept: &Kept) -> ExportLogsServiceResponse {
    let partial_success = (kept.refused > 0).then(|| ExportLogsPartialSuccess {
        rejected_log_records: i64::try_from(kept.refused).unwrap_or(i64::MAX),
        error_message: kept.reason.clone(),
    });
    ExportLogsServiceResponse { partial_success }
}

/// The answer in the words of the question.
fn answer(media: Media, message: &impl Message, mut partial: serde_json::Value, kept: &Kept) -> Response {
    let body = match media {
        Media::Protobuf => message.encode_to_vec(),
        Media::Json if kept.refused == 0 => b"{}".to_vec(),
        Media::Json => {
            partial["errorMessage"] = json!(kept.reason);
            json!({"partialSuccess": partial}).to_string().into_bytes()
        }
    };
    ([(header::CONTENT_TYPE, media.as_str())], body).into_response()
}

fn media(headers: &HeaderMap) -> Answer<Media> {
    let told = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let detail = "OTLP is taken as application/x-protobuf or application/json.";
    told.and_then(Media::of).ok_or_else(|| ApiError::new(&problem::UNSUPPORTED_MEDIA_TYPE, detail))
}

type Read = fn(&[u8], Media, Option<&str>, Timestamp) -> Result<Export, afterword_intake::BodyError>;

async fn read(app: &App, headers: &HeaderMap, body: Body, read: Read) -> Answer<(Media, Export, Timestamp)> {
    let media = media(headers)?;
    let encoding = headers.get(header::CONTENT_ENCODING).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let body: Bytes = receive(body).await?;
    let received_at = app.clock.now().round(Unit::Microsecond).map_err(ApiError::internal)?;
    let _turn = app.intake.acquire().await.map_err(ApiError::internal)?;
    let export = spawn_blocking(move || read(&body, media, encoding.as_deref(), received_at)).await??;
    Ok((media, export, received_at))
}
