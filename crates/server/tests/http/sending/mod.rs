//! Alerts and reports on their way to people and programs.

pub mod alerts;
mod mails;
mod postbox;
mod reports;
mod told;
mod webhooks;
mod wired;

use std::sync::Arc;

use afterword_server::sending::{Caller, Mailer, Sending, round};
use afterword_store::Role;
use jiff::SignedDuration;

use self::{postbox::Postbox, told::Told};
use crate::workspace::Workspace;

/// A workspace that sends mail to a postbox and may call programs of this machine.
struct Office {
    workspace: Workspace,
    postbox: Postbox,
    told: Arc<Told>,
}

impl Office {
    /// With an owner, `owner@example.org`.
    async fn new() -> Self {
        let postbox = Postbox::open();
        let told = Arc::new(Told::default());
        let url = format!("smtp://{}?tls=none", postbox.address).parse().unwrap();
        let mailer = Some(Mailer::new(&url, Some("Afterword <afterword@example.com>")).unwrap());
        let sources = Arc::clone(&told) as _;
        let workspace = Workspace::sending(Sending { mailer, caller: Caller::new(true), sources }).await;
        workspace.member(Role::Owner).await;
        Self { workspace, postbox, told }
    }

    /// Has a round.
    async fn round(&self) {
        round(&self.workspace.app).await.unwrap();
    }

    fn wait(&self, minutes: i64) {
        self.workspace.clock.advance(SignedDuration::from_mins(minutes));
    }
}
