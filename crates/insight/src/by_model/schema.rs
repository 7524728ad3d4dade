//! The shape of the answer, as a JSON schema for structured output.

use serde::Serialize;
use serde_json::{Value, json};

/// The name of the schema.
pub const NAME: &str = "chat_insight";

/// A topic that the model may choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Its id, which the model answers with.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// The schema. Strict: every field is required and no other allowed, as structured output wants it. It asks for a topic only
/// where there is one to choose.
pub fn schema(topics: &[Choice]) -> Value {
    let score = || json!({"type": "number", "minimum": -1, "maximum": 1});
    let mut schema = json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["language", "question", "summary", "sentiment", "outcome", "signals"],
        "properties": {
            "language": {"type": "string", "description": "ISO 639-1 code of the user's language"},
            "question": {"type": ["string", "null"]},
            "summary": {"type": "string"},
            "sentiment": {
                "type": "object",
                "additionalProperties": false,
                "required": ["score", "start", "end"],
                "properties": {"score": score(), "start": score(), "end": score()}
            },
            "outcome": {"type": "string", "enum": ["handed_over", "confirmed", "contained", "abandoned", "pending"]},
            "signals": {
                "type": "object",
                "additionalProperties": false,
                "required": ["repeated_question", "frustration", "asked_for_human"],
                "properties": {
                    "repeated_question": {"type": "boolean"},
                    "frustration": {"type": "boolean"},
                    "asked_for_human": {"type": "boolean"}
                }
            }
        }
    });
    if !topics.is_empty() {
        let ids = topics.iter().map(|topic| Value::from(topic.id.as_str())).chain([Value::Null]);
        schema["properties"]["topic"] = json!({"type": ["string", "null"], "enum": ids.collect::<Vec<_>>()});
        if let Some(required) = schema["required"].as_array_mut() {
            required.push(Value::from("topic"));
        }
    }
    schema
}

/// The `response_format` of a request.
pub fn response_format(topics: &[Choice]) -> Value {
    json!({"type": "json_schema", "json_schema": {"name": NAME, "strict": true, "schema": schema(topics)}})
}
