//! `…/messages/{message}/trace`: the steps behind a response.

use std::sync::Arc;

use afterword_metrics::{Question, Step, Trace, VariableChange};
use afterword_model::{ChatId, MessageId};
use axum::{
    Json,
    extract::{Query, State},
};
use serde::Serialize;
use serde_json::{Value, value::RawValue};
use utoipa::{IntoParams, ToSchema};

use super::{
    InPath,
    chats_question::unknown_chat,
    listing::Listing,
    question::{ask, question},
};
use crate::{
    app::App,
    auth::{Access, Right},
    problem::{self, Answer, ApiError, Problem},
};

/// The parameters, for the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its description is used")]
pub struct TraceParams {
    /// The chat of the message. Needed where several conversations have a message of that id.
    chat: Option<String>,
    /// IANA time zone. Default: the assistant's.
    tz: Option<String>,
}

/// The steps of a response.
#[derive(Debug, Serialize, ToSchema)]
pub struct TraceAnswer {
    message: String,
    chat: String,
    /// Parents before children, siblings by time; at most 5,000.
    steps: Vec<StepItem>,
    /// Variables that changed in the chat up to this response.
    variables: Vec<VariableItem>,
    totals: TotalsItem,
    /// Whether no step is missing.
    complete: bool,
}

/// A step.
#[derive(Debug, Serialize, ToSchema)]
pub struct StepItem {
    /// Its id within the response.
    step: String,
    /// The step that it is part of.
    parent: Option<String>,
    /// How many steps enclose it.
    depth: usize,
    /// `agent`, `workflow`, `prompt`, `retrieval`, `tool`, `api`, `variable` or `block`.
    kind: String,
    name: Option<String>,
    #[schema(format = DateTime)]
    at: String,
    /// Since the first step began.
    offset_ms: f64,
    duration_ms: Option<f64>,
    /// Any JSON.
    #[schema(value_type = Value)]
    input: Option<Box<RawValue>>,
    /// Any JSON.
    #[schema(value_type = Value)]
    output: Option<Box<RawValue>>,
    model: Option<String>,
    input_tokens: Option<i64>,
    output_tokens: Option<i64>,
    cost: Option<f64>,
    /// Of HTTP.
    status: Option<i64>,
    error: Option<String>,
    /// Anything else that was told of it, such as `method`, `url` and `parameters`.
    #[schema(value_type = Object)]
    attributes: Box<RawValue>,
}

/// A variable.
#[derive(Debug, Serialize, ToSchema)]
pub struct VariableItem {
    name: String,
    /// Earliest first.
    changes: Vec<ChangeItem>,
}

/// A change of a variable.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChangeItem {
    #[schema(format = DateTime)]
    at: String,
    /// The response that it was made for.
    message: String,
    step: String,
    /// Any JSON.
    #[schema(value_type = Value)]
    value: Option<Box<RawValue>>,
    /// Any JSON.
    #[schema(value_type = Value)]
    previous: Option<Box<RawValue>>,
    /// What the enclosing step is called.
    by: Option<String>,
}

/// Of all steps together.
#[derive(Debug, Serialize, ToSchema)]
pub struct TotalsItem {
    /// From the first begin to the last end.
    duration_ms: f64,
    /// What an enclosing step says of its parts is not counted again.
    input_tokens: Option<i64>,
    output_tokens: Option<i64>,
    cost: Option<f64>,
    /// Steps that failed.
    errors: usize,
    /// Of the steps without parts, the id of the one that took longest.
    slowest: Option<String>,
}

/// Read a trace
///
/// The steps that led to a response, and the variables of the chat as they were then.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/messages/{message}/trace", operation_id = "read_trace", tag = "Chats",
    security(("key" = []), ("session" = [])),
    params(
        ("assistant" = String, Path, description = "Name or id"),
        ("message" = String, Path, description = "The response"),
        TraceParams,
    ),
    responses(
        (status = 200, description = "The steps", body = TraceAnswer),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant, chat or message", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "Several conversations have such a message: say which chat", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn read(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, String)>,
    Query(params): Query<Vec<(String, String)>>,
) -> Answer<Json<TraceAnswer>> {
    access.require(Right::ReadChats)?;
    let listing = Listing::read(params, &["chat"])?;
    let about = question(&app, &access.assistant, &listing.question)?;
    let given = listing.text("chat").map(ChatId::from);
    let (_, id) = path;
    let id = MessageId(id);
    let sought = id.clone();
    let found = ask(&app, about.clone(), move |metrics, question| {
        let chat = match given {
            Some(chat) => metrics.bare_chat(question, &chat)?.map(|chat| vec![chat]),
            None => Some(metrics.chats_with(question, &sought)?),
        };
        let Some(mut chats) = chat else { return Ok(Found::NoChat) };
        let Some(chat) = chats.pop() else { return Ok(Found::NoMessage) };
        if !chats.is_empty() {
            return Ok(Found::Several);
        }
        let Some(message) = metrics.message_of(question, &chat, &sought)? else { return Ok(Found::NoMessage) };
        let trace = metrics.trace(question, &chat, &message)?;
        Ok(Found::Trace(chat.chat, trace))
    });
    match found.await? {
        Found::Trace(chat, trace) => Ok(Json(answer(&about, id, chat, trace))),
        Found::NoChat => Err(unknown_chat()),
        Found::NoMessage => {
            Err(ApiError::new(&problem::UNKNOWN_MESSAGE, "The chat, or the assistant, has no message with this id."))
        }
        Found::Several => {
            let detail = "Several conversations have a message with this id. Say which is meant with `chat`.";
            Err(ApiError::new(&problem::AMBIGUOUS_MESSAGE, detail))
        }
    }
}

enum Found {
    NoChat,
    NoMessage,
    Several,
    Trace(ChatId, Trace),
}

fn answer(about: &Question, message: MessageId, chat: ChatId, trace: Trace) -> TraceAnswer {
    let totals = trace.totals;
    TraceAnswer {
        message: message.0,
        chat: chat.0,
        steps: trace.steps.into_iter().map(|step| step_item(about, step)).collect(),
        variables: trace
            .variables
            .into_iter()
            .map(|variable| VariableItem {
                name: variable.name,
                changes: variable.changes.into_iter().map(|change| change_item(about, change)).collect(),
            })
            .collect(),
        totals: TotalsItem {
            duration_ms: totals.duration_ms,
            input_tokens: totals.input_tokens,
            output_tokens: totals.output_tokens,
            cost: totals.cost,
            errors: totals.errors,
            slowest: totals.slowest,
        },
        complete: trace.complete,
    }
}

fn step_item(about: &Question, step: Step) -> StepItem {
    StepItem {
        step: step.step,
        parent: step.parent,
        depth: step.depth,
        kind: step.kind,
        name: step.name,
        at: about.local_exactly(step.at),
        offset_ms: step.offset_ms,
        duration_ms: step.duration_ms,
        input: json(step.input),
        output: json(step.output),
        model: step.model,
        input_tokens: step.input_tokens,
        output_tokens: step.output_tokens,
        cost: step.cost,
        status: step.status,
        error: step.error,
        attributes: json(step.attributes).unwrap_or_else(|| RawValue::from_string("{}".to_owned()).unwrap_or_default()),
    }
}

fn change_item(about: &Question, change: VariableChange) -> ChangeItem {
    ChangeItem {
        at: about.local_exactly(change.at),
        message: change.message,
        step: change.step,
        value: json(change.value),
        previous: json(change.previous),
        by: change.by,
    }
}

/// JSON as it was told; what is none is told as text.
fn json(text: Option<String>) -> Option<Box<RawValue>> {
    let text = text?;
    RawValue::from_string(text.clone()).or_else(|_| serde_json::value::to_raw_value(&Value::String(text))).ok()
}
