//! Finds what was said in JSON of many shapes: lists of messages as model APIs, the semantic conventions and frameworks
//! write them, and plain texts.

use serde_json::{Map, Value};

/// How deep messages are looked for inside what wraps them.
const DEEPEST: usize = 5;

/// Members that messages stand in, in requests and answers of model APIs and in the state of frameworks.
const WRAPS: &[&str] = &[
    "messages",
    "contents",
    "choices",
    "candidates",
    "generations",
    "inputs",
    "input",
    "new_message",
    "outputs",
    "output",
    "content",
    "update",
    "kwargs",
];

/// Who speaks in a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Speaker {
    User,
    Assistant,
    System,
    Tool,
}

/// What the user said last, if `value` holds messages.
pub(super) fn last_of_user(value: &Value) -> Option<String> {
    last_of(value, Speaker::User)
}

/// What the assistant said last, if `value` holds messages. A call of a tool is not said to anybody.
pub(super) fn last_of_assistant(value: &Value) -> Option<String> {
    last_of(value, Speaker::Assistant)
}

/// Whether the last thing in it is a call of a tool.
pub(super) fn calls_tool(value: &Value) -> bool {
    let messages = messages(value, DEEPEST);
    messages.last().is_some_and(|message| {
        let Some(message) = core(message) else { return false };
        let calls = |name: &str| message.get(name).and_then(Value::as_array).is_some_and(|calls| !calls.is_empty());
        let parts = ["parts", "content"].iter().filter_map(|name| message.get(*name)?.as_array()).flatten();
        let mut kinds = parts.filter_map(|part| part.get("type")?.as_str());
        calls("tool_calls") || kinds.any(|kind| ["tool_call", "tool_use", "function_call"].contains(&kind))
    })
}

/// What is said in a value that holds no messages: a text, or the one text of an object that is named like one.
pub(super) fn plain(value: &Value, names: &[&str]) -> Option<String> {
    // Messages whose words were left out would have nothing but their roles to show.
    if messages(value, DEEPEST).is_empty() { plain_at(value, names, DEEPEST) } else { None }
}

/// Names under which chains and agents are asked.
pub(super) const ASKED: &[&str] = &[
    "input",
    "inputs",
    "question",
    "query",
    "prompt",
    "user_input",
    "message",
    "text",
    "content",
    "contents",
    "input_str",
    "args",
];
/// Names under which they answer.
pub(super) const ANSWERED: &[&str] =
    &["output", "outputs", "answer", "response", "result", "output_text", "completion", "message", "text", "content"];

fn plain_at(value: &Value, names: &[&str], depth: usize) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        Value::Array(items) if items.len() == 1 => plain_at(items.first()?, names, depth.checked_sub(1)?),
        Value::Object(members) if depth > 0 => {
            let by_name = names.iter().find_map(|name| plain_at(members.get(*name)?, names, depth - 1));
            by_name.or_else(|| match members.values().next() {
                Some(Value::String(text)) if members.len() == 1 && !text.trim().is_empty() => Some(text.clone()),
                _ => None,
            })
        }
        _ => None,
    }
}

fn last_of(value: &Value, speaker: Speaker) -> Option<String> {
    let messages = messages(value, DEEPEST);
    let mut said = messages.iter().rev().filter(|message| speaker_of(message) == Some(speaker));
    said.find_map(|message| text_of(message))
}

/// The messages in a value, however they are wrapped.
fn messages(value: &Value, depth: usize) -> Vec<&Value> {
    let Some(depth) = depth.checked_sub(1) else { return Vec::new() };
    match value {
        Value::Array(items) if items.iter().any(is_message) => items.iter().filter(|item| is_message(item)).collect(),
        // Batches, streams of updates.
        Value::Array(items) => items.iter().flat_map(|item| messages(item, depth)).collect(),
        Value::Object(_) if is_message(value) => vec![value],
        Value::Object(members) => {
            let wraps = WRAPS;
            let within = wraps.iter().filter_map(|name| members.get(*name)).map(|inner| messages(inner, depth));
            within.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

fn is_message(value: &Value) -> bool {
    speaker_of(value).is_some()
}

fn speaker_of(message: &Value) -> Option<Speaker> {
    let members = message.as_object()?;
    let told = |name: &str| members.get(name).and_then(Value::as_str).and_then(named);
    let class = || members.get("id")?.as_array()?.last()?.as_str().and_then(named);
    let wrapped = || wrapped(members).and_then(speaker_of);
    told("role").or_else(|| told("type")).or_else(class).or_else(wrapped)
}

/// What a framework wraps a message in holds the message itself.
fn wrapped(members: &Map<String, Value>) -> Option<&Value> {
    ["kwargs", "data", "message"].iter().find_map(|name| members.get(*name).filter(|inner| inner.is_object()))
}

fn named(role: &str) -> Option<Speaker> {
    Some(match role {
        "user" | "human" | "HumanMessage" | "HumanMessageChunk" => Speaker::User,
        "assistant" | "ai" | "model" | "AIMessage" | "AIMessageChunk" => Speaker::Assistant,
        "system" | "developer" | "SystemMessage" => Speaker::System,
        "tool" | "function" | "ToolMessage" | "FunctionMessage" => Speaker::Tool,
        _ => return None,
    })
}

/// The message itself, without what frameworks wrap it in.
fn core(message: &Value) -> Option<&Map<String, Value>> {
    let members = message.as_object()?;
    let is_whole = members.contains_key("content") || members.contains_key("parts");
    let inner = if is_whole { None } else { wrapped(members).and_then(core) };
    inner.or(Some(members))
}

/// The words of a message; its pictures and calls of tools are none.
fn text_of(message: &Value) -> Option<String> {
    let message = core(message)?;
    let text = ["content", "parts", "contents", "text"].iter().find_map(|name| words(message.get(*name)?));
    text.filter(|text| !text.trim().is_empty())
}

fn words(content: &Value) -> Option<String> {
    match content {
        Value::String(text) => Some(text.clone()),
        Value::Array(parts) => {
            let texts: Vec<&str> = parts.iter().filter_map(text_of_part).collect();
            (!texts.is_empty()).then(|| texts.join("\n"))
        }
        _ => None,
    }
}

fn text_of_part(part: &Value) -> Option<&str> {
    if let Value::String(text) = part {
        return Some(text);
    }
    let part = part.get("message_content").unwrap_or(part);
    let kind = part.get("type").and_then(Value::as_str).unwrap_or("text");
    if !["text", "input_text", "output_text"].contains(&kind) {
        return None;
    }
    part.get("text").or_else(|| part.get("content"))?.as_str()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_shape_of_messages_is_read() {
        let table = [
            // Model APIs.
            json!([{"role": "system", "content": "Be kind."}, {"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello"}]),
            json!({"model": "x", "messages": [{"role": "user", "content": [{"type": "text", "text": "Hi"}, {"type": "image_url", "image_url": {}}]}, {"role": "assistant", "content": "Hello"}]}),
            json!([{"role": "user", "content": [{"text": "Hi"}]}, {"role": "model", "parts": [{"text": "Hello"}]}]),
            // The semantic conventions.
            json!([{"role": "user", "parts": [{"type": "text", "content": "Hi"}]}, {"role": "assistant", "parts": [{"type": "reasoning", "content": "hm"}, {"type": "text", "content": "Hello"}], "finish_reason": "stop"}]),
            // OpenInference, spelt out.
            json!([{"message": {"role": "user", "contents": [{"message_content": {"type": "text", "text": "Hi"}}]}}, {"message": {"role": "assistant", "content": "Hello"}}]),
            // LangChain.
            json!({"inputs": {"messages": [{"lc": 1, "type": "constructor", "id": ["langchain", "schema", "messages", "HumanMessage"], "kwargs": {"content": "Hi", "type": "human"}}, {"lc": 1, "id": ["x", "AIMessage"], "kwargs": {"content": "Hello"}}]}}),
            json!({"messages": [[{"type": "human", "data": {"content": "Hi"}}, {"type": "ai", "data": {"content": "Hello"}}]]}),
            json!({"outputs": [{"graph": null, "update": {"messages": [{"type": "human", "content": "Hi"}, {"type": "ai", "content": "Hello"}, {"type": "tool", "content": "x"}]}}]}),
        ];
        for value in table {
            assert_eq!(last_of_user(&value).as_deref(), Some("Hi"), "{value}");
            assert_eq!(last_of_assistant(&value).as_deref(), Some("Hello"), "{value}");
        }
    }

    #[test]
    fn answers_of_model_apis_are_read() {
        for value in [
            json!({"id": "x", "choices": [{"index": 0, "message": {"role": "assistant", "content": "Hello"}}]}),
            json!({"output": [{"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "Hello"}]}]}),
            json!({"generations": [[{"text": "Hello", "message": {"id": ["AIMessage"], "kwargs": {"content": "Hello"}}}]]}),
        ] {
            assert_eq!(last_of_assistant(&value).as_deref(), Some("Hello"), "{value}");
        }
    }

    #[test]
    fn a_call_of_a_tool_is_not_said() {
        for value in [
            json!([{"role": "assistant", "content": null, "tool_calls": [{"id": "1"}]}]),
            json!([{"role": "assistant", "parts": [{"type": "tool_call", "name": "x"}]}]),
            json!([{"role": "assistant", "content": [{"type": "tool_use"}]}]),
        ] {
            assert_eq!((last_of_assistant(&value), calls_tool(&value)), (None, true), "{value}");
        }
        assert!(!calls_tool(&json!([{"role": "assistant", "content": "Hello", "tool_calls": []}])));
    }

    #[test]
    fn plain_texts_are_read_by_the_names_they_have() {
        for value in [
            json!("Hi"),
            json!({"input": "Hi", "n": 1}),
            json!({"inputs": {"question": "Hi", "history": []}}),
            json!({"topic": "Hi"}),
        ] {
            assert_eq!(plain(&value, ASKED).as_deref(), Some("Hi"), "{value}");
        }
        for value in [
            json!(1),
            json!({"a": "x", "b": "y"}),
            json!(["x", "y"]),
            json!("  "),
            json!(null),
            json!([{"role": "user"}]),
        ] {
            assert_eq!(plain(&value, ASKED), None, "{value}");
        }
    }
}
