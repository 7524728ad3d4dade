//! `GET …/metrics/{module}` and `GET …/metrics`: the numbers.

use std::sync::Arc;

use afterword_metrics::{AllAnswer, Metrics, MetricsError, Module, ModuleAnswer, Question};
use axum::{
    Json,
    extract::{RawPathParams, State},
};

use super::question::{Asked, QuestionParams, ask};
use crate::{
    app::App,
    problem::{self, Answer, ApiError, Problem},
};

/// How often numbers are taken again because a batch came in between.
const RETAKES: usize = 3;

/// Read the numbers of one module
///
/// Modules: `overview`, `users`, `messages`, `chats`, `handover`, `engagement`, `feedback`, `satisfaction`, `traffic`,
/// `clicks`, `agents`, `topics`. What each number is, and how it is computed: `/api/v1/catalogue`.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/metrics/{module}", operation_id = "read_module", tag = "Numbers",
    security(("key" = []), ("session" = [])),
    params(
        ("assistant" = String, Path, description = "Name or id"),
        ("module" = Module, Path, description = "The module"),
        QuestionParams,
    ),
    responses(
        (status = 200, description = "The numbers", body = ModuleAnswer),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No or a wrong key", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A key without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant or module", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn one(
    State(app): State<Arc<App>>,
    Asked(question): Asked,
    path: RawPathParams,
) -> Answer<Json<ModuleAnswer>> {
    let name = path.iter().find(|(name, _)| *name == "module").map(|(_, value)| value).unwrap_or_default();
    let module = Module::named(name).ok_or_else(|| {
        let known = Module::ALL.map(Module::name).join(", ");
        ApiError::new(&problem::UNKNOWN_MODULE, format!("There is no module of this name; there are {known}."))
    })?;
    Ok(Json(ask(&app, question, move |metrics, question| metrics.module(question, module)).await?))
}

/// Read the numbers of all modules
///
/// With the identities that must hold between them, and whether they do.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/metrics", operation_id = "read_all_modules", tag = "Numbers",
    security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), QuestionParams),
    responses(
        (status = 200, description = "The numbers", body = AllAnswer),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No or a wrong key", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A key without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn all(State(app): State<Arc<App>>, Asked(question): Asked) -> Answer<Json<AllAnswer>> {
    Ok(Json(take_all(&app, question).await?))
}

/// Takes all numbers and raises the alarm where they contradict each other.
pub async fn take_all(app: &App, question: Question) -> Answer<AllAnswer> {
    let warehouse = app.warehouse.clone();
    let take = move |metrics: &Metrics, question: &Question| -> Result<(AllAnswer, bool), MetricsError> {
        let mut taken = 0;
        loop {
            let before = warehouse.last_batch()?;
            let answer = metrics.all(question)?;
            taken += 1;
            // The statements of one answer run one after the other: a batch in between makes them differ for once.
            let is_settled = warehouse.last_batch()? == before;
            if is_settled || taken > RETAKES || answer.identities.iter().all(|identity| identity.holds) {
                return Ok((answer, is_settled));
            }
        }
    };
    let (answer, is_settled) = ask(app, question, take).await?;
    for breach in answer.identities.iter().filter(|identity| is_settled && !identity.holds) {
        tracing::error!(
            identity = breach.name,
            left = breach.left,
            right = breach.right,
            "numbers contradict each other"
        );
        app.gauges.breaches.with_label_values(&[breach.name]).inc();
    }
    Ok(answer)
}
