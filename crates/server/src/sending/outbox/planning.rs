//! What there is to tell goes into the outbox: once, whatever happens in between.

use afterword_model::{Timestamp, TopicId};
use afterword_store::{Letter, Outgoing, Report, Rhythm, StoreError};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::{
    app::App,
    auth::Right,
    sending::{AlertMessage, Days, next, readers},
};

/// What the letter of an alert is made of. The topic's name is the one that it had then.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct AlertBody {
    alert: i64,
    topic: String,
    name: String,
    chats: i64,
    days: i64,
}

/// What the letter of a report is made of: the numbers are asked for when it is sent, and of the same days each time.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct ReportBody {
    every: String,
    from: String,
    to: String,
    tz: String,
}

impl AlertBody {
    /// The alert again.
    pub(super) fn message(self, assistant: afterword_model::AssistantId) -> AlertMessage {
        let Self { alert: id, topic, name, chats, days } = self;
        AlertMessage { id, assistant, topic: TopicId(topic), name, chats, days }
    }
}

impl ReportBody {
    /// How often it comes, and its days. `None` where they cannot be read.
    pub(super) fn read(&self) -> Option<(Rhythm, Days)> {
        let days = Days { from: self.from.parse().ok()?, to: self.to.parse().ok()? };
        Some((Rhythm::named(&self.every)?, days))
    }

    /// IANA name of the time zone.
    pub(super) fn tz(&self) -> &str {
        &self.tz
    }
}

/// Puts alerts and due reports into the outbox.
pub(super) async fn plan(app: &App, now: Timestamp) -> Result<(), StoreError> {
    match app.sending.sources.unsent(app).await {
        Ok(alerts) => {
            for alert in alerts {
                plan_alert(app, &alert, now).await?;
            }
        }
        Err(failure) => failure.log(),
    }
    for report in app.catalog.due_reports(now).await? {
        plan_report(app, &report, now).await?;
    }
    Ok(())
}

/// A letter for each owner and one for the program. Done again after a crash, it puts in none twice.
async fn plan_alert(app: &App, alert: &AlertMessage, now: Timestamp) -> Result<(), StoreError> {
    let settings = app.catalog.alert_settings(alert.assistant).await?;
    let AlertMessage { id, assistant, topic: TopicId(topic), name, chats, days } = alert.clone();
    let body = serde_json::to_string(&AlertBody { alert: id, topic, name, chats, days })?;
    let mut ways = Vec::new();
    if settings.email && app.sending.mailer.is_some() {
        for member in readers::owners(app, assistant).await? {
            ways.push((format!("alert:{id}:member:{}", member.0), Outgoing::AlertMail(member)));
        }
    }
    if settings.webhook.is_some() {
        ways.push((format!("alert:{id}:webhook"), Outgoing::AlertWebhook));
    }
    let letters: Vec<_> = ways.iter().map(|(about, to)| Letter { assistant, to: *to, about, body: &body }).collect();
    app.catalog.put_letters(&letters, now).await?;
    if let Err(failure) = app.sending.sources.mark_sent(app, alert).await {
        failure.log();
    }
    Ok(())
}

/// However many were missed while the server was off, one goes out: of the days that were last over.
async fn plan_report(app: &App, report: &Report, now: Timestamp) -> Result<(), StoreError> {
    if !readers::has_right(app, report.member, report.assistant, Right::ReadOwnReports).await? {
        app.catalog.delete_report(report.assistant, report.member, report.id).await?;
        return Ok(());
    }
    // The catalog of a machine with other zones may name one that is unknown here.
    let zone = TimeZone::get(&report.tz).unwrap_or(TimeZone::UTC);
    let next_at = next(report.every, now, &zone).unwrap_or(Timestamp::MAX);
    let Some(days) = Days::last(report.every, now, &zone) else { return Ok(()) };
    if app.sending.mailer.is_none() {
        return app.catalog.skip_report(report, next_at, "No mail server is set up.").await;
    }
    let (from, to) = (days.from.to_string(), days.to.to_string());
    let about = format!("report:{}:{}:{to}", report.id.0, report.tz);
    let body = ReportBody { every: report.every.as_str().to_owned(), from, to, tz: report.tz.clone() };
    let body = serde_json::to_string(&body)?;
    let to = Outgoing::ReportMail(report.member, report.id);
    let letter = Letter { assistant: report.assistant, to, about: &about, body: &body };
    app.catalog.plan_report(report, next_at, &letter, now).await?;
    Ok(())
}
