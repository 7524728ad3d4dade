//! A span becomes a step of the response that it helped to produce.

use afterword_model::{MessageId, Step, StepKind};
use serde_json::{Map, Value};

use super::{
    attributes,
    class::{self, Class},
    content::OF_CONTENT,
    limits::{ATTRIBUTES_BYTES, CONTENT_BYTES},
    piece::{Attributes, Span},
    response::{COST, INPUT_TOKENS, MODEL, OUTPUT_TOKENS, agent_of, cost_of},
    size,
    trace::Trace,
};
use crate::limits::WORD_CHARS;

/// Settings of a call of a model, under the name that pages know.
const PARAMETERS: &[(&str, &[&str])] = &[
    ("temperature", &["gen_ai.request.temperature", "llm.temperature"]),
    ("top_p", &["gen_ai.request.top_p", "llm.top_p"]),
    ("top_k", &["gen_ai.request.top_k", "llm.top_k"]),
    ("max_tokens", &["gen_ai.request.max_tokens", "gen_ai.request.max_completion_tokens", "llm.max_tokens"]),
    ("frequency_penalty", &["gen_ai.request.frequency_penalty", "llm.frequency_penalty"]),
    ("presence_penalty", &["gen_ai.request.presence_penalty", "llm.presence_penalty"]),
    ("seed", &["gen_ai.request.seed", "gen_ai.openai.request.seed"]),
    ("stop_sequences", &["gen_ai.request.stop_sequences", "llm.chat.stop_sequences"]),
    ("stream", &["gen_ai.request.stream", "gen_ai.is_streaming", "llm.is_streaming"]),
    ("reasoning_effort", &["gen_ai.request.reasoning_effort", "gen_ai.request.reasoning.level"]),
];
const STATUS: &[&str] = &["http.response.status_code", "http.status_code"];
const METHOD: &[&str] = &["http.request.method", "http.method"];
const URL: &[&str] = &["url.full", "http.url"];

/// The step that the span at `place` is of the response `message`.
pub(super) fn step(trace: &Trace<'_>, place: usize, message: &MessageId) -> Option<Step> {
    let span = *trace.spans.get(place)?;
    let class = trace.classes.get(place).copied().flatten();
    let content = trace.contents.get(place)?;
    let kind = class::step_kind(span, class);
    Some(Step {
        message: message.clone(),
        step: Some(span.id.clone()),
        // A parent that nothing is known of would leave the step hanging.
        parent: span.parent.clone().filter(|parent| trace.place(parent).is_some()),
        kind,
        name: Some(name(span, kind)).filter(|name| !name.trim().is_empty()),
        #[allow(clippy::cast_precision_loss, reason = "durations are far below 2^52 microseconds")]
        duration_ms: Some((span.end - span.start) as f64 / 1_000.0),
        input: content.input.clone().map(|input| size::fit(input, CONTENT_BYTES)),
        output: content.output.clone().map(|output| size::fit(output, CONTENT_BYTES)),
        model: match class {
            Some(Class::Model | Class::Retrieval) => attributes::word(&span.attributes, MODEL),
            _ => None,
        }
        .map(|model| size::word(&model, WORD_CHARS)),
        error: error(span),
        attributes: told(span).map(|told| size::fit(Value::Object(told), ATTRIBUTES_BYTES)),
    })
}

fn name(span: &Span, kind: StepKind) -> String {
    let told = |names: &[&str]| attributes::word(&span.attributes, names);
    let better = match kind {
        StepKind::Tool => told(&["gen_ai.tool.name", "tool.name", "ai.toolCall.name", "traceloop.entity.name"]),
        StepKind::Agent => agent_of(span),
        StepKind::Workflow => told(&["gen_ai.workflow.name", "traceloop.entity.name"]),
        _ => None,
    };
    size::word(&better.unwrap_or_else(|| span.name.clone()), WORD_CHARS)
}

/// What went wrong, in the words of the exception, the status or the type of error.
fn error(span: &Span) -> Option<String> {
    let exception = span.events.iter().rev().find(|event| event.name == "exception").map(|event| &event.attributes);
    let of = |name: &str| exception.and_then(|told| attributes::text(told, &[name]));
    let kind = attributes::text(&span.attributes, &["error.type"]).or_else(|| of("exception.type"));
    // An exception that was caught and dealt with is told, but the span did not fail.
    if !span.failed && attributes::text(&span.attributes, &["error.type"]).is_none() {
        return None;
    }
    let words = Some(span.failure.as_str()).filter(|words| !words.is_empty()).or_else(|| of("exception.message"));
    let text = match (kind, words) {
        (Some(kind), Some(words)) if !words.contains(kind) => format!("{kind}: {words}"),
        (_, Some(words)) => words.to_owned(),
        (Some(kind), None) => kind.to_owned(),
        (None, None) => "failed".to_owned(),
    };
    Some(size::cut(&text, CONTENT_BYTES))
}

/// What else is told: first what pages read, under the names that they know, then the rest as it is.
fn told(span: &Span) -> Option<Map<String, Value>> {
    let all = &span.attributes;
    let mut told = Map::new();
    let mut put = |name: &str, value: Option<Value>| value.map(|value| told.insert(name.to_owned(), value));
    put("input_tokens", attributes::count(all, INPUT_TOKENS).map(Value::from));
    put("output_tokens", attributes::count(all, OUTPUT_TOKENS).map(Value::from));
    put("cost", cost_of(all).map(Value::from));
    put("status", attributes::count(all, STATUS).map(Value::from));
    put("method", attributes::word(all, METHOD).map(Value::String));
    put("url", attributes::word(all, URL).map(Value::String));
    put("parameters", parameters(all).map(Value::Object));
    put("service.name", span.resource.get("service.name").cloned());
    let named: Vec<&str> = [INPUT_TOKENS, OUTPUT_TOKENS, COST, STATUS, METHOD, URL].concat();
    let named = |name: &str| {
        let is_parameter = PARAMETERS.iter().any(|(_, names)| names.contains(&name));
        is_parameter || named.contains(&name) || OF_CONTENT.iter().any(|begin| is_at(name, begin))
    };
    told.extend(all.iter().filter(|(name, _)| !named(name)).map(|(name, value)| (name.clone(), value.clone())));
    (!told.is_empty()).then_some(told)
}

/// Whether `name` is `begin` or a member of it.
fn is_at(name: &str, begin: &str) -> bool {
    name.strip_prefix(begin).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn parameters(all: &Attributes) -> Option<Map<String, Value>> {
    let spelt = attributes::value(all, &["llm.invocation_parameters", "langfuse.observation.model.parameters"]);
    let mut parameters = Map::new();
    for (name, names) in PARAMETERS {
        let own = names.iter().find_map(|name| all.get(*name));
        // `gen_ai.request.NAME` is called NAME there.
        let last = names.iter().filter_map(|name| name.rsplit('.').next());
        let in_json = last.chain([*name]).find_map(|name| spelt.as_ref()?.get(name));
        if let Some(value) = own.or(in_json).filter(|value| attributes::says_something(value)) {
            parameters.insert((*name).to_owned(), value.clone());
        }
    }
    (!parameters.is_empty()).then_some(parameters)
}
