//! What a span is, in whichever words it says so.

use afterword_model::StepKind;

use super::{attributes, piece::Span};

/// What a span of a generative system does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Asks a language model.
    Model,
    /// An agent's turn.
    Agent,
    /// Steps in a given order.
    Workflow,
    /// Calls a tool.
    Tool,
    /// Looks something up, or makes the vectors to look up by.
    Retrieval,
    /// Any other part.
    Part,
}

impl Class {
    /// Whether such a span alone can answer a user.
    pub(super) fn answers(self) -> bool {
        matches!(self, Self::Model | Self::Agent | Self::Workflow)
    }
}

/// Making an agent answers nobody.
const CREATE_AGENT: &str = "create_agent";

/// What the span is; nothing where it has to do with no generative system.
pub(super) fn of(span: &Span) -> Option<Class> {
    let told = |names: &[&str]| attributes::text(&span.attributes, names).map(str::to_ascii_lowercase);
    let by_operation = told(&["gen_ai.operation.name"]).map(|operation| match operation.as_str() {
        "chat" | "text_completion" | "generate_content" | "completion" | "message" | "responses" => Class::Model,
        "execute_tool" => Class::Tool,
        "invoke_agent" => Class::Agent,
        CREATE_AGENT => Class::Part,
        "invoke_workflow" => Class::Workflow,
        "embeddings" | "retrieval" | "rerank" => Class::Retrieval,
        _ => Class::Part,
    });
    let by_openinference = || {
        told(&["openinference.span.kind"]).map(|kind| match kind.as_str() {
            "llm" => Class::Model,
            "agent" => Class::Agent,
            // A chain can be the whole answer as well as a formatting of a text; the calls in it tell.
            "chain" => Class::Workflow,
            "tool" => Class::Tool,
            "retriever" | "reranker" | "embedding" => Class::Retrieval,
            _ => Class::Part,
        })
    };
    let by_traceloop = || {
        told(&["traceloop.span.kind"]).map(|kind| match kind.as_str() {
            "workflow" => Class::Workflow,
            "agent" => Class::Agent,
            "tool" => Class::Tool,
            _ => Class::Part,
        })
    };
    // Vercel's SDK: `ai.generateText` holds a call each (`ai.generateText.doGenerate`) and the tools between them.
    let by_vercel = || {
        told(&["ai.operationId"]).map(|operation| match operation.as_str() {
            "ai.toolcall" => Class::Tool,
            call if call.starts_with("ai.embed") => Class::Retrieval,
            call if call.contains(".do") => Class::Model,
            _ => Class::Workflow,
        })
    };
    let by_langsmith = || {
        told(&["langsmith.span.kind"]).map(|kind| match kind.as_str() {
            "llm" => Class::Model,
            "chain" => Class::Workflow,
            "tool" => Class::Tool,
            "retriever" | "embedding" => Class::Retrieval,
            _ => Class::Part,
        })
    };
    let by_langfuse = || {
        told(&["langfuse.observation.type"]).map(|kind| match kind.as_str() {
            "generation" => Class::Model,
            "agent" => Class::Agent,
            "chain" => Class::Workflow,
            "tool" => Class::Tool,
            "retriever" | "embedding" => Class::Retrieval,
            _ => Class::Part,
        })
    };
    let by_request = || {
        told(&["llm.request.type", "gen_ai.request.type"]).map(|kind| match kind.as_str() {
            "chat" | "completion" => Class::Model,
            "embedding" | "rerank" => Class::Retrieval,
            _ => Class::Part,
        })
    };
    let names_a_model = || {
        let model = ["gen_ai.request.model", "gen_ai.response.model", "llm.model_name"];
        attributes::text(&span.attributes, &model).map(|_| Class::Model)
    };
    let says_more = || span.events.iter().any(|event| event.name.starts_with("gen_ai.")).then_some(Class::Part);
    by_operation
        .or_else(by_openinference)
        .or_else(by_traceloop)
        .or_else(by_vercel)
        .or_else(by_langsmith)
        .or_else(by_langfuse)
        .or_else(by_request)
        .or_else(names_a_model)
        .or_else(says_more)
}

/// The kind of step that the span becomes.
pub(super) fn step_kind(span: &Span, class: Option<Class>) -> StepKind {
    match class {
        Some(Class::Model) => StepKind::Prompt,
        Some(Class::Agent) => StepKind::Agent,
        Some(Class::Workflow) => StepKind::Workflow,
        Some(Class::Tool) => StepKind::Tool,
        Some(Class::Retrieval) => StepKind::Retrieval,
        None if span.client
            && attributes::text(&span.attributes, &["http.request.method", "http.method"]).is_some() =>
        {
            StepKind::Api
        }
        Some(Class::Part) if attributes::text(&span.attributes, &["gen_ai.operation.name"]) == Some(CREATE_AGENT) => {
            StepKind::Agent
        }
        Some(Class::Part) | None => StepKind::Block,
    }
}
