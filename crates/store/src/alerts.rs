//! Who is told of alerts: the owners by e-mail, and a program by webhook.

use std::fmt;

use afterword_model::AssistantId;
use sqlx::Row as _;

use crate::{Catalog, StoreError};

/// Where alerts of an assistant go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlertSettings {
    /// Whether its owners get an e-mail.
    pub email: bool,
    /// The program that is told, if one is.
    pub webhook: Option<Webhook>,
}

impl Default for AlertSettings {
    /// What holds as long as nobody said otherwise.
    fn default() -> Self {
        Self { email: true, webhook: None }
    }
}

/// A program that is told.
#[derive(Clone, PartialEq, Eq)]
pub struct Webhook {
    /// Its address. It may hold a secret, so it belongs in no log.
    pub url: String,
    /// What the messages are signed with, if they are.
    pub secret: Option<String>,
}

impl fmt::Debug for Webhook {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Webhook").field("signed", &self.secret.is_some()).finish_non_exhaustive()
    }
}

/// What becomes of the secret of a webhook.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum SecretChange<'a> {
    /// It stays.
    Keep,
    /// It is this from now on, or there is none.
    Set(Option<&'a str>),
}

impl Catalog {
    /// Where alerts of the assistant go.
    pub async fn alert_settings(&self, assistant: AssistantId) -> Result<AlertSettings, StoreError> {
        let sql = "select email, webhook_url, webhook_secret from alert_settings where assistant = $1";
        let Some(row) = sqlx::query(sql).bind(assistant.0).fetch_optional(self.reader()).await? else {
            return Ok(AlertSettings::default());
        };
        let secret = row.try_get("webhook_secret")?;
        let url: Option<String> = row.try_get("webhook_url")?;
        Ok(AlertSettings { email: row.try_get("email")?, webhook: url.map(|url| Webhook { url, secret }) })
    }

    /// Sends alerts there from now on. Without an address there is no secret either.
    pub async fn set_alert_settings(
        &self,
        assistant: AssistantId,
        email: bool,
        url: Option<&str>,
        secret: SecretChange<'_>,
    ) -> Result<(), StoreError> {
        let (keep, new) = match secret {
            SecretChange::Keep => (url.is_some(), None),
            SecretChange::Set(new) => (false, new.filter(|_| url.is_some())),
        };
        let sql = "insert into alert_settings (assistant, email, webhook_url, webhook_secret) values ($1, $2, $3, $4)
                   on conflict (assistant) do update
                   set email = excluded.email, webhook_url = excluded.webhook_url,
                       webhook_secret = case when $5 then alert_settings.webhook_secret else excluded.webhook_secret end";
        sqlx::query(sql).bind(assistant.0).bind(email).bind(url).bind(new).bind(keep).execute(self.writer()).await?;
        Ok(())
    }
}
