//! Whatever comes in, the answer is a verdict.

use proptest::prelude::*;

use super::{kept, noon, refused};
use crate::{read, read_line};

#[test]
fn awkward_text_is_kept_as_it_is() {
    let event =
        kept(r#"{"type":"message","chat":"👩‍👩‍👧 ü","role":"user","text":"=cmd|' /C calc'!A0 <script> مرحبا \u0000"}"#);
    assert_eq!(event.chat.as_str(), "👩‍👩‍👧 ü");
    let afterword_model::EventBody::Message(message) = event.body else { panic!() };
    assert_eq!(message.text, "=cmd|' /C calc'!A0 <script> مرحبا \u{fffd}");
}

#[test]
fn depth_and_broken_escapes_cost_one_event() {
    let deep = format!(
        r#"{{"type":"step","chat":"c","message":"m","kind":"tool","input":{}1{}}}"#,
        "[".repeat(5_000),
        "]".repeat(5_000)
    );
    assert_eq!(refused(&deep).code, "invalid_json");
    assert_eq!(refused(r#"{"type":"message","chat":"c","role":"user","text":"\ud800"}"#).code, "invalid_json");
}

proptest! {
    #[test]
    fn any_bytes_get_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..300), encoding in 0..4usize) {
        let encoding = [None, Some("gzip"), Some("zstd"), Some("x")][encoding];
        let _ = read(&bytes, Some("application/x-ndjson"), encoding, noon());
        let _ = read(&bytes, None, encoding, noon());
    }

    #[test]
    fn any_values_get_a_verdict(kind in "(message|step|feedback|rating|handover|click|chat.started|release.published)", field in "(id|at|chat|role|text|user|score|value|message|kind|tags)", value in "(null|true|-1|1e400|\"\"|\"x\"|\\[\\]|\\{\\}|\"2026-03-02T12:00:00Z\")") {
        let event = format!(r#"{{"type":"{kind}","chat":"c","message":"m","role":"user","score":3,"value":"up","{field}":{value}}}"#);
        let _ = read_line(&event, 0, noon());
    }

    #[test]
    fn what_is_kept_survives_the_journal(text in any::<String>(), id in "[^\\p{Cc}]{1,128}") {
        let event = serde_json::json!({"type": "message", "chat": "c", "id": id, "role": "user", "text": text}).to_string();
        let event = read_line(&event, 0, noon()).unwrap();
        let json = serde_json::to_string(&event).unwrap();
        let again: afterword_model::Event = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(serde_json::to_string(&again).unwrap(), json);
    }
}
