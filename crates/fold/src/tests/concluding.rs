//! What is concluded about a chat once it is sealed.

use afterword_model::{ChatInsight, Event, EventBody, Maker, Outcome, Role, Sentiment, Signal, TopicId};

use super::{ASSISTANT, at, event, folded, id, journalled, said};
use crate::{ChatRow, Folded, fold};

fn then(before: Folded, events: &[Event]) -> Folded {
    fold(ASSISTANT, &id(), before.conversation, journalled(events, 1_000))
}

pub(super) fn sealed(number: usize, end: i64) -> Event {
    Event { id: None, ..event("", end, EventBody::ChatSealed { number, end: at(end) }) }
}

pub(super) fn concluded(number: usize, end: i64, topic: Option<&str>, outcome: Outcome) -> Event {
    let insight = ChatInsight {
        topic: topic.map(|id| TopicId(id.to_owned())),
        outcome,
        reason: "nobody asked for a human".to_owned(),
        sentiment: Sentiment::Negative,
        sentiment_score: -0.5,
        sentiment_moved: 0.25,
        language: Some("en".to_owned()),
        summary: "Asked. Answered.".to_owned(),
        question: Some("text of a".to_owned()),
        signals: vec![Signal::Fallback, Signal::Frustration],
        by: Maker::Local,
    };
    let body = EventBody::ChatConcluded { number, end: at(end), insight: Box::new(insight) };
    Event { id: None, ..event("", end, body) }
}

pub(super) fn put(number: usize, topic: Option<&str>, by: Maker) -> Event {
    let topic = topic.map(|id| TopicId(id.to_owned()));
    Event { id: None, ..event("", 9_000, EventBody::ChatTopic { number, topic, by }) }
}

fn row(folded: &Folded) -> &ChatRow {
    folded.rows.chats.first().unwrap()
}

#[test]
fn an_insight_fills_the_row_of_its_sealed_chat() {
    let done = folded(&[said("a", 0, Role::User), sealed(1, 0), concluded(1, 0, Some("t1"), Outcome::Contained)]);
    let found = &row(&done).concluded;
    assert_eq!((found.topic.as_deref(), found.resolution), (Some("t1"), Some("contained")));
    assert_eq!((found.sentiment, found.sentiment_score), (Some("negative"), Some(-0.5)));
    assert_eq!(found.signals.as_deref(), Some(r#"["fallback","frustration"]"#));
    // What comes late for the chat changes its counts, not what was concluded.
    let late = then(done, &[said("b", 10, Role::Assistant)]);
    assert_eq!((row(&late).responses, row(&late).concluded.resolution), (1, Some("contained")));
}

#[test]
fn an_insight_of_a_chat_that_is_not_sealed_with_that_end_is_void() {
    let open = folded(&[said("a", 0, Role::User), concluded(1, 0, None, Outcome::Contained)]);
    assert_eq!(row(&open).concluded, crate::Concluded::default());
    let moved = folded(&[
        said("a", 0, Role::User),
        said("b", 100, Role::User),
        sealed(1, 100),
        concluded(1, 0, None, Outcome::Contained),
    ]);
    assert_eq!(row(&moved).concluded.resolution, None);
    let strange = folded(&[said("a", 0, Role::User), sealed(1, 0), concluded(0, 0, None, Outcome::Contained)]);
    assert_eq!(row(&strange).concluded.resolution, None);
}

#[test]
fn a_later_insight_takes_the_place_of_an_earlier() {
    let done = folded(&[said("a", 0, Role::User), sealed(1, 0), concluded(1, 0, Some("t1"), Outcome::Contained)]);
    let again = then(done, &[concluded(1, 0, Some("t2"), Outcome::Confirmed)]);
    assert_eq!(
        (row(&again).concluded.topic.as_deref(), row(&again).concluded.resolution),
        (Some("t2"), Some("confirmed"))
    );
}

pub(super) fn by_model(event: Event) -> Event {
    let EventBody::ChatConcluded { number, end, mut insight } = event.body else { unreachable!() };
    insight.by = Maker::Model;
    Event { body: EventBody::ChatConcluded { number, end, insight }, ..event }
}

#[test]
fn an_insight_of_a_language_model_takes_the_place_of_a_local_one_and_never_the_reverse() {
    let open = [said("a", 0, Role::User), sealed(1, 0)];
    let local = concluded(1, 0, Some("t1"), Outcome::Contained);
    let asked = by_model(concluded(1, 0, Some("t2"), Outcome::Confirmed));
    let both = [[local.clone(), asked.clone()], [asked.clone(), local.clone()]];
    let rows = both.clone().map(|both| {
        let together = then(folded(&open), &both);
        let one_by_one = both.iter().fold(folded(&open), |before, event| then(before, std::slice::from_ref(event)));
        assert_eq!(together.conversation, one_by_one.conversation);
        together.conversation
    });
    assert_eq!(rows[0], rows[1], "the order of arrival changes nothing");
    let found = then(folded(&open), &both[1]);
    let found = &row(&found).concluded;
    assert_eq!((found.concluded_by, found.topic.as_deref()), (Some("model"), Some("t2")));
    assert_eq!(found.resolution, Some("confirmed"));
    // It is of the chat as it was sealed, or it is nothing.
    let other = then(folded(&open), &[local, by_model(concluded(1, 7, None, Outcome::Abandoned))]);
    assert_eq!(row(&other).concluded.concluded_by, Some("local"));
    // A topic that was chosen stands against the model's.
    let chosen = then(folded(&open), &[put(1, Some("t9"), Maker::Team), asked]);
    assert_eq!(row(&chosen).concluded.topic.as_deref(), Some("t9"));
}

#[test]
fn the_topic_that_the_team_chose_stands() {
    let done = folded(&[said("a", 0, Role::User), sealed(1, 0), concluded(1, 0, None, Outcome::Contained)]);
    let found = then(done, &[put(1, Some("t3"), Maker::Local)]);
    assert_eq!(row(&found).concluded.topic.as_deref(), Some("t3"));
    let corrected = then(found, &[put(1, Some("t4"), Maker::Team)]);
    assert_eq!(row(&corrected).concluded.topic.as_deref(), Some("t4"));
    let unmoved = then(corrected, &[put(1, Some("t5"), Maker::Local), concluded(1, 0, Some("t6"), Outcome::Abandoned)]);
    assert_eq!(row(&unmoved).concluded.topic.as_deref(), Some("t4"));
    assert_eq!(row(&unmoved).concluded.resolution, Some("abandoned"));
    let none = then(unmoved, &[put(1, None, Maker::Team)]);
    assert_eq!(row(&none).concluded.topic, None);
    assert!(then(none, &[put(2, Some("t7"), Maker::Team)]).rows.chats.is_empty(), "there is no second chat");
}
