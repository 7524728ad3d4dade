//! What was acknowledged is there after the process was killed in the middle of its work.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it is surprised")]

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

use afterword_model::{ConversationId, Event, EventBody, EventId, Timestamp};
use afterword_store::{Catalog, Settings};

const FOLDER: &str = "AFTERWORD_TEST_KILLED_FOLDER";

/// The process that is killed: this test, run again by the one below. Prints each id once it is acknowledged.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "run by the other test"]
async fn append_for_ever() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let catalog = Catalog::open_folder(folder.as_ref(), Settings::default()).await.unwrap();
    let assistant = catalog.ensure_assistant("Support", "UTC", Timestamp::UNIX_EPOCH).await.unwrap().id;
    let writers: Vec<_> = (0..8)
        .map(|writer| {
            let catalog = catalog.clone();
            tokio::spawn(async move {
                for number in 0.. {
                    let id = format!("{writer}-{number}");
                    let event = Event {
                        id: Some(EventId(id.clone())),
                        at: Timestamp::UNIX_EPOCH,
                        chat: ConversationId::from("c"),
                        body: EventBody::ChatEnded,
                    };
                    catalog.append(assistant, vec![event], Timestamp::UNIX_EPOCH).await.unwrap();
                    println!("kept {id}");
                }
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
}

#[tokio::test]
async fn what_was_acknowledged_survives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["append_for_ever", "--ignored", "--exact", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut acknowledged = Vec::new();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    while let Some(Ok(line)) = lines.next() {
        acknowledged.extend(line.split_once("kept ").map(|(_, id)| id.to_owned()));
        if acknowledged.len() == 300 {
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    assert!(acknowledged.len() >= 300, "the child ended early, after {}", acknowledged.len());

    let catalog = Catalog::open_folder(folder.path(), Settings::default()).await.unwrap();
    let batches = catalog.journal_after(0, usize::MAX).await.unwrap();
    let kept: std::collections::HashSet<String> =
        batches.iter().flat_map(|batch| &batch.events).filter_map(|event| Some(event.id.as_ref()?.0.clone())).collect();
    for id in &acknowledged {
        assert!(kept.contains(id), "{id} was acknowledged and lost");
    }
    assert_eq!(catalog.pending().await.unwrap(), kept.len() as u64);
}
