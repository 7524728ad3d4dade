//! Invitations: links with which people join. Each works once, for a week.

use afterword_model::{AssistantId, Timestamp};
use jiff::SignedDuration;
use sqlx::Row as _;

use crate::{
    Catalog, Member, MemberError, MemberId, NewMember, Role, StoreError,
    members::{insert, read_by_id},
    roles::give,
    secret,
    sqlite::Row,
};

/// Days for which an invitation stands.
pub const INVITATION_DAYS: i64 = 7;

/// An invitation, as the catalog numbers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct InvitationId(pub i64);

/// An invitation that was not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its number.
    pub id: InvitationId,
    /// Whom it was meant for, where that was said.
    pub email: Option<String>,
    /// Where the role holds; `None` for everywhere.
    pub assistant: Option<AssistantId>,
    /// The role that joining gives.
    pub role: Role,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// Who joins.
#[derive(Clone, Debug)]
pub enum Joiner<'a> {
    /// Somebody new; their `role` is that of the invitation, whatever is said here.
    New(NewMember<'a>),
    /// A member.
    Known(MemberId),
}

/// Why nobody joined.
#[derive(Debug, thiserror::Error)]
pub enum JoinError {
    /// The link was never given out, was used or withdrawn, or is more than a week old.
    #[error("the invitation is not valid")]
    WrongToken,
    /// Another member has the address.
    #[error("there is a member with that e-mail address")]
    EmailTaken,
    /// The catalog failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for JoinError {
    fn from(cause: sqlx::Error) -> Self {
        Self::Store(cause.into())
    }
}

impl From<MemberError> for JoinError {
    fn from(cause: MemberError) -> Self {
        match cause {
            MemberError::EmailTaken => Self::EmailTaken,
            MemberError::Store(cause) => Self::Store(cause),
        }
    }
}

fn read(row: &Row) -> Result<Invitation, StoreError> {
    Ok(Invitation {
        id: InvitationId(row.try_get("id")?),
        email: row.try_get("email")?,
        assistant: row.try_get::<Option<i64>, _>("assistant")?.map(AssistantId),
        role: Role::read(row.try_get("role")?)?,
        expires_at: Timestamp::from_microsecond(row.try_get("expires_at")?)?,
    })
}

impl Catalog {
    /// Makes an invitation and returns it with its token, which cannot be had again.
    pub async fn invite(
        &self,
        email: Option<&str>,
        assistant: Option<AssistantId>,
        role: Role,
        now: Timestamp,
    ) -> Result<(Invitation, String), StoreError> {
        let token = secret::token("")?;
        let expires_at = now + SignedDuration::from_hours(24 * INVITATION_DAYS);
        let sql = "insert into invitations (token_hash, email, assistant, role, created_at, expires_at)
                   values ($1, $2, $3, $4, $5, $6) returning *";
        let row = sqlx::query(sql)
            .bind(secret::hash(&token))
            .bind(email.map(str::trim))
            .bind(assistant.map(|assistant| assistant.0))
            .bind(role.as_str())
            .bind(now.as_microsecond())
            .bind(expires_at.as_microsecond())
            .fetch_one(self.writer())
            .await?;
        Ok((read(&row)?, token))
    }

    /// The invitations that stand, oldest first.
    pub async fn invitations(&self, now: Timestamp) -> Result<Vec<Invitation>, StoreError> {
        let sql = "select * from invitations where expires_at > $1 order by id";
        let rows = sqlx::query(sql).bind(now.as_microsecond()).fetch_all(self.reader()).await?;
        rows.iter().map(read).collect()
    }

    /// Whether somebody could join with the token.
    pub async fn is_invited(&self, token: &str, now: Timestamp) -> Result<bool, StoreError> {
        let sql = "select count(*) from invitations where token_hash = $1 and expires_at > $2";
        let found: i64 = sqlx::query_scalar(sql)
            .bind(secret::hash(token))
            .bind(now.as_microsecond())
            .fetch_one(self.reader())
            .await?;
        Ok(found > 0)
    }

    /// Takes an invitation back. Whether it was there.
    pub async fn withdraw_invitation(&self, id: InvitationId) -> Result<bool, StoreError> {
        let done = sqlx::query("delete from invitations where id = $1").bind(id.0).execute(self.writer()).await?;
        Ok(done.rows_affected() > 0)
    }

    /// Gives the role of the invitation and uses it up; both or neither.
    pub async fn join(&self, token: &str, joiner: &Joiner<'_>, now: Timestamp) -> Result<Member, JoinError> {
        let mut transaction = self.begin().await?;
        let row = sqlx::query("delete from invitations where token_hash = $1 and expires_at > $2 returning *")
            .bind(secret::hash(token))
            .bind(now.as_microsecond())
            .fetch_optional(&mut *transaction)
            .await?;
        let Some(row) = row else { return Err(JoinError::WrongToken) };
        let invitation = read(&row)?;
        let member = match joiner {
            Joiner::New(new) => insert(&mut transaction, new, now).await?,
            Joiner::Known(member) => *member,
        };
        give(&mut transaction, member, invitation.assistant, invitation.role).await?;
        let member = read_by_id(&mut transaction, member).await?;
        transaction.commit().await?;
        Ok(member)
    }
}
