//! The first owner: made once, by whoever holds the link that the first start printed.

use afterword_model::Timestamp;

use crate::{
    Catalog, Member, MemberError, NewMember, Role, StoreError,
    members::{insert, read_by_id},
    roles::give,
    secret,
};

/// Why the first owner was not made.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// The workspace has an owner.
    #[error("the workspace has been set up")]
    Done,
    /// Not the token that was given out last.
    #[error("the set-up link is not valid; the latest start printed a new one")]
    WrongToken,
    /// Another member has the address.
    #[error("there is a member with that e-mail address")]
    EmailTaken,
    /// The catalog failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for SetupError {
    fn from(cause: sqlx::Error) -> Self {
        Self::Store(cause.into())
    }
}

impl From<MemberError> for SetupError {
    fn from(cause: MemberError) -> Self {
        match cause {
            MemberError::EmailTaken => Self::EmailTaken,
            MemberError::Store(cause) => Self::Store(cause),
        }
    }
}

const OWNERS: &str = "select count(*) from roles where assistant is null and role = 'owner'";

impl Catalog {
    /// A new token for the set-up link, which takes the place of any before; `None` where there is an owner.
    pub async fn renew_setup_token(&self, now: Timestamp) -> Result<Option<String>, StoreError> {
        let mut transaction = self.begin().await?;
        let owners: i64 = sqlx::query_scalar(OWNERS).fetch_one(&mut *transaction).await?;
        if owners > 0 {
            return Ok(None);
        }
        let token = secret::token("")?;
        let sql = "insert into setup_token (one, token_hash, created_at) values (1, $1, $2)
                   on conflict (one) do update set token_hash = excluded.token_hash, created_at = excluded.created_at";
        sqlx::query(sql).bind(secret::hash(&token)).bind(now.as_microsecond()).execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok(Some(token))
    }

    /// Makes the first owner, whatever role `new` asks for, and uses the token up; both or neither.
    pub async fn set_up(&self, token: &str, new: &NewMember<'_>, now: Timestamp) -> Result<Member, SetupError> {
        let mut transaction = self.begin().await?;
        let owners: i64 = sqlx::query_scalar(OWNERS).fetch_one(&mut *transaction).await?;
        if owners > 0 {
            return Err(SetupError::Done);
        }
        let used = sqlx::query("delete from setup_token where token_hash = $1")
            .bind(secret::hash(token))
            .execute(&mut *transaction)
            .await?;
        if used.rows_affected() == 0 {
            return Err(SetupError::WrongToken);
        }
        let owner = insert(&mut transaction, new, now).await?;
        give(&mut transaction, owner, None, Role::Owner).await?;
        let owner = read_by_id(&mut transaction, owner).await?;
        transaction.commit().await?;
        Ok(owner)
    }
}
