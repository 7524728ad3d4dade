//! Telling a program: one POST of JSON, signed.
//!
//! The address comes from a member, the network is the server's. So a host is resolved here, refused where any of its
//! addresses is not public, and the connection goes to the very addresses that were looked at: a name that leads
//! elsewhere a moment later changes nothing. Redirects are not followed, and proxies of the environment are not used.

use std::time::Duration;

use afterword_model::Timestamp;
use afterword_store::Webhook;
use axum::http::Uri;
use tokio::task::spawn_blocking;
use ureq::{
    Agent,
    config::Config,
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::{DefaultConnector, NextTimeout},
    },
};

use super::{address::is_public, signature::signature};

/// How long one attempt may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// Longest address, in characters.
const MAX_URL: usize = 2_000;

/// Tells programs.
#[derive(Clone, Debug)]
pub struct Caller {
    agent: Agent,
    private: bool,
}

/// Why a program was not told.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    /// The host is none of the public internet.
    #[error("its address is not one of the public internet, and webhooks_private is not set")]
    Private,
    /// The host has no address.
    #[error("its host was not found")]
    NotFound,
    /// Ten seconds were not enough.
    #[error("it did not answer in time")]
    Slow,
    /// It answered, but with no status of success. Redirects are not followed.
    #[error("it answered {0}")]
    Refused(u16),
    /// No connection, or no secure one.
    #[error("it could not be reached, or not securely")]
    Unreachable,
}

/// What a webhook's address must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "it must be an address that begins with https://, of at most 2,000 characters, without a user, a password or a #"
)]
pub struct UrlError;

impl Caller {
    /// `private`: addresses that are not of the public internet may be called too, and without TLS.
    pub fn new(private: bool) -> Self {
        let config = Config::builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(0)
            .http_status_as_error(false)
            .https_only(!private)
            .proxy(None)
            .user_agent("Afterword")
            .max_idle_connections(0)
            .build();
        let agent = Agent::with_parts(config, DefaultConnector::default(), Guard { private });
        Self { agent, private }
    }

    /// Refuses what cannot be called in any case. Where its host leads is looked at when it is called.
    pub fn check(&self, url: &str) -> Result<(), UrlError> {
        let uri: Uri = url.parse().map_err(|_| UrlError)?;
        let is_secure = uri.scheme_str() == Some("https");
        let may = is_secure || (self.private && uri.scheme_str() == Some("http"));
        let authority = uri.authority().ok_or(UrlError)?;
        let is_plain = !authority.as_str().contains('@') && !authority.host().is_empty() && !url.contains('#');
        if may && is_plain && url.chars().count() <= MAX_URL { Ok(()) } else { Err(UrlError) }
    }

    /// Sends `body` there. `delivery` is the same each time that the same thing is told.
    pub async fn call(
        &self,
        webhook: Webhook,
        body: String,
        delivery: String,
        now: Timestamp,
    ) -> Result<(), CallError> {
        let agent = self.agent.clone();
        let called = spawn_blocking(move || {
            let mut request = agent
                .post(&webhook.url)
                .header("content-type", "application/json")
                .header("afterword-delivery", &delivery);
            if let Some(secret) = &webhook.secret {
                request = request.header("afterword-signature", signature(secret, now, &body));
            }
            request.send(&body).map(|answer| answer.status())
        });
        let called = called.await.map_err(|_| CallError::Unreachable)?;
        match called {
            Ok(status) if status.is_success() => Ok(()),
            Ok(status) => Err(CallError::Refused(status.as_u16())),
            Err(ureq::Error::HostNotFound) => Err(CallError::NotFound),
            Err(ureq::Error::Timeout(_)) => Err(CallError::Slow),
            Err(ureq::Error::Other(cause)) if cause.is::<NotPublic>() => Err(CallError::Private),
            Err(_) => Err(CallError::Unreachable),
        }
    }
}

#[derive(Debug, thiserror::Error)]
#[error("the address is not public")]
struct NotPublic;

/// Finds the addresses of a host, and refuses it where they are not for everybody.
#[derive(Debug)]
struct Guard {
    private: bool,
}

impl Resolver for Guard {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = DefaultResolver::default().resolve(uri, config, timeout)?;
        if self.private || found.iter().all(|address| is_public(address.ip())) {
            return Ok(found);
        }
        Err(ureq::Error::Other(Box::new(NotPublic)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_https_and_nothing_else() {
        let (strict, private) = (Caller::new(false), Caller::new(true));
        for (url, for_strict, for_private) in [
            ("https://hooks.example.com/a?b=c", true, true),
            ("https://hooks.example.com:8443", true, true),
            ("http://hooks.example.com/a", false, true),
            ("https://user:pass@hooks.example.com/", false, false),
            ("https://hooks.example.com/#part", false, false),
            ("ftp://hooks.example.com/", false, false),
            ("file:///etc/passwd", false, false),
            ("hooks.example.com", false, false),
            ("/etc/passwd", false, false),
            ("https://", false, false),
            ("https://a b", false, false),
            ("https://a\r\nHost: b", false, false),
            ("", false, false),
        ] {
            assert_eq!((strict.check(url).is_ok(), private.check(url).is_ok()), (for_strict, for_private), "{url}");
        }
        assert_eq!(strict.check(&format!("https://a.example/{}", "x".repeat(2_000))), Err(UrlError));
    }

    #[tokio::test]
    async fn what_is_private_is_refused_however_it_is_written() {
        let caller = Caller::new(false);
        for host in ["127.0.0.1:9", "localhost:9", "[::1]:9", "[::ffff:127.0.0.1]:9", "169.254.169.254", "2130706433"] {
            let webhook = Webhook { url: format!("https://{host}/"), secret: None };
            let refused = caller.call(webhook, "{}".into(), "d".into(), Timestamp::UNIX_EPOCH).await;
            assert_eq!(refused, Err(CallError::Private), "{host}");
        }
    }
}
