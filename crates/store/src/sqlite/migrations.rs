//! Brings the schema up to date: numbered, embedded, forward only.
//!
//! A migration that was released never changes; a later one builds on it. All that are missing run in one transaction
//! under the write lock, so two processes that open a new folder together do not disturb each other.

use sqlx::{AssertSqlSafe, Executor};

use super::{Pool, begin};
use crate::{OpenError, StoreError};

/// In order; the number of a migration is its place, from 1.
const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_catalog.sql"),
    include_str!("../../migrations/0002_people.sql"),
    include_str!("../../migrations/0003_chats.sql"),
    include_str!("../../migrations/0004_spans.sql"),
    include_str!("../../migrations/0005_issues.sql"),
    include_str!("../../migrations/0006_topics.sql"),
    include_str!("../../migrations/0007_topics.sql"),
    include_str!("../../migrations/0008_reports.sql"),
    include_str!("../../migrations/0009_model.sql"),
];

pub(super) async fn run(pool: &Pool) -> Result<(), OpenError> {
    let known = i64::try_from(MIGRATIONS.len()).map_err(StoreError::new)?;
    let mut transaction = begin(pool).await?;
    let found: i64 = sqlx::query_scalar("pragma user_version").fetch_one(&mut *transaction).await?;
    if found > known {
        return Err(OpenError::Newer { found, known });
    }
    let missing = MIGRATIONS.iter().skip(usize::try_from(found).map_err(StoreError::new)?);
    for migration in missing {
        transaction.execute(sqlx::raw_sql(*migration)).await?;
    }
    if found < known {
        transaction.execute(sqlx::raw_sql(AssertSqlSafe(format!("pragma user_version = {known}")))).await?;
    }
    Ok(transaction.commit().await?)
}
