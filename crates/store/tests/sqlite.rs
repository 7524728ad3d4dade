//! The behaviour suite on SQLite.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it is surprised")]

mod suite;

use std::{future::Future, pin::Pin};

use afterword_store::{Catalog, OpenError, Settings};
use suite::Place;

/// A folder of its own that goes when the test ends.
struct Folder(tempfile::TempDir);

impl Place for Folder {
    fn open(&self, settings: Settings) -> Pin<Box<dyn Future<Output = Catalog> + Send + '_>> {
        Box::pin(async { Catalog::open_folder(self.0.path(), settings).await.unwrap() })
    }
}

macro_rules! run {
    ($($file:ident: $($test:ident),+ $(,)?;)+) => {
        $(mod $file {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn $test() {
                crate::suite::$file::$test(&crate::Folder(tempfile::tempdir().unwrap())).await;
            })+
        })+
    };
}

run! {
    access: an_assistant_is_found_by_name_before_id, names_and_zones_are_checked, a_setting_changes_the_assistant,
        a_key_opens_one_assistant_until_revoked, a_members_address_is_unique_whatever_its_case,
        a_session_slides_and_expires, the_setup_token_works_once, a_new_setup_token_ends_the_one_before;
    appending: concurrent_appends_share_transactions_and_survive_reopening,
        an_id_is_taken_once_for_ever, an_id_is_taken_once_among_concurrent_requests,
        a_backlog_refuses_and_keeps_nothing, one_failing_request_costs_no_other, closing_commits_what_waits,
        two_openings_of_one_place_see_each_other;
    folding: rows_come_back_whole_and_in_order, finishing_moves_everything_together,
        numbers_are_never_used_again, states_are_remembered, conversations_fall_due, acknowledged_is_kept_without_closing;
}

#[tokio::test]
async fn a_newer_schema_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    Catalog::open_folder(folder.path(), Settings::default()).await.unwrap().close().await;
    let file = folder.path().join("catalog.db");
    let pool = sqlx::SqlitePool::connect(&format!("sqlite:{}", file.display())).await.unwrap();
    sqlx::query("pragma user_version = 999").execute(&pool).await.unwrap();
    pool.close().await;
    let refused = Catalog::open_folder(folder.path(), Settings::default()).await.unwrap_err();
    assert!(matches!(refused, OpenError::Newer { found: 999, .. }), "{refused}");
}

#[tokio::test]
async fn an_address_says_which_database() {
    let folder = tempfile::tempdir().unwrap();
    let address = format!("sqlite:{}", folder.path().join("elsewhere.db").display());
    Catalog::open(&address, Settings::default()).await.unwrap();
    assert!(folder.path().join("elsewhere.db").exists());
    let refused = Catalog::open("mysql://localhost", Settings::default()).await.unwrap_err();
    assert!(matches!(refused, OpenError::Unsupported(_)));
}

#[tokio::test(flavor = "multi_thread")]
async fn many_may_open_a_new_folder_together() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_owned();
    let openings: Vec<_> = (0..8)
        .map(|_| {
            let path = path.clone();
            tokio::spawn(async move { Catalog::open_folder(&path, Settings::default()).await.map(drop) })
        })
        .collect();
    for opening in openings {
        opening.await.unwrap().unwrap();
    }
}
