//! Members: the people of the team, who sign in with e-mail and password.

use afterword_model::Timestamp;
use sqlx::{Row as _, Transaction};

use crate::{
    Catalog, StoreError,
    error::is_taken,
    sqlite::{Db, Row},
};

/// A member, as the catalog numbers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MemberId(pub i64);

/// What a member may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Everything.
    Owner,
    /// Everything but members and keys.
    Editor,
    /// Looks, changes nothing.
    Viewer,
}

impl Role {
    /// Every role, from the most powerful.
    pub const ALL: [Self; 3] = [Self::Owner, Self::Editor, Self::Viewer];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Editor => "editor",
            Self::Viewer => "viewer",
        }
    }

    fn read(text: &str) -> Result<Self, StoreError> {
        Self::ALL
            .into_iter()
            .find(|role| role.as_str() == text)
            .ok_or_else(|| StoreError::new(format!("{text:?} is no role")))
    }
}

/// A member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Their number.
    pub id: MemberId,
    /// As they wrote it; unique whatever its case.
    pub email: String,
    /// What they are called.
    pub name: String,
    /// What they may do.
    pub role: Role,
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
    /// What they may do.
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
        role: Role::read(row.try_get("role")?)?,
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
        transaction.commit().await?;
        Ok(member)
    }

    /// The member with that address, whatever its case, and their password's hash.
    pub async fn credentials(&self, email: &str) -> Result<Option<Credentials>, StoreError> {
        let sql = "select * from members where folded_email = $1";
        let row = sqlx::query(sql).bind(fold(email)).fetch_optional(self.reader()).await?;
        row.as_ref().map(read_credentials).transpose()
    }

    /// Every member, in the order they joined.
    pub async fn members(&self) -> Result<Vec<Member>, StoreError> {
        let rows = sqlx::query("select * from members order by id").fetch_all(self.reader()).await?;
        rows.iter().map(read).collect()
    }

    /// Whether somebody owns the workspace; until then it waits to be set up.
    pub async fn has_owner(&self) -> Result<bool, StoreError> {
        let sql = "select count(*) from members where role = 'owner'";
        let owners: i64 = sqlx::query_scalar(sql).fetch_one(self.reader()).await?;
        Ok(owners > 0)
    }
}

pub(crate) async fn insert(
    transaction: &mut Transaction<'static, Db>,
    new: &NewMember<'_>,
    now: Timestamp,
) -> Result<Member, MemberError> {
    let sql = "insert into members (email, folded_email, name, password_hash, role, created_at)
               values ($1, $2, $3, $4, $5, $6) returning *";
    let row = sqlx::query(sql)
        .bind(new.email.trim())
        .bind(fold(new.email))
        .bind(new.name.trim())
        .bind(new.password_hash)
        .bind(new.role.as_str())
        .bind(now.as_microsecond())
        .fetch_one(&mut **transaction)
        .await?;
    Ok(read(&row)?)
}

fn fold(email: &str) -> String {
    email.trim().to_lowercase()
}
