//! The word index follows the tables, whatever happens to either.

use std::{fs, path::Path};

use afterword_fold::{Replaced, Rows};
use afterword_warehouse::{Warehouse, WarehouseError, Words, WordsError, WordsState};

use crate::facts::{ASSISTANT, at, everything, message};

/// Every hit for a few words, as text to compare.
fn index(warehouse: &Warehouse) -> Vec<String> {
    ["hello", "again", "old", "new", "b*", "東京"]
        .iter()
        .flat_map(|word| warehouse.find_words(ASSISTANT, &Words::parse(word).unwrap(), None, 10_000).unwrap())
        .map(|hit| format!("{:?} {} {} {}", hit.place, hit.conversation, hit.message, hit.at))
        .collect()
}

fn replaced(id: &str, sent_at: &str) -> Replaced {
    Replaced { assistant: ASSISTANT, conversation: "c1".into(), message: id.into(), at: at(sent_at) }
}

fn said(messages: &[(&str, &str, &str)]) -> Rows {
    let messages = messages.iter().map(|(id, sent_at, text)| message(id, "c1", sent_at, text));
    Rows { messages: messages.collect(), ..Rows::default() }
}

/// Batches with all that can happen to messages.
fn batches() -> Vec<Rows> {
    let many =
        (0..500).map(|i| message(&format!("x{i}"), "c2", "11:00:00", if i % 3 == 0 { "hello b1" } else { "東京都" }));
    vec![
        said(&[("m1", "09:00:00", "old hello"), ("m2", "09:01:00", "hello"), ("m3", "09:02:00", "old")]),
        Rows { messages: many.collect(), ..Rows::default() },
        Rows::default(),
        Rows {
            replaced: vec![replaced("m1", "09:00:00"), replaced("m3", "09:02:00"), replaced("nobody", "09:02:00")],
            ..said(&[("m1", "08:00:00", "new"), ("m3", "09:02:00", "again new"), ("m1", "07:00:00", "newest again")])
        },
        said(&[("m4", "12:00:00", "hello again"), ("m5", "12:00:00", "👍")]),
        Rows { replaced: vec![replaced("m4", "12:00:00")], ..said(&[("m4", "11:59:00", "👍")]) },
    ]
}

fn open(folder: &Path) -> Warehouse {
    Warehouse::open(&folder.join("warehouse.duckdb")).unwrap()
}

fn build(warehouse: &Warehouse) {
    for _ in 0..100 {
        if warehouse.advance_words().unwrap() == WordsState::Ready {
            return;
        }
    }
    panic!("it is never ready: {:?}", warehouse.words_state());
}

fn append(warehouse: &Warehouse, batches: &[Rows]) {
    for (number, rows) in (1..).zip(batches) {
        warehouse.append(number, rows).unwrap();
    }
}

#[test]
fn the_earlier_words_of_a_replaced_message_are_forgotten() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    append(&warehouse, &batches()[..4]);
    let count = |word: &str| warehouse.count_words(ASSISTANT, &Words::parse(word).unwrap(), 1_000).unwrap();
    assert_eq!((count("old"), count("new"), count("newest"), count("again")), (0, 1, 1, 2));
    assert_eq!(count("hello"), 1 + 167);
    assert_eq!(count("東京都"), 333);
}

#[test]
fn replays_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let warehouse = open(folder.path());
    append(&warehouse, &batches());
    let (before, rows) = (index(&warehouse), everything(&warehouse));
    for (number, rows) in (1..).zip(&batches()) {
        warehouse.append(number, rows).unwrap();
    }
    assert_eq!(index(&warehouse), before);
    drop(warehouse);
    let warehouse = open(folder.path());
    warehouse.settle_words(6).unwrap();
    assert_eq!(warehouse.words_state(), WordsState::Ready);
    warehouse.append(6, &batches()[5]).unwrap();
    assert_eq!((index(&warehouse), everything(&warehouse)), (before, rows));
}

#[test]
fn a_batch_that_only_the_tables_have_comes_with_a_replay() {
    let folder = tempfile::tempdir().unwrap();
    let (words, before) = (folder.path().join("words.db"), folder.path().join("before.db"));
    append(&open(folder.path()), &batches()[..5]);
    fs::copy(&words, &before).unwrap();
    let warehouse = open(folder.path());
    append(&warehouse, &batches());
    let expected = index(&warehouse);
    drop(warehouse);
    fs::copy(&before, &words).unwrap();

    let warehouse = open(folder.path());
    assert_eq!(warehouse.words_state(), WordsState::Behind);
    assert!(not_ready(&warehouse));
    warehouse.settle_words(5).unwrap();
    assert_eq!(warehouse.words_state(), WordsState::Behind, "batch 6 is still in the journal");
    warehouse.append(6, &batches()[5]).unwrap();
    assert_eq!(warehouse.words_state(), WordsState::Ready);
    assert_eq!(index(&warehouse), expected);
}

#[test]
fn an_index_that_is_too_old_is_built_anew() {
    let folder = tempfile::tempdir().unwrap();
    let (words, before) = (folder.path().join("words.db"), folder.path().join("before.db"));
    append(&open(folder.path()), &batches()[..2]);
    fs::copy(&words, &before).unwrap();
    let warehouse = open(folder.path());
    append(&warehouse, &batches());
    let expected = index(&warehouse);
    drop(warehouse);
    fs::copy(&before, &words).unwrap();

    let warehouse = open(folder.path());
    warehouse.settle_words(5).unwrap();
    assert!(warehouse.words_state().is_building());
    assert!(not_ready(&warehouse));
    build(&warehouse);
    assert_eq!(index(&warehouse), expected, "what is built is what was written batch by batch");
}

#[test]
fn an_index_that_is_missing_broken_or_ahead_is_built_anew() {
    let folder = tempfile::tempdir().unwrap();
    let warehouse = open(folder.path());
    append(&warehouse, &batches());
    let expected = index(&warehouse);
    drop(warehouse);
    let words = folder.path().join("words.db");
    let ahead = {
        let other = tempfile::tempdir().unwrap();
        let warehouse = open(other.path());
        warehouse.append(99, &batches()[0]).unwrap();
        drop(warehouse);
        fs::read(other.path().join("words.db")).unwrap()
    };
    let damaged = {
        let mut file = fs::read(&words).unwrap();
        file[100..].fill(0x55);
        file
    };
    for content in [
        None,
        Some(&b"no database at all, but longer than one page would have to be"[..]),
        Some(&ahead),
        Some(&damaged),
        Some(&[]),
    ] {
        match content {
            Some(content) => fs::write(&words, content).unwrap(),
            None => fs::remove_file(&words).unwrap(),
        }
        let warehouse = open(folder.path());
        warehouse.settle_words(6).unwrap();
        assert!(not_ready(&warehouse));
        build(&warehouse);
        assert_eq!(index(&warehouse), expected);
        drop(warehouse);
        let warehouse = open(folder.path());
        warehouse.settle_words(6).unwrap();
        assert_eq!((warehouse.words_state(), index(&warehouse)), (WordsState::Ready, expected.clone()));
    }
}

#[test]
fn batches_may_come_while_it_is_built_and_it_goes_on_after_a_stop() {
    let folder = tempfile::tempdir().unwrap();
    let hours = |hour: usize| {
        let messages =
            (0..6_000).map(|i| message(&format!("m{i}"), &format!("h{hour}"), &format!("{hour:02}:00:00"), "hello"));
        Rows { messages: messages.collect(), ..Rows::default() }
    };
    let late = Rows {
        replaced: vec![Replaced {
            assistant: ASSISTANT,
            conversation: "h1".into(),
            message: "m7".into(),
            at: at("01:00:00"),
        }],
        messages: vec![message("m7", "h1", "00:30:00", "new"), message("z", "c1", "05:30:00", "again")],
        ..Rows::default()
    };
    let warehouse = open(folder.path());
    append(&warehouse, &[hours(1), hours(2), hours(3), hours(4), hours(5)]);
    drop(warehouse);
    fs::remove_file(folder.path().join("words.db")).unwrap();

    let warehouse = open(folder.path());
    warehouse.settle_words(5).unwrap();
    assert_eq!(warehouse.advance_words().unwrap(), WordsState::Building { done: 12_000, total: 30_000 });
    warehouse.append(6, &late).unwrap();
    drop(warehouse);
    let warehouse = open(folder.path());
    warehouse.settle_words(6).unwrap();
    assert_eq!(warehouse.advance_words().unwrap(), WordsState::Building { done: 24_001, total: 30_001 });
    warehouse.append(7, &said(&[("m9", "02:00:00", "again")])).unwrap();
    build(&warehouse);

    let count = |word: &str| warehouse.count_words(ASSISTANT, &Words::parse(word).unwrap(), 100_000).unwrap();
    assert_eq!((count("hello"), count("new"), count("again")), (29_999, 1, 2));
}

#[test]
fn a_gap_is_not_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    append(&open(folder.path()), &batches()[..3]);
    fs::remove_file(folder.path().join("words.db")).unwrap();
    let warehouse = open(folder.path());
    // Nobody settled it, and a later batch comes.
    warehouse.append(4, &batches()[3]).unwrap();
    assert!(not_ready(&warehouse));
    build(&warehouse);
    let expected = Warehouse::open_in_memory().unwrap();
    append(&expected, &batches()[..4]);
    assert_eq!(index(&warehouse), index(&expected));
}

#[test]
fn searches_do_not_wait_for_what_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let warehouse = open(folder.path());
    let words = Words::parse("hello").unwrap();
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                let mut before = 0;
                while before < 2_000 {
                    let hits = warehouse.find_words(ASSISTANT, &words, None, 10_000).unwrap().len();
                    assert!(hits >= before && hits.is_multiple_of(100), "whole batches, and none is lost");
                    before = hits;
                }
            });
        }
        for batch in 1..=20_u64 {
            let messages = (0..100).map(|i| message(&format!("m{i}"), &format!("c{batch}"), "09:00:00", "hello"));
            warehouse.append(batch, &Rows { messages: messages.collect(), ..Rows::default() }).unwrap();
        }
    });
}

fn not_ready(warehouse: &Warehouse) -> bool {
    let answer = warehouse.find_words(ASSISTANT, &Words::parse("hello").unwrap(), None, 10);
    matches!(answer, Err(WarehouseError::Words(WordsError::NotReady(_))))
}
