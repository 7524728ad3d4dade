//! `…/alerts`: when owners and a program are told that a topic grows.

use std::sync::Arc;

use afterword_store::{AlertSettings, SecretChange};
use axum::{Json, extract::State};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

use super::JsonBody;
use crate::{
    app::App,
    auth::{Access, Right},
    problem::{self, Answer, ApiError, Problem},
    sending::{TopicAlert, try_mail, try_webhook},
};

/// Most chats that an alert can wait for.
const MAX_CHATS: i64 = 1_000_000;
/// Most days that it looks back.
const MAX_DAYS: i64 = 90;
/// Lengths of a secret, in characters.
const SECRET: std::ops::RangeInclusive<usize> = 8..=200;

/// When and where alerts go.
#[derive(Debug, Serialize, ToSchema)]
pub struct Alerts {
    topic: GrowingTopic,
    /// Whether owners get an e-mail.
    email: bool,
    /// Whether the server can send mail at all.
    mail: bool,
    webhook: WebhookEntry,
}

/// When a topic has grown.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GrowingTopic {
    /// At so many chats; 0: never.
    #[schema(example = 10, minimum = 0, maximum = 1_000_000)]
    chats: i64,
    /// Within so many days.
    #[schema(example = 7, minimum = 1, maximum = 90)]
    days: i64,
}

/// A program that is told.
#[derive(Debug, Serialize, ToSchema)]
pub struct WebhookEntry {
    /// Where; null: nowhere.
    url: Option<String>,
    /// Whether calls are signed.
    secret_set: bool,
}

/// When and where alerts are to go.
#[derive(Debug, Deserialize, ToSchema)]
pub struct ChangeAlerts {
    topic: GrowingTopic,
    /// Whether owners get an e-mail.
    email: bool,
    webhook: ChangeWebhook,
}

/// A program that is to be told.
#[derive(Deserialize, ToSchema)]
pub struct ChangeWebhook {
    /// An address that begins with `https://`; null: nowhere.
    #[schema(example = "https://hooks.example.com/afterword")]
    url: Option<String>,
    /// What calls are signed with, 8 to 200 characters; null or empty: nothing. Left out: as before. It is never shown.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    secret: NewSecret,
}

/// A secret that is left out is another thing than none.
#[derive(Default)]
enum NewSecret {
    #[default]
    AsBefore,
    Said(Option<String>),
}

impl<'de> Deserialize<'de> for NewSecret {
    fn deserialize<D: Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
        Deserialize::deserialize(value).map(Self::Said)
    }
}

impl std::fmt::Debug for ChangeWebhook {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("ChangeWebhook").finish_non_exhaustive()
    }
}

/// What became of a trial. Each is `sent`, `not_set_up`, or `failed: ` and why.
#[derive(Debug, Serialize, ToSchema)]
pub struct Trial {
    /// An e-mail to the caller.
    #[schema(example = "sent")]
    email: String,
    /// A call of the webhook, with the type `test`.
    #[schema(example = "failed: it answered 404")]
    webhook: String,
}

/// Read alert settings
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/alerts", operation_id = "read_alerts", tag = "Team",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    responses(
        (status = 200, description = "When and where alerts go", body = Alerts),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn read(State(app): State<Arc<App>>, access: Access) -> Answer<Json<Alerts>> {
    access.require_member(Right::ChangeSettings)?;
    present(&app, &access).await
}

/// Change alert settings
///
/// Takes all of them, and answers with them as they are from now on.
#[utoipa::path(
    put, path = "/api/v1/assistants/{assistant}/alerts", operation_id = "change_alerts", tag = "Team",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    request_body = ChangeAlerts,
    responses(
        (status = 200, description = "When and where alerts go", body = Alerts),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A field is missing or has no usable value", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn change(
    State(app): State<Arc<App>>,
    access: Access,
    JsonBody(body): JsonBody<ChangeAlerts>,
) -> Answer<Json<Alerts>> {
    access.require_member(Right::ChangeSettings)?;
    let assistant = access.assistant.id;
    let GrowingTopic { chats, days } = body.topic;
    require((0..=MAX_CHATS).contains(&chats), "`topic.chats` must be a whole number from 0 to 1000000.")?;
    require((1..=MAX_DAYS).contains(&days), "`topic.days` must be a whole number from 1 to 90.")?;
    let url = body.webhook.url.as_deref().map(str::trim).filter(|url| !url.is_empty());
    if let Some(Err(cause)) = url.map(|url| app.sending.caller.check(url)) {
        return Err(ApiError::new(&problem::INVALID_BODY, format!("`webhook.url`: {cause}.")));
    }
    let secret = match &body.webhook.secret {
        NewSecret::AsBefore => SecretChange::Keep,
        NewSecret::Said(secret) => SecretChange::Set(secret.as_deref().filter(|secret| !secret.is_empty())),
    };
    if let SecretChange::Set(Some(secret)) = secret {
        require(SECRET.contains(&secret.chars().count()), "`webhook.secret` has 8 to 200 characters.")?;
    }
    app.catalog.set_alert_settings(assistant, body.email, url, secret).await?;
    app.sending.sources.set_topic_alert(&app, assistant, TopicAlert { chats, days }).await?;
    tracing::info!(assistant = assistant.0, "the settings of alerts were changed");
    present(&app, &access).await
}

/// Try alerts out
///
/// Sends an e-mail to the caller and calls the webhook, at once, and tells what happened.
#[utoipa::path(
    post, path = "/api/v1/assistants/{assistant}/alerts/test", operation_id = "test_alerts", tag = "Team",
    security(("session" = [])),
    params(("assistant" = String, Path, description = "Name or id")),
    responses(
        (status = 200, description = "What happened", body = Trial),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn test(State(app): State<Arc<App>>, access: Access) -> Answer<Json<Trial>> {
    let member = access.require_member(Right::ChangeSettings)?;
    let (email, webhook) =
        tokio::join!(try_mail(&app, &access.assistant, member), try_webhook(&app, &access.assistant));
    Ok(Json(Trial { email, webhook: webhook? }))
}

async fn present(app: &App, access: &Access) -> Answer<Json<Alerts>> {
    let assistant = access.assistant.id;
    let TopicAlert { chats, days } = app.sending.sources.topic_alert(app, assistant).await?;
    let AlertSettings { email, webhook } = app.catalog.alert_settings(assistant).await?;
    let secret_set = webhook.as_ref().is_some_and(|webhook| webhook.secret.is_some());
    let webhook = WebhookEntry { url: webhook.map(|webhook| webhook.url), secret_set };
    Ok(Json(Alerts { topic: GrowingTopic { chats, days }, email, mail: app.sending.mailer.is_some(), webhook }))
}

fn require(holds: bool, rule: &str) -> Answer<()> {
    if holds { Ok(()) } else { Err(ApiError::new(&problem::INVALID_BODY, rule)) }
}
