//! Bodies of the chat completions.

use afterword_insight::by_model::{Choice, PromptMessage, response_format, schema};
use serde::Deserialize;
use serde_json::{Value, json};

/// No question and no answer has more tokens than this, whatever the server says.
const MOST_TOKENS: i64 = 10_000_000;

/// How an answer of a certain shape is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// By a JSON schema that the server enforces.
    Schema,
    /// As any JSON object; the schema is told in words.
    Object,
}

/// An answer as far as it is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What the model says.
    pub content: String,
    /// Tokens read and written, where the server tells.
    pub tokens: Option<(i64, i64)>,
}

#[derive(Deserialize)]
struct Completion {
    choices: Vec<Alternative>,
    #[serde(default)]
    usage: Option<Usage>,
}

#[derive(Deserialize)]
struct Alternative {
    message: Said,
}

#[derive(Deserialize)]
struct Said {
    #[serde(default)]
    content: Option<String>,
}

#[derive(Deserialize)]
struct Usage {
    #[serde(default)]
    prompt_tokens: i64,
    #[serde(default)]
    completion_tokens: i64,
}

/// The body of a request. Nothing but what every server knows: some refuse fields that they do not know.
pub fn body(model: &str, messages: &[PromptMessage], topics: &[Choice], format: Format) -> Vec<u8> {
    let mut messages = messages.to_vec();
    let response_format = match format {
        Format::Schema => response_format(topics),
        Format::Object => {
            if let Some(task) = messages.first_mut() {
                task.content.push_str("\nThe schema of the JSON object:\n");
                task.content.push_str(&schema(topics).to_string());
            }
            json!({"type": "json_object"})
        }
    };
    let body: Value = json!({"model": model, "messages": messages, "response_format": response_format});
    body.to_string().into_bytes()
}

/// Reads the body of an answer; nothing where it is none.
pub fn answer(body: &[u8]) -> Option<Answer> {
    let completion: Completion = serde_json::from_slice(body).ok()?;
    let content = completion.choices.into_iter().next()?.message.content?;
    let tokens = completion.usage.map(|usage| (usage.prompt_tokens, usage.completion_tokens));
    let believable =
        |tokens: &(i64, i64)| (1..=MOST_TOKENS).contains(&tokens.0) && (0..=MOST_TOKENS).contains(&tokens.1);
    Some(Answer { content, tokens: tokens.filter(believable) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_answer_is_one() {
        let good = br#"{"choices": [{"message": {"content": "{}"}}], "usage": {"prompt_tokens": 3}, "more": 1}"#;
        assert_eq!(answer(good), Some(Answer { content: "{}".into(), tokens: Some((3, 0)) }));
        assert_eq!(answer(br#"{"choices": [{"message": {"content": "x"}}]}"#).unwrap().tokens, None);
        for tokens in ["0", "-3", "9000000000000000000"] {
            let body = format!(
                r#"{{"choices": [{{"message": {{"content": "x"}}}}], "usage": {{"prompt_tokens": {tokens}}}}}"#
            );
            assert_eq!(answer(body.as_bytes()).unwrap().tokens, None, "{tokens} is not believed");
        }
        for bad in ["", "<html>", "[]", "{}", r#"{"choices": []}"#, r#"{"choices": [{"message": {"content": null}}]}"#]
        {
            assert_eq!(answer(bad.as_bytes()), None, "{bad}");
        }
    }
}
