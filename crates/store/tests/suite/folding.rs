//! The journal as the fold sees it, and what the fold remembers.

use afterword_model::{AssistantId, ConversationId, Event};
use afterword_store::{Catalog, ConversationRecord, JournalBatch, Settings};

use super::{Place, at, event, ids, open_with_assistant};

fn named(names: &[&str]) -> Vec<Event> {
    names.iter().map(|name| event(Some(name))).collect()
}

fn seqs(batches: &[JournalBatch]) -> Vec<u64> {
    batches.iter().map(|batch| batch.seq).collect()
}

fn record(assistant: AssistantId, name: &str, state: &str, due: Option<i64>) -> ConversationRecord {
    ConversationRecord {
        assistant,
        conversation: ConversationId::from(name),
        state: state.to_owned(),
        due_at: due.map(at),
    }
}

async fn state(catalog: &Catalog, assistant: AssistantId, name: &str) -> Option<String> {
    let key = (assistant, ConversationId::from(name));
    catalog.conversations(std::slice::from_ref(&key)).await.unwrap().remove(&key)
}

pub async fn rows_come_back_whole_and_in_order(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    for (second, names) in [(1, vec!["a", "b", "c"]), (2, vec!["d"]), (3, vec!["e", "f"])] {
        catalog.append(assistant.id, named(&names), at(second)).await.unwrap();
    }
    assert_eq!(catalog.journal_head().await.unwrap(), 3);
    for (max_events, expected) in
        [(0, vec![1]), (1, vec![1]), (3, vec![1]), (4, vec![1, 2]), (5, vec![1, 2]), (6, vec![1, 2, 3])]
    {
        assert_eq!(seqs(&catalog.journal_after(0, max_events).await.unwrap()), expected, "at most {max_events}");
    }
    let rest = catalog.journal_after(1, 100).await.unwrap();
    assert_eq!(seqs(&rest), [2, 3]);
    assert_eq!((rest[1].assistant, rest[1].received_at), (assistant.id, at(3)));
    assert_eq!(ids(&rest[1].events), ["e", "f"]);
    assert_eq!(seqs(&catalog.journal_between(0, 2).await.unwrap()), [1, 2]);
    assert_eq!(seqs(&catalog.journal_after(3, 100).await.unwrap()), Vec::<u64>::new());
}

pub async fn finishing_moves_everything_together(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    assert_eq!((catalog.checkpoint().await.unwrap(), catalog.journal_head().await.unwrap()), (0, 0));
    for names in [vec!["a", "b"], vec!["c"], vec!["d"]] {
        catalog.append(assistant.id, named(&names), at(1)).await.unwrap();
    }
    for _ in 0..2 {
        // The second time changes nothing.
        catalog.finish_fold(2, vec![record(assistant.id, "c", "folded", None)]).await.unwrap();
        assert_eq!(catalog.checkpoint().await.unwrap(), 2);
        assert_eq!(catalog.pending().await.unwrap(), 1);
        assert_eq!(seqs(&catalog.journal_after(0, 100).await.unwrap()), [3]);
        assert_eq!(state(&catalog, assistant.id, "c").await.as_deref(), Some("folded"));
    }
    catalog.finish_fold(3, Vec::new()).await.unwrap();
    assert_eq!((catalog.checkpoint().await.unwrap(), catalog.journal_head().await.unwrap()), (3, 3));
    assert_eq!(catalog.pending().await.unwrap(), 0);
    // States alone may change without any row.
    catalog.finish_fold(3, vec![record(assistant.id, "c", "sealed", None)]).await.unwrap();
    assert_eq!(state(&catalog, assistant.id, "c").await.as_deref(), Some("sealed"));
}

pub async fn numbers_are_never_used_again(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    catalog.append(assistant.id, named(&["a"]), at(1)).await.unwrap();
    catalog.finish_fold(1, Vec::new()).await.unwrap();
    catalog.close().await;
    let catalog = place.open(Settings::default()).await;
    catalog.append(assistant.id, named(&["b"]), at(2)).await.unwrap();
    assert_eq!(seqs(&catalog.journal_after(0, 1).await.unwrap()), [2]);
}

pub async fn states_are_remembered(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let other = catalog.create_assistant("Sales", "UTC", at(0)).await.unwrap();
    // More than one statement's worth.
    let states =
        (0..1203).map(|number| record(assistant.id, &format!("c{number}"), &"é".repeat(number), None)).collect();
    catalog.finish_fold(0, states).await.unwrap();
    catalog.finish_fold(0, vec![record(other.id, "c7", "elsewhere", None)]).await.unwrap();

    let wanted: Vec<_> =
        (0..1300).rev().map(|number| (assistant.id, ConversationId::from(format!("c{number}")))).collect();
    let found = catalog.conversations(&wanted).await.unwrap();
    assert_eq!(found.len(), 1203);
    assert_eq!(found[&(assistant.id, ConversationId::from("c7"))], "é".repeat(7));
    assert_eq!(state(&catalog, other.id, "c7").await.as_deref(), Some("elsewhere"));
    assert!(catalog.conversations(&[]).await.unwrap().is_empty());
    // Asked for twice, found once.
    assert_eq!(catalog.conversations(&[wanted[600].clone(), wanted[600].clone()]).await.unwrap().len(), 1);
}

pub async fn conversations_fall_due(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let names = |due: Vec<afterword_store::DueConversation>| -> Vec<String> {
        due.into_iter().map(|one| format!("{} {}", one.conversation, one.state)).collect()
    };
    let states = vec![
        record(assistant.id, "late", "l", Some(30)),
        record(assistant.id, "early", "e", Some(10)),
        record(assistant.id, "middle", "m", Some(20)),
        record(assistant.id, "never", "n", None),
    ];
    catalog.finish_fold(0, states).await.unwrap();
    assert_eq!(names(catalog.due(at(9), 10).await.unwrap()), Vec::<String>::new());
    assert_eq!(names(catalog.due(at(20), 10).await.unwrap()), ["early e", "middle m"]);
    assert_eq!(names(catalog.due(at(99), 1).await.unwrap()), ["early e"]);
    catalog.finish_fold(0, vec![record(assistant.id, "early", "e2", None)]).await.unwrap();
    assert_eq!(names(catalog.due(at(99), 10).await.unwrap()), ["middle m", "late l"]);
}

pub async fn acknowledged_is_kept_without_closing(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let mut acknowledged = Vec::new();
    for number in 0..20 {
        let name = format!("{number}");
        catalog.append(assistant.id, named(&[&name]), at(number)).await.unwrap();
        acknowledged.push(name);
        // As after a kill: nobody closes the first, another process reads the files as they are.
        let reopened = place.open(Settings::default()).await;
        let batches = reopened.journal_after(0, usize::MAX).await.unwrap();
        assert_eq!(ids(batches.iter().flat_map(|batch| &batch.events)), acknowledged);
    }
}
