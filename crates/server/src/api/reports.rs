//! `…/reports`: what a member gets by e-mail, week by week or month by month. Everybody sees and changes their own.

use std::sync::Arc;

use afterword_store::{Member, NewReport, Report, ReportId, Rhythm};
use axum::{Json, extract::State, http::StatusCode};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{InPath, JsonBody};
use crate::{
    app::App,
    auth::{Access, Right},
    problem::{self, Answer, ApiError, Problem},
    sending::next,
};

/// The caller's reports of an assistant, oldest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Reports {
    reports: Vec<ReportEntry>,
    /// Whether the server can send mail at all.
    mail: bool,
}

/// A report.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportEntry {
    id: i64,
    /// `week`: on Mondays at 8:00, of the last week from Monday to Sunday. `month`: on the first at 8:00, of the last month.
    #[schema(example = "week")]
    every: &'static str,
    /// IANA name of the time zone of its reader.
    #[schema(example = "Europe/Rome")]
    tz: String,
    /// Where it goes.
    email: String,
    #[schema(format = DateTime)]
    next_at: String,
    #[schema(format = DateTime)]
    last_sent_at: Option<String>,
    /// Why the latest one did not go out; null once one did.
    last_error: Option<String>,
}

/// A report to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportBody {
    /// `week` or `month`.
    #[schema(example = "week")]
    every: String,
    /// IANA name of a time zone. Default: the assistant's.
    tz: Option<String>,
}

/// List own reports
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/reports", operation_id = "list_reports", tag = "Team",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    responses(
        (status = 200, description = "The caller's reports", body = Reports),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(State(app): State<Arc<App>>, access: Access) -> Answer<Json<Reports>> {
    let member = access.require_member(Right::ReadOwnReports)?;
    let reports = app.catalog.reports(access.assistant.id, member.id).await?;
    let reports = reports.into_iter().map(|report| entry(report, member)).collect();
    Ok(Json(Reports { reports, mail: app.sending.mailer.is_some() }))
}

/// Get a report
///
/// To the caller's own address. One of the same rhythm that they have moves to the time zone instead.
#[utoipa::path(
    post, path = "/api/v1/assistants/{assistant}/reports", operation_id = "create_report", tag = "Team",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    request_body = ReportBody,
    responses(
        (status = 201, description = "The report", body = ReportEntry),
        (status = 400, description = "There is no such time zone", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field has no usable value", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn create(
    State(app): State<Arc<App>>,
    access: Access,
    JsonBody(body): JsonBody<ReportBody>,
) -> Answer<(StatusCode, Json<ReportEntry>)> {
    let member = access.require_member(Right::ReadOwnReports)?;
    let every = Rhythm::named(&body.every)
        .ok_or_else(|| ApiError::new(&problem::INVALID_BODY, "`every` is `week` or `month`."))?;
    let tz = body.tz.as_deref().unwrap_or(&access.assistant.tz);
    // An offset such as +02:00 is no name.
    let zone = TimeZone::get(tz)
        .ok()
        .filter(|zone| zone.iana_name().is_some())
        .ok_or_else(|| ApiError::new(&problem::UNKNOWN_TIME_ZONE, "`tz` is an IANA name such as Europe/Rome."))?;
    let now = app.clock.now();
    let next_at = next(every, now, &zone).ok_or_else(|| ApiError::internal("the calendar has ended"))?;
    let new = NewReport { assistant: access.assistant.id, member: member.id, every, tz, next_at };
    let report = app.catalog.create_report(new, now).await?;
    Ok((StatusCode::CREATED, Json(entry(report, member))))
}

/// End a report
#[utoipa::path(
    delete, path = "/api/v1/assistants/{assistant}/reports/{report}", operation_id = "delete_report", tag = "Team",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id"), ("report" = i64, Path, description = "Its id")),
    responses(
        (status = 204, description = "No more of it is sent"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "The caller has no such report", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn delete(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, i64)>,
) -> Answer<StatusCode> {
    let member = access.require_member(Right::ReadOwnReports)?;
    if app.catalog.delete_report(access.assistant.id, member.id, ReportId(path.1)).await? {
        return Ok(StatusCode::NO_CONTENT);
    }
    Err(ApiError::new(&problem::UNKNOWN_REPORT, "You have no report with this id."))
}

fn entry(report: Report, member: &Member) -> ReportEntry {
    ReportEntry {
        id: report.id.0,
        every: report.every.as_str(),
        tz: report.tz,
        email: member.email.clone(),
        next_at: report.next_at.to_string(),
        last_sent_at: report.last_sent_at.map(|at| at.to_string()),
        last_error: report.last_error,
    }
}
