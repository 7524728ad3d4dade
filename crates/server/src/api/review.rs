//! `GET …/review` and `…/review.pdf`: what a period brought, as data and on paper.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Query, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use tokio::task::spawn_blocking;
use utoipa::IntoParams;

use crate::{
    app::App,
    auth::{Access, Right},
    problem::{self, Answer, ApiError, Problem},
    review::{self, Review, Span},
};

/// The parameters, for the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its description is used")]
pub struct ReviewParams {
    /// Beginning, inclusive: a date or an RFC 3339 time. Without `from` and `to`: the last month that is over.
    #[param(example = "2026-03-01")]
    from: Option<String>,
    /// End, exclusive: a date or an RFC 3339 time.
    #[param(example = "2026-04-01")]
    to: Option<String>,
    /// IANA time zone. Default: the assistant's.
    #[param(example = "Europe/Rome")]
    tz: Option<String>,
}

/// Read the review of a period
///
/// The main numbers beside those of the period before, what is better or worse by more than chance, agents, handovers,
/// topics, issues, releases and chats worth reading. Every number is the one of the modules.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/review", operation_id = "read_review", tag = "Improving",
    security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), ReviewParams),
    responses(
        (status = 200, description = "The review", body = Review),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn read(
    State(app): State<Arc<App>>,
    access: Access,
    Query(params): Query<Vec<(String, String)>>,
) -> Answer<Json<Review>> {
    Ok(Json(asked(&app, &access, params).await?))
}

/// Read the review of a period as a PDF
///
/// A4 pages of the same.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/review.pdf", operation_id = "read_review_pdf", tag = "Improving",
    security(("key" = []), ("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), ReviewParams),
    responses(
        (status = 200, description = "The review", content_type = "application/pdf", body = Vec<u8>),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn paper(
    State(app): State<Arc<App>>,
    access: Access,
    Query(params): Query<Vec<(String, String)>>,
) -> Answer<Response> {
    let review = asked(&app, &access, params).await?;
    let name = file_name(&review);
    let paper = spawn_blocking(move || review::pdf(&review)).await?.map_err(ApiError::internal)?;
    let mut response = paper.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::try_from(name).map_err(ApiError::internal)?);
    Ok(response)
}

async fn asked(app: &App, access: &Access, params: Vec<(String, String)>) -> Answer<Review> {
    access.require(Right::ReadReview)?;
    let [mut from, mut to, mut tz] = [None, None, None];
    for (name, value) in params {
        let place = match name.as_str() {
            "from" => &mut from,
            "to" => &mut to,
            "tz" => &mut tz,
            _ => {
                let detail = format!("There is no parameter {name:?}; there are from, to, tz.");
                return Err(ApiError::new(&problem::UNKNOWN_PARAMETER, detail));
            }
        };
        if place.replace(value).is_some() {
            return Err(ApiError::new(&problem::REPEATED_PARAMETER, format!("{name} was given more than once.")));
        }
    }
    let tz = tz.unwrap_or_else(|| access.assistant.tz.clone());
    let span = Span::asked(from, to, app, &access.assistant, &tz)?;
    review::make(app, &access.assistant, span, &tz).await
}

/// `attachment; filename=…`, of the name of the assistant and the first day, in letters that every system takes.
fn file_name(review: &Review) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' };
    let name: String = review.assistant.chars().map(plain).collect();
    let name = name.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let day = review.from.get(..10).unwrap_or_default();
    format!("attachment; filename=\"review-{name}-{day}.pdf\"")
}
