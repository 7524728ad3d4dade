//! `GET …/releases/{release}/effect`: what a release brought about.

use std::sync::Arc;

use afterword_metrics::{EffectAnswer, EffectAsked};
use axum::{
    Json,
    extract::{Query, State},
};
use utoipa::IntoParams;

use super::{
    InPath,
    question::{ask, question},
};
use crate::{
    app::App,
    auth::{Access, Right},
    problem::{self, Answer, ApiError, Problem},
};

/// The parameters, for the document; metrics reads and checks them.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its description is used")]
pub struct EffectParams {
    /// Whole weeks of each side, 1 to 12. Default: as many as both sides have, at most 4.
    weeks: Option<u8>,
    /// A number as `MODULE.NAME`, such as `satisfaction.average`. Repeat it for several. Default: ten main ones.
    metric: Option<Vec<String>>,
    /// IANA time zone. Default: the assistant's.
    #[param(example = "Europe/Rome")]
    tz: Option<String>,
    /// `test` and/or `internal`, which are left out otherwise.
    include: Option<Vec<String>>,
    /// Only chats of these channels; `device`, `browser`, `os`, `language`, `country` and `workflow` work alike.
    channel: Option<Vec<String>>,
    /// Only what these agents did, and the chats they took part in.
    agent: Option<Vec<String>>,
    /// Only chats about these topics.
    topic: Option<Vec<String>>,
}

/// Compare before and after a release
///
/// Equal whole weeks around the release, cut at midnight; the day of the release and today are left out. Each number has
/// an interval and a verdict. Where people came with something else than before, rates and means of chats are also given
/// at the old mix.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/releases/{release}/effect", operation_id = "read_effect",
    tag = "Improving", security(("key" = []), ("session" = [])),
    params(
        ("assistant" = String, Path, description = "Name or id"),
        ("release" = String, Path, description = "What it is called"),
        EffectParams,
    ),
    responses(
        (status = 200, description = "Before and after", body = EffectAnswer),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant or release", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn show(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, String)>,
    Query(params): Query<Vec<(String, String)>>,
) -> Answer<Json<EffectAnswer>> {
    let (_, release) = path;
    access.require(Right::ReadNumbers)?;
    let (asked, others) = EffectAsked::read(params)?;
    let about = question(&app, &access.assistant, &others)?;
    let effect = ask(&app, about, move |metrics, question| metrics.effect(question, &release, &asked)).await?;
    let unknown = || ApiError::new(&problem::UNKNOWN_RELEASE, "No release of this name was published.");
    effect.map(Json).ok_or_else(unknown)
}
