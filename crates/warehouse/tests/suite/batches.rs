//! A batch is written once, whole or not at all, and survives the end of the process.

use afterword_fold::Rows;
use afterword_model::{AssistantId, TopicId};
use afterword_warehouse::{Options, Warehouse, WarehouseError};

use crate::facts::{chat, everything, feedback, message, number, some_rows, texts};

#[test]
fn a_replayed_batch_changes_nothing() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    assert_eq!(warehouse.last_batch().unwrap(), 0);
    warehouse.append(3, &some_rows()).unwrap();
    let before = everything(&warehouse);
    assert_eq!(before.len(), 6, "two messages, a chat, a user, activity, feedback");

    warehouse.append(3, &some_rows()).unwrap();
    warehouse.append(2, &some_rows()).unwrap();
    assert_eq!(everything(&warehouse), before);
    assert_eq!(warehouse.last_batch().unwrap(), 3);

    warehouse.append(4, &Rows { messages: vec![message("m3", "c1", "09:02:00", "again")], ..Rows::default() }).unwrap();
    assert_eq!(number(&warehouse, "select count(*) from messages"), 3);
    assert_eq!(warehouse.last_batch().unwrap(), 4);
}

#[test]
fn a_batch_without_rows_still_counts() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    warehouse.append(7, &Rows::default()).unwrap();
    assert_eq!(warehouse.last_batch().unwrap(), 7);
}

#[test]
fn after_a_crash_between_warehouse_and_journal_the_batch_is_replayed_in_vain() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("warehouse.duckdb");
    let before = {
        let warehouse = Warehouse::open(&path).unwrap();
        warehouse.append(1, &some_rows()).unwrap();
        everything(&warehouse)
    };
    let warehouse = Warehouse::open(&path).unwrap();
    assert_eq!(warehouse.last_batch().unwrap(), 1);
    warehouse.append(1, &some_rows()).unwrap();
    assert_eq!(everything(&warehouse), before);
}

#[test]
fn what_is_in_the_log_alone_is_there_after_a_hard_stop() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("warehouse.duckdb");
    let warehouse = Warehouse::open(&path).unwrap();
    warehouse.append(1, &some_rows()).unwrap();
    // The files of a process that stopped here, without closing anything.
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("copy.duckdb");
    std::fs::copy(&path, &copy).unwrap();
    std::fs::copy(path.with_extension("duckdb.wal"), copy.with_extension("duckdb.wal")).unwrap();

    let survivor = Warehouse::open(&copy).unwrap();
    assert_eq!(survivor.last_batch().unwrap(), 1);
    assert_eq!(everything(&survivor), everything(&warehouse));
}

#[test]
fn a_closed_warehouse_leaves_two_files() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("warehouse.duckdb");
    let warehouse = Warehouse::open(&path).unwrap();
    warehouse.append(1, &some_rows()).unwrap();
    drop(warehouse);
    let mut files: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    files.sort();
    assert_eq!(files, ["warehouse.duckdb", "words.db"]);
}

#[test]
fn the_newest_row_of_a_key_wins_within_and_across_batches() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    let topic = |name: &str| {
        let mut row = chat("c1", "anna", Some("09:00:00"));
        row.concluded.topic = Some(name.to_owned());
        row
    };
    let rows = Rows {
        chats: vec![topic("first"), topic("second")],
        feedback: vec![feedback("m1", "up"), feedback("m2", "up"), feedback("m1", "down")],
        ..Rows::default()
    };
    warehouse.append(1, &rows).unwrap();
    assert_eq!(texts(&warehouse, "select topic as t from chats"), ["second"]);
    assert_eq!(texts(&warehouse, "select value as t from feedback order by message"), ["down", "up"]);

    let rows = Rows { chats: vec![topic("third")], feedback: vec![feedback("m2", "none")], ..Rows::default() };
    warehouse.append(2, &rows).unwrap();
    assert_eq!(texts(&warehouse, "select topic as t from chats"), ["third"]);
    assert_eq!(texts(&warehouse, "select value as t from feedback order by message"), ["down", "none"]);
}

#[test]
fn the_same_id_under_another_assistant_is_another_row() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    let mut other = chat("c1", "anna", Some("09:00:00"));
    other.assistant.0 = 2;
    warehouse.append(1, &Rows { chats: vec![chat("c1", "anna", Some("09:00:00")), other], ..Rows::default() }).unwrap();
    assert_eq!(number(&warehouse, "select count(*) from chats"), 2);
    assert_eq!(number(&warehouse, "select count(*) from users"), 2);
}

#[test]
fn a_query_that_ran_before_sees_what_came_after() {
    // Some versions of DuckDB keep, with a prepared statement, what they once knew of the table: that no chat is a test, or
    // that all lie before a time. Such a plan would go on to skip the filters.
    let warehouse = Warehouse::open_in_memory().unwrap();
    let count = || {
        number(&warehouse, "select count(*) from chats where not test and started_at < timestamp '2026-03-02 12:00:00'")
    };
    warehouse.append(1, &Rows { chats: vec![chat("c1", "anna", Some("09:00:00"))], ..Rows::default() }).unwrap();
    assert_eq!(count(), 1);
    let mut test = chat("c2", "anna", Some("09:00:00"));
    test.dimensions.test = true;
    let rows = Rows { chats: vec![test, chat("c3", "anna", Some("18:00:00"))], ..Rows::default() };
    warehouse.append(2, &rows).unwrap();
    assert_eq!(count(), 1);
    warehouse.append(3, &Rows { chats: vec![chat("c4", "anna", Some("10:00:00"))], ..Rows::default() }).unwrap();
    assert_eq!(count(), 2);
}

#[test]
fn a_query_beside_a_commit_is_not_answered_by_an_old_plan() {
    // Each round asks for chats up to the latest number. A plan that knows of no later one leaves the condition out.
    let warehouse = Warehouse::open_in_memory().unwrap();
    let done = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !done.load(std::sync::atomic::Ordering::Relaxed) {
                    let latest = number(&warehouse, "select coalesce(max(number), 0) from chats");
                    for _ in 0..5 {
                        let found = number(&warehouse, &format!("select count(*) from chats where number <= {latest}"));
                        assert_eq!(found, latest);
                    }
                }
            });
        }
        for batch in 1..=150_u64 {
            let mut row = chat(&format!("c{batch}"), "anna", Some("09:00:00"));
            row.number = i64::try_from(batch).unwrap();
            warehouse.append(batch, &Rows { chats: vec![row], ..Rows::default() }).unwrap();
        }
        done.store(true, std::sync::atomic::Ordering::Relaxed);
    });
}

#[test]
fn several_threads_read_while_one_writes() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            let warehouse = warehouse.clone();
            scope.spawn(move || {
                for _ in 0..20 {
                    let chats = number(&warehouse, "select count(*) from chats");
                    let users = number(&warehouse, "select count(*) from users");
                    assert!(chats <= users, "a chat is never seen before its user");
                }
            });
        }
        for batch in 1..=20_u64 {
            let id = format!("c{batch}");
            let rows = Rows { chats: vec![chat(&id, &id, Some("09:00:00"))], ..Rows::default() };
            warehouse.append(batch, &rows).unwrap();
        }
    });
    assert_eq!(number(&warehouse, "select count(*) from chats"), 20);
}

#[test]
fn a_second_process_is_told_that_the_file_is_in_use() {
    // One process may open the file twice, so a child that holds it plays the other one.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("warehouse.duckdb");
    if let Ok(held) = std::env::var("AFTERWORD_TEST_HOLD") {
        let _warehouse = Warehouse::open(held.as_ref()).unwrap();
        println!("held");
        let mut line = String::new();
        std::io::stdin().read_line(&mut line).unwrap();
        return;
    }
    let mut child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["a_second_process_is_told", "--nocapture"])
        .env("AFTERWORD_TEST_HOLD", &path)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = std::io::BufRead::lines(std::io::BufReader::new(child.stdout.take().unwrap()));
    assert!(lines.any(|line| line.unwrap().contains("held")), "the child holds the file");
    assert!(matches!(Warehouse::open(&path), Err(WarehouseError::InUse(_))));
    drop(child.stdin.take());
    child.wait().unwrap();
}

#[test]
fn a_file_of_a_later_version_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("warehouse.duckdb");
    Warehouse::open(&path).unwrap().run("insert into schema_version values (99)", &[]).unwrap();
    assert!(matches!(Warehouse::open(&path), Err(WarehouseError::TooNew { found: 99, .. })));
}

#[test]
fn options_are_taken() {
    let folder = tempfile::tempdir().unwrap();
    let options = Options { threads: 1, readers: 1, memory_limit: Some("300MB".to_owned()) };
    let warehouse = Warehouse::open_with(&folder.path().join("warehouse.duckdb"), &options).unwrap();
    assert_eq!(texts(&warehouse, "select current_setting('threads')::varchar as t"), ["1"]);
    assert_eq!(texts(&warehouse, "select current_setting('memory_limit') as t"), ["286.1 MiB"]);
}

#[test]
fn sql_reaches_no_other_file() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    assert!(warehouse.query("select * from read_text('/etc/hostname')", &[]).is_err());
    assert!(warehouse.query("select 1 from", &[]).is_err(), "and bad SQL is an error");
}

#[test]
fn a_question_asked_again_sees_what_came_since() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    let questions = [
        "select count(*) from messages",
        "select count(*) from messages where sent_at >= timestamp '2026-01-01'",
        "select count(distinct message) from messages",
    ];
    for (batch, name) in (1..).zip(["m1", "m2", "m3", "m4"]) {
        let rows = Rows { messages: vec![message(name, "c1", "09:02:00", "hello")], ..Rows::default() };
        warehouse.append(batch, &rows).unwrap();
        for sql in questions {
            // Twice: the second answer comes from the statement that the first has prepared.
            assert_eq!(number(&warehouse, sql), i64::try_from(batch).unwrap(), "{sql}");
            assert_eq!(number(&warehouse, sql), i64::try_from(batch).unwrap(), "{sql}");
        }
    }
}

#[test]
fn topics_go_by_their_names_and_otherwise_by_their_ids() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    let about = |name: &str, topic: &str| {
        let mut row = chat(name, "u1", None);
        row.concluded.topic = Some(topic.to_owned());
        row
    };
    let rows = Rows { chats: vec![about("c1", "t1"), about("c2", "t2"), chat("c3", "u2", None)], ..Rows::default() };
    warehouse.append(1, &rows).unwrap();
    let names =
        |warehouse: &Warehouse| texts(warehouse, "select coalesce(topic, '-') as t from named_chats order by chat");
    assert_eq!(names(&warehouse), ["t1", "t2", "-"]);
    let assistant = chat("c1", "u1", None).assistant;
    warehouse.set_topics(assistant, &[(TopicId("t1".into()), "Invoices".into())]).unwrap();
    assert_eq!(names(&warehouse), ["Invoices", "t2", "-"]);
    let bills = [(TopicId("t1".into()), "Bills".into()), (TopicId("t2".into()), "Bills".into())];
    warehouse.set_topics(assistant, &bills).unwrap();
    assert_eq!(names(&warehouse), ["Bills", "Bills", "-"]);
    warehouse.set_topics(AssistantId(99), &[(TopicId("t1".into()), "Another's".into())]).unwrap();
    assert_eq!(names(&warehouse), ["Bills", "Bills", "-"]);
}
