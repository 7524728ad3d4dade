//! What all questions for numbers have in common: their parameters, and how they are asked.

use std::sync::Arc;

use afterword_metrics::{Metrics, MetricsError, Question, QuestionError};
use afterword_model::Timestamp;
use afterword_store::Assistant;
use afterword_warehouse::{WarehouseError, WordsError};
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use tokio::task::spawn_blocking;
use utoipa::IntoParams;

use crate::{
    app::App,
    auth::Reader,
    problem::{self, Answer, ApiError, CODES},
};

/// Seconds after which a search that came too early may be tried again.
const SEARCH_AGAIN: u64 = 10;

/// The parameters of a question, for the document; metrics reads and checks them.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its description is used")]
pub struct QuestionParams {
    /// Beginning, inclusive: a date or an RFC 3339 time. Default: 30 whole days before today.
    #[param(example = "2026-03-01")]
    from: Option<String>,
    /// End, exclusive: a date or an RFC 3339 time. Default: the end of today.
    #[param(example = "2026-04-01")]
    to: Option<String>,
    /// IANA time zone. Default: the assistant's.
    #[param(example = "Europe/Rome")]
    tz: Option<String>,
    /// `hour`, `day`, `week` or `month`, for series. Default: by the length of the period.
    interval: Option<String>,
    /// `previous` (the period of equal length just before) or `FROM..TO`.
    compare: Option<String>,
    /// `test` and/or `internal`, which are left out otherwise. Repeat it for both.
    include: Option<Vec<String>>,
    /// Only chats of these channels. Repeat a filter for "any of".
    channel: Option<Vec<String>>,
    /// Only chats on these devices.
    device: Option<Vec<String>>,
    /// Only chats in these browsers.
    browser: Option<Vec<String>>,
    /// Only chats on these operating systems.
    os: Option<Vec<String>>,
    /// Only chats in these languages.
    language: Option<Vec<String>>,
    /// Only chats from these countries.
    country: Option<Vec<String>>,
    /// Only chats with these releases of the assistant.
    release: Option<Vec<String>>,
    /// Only what these agents did, and the chats they took part in.
    agent: Option<Vec<String>>,
    /// Only what these workflows did, and the chats they took part in.
    workflow: Option<Vec<String>>,
    /// Only chats about these topics.
    topic: Option<Vec<String>>,
}

/// A question of somebody who may ask it.
pub struct Asked(pub Question);

impl FromRequestParts<Arc<App>> for Asked {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Answer<Self> {
        let Reader(assistant) = Reader::from_request_parts(parts, app).await?;
        let unreadable = |_| ApiError::new(&problem::INVALID_PARAMETER, "The query string cannot be read.");
        let Query(params) = Query::<Vec<(String, String)>>::from_request_parts(parts, app).await.map_err(unreadable)?;
        Ok(Self(question(app, &assistant, &params)?))
    }
}

/// Reads the parameters of a question about `assistant`.
pub fn question(app: &App, assistant: &Assistant, params: &[(String, String)]) -> Result<Question, QuestionError> {
    Question::parse(params, assistant.id, &assistant.tz, as_of(app))
}

/// The moment that answers stand for: up to which everything is folded, or now where nothing has been yet.
pub fn as_of(app: &App) -> Timestamp {
    let as_of = app.progress.borrow().as_of;
    if as_of == Timestamp::MIN { app.clock.now() } else { as_of }
}

/// Asks the warehouse, where blocking is allowed and when it is this question's turn.
pub async fn ask<T: Send + 'static>(
    app: &App,
    question: Question,
    answer: impl FnOnce(&Metrics, &Question) -> Result<T, MetricsError> + Send + 'static,
) -> Answer<T> {
    let _turn = app.questions.acquire().await.map_err(ApiError::internal)?;
    let metrics = app.metrics.clone();
    Ok(spawn_blocking(move || answer(&metrics, &question)).await??)
}

impl From<MetricsError> for ApiError {
    fn from(cause: MetricsError) -> Self {
        let MetricsError::Warehouse(failed) = &cause;
        match failed {
            WarehouseError::Words(WordsError::NotReady(state)) => {
                let detail = format!("Messages cannot be searched yet: {state}. Everything else works.");
                Self::new(&problem::SEARCH_NOT_READY, detail).retry_after(SEARCH_AGAIN)
            }
            _ => Self::internal(cause),
        }
    }
}

impl From<QuestionError> for ApiError {
    fn from(refusal: QuestionError) -> Self {
        let code = CODES.iter().find(|code| code.name == refusal.code());
        Self::new(code.unwrap_or(&&problem::INVALID_PARAMETER), refusal.to_string())
    }
}
