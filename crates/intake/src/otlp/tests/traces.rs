//! Traces of many shapes: what a turn is, and what its steps tell.

use afterword_model::StepKind;
use serde_json::{Value, json};

use super::*;

#[test]
fn a_trace_with_nothing_of_a_model_gives_nothing() {
    let assembled = assembled(vec![span("a", "", "GET /", (0, 5), json!({"http.request.method": "GET"}))]);
    assert!(!assembled.is_relevant && assembled.events.is_empty() && assembled.told.is_none());
}

#[test]
fn looking_something_up_answers_nobody() {
    for attributes in [
        json!({"gen_ai.operation.name": "embeddings", "gen_ai.request.model": "e"}),
        json!({"openinference.span.kind": "RETRIEVER", "input.value": "x"}),
        json!({"gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "x"}),
        json!({"gen_ai.operation.name": "create_agent", "gen_ai.agent.name": "x"}),
    ] {
        let assembled = assembled(vec![span("a", "", "x", (0, 5), attributes)]);
        assert!(assembled.is_relevant && assembled.events.is_empty(), "{assembled:?}");
    }
}

#[test]
fn without_content_messages_are_empty_and_still_there() {
    let bare = json!({"gen_ai.operation.name": "chat", "gen_ai.request.model": "m", "gen_ai.usage.input_tokens": 10});
    let assembled = assembled(vec![
        span("root", "", "POST /chat", (0, 50), json!({})),
        span("a", "root", "chat m", (1, 20), bare.clone()),
        span("b", "root", "chat m", (21, 40), bare),
    ]);
    assert_eq!(dialogue(&assembled.events), turn("", ""));
    assert!(assembled.lacks_words);
    let response = responses(&assembled.events)[0];
    assert_eq!((response.input_tokens, response.output_tokens, response.latency_ms), (Some(20), None, Some(39.0)));
    assert_eq!(steps(&assembled.events).len(), 3);
    // Without a name for it, each trace is a conversation.
    assert!(assembled.events.iter().all(|event| event.chat.0 == TRACE));
}

#[test]
fn neighbours_that_answer_the_same_words_are_one_turn() {
    let assembled = assembled(vec![
        span("root", "", "POST /chat", (0, 100), json!({})),
        span("e", "root", "embeddings e", (1, 2), json!({"gen_ai.operation.name": "embeddings"})),
        chat("a", "root", (3, 10), "Hi", "draft"),
        span("t", "root", "execute_tool", (11, 19), json!({"gen_ai.operation.name": "execute_tool"})),
        chat("b", "root", (20, 30), "Hi", "Hello!"),
        chat("c", "root", (40, 50), "And now?", "Bye!"),
    ]);
    assert_eq!(dialogue(&assembled.events), [turn("Hi", "Hello!"), turn("And now?", "Bye!")].concat());
    let of = |id: &str| step(&assembled.events, id).message.0.clone();
    assert_eq!([of("root"), of("e"), of("a"), of("t"), of("b"), of("c")], ["a", "a", "a", "a", "a", "c"]);
    // The embedding came before the first call, but it asks nobody: the turn begins with the call.
    assert_eq!(messages(&assembled.events)[0].0.at.as_microsecond(), BEGIN + 3_000);
    assert_eq!(responses(&assembled.events)[0].input_tokens, Some(20));
}

#[test]
fn neighbours_of_different_conversations_are_different_turns() {
    let mut one = chat("a", "root", (0, 30), "Hi", "One");
    let mut other = chat("b", "root", (10, 40), "Hi", "Other");
    one.attributes.insert("gen_ai.conversation.id".to_owned(), json!("one"));
    other.attributes.insert("gen_ai.conversation.id".to_owned(), json!("other"));
    let assembled = assembled(vec![one, other]);
    let chats: Vec<_> = messages(&assembled.events).iter().map(|(event, _)| event.chat.0.clone()).collect();
    assert_eq!(chats, ["one", "one", "other", "other"]);
}

#[test]
fn the_innermost_agent_around_the_answer_is_named() {
    let agent = |id: &str, parent: &str, name: &str, times| {
        span(
            id,
            parent,
            "invoke_agent",
            times,
            json!({"gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": name}),
        )
    };
    let flow = json!({"gen_ai.operation.name": "invoke_workflow", "gen_ai.workflow.name": "support"});
    let assembled = assembled(vec![
        span("w", "", "invoke_workflow support", (0, 100), flow),
        agent("router", "w", "router", (1, 90)),
        chat("a", "router", (2, 10), "Hi", "to billing"),
        agent("billing", "router", "billing", (11, 80)),
        chat("b", "billing", (12, 70), "Hi", "Hello!"),
    ]);
    assert_eq!(dialogue(&assembled.events), turn("Hi", "Hello!"));
    let response = responses(&assembled.events)[0];
    assert_eq!((response.agent.as_deref(), response.workflow.as_deref()), (Some("billing"), Some("support")));
    assert_eq!(messages(&assembled.events)[1].1.message.as_ref().unwrap().0, "w");
    assert_eq!(step(&assembled.events, "b").parent.as_deref(), Some("billing"));
    let kinds = ["w", "router", "a"].map(|id| step(&assembled.events, id).kind);
    assert_eq!(kinds, [StepKind::Workflow, StepKind::Agent, StepKind::Prompt]);
    assert_eq!(step(&assembled.events, "billing").name.as_deref(), Some("billing"));
}

#[test]
fn a_call_that_two_instrumentations_tell_counts_once() {
    let assembled =
        assembled(vec![chat("outer", "", (0, 20), "Hi", "Hello!"), chat("inner", "outer", (1, 19), "Hi", "Hello!")]);
    assert_eq!(responses(&assembled.events)[0].input_tokens, Some(10));
    assert_eq!(steps(&assembled.events).len(), 2);
}

#[test]
fn a_step_tells_what_pages_read_under_their_names() {
    let mut call = chat("a", "", (0, 10), "Hi", "Hello!");
    call.attributes.extend(told(json!({
        "gen_ai.request.temperature": 0.5, "gen_ai.request.max_tokens": 100, "llm.invocation_parameters": "{\"top_p\": 0.9}",
        "gen_ai.usage.cost": 0.002, "server.address": "model.example", "gen_ai.system_instructions": "[{\"type\":\"text\",\"content\":\"Be kind.\"}]",
    })));
    call.resource = told(json!({"service.name": "shop"}));
    let mut http = span(
        "h",
        "a",
        "POST",
        (1, 9),
        json!({
            "http.request.method": "POST", "url.full": "https://model.example/v1", "http.response.status_code": 503, "error.type": "503",
        }),
    );
    http.client = true;
    let mut failed = span("f", "a", "parse", (2, 3), json!({}));
    failed.failed = true;
    failed.events.push(happening(
        "exception",
        3,
        json!({"exception.type": "ValueError", "exception.message": "no number"}),
    ));
    let assembled = assembled(vec![call, http, failed]);
    let attributes = |id: &str| -> Value {
        serde_json::from_str(step(&assembled.events, id).attributes.as_deref().unwrap()).unwrap()
    };
    let told = attributes("a");
    assert_eq!(told["parameters"], json!({"temperature": 0.5, "max_tokens": 100, "top_p": 0.9}));
    assert_eq!((&told["input_tokens"], &told["output_tokens"], &told["cost"]), (&json!(10), &json!(3), &json!(0.002)));
    assert_eq!((&told["server.address"], &told["service.name"]), (&json!("model.example"), &json!("shop")));
    assert!(told.get("gen_ai.input.messages").is_none() && told.get("gen_ai.usage.input_tokens").is_none());
    let input: Value = serde_json::from_str(step(&assembled.events, "a").input.as_deref().unwrap()).unwrap();
    assert_eq!((&input[0]["role"], &input[1]["role"]), (&json!("system"), &json!("user")));
    let told = attributes("h");
    assert_eq!(
        (&told["method"], &told["url"], &told["status"]),
        (&json!("POST"), &json!("https://model.example/v1"), &json!(503))
    );
    let api = step(&assembled.events, "h");
    assert_eq!((api.kind, api.error.as_deref(), api.duration_ms), (StepKind::Api, Some("503"), Some(8.0)));
    let block = step(&assembled.events, "f");
    assert_eq!((block.kind, block.error.as_deref()), (StepKind::Block, Some("ValueError: no number")));
    assert_eq!(responses(&assembled.events)[0].cost, Some(0.002));
}

#[test]
fn the_service_tells_release_and_test_and_channel() {
    for (environment, test) in [("test", true), ("Test", false), ("testing", false), ("production", false)] {
        let mut call = chat("a", "", (0, 10), "Hi", "Hello!");
        call.resource = told(
            json!({"service.version": "2.4", "deployment.environment.name": environment, "afterword.channel": "voice"}),
        );
        let assembled = assembled(vec![call]);
        let profile = &messages(&assembled.events)[0].1.profile;
        assert_eq!(
            (profile.release.as_deref(), profile.channel.as_deref(), profile.test),
            (Some("2.4"), Some("voice"), test)
        );
    }
}

#[test]
fn spans_in_a_circle_and_without_end_do_no_harm() {
    let assembled = assembled(vec![chat("a", "b", (0, 10), "Hi", "Hello!"), chat("b", "a", (1, 9), "Hi", "Hello!")]);
    assert_eq!(responses(&assembled.events).len(), 1);
    let deep: Vec<Span> = (0..2_000)
        .map(|n| {
            chat(
                &format!("{n}"),
                &if n == 0 { String::new() } else { format!("{}", n - 1) },
                (n, 10_000),
                "Hi",
                "Hello!",
            )
        })
        .collect();
    assert_eq!(responses(&super::assembled(deep).events).len(), 1);
}

#[test]
fn what_is_huge_is_cut() {
    let assembled = assembled(vec![chat("a", "", (0, 10), &"é".repeat(200_000), &"x".repeat(300_000))]);
    for event in &assembled.events {
        assert!(serde_json::to_string(event).unwrap().len() < crate::limits::EVENT_BYTES);
    }
}
