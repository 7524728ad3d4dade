//! What went into a span and what came out of it, in whichever of the forms it is told.

use serde_json::{Map, Value, json};

use super::{
    attributes::{self, says_something},
    class::Class,
    indexed,
    piece::{Attributes, Record, Span},
    said,
};

/// What went in and what came out.
#[derive(Clone, Debug, Default)]
pub(super) struct Content {
    /// What went in.
    pub input: Option<Value>,
    /// What came out.
    pub output: Option<Value>,
    /// What the user had said last, as far as the span knows.
    pub asked: Option<String>,
    /// What the span answers.
    pub said: Option<String>,
    /// Whether what came out is a call of a tool.
    pub calls_tool: bool,
}

/// Both sides, by the names that they have in one place.
struct Names {
    input: &'static [&'static str],
    output: &'static [&'static str],
}

/// The semantic conventions since version 1.37.
const MESSAGES: Names = Names { input: &["gen_ai.input.messages"], output: &["gen_ai.output.messages"] };
/// Any value: `OpenInference`, tools of the conventions, `OpenLLMetry`, Langfuse, Vercel, and the conventions of old.
const VALUES: Names = Names {
    input: &[
        "input.value",
        "gen_ai.tool.call.arguments",
        "traceloop.entity.input",
        "langfuse.observation.input",
        "gen_ai.retrieval.query.text",
        "ai.prompt.messages",
        "ai.prompt",
        "ai.toolCall.args",
        "ai.value",
        "gen_ai.prompt",
        "tool.parameters",
    ],
    output: &[
        "output.value",
        "gen_ai.tool.call.result",
        "traceloop.entity.output",
        "langfuse.observation.output",
        "gen_ai.retrieval.documents",
        "ai.response.text",
        "ai.response.object",
        "ai.response.toolCalls",
        "ai.toolCall.result",
        "gen_ai.completion",
    ],
};
/// Lists that are spelt out, one attribute a member.
const SPELT: Names = Names {
    input: &["llm.input_messages", "gen_ai.prompt", "embedding.embeddings"],
    output: &["llm.output_messages", "gen_ai.completion", "retrieval.documents"],
};
/// Beginnings of the names of all attributes that content is read from.
pub(super) const OF_CONTENT: &[&str] = &[
    "gen_ai.input.messages",
    "gen_ai.output.messages",
    "gen_ai.system_instructions",
    "gen_ai.prompt",
    "gen_ai.completion",
    "gen_ai.tool.call.arguments",
    "gen_ai.tool.call.result",
    "gen_ai.retrieval.documents",
    "gen_ai.retrieval.query.text",
    "gen_ai.task.input",
    "gen_ai.task.output",
    "input.value",
    "input.mime_type",
    "output.value",
    "output.mime_type",
    "llm.input_messages",
    "llm.output_messages",
    "llm.prompts",
    "llm.completions",
    "retrieval.documents",
    "embedding.embeddings",
    "traceloop.entity.input",
    "traceloop.entity.output",
    "langfuse.observation.input",
    "langfuse.observation.output",
    "langfuse.trace.input",
    "langfuse.trace.output",
    "tool.parameters",
    "ai.prompt",
    "ai.response.text",
    "ai.response.object",
    "ai.response.toolCalls",
    "ai.toolCall.args",
    "ai.toolCall.result",
    "ai.value",
    "ai.embedding",
    "ai.embeddings",
];

/// Reads what a span and the log records of it tell.
pub(super) fn of(span: &Span, records: &[&Record], class: Option<Class>) -> Content {
    let told = told(span, records);
    let spelt = |names: &[&str]| names.iter().find_map(|name| indexed::value(&span.attributes, name));
    let values = |names: &[&str]| attributes::value(&span.attributes, names);
    let details = |names: &[&str]| told.iter().find_map(|it| attributes::value(it.attributes, names));
    let events = said_in_events(&told);
    // Chains spell out only some of their messages; calls of models all.
    let (first, second): (Side<'_>, Side<'_>) =
        if class == Some(Class::Model) { (&spelt, &values) } else { (&values, &spelt) };
    let side = |pick: fn(&Names) -> &'static [&'static str], in_events: Vec<Value>| {
        attributes::value(&span.attributes, pick(&MESSAGES))
            .or_else(|| details(pick(&MESSAGES)))
            .or_else(|| (!in_events.is_empty()).then_some(Value::Array(in_events)))
            .or_else(|| first(pick(if class == Some(Class::Model) { &SPELT } else { &VALUES })))
            .or_else(|| second(pick(if class == Some(Class::Model) { &VALUES } else { &SPELT })))
    };
    let mut input = side(|names| names.input, events.0);
    let output = side(|names| names.output, events.1);
    let asked = input.as_ref().and_then(|it| said::last_of_user(it).or_else(|| plain(it, class, said::ASKED)));
    let answer =
        output.as_ref().and_then(|it| said::last_of_assistant(it).or_else(|| plain(it, class, said::ANSWERED)));
    // Asked for an object, a model says nothing else.
    let answer = answer.or_else(|| attributes::text(&span.attributes, &["ai.response.object"]).map(str::to_owned));
    let calls_tool = output.as_ref().is_some_and(said::calls_tool);

    let instructions = ["gen_ai.system_instructions"];
    if let Some(instructions) = values(&instructions).or_else(|| details(&instructions)) {
        let system = json!({"role": "system", "parts": instructions});
        input = Some(match input {
            Some(Value::Array(mut messages)) => {
                messages.insert(0, system);
                Value::Array(messages)
            }
            Some(other) => json!([system, other]),
            None => json!([system]),
        });
    }
    Content { input, output, asked, said: answer, calls_tool }
}

type Side<'a> = &'a dyn Fn(&[&str]) -> Option<Value>;

/// A text that is no list of messages. Only what answers a user is taken to be said to somebody.
fn plain(value: &Value, class: Option<Class>, names: &[&str]) -> Option<String> {
    class.filter(|class| class.answers()).and_then(|_| said::plain(value, names))
}

/// Something that a span event or a log record tells.
struct Telling<'a> {
    name: &'a str,
    at: i64,
    attributes: &'a Attributes,
    body: Option<&'a Value>,
}

fn told<'a>(span: &'a Span, records: &[&'a Record]) -> Vec<Telling<'a>> {
    let events =
        span.events.iter().map(|it| Telling { name: &it.name, at: it.at, attributes: &it.attributes, body: None });
    let records = records.iter().map(|it| Telling {
        name: &it.name,
        at: it.at,
        attributes: &it.attributes,
        body: Some(&it.body),
    });
    let mut told: Vec<Telling<'_>> = events.chain(records).filter(|it| it.name.starts_with("gen_ai.")).collect();
    told.sort_by_key(|it| it.at);
    told
}

/// The messages of version 1.36, one event each: what went in, and what came out.
fn said_in_events(told: &[Telling<'_>]) -> (Vec<Value>, Vec<Value>) {
    let (mut input, mut output) = (Vec::new(), Vec::new());
    for telling in told {
        let role = match telling.name {
            "gen_ai.system.message" => "system",
            "gen_ai.user.message" => "user",
            "gen_ai.assistant.message" => "assistant",
            "gen_ai.tool.message" => "tool",
            "gen_ai.choice" => {
                let choice = members(telling);
                let message = choice.get("message").map(attributes::unpacked);
                let message = message.and_then(|it| it.as_object().cloned()).unwrap_or(choice);
                output.push(with_role(message, "assistant"));
                continue;
            }
            "gen_ai.content.prompt" => {
                input.extend(attributes::value(telling.attributes, &["gen_ai.prompt"]));
                continue;
            }
            "gen_ai.content.completion" => {
                output.extend(attributes::value(telling.attributes, &["gen_ai.completion"]));
                continue;
            }
            _ => continue,
        };
        input.push(with_role(members(telling), role));
    }
    (input, output)
}

/// What an event tells: its body, or the JSON in one attribute, or its attributes.
fn members(telling: &Telling<'_>) -> Map<String, Value> {
    let packed = attributes::value(telling.attributes, &["gen_ai.event.content"]);
    let body = telling.body.filter(|body| says_something(body)).map(attributes::unpacked).or(packed);
    match body {
        Some(Value::Object(members)) => members,
        Some(text @ Value::String(_)) => Map::from_iter([("content".to_owned(), text)]),
        _ => {
            let own = telling.attributes.iter().filter(|(name, _)| !name.contains('.'));
            own.map(|(name, value)| (name.clone(), attributes::unpacked(value))).collect()
        }
    }
}

fn with_role(mut message: Map<String, Value>, role: &str) -> Value {
    message.entry("role").or_insert_with(|| Value::String(role.to_owned()));
    Value::Object(message)
}
