//! A review of a month, with something in every part.

use afterword_metrics::{Better, Kind, Stretch, Verdict};
use serde_json::json;

use crate::review::{
    AgentRequests, AgentReview, ChatReview, Chats, Handovers, IssueReview, Issues, Number, ReleaseReview,
    ReleaseVerdict, Review, TopicRequests, TopicReview, Topics,
};

fn number(name: &'static str, kind: Kind, values: (f64, f64), verdict: Verdict) -> Number {
    let (value, before) = values;
    Number {
        module: "module",
        name,
        title: name,
        unit: if kind == Kind::Rate { "of chats" } else { "chats" },
        kind,
        better: Better::Up,
        value: json!(value),
        of: (kind == Kind::Rate).then_some(1_284),
        before: json!(before),
        change: json!(value - before),
        relative: Some((value - before) / before),
        more_than_chance: matches!(verdict, Verdict::Better | Verdict::Worse),
        verdict,
        spark: vec![Some(1.0), None, Some(2.0), Some(1.5)],
    }
}

fn chat(question: &str, summary: &str) -> ChatReview {
    ChatReview {
        chat: "c/1".to_owned(),
        why: "Rated 5 of 5.".to_owned(),
        summary: Some(summary.to_owned()),
        question: Some(question.to_owned()),
        score: Some(5),
        at: "2026-03-17T09:41:00+01:00".to_owned(),
    }
}

fn issue(number: i64, title: &str) -> IssueReview {
    IssueReview { number, title: title.to_owned(), kind: "missing_content", priority: "urgent" }
}

fn topic(name: &str, chats: i64, before: i64) -> TopicReview {
    TopicReview { id: "t1".to_owned(), name: name.to_owned(), chats, before, growth: None }
}

/// The review.
pub(super) fn review() -> Review {
    Review {
        assistant: "Support".to_owned(),
        from: "2026-03-01T00:00:00+01:00".to_owned(),
        to: "2026-04-01T00:00:00+02:00".to_owned(),
        tz: "Europe/Rome".to_owned(),
        as_of: "2026-04-01T08:00:12+02:00".to_owned(),
        before: Stretch { from: "2026-01-29T00:00:00+01:00".to_owned(), to: "2026-03-01T00:00:00+01:00".to_owned() },
        numbers: vec![
            number("Contained rate", Kind::Rate, (0.73, 0.70), Verdict::Better),
            number("Handover rate", Kind::Rate, (0.11, 0.09), Verdict::Worse),
            number("Average", Kind::Mean, (4.12, 4.08), Verdict::NoDifferenceSeen),
            number("Chats", Kind::Duration, (140.0, 120.0), Verdict::NotTested),
        ],
        improved: vec!["Contained rate".to_owned()],
        worsened: vec!["Handover rate".to_owned()],
        agents: vec![AgentReview {
            agent: Some("Orders".to_owned()),
            workflow: Some("Refund".to_owned()),
            views: 9_000,
            positive: 400,
            negative: 120,
            negative_share: Some(0.23),
            chats: 4_000,
        }],
        handovers: Handovers {
            requests: 918,
            rate: Some(0.11),
            by_kind: [("direct".to_owned(), 510), ("after_fallback".to_owned(), 408)].into(),
            by_topic: vec![TopicRequests { topic: None, requests: 302, before: 211 }],
            by_agent: vec![AgentRequests { agent: Some("Orders".to_owned()), requests: 402, before: 311 }],
        },
        topics: Topics {
            new: vec![topic("Parcel shops", 212, 0)],
            growing: vec![topic("Late deliveries", 1_902, 1_200)],
            shrinking: vec![topic("Passwords", 301, 822)],
        },
        issues: Issues {
            opened: vec![issue(41, "Closed shops")],
            fixed: vec![issue(31, "Refunds")],
            open: 7,
            urgent: 1,
        },
        releases: vec![ReleaseReview {
            release: "2.4".to_owned(),
            at: "2026-03-11T14:30:00+01:00".to_owned(),
            weeks: 2,
            complete: true,
            verdicts: vec![ReleaseVerdict {
                title: "Average",
                kind: Kind::Mean,
                before: json!(4.02),
                after: json!(4.21),
                verdict: Verdict::Better,
                needed: None,
            }],
            mix_changed: true,
        }],
        chats: Chats {
            best: vec![chat("Где моя посылка?", "Ελληνικά and العربية and 漢字.")],
            worst: vec![chat("Wo ist das Paket?", "It was late.")],
        },
        notes: vec!["Test chats are left out.".to_owned()],
        public_url: Some("https://afterword.example.org".to_owned()),
    }
}
