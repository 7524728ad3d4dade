//! Reports, the outbox, and where alerts go.

use afterword_model::Timestamp;
use afterword_store::{
    AlertSettings, Attempt, Catalog, Claimed, Letter, Member, NewMember, NewReport, Outgoing, Report, Rhythm, Role,
    SecretChange, Settings, Webhook,
};

use super::{Place, at, open_with_assistant};

async fn member(catalog: &Catalog, email: &str) -> Member {
    let new = NewMember { email, name: "Ada", password_hash: "hash", role: Role::Owner };
    catalog.create_member(&new, at(0)).await.unwrap()
}

async fn report(catalog: &Catalog, member: &Member, tz: &str, next_at: Timestamp) -> Report {
    let assistant = catalog.assistant("Support").await.unwrap().unwrap().id;
    let new = NewReport { assistant, member: member.id, every: Rhythm::Week, tz, next_at };
    catalog.create_report(new, at(0)).await.unwrap()
}

fn letter<'a>(report: &Report, about: &'a str) -> Letter<'a> {
    let to = Outgoing::ReportMail(report.member, report.id);
    Letter { assistant: report.assistant, to, about, body: "{}" }
}

async fn claim(catalog: &Catalog, now: i64) -> Option<Claimed> {
    catalog.claim_letter(at(now), at(now + 100)).await.unwrap()
}

pub async fn a_report_is_planned_once_and_remembers_how_it_went(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let ada = member(&catalog, "ada@example.org").await;
    let made = report(&catalog, &ada, "UTC", at(50)).await;
    let moved = report(&catalog, &ada, "Asia/Kathmandu", at(10)).await;
    assert_eq!((moved.id, moved.tz.as_str()), (made.id, "Asia/Kathmandu"), "one of a rhythm");
    assert_eq!(catalog.due_reports(at(9)).await.unwrap(), []);
    assert_eq!(catalog.due_reports(at(10)).await.unwrap(), std::slice::from_ref(&moved));

    // Two processes that saw it due: one plans it.
    let week = letter(&moved, "week 1");
    let (one, two) = tokio::join!(
        catalog.plan_report(&moved, at(20), &week, at(10)),
        catalog.plan_report(&moved, at(20), &week, at(10)),
    );
    assert_eq!([one.unwrap(), two.unwrap()].iter().filter(|did| **did).count(), 1);
    let claimed = claim(&catalog, 10).await.unwrap();
    assert_eq!((claimed.attempts, claim(&catalog, 10).await), (1, None));
    catalog.settle_letter(&claimed, Attempt::Again(at(15), "closed"), at(11)).await.unwrap();
    let now = || async { catalog.reports(assistant.id, ada.id).await.unwrap().remove(0) };
    assert_eq!((now().await.last_error.as_deref(), now().await.last_sent_at), (Some("closed"), None));
    assert_eq!(claim(&catalog, 14).await, None);
    let again = claim(&catalog, 15).await.unwrap();
    assert_eq!((again.token == claimed.token, again.attempts), (true, 2));
    catalog.settle_letter(&again, Attempt::Sent, at(16)).await.unwrap();
    let sent = now().await;
    assert_eq!((sent.last_error, sent.last_sent_at, sent.next_at), (None, Some(at(16)), at(20)));
    assert_eq!((claim(&catalog, 1_000).await, catalog.waiting_letters().await.unwrap()), (None, 0));
    catalog.skip_report(&now().await, at(30), "no server").await.unwrap();
    assert_eq!((now().await.last_error.as_deref(), now().await.next_at), (Some("no server"), at(30)));
}

pub async fn a_claim_outlives_its_process_and_runs_out(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let to = Outgoing::AlertWebhook;
    let alert = |about| Letter { assistant: assistant.id, to, about, body: "{\"a\":1}" };
    catalog.put_letters(&[alert("1"), alert("2"), alert("1")], at(0)).await.unwrap();
    let claimed = claim(&catalog, 0).await.unwrap();
    assert_eq!((claimed.body.as_str(), claimed.to, claimed.made_at), ("{\"a\":1}", to, at(0)));
    catalog.close().await;

    let catalog = place.open(Settings::default()).await;
    let other = claim(&catalog, 1).await.unwrap();
    assert_ne!((other.id, &other.token), (claimed.id, &claimed.token));
    assert_eq!(claim(&catalog, 99).await, None);
    let again = claim(&catalog, 100).await.unwrap();
    assert_eq!((again.id, again.attempts), (claimed.id, 2));
    // Who held it first comes back too late to say anything.
    catalog.settle_letter(&claimed, Attempt::Sent, at(101)).await.unwrap();
    assert_eq!(catalog.waiting_letters().await.unwrap(), 2);
    catalog.settle_letter(&again, Attempt::GivenUp("no"), at(101)).await.unwrap();
    catalog.settle_letter(&other, Attempt::Sent, at(101)).await.unwrap();
    assert_eq!(catalog.waiting_letters().await.unwrap(), 0);
    // As long as it is remembered, the same is not put in again.
    catalog.put_letters(&[alert("1")], at(200)).await.unwrap();
    assert_eq!(claim(&catalog, 1_000).await, None);
    catalog.forget_letters(at(1)).await.unwrap();
    catalog.put_letters(&[alert("1")], at(200)).await.unwrap();
    assert!(claim(&catalog, 1_000).await.is_some());
}

pub async fn who_goes_takes_their_letters_along(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let (ada, bob) = (member(&catalog, "ada@example.org").await, member(&catalog, "bob@example.org").await);
    for member in [&ada, &bob] {
        let report = report(&catalog, member, "UTC", at(0)).await;
        let about = format!("week {}", member.id.0);
        catalog.plan_report(&report, at(100), &letter(&report, &about), at(0)).await.unwrap();
    }
    assert_eq!(catalog.waiting_letters().await.unwrap(), 2);
    catalog.remove_member(ada.id).await.unwrap();
    assert_eq!(catalog.waiting_letters().await.unwrap(), 1);
    let of_bob = catalog.reports(assistant.id, bob.id).await.unwrap().remove(0);
    assert!(!catalog.delete_report(assistant.id, ada.id, of_bob.id).await.unwrap(), "it is Bob's");
    assert!(catalog.delete_report(assistant.id, bob.id, of_bob.id).await.unwrap());
    assert_eq!((catalog.waiting_letters().await.unwrap(), claim(&catalog, 1).await), (0, None));
    assert_ne!(report(&catalog, &bob, "UTC", at(0)).await.id, of_bob.id, "numbers are never used again");
}

pub async fn a_secret_stays_until_it_is_changed(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let id = assistant.id;
    assert_eq!(catalog.alert_settings(id).await.unwrap(), AlertSettings { email: true, webhook: None });
    let (set, secret) = (SecretChange::Set(Some("hush")), Some("hush".to_owned()));
    let read = || async { catalog.alert_settings(id).await.unwrap().webhook };
    let hook = |url: &str, secret: Option<String>| Some(Webhook { url: url.to_owned(), secret });
    catalog.set_alert_settings(id, false, Some("a"), SecretChange::Keep).await.unwrap();
    assert_eq!(read().await, hook("a", None));
    catalog.set_alert_settings(id, false, Some("a"), set).await.unwrap();
    catalog.set_alert_settings(id, true, Some("b"), SecretChange::Keep).await.unwrap();
    assert_eq!(read().await, hook("b", secret));
    assert!(!format!("{:?}", read().await).contains("hush"));
    catalog.set_alert_settings(id, true, None, SecretChange::Keep).await.unwrap();
    catalog.set_alert_settings(id, true, Some("b"), SecretChange::Keep).await.unwrap();
    assert_eq!(read().await, hook("b", None), "it went with the address");
}
