//! What goes out by itself: alerts to owners and to a program, reports to members.
//!
//! [`sources`] says what there is to tell. A round ([`outbox`]) puts it into the catalog's outbox, and sends what waits
//! there: a letter is claimed, sent, and marked, in this order. So none is lost, and one is sent twice only where the
//! server dies between the last two. [`mail`] and [`webhook`] know the ways out, [`writing`] finds the words, [`schedule`]
//! knows when Monday morning is.
//!
//! Nothing goes out unless it was set: no mail without a mail server, no call without an address. Who may not read the
//! assistant at that moment gets nothing.

mod address;
mod links;
mod mail;
mod options;
mod outbox;
mod readers;
mod schedule;
mod signature;
mod sources;
mod trial;
mod webhook;
mod wiring;
mod writing;

use std::sync::Arc;

pub use mail::{Mailer, MailerError};
pub use options::SendingOptions;
pub use outbox::{round, send_on};
pub use readers::owners;
pub use schedule::{Days, next};
pub use sources::{AlertMessage, Later, ReportMessage, ReportNumber, Sources, TopicAlert};
pub use trial::{try_mail, try_webhook};
pub use webhook::{Caller, UrlError};
pub use wiring::Wired;

/// The ways out, and what is told.
pub struct Sending {
    /// Sends mail, where a mail server is set.
    pub mailer: Option<Mailer>,
    /// Tells programs.
    pub caller: Caller,
    /// What there is to tell.
    pub sources: Arc<dyn Sources>,
}

impl Default for Sending {
    /// Without a mail server; programs of the public internet alone are told.
    fn default() -> Self {
        Self { mailer: None, caller: Caller::new(false), sources: Arc::new(Wired) }
    }
}
