//! Patience, and what it may cost.

use std::{io, sync::atomic::AtomicBool, time::Instant};

use afterword_store::SpendingLimit;
use tokio::sync::watch;

use super::*;

const WORDS: &str = "Where is my parcel?";

#[tokio::test(flavor = "multi_thread")]
async fn a_busy_server_is_asked_again_when_it_says() {
    let calm = Arc::new(AtomicBool::new(false));
    let is_calm = Arc::clone(&calm);
    let (fake, url) = Fake::start(move |question, _| match question {
        0 => Reply::Status(429, Some("1")),
        _ if question == 1 || is_calm.load(Ordering::SeqCst) => good(&json!("t1")),
        // Two minutes after the others are asked about.
        _ => Reply::Status(429, Some("Mon, 02 Mar 2026 13:02:00 GMT")),
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let mut house = House::open(folder.path(), &clock(), &url, |_| {}).await;
    house.sealed_chats(&["c"], WORDS).await;
    let begun = Instant::now();
    house.ask().await;
    assert!(house.row("c").starts_with("model") && begun.elapsed() >= Duration::from_secs(1));

    // Two minutes are too long to hold a turn: everything waits, also what was not asked yet.
    let chats: Vec<String> = (0..12).map(|number| format!("d{number}")).collect();
    house.sealed_chats(&chats.iter().map(String::as_str).collect::<Vec<_>>(), WORDS).await;
    house.ask().await;
    house.clock.advance(SignedDuration::from_secs(119));
    house.ask().await;
    assert_eq!((house.row("d0").as_str(), house.waiting().await), (LOCAL, 12));
    assert!(fake.questions() <= 2 + 4, "only those that were under way: {}", fake.questions());
    house.clock.advance(SignedDuration::from_secs(1));
    calm.store(true, Ordering::SeqCst);
    house.ask().await;
    assert!(house.row("d0").starts_with("model") && house.waiting().await == 0);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_fails_three_times_is_left_alone() {
    let (fake, url) = Fake::start(|_, _| Reply::Status(500, None)).await;
    let folder = tempfile::tempdir().unwrap();
    let mut house = House::open(folder.path(), &clock(), &url, |_| {}).await;
    house.sealed_chats(&["c"], WORDS).await;
    house.ask().await;
    assert_eq!((house.row("c").as_str(), fake.questions(), house.counted("failed")), (LOCAL, 3, 1));
    assert_eq!(house.waiting().await, 0);
    let spent = house.app.catalog.spending(house.asker.today()).await.unwrap();
    assert_eq!(spent.tokens, 0, "failures cost nothing");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_says_nothing_is_left_alone() {
    let (fake, url) = Fake::start(|_, _| Reply::Silence(Duration::from_secs(20))).await;
    let folder = tempfile::tempdir().unwrap();
    let short = |settings: &mut ModelSettings| settings.timeout = Duration::from_millis(200);
    let mut house = House::open(folder.path(), &clock(), &url, short).await;
    house.sealed_chats(&["c"], WORDS).await;
    house.ask().await;
    assert_eq!((house.row("c").as_str(), fake.questions(), house.counted("timeout")), (LOCAL, 3, 1));
    let spent = house.app.catalog.spending(house.asker.today()).await.unwrap();
    assert!(spent.tokens > 3_000, "it may have worked for nothing: {spent:?}");
    house.close().await;

    // And nobody at all.
    let mut house = House::open(folder.path(), &clock(), "http://127.0.0.1:9/v1", short).await;
    house.sealed_chats(&["d"], WORDS).await;
    house.ask().await;
    assert_eq!((house.row("d").as_str(), house.counted("unreachable")), (LOCAL, 1));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn four_are_asked_at_once_and_stopping_waits_for_none() {
    let (fake, url) = Fake::start(|question, _| match question {
        0..12 => good(&json!("t1")),
        _ => Reply::Silence(Duration::from_secs(20)),
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let mut house = House::open(folder.path(), &clock(), &url, |_| {}).await;
    let chats: Vec<String> = (0..12).map(|number| format!("c{number}")).collect();
    house.sealed_chats(&chats.iter().map(String::as_str).collect::<Vec<_>>(), WORDS).await;
    house.ask().await;
    assert_eq!((house.counted("made"), fake.most_at_once.load(Ordering::SeqCst)), (12, 4));

    house.sealed_chats(&["slow"], WORDS).await;
    let (stop, stopped) = watch::channel(false);
    let House { app, asker, .. } = house;
    let running = tokio::spawn(asker.run(stopped));
    while fake.questions() < 13 {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    stop.send_replace(true);
    tokio::time::timeout(Duration::from_secs(2), running).await.unwrap().unwrap();
    assert_eq!(app.catalog.count_wanted().await.unwrap(), 1, "it is asked about after the next start");
    app.catalog.close().await;
}

/// What the log says, in lines.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

// On one thread, since what listens to the log listens to a thread.
#[tokio::test]
async fn what_is_spent_is_spent_until_tomorrow() {
    let log = Log::default();
    let made = log.clone();
    let listener = tracing_subscriber::fmt().with_writer(move || made.clone()).with_ansi(false).finish();
    let _listening = tracing::subscriber::set_default(listener);
    let (fake, url) = Fake::start(|_, _| match good(&json!("t1")) {
        Reply::Says(content, _) => Reply::Says(content, 4_000),
        other => other,
    })
    .await;
    let folder = tempfile::tempdir().unwrap();
    let clock = clock();
    let poor = |settings: &mut ModelSettings| settings.limit = SpendingLimit::Tokens(5_000);
    let mut house = House::open(folder.path(), &clock, &url, poor).await;
    house.sealed_chats(&["a"], WORDS).await;
    house.ask().await;
    assert!(house.row("a").starts_with("model"));
    // 4,100 of 5,000 tokens are gone, and a question is reckoned with more than 1,000.
    for chat in ["b", "c"] {
        house.sealed_chats(&[chat], WORDS).await;
        house.ask().await;
        assert_eq!((house.row(chat).as_str(), house.waiting().await), (LOCAL, 0));
    }
    assert_eq!((fake.questions(), house.counted("spent")), (1, 2));
    house.close().await;

    // A restart on the same day fills no purse; the next day does.
    let mut house = House::open(folder.path(), &clock, &url, poor).await;
    house.sealed_chats(&["d"], WORDS).await;
    house.ask().await;
    assert_eq!((house.row("d").as_str(), fake.questions()), (LOCAL, 1));
    clock.advance(SignedDuration::from_hours(24));
    house.sealed_chats(&["e"], WORDS).await;
    house.ask().await;
    assert!(house.row("e").starts_with("model"));
    house.close().await;

    let said = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert_eq!(said.matches("has spent what it may spend today").count(), 2, "once for each start: {said}");
    assert!(!said.contains("sk-test") && !said.contains("parcel"), "{said}");
}
