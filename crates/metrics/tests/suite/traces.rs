//! The steps behind a response, and the variables they changed.

use afterword_fold::StepRow;
use afterword_metrics::{Metrics, Trace};

use crate::{
    week::AFTER,
    world::{Chat, metrics, question, step},
};

const ANSWER: &str = "2026-03-01T12:00:10Z";
const LATER: &str = "2026-03-01T12:05:10Z";

fn part(id: &str, parent: &str, kind: &'static str, second: &str, duration: f64, attributes: &str) -> StepRow {
    StepRow {
        parent: (!parent.is_empty()).then(|| parent.to_owned()),
        name: Some(format!("the {id}")),
        duration_ms: Some(duration),
        attributes: (!attributes.is_empty()).then(|| attributes.to_owned()),
        ..step(id, kind, &format!("2026-03-01T12:00:{second}Z"))
    }
}

fn set(id: &str, parent: &str, time: &str, value: &str) -> StepRow {
    StepRow {
        name: Some("plan".to_owned()),
        output: Some(value.to_owned()),
        parent: Some(parent.to_owned()),
        ..step(id, "variable", time)
    }
}

fn world() -> Metrics {
    let prompt = r#"{"input_tokens": 100, "output_tokens": 20, "cost": 0.5, "model_family": "x"}"#;
    let chat = Chat::new("c", "u", "2026-03-01T12:00:00Z")
        .asks("2026-03-01T12:00:00Z")
        .answers(ANSWER, "Help")
        .asks("2026-03-01T12:05:00Z")
        .answers(LATER, "Help")
        .does(ANSWER, part("tool", "agent", "tool", "03", 900.0, r#"{"status": 500}"#))
        .does(
            ANSWER,
            StepRow {
                error: Some("boom".to_owned()),
                ..part("agent", "", "agent", "01.5", 4_000.0, r#"{"input_tokens": 130}"#)
            },
        )
        .does(ANSWER, part("prompt", "agent", "prompt", "02", 700.0, prompt))
        .does(ANSWER, part("again", "tool", "prompt", "03.1", 100.0, r#"{"input_tokens": 30}"#))
        .does(ANSWER, part("lost", "gone", "retrieval", "01", 800.0, "not json"))
        .does(ANSWER, set("v1", "agent", "2026-03-01T12:00:04Z", r#""basic""#))
        .does(LATER, set("v2", "nobody", "2026-03-01T12:05:05Z", r#"{"b": 1, "a": 2}"#))
        .does(LATER, StepRow { name: None, ..set("v3", "nobody", "2026-03-01T12:05:06Z", "1") });
    metrics(vec![chat])
}

fn trace(metrics: &Metrics, message: &str) -> Trace {
    let about = question("", AFTER);
    let chat = metrics.bare_chat(&about, &"c".into()).unwrap().unwrap();
    let message = metrics.message_of(&about, &chat, &message.into()).unwrap().unwrap();
    metrics.trace(&about, &chat, &message).unwrap()
}

#[test]
fn steps_are_told_as_a_tree_with_what_they_come_to() {
    let trace = trace(&world(), ANSWER);
    let told: Vec<(&str, usize, f64)> =
        trace.steps.iter().map(|step| (step.step.as_str(), step.depth, step.offset_ms)).collect();
    assert_eq!(
        told,
        [
            ("lost", 0, 0.0),
            ("agent", 0, 500.0),
            ("prompt", 1, 1_000.0),
            ("tool", 1, 2_000.0),
            ("again", 2, 2_100.0),
            ("v1", 1, 3_000.0),
        ]
    );
    let totals = trace.totals;
    // The agent's 130 tokens are those of its two prompts.
    assert_eq!((totals.input_tokens, totals.output_tokens, totals.cost), (Some(130), Some(20), Some(0.5)));
    assert_eq!((totals.duration_ms, totals.errors, totals.slowest.as_deref()), (4_500.0, 1, Some("lost")));
    let prompt = &trace.steps[2];
    assert_eq!((prompt.input_tokens, prompt.cost, prompt.status), (Some(100), Some(0.5), None));
    assert_eq!((trace.steps[3].status, trace.steps[0].attributes.as_deref()), (Some(500), Some("not json")));
    assert!(trace.complete);
}

#[test]
fn variables_are_those_of_the_chat_up_to_the_response() {
    let metrics = world();
    let first = trace(&metrics, ANSWER);
    assert_eq!(first.variables.len(), 1);
    let changes = &first.variables[0].changes;
    assert_eq!((first.variables[0].name.as_str(), changes.len()), ("plan", 1));
    assert_eq!((changes[0].value.as_deref(), changes[0].previous.as_deref()), (Some(r#""basic""#), None));
    assert_eq!((changes[0].by.as_deref(), changes[0].message.as_str()), (Some("the agent"), ANSWER));

    let later = trace(&metrics, LATER);
    let changes = &later.variables[0].changes;
    assert_eq!(changes.len(), 2);
    // What was told is kept to the letter.
    assert_eq!(changes[1].value.as_deref(), Some(r#"{"b": 1, "a": 2}"#));
    assert_eq!((changes[1].previous.as_deref(), changes[1].by.as_deref()), (Some(r#""basic""#), None));
    assert_eq!(later.totals.input_tokens, None);
}

#[test]
fn a_message_without_steps_has_an_empty_trace_and_one_of_nobody_is_not_there() {
    let metrics = world();
    let empty = trace(&metrics, "2026-03-01T12:00:00Z");
    assert_eq!((empty.steps.len(), empty.totals.slowest, empty.totals.errors), (0, None, 0));
    let about = question("", AFTER);
    let chat = metrics.bare_chat(&about, &"c".into()).unwrap().unwrap();
    assert_eq!(metrics.message_of(&about, &chat, &"nothing".into()).unwrap(), None);
    let found = metrics.chats_with(&about, &ANSWER.into()).unwrap();
    assert_eq!(found.iter().map(|chat| chat.chat.as_str()).collect::<Vec<_>>(), ["c"]);
}

#[test]
fn no_more_than_5000_steps_are_told() {
    let mut chat = Chat::new("c", "u", "2026-03-01T12:00:00Z").asks("2026-03-01T12:00:00Z").answers(ANSWER, "Help");
    for number in 0..5_001 {
        chat = chat.does(ANSWER, part(&format!("s{number}"), "s0", "tool", "05", 1.0, ""));
    }
    let trace = trace(&metrics(vec![chat]), ANSWER);
    assert_eq!((trace.steps.len(), trace.complete), (5_000, false));
}
