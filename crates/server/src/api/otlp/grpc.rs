//! OTLP over gRPC, on the port of everything else: three services with one method each.

use std::{future::Future, pin::Pin, sync::Arc};

use afterword_intake::{
    limits::BODY_BYTES,
    otlp::{Export, logs, traces},
};
use afterword_model::Timestamp;
use afterword_store::Assistant;
use axum::{
    body::Body,
    extract::{FromRequestParts, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use jiff::Unit;
use opentelemetry_proto::tonic::collector::{
    logs::v1::{ExportLogsServiceRequest, ExportLogsServiceResponse},
    trace::v1::{ExportTraceServiceRequest, ExportTraceServiceResponse},
};
use prost::Message;
use tokio::{task::spawn_blocking, time::timeout};
use tonic::{
    Code, Status,
    codec::CompressionEncoding,
    server::{Grpc, UnaryService},
};
use tonic_prost::ProstCodec;

use super::{Kept, keep, logs_answer, traces_answer};
use crate::{
    api::events::ARRIVAL,
    app::App,
    auth::TraceRecorder,
    problem::{self, ApiError},
};

/// `TraceService.Export`: as `POST /v1/traces`.
pub async fn record_traces(State(app): State<Arc<App>>, request: Request) -> Response {
    let read: Read<ExportTraceServiceRequest> = |request, received_at| traces(request, Vec::new(), received_at);
    export::<_, ExportTraceServiceResponse>(app, request, Some(read), traces_answer).await
}

/// `LogsService.Export`: as `POST /v1/logs`.
pub async fn record_logs(State(app): State<Arc<App>>, request: Request) -> Response {
    let read: Read<ExportLogsServiceRequest> = |request, received_at| logs(request, Vec::new(), received_at);
    export::<_, ExportLogsServiceResponse>(app, request, Some(read), logs_answer).await
}

/// `MetricsService.Export`: as `POST /v1/metrics`. An empty message stands for both sides, since nothing is read and
/// nothing is told.
pub async fn drop_metrics(State(app): State<Arc<App>>, request: Request) -> Response {
    export::<(), ()>(app, request, None, |_| ()).await
}

type Read<Q> = fn(Q, Timestamp) -> Export;

async fn export<Q, A>(app: Arc<App>, request: Request, read: Option<Read<Q>>, answer: fn(&Kept) -> A) -> Response
where
    Q: Message + Default + Send + 'static,
    A: Message + Default + Send + 'static,
{
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if !kind.is_some_and(|kind| kind.starts_with("application/grpc")) {
        return ApiError::new(&problem::UNSUPPORTED_MEDIA_TYPE, "This path takes gRPC (application/grpc).")
            .into_response();
    }
    let (mut parts, body) = request.into_parts();
    let TraceRecorder(assistant) = match TraceRecorder::from_request_parts(&mut parts, &app).await {
        Ok(recorder) => recorder,
        Err(refusal) => return status(&refusal).into_http::<Body>(),
    };
    let service = Exporting { app, assistant, read, answer };
    let mut grpc = Grpc::new(ProstCodec::<A, Q>::default())
        .accept_compressed(CompressionEncoding::Gzip)
        // Holds for what a compressed message unpacks to as well.
        .max_decoding_message_size(BODY_BYTES);
    match timeout(ARRIVAL, grpc.unary(service, Request::from_parts(parts, body))).await {
        Ok(response) => response.map(Body::new),
        Err(_) => Status::deadline_exceeded("The message did not arrive within a minute.").into_http::<Body>(),
    }
}

struct Exporting<Q, A> {
    app: Arc<App>,
    assistant: Assistant,
    read: Option<Read<Q>>,
    answer: fn(&Kept) -> A,
}

impl<Q: Send + 'static, A: Send + 'static> UnaryService<Q> for Exporting<Q, A> {
    type Response = A;
    type Future = Pin<Box<dyn Future<Output = Result<tonic::Response<A>, Status>> + Send>>;

    fn call(&mut self, request: tonic::Request<Q>) -> Self::Future {
        let (app, assistant, answer) = (Arc::clone(&self.app), self.assistant.clone(), self.answer);
        let read = self.read;
        Box::pin(async move {
            let kept = match read {
                Some(read) => {
                    take(&app, &assistant, request.into_inner(), read).await.map_err(|refusal| status(&refusal))?
                }
                None => Kept::default(),
            };
            Ok(tonic::Response::new(answer(&kept)))
        })
    }
}

async fn take<Q: Send + 'static>(
    app: &App,
    assistant: &Assistant,
    request: Q,
    read: Read<Q>,
) -> Result<Kept, ApiError> {
    let received_at = app.clock.now().round(Unit::Microsecond).map_err(ApiError::internal)?;
    let export = {
        let _turn = app.intake.acquire().await.map_err(ApiError::internal)?;
        spawn_blocking(move || read(request, received_at)).await?
    };
    keep(app, assistant, export, received_at).await
}

/// A problem as gRPC tells it. Where the client may come back, it is told when, as clients read it.
fn status(problem: &ApiError) -> Status {
    let code = match problem.code().status {
        StatusCode::UNAUTHORIZED => Code::Unauthenticated,
        StatusCode::FORBIDDEN => Code::PermissionDenied,
        StatusCode::PAYLOAD_TOO_LARGE | StatusCode::TOO_MANY_REQUESTS => Code::ResourceExhausted,
        StatusCode::REQUEST_TIMEOUT => Code::DeadlineExceeded,
        StatusCode::SERVICE_UNAVAILABLE => Code::Unavailable,
        status if status.is_client_error() => Code::InvalidArgument,
        _ => Code::Internal,
    };
    let detail = problem.detail().to_owned();
    let details = problem.seconds_to_wait().map(|seconds| RetryLater::details(code, &detail, seconds));
    problem.log();
    match details {
        Some(details) => Status::with_details(code, detail, details.into()),
        None => Status::new(code, detail),
    }
}

/// `google.rpc.Status`, as far as it is needed to tell when to come back.
#[derive(Clone, PartialEq, Message)]
struct RetryLater {
    #[prost(int32, tag = "1")]
    code: i32,
    #[prost(string, tag = "2")]
    message: String,
    #[prost(message, repeated, tag = "3")]
    details: Vec<Detail>,
}

/// `google.protobuf.Any`
#[derive(Clone, PartialEq, Message)]
struct Detail {
    #[prost(string, tag = "1")]
    type_url: String,
    #[prost(bytes = "vec", tag = "2")]
    value: Vec<u8>,
}

/// `google.rpc.RetryInfo`
#[derive(Clone, PartialEq, Message)]
struct RetryInfo {
    #[prost(message, optional, tag = "1")]
    retry_delay: Option<Delay>,
}

/// `google.protobuf.Duration`
#[derive(Clone, PartialEq, Message)]
struct Delay {
    #[prost(int64, tag = "1")]
    seconds: i64,
}

impl RetryLater {
    fn details(code: Code, message: &str, seconds: u64) -> Vec<u8> {
        let delay = Delay { seconds: i64::try_from(seconds).unwrap_or(i64::MAX) };
        let value = RetryInfo { retry_delay: Some(delay) }.encode_to_vec();
        let detail = Detail { type_url: "type.googleapis.com/google.rpc.RetryInfo".to_owned(), value };
        Self { code: code as i32, message: message.to_owned(), details: vec![detail] }.encode_to_vec()
    }
}
