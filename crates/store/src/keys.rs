//! Keys: what a client shows to be let in. Only their hash is kept.

use std::{fmt, str::FromStr};

use afterword_model::{AssistantId, Timestamp};
use sqlx::Row as _;

use crate::{Catalog, StoreError, secret, sqlite::Row};

/// A key, as the catalog numbers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KeyId(pub i64);

/// What a key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyKind {
    /// Records and reads; stays on the team's servers.
    Secret,
    /// Records only; may stand in a web page.
    Publishable,
}

impl KeyKind {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Secret => "secret",
            Self::Publishable => "publishable",
        }
    }

    /// How keys of the kind begin.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Secret => "sk_",
            Self::Publishable => "pk_",
        }
    }
}

impl fmt::Display for KeyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for KeyKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "secret" => Ok(Self::Secret),
            "publishable" => Ok(Self::Publishable),
            other => Err(format!("{other:?} is no kind of key; use secret or publishable")),
        }
    }
}

/// Characters of a token that are kept to tell keys apart by: its kind and four more.
const SHOWN: usize = 7;

/// A key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Its number.
    pub id: KeyId,
    /// The one assistant it opens.
    pub assistant: AssistantId,
    /// What it is for.
    pub kind: KeyKind,
    /// Origins of the pages that may use it, such as `https://example.com`; empty for all.
    pub origins: Vec<String>,
    /// The beginning of its token; empty for keys of old.
    pub prefix: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was ended.
    pub revoked_at: Option<Timestamp>,
}

fn read(row: &Row) -> Result<Key, StoreError> {
    let kind: &str = row.try_get("kind")?;
    Ok(Key {
        id: KeyId(row.try_get("id")?),
        assistant: AssistantId(row.try_get("assistant")?),
        kind: kind.parse().map_err(|cause: String| StoreError::new(cause))?,
        origins: serde_json::from_str(row.try_get("origins")?)?,
        prefix: row.try_get("prefix")?,
        created_at: Timestamp::from_microsecond(row.try_get("created_at")?)?,
        revoked_at: row.try_get::<Option<i64>, _>("revoked_at")?.map(Timestamp::from_microsecond).transpose()?,
    })
}

impl Catalog {
    /// Makes a key and returns its token, which cannot be had again.
    pub async fn create_key(
        &self,
        assistant: AssistantId,
        kind: KeyKind,
        origins: &[String],
        now: Timestamp,
    ) -> Result<String, StoreError> {
        let token = secret::token(kind.prefix())?;
        let sql = "insert into keys (assistant, kind, token_hash, origins, created_at, prefix)
                   values ($1, $2, $3, $4, $5, $6)";
        sqlx::query(sql)
            .bind(assistant.0)
            .bind(kind.as_str())
            .bind(secret::hash(&token))
            .bind(serde_json::to_string(origins)?)
            .bind(now.as_microsecond())
            .bind(token.chars().take(SHOWN).collect::<String>())
            .execute(self.writer())
            .await?;
        Ok(token)
    }

    /// The key with that token, unless it was revoked.
    pub async fn key_by_token(&self, token: &str) -> Result<Option<Key>, StoreError> {
        let sql = "select * from keys where token_hash = $1 and revoked_at is null";
        let row = sqlx::query(sql).bind(secret::hash(token)).fetch_optional(self.reader()).await?;
        row.as_ref().map(read).transpose()
    }

    /// The keys of an assistant, those that were revoked too, oldest first.
    pub async fn keys(&self, assistant: AssistantId) -> Result<Vec<Key>, StoreError> {
        let sql = "select * from keys where assistant = $1 order by id";
        let rows = sqlx::query(sql).bind(assistant.0).fetch_all(self.reader()).await?;
        rows.iter().map(read).collect()
    }

    /// Whether a publishable key that is in force allows pages of `origin`: what a browser asks before it sends a key.
    pub async fn is_allowed_origin(&self, origin: &str) -> Result<bool, StoreError> {
        let sql = "select origins from keys where kind = 'publishable' and revoked_at is null";
        let lists: Vec<String> = sqlx::query_scalar(sql).fetch_all(self.reader()).await?;
        for list in lists {
            let origins: Vec<String> = serde_json::from_str(&list)?;
            if origins.is_empty() || origins.iter().any(|allowed| allowed == origin) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Ends a key. Whether it was in force.
    pub async fn revoke_key(&self, key: KeyId, now: Timestamp) -> Result<bool, StoreError> {
        let sql = "update keys set revoked_at = $2 where id = $1 and revoked_at is null";
        let done = sqlx::query(sql).bind(key.0).bind(now.as_microsecond()).execute(self.writer()).await?;
        Ok(done.rows_affected() > 0)
    }
}
