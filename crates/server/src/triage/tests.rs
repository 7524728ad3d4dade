//! Groups of findings, and what of them is news.

use afterword_metrics::Finding;
use afterword_model::{IssueType, Timestamp, Trouble};

use super::{Cause, Filing, GATHER, SUGGEST, Settled, Suggestion};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + second).unwrap()
}

fn finding(chat: &str, trouble: Trouble, topic: &str, agent: &str, question: &str) -> Finding {
    Finding {
        trouble: Some(trouble),
        chat: chat.to_owned(),
        conversation: chat.to_owned(),
        at: at(0),
        user: format!("user of {}", &chat[..1]),
        comment: None,
        topic: (!topic.is_empty()).then(|| topic.to_owned()),
        topic_id: (!topic.is_empty()).then(|| format!("id of {topic}")),
        message: Some("m".to_owned()),
        is_on_response: true,
        response: Some("No.".to_owned()),
        agent: (!agent.is_empty()).then(|| agent.to_owned()),
        workflow: None,
        question_message: Some("q".to_owned()),
        question: Some(question.to_owned()),
        step_failed: false,
        asked_again: false,
        usual_agent: None,
    }
}

fn some() -> Vec<Finding> {
    vec![
        finding("a1", Trouble::Fallback, "Refunds", "Billing", "Refund?"),
        finding("a2", Trouble::Fallback, "Refunds", "Billing", "refund"),
        finding("b1", Trouble::ThumbDown, "Refunds", "Billing", "How long does it take?"),
        finding("c1", Trouble::LowRating, "Refunds", "Sales", "Refund!"),
        finding("d1", Trouble::Handover, "", "Sales", "Hello"),
        finding("e1", Trouble::Handover, "", "Sales", "…"),
    ]
}

#[test]
fn suggestions_share_topic_and_agent() {
    let found = SUGGEST(&some());
    let mut told: Vec<_> =
        found.iter().map(|one| (one.title.as_str(), one.judgement.kind, one.findings.len())).collect();
    told.sort_unstable();
    // What showed in one chat alone is left out.
    assert_eq!(
        told,
        [
            ("No topic: answers of Sales", IssueType::IncompleteAnswer, 2),
            ("Refunds: answers of Billing", IssueType::MissingContent, 3),
        ]
    );
    let refunds = found.iter().find(|one| one.topic.is_some()).unwrap();
    assert_eq!(refunds.judgement.reason, "2 people, 3 bad experiences: 2 times the assistant did not know an answer.");
    assert!(refunds.judgement.advice.starts_with("Watch for a pattern"), "{}", refunds.judgement.advice);
    // The key stands for the cause, not for today's findings.
    assert_eq!(SUGGEST(&some()[..2])[0].key, refunds.key);
    assert_ne!(found[0].key, found[1].key);
}

#[test]
fn what_is_known_of_the_chats_decides_the_type() {
    let kind = |change: fn(&mut Finding)| {
        let mut findings = some();
        findings.iter_mut().for_each(change);
        let found = SUGGEST(&findings);
        found.into_iter().find(|one| one.title.starts_with("Refunds")).unwrap().judgement.kind
    };
    assert_eq!(kind(|_| {}), IssueType::MissingContent);
    assert_eq!(kind(|one| one.step_failed = true), IssueType::OutsideOurControl);
    assert_eq!(kind(|one| one.usual_agent = Some("Sales".to_owned())), IssueType::Misclassification);
    assert_eq!(kind(|one| one.usual_agent = one.agent.clone()), IssueType::MissingContent);
    let asked_again = |one: &mut Finding| (one.asked_again, one.trouble) = (true, Some(Trouble::Handover));
    assert_eq!(kind(asked_again), IssueType::IncompleteAnswer);
}

#[test]
fn gaps_share_what_they_ask() {
    let questions = [
        ("a1", "How do I change my delivery address?"),
        ("a2", "Do you ship to Norway?"),
        ("b1", "I want to change the delivery address"),
        ("b2", "change delivery address please"),
        ("c1", "do you ship to norway"),
        ("c2", "Change delivery address, please!"),
    ];
    let findings: Vec<Finding> =
        questions.map(|(chat, question)| finding(chat, Trouble::Fallback, "", "", question)).into();
    let found = GATHER(&findings);
    let mut told: Vec<_> = found.iter().map(|one| (one.question.as_str(), one.findings.len())).collect();
    told.sort_unstable();
    assert_eq!(told, [("Do you ship to Norway?", 2), ("change delivery address please", 4)]);
}

#[test]
fn gaps_share_their_words() {
    let found = GATHER(&some());
    let mut told: Vec<_> = found.iter().map(|one| (one.question.as_str(), one.findings.len())).collect();
    told.sort_unstable();
    assert_eq!(told, [("Hello", 1), ("How long does it take?", 1), ("Refund?", 2)]);
}

fn refunds() -> Suggestion {
    SUGGEST(&some()).into_iter().find(|one| one.topic.is_some()).unwrap()
}

fn cause(key: Option<&str>, topic: Option<&str>) -> Cause {
    let own = |text: &str| text.to_owned();
    Cause { key: key.map(own), topic: topic.map(own), agent: topic.map(|_| own("Billing")) }
}

#[test]
fn what_is_known_is_no_news() {
    let suggestion = refunds();
    let is_news = |filing: Filing| filing.news(refunds()).is_some();
    assert!(is_news(Filing::default()));
    assert!(!is_news(Filing { dismissed: [suggestion.key.clone()].into(), ..Filing::default() }));
    assert!(!is_news(Filing { open: vec![cause(Some(&suggestion.key), None)], ..Filing::default() }));
    assert!(!is_news(Filing { open: vec![cause(None, Some("Refunds"))], ..Filing::default() }));
    assert!(is_news(Filing { open: vec![cause(None, Some("Parcels")), cause(None, None)], ..Filing::default() }));
    let chats = |chats: &[&str]| chats.iter().map(|chat| (*chat).to_owned()).collect();
    assert!(!is_news(Filing { open_chats: chats(&["a1", "a2", "b1"]), ..Filing::default() }));
    assert!(is_news(Filing { open_chats: chats(&["a1", "a2"]), ..Filing::default() }));
}

#[test]
fn what_was_settled_is_news_if_it_shows_since() {
    let mut suggestion = refunds();
    for (second, finding) in (1..).zip(&mut suggestion.findings) {
        finding.at = at(second);
    }
    let news = |is_fixed: bool, since: Option<i64>| {
        let settled = Settled { cause: cause(None, Some("Refunds")), number: 7, is_fixed, since: since.map(at) };
        let filing = Filing { settled: vec![settled], ..Filing::default() };
        filing.news(suggestion.clone()).map(|(suggestion, returned)| (suggestion.findings.len(), returned))
    };
    assert_eq!(news(true, Some(2)), Some((2, Some(7))));
    assert_eq!(news(true, Some(3)), None, "one chat may be chance");
    assert_eq!(news(true, None), None, "the release is yet to come");
    assert_eq!(news(false, Some(2)), Some((2, None)));
}
