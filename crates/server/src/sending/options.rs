//! How alerts and reports leave the machine, as it is set.

use std::sync::Arc;

use clap::Args;

use super::{Caller, Mailer, MailerError, Sending, Wired};
use crate::secret::Secret;

/// Options of what goes out by itself. Without them nothing does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct SendingOptions {
    /// Mail server for alerts and reports [default: none]
    #[arg(long, env = "AFTERWORD_SMTP_URL", hide_env_values = true, value_name = "smtp://USER:PASSWORD@HOST:587")]
    pub smtp_url: Option<Secret>,
    /// Address that mail comes from
    #[arg(long, env = "AFTERWORD_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
    /// Let webhooks lead into private networks, and go without TLS [default: false]
    #[arg(long, env = "AFTERWORD_WEBHOOKS_PRIVATE", value_name = "BOOL", num_args = 0..=1, default_missing_value = "true")]
    pub webhooks_private: Option<bool>,
}

impl SendingOptions {
    /// These, and the others where these say nothing.
    #[must_use]
    pub fn or(self, others: Self) -> Self {
        Self {
            smtp_url: self.smtp_url.or(others.smtp_url),
            mail_from: self.mail_from.or(others.mail_from),
            // No is what holds anyway.
            webhooks_private: self.webhooks_private.or(others.webhooks_private).filter(|private| *private),
        }
    }

    /// The ways out.
    ///
    /// # Errors
    /// Where no mail could ever be sent with them.
    pub fn open(&self) -> Result<Sending, MailerError> {
        let mailer = self.smtp_url.as_ref().map(|url| Mailer::new(url, self.mail_from.as_deref())).transpose()?;
        let caller = Caller::new(self.webhooks_private.unwrap_or_default());
        Ok(Sending { mailer, caller, sources: Arc::new(Wired) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_goes_out_unless_it_is_set() {
        let nothing = SendingOptions::default();
        assert!(nothing.open().unwrap().mailer.is_none());
        let alone = SendingOptions { smtp_url: Some("smtp://h".parse().unwrap()), ..nothing.clone() };
        assert_eq!(alone.open().err(), Some(MailerError::NoFrom));
        let from = SendingOptions { mail_from: Some("a@example.com".into()), ..nothing };
        assert!(alone.or(from).open().unwrap().mailer.is_some());
    }
}
