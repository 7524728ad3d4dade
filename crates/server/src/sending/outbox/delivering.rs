//! A letter is written and goes out, if its reader may still read it.

use afterword_model::AssistantId;
use afterword_store::{Assistant, Claimed, MemberId, Outgoing, StoreError};
use serde::de::DeserializeOwned;

use super::planning::{AlertBody, ReportBody};
use crate::{
    app::App,
    auth::Right,
    problem::ApiError,
    sending::{
        mail::{Content, MailError},
        readers, writing,
    },
};

/// Why a letter did not go out, in words that its reader may see.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Failure {
    /// The words.
    pub(super) why: String,
    /// Whether it would be the same however often it is tried.
    pub(super) is_final: bool,
}

impl Failure {
    fn last(why: &str) -> Self {
        Self { why: why.to_owned(), is_final: true }
    }
}

impl From<StoreError> for Failure {
    fn from(cause: StoreError) -> Self {
        ApiError::internal(cause).into()
    }
}

impl From<ApiError> for Failure {
    fn from(cause: ApiError) -> Self {
        cause.log();
        Self { why: "The numbers could not be read.".to_owned(), is_final: false }
    }
}

impl From<MailError> for Failure {
    fn from(cause: MailError) -> Self {
        Self { is_final: cause.is_final(), why: cause.to_string() }
    }
}

/// Writes a letter and sends it.
pub(super) async fn deliver(app: &App, letter: &Claimed) -> Result<(), Failure> {
    let assistant = assistant(app, letter.assistant).await?;
    match letter.to {
        Outgoing::AlertMail(member) => {
            let settings = app.catalog.alert_settings(assistant.id).await?;
            if !settings.email || !readers::owners(app, assistant.id).await?.contains(&member) {
                return Err(Failure::last("Alerts go to this member no more."));
            }
            let alert = body::<AlertBody>(letter)?.message(assistant.id);
            let content = writing::alert(app.public_url.as_deref(), &assistant, &alert);
            mail(app, member, content, letter).await
        }
        Outgoing::ReportMail(member, _) => {
            let may = async |right| readers::has_right(app, member, assistant.id, right).await;
            if !may(Right::ReadOwnReports).await? {
                return Err(Failure::last("The member may read the assistant no more."));
            }
            let body = body::<ReportBody>(letter)?;
            let (every, days) = body.read().ok_or_else(|| Failure::last("The letter cannot be read."))?;
            // The paper shows issues and chats, which not everybody may read.
            let whole = may(Right::ReadReview).await?;
            let message = app.sending.sources.report(app, &assistant, days, body.tz(), whole).await?;
            let content = writing::report(app.public_url.as_deref(), &assistant, (every, days, body.tz()), message);
            mail(app, member, content, letter).await
        }
        Outgoing::AlertWebhook => {
            let settings = app.catalog.alert_settings(assistant.id).await?;
            let webhook = settings.webhook.ok_or_else(|| Failure::last("The webhook is switched off."))?;
            let alert = body::<AlertBody>(letter)?.message(assistant.id);
            let json = writing::alert_json(app.public_url.as_deref(), &assistant, &alert).to_string();
            let called = app.sending.caller.call(webhook, json, letter.token.clone(), app.clock.now()).await;
            called.map_err(|cause| Failure { why: format!("The webhook failed: {cause}."), is_final: false })
        }
    }
}

async fn mail(app: &App, member: MemberId, content: Content, letter: &Claimed) -> Result<(), Failure> {
    let mailer = app.sending.mailer.as_ref().ok_or_else(|| Failure::last("No mail server is set up."))?;
    // Asked last, so that whoever was removed while it was written gets nothing.
    let member = readers::member(app, member).await?.ok_or_else(|| Failure::last("The member is gone."))?;
    Ok(mailer.send((&member.name, &member.email), content, &letter.token, app.clock.now()).await?)
}

async fn assistant(app: &App, id: AssistantId) -> Result<Assistant, Failure> {
    app.catalog.assistant_by_id(id).await?.ok_or_else(|| Failure::last("The assistant is gone."))
}

fn body<T: DeserializeOwned>(letter: &Claimed) -> Result<T, Failure> {
    serde_json::from_str(&letter.body).map_err(|_| Failure::last("The letter cannot be read."))
}
