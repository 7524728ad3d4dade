//! Members: the people of the team, who sign in with e-mail and password.

use afterword_model::{AssistantId, Timestamp};
use sqlx::{Row as _, Transaction};

use crate::{
    Catalog, Role, StoreError,
    error::is_taken,
    roles::give,
    sqlite::{Db, Row},
};

/// Members with the role that they have everywhere.
macro_rules! members {
    ($rest:literal) => {
        concat!(
            "select members.*, roles.role from members
             left join roles on roles.member = members.id and roles.assistant is null ",
            $rest
        )
    };
}
pub(crate) use members;

/// A member, as the catalog numbers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MemberId(pub i64);

/// A member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Their number.
    pub id: MemberId,
    /// As they wrote it; unique whatever its case.
    pub email: String,
    /// What they are called.
    pub name: String,
    /// What they may do everywhere, if anything.
    pub role: Option<Role>,
    /// When they joined.
    pub created_at: Timestamp,
}

/// A member to be.
#[derive(Clone, Debug)]
pub struct NewMember<'a> {
    /// E-mail address.
    pub email: &'a str,
    /// What they are called.
    pub name: &'a str,
    /// The password's hash, as the caller hashes passwords.
    pub password_hash: &'a str,
    /// What they may do everywhere.
    pub role: Role,
}

/// What a sign-in is checked against.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// Who signs in.
    pub member: Member,
    /// Their password's hash.
    pub password_hash: String,
}

/// Why a member was not made.
#[derive(Debug, thiserror::Error)]
pub enum MemberError {
    /// Another member has the address.
    #[error("there is a member with that e-mail address")]
    EmailTaken,
    /// The catalog failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a member was not taken away.
#[derive(Debug, thiserror::Error)]
pub enum RemoveError {
    /// Nobody has that id.
    #[error("there is no such member")]
    Unknown,
    /// Nobody would own the workspace.
    #[error("the last owner cannot be removed")]
    LastOwner,
    /// The catalog failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for RemoveError {
    fn from(cause: sqlx::Error) -> Self {
        Self::Store(cause.into())
    }
}

impl From<sqlx::Error> for MemberError {
    fn from(cause: sqlx::Error) -> Self {
        if is_taken(&cause) { Self::EmailTaken } else { Self::Store(cause.into()) }
    }
}

pub(crate) fn read(row: &Row) -> Result<Member, StoreError> {
    Ok(Member {
        id: MemberId(row.try_get("id")?),
        email: row.try_get("email")?,
        name: row.try_get("name")?,
        role: row.try_get::<Option<&str>, _>("role")?.map(Role::read).transpose()?,
        created_at: Timestamp::from_microsecond(row.try_get("created_at")?)?,
    })
}

fn read_credentials(row: &Row) -> Result<Credentials, StoreError> {
    Ok(Credentials { member: read(row)?, password_hash: row.try_get("password_hash")? })
}

impl Catalog {
    /// Makes a member.
    pub async fn create_member(&self, new: &NewMember<'_>, now: Timestamp) -> Result<Member, MemberError> {
        let mut transaction = self.begin().await?;
        let member = insert(&mut transaction, new, now).await?;
        give(&mut transaction, member, None, new.role).await?;
        let member = read_by_id(&mut transaction, member).await?;
        transaction.commit().await?;
        Ok(member)
    }

    /// The member with that address, whatever its case, and their password's hash.
    pub async fn credentials(&self, email: &str) -> Result<Option<Credentials>, StoreError> {
        let sql = members!("where folded_email = $1");
        let row = sqlx::query(sql).bind(fold(email)).fetch_optional(self.reader()).await?;
        row.as_ref().map(read_credentials).transpose()
    }

    /// Every member, in the order they joined.
    pub async fn members(&self) -> Result<Vec<Member>, StoreError> {
        let rows = sqlx::query(members!("order by id")).fetch_all(self.reader()).await?;
        rows.iter().map(read).collect()
    }

    /// Takes a member away, with their sessions, roles and grants; never the last owner.
    pub async fn remove_member(&self, member: MemberId) -> Result<(), RemoveError> {
        let mut transaction = self.begin().await?;
        let owners: Vec<i64> =
            sqlx::query_scalar("select member from roles where assistant is null and role = 'owner'")
                .fetch_all(&mut *transaction)
                .await?;
        if owners == [member.0] {
            return Err(RemoveError::LastOwner);
        }
        let done = sqlx::query("delete from members where id = $1").bind(member.0).execute(&mut *transaction).await?;
        if done.rows_affected() == 0 {
            return Err(RemoveError::Unknown);
        }
        Ok(transaction.commit().await?)
    }

    /// Takes away what a member may do in single assistants, and the member where nothing is left. Whether they could do
    /// anything there.
    pub async fn remove_from(&self, member: MemberId, assistants: &[AssistantId]) -> Result<bool, StoreError> {
        let mut transaction = self.begin().await?;
        let mut found = false;
        for assistant in assistants {
            for sql in [
                "delete from roles where member = $1 and assistant = $2",
                "delete from grants where member = $1 and assistant = $2",
            ] {
                let done = sqlx::query(sql).bind(member.0).bind(assistant.0).execute(&mut *transaction).await?;
                found |= done.rows_affected() > 0;
            }
        }
        if found {
            let sql = "delete from members where id = $1
                       and not exists (select 1 from roles where member = $1)
                       and not exists (select 1 from assistants where creator = $1)";
            sqlx::query(sql).bind(member.0).execute(&mut *transaction).await?;
        }
        transaction.commit().await?;
        Ok(found)
    }

    /// Whether somebody owns the workspace; until then it waits to be set up.
    pub async fn has_owner(&self) -> Result<bool, StoreError> {
        let sql = "select count(*) from roles where assistant is null and role = 'owner'";
        let owners: i64 = sqlx::query_scalar(sql).fetch_one(self.reader()).await?;
        Ok(owners > 0)
    }
}

/// Makes a member who may do nothing yet.
pub(crate) async fn insert(
    transaction: &mut Transaction<'static, Db>,
    new: &NewMember<'_>,
    now: Timestamp,
) -> Result<MemberId, MemberError> {
    let sql = "insert into members (email, folded_email, name, password_hash, created_at)
               values ($1, $2, $3, $4, $5) returning id";
    let id: i64 = sqlx::query_scalar(sql)
        .bind(new.email.trim())
        .bind(fold(new.email))
        .bind(new.name.trim())
        .bind(new.password_hash)
        .bind(now.as_microsecond())
        .fetch_one(&mut **transaction)
        .await?;
    Ok(MemberId(id))
}

pub(crate) async fn read_by_id(
    transaction: &mut Transaction<'static, Db>,
    member: MemberId,
) -> Result<Member, StoreError> {
    let row = sqlx::query(members!("where id = $1")).bind(member.0).fetch_one(&mut **transaction).await?;
    read(&row)
}

fn fold(email: &str) -> String {
    email.trim().to_lowercase()
}
