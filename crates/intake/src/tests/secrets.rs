//! What is masked, and what is left alone.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::secrets::{MASK, in_json, in_member, in_text, in_words};

/// A secret, and what is left of it.
fn known_forms() -> Vec<(String, &'static str)> {
    // Put together here, so that no scanner takes them for real ones.
    let long = "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8";
    let of = |prefix: &str, length: usize| format!("{prefix}{}", &long[..length]);
    vec![
        (of("sk-", 32), "sk-••••"),
        (of("sk-proj-", 30), "sk-proj-••••"),
        (of("sk_live_", 24), "sk_live_••••"),
        (of("sk_", 32), "sk_••••"),
        (of("ghp_", 36), "ghp_••••"),
        (of("gho_", 36), "gho_••••"),
        (of("github_pat_", 36), "github_pat_••••"),
        (of("glpat-", 20), "glpat-••••"),
        (of("xoxb-1234567890-", 24), "xoxb-••••"),
        ("AKIAIOSFODNN7EXAMPLE".to_owned(), "AKIA••••MPLE"),
        ("ASIAIOSFODNN7EXAMPLE".to_owned(), "ASIA••••MPLE"),
        (of("AIza", 35), "AIza••••"),
        (of("ya29.", 30), "ya29.••••"),
        (of("hf_", 34), "hf_••••"),
        (of("npm_", 36), "npm_••••"),
        (format!("SG.{}.{}", &long[..22], &long[..36]), "SG.••••"),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N".to_owned(), "eyJ••••0w5N"),
        (of("Bearer ", 20), "Bearer ••••"),
        ("Basic YWRhOmxvdmVsYWNl".to_owned(), "Basic ••••"),
        ("postgres://ada:lovelace@db.example/x".to_owned(), "postgres://ada:••••@db.example/x"),
        (
            "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----".to_owned(),
            "-----BEGIN RSA PRIVATE KEY-----••••-----END RSA PRIVATE KEY-----",
        ),
        ("-----BEGIN PRIVATE KEY-----\nMIIE and cut off".to_owned(), "-----BEGIN PRIVATE KEY-----••••"),
    ]
}

#[test]
fn known_forms_are_masked_in_words() {
    for (secret, left) in known_forms() {
        let text = format!("My key is ({secret})");
        let masked = in_words(&text);
        assert!(masked.contains(left), "{masked} should have {left}");
        let hidden = secret.get(secret.len() / 2..secret.len() - 6).unwrap_or_default();
        assert!(!masked.contains(hidden) || left.contains(hidden), "{masked}");
    }
}

#[test]
fn ordinary_words_stay() {
    for text in [
        "Bearer certificates and basic authentication are two ways",
        "the basic JavaScript course, basic income, Basic 12345678",
        "Bearer of good news: authentication-is-not-required-here",
        "a risk-assessment-framework-for-everybody and sk-learn-version-2024-is-out",
        "see http://example.org:8080/path?x=y@z and mailto:ada@example.org",
        "https://example.org/a:b@c and 12:30@noon",
        "my password is a secret, the api key is not",
        "pk_0123456789ABCDEFGHIJKLMNOPQRSTUV is publishable",
        "npm_config_loglevel hf_hub_download ghp_ xoxb- AKIA sk-",
        "BEGIN PRIVATE KEY is the first line of a PEM file",
        "{\"password\": \"asked for in words\"}",
        "Größe: 5 €, 日本語, 🙂",
    ] {
        assert_eq!(in_words(text), text);
    }
    for text in ["The password: it was forgotten", "{'tokens': 12}", "secret santa", "cookies and milk"] {
        assert_eq!(in_text(text), text);
    }
}

#[test]
fn a_name_tells_the_secret() {
    let mut value = json!({
        "headers": {"Authorization": "Bearer abc", "X-Api-Key": "abc", "Set-Cookie": ["a=1", "b=2"], "Accept": "text/html"},
        "list": [{"name": "Proxy-Authorization", "value": "Basic eA=="}, {"key": "Accept", "value": "x"}],
        "OPENAI_API_KEY": "abc", "clientSecret": "abc", "refresh_token": 12345, "password": "", "secret": null,
        "schema": {"properties": {"password": {"type": "string"}}},
        "max_tokens": 5, "token": "word", "passwords": ["kept"],
        "text": "{\"passwd\": \"abc\", \"inner\": \"{\\\"id_token\\\": \\\"abc\\\"}\", \"n\": 1}",
    });
    in_json(&mut value);
    let text: Value = serde_json::from_str(value["text"].as_str().unwrap()).unwrap();
    let inner: Value = serde_json::from_str(text["inner"].as_str().unwrap()).unwrap();
    assert_eq!((&text["passwd"], &text["n"], &inner["id_token"]), (&json!(MASK), &json!(1), &json!(MASK)));
    value["text"] = json!(null);
    assert_eq!(
        value,
        json!({
            "headers": {"Authorization": "Bearer ••••", "X-Api-Key": MASK, "Set-Cookie": [MASK, MASK], "Accept": "text/html"},
            "list": [{"name": "Proxy-Authorization", "value": "Basic ••••"}, {"key": "Accept", "value": "x"}],
            "OPENAI_API_KEY": MASK, "clientSecret": MASK, "refresh_token": MASK, "password": "", "secret": null,
            "schema": {"properties": {"password": {"type": "string"}}},
            "max_tokens": 5, "token": "word", "passwords": ["kept"], "text": null,
        })
    );
    let mut header = json!(["Bearer abc"]);
    in_member("http.request.header.authorization", &mut header);
    assert_eq!(header, json!(["Bearer ••••"]));
}

#[test]
fn names_tell_in_text_of_every_kind() {
    for (text, masked) in [
        (r#"sent {"api_key": "a\"b", "x": 1}!"#, r#"sent {"api_key": "••••", "x": 1}!"#),
        (r#"sent {\"password\": \"abc\"}!"#, r#"sent {\"password\": \"••••\"}!"#),
        ("{'client_secret': 'abc', 'x': 1}", "{'client_secret': '••••', 'x': 1}"),
        ("GET /x?access_token=abc&page=2", "GET /x?access_token=••••&page=2"),
        (
            "Accept: x\nAuthorization: Token abc\nCookie: a=1; b=2\n",
            "Accept: x\nAuthorization: Token ••••\nCookie: ••••\n",
        ),
        (r#" {"a": 1}  "#, r#" {"a": 1}  "#),
    ] {
        assert_eq!(in_text(text), masked);
    }
}

#[test]
fn events_are_stored_masked() {
    let event = super::kept(
        r#"{"type":"step","chat":"c","message":"m","kind":"api","input":{"headers":{"authorization":"Bearer abc"}},
            "output":"{\"access_token\":\"abc\"}","error":"https://a:b@c failed","attributes":{"cookie":"abc","status":401}}"#,
    );
    let afterword_model::EventBody::Step(step) = event.body else { panic!() };
    assert_eq!(step.input.as_deref(), Some(r#"{"headers":{"authorization":"Bearer ••••"}}"#));
    assert_eq!(step.output.as_deref(), Some(r#""{\"access_token\":\"••••\"}""#));
    assert_eq!(step.error.as_deref(), Some("https://a:••••@c failed"));
    assert_eq!(step.attributes.as_deref(), Some(r#"{"cookie":"••••","status":401}"#));
    let event = super::kept(
        r#"{"type":"message","chat":"c","role":"user","text":"AKIAIOSFODNN7EXAMPLE {\"password\":\"mine\"}"}"#,
    );
    let afterword_model::EventBody::Message(message) = event.body else { panic!() };
    assert_eq!(message.text, r#"AKIA••••MPLE {"password":"mine"}"#);
    let event = super::kept(
        r#"{"type":"feedback","chat":"c","message":"m","value":"down","comment":"it told me AKIAIOSFODNN7EXAMPLE"}"#,
    );
    let afterword_model::EventBody::Feedback(feedback) = event.body else { panic!() };
    assert_eq!(feedback.comment.as_deref(), Some("it told me AKIA••••MPLE"));
}

/// Text in which secrets, names of secrets and quotes meet.
fn suspicious() -> impl Strategy<Value = String> {
    let words = known_forms().into_iter().map(|(secret, _)| secret).chain(
        [
            "\"",
            "'",
            "\\",
            "\\\"",
            ":",
            " ",
            "{",
            "}",
            "[",
            "]",
            ",",
            "@",
            "://",
            "password",
            "api_key",
            "Authorization",
            "cookie: ",
            "••••",
            "abc",
            "?sig=",
            "Basic ",
            "Bearer ",
            "\n",
            "é",
        ]
        .map(str::to_owned),
    );
    prop::collection::vec(prop::sample::select(words.collect::<Vec<_>>()), 0..12).prop_map(|words| words.concat())
}

proptest! {
    #[test]
    fn masking_twice_is_masking_once(text in prop_oneof![suspicious(), any::<String>()]) {
        let once = in_text(&text).into_owned();
        prop_assert_eq!(in_text(&once), once.as_str());
        let once = in_words(&text).into_owned();
        prop_assert_eq!(in_words(&once), once.as_str());
    }

    #[test]
    fn a_mask_adds_no_more_than_itself_for_each_sign(text in suspicious()) {
        prop_assert!(in_text(&text).len() <= text.len() * (1 + MASK.len()));
    }
}
