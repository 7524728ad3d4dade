//! The shape of the answer, as a JSON schema for structured output.

use serde_json::{Value, json};

/// The name of the schema.
pub const NAME: &str = "chat_insight";

/// The schema. Strict: every field is required and no other allowed, as structured output wants it.
pub fn schema() -> Value {
    let score = || json!({"type": "number", "minimum": -1, "maximum": 1});
    json!({
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
    })
}

/// The `response_format` of a request.
pub fn response_format() -> Value {
    json!({"type": "json_schema", "json_schema": {"name": NAME, "strict": true, "schema": schema()}})
}
