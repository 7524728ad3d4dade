//! Views: lists of chats that the team keeps, each as the query string of its page.

use afterword_model::{AssistantId, Timestamp};
use sqlx::Row as _;

use crate::{Catalog, MemberId, StoreError, error::is_taken, sqlite::Row};

/// Most views of an assistant.
pub const MAX_VIEWS: i64 = 100;

/// A view, as the catalog numbers it. Numbers are never used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ViewId(pub i64);

/// A view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Its number.
    pub id: ViewId,
    /// What it is called; unique within the assistant.
    pub name: String,
    /// The query string.
    pub query: String,
    /// The member who made it, while they are one.
    pub member: Option<MemberId>,
    /// What they were called then.
    pub by: String,
    /// When it was made.
    pub created_at: Timestamp,
}

/// A view to be made, or what one is to become.
#[derive(Clone, Copy, Debug)]
pub struct NewView<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The query string.
    pub query: &'a str,
}

/// Why a view was not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum ViewError {
    /// Another view of the assistant has the name.
    #[error("there is a view of that name")]
    NameTaken,
    /// The assistant has as many as it may have.
    #[error("an assistant has at most {MAX_VIEWS} views")]
    TooMany,
    /// The assistant has no view with that id.
    #[error("there is no such view")]
    Unknown,
    /// The catalog failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for ViewError {
    fn from(cause: sqlx::Error) -> Self {
        if is_taken(&cause) { Self::NameTaken } else { Self::Store(cause.into()) }
    }
}

fn read(row: &Row) -> Result<View, StoreError> {
    Ok(View {
        id: ViewId(row.try_get("id")?),
        name: row.try_get("name")?,
        query: row.try_get("query")?,
        member: row.try_get::<Option<i64>, _>("member")?.map(MemberId),
        by: row.try_get("made_by")?,
        created_at: Timestamp::from_microsecond(row.try_get("created_at")?)?,
    })
}

impl Catalog {
    /// The views of an assistant, oldest first.
    pub async fn views(&self, assistant: AssistantId) -> Result<Vec<View>, StoreError> {
        let sql = "select * from views where assistant = $1 order by id";
        let rows = sqlx::query(sql).bind(assistant.0).fetch_all(self.reader()).await?;
        rows.iter().map(read).collect()
    }

    /// Makes a view for the member, who is called `by`.
    pub async fn create_view(
        &self,
        assistant: AssistantId,
        new: NewView<'_>,
        (member, by): (MemberId, &str),
        now: Timestamp,
    ) -> Result<View, ViewError> {
        let mut transaction = self.begin().await?;
        let sql = "select count(*) from views where assistant = $1";
        let known: i64 = sqlx::query_scalar(sql).bind(assistant.0).fetch_one(&mut *transaction).await?;
        if known >= MAX_VIEWS {
            return Err(ViewError::TooMany);
        }
        let sql = "update counters set value = value + 1 where name = 'views' returning value";
        let id: i64 = sqlx::query_scalar(sql).fetch_one(&mut *transaction).await?;
        let sql = "insert into views (id, assistant, name, query, member, made_by, created_at)
                   values ($1, $2, $3, $4, $5, $6, $7) returning *";
        let row = sqlx::query(sql)
            .bind(id)
            .bind(assistant.0)
            .bind(new.name)
            .bind(new.query)
            .bind(member.0)
            .bind(by)
            .bind(now.as_microsecond())
            .fetch_one(&mut *transaction)
            .await?;
        let view = read(&row)?;
        transaction.commit().await?;
        Ok(view)
    }

    /// Gives a view another name and query.
    pub async fn change_view(
        &self,
        assistant: AssistantId,
        view: ViewId,
        changed: NewView<'_>,
    ) -> Result<View, ViewError> {
        let sql = "update views set name = $3, query = $4 where assistant = $1 and id = $2 returning *";
        let row = sqlx::query(sql)
            .bind(assistant.0)
            .bind(view.0)
            .bind(changed.name)
            .bind(changed.query)
            .fetch_optional(self.writer())
            .await?;
        Ok(read(&row.ok_or(ViewError::Unknown)?)?)
    }

    /// Forgets a view. Whether it was there.
    pub async fn delete_view(&self, assistant: AssistantId, view: ViewId) -> Result<bool, StoreError> {
        let sql = "delete from views where assistant = $1 and id = $2";
        let done = sqlx::query(sql).bind(assistant.0).bind(view.0).execute(self.writer()).await?;
        Ok(done.rows_affected() > 0)
    }
}
