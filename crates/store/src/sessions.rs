//! Sessions: a member who is signed in on one browser. They last 30 days from the last use.

use afterword_model::Timestamp;
use jiff::SignedDuration;

use crate::{Catalog, Member, MemberId, StoreError, members, secret};

/// Days that an unused session lasts.
pub const SESSION_DAYS: i64 = 30;

const LIFE: SignedDuration = SignedDuration::from_hours(24 * SESSION_DAYS);
/// A session is prolonged at most this often, so that reading a page seldom writes.
const STEP: SignedDuration = SignedDuration::from_hours(12);

impl Catalog {
    /// Signs a member in and returns the session's token.
    pub async fn create_session(&self, member: MemberId, now: Timestamp) -> Result<String, StoreError> {
        let token = secret::token("")?;
        let mut transaction = self.begin().await?;
        sqlx::query("delete from sessions where expires_at <= $1")
            .bind(now.as_microsecond())
            .execute(&mut *transaction)
            .await?;
        sqlx::query("insert into sessions (token_hash, member, created_at, expires_at) values ($1, $2, $3, $4)")
            .bind(secret::hash(&token))
            .bind(member.0)
            .bind(now.as_microsecond())
            .bind((now + LIFE).as_microsecond())
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(token)
    }

    /// The member whose session has that token, if it has not expired; and prolongs it.
    pub async fn member_by_session(&self, token: &str, now: Timestamp) -> Result<Option<Member>, StoreError> {
        let hash = secret::hash(token);
        let sql = "select expires_at from sessions where token_hash = $1";
        let expires_at: Option<i64> = sqlx::query_scalar(sql).bind(&hash).fetch_optional(self.reader()).await?;
        let Some(expires_at) = expires_at.filter(|micros| *micros > now.as_microsecond()) else { return Ok(None) };

        let sql = members::members!("where id = (select member from sessions where token_hash = $1)");
        let row = sqlx::query(sql).bind(&hash).fetch_optional(self.reader()).await?;
        let Some(row) = row else { return Ok(None) };

        if expires_at < (now + LIFE - STEP).as_microsecond() {
            let sql = "update sessions set expires_at = $2 where token_hash = $1";
            sqlx::query(sql).bind(&hash).bind((now + LIFE).as_microsecond()).execute(self.writer()).await?;
        }
        Ok(Some(members::read(&row)?))
    }

    /// Signs out. Whether the session was there.
    pub async fn end_session(&self, token: &str) -> Result<bool, StoreError> {
        let sql = "delete from sessions where token_hash = $1";
        let done = sqlx::query(sql).bind(secret::hash(token)).execute(self.writer()).await?;
        Ok(done.rows_affected() > 0)
    }
}
