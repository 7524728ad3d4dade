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
    issues: issues_are_numbered_by_assistant, every_change_of_an_issue_is_written_down,
        an_issue_holds_each_chat_once_and_at_most_a_thousand, a_suggestion_is_dismissed_until_it_is_taken_back;
    language_model: a_chat_is_asked_about_until_it_is_finished, a_day_has_its_limit_and_restarts_change_nothing;
    people: settings_are_kept_together, keys_show_how_they_begin, the_stronger_role_holds,
        an_invitation_lets_one_in_within_a_week, an_owner_always_remains, who_is_left_without_a_part_is_gone,
        grants_are_set_as_a_whole, a_review_stays_until_the_feedback_changes;
    reading: a_user_has_the_name_that_was_given_last, views_are_kept_for_one_assistant, a_view_outlives_who_made_it,
        an_assistant_has_so_many_views;
    reports: a_report_is_planned_once_and_remembers_how_it_went, a_claim_outlives_its_process_and_runs_out,
        who_goes_takes_their_letters_along, a_secret_stays_until_it_is_changed;
    topics: a_model_is_kept_with_its_topics, what_was_corrected_is_not_learnt_away, an_alert_is_made_once_and_told_once;
    traces: a_trace_is_due_once_nothing_more_comes, a_piece_that_comes_twice_is_kept_once,
        a_finished_trace_is_remembered_for_late_pieces, what_waits_is_limited;
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

#[tokio::test]
async fn members_of_an_older_catalog_keep_their_roles() {
    let folder = tempfile::tempdir().unwrap();
    let options = sqlx::sqlite::SqliteConnectOptions::new()
        .filename(folder.path().join("catalog.db"))
        .create_if_missing(true)
        .foreign_keys(true);
    let pool = sqlx::SqlitePool::connect_with(options).await.unwrap();
    let older = concat!(
        include_str!("../migrations/0001_catalog.sql"),
        "insert into members values (1, 'a@example.org', 'a@example.org', 'Ada', 'hash', 'owner', 0);
         insert into members values (2, 'b@example.org', 'b@example.org', 'Bob', 'hash', 'viewer', 0);
         insert into assistants values (1, 'Support', 'UTC', '{\"default_minutes\": 60, \"channel_minutes\": {}}', 0);
         insert into keys values (1, 1, 'secret', x'00', '[]', 0, null);
         insert into sessions values (x'01', 1, 0, 9000000000000000);
         pragma user_version = 1;"
    );
    sqlx::raw_sql(older).execute(&pool).await.unwrap();
    pool.close().await;

    let catalog = Catalog::open_folder(folder.path(), Settings::default()).await.unwrap();
    let roles: Vec<_> = catalog.members().await.unwrap().into_iter().map(|member| member.role).collect();
    assert_eq!(roles, [Some(afterword_store::Role::Owner), Some(afterword_store::Role::Viewer)]);
    assert!(catalog.has_owner().await.unwrap());
    let assistant = catalog.assistant("Support").await.unwrap().unwrap();
    assert_eq!(assistant.settings, afterword_model::VoiceSettings::default());
    assert_eq!(catalog.keys(assistant.id).await.unwrap()[0].prefix, "");
}

#[tokio::test]
async fn marks_of_an_older_catalog_stand() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("catalog.db");
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file).create_if_missing(true);
    let pool = sqlx::SqlitePool::connect_with(options).await.unwrap();
    let older = concat!(
        include_str!("../migrations/0001_catalog.sql"),
        include_str!("../migrations/0002_people.sql"),
        "insert into assistants (name, tz, seal_rules, created_at) values ('Support', 'UTC', '{}', 0);
         insert into reviews values (1, 'c', 'm', 'Ada', 5);
         pragma user_version = 2;"
    );
    sqlx::raw_sql(older).execute(&pool).await.unwrap();
    pool.close().await;

    let catalog = Catalog::open_folder(folder.path(), Settings::default()).await.unwrap();
    let assistant = afterword_model::AssistantId(1);
    let key = ("c".into(), "m".into());
    let mark = catalog.reviews(assistant).await.unwrap()[&key].clone();
    assert!(mark.given_at.is_none() && mark.is_of(suite::at(1)) && mark.is_of(suite::at(2)));
    let again = afterword_store::Review { by: "Eve".to_owned(), at: suite::at(3), given_at: Some(suite::at(1)) };
    catalog.mark_reviewed(assistant, &key, &again).await.unwrap();
    assert_eq!(catalog.reviews(assistant).await.unwrap()[&key], mark);
}
