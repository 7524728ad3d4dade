//! Sealing on real databases and a clock that is told the time, cut short at every step.

mod backlog;

use std::{collections::BTreeMap, path::Path, sync::Arc};

use afterword_model::{Clock, EventBody, SealRules, Timestamp};
use afterword_store::{Assistant, Catalog, Settings};
use afterword_testkit::TestClock;
use afterword_warehouse::{Columns, Warehouse};
use jiff::SignedDuration;
use serde_json::{Value, json};
use tokio::sync::watch;

use super::{Seals, journal, prepare};
use crate::{
    record::Recorder,
    work::{Progress, Worker, insights::TopicModels},
};

const HOUR: SignedDuration = SignedDuration::from_hours(1);
const SECOND: SignedDuration = SignedDuration::from_secs(1);

struct House {
    catalog: Catalog,
    warehouse: Warehouse,
    worker: Worker,
    progress: watch::Receiver<Progress>,
    clock: TestClock,
}

impl House {
    async fn open(folder: &Path, clock: &TestClock) -> Self {
        let catalog = Catalog::open_folder(folder, Settings::default()).await.unwrap();
        let warehouse = Warehouse::open(&folder.join("warehouse.duckdb")).unwrap();
        let (worker, progress) = Worker::new(catalog.clone(), warehouse.clone(), Arc::new(clock.clone()));
        worker.recover().await.unwrap();
        Self { catalog, warehouse, worker, progress, clock: clock.clone() }
    }

    /// Ends it wherever it is and begins anew.
    async fn again(self, folder: &Path) -> Self {
        let clock = self.close().await;
        Self::open(folder, &clock).await
    }

    async fn close(self) -> TestClock {
        self.catalog.close().await;
        self.clock
    }

    async fn assistant(&self) -> Assistant {
        self.catalog.ensure_assistant("A", "UTC", self.clock.now()).await.unwrap()
    }

    /// Records events that happen now.
    async fn send(&self, events: &[Value]) {
        let mut events = events.to_vec();
        for event in events.iter_mut().filter(|event| event["at"].is_null()) {
            event["at"] = json!(self.clock.now().to_string());
        }
        let body = serde_json::to_vec(&events).unwrap();
        let batch = afterword_intake::read(&body, None, None, self.clock.now()).unwrap();
        assert_eq!(batch.rejected, []);
        let events = batch.events.into_iter().map(|(_, event)| event).collect();
        self.catalog.append(self.assistant().await.id, events, self.clock.now()).await.unwrap();
    }

    async fn prepared(&self) -> Vec<Seals> {
        let (catalog, warehouse) = (self.catalog.clone(), self.warehouse.clone());
        prepare(catalog, warehouse, TopicModels::default(), self.clock.now(), SignedDuration::ZERO).await.unwrap()
    }

    async fn journal(&self, prepared: Vec<Seals>) -> usize {
        journal(&self.catalog, prepared, self.clock.now(), false).await.unwrap()
    }

    /// Seals all that is due and adds the insights that go through the journal to `seen`.
    async fn seal(&self, seen: &mut BTreeMap<String, usize>) {
        loop {
            self.count(seen).await;
            self.worker.drain().await.unwrap();
            let prepared = self.prepared().await;
            if self.journal(prepared).await == 0 {
                return;
            }
        }
    }

    /// Adds the insights that wait in the journal to `seen`.
    async fn count(&self, seen: &mut BTreeMap<String, usize>) {
        let checkpoint = self.catalog.checkpoint().await.unwrap();
        for batch in self.catalog.journal_after(checkpoint, usize::MAX).await.unwrap() {
            for event in batch.events {
                if let EventBody::ChatConcluded { number, .. } = event.body {
                    *seen.entry(format!("{}#{number}", event.chat)).or_default() += 1;
                }
            }
        }
    }

    fn number(&self, sql: &str) -> i64 {
        let batches = self.warehouse.query(&format!("select ({sql})::bigint as n"), &[]).unwrap();
        Columns(&batches[0]).int("n", 0).unwrap().unwrap()
    }

    /// Chats that are sealed and have an insight; none has one without the other.
    fn concluded(&self) -> i64 {
        assert_eq!(self.number("select count(*) from chats where sealed <> (concluded_by is not null)"), 0);
        self.number("select count(*) from chats where sealed and concluded_by = 'local' and summary <> ''")
    }
}

fn clock() -> TestClock {
    TestClock::at("2026-03-02T09:00:00Z".parse::<Timestamp>().unwrap())
}

fn asked(chat: &str) -> Value {
    json!({"type": "message", "chat": chat, "role": "user", "text": "Where is my parcel?"})
}

fn answered(chat: &str) -> Value {
    json!({"type": "message", "chat": chat, "role": "assistant", "text": "It is on its way.", "agent": "Parcels"})
}

#[tokio::test(flavor = "multi_thread")]
async fn an_hour_after_its_end_a_chat_is_sealed_once_with_an_insight() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::open(folder.path(), &clock()).await;
    let mut seen = BTreeMap::new();
    house.send(&[asked("c"), answered("c")]).await;
    house.clock.advance(HOUR - SECOND);
    house.seal(&mut seen).await;
    assert_eq!(house.concluded(), 0, "a second too early");

    // A message in the last second moves the end, and the seal with it.
    house.send(&[asked("c")]).await;
    house.clock.advance(HOUR - SECOND);
    house.seal(&mut seen).await;
    assert_eq!((house.concluded(), seen.len()), (0, 0));
    house.clock.advance(SECOND);
    for _ in 0..3 {
        house.seal(&mut seen).await;
    }
    assert_eq!((house.concluded(), seen), (1, BTreeMap::from([("c#1".to_owned(), 1)])));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whatsapp_waits_a_day_and_a_setting_as_long_as_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::open(folder.path(), &clock()).await;
    let mut seen = BTreeMap::new();
    let started = |chat: &str, channel: &str| json!({"type": "chat.started", "chat": chat, "channel": channel});
    house.send(&[started("w", "whatsapp"), asked("w"), started("v", "web"), asked("v")]).await;
    house.worker.drain().await.unwrap();
    // What is set now holds for chats that begin from now on.
    let rules = SealRules { default_minutes: 10, ..SealRules::default() };
    house.catalog.set_seal_rules(house.assistant().await.id, &rules).await.unwrap();
    house.send(&[asked("s")]).await;
    let sealed = |house: &House, chat: &str| {
        house.number(&format!("select count(*) from chats where sealed and chat = '{chat}'")) == 1
    };
    for (wait, expected) in [
        (SignedDuration::from_mins(10) - SECOND, [false, false, false]),
        (SECOND, [true, false, false]),
        (SignedDuration::from_mins(50), [true, true, false]),
        (HOUR * 23 - SECOND, [true, true, false]),
        (SECOND, [true, true, true]),
    ] {
        house.clock.advance(wait);
        house.seal(&mut seen).await;
        assert_eq!(["s", "v", "w"].map(|chat| sealed(&house, chat)), expected, "{wait:?} later");
    }
    assert_eq!((house.concluded(), seen.into_values().collect::<Vec<_>>()), (3, vec![1, 1, 1]));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chat_that_goes_on_while_its_seal_is_prepared_is_not_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::open(folder.path(), &clock()).await;
    house.send(&[asked("c"), asked("d")]).await;
    house.worker.drain().await.unwrap();
    house.clock.advance(HOUR);
    let prepared = house.prepared().await;
    // It was said within the hour and is heard of only now.
    let mut late = answered("c");
    late["at"] = json!((house.clock.now() - SECOND).to_string());
    house.send(&[late]).await;
    house.journal(prepared).await;
    house.worker.drain().await.unwrap();
    assert_eq!(house.concluded(), 1, "only the other one");
    house.clock.advance(HOUR);
    house.seal(&mut BTreeMap::new()).await;
    assert_eq!(house.concluded(), 2);
    assert_eq!(house.number("select responses from chats where chat = 'c'"), 1);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_haste_a_chat_of_the_past_does_not_wait_behind_those_whose_time_has_not_come() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::open(folder.path(), &clock()).await;
    let told = |chat: &str, ago: SignedDuration| {
        let mut event = asked(chat);
        event["at"] = json!((house.clock.now() - ago).to_string());
        event
    };
    // All came now, so all are looked at in five minutes; by name the last is the only one whose hour is over.
    let mut events: Vec<Value> = (0..450).map(|number| told(&format!("c{number}"), HOUR - SECOND * 60)).collect();
    events.push(told("z", HOUR * 3));
    house.send(&events).await;
    house.worker.seal_at_once().await.unwrap();
    assert_eq!(house.number("select count(*) from chats where sealed and chat = 'z'"), 1);
    assert_eq!(house.concluded(), 1);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn wherever_the_process_ends_every_chat_is_concluded_about_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let mut house = House::open(path, &clock()).await;
    let chats: Vec<String> = (0..7).map(|number| format!("c{number}")).collect();
    for chat in &chats {
        house.send(&[asked(chat), answered(chat)]).await;
    }
    house.worker.drain().await.unwrap();
    house.clock.advance(HOUR * 5);
    let mut seen = BTreeMap::new();

    // Ended while the conclusions are drawn: nothing is journalled.
    drop(house.prepared().await);
    house = house.again(path).await;
    assert_eq!(house.catalog.pending().await.unwrap(), 0);

    // Ended when seals and conclusions are in the journal and not folded.
    let prepared = house.prepared().await;
    assert_eq!(house.journal(prepared).await, 7);
    house = house.again(path).await;
    house.count(&mut seen).await;
    assert_eq!(house.concluded(), 0);

    // Ended when the warehouse has them and the catalog does not know.
    let before = path.join("before.db");
    let clock = house.close().await;
    std::fs::copy(path.join("catalog.db"), &before).unwrap();
    house = House::open(path, &clock).await;
    house.worker.drain().await.unwrap();
    assert_eq!(house.concluded(), 7);
    house.close().await;
    std::fs::copy(&before, path.join("catalog.db")).unwrap();
    house = House::open(path, &clock).await;
    for _ in 0..2 {
        house.seal(&mut seen).await;
        house = house.again(path).await;
    }
    assert_eq!(house.concluded(), 7);
    assert_eq!(house.number("select sum(chats) from activity"), 7);
    assert_eq!(seen.len(), 7);
    assert!(seen.values().all(|times| *times == 1), "{seen:?}");

    // A rating comes too late, also for the one who has just started.
    let recorder = Recorder::new(house.catalog.clone(), house.progress.clone());
    let rating = serde_json::to_vec(&json!([{"type": "rating", "chat": "c3", "score": 5}])).unwrap();
    let batch = afterword_intake::read(&rating, None, None, house.clock.now()).unwrap();
    let verdicts = recorder.record(&house.assistant().await, batch, house.clock.now()).await.unwrap();
    assert_eq!((verdicts.accepted, verdicts.rejected[0].code), (0, "rating_closed"));
    house.close().await;
}
