//! Types, advice and order of suggestions, by cases.

use super::{Evidence, IssueType, Sign, Step, suggest};
use crate::topics::TopicId;

fn piece(user: &str, sign: Sign) -> Evidence {
    Evidence {
        chat: format!("chat of {user}"),
        user: user.to_owned(),
        topic: Some(TopicId(1)),
        agent: Some("orders".to_owned()),
        sign,
        error: false,
        repeated_question: false,
        comment: None,
        usual_agent: None,
    }
}

fn of(users: usize, sign: Sign, with: impl Fn(&mut Evidence)) -> Vec<Evidence> {
    let mut pieces: Vec<_> = (0..users).map(|user| piece(&format!("user {user}"), sign)).collect();
    pieces.iter_mut().for_each(with);
    pieces
}

#[test]
fn types_and_advice() {
    let comment = |text: &'static str| move |piece: &mut Evidence| piece.comment = Some(text.to_owned());
    let cases = [
        (of(4, Sign::Fallback, |_| ()), IssueType::MissingContent, Step::AddContent),
        (of(2, Sign::Fallback, |_| ()), IssueType::MissingContent, Step::Watch),
        (of(12, Sign::Fallback, |piece| piece.agent = None), IssueType::MissingContent, Step::BuildWorkflow),
        (of(4, Sign::ThumbsDown, |_| ()), IssueType::IncompleteAnswer, Step::EnrichAnswer),
        (of(2, Sign::LowRating, |_| ()), IssueType::IncompleteAnswer, Step::Watch),
        (
            of(4, Sign::Handover, |piece| piece.repeated_question = true),
            IssueType::IncompleteAnswer,
            Step::EnrichAnswer,
        ),
        (of(4, Sign::ThumbsDown, comment("Das war nicht meine Frage")), IssueType::Misclassification, Step::Retrain),
        (
            of(4, Sign::ThumbsDown, |piece| piece.usual_agent = Some("billing".to_owned())),
            IssueType::Misclassification,
            Step::Retrain,
        ),
        (of(4, Sign::ThumbsDown, |piece| piece.error = true), IssueType::OutsideOurControl, Step::Watch),
        (of(4, Sign::LowRating, comment("demasiado caro")), IssueType::OutsideOurControl, Step::Watch),
        (of(4, Sign::LowRating, comment("incomplete, no link")), IssueType::IncompleteAnswer, Step::EnrichAnswer),
    ];
    for (evidence, kind, step) in cases {
        let suggestions = suggest(&evidence);
        assert_eq!(suggestions.len(), 1);
        assert_eq!((suggestions[0].kind, suggestions[0].advice.step), (kind, step), "{:?}", suggestions[0].reason);
        assert!(
            suggestions[0].reason.contains(&format!("{} bad experiences", evidence.len())),
            "{}",
            suggestions[0].reason
        );
    }
}

#[test]
fn people_count_not_clicks() {
    // One person clicks five times; two others once each, about another topic.
    let mut evidence: Vec<_> = (0..5).map(|_| piece("ann", Sign::ThumbsDown)).collect();
    for user in ["bob", "cid"] {
        evidence.push(Evidence { topic: Some(TopicId(2)), ..piece(user, Sign::Fallback) });
    }
    evidence.push(Evidence { topic: None, ..piece("dan", Sign::Fallback) });
    let suggestions = suggest(&evidence);
    let ranked: Vec<_> = suggestions.iter().map(|it| (it.topic, it.users, it.chats)).collect();
    // Dan's is one experience alone: no suggestion.
    assert_eq!(ranked, [(Some(TopicId(2)), 2, 2), (Some(TopicId(1)), 1, 1)]);
    assert_eq!(suggestions[1].signs[&Sign::ThumbsDown], 5);
    assert!(suggest(&[]).is_empty());
}
