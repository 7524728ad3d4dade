//! What holds for any text.

use afterword_insight::{
    Transcript, Utterance, by_model,
    gaps::{Question, WentWrong, group_questions},
    insight, summary, text,
    topics::{Corpus, Options, TopicModel},
};
use afterword_model::Role;
use proptest::prelude::*;

fn role() -> impl Strategy<Value = Role> {
    prop_oneof![Just(Role::User), Just(Role::Assistant), Just(Role::Operator), Just(Role::System)]
}

/// Any text; text of awkward characters; text that looks like a chat.
fn said() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[\u{0}-\u{20}'’.?¿!\u{202e}\u{200d}é💥退{}\"\\\\]{0,60}",
        "([a-z]{1,12} ){0,40}[a-z]{0,300}[?.!]?",
        "(hi|danke|refund|password|my|l'ordine|don’t|42|a@b.org|https://x.y|WTF!!!| ){0,30}",
    ]
}

fn transcript() -> impl Strategy<Value = Transcript> {
    let message = (role(), said(), any::<bool>())
        .prop_map(|(role, text, fallback)| Utterance { fallback, ..Utterance::new(role, text) });
    (prop::collection::vec(message, 0..12), any::<bool>(), any::<Option<String>>())
        .prop_map(|(messages, ended, language)| Transcript { messages, ended, language, ..Transcript::default() })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn an_insight_is_always_made_and_always_the_same(chat in transcript()) {
        let made = insight(&chat);
        prop_assert_eq!(&made, &insight(&chat));
        prop_assert!(made.summary.chars().count() <= summary::LONGEST);
        prop_assert!(!made.summary.is_empty());
        for score in [made.sentiment.score, made.sentiment.start, made.sentiment.end] {
            prop_assert!((-1.0..=1.0).contains(&score));
        }
        let stored: afterword_insight::Insight = serde_json::from_str(&serde_json::to_string(&made).unwrap()).unwrap();
        prop_assert_eq!(stored, made);
    }

    #[test]
    fn a_cut_breaks_no_word(text in said(), most in 0_usize..80) {
        let cut = summary::cut(&text, most);
        prop_assert!(cut.chars().count() <= most);
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let kept = cut.trim_end_matches('…');
        prop_assert!(cut == line || line.starts_with(kept));
    }

    #[test]
    fn text_never_breaks_the_tools(one in said(), other in said(), budget in 0_usize..4_000) {
        let alike = text::alike(&one, &other);
        prop_assert!((0.0..=1.0).contains(&alike));
        prop_assert!((alike - text::alike(&other, &one)).abs() < 1e-9);
        let _ = text::language(&one);
        for word in text::words(&one) {
            prop_assert!(!word.text.is_empty());
            prop_assert!(!text::stem(&word.text).is_empty());
        }
        let masked = by_model::mask(&one);
        prop_assert_eq!(by_model::mask(&masked), masked);
        let chat = Transcript { messages: vec![Utterance::new(Role::User, one.as_str())], ..Transcript::default() };
        let sent = by_model::prompt(&chat, &[], budget);
        prop_assert!(sent[1].content.chars().count() <= budget.max(500));
        let local = insight(&chat);
        let read = by_model::read(&other, &chat, &[], &local);
        prop_assert!(read.insight.summary.chars().count() <= summary::LONGEST);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn topics_of_anything(chats in prop::collection::vec(transcript(), 0..40)) {
        let mut corpus = Corpus::new();
        chats.iter().enumerate().for_each(|(number, chat)| corpus.add(number.to_string(), chat));
        let found = TopicModel::find(&corpus, &Options::default());
        prop_assert_eq!(found.assigned.len(), chats.len());
        let mut names: Vec<_> = found.model.topics().iter().map(|topic| topic.name.clone()).collect();
        names.sort();
        let all = names.len();
        names.dedup();
        prop_assert_eq!(names.len(), all);
        for (chat, assigned) in chats.iter().zip(&found.assigned) {
            prop_assert!((0.0..=1.0).contains(&assigned.confidence));
            prop_assert_eq!(found.model.assign(chat).topic, assigned.topic);
        }
        let again = found.model.refresh(&corpus, &Options::default());
        prop_assert_eq!(again.assigned.len(), chats.len());
    }

    #[test]
    fn every_question_is_in_one_group(texts in prop::collection::vec(said(), 0..30)) {
        let questions: Vec<Question> = texts
            .into_iter()
            .enumerate()
            .map(|(number, text)| Question { text, user: "u".into(), chat: number.to_string(), went_wrong: WentWrong::Fallback })
            .collect();
        let groups = group_questions(&questions);
        let mut members: Vec<usize> = groups.iter().flat_map(|group| group.questions.clone()).collect();
        members.sort_unstable();
        prop_assert_eq!(members, (0..questions.len()).collect::<Vec<_>>());
        prop_assert_eq!(groups, group_questions(&questions));
    }
}
