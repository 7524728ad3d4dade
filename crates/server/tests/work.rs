//! The work in the background, on real databases and a clock that is told the time.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::{path::Path, sync::Arc};

use afterword_model::{AssistantId, Clock};
use afterword_server::work::Worker;
use afterword_store::{Catalog, Settings};
use afterword_testkit::{TestClock, Traffic, traffic};
use afterword_warehouse::{Columns, Warehouse, Words, WordsState};
use jiff::SignedDuration;

struct House {
    catalog: Catalog,
    warehouse: Warehouse,
    worker: Worker,
    clock: TestClock,
}

impl House {
    async fn open(folder: &Path, clock: &TestClock) -> Self {
        let catalog = Catalog::open_folder(folder, Settings::default()).await.unwrap();
        let warehouse = Warehouse::open(&folder.join("warehouse.duckdb")).unwrap();
        let (worker, _) = Worker::new(catalog.clone(), warehouse.clone(), Arc::new(clock.clone()));
        Self { catalog, warehouse, worker, clock: clock.clone() }
    }

    async fn assistant(&self) -> AssistantId {
        self.catalog.ensure_assistant("A", "UTC", self.clock.now()).await.unwrap().id
    }

    async fn send(&self, events: &[serde_json::Value]) {
        let body = serde_json::to_vec(events).unwrap();
        let batch = afterword_intake::read(&body, None, None, self.clock.now()).unwrap();
        assert_eq!(batch.rejected, []);
        let events = batch.events.into_iter().map(|(_, event)| event).collect();
        self.catalog.append(self.assistant().await, events, self.clock.now()).await.unwrap();
    }

    fn number(&self, sql: &str) -> i64 {
        let batches = self.warehouse.query(&format!("select ({sql})::bigint as n"), &[]).unwrap();
        Columns(&batches[0]).int("n", 0).unwrap().unwrap()
    }

    fn assert_totals(&self, traffic: &Traffic) {
        let expect =
            |sql: &str, expected: usize| assert_eq!(self.number(sql), i64::try_from(expected).unwrap(), "{sql}");
        expect("select count(*) from chats", traffic.chats);
        expect("select sum(chats) from activity", traffic.chats);
        expect("select count(*) from messages", traffic.messages);
        expect("select sum(user_messages + responses) from activity", traffic.messages);
        expect("select sum(positive) from activity", traffic.positive);
        expect("select count(*) from feedback where value = 'up'", traffic.positive);
        expect("select count(*) from chats where score is not null", traffic.votes);
    }

    async fn close(self) {
        self.catalog.close().await;
    }
}

fn new_year() -> afterword_model::Timestamp {
    "2026-01-01T00:00:00Z".parse().unwrap()
}

/// What happened that day, told at its end.
fn a_day() -> (Traffic, TestClock) {
    let clock = TestClock::at(new_year());
    clock.advance(SignedDuration::from_hours(24));
    (traffic(1, 200, new_year()), clock)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_journalled_becomes_facts_whatever_the_requests_were() {
    let (traffic, clock) = a_day();
    for size in [1, 7, 500, traffic.events.len()] {
        let folder = tempfile::tempdir().unwrap();
        let house = House::open(folder.path(), &clock).await;
        let events = if size == 1 { &traffic.events[..300] } else { &traffic.events[..] };
        for (number, events) in events.chunks(size).enumerate() {
            house.send(events).await;
            if number % 50 == 0 {
                house.worker.drain().await.unwrap();
            }
        }
        house.worker.drain().await.unwrap();
        if size > 1 {
            house.assert_totals(&traffic);
        }
        assert_eq!(house.catalog.pending().await.unwrap(), 0);
        house.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_between_warehouse_and_checkpoint_changes_nothing() {
    let (traffic, clock) = a_day();
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = traffic.events.split_at(traffic.events.len() / 2);

    let house = House::open(folder.path(), &clock).await;
    house.send(first).await;
    house.worker.drain().await.unwrap();
    house.send(second).await;
    house.close().await;
    // The catalog as it was before the fold: its checkpoint stands before the second half, which is in the journal.
    let before = folder.path().join("before.db");
    std::fs::copy(folder.path().join("catalog.db"), &before).unwrap();

    let house = House::open(folder.path(), &clock).await;
    house.worker.drain().await.unwrap();
    house.assert_totals(&traffic);
    house.close().await;

    // The warehouse has the second half, the catalog does not know it.
    std::fs::copy(&before, folder.path().join("catalog.db")).unwrap();
    let house = House::open(folder.path(), &clock).await;
    house.worker.recover().await.unwrap();
    house.worker.drain().await.unwrap();
    house.assert_totals(&traffic);
    assert_eq!(house.catalog.pending().await.unwrap(), 0);

    // And it goes on from there: a later event finds its conversation as it was.
    let chat = traffic.events.last().unwrap()["chat"].clone();
    let at = traffic.events.last().unwrap()["at"].clone();
    house
        .send(&[serde_json::json!({"type": "message", "chat": chat, "at": at, "role": "user", "text": "Thanks"})])
        .await;
    house.worker.drain().await.unwrap();
    house.assert_totals(&Traffic { messages: traffic.messages + 1, ..traffic });
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn databases_that_do_not_belong_together_are_refused() {
    let (traffic, clock) = a_day();
    let folder = tempfile::tempdir().unwrap();
    let house = House::open(folder.path(), &clock).await;
    house.send(&traffic.events).await;
    house.worker.drain().await.unwrap();
    house.close().await;
    std::fs::remove_file(folder.path().join("warehouse.duckdb")).unwrap();
    let house = House::open(folder.path(), &clock).await;
    let refused = house.worker.recover().await.unwrap_err().to_string();
    assert!(refused.contains("Restore both"), "{refused}");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn chats_are_sealed_an_hour_after_their_end_once_and_across_restarts() {
    let clock = TestClock::at(new_year());
    let folder = tempfile::tempdir().unwrap();
    let house = House::open(folder.path(), &clock).await;
    // Two chats, at 00:00 and 00:01; each ends within the following minute.
    let traffic = traffic(3, 2, new_year());
    clock.advance(SignedDuration::from_mins(3));
    house.send(&traffic.events).await;
    house.worker.seal().await.unwrap();
    assert_eq!(house.number("select count(*) from chats where sealed"), 0);

    clock.advance(SignedDuration::from_mins(56));
    house.worker.seal().await.unwrap();
    assert_eq!(house.number("select count(*) from chats where sealed"), 0, "59 minutes after the start of the first");
    house.close().await;

    // Both fall due while nobody works.
    clock.advance(SignedDuration::from_hours(2));
    let house = House::open(folder.path(), &clock).await;
    house.worker.recover().await.unwrap();
    house.worker.seal().await.unwrap();
    assert_eq!(house.number("select count(*) from chats where sealed"), 2);
    let checkpoint = house.catalog.checkpoint().await.unwrap();
    house.worker.seal().await.unwrap();
    assert_eq!(house.catalog.checkpoint().await.unwrap(), checkpoint, "nothing is left to seal");
    house.assert_totals(&traffic);

    // A later message starts the conversation's next chat and leaves the sealed one as it was.
    let chat = traffic.events[0]["chat"].clone();
    house.send(&[serde_json::json!({"type": "message", "chat": chat, "role": "user", "text": "Me again"})]).await;
    house.worker.drain().await.unwrap();
    assert_eq!(house.number("select count(*) from chats where sealed"), 2);
    assert_eq!(house.number("select count(*) from chats where number = 2 and not sealed"), 1);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_word_index_catches_up_with_the_warehouse() {
    let (traffic, clock) = a_day();
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    let (first, second) = traffic.events.split_at(traffic.events.len() / 2);
    // Every second message asks where it is.
    let asked = |house: &House, assistant| {
        house.warehouse.count_words(assistant, &Words::parse("WHERE is").unwrap(), usize::MAX).unwrap()
    };

    let house = House::open(folder.path(), &clock).await;
    house.send(first).await;
    house.worker.drain().await.unwrap();
    house.send(second).await;
    house.close().await;
    for name in ["catalog.db", "words.db"] {
        std::fs::copy(file(name), file(&format!("before-{name}"))).unwrap();
    }
    let house = House::open(folder.path(), &clock).await;
    house.worker.drain().await.unwrap();
    house.close().await;

    // Only the warehouse has the second half: the process ended before the other two could be written.
    for name in ["catalog.db", "words.db"] {
        std::fs::copy(file(&format!("before-{name}")), file(name)).unwrap();
    }
    let house = House::open(folder.path(), &clock).await;
    assert_eq!(house.warehouse.words_state(), WordsState::Behind);
    house.worker.recover().await.unwrap();
    house.assert_totals(&traffic);
    assert_eq!(house.warehouse.words_state(), WordsState::Ready, "the replay was all that it lacked");
    assert_eq!(asked(&house, house.assistant().await), traffic.messages / 2);
    house.close().await;

    // The index is older than what the journal still has: the worker builds it anew while it goes on.
    std::fs::copy(file("before-words.db"), file("words.db")).unwrap();
    let house = House::open(folder.path(), &clock).await;
    house.worker.recover().await.unwrap();
    let assistant = house.assistant().await;
    let words = Words::parse("where").unwrap();
    assert!(house.warehouse.find_words(assistant, &words, None, 1).is_err(), "refused rather than answered in part");
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let House { catalog, warehouse, worker, clock } = house;
    let working = tokio::spawn(worker.run(stopped));
    for _ in 0..600 {
        if warehouse.words_state() == WordsState::Ready {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    stop.send_replace(true);
    working.await.unwrap();
    let (worker, _) = Worker::new(catalog.clone(), warehouse.clone(), Arc::new(clock.clone()));
    let house = House { catalog, warehouse, worker, clock };
    assert_eq!(asked(&house, assistant), traffic.messages / 2);
    house.assert_totals(&traffic);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_import_is_not_sealed_while_it_arrives() {
    let (traffic, clock) = a_day();
    let folder = tempfile::tempdir().unwrap();
    let house = House::open(folder.path(), &clock).await;
    let (first, second) = traffic.events.split_at(3);
    house.send(first).await;
    house.worker.seal().await.unwrap();
    assert_eq!(house.number("select count(*) from chats where sealed"), 0, "more may come within minutes");
    house.send(second).await;
    clock.advance(SignedDuration::from_mins(6));
    house.worker.seal().await.unwrap();
    assert_eq!(house.number("select count(*) from chats where not sealed"), 0);
    house.assert_totals(&traffic);
    house.close().await;
}
