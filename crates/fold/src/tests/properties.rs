//! What must hold whatever happens: the number of events folded at once and the order of arrival change nothing.

use afterword_model::{Event, EventBody, FeedbackValue, Maker, Outcome, Profile, Role, SealRules, UserProfile};
use proptest::{collection::vec, prelude::*, sample::select};

use super::{
    ASSISTANT, asked_for_human, at, clicked,
    concluding::{by_model, concluded, put, sealed},
    event, id, journalled,
    ledger::Ledger,
    message, rated, started, thumb,
};
use crate::{Conversation, fold};

/// Folds the chunks one after the other.
fn fold_all(chunks: &[Vec<Event>]) -> Ledger {
    let mut ledger = Ledger::default();
    let mut conversation = Conversation::new(SealRules::default());
    let mut position = 0;
    for chunk in chunks {
        let folded = fold(ASSISTANT, &id(), conversation, journalled(chunk, position));
        position += i64::try_from(chunk.len()).unwrap();
        ledger.write(folded.rows);
        // The state goes through its stored form each time.
        conversation = serde_json::from_str(&serde_json::to_string(&folded.conversation).unwrap()).unwrap();
    }
    ledger.without_positions()
}

/// One event; `number` makes its id. Seconds are coarse so that ties and gaps around the hour are frequent.
fn any_event(number: usize) -> impl Strategy<Value = Event> {
    let seconds = (0i64..40).prop_map(|step| step * 600);
    let role = select(vec![Role::User, Role::Assistant, Role::Operator, Role::System]);
    let word = select(vec!["m0", "m1", "m2", "m3", "m4", "m5"]);
    let user = select(vec![None, Some("ann"), Some("bob")]);
    let channel = select(vec!["web", "whatsapp"]);
    let value = select(vec![FeedbackValue::Up, FeedbackValue::Down, FeedbackValue::None]);
    (0..9u8, seconds, role, word, user, channel, value, 1..=5u8).prop_map(
        move |(kind, seconds, role, word, user, channel, value, score)| {
            let name = format!("e{number}");
            match kind {
                0 => started(&name, seconds, user.unwrap_or("eve"), channel),
                1..=3 => {
                    let mut message = message(word, role);
                    message.profile = Profile {
                        user: user.map(|id| UserProfile { id: Some(id.to_owned()), ..UserProfile::default() }),
                        ..Profile::default()
                    };
                    event(&name, seconds, EventBody::Message(Box::new(message)))
                }
                4 => thumb(&name, seconds, word, value),
                5 => rated(&name, seconds, score),
                6 => asked_for_human(&name, seconds),
                7 => clicked(&name, seconds, word),
                _ => event(&name, seconds, EventBody::ChatEnded),
            }
        },
    )
}

fn any_events() -> impl Strategy<Value = Vec<Event>> {
    (1usize..14).prop_flat_map(|count| (0..count).map(any_event).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn one_at_a_time_or_all_at_once(events in any_events()) {
        let singly: Vec<_> = events.iter().map(|event| vec![event.clone()]).collect();
        prop_assert_eq!(fold_all(&singly), fold_all(&[events]));
    }

    #[test]
    fn any_chunks(events in any_events(), size in 1usize..5) {
        let chunks: Vec<_> = events.chunks(size).map(<[Event]>::to_vec).collect();
        prop_assert_eq!(fold_all(&chunks), fold_all(&[events]));
    }

    #[test]
    fn any_order(events in any_events(), keys in vec(any::<u32>(), 14)) {
        let mut shuffled: Vec<_> = events.iter().cloned().zip(keys).collect();
        shuffled.sort_by_key(|(_, key)| *key);
        let singly: Vec<_> = shuffled.into_iter().map(|(event, _)| vec![event]).collect();
        prop_assert_eq!(fold_all(&singly), fold_all(&[events]));
    }

    #[test]
    fn conclusions_in_any_order(
        events in any_events(),
        order in Just(vec![0usize, 1, 2, 3]).prop_shuffle(),
        count in 0usize..5,
        size in 1usize..5,
    ) {
        let first = fold(ASSISTANT, &id(), Conversation::new(SealRules::default()), journalled(&events, 0));
        let end = first.unsealed[0].end.as_second() - at(0).as_second();
        let conclusions = [
            concluded(1, end, Some("t1"), Outcome::Contained),
            by_model(concluded(1, end, Some("t2"), Outcome::Confirmed)),
            put(1, Some("t3"), Maker::Local),
            put(1, Some("t4"), Maker::Team),
        ];
        let mut taken = order[..count.min(4)].to_vec();
        let come = |taken: &[usize], size: usize| {
            let mut chunks = vec![events.clone(), vec![sealed(1, end)]];
            let come: Vec<Event> = taken.iter().map(|place| conclusions[*place].clone()).collect();
            chunks.extend(come.chunks(size).map(<[Event]>::to_vec));
            fold_all(&chunks)
        };
        let shuffled = come(&taken, size);
        taken.sort_unstable();
        prop_assert_eq!(shuffled, come(&taken, 4));
    }

    #[test]
    fn folding_twice_gives_the_same(events in any_events()) {
        prop_assert_eq!(fold_all(std::slice::from_ref(&events)), fold_all(&[events]));
    }

    #[test]
    fn sums_agree_with_the_chats(events in any_events()) {
        let ledger = fold_all(&[events]);
        let chats = |field: fn(&crate::ChatRow) -> i64| ledger.chats.values().map(field).sum::<i64>();
        prop_assert_eq!(ledger.sum(|c| c.chats), i64::try_from(ledger.chats.len()).unwrap());
        prop_assert_eq!(ledger.sum(|c| c.user_messages), chats(|chat| chat.user_messages));
        prop_assert_eq!(ledger.sum(|c| c.responses), chats(|chat| chat.responses));
        prop_assert_eq!(ledger.sum(|c| c.positive), chats(|chat| chat.positive));
        prop_assert_eq!(ledger.sum(|c| c.negative), chats(|chat| chat.negative));
        let thumbs = ledger.feedback.values().filter(|row| row.value != "none").count();
        prop_assert_eq!(ledger.sum(|c| c.positive + c.negative), i64::try_from(thumbs).unwrap());
    }
}
