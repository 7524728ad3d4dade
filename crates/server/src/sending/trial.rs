//! Trying out: a letter and a call at once, to see whether they arrive.

use afterword_store::{Assistant, Member, StoreError};

use super::writing;
use crate::app::App;

/// What became of a trial, in one line.
fn told(outcome: Option<Result<(), String>>) -> String {
    match outcome {
        None => "not_set_up".to_owned(),
        Some(Ok(())) => "sent".to_owned(),
        Some(Err(why)) => format!("failed: {why}"),
    }
}

/// Sends the member a letter: `sent`, `not_set_up`, or `failed: ` and why.
pub async fn try_mail(app: &App, assistant: &Assistant, member: &Member) -> String {
    let Some(mailer) = &app.sending.mailer else { return told(None) };
    let now = app.clock.now();
    let content = writing::trial(app.public_url.as_deref(), assistant);
    let token = format!("trial-{}-{}", member.id.0, now.as_microsecond());
    let sent = mailer.send((&member.name, &member.email), content, &token, now).await;
    told(Some(sent.map_err(|cause| cause.to_string())))
}

/// Calls the webhook of the assistant: `sent`, `not_set_up`, or `failed: ` and why.
pub async fn try_webhook(app: &App, assistant: &Assistant) -> Result<String, StoreError> {
    let Some(webhook) = app.catalog.alert_settings(assistant.id).await?.webhook else { return Ok(told(None)) };
    let now = app.clock.now();
    let token = format!("trial-{}", now.as_microsecond());
    let called = app.sending.caller.call(webhook, writing::trial_json(assistant).to_string(), token, now).await;
    Ok(told(Some(called.map_err(|cause| cause.to_string()))))
}
