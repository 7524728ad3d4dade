//! The same turn in every form that it is told in.

use serde_json::{Value, json};

use super::*;

/// A question, a call of a tool, and the answer, as each instrumentation tells them; and what its agent is called.
fn forms() -> Vec<(&'static str, Vec<Piece>, Option<&'static str>)> {
    vec![
        ("semantic conventions, on spans", conventions(), Some("parcels")),
        ("semantic conventions, in log records", conventions_in_records(), None),
        ("version 1.36, in log records", events(true), None),
        ("version 1.36, in span events", events(false), None),
        ("OpenLLMetry, spelt out", openllmetry(), Some("parcels")),
        ("OpenInference with LangChain", openinference(), Some("parcels")),
        ("Vercel", vercel(), None),
    ]
}

#[test]
fn each_form_gives_the_same_turn() {
    for (form, pieces, agent) in forms() {
        let assembled = assemble(TRACE, &pieces, None);
        assert_eq!(dialogue(&assembled.events), turn("Where is it?", "It leaves today."), "{form}");
        assert!(assembled.is_relevant && !assembled.lacks_words, "{form}");
        let response = responses(&assembled.events)[0];
        assert_eq!((response.input_tokens, response.output_tokens), (Some(21), Some(5)), "{form}");
        assert_eq!((response.model.as_deref(), response.agent.as_deref()), (Some("m-1"), agent), "{form}");
        assert!(assembled.events.iter().all(|event| event.chat.0 == "c-9"), "{form}");
        let user = messages(&assembled.events)[0].1.profile.user.clone().unwrap_or_default();
        assert_eq!(user.id.as_deref(), Some("u-1"), "{form}");
        let prompts = steps(&assembled.events).into_iter().filter(|step| step.kind.as_str() == "prompt").count();
        assert_eq!(prompts, 2, "{form}");
        for step in steps(&assembled.events) {
            for json in [&step.input, &step.output, &step.attributes].into_iter().flatten() {
                serde_json::from_str::<Value>(json).unwrap();
            }
        }
    }
}

#[test]
fn the_order_of_arrival_changes_nothing() {
    for (form, pieces, _) in forms() {
        let one = assemble(TRACE, &pieces, None);
        let other = assemble(TRACE, &pieces.into_iter().rev().collect::<Vec<_>>(), None);
        assert_eq!(format!("{:?}", one.events), format!("{:?}", other.events), "{form}");
        assert_eq!(one.told, other.told, "{form}");
    }
}

fn pieces(spans: Vec<Span>) -> Vec<Piece> {
    spans.into_iter().map(Piece::Span).collect()
}

/// The two calls of a model with what `more` tells of each.
fn calls(parent: &str, common: &Value, more: [Value; 2]) -> Vec<Span> {
    let numbers = [json!({"i": 10, "o": 3}), json!({"i": 11, "o": 2})];
    let mut calls = Vec::new();
    for (n, (more, numbers)) in more.into_iter().zip(numbers).enumerate() {
        let start = 10 + i64::try_from(n).unwrap() * 20;
        let mut call = span(&format!("call{n}"), parent, "chat m", (start, start + 9), common.clone());
        call.attributes.extend(told(more));
        for (name, value) in &mut call.attributes {
            if value == "INPUT" {
                *value = numbers["i"].clone();
            } else if value == "OUTPUT" {
                *value = numbers["o"].clone();
            }
            assert!(!name.is_empty());
        }
        calls.push(call);
    }
    calls
}

fn about() -> Value {
    json!({"gen_ai.operation.name": "chat", "gen_ai.system": "x", "gen_ai.request.model": "m", "gen_ai.response.model": "m-1",
           "gen_ai.usage.input_tokens": "INPUT", "gen_ai.usage.output_tokens": "OUTPUT"})
}

fn served() -> Span {
    span(
        "root",
        "",
        "POST /chat",
        (0, 100),
        json!({"session.id": "c-9", "user.id": "u-1", "http.request.method": "POST"}),
    )
}

fn asked() -> Value {
    json!({"role": "user", "parts": [{"type": "text", "content": "Where is it?"}]})
}

fn called() -> Value {
    json!({"role": "assistant", "parts": [{"type": "tool_call", "id": "1", "name": "look_up", "arguments": {}}], "finish_reason": "tool_call"})
}

fn looked_up() -> Value {
    json!({"role": "tool", "parts": [{"type": "tool_call_response", "id": "1", "response": "today"}]})
}

fn answered() -> Value {
    json!({"role": "assistant", "parts": [{"type": "text", "content": "It leaves today."}], "finish_reason": "stop"})
}

fn on_spans() -> [Value; 2] {
    [
        json!({"gen_ai.input.messages": json!([asked()]).to_string(), "gen_ai.output.messages": json!([called()]).to_string()}),
        // Structured, as protobuf can be.
        json!({"gen_ai.input.messages": [asked(), called(), looked_up()], "gen_ai.output.messages": [answered()]}),
    ]
}

fn conventions() -> Vec<Piece> {
    let agent = json!({"gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "parcels", "gen_ai.conversation.id": "c-9", "user.id": "u-1"});
    let tool = json!({"gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "look_up", "gen_ai.tool.call.result": "today"});
    let mut spans = vec![
        span("agent", "", "invoke_agent parcels", (0, 60), agent),
        span("tool", "agent", "execute_tool", (20, 29), tool),
    ];
    spans.extend(calls("agent", &about(), on_spans()));
    pieces(spans)
}

fn conventions_in_records() -> Vec<Piece> {
    let mut all = pieces(calls("root", &about(), [json!({}), json!({})]));
    all.push(Piece::Span(served()));
    for (n, told) in on_spans().into_iter().enumerate() {
        all.push(record(&format!("call{n}"), "gen_ai.client.inference.operation.details", 50, told, Value::Null));
    }
    all
}

fn events(in_records: bool) -> Vec<Piece> {
    let mut spans = calls("root", &about(), [json!({}), json!({})]);
    let user = ("gen_ai.user.message", json!({"content": "Where is it?"}));
    let call = json!({"tool_calls": [{"id": "1", "type": "function", "function": {"name": "look_up"}}]});
    let all = [
        vec![user.clone(), ("gen_ai.choice", json!({"index": 0, "finish_reason": "tool_calls", "message": call}))],
        vec![
            ("gen_ai.system.message", json!({"content": "Be kind."})),
            user,
            ("gen_ai.assistant.message", call),
            ("gen_ai.tool.message", json!({"content": "today", "id": "1"})),
            (
                "gen_ai.choice",
                json!({"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "It leaves today."}}),
            ),
        ],
    ];
    let mut records = Vec::new();
    for (n, told) in all.into_iter().enumerate() {
        for (place, (name, body)) in told.into_iter().enumerate() {
            let at = 10 + i64::try_from(20 * n + place).unwrap();
            if in_records {
                records.push(record(&format!("call{n}"), name, at, json!({"gen_ai.system": "x"}), body));
            } else {
                // Attributes of span events hold no objects, so these are texts.
                let flat = body.as_object().unwrap().iter().map(|(name, value)| {
                    (name.clone(), value.as_str().map_or_else(|| json!(value.to_string()), |text| json!(text)))
                });
                spans[n].events.push(happening(name, at, flat.collect()));
            }
        }
    }
    spans.push(served());
    let mut all = pieces(spans);
    all.extend(records);
    all
}

fn openllmetry() -> Vec<Piece> {
    let common = json!({"gen_ai.system": "x", "llm.request.type": "chat", "gen_ai.response.model": "m-1",
        "gen_ai.usage.prompt_tokens": "INPUT", "gen_ai.usage.completion_tokens": "OUTPUT",
        "traceloop.association.properties.thread_id": "c-9", "traceloop.association.properties.user_id": "u-1"});
    let spelt = [
        json!({"gen_ai.prompt.0.role": "user", "gen_ai.prompt.0.content": "Where is it?", "gen_ai.completion.0.role": "assistant",
               "gen_ai.completion.0.tool_calls.0.name": "look_up", "gen_ai.completion.0.finish_reason": "tool_calls"}),
        json!({"gen_ai.prompt.0.role": "user", "gen_ai.prompt.0.content": "Where is it?", "gen_ai.prompt.1.role": "tool",
               "gen_ai.prompt.1.content": "today", "gen_ai.completion.0.role": "assistant", "gen_ai.completion.0.content": "It leaves today."}),
    ];
    let outer = json!({"traceloop.span.kind": "agent", "traceloop.entity.name": "parcels", "traceloop.workflow.name": "w",
        "traceloop.entity.input": json!({"inputs": {"messages": [{"lc": 1, "id": ["langchain", "HumanMessage"], "kwargs": {"content": "Where is it?"}}]}, "tags": []}).to_string()});
    let mut spans = calls("flow", &common, spelt);
    spans.push(span("flow", "", "parcels.agent", (0, 60), outer));
    pieces(spans)
}

fn openinference() -> Vec<Piece> {
    let common = json!({"openinference.span.kind": "LLM", "llm.model_name": "m-1", "llm.token_count.prompt": "INPUT",
        "llm.token_count.completion": "OUTPUT", "session.id": "c-9", "user.id": "u-1",
        "metadata": "{\"lc_agent_name\": \"parcels\", \"langgraph_step\": 1}"});
    let spelt = [
        json!({"llm.input_messages.0.message.role": "user", "llm.input_messages.0.message.content": "Where is it?",
               "llm.output_messages.0.message.role": "assistant", "llm.output_messages.0.message.tool_calls.0.tool_call.function.name": "look_up"}),
        json!({"llm.input_messages.0.message.role": "user", "llm.input_messages.0.message.contents.0.message_content.type": "text",
               "llm.input_messages.0.message.contents.0.message_content.text": "Where is it?",
               "llm.output_messages.0.message.role": "assistant", "llm.output_messages.0.message.content": "It leaves today."}),
    ];
    // A chain spells out its first message only, which is an older question here.
    let chain = json!({"openinference.span.kind": "CHAIN", "input.mime_type": "application/json",
        "input.value": json!({"messages": [{"type": "human", "data": {"content": "Hello"}}, {"type": "ai", "data": {"content": "Hi!"}}, {"role": "user", "content": "Where is it?"}]}).to_string(),
        "output.value": json!({"messages": [{"type": "human", "data": {"content": "Hello"}}, {"type": "ai", "data": {"content": "It leaves today."}}]}).to_string(),
        "llm.input_messages.0.message.role": "user", "llm.input_messages.0.message.content": "Hello"});
    let mut spans = calls("chain", &common, spelt);
    spans.push(span("chain", "", "LangGraph", (0, 60), chain));
    pieces(spans)
}

fn vercel() -> Vec<Piece> {
    let common = json!({"ai.operationId": "ai.generateText.doGenerate", "gen_ai.system": "x", "gen_ai.response.model": "m-1",
        "gen_ai.usage.input_tokens": "INPUT", "gen_ai.usage.output_tokens": "OUTPUT"});
    let messages = json!([{"role": "user", "content": [{"type": "text", "text": "Where is it?"}]}]).to_string();
    let spelt = [
        json!({"ai.prompt.messages": messages, "ai.response.toolCalls": "[{\"toolCallId\": \"1\", \"toolName\": \"look_up\"}]"}),
        json!({"ai.prompt.messages": messages, "ai.response.text": "It leaves today."}),
    ];
    let outer = json!({"ai.operationId": "ai.generateText", "ai.prompt": "{\"prompt\":\"Where is it?\"}", "ai.response.text": "It leaves today.",
        "ai.usage.promptTokens": 21, "session.id": "c-9", "user.id": "u-1"});
    let mut spans = calls("outer", &common, spelt);
    spans.push(span("outer", "", "ai.generateText", (0, 60), outer));
    pieces(spans)
}
