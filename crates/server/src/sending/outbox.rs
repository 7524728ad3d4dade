//! One round: what there is to tell goes into the outbox, what waits there goes out.
//!
//! What is promised: a letter is claimed in the catalog before it is sent and marked after. It goes out once, unless the
//! server dies between the two; then it goes out again once the claim has run out, with the same `Message-ID` or
//! `Afterword-Delivery`, by which receivers know a repetition. SMTP and HTTP allow no more.

mod delivering;
mod planning;

use std::{sync::Arc, time::Duration};

use afterword_model::Timestamp;
use afterword_store::{Attempt, Claimed, Outgoing, StoreError};
use jiff::SignedDuration;
use tokio::{select, time};

use self::{delivering::Failure, planning::plan};
use crate::app::App;

/// How often there is a round.
const EVERY: Duration = Duration::from_secs(20);
/// How long a claim holds: longer than any attempt takes.
const CLAIM: SignedDuration = SignedDuration::from_mins(10);
/// How long a letter is tried.
const A_DAY: SignedDuration = SignedDuration::from_hours(24);
/// How often a program is tried, and how long it is left alone after each time but the last.
const CALLS: i64 = 3;
const CALL_PAUSES: [SignedDuration; 2] = [SignedDuration::from_mins(1), SignedDuration::from_mins(5)];
/// How long what went out is remembered.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Has rounds until the server stops.
pub async fn send_on(app: Arc<App>) {
    let mut stop = app.stop.subscribe();
    loop {
        if let Err(failure) = round(&app).await {
            tracing::error!(error = &failure as &dyn std::error::Error, "the outbox could not be looked through");
        }
        select! {
            _ = stop.wait_for(|stop| *stop) => return,
            () = time::sleep(EVERY) => {}
        }
    }
}

/// Plans what is due and sends what waits, one after another.
///
/// # Errors
/// Where the catalog fails. What could not be sent is no error: it is tried again.
pub async fn round(app: &App) -> Result<(), StoreError> {
    let now = app.clock.now();
    plan(app, now).await?;
    while !*app.stop.borrow() {
        let now = app.clock.now();
        let Some(letter) = app.catalog.claim_letter(now, later(now, CLAIM)).await? else { break };
        let sent = delivering::deliver(app, &letter).await;
        let now = app.clock.now();
        let attempt = match &sent {
            Ok(()) => Attempt::Sent,
            Err(failure) => after(&letter, failure, now),
        };
        let outcome = match attempt {
            Attempt::Sent => "sent",
            Attempt::Again(..) => "again",
            Attempt::GivenUp(_) => "given_up",
        };
        app.catalog.settle_letter(&letter, attempt, now).await?;
        app.gauges.letters.with_label_values(&[outcome]).inc();
        let why = sent.as_ref().err().map(|failure| failure.why.as_str());
        tracing::info!(
            letter = letter.id,
            assistant = letter.assistant.0,
            attempts = letter.attempts,
            outcome,
            why,
            "a letter was tried"
        );
    }
    app.catalog.forget_letters(later(now, -REMEMBERED)).await
}

/// What becomes of a letter that was not sent.
fn after<'a>(letter: &Claimed, failure: &'a Failure, now: Timestamp) -> Attempt<'a> {
    if failure.is_final {
        return Attempt::GivenUp(&failure.why);
    }
    let again = match letter.to {
        Outgoing::AlertWebhook => pause_of_call(letter.attempts).map(|pause| later(now, pause)),
        Outgoing::AlertMail(_) | Outgoing::ReportMail(..) => next_mail(letter, now),
    };
    again.map_or(Attempt::GivenUp(&failure.why), |at| Attempt::Again(at, &failure.why))
}

/// A minute after the first attempt, two after the second, and so on; a last time a day after it was written.
fn next_mail(letter: &Claimed, now: Timestamp) -> Option<Timestamp> {
    let end = later(letter.made_at, A_DAY);
    let doublings = u32::try_from(letter.attempts - 1).unwrap_or(0).min(12);
    (now < end).then(|| later(now, SignedDuration::from_mins(1 << doublings)).min(end))
}

fn pause_of_call(attempts: i64) -> Option<SignedDuration> {
    let place = usize::try_from(attempts - 1).unwrap_or(0);
    if attempts >= CALLS { None } else { CALL_PAUSES.get(place).copied() }
}

fn later(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.checked_add(by).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use afterword_model::AssistantId;
    use afterword_store::MemberId;

    use super::*;

    fn letter(to: Outgoing, attempts: i64) -> Claimed {
        let made_at = Timestamp::from_second(1_790_000_000).unwrap();
        Claimed { id: 1, assistant: AssistantId(1), to, token: String::new(), body: String::new(), made_at, attempts }
    }

    #[test]
    fn mail_is_tried_more_and_more_seldom_for_a_day() {
        let mut attempt = letter(Outgoing::AlertMail(MemberId(1)), 1);
        let mut now = attempt.made_at;
        let mut minutes = Vec::new();
        while let Some(next) = next_mail(&attempt, now) {
            minutes.push(next.duration_since(attempt.made_at).as_mins());
            (now, attempt.attempts) = (next, attempt.attempts + 1);
        }
        assert_eq!(minutes, [1, 3, 7, 15, 31, 63, 127, 255, 511, 1_023, 1_440]);
    }

    #[test]
    fn a_program_is_tried_three_times_and_what_cannot_work_once() {
        let failure = Failure { why: "why".into(), is_final: false };
        let now = Timestamp::from_second(1_790_000_000).unwrap();
        let becomes = |attempts| after(&letter(Outgoing::AlertWebhook, attempts), &failure, now);
        assert_eq!(becomes(1), Attempt::Again(later(now, SignedDuration::from_mins(1)), "why"));
        assert_eq!(becomes(2), Attempt::Again(later(now, SignedDuration::from_mins(5)), "why"));
        assert_eq!(becomes(3), Attempt::GivenUp("why"));
        assert_eq!(becomes(7), Attempt::GivenUp("why"), "after claims that nobody came back from");
        let hopeless = Failure { why: "why".into(), is_final: true };
        assert_eq!(after(&letter(Outgoing::AlertMail(MemberId(1)), 1), &hopeless, now), Attempt::GivenUp("why"));
    }
}
