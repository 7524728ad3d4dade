//! Issues: what a team found that its assistant should do better, with the chats that show it and every change.
//!
//! The words of chats are not copied here. An issue names chats and messages; what they say is read where chats are, so
//! what is erased there is gone.

/// Issues with how many chats show them.
macro_rules! issues {
    ($rest:literal) => {
        concat!(
            "select issues.*,
                 (select count(*) from issue_chats
                  where issue_chats.assistant = issues.assistant and issue_chats.number = issues.number) as chats
             from issues ",
            $rest
        )
    };
}

mod change;
mod chats;
mod dismissals;
mod history;

use afterword_model::{AssistantId, IssuePriority, IssueStatus, IssueType, Timestamp};
use sqlx::Row as _;

use crate::{Catalog, MemberId, StoreError, sqlite::Row};

pub use change::{IssueChange, NewIssue};
pub use chats::{IssueChat, MAX_ISSUE_CHATS, NewIssueChat};
pub use history::HistoryEntry;

/// An issue as the catalog has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueRecord {
    /// Its number, from 1 by assistant.
    pub number: i64,
    /// What it is called.
    pub title: String,
    /// What went wrong.
    pub kind: IssueType,
    /// How soon it should be dealt with.
    pub priority: IssuePriority,
    /// How far it has been dealt with.
    pub status: IssueStatus,
    /// The member who deals with it.
    pub assignee: Option<MemberId>,
    /// What its chats are about: a topic's id, or what the team wrote where there is no such topic.
    pub topic: Option<String>,
    /// The agent that should do better.
    pub agent: Option<String>,
    /// The workflow that should do better.
    pub workflow: Option<String>,
    /// The release that fixes it; nothing where it is not known yet.
    pub release: Option<String>,
    /// What the team wrote about it.
    pub notes: String,
    /// Key of the suggestion that it was made of.
    pub suggestion: Option<String>,
    /// What the member was called who made it.
    pub created_by: String,
    /// When.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// When it was last said to be fixed or closed; nothing while it is open.
    pub settled_at: Option<Timestamp>,
    /// How many chats show it.
    pub chats: i64,
}

/// Why an issue was not changed.
#[derive(Debug, thiserror::Error)]
pub enum IssueError {
    /// The assistant has no issue of that number.
    #[error("there is no such issue")]
    Unknown,
    /// It would hold too many chats.
    #[error("an issue holds at most {MAX_ISSUE_CHATS} chats")]
    TooManyChats,
    /// The catalog failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for IssueError {
    fn from(cause: sqlx::Error) -> Self {
        Self::Store(cause.into())
    }
}

impl Catalog {
    /// The issue of that number.
    pub async fn issue(&self, assistant: AssistantId, number: i64) -> Result<Option<IssueRecord>, StoreError> {
        let sql = issues!("where assistant = $1 and number = $2");
        let row = sqlx::query(sql).bind(assistant.0).bind(number).fetch_optional(self.reader()).await?;
        row.as_ref().map(read).transpose()
    }

    /// Every issue of the assistant, by number.
    pub async fn issues(&self, assistant: AssistantId) -> Result<Vec<IssueRecord>, StoreError> {
        let sql = issues!("where assistant = $1 order by number");
        let rows = sqlx::query(sql).bind(assistant.0).fetch_all(self.reader()).await?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &Row) -> Result<IssueRecord, StoreError> {
    let time = |name| Ok::<_, StoreError>(Timestamp::from_microsecond(row.try_get(name)?)?);
    let settled_at: Option<i64> = row.try_get("settled_at")?;
    Ok(IssueRecord {
        number: row.try_get("number")?,
        title: row.try_get("title")?,
        kind: word(&IssueType::ALL, IssueType::as_str, row.try_get("type")?)?,
        priority: word(&IssuePriority::ALL, IssuePriority::as_str, row.try_get("priority")?)?,
        status: word(&IssueStatus::ALL, IssueStatus::as_str, row.try_get("status")?)?,
        assignee: row.try_get::<Option<i64>, _>("assignee")?.map(MemberId),
        topic: row.try_get("topic")?,
        agent: row.try_get("agent")?,
        workflow: row.try_get("workflow")?,
        release: row.try_get("release")?,
        notes: row.try_get("notes")?,
        suggestion: row.try_get("suggestion")?,
        created_by: row.try_get("created_by")?,
        created_at: time("created_at")?,
        updated_at: time("updated_at")?,
        settled_at: settled_at.map(Timestamp::from_microsecond).transpose()?,
        chats: row.try_get("chats")?,
    })
}

/// The one of `all` that is stored as `text`.
fn word<T: Copy>(all: &[T], as_str: fn(T) -> &'static str, text: &str) -> Result<T, StoreError> {
    let found = all.iter().copied().find(|one| as_str(*one) == text);
    found.ok_or_else(|| StoreError::new(format!("{text:?} is no word of an issue")))
}
