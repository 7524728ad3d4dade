//! Many chats that are due at once, and what comes in meanwhile.

use std::time::{Duration, Instant};

use super::*;

/// What was measured while a backlog was worked off.
struct Measured {
    /// How long a batch was prepared beside the fold, and how long it then held the fold.
    batches: Vec<(Duration, Duration)>,
    /// How long it took until what came meanwhile was in the numbers.
    waits: Vec<Duration>,
    /// How long it all took.
    took: Duration,
}

/// Chats of two messages, all due at once; new ones come in meanwhile.
async fn backlog(chats: usize, looks: usize) -> Measured {
    let folder = tempfile::tempdir().unwrap();
    let house = House::open(folder.path(), &clock()).await;
    for piece in (0..chats).collect::<Vec<_>>().chunks(500) {
        let events = piece.iter().flat_map(|chat| [asked(&format!("c{chat}")), answered(&format!("c{chat}"))]);
        house.send(&events.collect::<Vec<_>>()).await;
        house.clock.advance(SECOND);
        house.worker.drain().await.unwrap();
    }
    house.clock.advance(HOUR * 2);
    let mut batches = Vec::new();
    for _ in 0..chats / 2_000 {
        let begun = Instant::now();
        let prepared = house.prepared().await;
        let beside = begun.elapsed();
        let begun = Instant::now();
        house.journal(prepared).await;
        house.worker.drain().await.unwrap();
        batches.push((beside, begun.elapsed()));
    }

    let House { catalog, warehouse, worker, mut progress, clock } = house;
    let assistant = catalog.ensure_assistant("A", "UTC", clock.now()).await.unwrap().id;
    let (stop, stopped) = watch::channel(false);
    let begun = Instant::now();
    let working = tokio::spawn(worker.run(stopped));
    let mut waits = Vec::with_capacity(looks);
    for look in 0..looks {
        let sent = Instant::now();
        let body = serde_json::to_vec(&[asked(&format!("new{look}"))]).unwrap();
        let events = afterword_intake::read(&body, None, None, clock.now()).unwrap().events;
        catalog.append(assistant, events.into_iter().map(|(_, event)| event).collect(), clock.now()).await.unwrap();
        let head = catalog.journal_head().await.unwrap();
        progress.wait_for(|progress| progress.batch >= head).await.unwrap();
        waits.push(sent.elapsed());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let sealed = || {
        let sql = "select count(*)::bigint as n from chats where sealed and concluded_by = 'local'";
        Columns(&warehouse.query(sql, &[]).unwrap()[0]).int("n", 0).unwrap().unwrap()
    };
    while usize::try_from(sealed()).unwrap() < chats {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let took = begun.elapsed();
    stop.send_replace(true);
    working.await.unwrap();
    catalog.close().await;
    Measured { batches, waits, took }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backlog_does_not_hold_up_what_comes_meanwhile() {
    let Measured { waits, .. } = backlog(1_000, 10).await;
    assert!(waits.iter().all(|wait| *wait < Duration::from_secs(2)), "{waits:?}");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes minutes; prints what it measures"]
async fn a_backlog_of_a_hundred_thousand_chats() {
    let Measured { batches, mut waits, took } = backlog(100_000, 400).await;
    let median = |mut times: Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2]
    };
    let beside = median(batches.iter().map(|(beside, _)| *beside).collect());
    let held = median(batches.iter().map(|(_, held)| *held).collect());
    println!("a batch: {beside:?} beside the fold, {held:?} of it; the rest of the backlog: {took:?}");
    waits.sort_unstable();
    let at = |share: usize| waits[(waits.len() - 1) * share / 100];
    println!("new events counted after: median {:?}, p95 {:?}, worst {:?}", at(50), at(95), at(100));
    assert!(at(100) < Duration::from_secs(2));
}
