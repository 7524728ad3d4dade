//! The journal as its writers see it: durable, shared transactions, ids taken once, refusals that keep nothing.

use std::{collections::HashSet, sync::Arc};

use afterword_model::AssistantId;
use afterword_store::{AppendError, Appended, Catalog, Settings};

use super::{Place, at, event, ids, open_with_assistant};

async fn all_ids(catalog: &Catalog) -> Vec<String> {
    let batches = catalog.journal_after(0, usize::MAX).await.unwrap();
    ids(batches.iter().flat_map(|batch| &batch.events))
}

pub async fn concurrent_appends_share_transactions_and_survive_reopening(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let start = Arc::new(tokio::sync::Barrier::new(200));
    let appends: Vec<_> = (0..200)
        .map(|number| {
            let (catalog, id, start) = (catalog.clone(), assistant.id, Arc::clone(&start));
            let events = vec![event(Some(&format!("{number}a"))), event(Some(&format!("{number}b")))];
            tokio::spawn(async move {
                start.wait().await;
                catalog.append(id, events, at(number)).await
            })
        })
        .collect();
    for append in appends {
        assert_eq!(append.await.unwrap().unwrap(), Appended { accepted: 2, duplicates: 0 });
    }
    let commits = *catalog.commits().borrow();
    assert!(commits < 100, "200 requests took {commits} transactions");
    drop(catalog);

    let reopened = place.open(Settings::default()).await;
    let kept: HashSet<String> = all_ids(&reopened).await.into_iter().collect();
    assert_eq!(kept.len(), 400);
    assert_eq!(reopened.pending().await.unwrap(), 400);
    assert_eq!(reopened.journal_head().await.unwrap(), 200);
}

pub async fn an_id_is_taken_once_for_ever(place: &dyn Place) {
    let (catalog, support) = open_with_assistant(place).await;
    let sales = catalog.create_assistant("Sales", "UTC", at(0)).await.unwrap();
    let events = vec![event(Some("a")), event(None), event(Some("b")), event(Some("a")), event(None)];
    let first = catalog.append(support.id, events.clone(), at(1)).await.unwrap();
    assert_eq!(first, Appended { accepted: 4, duplicates: 1 });
    assert_eq!(all_ids(&catalog).await, ["a", "-", "b", "-"]);

    // Folded, closed and opened again: still taken. Events without an id are always new.
    catalog.finish_fold(1, Vec::new()).await.unwrap();
    catalog.close().await;
    let catalog = place.open(Settings::default()).await;
    let again = catalog.append(support.id, events.clone(), at(2)).await.unwrap();
    assert_eq!(again, Appended { accepted: 2, duplicates: 3 });
    let only_duplicates = catalog.append(support.id, vec![event(Some("a"))], at(3)).await.unwrap();
    assert_eq!(only_duplicates, Appended { accepted: 0, duplicates: 1 });
    assert_eq!(all_ids(&catalog).await, ["-", "-"]);
    assert_eq!(catalog.pending().await.unwrap(), 2);

    // Another assistant has ids of its own.
    let elsewhere = catalog.append(sales.id, events, at(4)).await.unwrap();
    assert_eq!(elsewhere, Appended { accepted: 4, duplicates: 1 });
    let nothing = catalog.append(sales.id, Vec::new(), at(5)).await.unwrap();
    assert_eq!(nothing, Appended { accepted: 0, duplicates: 0 });
}

pub async fn an_id_is_taken_once_among_concurrent_requests(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let appends: Vec<_> = (0..64)
        .map(|number| {
            let (catalog, id) = (catalog.clone(), assistant.id);
            let events = vec![event(Some("same")), event(Some(&format!("own {number}"))), event(Some("same"))];
            tokio::spawn(async move { catalog.append(id, events, at(number)).await })
        })
        .collect();
    let mut accepted = 0;
    for append in appends {
        let appended = append.await.unwrap().unwrap();
        assert_eq!(appended.accepted + appended.duplicates, 3);
        accepted += appended.accepted;
    }
    assert_eq!(accepted, 65);
    let kept = all_ids(&catalog).await;
    assert_eq!(kept.iter().filter(|id| *id == "same").count(), 1);
    assert_eq!(kept.len(), 65);
}

pub async fn a_backlog_refuses_and_keeps_nothing(place: &dyn Place) {
    let catalog = place.open(Settings { pending_limit: 3, ..Settings::default() }).await;
    let assistant = catalog.ensure_assistant("Support", "UTC", at(0)).await.unwrap();
    let two = |name: &str| vec![event(Some(name)), event(None)];
    catalog.append(assistant.id, two("a"), at(1)).await.unwrap();
    // Below the limit a request is let in whole.
    catalog.append(assistant.id, two("b"), at(1)).await.unwrap();
    let refused = catalog.append(assistant.id, two("c"), at(1)).await;
    assert!(matches!(refused, Err(AppendError::Backlogged { pending: 4, limit: 3 })), "{refused:?}");
    assert_eq!(all_ids(&catalog).await, ["a", "-", "b", "-"]);

    // Its ids were not taken either.
    catalog.finish_fold(1, Vec::new()).await.unwrap();
    assert_eq!(catalog.pending().await.unwrap(), 2);
    let taken = catalog.append(assistant.id, two("c"), at(1)).await.unwrap();
    assert_eq!(taken, Appended { accepted: 2, duplicates: 0 });
}

pub async fn one_failing_request_costs_no_other(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let appends: Vec<_> = (0..40)
        .map(|number| {
            // Nobody has the assistant 999, so these cannot be kept.
            let id = if number % 10 == 0 { AssistantId(999) } else { assistant.id };
            let catalog = catalog.clone();
            let events = vec![event(Some(&format!("{number}")))];
            tokio::spawn(async move { (id, catalog.append(id, events, at(number)).await) })
        })
        .collect();
    for append in appends {
        let (id, appended) = append.await.unwrap();
        assert_eq!(appended.is_ok(), id == assistant.id, "{appended:?}");
    }
    assert_eq!(all_ids(&catalog).await.len(), 36);
}

pub async fn closing_commits_what_waits(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let appends: Vec<_> = (0..50)
        .map(|number| {
            let (catalog, id) = (catalog.clone(), assistant.id);
            tokio::spawn(async move { catalog.append(id, vec![event(None)], at(number)).await })
        })
        .collect();
    tokio::task::yield_now().await;
    catalog.close().await;
    let mut kept = 0;
    for append in appends {
        kept += usize::from(append.await.unwrap().is_ok());
    }
    let reopened = place.open(Settings::default()).await;
    assert_eq!(all_ids(&reopened).await.len(), kept);
    assert!(catalog.append(assistant.id, vec![event(None)], at(0)).await.is_err());
}

pub async fn two_openings_of_one_place_see_each_other(place: &dyn Place) {
    let (one, assistant) = open_with_assistant(place).await;
    let other = place.open(Settings { pending_limit: 300, ..Settings::default() }).await;
    let appends: Vec<_> = (0..100)
        .map(|number| {
            let catalog = if number % 2 == 0 { one.clone() } else { other.clone() };
            let id = assistant.id;
            // Each id comes from both sides.
            let events = vec![event(Some(&format!("{}", number / 2)))];
            tokio::spawn(async move { catalog.append(id, events, at(number)).await.unwrap().accepted })
        })
        .collect();
    let mut accepted = 0;
    for append in appends {
        accepted += append.await.unwrap();
    }
    assert_eq!(accepted, 50);
    assert_eq!(one.journal_head().await.unwrap(), other.journal_head().await.unwrap());
    assert_eq!(one.pending().await.unwrap(), 50);

    // What one wrote counts towards the other's limit.
    one.append(assistant.id, (0..250).map(|_| event(None)).collect(), at(0)).await.unwrap();
    let refused = other.append(assistant.id, vec![event(None)], at(0)).await;
    assert!(matches!(refused, Err(AppendError::Backlogged { pending: 300, limit: 300 })), "{refused:?}");
}
