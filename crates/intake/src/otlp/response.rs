//! What is told of a turn's response: its words, who gave it, and what it cost.

use super::{
    attributes,
    class::Class,
    conversation,
    piece::{Attributes, Span},
    size,
    trace::Trace,
    turns::Turn,
};
use crate::limits::WORD_CHARS;

pub(super) const INPUT_TOKENS: &[&str] = &[
    "gen_ai.usage.input_tokens",
    "gen_ai.usage.prompt_tokens",
    "llm.token_count.prompt",
    "llm.usage.prompt_tokens",
    "ai.usage.inputTokens",
    "ai.usage.promptTokens",
];
pub(super) const OUTPUT_TOKENS: &[&str] = &[
    "gen_ai.usage.output_tokens",
    "gen_ai.usage.completion_tokens",
    "llm.token_count.completion",
    "llm.usage.completion_tokens",
    "ai.usage.outputTokens",
    "ai.usage.completionTokens",
];
pub(super) const COST: &[&str] = &["gen_ai.usage.cost", "gen_ai.usage.total_cost", "llm.cost.total", "llm.usage.cost"];
pub(super) const MODEL: &[&str] = &[
    "gen_ai.response.model",
    "gen_ai.request.model",
    "llm.model_name",
    "embedding.model_name",
    "reranker.model_name",
    "langfuse.observation.model.name",
    "ai.model.id",
];
const AGENT: &[&str] = &["gen_ai.agent.name", "agent.name", "agent_name"];
const WORKFLOW: &[&str] = &["gen_ai.workflow.name", "traceloop.workflow.name"];

/// What is told of a response.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Response {
    pub text: String,
    pub agent: Option<String>,
    pub workflow: Option<String>,
    pub model: Option<String>,
    pub input_tokens: Option<i64>,
    pub output_tokens: Option<i64>,
    pub cost: Option<f64>,
}

/// Reads it off the spans of a turn.
pub(super) fn of(trace: &Trace<'_>, turn: &Turn) -> Response {
    let models = || turn.spans.iter().copied().filter(|place| is(trace, *place, Class::Model));
    let said = |place: usize| trace.contents.get(place).filter(|it| !it.calls_tool)?.said.clone();
    let mut by_end: Vec<usize> = models().collect();
    by_end.sort_by_key(|place| trace.spans.get(*place).map(|span| span.end));
    let last = by_end.iter().rev().find(|place| said(**place).is_some()).or(by_end.last()).copied();
    let whole = turn.outermost.iter().rev().find_map(|place| said(*place));
    let answering = last.or_else(|| turn.outermost.last().copied()).unwrap_or_default();

    let around =
        || std::iter::once(answering).chain(trace.around(answering)).filter_map(|it| trace.spans.get(it).copied());
    let of_turn = || turn.spans.iter().filter_map(|place| trace.spans.get(*place).copied());
    let word = |text: String| size::word(&text, WORD_CHARS);
    let usage = Usage::of(trace, turn);
    Response {
        text: whole.or_else(|| last.and_then(said)).unwrap_or_default(),
        agent: around().find_map(named_agent).or_else(|| around().chain(of_turn()).find_map(agent_of)).map(word),
        workflow: around().chain(of_turn()).find_map(|span| attributes::word(&span.attributes, WORKFLOW)).map(word),
        model: model_of(trace, answering).or_else(|| models().find_map(|place| model_of(trace, place))).map(word),
        input_tokens: usage.input,
        output_tokens: usage.output,
        cost: usage.cost,
    }
}

/// The agent that a span is or names; the span's own name where it has no other.
pub(super) fn agent_of(span: &Span) -> Option<String> {
    let is_agent =
        |name: &str| attributes::text(&span.attributes, &[name]).is_some_and(|kind| kind.eq_ignore_ascii_case("agent"));
    let by_kind = || {
        if is_agent("traceloop.span.kind") {
            return attributes::word(&span.attributes, &["traceloop.entity.name"]);
        }
        is_agent("openinference.span.kind").then(|| span.name.clone())
    };
    named_agent(span).or_else(by_kind).filter(|name| !name.trim().is_empty())
}

/// The agent that a span names.
fn named_agent(span: &Span) -> Option<String> {
    attributes::word(&span.attributes, AGENT).or_else(|| conversation::metadata(&span.attributes, &["lc_agent_name"]))
}

fn is(trace: &Trace<'_>, place: usize, class: Class) -> bool {
    trace.classes.get(place).copied().flatten() == Some(class)
}

fn model_of(trace: &Trace<'_>, place: usize) -> Option<String> {
    attributes::word(&trace.spans.get(place)?.attributes, MODEL)
}

/// What calls of models took.
#[derive(Default)]
struct Usage {
    input: Option<i64>,
    output: Option<i64>,
    cost: Option<f64>,
}

impl Usage {
    /// The sum over the calls of models. Of a call that two instrumentations tell, one inside the other, the outer counts;
    /// where no call tells, what the outermost spans tell of the whole.
    fn of(trace: &Trace<'_>, turn: &Turn) -> Self {
        let tells = |place: usize| {
            let told = trace.spans.get(place).map(|span| &span.attributes);
            is(trace, place, Class::Model) && told.is_some_and(|told| Self::told(told).is_something())
        };
        let calls = turn.spans.iter().copied().filter(|place| tells(*place) && !trace.around(*place).any(tells));
        let sum = Self::sum(trace, calls);
        if sum.is_something() { sum } else { Self::sum(trace, turn.outermost.iter().copied()) }
    }

    fn sum(trace: &Trace<'_>, places: impl Iterator<Item = usize>) -> Self {
        places.filter_map(|place| trace.spans.get(place)).fold(Self::default(), |sum, span| {
            let told = Self::told(&span.attributes);
            Self {
                input: added(sum.input, told.input, i64::saturating_add),
                output: added(sum.output, told.output, i64::saturating_add),
                cost: added(sum.cost, told.cost, |one, other| one + other),
            }
        })
    }

    fn told(attributes: &Attributes) -> Self {
        Self {
            input: attributes::count(attributes, INPUT_TOKENS),
            output: attributes::count(attributes, OUTPUT_TOKENS),
            cost: cost_of(attributes),
        }
    }

    fn is_something(&self) -> bool {
        self.input.is_some() || self.output.is_some() || self.cost.is_some()
    }
}

/// What a span says that it cost.
pub(super) fn cost_of(attributes: &Attributes) -> Option<f64> {
    attributes::amount(attributes, COST).or_else(|| {
        let details = attributes::value(attributes, &["langfuse.observation.cost_details"])?;
        details.get("total")?.as_f64().filter(|cost| cost.is_finite() && *cost >= 0.0)
    })
}

fn added<T>(one: Option<T>, other: Option<T>, add: impl Fn(T, T) -> T) -> Option<T> {
    match (one, other) {
        (Some(one), Some(other)) => Some(add(one, other)),
        (one, other) => one.or(other),
    }
}
