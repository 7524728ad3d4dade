//! Every type of event, and every field that can be wrong.

use afterword_model::{EventBody, FeedbackValue, HandoverVia, Role, StepKind};

use super::{kept, refused};

#[test]
fn a_start_tells_who_and_by_what_means() {
    let event = kept(
        r#"{"type":"chat.started","chat":"c","id":"e","at":"2026-03-02T10:00:00.1234567+01:00",
            "user":{"id":"u","email":"a@example.com","internal":true},"channel":"web","language":"it","test":true,
            "user_agent":"Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
            "browser":"Mine","tags":{"plan":"pro","seats":3,"trial":false}}"#,
    );
    assert_eq!(event.at.to_string(), "2026-03-02T09:00:00.123456Z");
    let EventBody::ChatStarted(profile) = event.body else { panic!() };
    // The explicit browser wins over the user agent's.
    assert_eq!(
        (profile.device.as_deref(), profile.browser.as_deref(), profile.os.as_deref()),
        (Some("mobile"), Some("Mine"), Some("iOS"))
    );
    assert!(profile.test && profile.user.unwrap().internal);
    assert_eq!(profile.tags["seats"], "3");
}

#[test]
fn user_agents_are_told_apart() {
    let told = |text: &str| {
        let told = crate::agent::describe(text);
        (told.device.unwrap_or_default(), told.browser.unwrap_or_default(), told.os.unwrap_or_default())
    };
    let expect = |device: &str, browser: &str, os: &str| (device.to_owned(), browser.to_owned(), os.to_owned());
    let windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36";
    assert_eq!(told(windows), expect("desktop", "Chrome", "Windows"));
    let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";
    assert_eq!(told(firefox), expect("desktop", "Firefox", "Linux"));
    let tablet = "Mozilla/5.0 (Linux; Android 14; SM-X710) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36";
    assert_eq!(told(tablet).0, "tablet");
    assert_eq!(told("Mozilla/5.0 (compatible; Examplebot/2.1)").0, "bot");
    assert_eq!(told("").0, "");
}

#[test]
fn a_message_is_read_whole() {
    let event = kept(
        r#"{"type":"message","chat":"c","message":"m","role":"assistant","text":"Hi","agent":"Billing","workflow":null,
            "fallback":true,"quick_replies":["Yes","No"],"model":"x","input_tokens":12,"output_tokens":3,"cost":0.002,
            "latency_ms":812.5,"user":{"id":"u"},"unknown_field":1}"#,
    );
    let EventBody::Message(message) = event.body else { panic!() };
    assert_eq!(
        (message.role, message.text.as_str(), message.agent.as_deref()),
        (Role::Assistant, "Hi", Some("Billing"))
    );
    assert_eq!((message.workflow, message.input_tokens, message.cost), (None, Some(12), Some(0.002)));
    assert_eq!(message.quick_replies, ["Yes", "No"]);
    assert_eq!(message.profile.user.unwrap().id.as_deref(), Some("u"));
}

#[test]
fn the_other_types_are_read() {
    let step = kept(
        r#"{"type":"step","chat":"c","message":"m","kind":"tool","name":"n","output":{"a":[1]},"error":{"code":5}}"#,
    );
    let EventBody::Step(step) = step.body else { panic!() };
    assert_eq!(
        (step.kind, step.output.as_deref(), step.error.as_deref()),
        (StepKind::Tool, Some(r#"{"a":[1]}"#), Some(r#"{"code":5}"#))
    );
    let feedback = kept(
        r#"{"type":"feedback","chat":"c","message":"m","value":"down","comment":" ","contact":{"email":"a@example.com"}}"#,
    );
    let EventBody::Feedback(feedback) = feedback.body else { panic!() };
    assert_eq!((feedback.value, feedback.comment), (FeedbackValue::Down, None));
    assert_eq!(feedback.contact.unwrap().email.as_deref(), Some("a@example.com"));
    let shared = kept(
        r#"{"type":"feedback","chat":"c","message":"m","value":"up","share_chat":true,"struck":["a"],"previewed":["a","m"]}"#,
    );
    let EventBody::Feedback(shared) = shared.body else { panic!() };
    assert!(shared.share_chat);
    assert_eq!((shared.struck, shared.previewed), (vec!["a".into()], vec!["a".into(), "m".into()]));
    let handover = kept(r#"{"type":"handover","chat":"c","kind":"direct","via":"ticket"}"#);
    assert!(matches!(handover.body, EventBody::Handover(handover) if handover.via == Some(HandoverVia::Ticket)));
    for event in [
        r#"{"type":"rating","chat":"c","score":5,"prompt":"end"}"#,
        r#"{"type":"rating.asked","chat":"c","prompt":"after_answer"}"#,
        r#"{"type":"click","chat":"c","message":"m","kind":"link","title":"t","destination_kind":"url","destination":"https://example.com"}"#,
        r#"{"type":"agent.triggered","chat":"c","workflow":"w"}"#,
        r#"{"type":"chat.ended","chat":"c"}"#,
        r#"{"type":"release.published","release":"2.1","notes":"n"}"#,
    ] {
        kept(event);
    }
}

#[test]
fn each_refusal_names_the_field() {
    for (event, code, field) in [
        (r#"{"chat":"c"}"#, "missing_field", "type"),
        (r#"{"type":3,"chat":"c"}"#, "invalid_field", "type"),
        (r#"{"type":"chat.sealed","chat":"c"}"#, "unknown_type", "type"),
        (r#"{"type":"chat.ended"}"#, "missing_field", "chat"),
        (r#"{"type":"chat.ended","chat":""}"#, "invalid_field", "chat"),
        (r#"{"type":"chat.ended","chat":7}"#, "invalid_field", "chat"),
        (r#"{"type":"chat.ended","chat":"c#2"}"#, "reserved_chat_id", "chat"),
        (r#"{"type":"chat.ended","chat":"c","id":""}"#, "invalid_field", "id"),
        (r#"{"type":"chat.ended","chat":"c","at":"yesterday"}"#, "invalid_field", "at"),
        (r#"{"type":"chat.ended","chat":"c","at":1772442000}"#, "invalid_field", "at"),
        (r#"{"type":"chat.ended","chat":"c","at":"2026-03-03T12:00:00.000001Z"}"#, "at_in_future", "at"),
        (r#"{"type":"message","chat":"c","text":"x"}"#, "missing_field", "role"),
        (r#"{"type":"message","chat":"c","role":"robot"}"#, "invalid_field", "role"),
        (r#"{"type":"message","chat":"c","role":"user","text":7}"#, "invalid_field", "text"),
        (r#"{"type":"message","chat":"c","role":"user","fallback":"yes"}"#, "invalid_field", "fallback"),
        (r#"{"type":"message","chat":"c","role":"user","input_tokens":-1}"#, "invalid_field", "input_tokens"),
        (r#"{"type":"message","chat":"c","role":"user","quick_replies":[1]}"#, "invalid_field", "quick_replies"),
        (r#"{"type":"message","chat":"c","role":"user","user":"u"}"#, "invalid_field", "user"),
        (r#"{"type":"message","chat":"c","role":"user","user":{"id":7}}"#, "invalid_field", "user.id"),
        (r#"{"type":"step","chat":"c","message":"m"}"#, "missing_field", "kind"),
        (r#"{"type":"step","chat":"c","kind":"tool"}"#, "missing_field", "message"),
        (r#"{"type":"feedback","chat":"c","message":"m"}"#, "missing_field", "value"),
        (r#"{"type":"feedback","chat":"c","message":"m","value":"meh"}"#, "invalid_field", "value"),
        (r#"{"type":"feedback","chat":"c","message":"m","value":"up","struck":"a"}"#, "invalid_field", "struck"),
        (r#"{"type":"feedback","chat":"c","message":"m","value":"up","struck":[""]}"#, "invalid_field", "struck"),
        (r#"{"type":"feedback","chat":"c","message":"m","value":"up","previewed":[1]}"#, "invalid_field", "previewed"),
        (r#"{"type":"rating","chat":"c"}"#, "missing_field", "score"),
        (r#"{"type":"rating","chat":"c","score":6}"#, "invalid_field", "score"),
        (r#"{"type":"rating","chat":"c","score":4.5}"#, "invalid_field", "score"),
        (r#"{"type":"rating.asked","chat":"c"}"#, "missing_field", "prompt"),
        (r#"{"type":"handover","chat":"c"}"#, "missing_field", "kind"),
        (r#"{"type":"click","chat":"c"}"#, "missing_field", "kind"),
        (r#"{"type":"agent.triggered","chat":"c"}"#, "missing_field", "agent"),
        (r#"{"type":"release.published"}"#, "missing_field", "release"),
    ] {
        let rejection = refused(event);
        assert_eq!(rejection.code, code, "{event}");
        assert!(rejection.detail.starts_with(field), "{event}: {}", rejection.detail);
    }
}

#[test]
fn a_day_ahead_is_still_taken() {
    kept(r#"{"type":"chat.ended","chat":"c","at":"2026-03-03T12:00:00Z"}"#);
    kept(r##"{"type":"chat.ended","chat":"#1 question","at":"1971-01-01T00:00:00Z"}"##);
    kept(r#"{"type":"chat.ended","chat":"ticket#02"}"#);
}
