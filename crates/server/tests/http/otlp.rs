//! `POST /v1/traces`, `/v1/logs`, `/v1/metrics` and the same over gRPC, up to the events that come of them.

use std::{io::Write, sync::Arc};

use afterword_model::{Event, EventBody, Role};
use afterword_server::work::Assembler;
use afterword_store::KeyKind;
use axum::{body::Body, http::Request};
use flate2::{Compression, write::GzEncoder};
use http_body_util::BodyExt;
use jiff::SignedDuration;
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::workspace::{Answered, Ask, Workspace};

const TRACE: &str = "0af7651916cd43dd8448eb211c80319c";
/// The workspace's noon, in nanoseconds since 1970.
const NOON: i64 = 1_792_584_000_000_000_000;

fn attribute(name: &str, value: &str) -> Value {
    json!({"key": name, "value": {"stringValue": value}})
}

fn span(id: u64, parent: Option<u64>, attributes: &[(&str, &str)]) -> Value {
    json!({
        "traceId": TRACE, "spanId": format!("{id:016x}"), "parentSpanId": parent.map(|id| format!("{id:016x}")), "flags": 0x101,
        "name": "chat m", "kind": 3, "startTimeUnixNano": (NOON + 1_000_000).to_string(), "endTimeUnixNano": (NOON + 9_000_000).to_string(),
        "attributes": attributes.iter().map(|(name, value)| attribute(name, value)).collect::<Vec<_>>(),
    })
}

fn chat(id: u64, parent: Option<u64>) -> Value {
    let message =
        |role: &str, text: &str| json!([{"role": role, "parts": [{"type": "text", "content": text}]}]).to_string();
    span(
        id,
        parent,
        &[
            ("gen_ai.operation.name", "chat"),
            ("gen_ai.input.messages", &message("user", "Where is it?")),
            ("gen_ai.output.messages", &message("assistant", "It leaves today.")),
        ],
    )
}

fn export(spans: &[Value]) -> String {
    json!({"resourceSpans": [{"scopeSpans": [{"spans": spans}]}]}).to_string()
}

struct Desk {
    workspace: Workspace,
    assembler: Assembler,
    key: String,
}

impl Desk {
    async fn new() -> Self {
        Self::of(Workspace::new().await).await
    }

    async fn of(workspace: Workspace) -> Self {
        let key = workspace.key(KeyKind::Secret).await;
        Self { assembler: Assembler::new(Arc::clone(&workspace.app)), workspace, key }
    }

    async fn post(&self, path: &str, body: &str) -> Answered {
        self.workspace.ask(Ask::post(path).key(&self.key).json(body)).await
    }

    /// Lets so many milliseconds pass and looks at what is due.
    async fn after(&self, millis: i64) -> Vec<Event> {
        self.workspace.clock.advance(SignedDuration::from_millis(millis));
        self.assembler.drain().await.unwrap();
        let batches = self.workspace.app.catalog.journal_after(0, 100_000).await.unwrap();
        batches.into_iter().flat_map(|batch| batch.events).collect()
    }

    async fn grpc(&self, service: &str, key: &str, message: &[u8]) -> (Option<String>, Vec<u8>, String) {
        let mut frame = vec![0];
        frame.extend(u32::try_from(message.len()).unwrap().to_be_bytes());
        frame.extend(message);
        let request = Request::post(format!("/opentelemetry.proto.collector.{service}/Export"))
            .header("content-type", "application/grpc")
            .header("te", "trailers")
            .header("authorization", format!("Bearer {key}"))
            .body(Body::from(frame))
            .unwrap();
        let (parts, body) = self.workspace.router.clone().oneshot(request).await.unwrap().into_parts();
        let collected = body.collect().await.unwrap();
        let trailers = collected.trailers().cloned().unwrap_or_default();
        let of = |name: &str| trailers.get(name).or(parts.headers.get(name)).map(|it| it.to_str().unwrap().to_owned());
        (of("grpc-status"), collected.to_bytes().to_vec(), of("grpc-message").unwrap_or_default())
    }
}

fn texts(events: &[Event]) -> Vec<(Role, String)> {
    let mut texts = Vec::new();
    for event in events {
        if let EventBody::Message(message) = &event.body {
            texts.push((message.role, message.text.clone()));
        }
    }
    texts
}

fn the_turn() -> Vec<(Role, String)> {
    vec![(Role::User, "Where is it?".to_owned()), (Role::Assistant, "It leaves today.".to_owned())]
}

#[tokio::test]
async fn a_trace_in_pieces_becomes_events_once_it_is_complete() {
    let desk = Desk::new().await;
    let inner = desk.post("/v1/traces", &export(&[chat(2, Some(1))])).await;
    assert_eq!((inner.status.as_u16(), inner.text().as_str()), (200, "{}"));
    // What it is part of is in the same process and will come, however long that takes.
    assert_eq!(desk.after(60_000).await.len(), 0);
    desk.post(
        "/v1/traces",
        &export(&[span(1, None, &[("gen_ai.operation.name", "invoke_agent"), ("gen_ai.agent.name", "parcels")])]),
    )
    .await;
    assert_eq!(desk.after(100).await.len(), 0);
    let events = desk.after(300).await;
    assert_eq!((texts(&events), events.len()), (the_turn(), 4));
    assert_eq!(desk.workspace.app.catalog.waiting_pieces().await.unwrap(), 0);
    // Everything once more, as a client sends whose answer was lost: nothing new.
    desk.post("/v1/traces", &export(&[chat(2, Some(1)), span(1, None, &[])])).await;
    assert_eq!(desk.after(60_000).await.len(), 4);
    // What comes late is a step of the same response.
    desk.post("/v1/traces", &export(&[span(3, Some(2), &[])])).await;
    let events = desk.after(60_000).await;
    let EventBody::Step(step) = &events[4].body else { panic!() };
    assert_eq!((events.len(), step.message.0.as_str()), (5, "0000000000000001"));
    let metrics = desk.workspace.ask(Ask::get("/metrics")).await.text();
    assert!(metrics.contains(r#"afterword_otlp_traces_total{outcome="told"} 3"#), "{metrics}");
    assert!(
        metrics.contains(r#"afterword_otlp_pieces_total{outcome="kept"} 5"#)
            && metrics.contains("afterword_otlp_waiting_pieces 0")
    );
}

#[tokio::test]
async fn a_crash_before_the_spans_are_forgotten_changes_nothing() {
    let desk = Desk::new().await;
    desk.post("/v1/traces", &export(&[chat(1, None)])).await;
    desk.workspace.clock.advance(SignedDuration::from_secs(1));
    let now = afterword_model::Clock::now(&desk.workspace.clock);
    let catalog = &desk.workspace.app.catalog;
    let due = catalog.due_traces(now, 1).await.unwrap();
    let events = desk.after(0).await;
    assert_eq!(events.len(), 3);
    // As if the process had ended in between: the spans are still there and nothing is remembered.
    catalog.forget_traces(now.checked_add(SignedDuration::from_hours(1)).unwrap()).await.unwrap();
    desk.post("/v1/traces", &export(&[chat(1, None)])).await;
    assert_eq!(due[0].told, None);
    assert_eq!(desk.after(1_000).await.len(), 3);
}

#[tokio::test]
async fn traces_without_a_model_are_dropped_and_counted() {
    let desk = Desk::new().await;
    desk.post("/v1/traces", &export(&[span(1, None, &[("http.request.method", "GET")])])).await;
    assert_eq!(desk.after(1_000).await.len(), 0);
    let metrics = desk.workspace.ask(Ask::get("/metrics")).await.text();
    assert!(metrics.contains(r#"afterword_otlp_traces_total{outcome="unrelated"} 1"#), "{metrics}");
    assert_eq!(desk.workspace.app.catalog.waiting_pieces().await.unwrap(), 0);
}

#[tokio::test]
async fn words_in_log_records_are_waited_for() {
    let desk = Desk::new().await;
    desk.post("/v1/traces", &export(&[span(1, None, &[("gen_ai.operation.name", "chat")])])).await;
    assert_eq!(desk.after(3_000).await.len(), 0);
    let record = |name: &str, body: Value| json!({"timeUnixNano": (NOON + 2_000_000).to_string(), "traceId": TRACE, "spanId": format!("{:016x}", 1), "eventName": name, "body": body});
    let text = |text: &str| json!({"kvlistValue": {"values": [{"key": "content", "value": {"stringValue": text}}]}});
    let records =
        [record("gen_ai.user.message", text("Where is it?")), record("gen_ai.choice", text("It leaves today."))];
    let body = json!({"resourceLogs": [{"scopeLogs": [{"logRecords": records}]}]}).to_string();
    assert_eq!(desk.post("/v1/logs", &body).await.status, 200);
    assert_eq!(texts(&desk.after(400).await), the_turn());
    // Where none come, the chat is counted all the same.
    let mut other = span(1, None, &[("gen_ai.operation.name", "chat")]);
    other["traceId"] = json!("0af7651916cd43dd8448eb211c80319d");
    desk.post("/v1/traces", &export(&[other])).await;
    assert_eq!(desk.after(6_100).await.len(), 6);
}

#[tokio::test]
async fn an_export_is_taken_in_every_form() {
    let desk = Desk::new().await;
    let ask = |path: &str, kind: &str| Ask::post(path).key(&desk.key).header("content-type", kind);
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(export(&[chat(1, None)]).as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    let answer = desk
        .workspace
        .ask(ask("/v1/traces", "application/json; charset=utf-8").header("content-encoding", "gzip").body(packed))
        .await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, Some("application/json")));
    for path in ["/v1/traces", "/v1/logs", "/v1/metrics"] {
        let answer = desk.workspace.ask(ask(path, "application/x-protobuf").body(Vec::new())).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("content-type"), answer.body.len()),
            (200, Some("application/x-protobuf"), 0)
        );
        desk.workspace.ask(ask(path, "text/plain").body("x")).await.is_problem(415, "unsupported_media_type");
        desk.workspace.ask(Ask::post(path).json("{}")).await.is_problem(401, "missing_key");
        desk.workspace.ask(Ask::post(path).json("{}").key("sk_wrong")).await.is_problem(401, "wrong_key");
    }
    desk.post("/v1/traces", "{").await.is_problem(400, "invalid_otlp");
    desk.workspace.ask(ask("/v1/traces", "application/x-protobuf").body("{}")).await.is_problem(400, "invalid_otlp");
    let large = " ".repeat(10 * 1024 * 1024 + 1);
    desk.post("/v1/traces", &large).await.is_problem(413, "body_too_large");
    let brotli = ask("/v1/traces", "application/json").header("content-encoding", "br").body("x");
    desk.workspace.ask(brotli).await.is_problem(415, "unknown_encoding");
}

#[tokio::test]
async fn what_is_refused_is_told_and_costs_no_neighbour() {
    let desk = Desk::new().await;
    let mut bad = chat(2, None);
    bad["traceId"] = json!("zz");
    let answer = desk.post("/v1/traces", &export(&[chat(1, None), bad])).await.json();
    assert_eq!(answer["partialSuccess"]["rejectedSpans"], "1");
    assert!(answer["partialSuccess"]["errorMessage"].as_str().is_some_and(|reason| !reason.is_empty()));
    let many: Vec<Value> = (10..2_100).map(|id| span(id, Some(1), &[])).collect();
    let answer = desk.post("/v1/traces", &export(&many)).await.json();
    assert_eq!(answer["partialSuccess"]["rejectedSpans"], "91");
    assert!(answer["partialSuccess"]["errorMessage"].as_str().unwrap().contains("at most 2000"), "{answer}");
    assert_eq!(texts(&desk.after(1_000).await), the_turn());
}

#[tokio::test]
async fn a_full_journal_and_too_much_that_waits_are_told() {
    let workspace = Workspace::with_limit(0).await;
    let desk = Desk::of(workspace).await;
    let answer = desk.post("/v1/traces", &export(&[chat(1, None)])).await;
    answer.is_problem(503, "backlogged");
    assert!(answer.header("retry-after").is_some());
    let (status, _, message) = desk.grpc("trace.v1.TraceService", &desk.key, &[]).await;
    assert_eq!(status.as_deref(), Some("14"), "{message}");

    let desk = Desk::new().await;
    for batch in 0..26_u64 {
        let spans: Vec<Value> = (0..2_000)
            .map(|n| {
                let mut span = span(n + 1, Some(1), &[]);
                span["traceId"] = json!(format!("{:032x}", batch + 1));
                span
            })
            .collect();
        let answer = desk.post("/v1/traces", &export(&spans)).await;
        if batch == 25 {
            answer.is_problem(429, "too_many_spans");
            assert!(answer.header("retry-after").is_some());
        } else {
            assert_eq!(answer.text(), "{}");
        }
    }
    let (status, ..) = desk.grpc("trace.v1.TraceService", &desk.key, &[]).await;
    assert_eq!(status.as_deref(), Some("8"));
}

#[tokio::test]
async fn the_same_is_taken_over_grpc() {
    use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
    use prost::Message as _;
    let desk = Desk::new().await;
    let request = |spans: &[Value]| {
        let mut document: Value = serde_json::from_str(&export(spans)).unwrap();
        for part in document["resourceSpans"].as_array_mut().unwrap() {
            for span in part["scopeSpans"][0]["spans"].as_array_mut().unwrap() {
                span.as_object_mut().unwrap().retain(|_, member| !member.is_null());
            }
        }
        serde_json::from_value::<ExportTraceServiceRequest>(document).unwrap().encode_to_vec()
    };
    for service in ["trace.v1.TraceService", "logs.v1.LogsService", "metrics.v1.MetricsService"] {
        let (status, answer, message) = desk.grpc(service, &desk.key, &[]).await;
        assert_eq!((status.as_deref(), answer), (Some("0"), vec![0; 5]), "{service}: {message}");
        assert_eq!(desk.grpc(service, "sk_wrong", &[]).await.0.as_deref(), Some("16"), "{service}");
        let publishable = desk.workspace.key(KeyKind::Publishable).await;
        assert_eq!(desk.grpc(service, &publishable, &[]).await.0.as_deref(), Some("7"), "{service}");
    }
    let (status, _, message) = desk.grpc("trace.v1.TraceService", &desk.key, &request(&[chat(1, None)])).await;
    assert_eq!(status.as_deref(), Some("0"), "{message}");
    assert_eq!(texts(&desk.after(1_000).await), the_turn());
    // Refused in part: the answer says how much.
    let mut bad = chat(2, None);
    bad["traceId"] = json!("00");
    let (status, answer, _) = desk.grpc("trace.v1.TraceService", &desk.key, &request(&[bad])).await;
    assert_eq!(status.as_deref(), Some("0"));
    assert!(answer.len() > 5);
    // What is no message is the client's fault, and so is what is too large.
    assert!(desk.grpc("trace.v1.TraceService", &desk.key, &[0xff; 8]).await.0.is_some_and(|status| status != "0"));
    let large = vec![0; 10 * 1024 * 1024 + 1];
    let (status, ..) = desk.grpc("trace.v1.TraceService", &desk.key, &large).await;
    assert!(["8", "11"].contains(&status.as_deref().unwrap_or_default()), "{status:?}");
    let plain = Ask::post("/opentelemetry.proto.collector.trace.v1.TraceService/Export").key(&desk.key).json("{}");
    desk.workspace.ask(plain).await.is_problem(415, "unsupported_media_type");
}
