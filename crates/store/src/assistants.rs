//! Assistants: what chats, keys and numbers belong to.

use afterword_model::{AssistantId, SealRules, Timestamp, VoiceSettings};
use jiff::tz::TimeZone;
use sqlx::Row as _;

use crate::{Catalog, MemberId, StoreError, error::is_taken, sqlite::Row};

/// Longest name, in characters.
const MAX_NAME: usize = 100;

/// An assistant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assistant {
    /// Its number, never used again.
    pub id: AssistantId,
    /// What it is called; unique, 1 to 100 characters.
    pub name: String,
    /// IANA name of the time zone that its numbers are shown in.
    pub tz: String,
    /// When its chats are sealed.
    pub seal_rules: SealRules,
    /// What its users are asked and may say.
    pub settings: VoiceSettings,
    /// When it was made.
    pub created_at: Timestamp,
}

/// Why an assistant was not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum AssistantError {
    /// Empty, longer than 100 characters, or with blanks at its ends or control characters inside.
    #[error("an assistant's name has 1 to 100 characters, without blanks at its ends")]
    BadName,
    /// Another assistant has the name.
    #[error("there is an assistant of that name")]
    NameTaken,
    /// Not an IANA name.
    #[error("{0:?} is not a time zone; use an IANA name such as Europe/Rome")]
    UnknownTimeZone(String),
    /// No assistant has that id.
    #[error("there is no such assistant")]
    Unknown,
    /// The catalog failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for AssistantError {
    fn from(cause: sqlx::Error) -> Self {
        if is_taken(&cause) { Self::NameTaken } else { Self::Store(cause.into()) }
    }
}

fn read(row: &Row) -> Result<Assistant, StoreError> {
    Ok(Assistant {
        id: AssistantId(row.try_get("id")?),
        name: row.try_get("name")?,
        tz: row.try_get("tz")?,
        seal_rules: serde_json::from_str(row.try_get("seal_rules")?)?,
        settings: serde_json::from_str(row.try_get("settings")?)?,
        created_at: Timestamp::from_microsecond(row.try_get("created_at")?)?,
    })
}

impl Catalog {
    /// The assistant called `reference` or, where none is, the one with that decimal id.
    pub async fn assistant(&self, reference: &str) -> Result<Option<Assistant>, StoreError> {
        let id = reference.parse::<i64>().ok();
        let sql = "select * from assistants where name = $1 or id = $2
                   order by case when name = $1 then 0 else 1 end limit 1";
        let row = sqlx::query(sql).bind(reference).bind(id).fetch_optional(self.reader()).await?;
        row.as_ref().map(read).transpose()
    }

    /// The assistant with that id.
    pub async fn assistant_by_id(&self, id: AssistantId) -> Result<Option<Assistant>, StoreError> {
        let sql = "select * from assistants where id = $1";
        let row = sqlx::query(sql).bind(id.0).fetch_optional(self.reader()).await?;
        row.as_ref().map(read).transpose()
    }

    /// Every assistant, in the order in which they were made.
    pub async fn assistants(&self) -> Result<Vec<Assistant>, StoreError> {
        let rows = sqlx::query("select * from assistants order by id").fetch_all(self.reader()).await?;
        rows.iter().map(read).collect()
    }

    /// Makes an assistant with the default seal rules, of which nobody is said to be the creator.
    pub async fn create_assistant(&self, name: &str, tz: &str, now: Timestamp) -> Result<Assistant, AssistantError> {
        self.insert_assistant(None, name, tz, now).await
    }

    /// Makes an assistant with the default seal rules, whose creator the member is.
    pub async fn create_assistant_of(
        &self,
        creator: MemberId,
        name: &str,
        tz: &str,
        now: Timestamp,
    ) -> Result<Assistant, AssistantError> {
        self.insert_assistant(Some(creator), name, tz, now).await
    }

    async fn insert_assistant(
        &self,
        creator: Option<MemberId>,
        name: &str,
        tz: &str,
        now: Timestamp,
    ) -> Result<Assistant, AssistantError> {
        check_name(name)?;
        check_time_zone(tz)?;
        let rules = serde_json::to_string(&SealRules::default()).map_err(StoreError::from)?;
        let sql = "insert into assistants (name, tz, seal_rules, created_at, creator) values ($1, $2, $3, $4, $5)
                   returning *";
        let row = sqlx::query(sql)
            .bind(name)
            .bind(tz)
            .bind(rules)
            .bind(now.as_microsecond())
            .bind(creator.map(|member| member.0))
            .fetch_one(self.writer())
            .await?;
        Ok(read(&row)?)
    }

    /// The assistant of exactly that name; made where there is none, and then in time zone `tz`.
    pub async fn ensure_assistant(&self, name: &str, tz: &str, now: Timestamp) -> Result<Assistant, AssistantError> {
        match self.create_assistant(name, tz, now).await {
            Err(AssistantError::NameTaken) => {
                let sql = "select * from assistants where name = $1";
                let row = sqlx::query(sql).bind(name).fetch_one(self.reader()).await?;
                Ok(read(&row)?)
            }
            made => made,
        }
    }

    /// Shows an assistant's numbers in another time zone from now on.
    pub async fn set_time_zone(&self, assistant: AssistantId, tz: &str) -> Result<(), AssistantError> {
        check_time_zone(tz)?;
        let sql = "update assistants set tz = $2 where id = $1";
        let done = sqlx::query(sql).bind(assistant.0).bind(tz).execute(self.writer()).await?;
        if done.rows_affected() == 0 { Err(AssistantError::Unknown) } else { Ok(()) }
    }

    /// Sets time zone, seal rules and settings together.
    pub async fn configure(
        &self,
        assistant: AssistantId,
        tz: &str,
        rules: &SealRules,
        settings: &VoiceSettings,
    ) -> Result<(), AssistantError> {
        check_time_zone(tz)?;
        let sql = "update assistants set tz = $2, seal_rules = $3, settings = $4 where id = $1";
        let done = sqlx::query(sql)
            .bind(assistant.0)
            .bind(tz)
            .bind(serde_json::to_string(rules).map_err(StoreError::from)?)
            .bind(serde_json::to_string(settings).map_err(StoreError::from)?)
            .execute(self.writer())
            .await?;
        if done.rows_affected() == 0 { Err(AssistantError::Unknown) } else { Ok(()) }
    }

    /// Seals an assistant's chats by other rules from now on; conversations that have begun keep theirs.
    pub async fn set_seal_rules(&self, assistant: AssistantId, rules: &SealRules) -> Result<(), AssistantError> {
        let rules = serde_json::to_string(rules).map_err(StoreError::from)?;
        let sql = "update assistants set seal_rules = $2 where id = $1";
        let done = sqlx::query(sql).bind(assistant.0).bind(rules).execute(self.writer()).await?;
        if done.rows_affected() == 0 { Err(AssistantError::Unknown) } else { Ok(()) }
    }
}

fn check_name(name: &str) -> Result<(), AssistantError> {
    let length = name.chars().count();
    let plain = name.trim() == name && !name.chars().any(char::is_control);
    if (1..=MAX_NAME).contains(&length) && plain { Ok(()) } else { Err(AssistantError::BadName) }
}

fn check_time_zone(tz: &str) -> Result<(), AssistantError> {
    match TimeZone::get(tz) {
        // An offset such as +02:00 is no IANA name; jiff would take the word "UTC" and names of the database only.
        Ok(zone) if zone.iana_name().is_some() => Ok(()),
        _ => Err(AssistantError::UnknownTimeZone(tz.to_owned())),
    }
}
