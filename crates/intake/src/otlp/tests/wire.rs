//! Exports as they come over the wire.

use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use prost::Message as _;
use serde_json::json;

use super::*;
use crate::{
    BodyError,
    otlp::{Export, Media, Received, limits, read_logs, read_traces},
    tests::noon,
};

fn nanos(micros: i64) -> String {
    (micros * 1_000).to_string()
}

fn exported(span: impl Into<Value>) -> Value {
    let span = span.into();
    json!({"resourceSpans": [{
        "resource": {"attributes": [{"key": "service.name", "value": {"stringValue": "shop"}}, {"key": "host.name", "value": {"stringValue": "h"}}]},
        "scopeSpans": [{"scope": {"name": "x"}, "spans": [span]}],
    }]})
}

fn a_span() -> Value {
    json!({
        "traceId": "0AF7651916CD43DD8448EB211C80319C", "spanId": "00f067aa0ba902b7", "parentSpanId": "", "flags": 257, "name": "chat m",
        "kind": 3, "startTimeUnixNano": nanos(BEGIN), "endTimeUnixNano": (BEGIN + 5) * 1_000, "traceState": null, "links": [],
        "attributes": [
            {"key": "n", "value": {"intValue": "12"}}, {"key": "m", "value": {"intValue": 13}}, {"key": "d", "value": {"doubleValue": 0.5}},
            {"key": "list", "value": {"arrayValue": {"values": [{"boolValue": true}, {"stringValue": "x"}]}}},
            {"key": "map", "value": {"kvlistValue": {"values": [{"key": "password", "value": {"stringValue": "hunter2"}}]}}},
            {"key": "http.request.header.authorization", "value": {"stringValue": "Bearer abc"}},
            {"key": "none", "value": {}},
        ],
        "events": [{"timeUnixNano": nanos(BEGIN), "name": "e", "attributes": []}], "status": {"code": 2, "message": "broken"},
    })
}

fn read(body: &Value) -> Result<Export, BodyError> {
    read_traces(body.to_string().as_bytes(), Media::Json, None, noon())
}

fn only(export: Export) -> (Received, Span) {
    assert_eq!((export.refused, export.pieces.len()), (vec![], 1));
    let received = export.pieces[0].clone();
    let Piece::Span(span) = received.piece.clone() else { panic!() };
    (received, span)
}

#[test]
fn json_and_protobuf_are_read_alike() {
    let (received, span) = only(read(&exported(a_span())).unwrap());
    assert_eq!((received.trace.as_str(), received.key.as_str()), (TRACE, "00f067aa0ba902b7"));
    assert!(received.root && !received.awaited && span.client && span.failed);
    assert_eq!((span.start, span.end, span.failure.as_str(), span.events.len()), (BEGIN, BEGIN + 5, "broken", 1));
    let told = told(json!({"n": 12, "m": 13, "d": 0.5, "list": [true, "x"], "map": {"password": "••••"},
        "http.request.header.authorization": "Bearer ••••", "none": null}));
    assert_eq!((&span.attributes, &span.resource), (&told, &super::told(json!({"service.name": "shop"}))));

    let mut lean = exported(a_span());
    lean["resourceSpans"][0]["scopeSpans"][0]["spans"][0].as_object_mut().unwrap().remove("traceState");
    let request: ExportTraceServiceRequest = serde_json::from_value(lean).unwrap();
    let packed = read_traces(&request.encode_to_vec(), Media::Protobuf, None, noon()).unwrap();
    assert_eq!(only(packed).0, received);
}

#[test]
fn where_the_parent_is_decides_what_is_waited_for() {
    for (flags, root, awaited) in [(0x301, true, false), (0x101, false, true), (0x001, false, false)] {
        let mut span = a_span();
        span["parentSpanId"] = json!("00f067aa0ba902b8");
        span["flags"] = json!(flags);
        let (received, _) = only(read(&exported(span)).unwrap());
        assert_eq!((received.root, received.awaited), (root, awaited), "{flags:x}");
    }
}

#[test]
fn one_bad_span_costs_only_itself() {
    let mut body = exported(a_span());
    let spans = body["resourceSpans"][0]["scopeSpans"][0]["spans"].as_array_mut().unwrap();
    for (member, value) in [
        ("traceId", json!("0AF7")),
        ("traceId", json!("00000000000000000000000000000000")),
        ("spanId", json!("")),
        ("startTimeUnixNano", json!("0")),
        ("startTimeUnixNano", json!("soon")),
        ("endTimeUnixNano", json!("1999999999000000000")),
        ("attributes", json!("none")),
    ] {
        let mut bad = a_span();
        bad[member] = value;
        spans.push(bad);
    }
    let export = read(&body).unwrap();
    assert_eq!((export.pieces.len(), export.refused.len()), (1, 7), "{:?}", export.refused);
}

#[test]
fn what_is_no_export_is_refused_whole() {
    for body in ["", "x", "[]", r#"{"resourceSpans": {}}"#, r#"{"resourceSpans": [1]}"#] {
        let refused = read_traces(body.as_bytes(), Media::Json, None, noon()).unwrap_err();
        assert!(matches!(refused, BodyError::NotOtlp(_)), "{refused:?}");
    }
    assert!(read_traces(b"{}", Media::Json, None, noon()).unwrap().pieces.is_empty());
    assert!(read_traces(b"", Media::Protobuf, None, noon()).unwrap().pieces.is_empty());
    let broken = read_traces(&[0x0a, 0xff, 0xff], Media::Protobuf, None, noon()).unwrap_err();
    assert!(matches!(broken, BodyError::NotOtlp(_)));
    let bomb = vec![b' '; crate::limits::BODY_BYTES + 1];
    assert!(matches!(read_traces(&bomb, Media::Json, None, noon()), Err(BodyError::TooLarge)));
}

#[test]
fn records_of_models_are_kept_and_no_others() {
    let of = |name: &str, more: Value| {
        let mut record = json!({"timeUnixNano": nanos(BEGIN), "traceId": TRACE, "spanId": "00f067aa0ba902b7", "eventName": name,
            "body": {"kvlistValue": {"values": [{"key": "content", "value": {"stringValue": "Hi"}}]}}, "attributes": []});
        record.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        record
    };
    let named = json!([{"key": "event.name", "value": {"stringValue": "gen_ai.choice"}}]);
    let body = json!({"resourceLogs": [{"scopeLogs": [{"logRecords": [
        of("gen_ai.user.message", json!({})),
        of("", json!({"attributes": named, "timeUnixNano": "0", "observedTimeUnixNano": nanos(BEGIN)})),
        of("", json!({})), of("device.app.lifecycle", json!({})), of("gen_ai.choice", json!({"spanId": ""})),
    ]}]}]});
    let export = read_logs(body.to_string().as_bytes(), Media::Json, None, noon()).unwrap();
    assert_eq!((export.refused.len(), export.pieces.len()), (0, 2));
    let Piece::Record(record) = &export.pieces[0].piece else { panic!() };
    assert_eq!((record.name.as_str(), &record.body), ("gen_ai.user.message", &json!({"content": "Hi"})));
    assert_ne!(export.pieces[0].key, export.pieces[1].key);
}

#[test]
fn a_huge_attribute_is_cut() {
    let mut span = a_span();
    span["attributes"] = json!([{"key": "x", "value": {"stringValue": "é".repeat(limits::ATTRIBUTE_BYTES)}}]);
    let (_, span) = only(read(&exported(span)).unwrap());
    assert!(span.attributes["x"].as_str().unwrap().len() < limits::ATTRIBUTE_BYTES + 100);
}

#[test]
fn pieces_survive_being_kept() {
    let (received, _) = only(read(&exported(a_span())).unwrap());
    let kept = serde_json::to_string(&received.piece).unwrap();
    assert_eq!(serde_json::from_str::<Piece>(&kept).unwrap(), received.piece);
}
