//! Shapes, encodings and limits of a request.

use std::io::Write;

use super::{json, noon};
use crate::{BodyError, limits, read};

const ENDED: &str = r#"{"type":"chat.ended","chat":"c"}"#;

fn ndjson(body: &str) -> Result<crate::Batch, BodyError> {
    read(body.as_bytes(), Some("application/x-ndjson; charset=utf-8"), None, noon())
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn the_four_shapes_are_read_alike() {
    for body in
        [ENDED.to_owned(), format!("[{ENDED}]"), format!("{{\"events\": [{ENDED}]}}"), format!("\u{20}\n[{ENDED}]\n")]
    {
        assert_eq!(json(&body).events.len(), 1, "{body}");
    }
    assert_eq!(ndjson(&format!("{ENDED}\n\r\n{ENDED}\r\n")).unwrap().events.len(), 2);
    assert!(json("[]").events.is_empty());
    assert!(json(r#"{"events": []}"#).events.is_empty());
}

#[test]
fn a_bad_event_costs_no_neighbour() {
    let batch = json(&format!(r#"[{ENDED}, 7, {{"type":"nonsense","id":"x"}}, {ENDED}]"#));
    assert_eq!(batch.events.iter().map(|(index, _)| *index).collect::<Vec<_>>(), [0, 3]);
    let verdicts: Vec<_> = batch.rejected.iter().map(|it| (it.index, it.code, it.id.as_deref())).collect();
    assert_eq!(verdicts, [(1, "not_an_object", None), (2, "unknown_type", Some("x"))]);
    let lines = ndjson(&format!("{ENDED}\n{{broken\n{ENDED}")).unwrap();
    assert_eq!((lines.events.len(), lines.rejected[0].code, lines.rejected[0].index), (2, "invalid_json", 1));
}

#[test]
fn what_is_not_json_is_refused_whole() {
    for body in ["", "hello", "[1,", "\u{0}"] {
        let error = read(body.as_bytes(), None, None, noon()).unwrap_err();
        assert_eq!((error.status(), error.code()), (400, "invalid_json"), "{body}");
    }
    assert_eq!(read(&[0xff, 0xfe], None, None, noon()).unwrap_err().code(), "invalid_json");
    for body in ["\"text\"", "7", "null", r#"{"events": 7}"#] {
        assert_eq!(read(body.as_bytes(), None, None, noon()).unwrap_err().code(), "no_events", "{body}");
    }
    assert_eq!(ndjson("nope\nno").unwrap_err().code(), "invalid_json");
    assert_eq!(ndjson("\n \n").unwrap_err().status(), 400);
}

#[test]
fn gzip_and_zstd_are_unpacked() {
    let zstd = zstd::encode_all(ENDED.as_bytes(), 1).unwrap();
    for (bytes, encoding) in [(gzip(ENDED.as_bytes()), "gzip"), (zstd, "zstd")] {
        assert_eq!(read(&bytes, None, Some(encoding), noon()).unwrap().events.len(), 1);
    }
    assert_eq!(read(ENDED.as_bytes(), None, Some("br"), noon()).unwrap_err().status(), 415);
    for encoding in ["gzip", "zstd"] {
        assert_eq!(read(ENDED.as_bytes(), None, Some(encoding), noon()).unwrap_err().code(), "corrupt_body");
    }
}

#[test]
fn limits_hold_after_decompression() {
    let blank = vec![b' '; limits::BODY_BYTES + 1];
    assert_eq!(read(&blank, None, None, noon()).unwrap_err().status(), 413);
    let packed = gzip(&blank);
    assert!(packed.len() < 100_000);
    assert_eq!(read(&packed, None, Some("gzip"), noon()).unwrap_err().code(), "body_too_large");
    let many = format!("[{}]", vec![ENDED; limits::EVENTS + 1].join(","));
    assert_eq!(read(many.as_bytes(), None, None, noon()).unwrap_err().code(), "too_many_events");
    let exactly = format!("[{}]", vec![ENDED; limits::EVENTS].join(","));
    assert_eq!(json(&exactly).events.len(), limits::EVENTS);
}

#[test]
fn one_event_may_be_too_large() {
    let frame = r#"{"type":"message","chat":"c","role":"user","text":""}"#.len();
    let event =
        |size: usize| format!(r#"{{"type":"message","chat":"c","role":"user","text":"{}"}}"#, "x".repeat(size - frame));
    let batch = json(&format!("[{},{}]", event(limits::EVENT_BYTES), event(limits::EVENT_BYTES + 1)));
    assert_eq!((batch.events.len(), batch.rejected[0].code), (1, "event_too_large"));
}

#[test]
fn events_without_a_time_keep_their_order() {
    let batch = json(&format!("[{ENDED},{ENDED}]"));
    assert_eq!(batch.events[0].1.at, noon());
    assert_eq!(batch.events[1].1.at.as_microsecond() - noon().as_microsecond(), 1);
}
