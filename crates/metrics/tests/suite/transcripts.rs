//! What was said in one chat, and what is new of it.

use afterword_fold::{Rows, StepRow};
use afterword_metrics::{Metrics, Seen, Transcript};
use afterword_model::FeedbackValue;
use afterword_warehouse::Warehouse;

use crate::{
    week::{AFTER, week},
    world::{Chat, at, question, step},
};

fn read(metrics: &Metrics, chat: &str, since: Option<Seen>) -> Transcript {
    let about = question("", AFTER);
    let entry = metrics.chat(&about, &chat.into()).unwrap().unwrap();
    metrics.transcript(&about, &entry, since).unwrap()
}

fn texts(transcript: &Transcript) -> Vec<&str> {
    transcript.messages.iter().map(|message| message.text.as_str()).collect()
}

#[test]
fn a_chat_is_read_in_the_order_of_time_with_what_came_of_it() {
    let transcript = read(&week(), "c1", None);
    let said: Vec<(&str, &str)> =
        transcript.messages.iter().map(|message| (message.role.as_str(), message.message.as_str())).collect();
    assert_eq!(
        said,
        [
            ("user", "2026-03-02T09:00:00+01:00"),
            ("assistant", "2026-03-02T09:01:00+01:00"),
            ("user", "2026-03-02T09:05:00+01:00"),
            ("assistant", "2026-03-02T09:06:00+01:00"),
            ("operator", "2026-03-02T09:20:00+01:00"),
        ]
    );
    let feedback = transcript.messages[1].feedback.as_ref().unwrap();
    assert_eq!((feedback.value, feedback.comment.as_deref()), (FeedbackValue::Up, Some("thanks")));
    assert!(transcript.messages[3].feedback.is_none() && transcript.complete);
    let kinds: Vec<(&str, Option<&str>)> =
        transcript.handovers.iter().map(|handover| (handover.kind.as_str(), handover.via.as_deref())).collect();
    assert_eq!(kinds, [("after_fallback", Some("takeover")), ("direct", None)]);
    assert_eq!(transcript.clicks[0].title.as_deref(), Some("Prices"));
    assert_eq!(transcript.clicks[0].at, at("2026-03-02T09:02:00+01:00"));
}

/// The chats of a conversation each have their own messages, and those that came late for a sealed one are there too.
#[test]
fn each_chat_of_a_conversation_has_its_own_messages() {
    let first = Chat::new("c", "u", "2026-03-01T12:00:00Z")
        .asks_for("2026-03-01T12:00:00Z", "one")
        .answers_with("2026-03-01T12:50:00Z", "", "late")
        .with(|row| {
            (row.sealed, row.ended_at) = (true, at("2026-03-01T12:00:00Z"));
            row.seal_at = at("2026-03-01T13:00:00Z");
        });
    let second =
        Chat::new("c#2", "u", "2026-03-01T14:00:00Z").asks_for("2026-03-01T14:00:00Z", "two").of_conversation("c", 2);
    let warehouse = Warehouse::open_in_memory().unwrap();
    let mut rows = first.into_rows();
    rows.extend(second.into_rows());
    warehouse.append(1, &rows).unwrap();
    let metrics = Metrics::new(warehouse);
    assert_eq!(texts(&read(&metrics, "c", None)), ["one", "late"]);
    assert_eq!(texts(&read(&metrics, "c#2", None)), ["two"]);
}

#[test]
fn only_what_is_new_comes_after_what_was_seen() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    let metrics = Metrics::new(warehouse.clone());
    let chat = || {
        Chat::new("c", "u", "2026-03-01T12:00:00Z")
            .asks_for("2026-03-01T12:00:00Z", "one")
            .answers_with("2026-03-01T12:01:00Z", "", "two")
            .answers_with("2026-03-01T12:02:00Z", "", "three")
    };
    let mut batch = 0;
    let mut write = |rows: Rows| {
        batch += 1;
        warehouse.append(batch, &rows).unwrap();
    };
    write(chat().into_rows());
    let first = read(&metrics, "c", None);
    let (all, mut seen) = (texts(&first), first.seen);
    assert_eq!(all, ["one", "two", "three"]);
    let mut news = |metrics: &Metrics| {
        let transcript = read(metrics, "c", Some(seen));
        seen = transcript.seen;
        transcript
    };
    assert_eq!(texts(&news(&metrics)), Vec::<&str>::new());

    // A message that was acknowledged later but sent earlier.
    let mut rows = chat().answers_with("2026-03-01T12:00:30Z", "", "between").into_rows();
    rows.messages.drain(..3);
    rows.activity.clear();
    write(rows);
    assert_eq!(texts(&news(&metrics)), ["between"]);
    assert_eq!(texts(&news(&metrics)), Vec::<&str>::new());

    let mut rows = chat().thumb("2026-03-01T12:01:00Z", "", "down", Some("no")).into_rows();
    (rows.messages, rows.activity) = (Vec::new(), Vec::new());
    write(rows.clone());
    let judged = news(&metrics);
    assert_eq!(texts(&judged), ["two"]);
    assert_eq!(judged.messages[0].feedback.as_ref().map(|given| given.value), Some(FeedbackValue::Down));
    assert_eq!(texts(&news(&metrics)), Vec::<&str>::new());
    rows.feedback[0].value = "none";
    write(rows);
    let taken_back = news(&metrics);
    assert_eq!((texts(&taken_back), taken_back.messages[0].feedback.as_ref()), (vec!["two"], None));

    let late = StepRow { position: 9, error: Some("boom".to_owned()), ..step("s", "tool", "2026-03-01T12:01:30Z") };
    let mut rows = chat().does("2026-03-01T12:02:00Z", late).into_rows();
    (rows.messages, rows.activity) = (Vec::new(), Vec::new());
    write(rows);
    let traced = news(&metrics);
    assert_eq!((texts(&traced), traced.messages[0].steps, traced.messages[0].errors), (vec!["three"], 1, 1));
    assert_eq!(texts(&news(&metrics)), Vec::<&str>::new());
    assert_eq!(texts(&read(&metrics, "c", None)), ["one", "between", "two", "three"]);
}
