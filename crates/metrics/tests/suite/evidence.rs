//! What went badly in chats, with the words that it is about.

use afterword_fold::{FeedbackRow, HandoverRow, MessageRow, Rows, StepRow};
use afterword_metrics::{Finding, Metrics};
use afterword_warehouse::Warehouse;

use crate::world::{ASSISTANT, Chat, at, question, step};

const NOW: &str = "2026-04-01T12:00:00Z";
const MARCH: &str = "from=2026-03-01&to=2026-04-01";

fn said(chat: &str, id: &str, role: &'static str, text: &str, time: &str, fallback: bool) -> MessageRow {
    MessageRow {
        assistant: ASSISTANT,
        conversation: chat.into(),
        message: id.into(),
        chat: chat.into(),
        user: format!("user of {chat}"),
        at: at(time),
        position: 0,
        role,
        text: text.to_owned(),
        agent: (role == "assistant").then(|| "Billing".to_owned()),
        workflow: None,
        fallback,
        quick_replies: None,
        model: None,
        input_tokens: None,
        output_tokens: None,
        cost: None,
        latency_ms: None,
    }
}

/// Two questions in chat `a`: the first is answered and gets a thumb down, the second gets a fallback and a request for a
/// human, and a step fails. Chat `b` is rated 2. Chat `t` is a test with a fallback.
fn world() -> Warehouse {
    let warehouse = Warehouse::open_in_memory().unwrap();
    let user = |id: &str| format!("user of {id}");
    let failed = StepRow { error: Some("boom".to_owned()), ..step("s", "tool", "2026-03-10T09:02:30Z") };
    let a = Chat::new("a", &user("a"), "2026-03-10T09:00:00Z")
        .answers("2026-03-10T09:01:00Z", "Help")
        .does("2026-03-10T09:03:00Z", failed)
        .concludes("Invoices", "handed_over", "assistant")
        .with(|row| row.concluded.signals = Some(r#"["fallback","repeated_question"]"#.to_owned()));
    let b = Chat::new("b", &user("b"), "2026-03-11T09:00:00Z").rates("2026-03-11T09:05:00Z", 2);
    let t = Chat::new("t", &user("t"), "2026-03-12T09:00:00Z").test();
    let (a, b, t) = (a.into_rows(), b.into_rows(), t.into_rows());
    let dimensions = a.chats[0].dimensions.clone();
    let mut rows = Rows::default();
    for one in [a, b, t] {
        rows.extend(one);
    }
    rows.messages = vec![
        said("a", "a1", "user", "Where is my invoice?", "2026-03-10T09:00:00Z", false),
        said("a", "a2", "assistant", "In your account.", "2026-03-10T09:01:00Z", false),
        said("a", "a3", "user", "Which account?", "2026-03-10T09:02:00Z", false),
        said("a", "a4", "assistant", "I do not know.", "2026-03-10T09:03:00Z", true),
        said("a", "a5", "user", "A human, please", "2026-03-10T09:04:00Z", false),
        said("b", "b1", "user", "Refund?", "2026-03-11T09:00:00Z", false),
        said("b", "b2", "assistant", "No.", "2026-03-11T09:01:00Z", false),
        said("b", "b3", "assistant", "Later", "2026-03-11T09:09:00Z", false),
        said("t", "t1", "user", "Test", "2026-03-12T09:00:00Z", false),
        said("t", "t2", "assistant", "?", "2026-03-12T09:01:00Z", true),
    ];
    rows.feedback.push(FeedbackRow {
        assistant: ASSISTANT,
        conversation: "a".into(),
        message: "a2".into(),
        chat: "a".into(),
        value: "down",
        comment: Some("It is not".to_owned()),
        contact_name: Some("Ada".to_owned()),
        contact_email: None,
        share_chat: true,
        previewed: None,
        struck: Some(r#"["a1"]"#.to_owned()),
        at: at("2026-03-10T10:00:00Z"),
        response_at: at("2026-03-10T09:01:00Z"),
        agent: Some("Billing".to_owned()),
        workflow: None,
        dimensions: dimensions.clone(),
    });
    rows.handovers.push(HandoverRow {
        assistant: ASSISTANT,
        conversation: "a".into(),
        event: "h".into(),
        chat: "a".into(),
        at: at("2026-03-10T09:05:00Z"),
        kind: "after_fallback",
        via: None,
        agent: Some("Billing".to_owned()),
        workflow: None,
        dimensions,
    });
    warehouse.append(1, &rows).unwrap();
    warehouse
}

type Told<'a> = (&'a str, &'a str, Option<&'a str>, Option<&'a str>, bool);

fn told(findings: &[Finding]) -> Vec<Told<'_>> {
    findings
        .iter()
        .map(|one| {
            let trouble = one.trouble.map_or("", afterword_model::Trouble::as_str);
            (one.chat.as_str(), trouble, one.question.as_deref(), one.response.as_deref(), one.is_on_response)
        })
        .collect()
}

#[test]
fn findings_of_a_period_come_with_their_words() {
    let metrics = Metrics::new(world());
    let findings = metrics.findings(&question(MARCH, NOW)).unwrap();
    assert_eq!(
        told(&findings),
        [
            // Rated at 9:05: the response of 9:09 was not there yet.
            ("b", "low_rating", Some("Refund?"), Some("No."), false),
            // Struck out, the question is nobody's business.
            ("a", "thumb_down", None, Some("In your account."), true),
            // The last response before the request, and what it was to answer.
            ("a", "handover", Some("Which account?"), Some("I do not know."), false),
            ("a", "fallback", Some("Which account?"), Some("I do not know."), true),
        ]
    );
    assert_eq!(findings[1].comment.as_deref(), Some("It is not"));
    assert_eq!((findings[1].topic.as_deref(), findings[1].agent.as_deref()), (Some("Invoices"), Some("Billing")));
    assert_eq!((findings[0].topic.as_deref(), findings[0].user.as_str()), (None, "user of b"));
    // What is known of the chats, and who answers otherwise.
    let known = |one: &Finding| (one.step_failed, one.asked_again, one.usual_agent.clone());
    assert_eq!(known(&findings[0]), (false, false, None));
    assert_eq!(known(&findings[1]), (true, true, Some("Help".to_owned())));
}

#[test]
fn findings_are_filtered_as_numbers_are() {
    let metrics = Metrics::new(world());
    let chats = |query: &str| {
        let findings = metrics.findings(&question(query, NOW)).unwrap();
        findings.iter().map(|one| one.chat.clone()).collect::<String>()
    };
    assert_eq!(chats("from=2026-03-11&to=2026-04-01"), "b");
    assert_eq!(chats(&format!("{MARCH}&include=test")), "tbaaa");
    assert_eq!(chats(&format!("{MARCH}&topic=Invoices")), "aaa");
    assert_eq!(chats(&format!("{MARCH}&agent=Sales")), "");
}

#[test]
fn chats_are_asked_for_by_name() {
    let metrics = Metrics::new(world());
    let asked = question("from=2020-01-01&to=2020-01-02", NOW);
    let findings = metrics.findings_of(&asked, &["t".to_owned()]).unwrap();
    assert_eq!(told(&findings), [("t", "fallback", Some("Test"), Some("?"), true)]);
    let places = [("a".to_owned(), Some("a4".to_owned())), ("b".to_owned(), None), ("x".to_owned(), None)];
    let words = metrics.words_at(&asked, &places).unwrap();
    let mut words = told(&words);
    words.sort_unstable();
    assert_eq!(
        words,
        [
            ("a", "", Some("Which account?"), Some("I do not know."), true),
            // The end of the chat is that of its row, before its messages here.
            ("b", "", Some("Refund?"), None, false),
        ]
    );
    assert_eq!(metrics.words_at(&asked, &[]).unwrap(), []);
    assert_eq!(metrics.messages_of(&asked, &places).unwrap(), [("a".to_owned(), "a4".to_owned())]);
    assert_eq!(metrics.messages_of(&asked, &places[1..]).unwrap(), []);

    let names = ["a", "b", "x"].map(str::to_owned);
    let users = metrics.users_of(&asked, &names).unwrap();
    assert_eq!((users.len(), users["a"].as_str()), (2, "user of a"));
    let callers = metrics.callers(&asked, &names).unwrap();
    assert_eq!(callers.len(), 1);
    assert_eq!((callers[0].name.as_deref(), callers[0].comment.as_deref()), (Some("Ada"), Some("It is not")));
}
