//! What members may do: everywhere, or in single assistants.

use afterword_model::AssistantId;
use sqlx::{Row as _, Transaction};

use crate::{Catalog, MemberId, StoreError, sqlite::Db};

/// What a member may do, from the most powerful.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Everything.
    Owner,
    /// Everything but members.
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

    /// The role of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }

    pub(crate) fn read(text: &str) -> Result<Self, StoreError> {
        Self::named(text).ok_or_else(|| StoreError::new(format!("{text:?} is no role")))
    }
}

/// A role that a member has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleEntry {
    /// Who has it.
    pub member: MemberId,
    /// Where; `None` for everywhere.
    pub assistant: Option<AssistantId>,
    /// What they may do there.
    pub role: Role,
}

/// What a member is to one assistant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Access {
    /// The stronger of their role everywhere and their role in the assistant.
    pub role: Option<Role>,
    /// Whether they made it, or stand for who did.
    pub creator: bool,
    /// Whether the creator lets them read shared chats.
    pub granted: bool,
}

impl Catalog {
    /// What the member is to the assistant.
    pub async fn access(&self, member: MemberId, assistant: AssistantId) -> Result<Access, StoreError> {
        let sql = "select role from roles where member = $1 and (assistant is null or assistant = $2)";
        let roles: Vec<String> =
            sqlx::query_scalar(sql).bind(member.0).bind(assistant.0).fetch_all(self.reader()).await?;
        let roles = roles.iter().map(|role| Role::read(role)).collect::<Result<Vec<_>, _>>()?;
        let sql = "select count(*) from grants where member = $1 and assistant = $2";
        let granted: i64 = sqlx::query_scalar(sql).bind(member.0).bind(assistant.0).fetch_one(self.reader()).await?;
        Ok(Access {
            role: roles.into_iter().min(),
            creator: self.creator(assistant).await? == Some(member),
            granted: granted > 0,
        })
    }

    /// Every role that somebody has, by member, the one that holds everywhere first.
    pub async fn roles(&self) -> Result<Vec<RoleEntry>, StoreError> {
        let sql = "select member, assistant, role from roles order by member, coalesce(assistant, 0)";
        let rows = sqlx::query(sql).fetch_all(self.reader()).await?;
        let entry = |row: &crate::sqlite::Row| {
            Ok(RoleEntry {
                member: MemberId(row.try_get("member")?),
                assistant: row.try_get::<Option<i64>, _>("assistant")?.map(AssistantId),
                role: Role::read(row.try_get("role")?)?,
            })
        };
        rows.iter().map(entry).collect()
    }

    /// Gives a member a role everywhere or in one assistant, unless they have a stronger one there.
    pub async fn give_role(
        &self,
        member: MemberId,
        assistant: Option<AssistantId>,
        role: Role,
    ) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        give(&mut transaction, member, assistant, role).await?;
        Ok(transaction.commit().await?)
    }

    /// Who made the assistant or, where that is unknown or they are gone, the first owner.
    pub async fn creator(&self, assistant: AssistantId) -> Result<Option<MemberId>, StoreError> {
        let sql = "select coalesce(
                       (select creator from assistants where id = $1),
                       (select min(member) from roles where assistant is null and role = 'owner'))";
        let creator: Option<i64> = sqlx::query_scalar(sql).bind(assistant.0).fetch_one(self.reader()).await?;
        Ok(creator.map(MemberId))
    }

    /// Says who made the assistant.
    pub async fn set_creator(&self, assistant: AssistantId, member: MemberId) -> Result<(), StoreError> {
        let sql = "update assistants set creator = $2 where id = $1";
        sqlx::query(sql).bind(assistant.0).bind(member.0).execute(self.writer()).await?;
        Ok(())
    }
}

/// A stronger role that they have there stays.
pub(crate) async fn give(
    transaction: &mut Transaction<'static, Db>,
    member: MemberId,
    assistant: Option<AssistantId>,
    role: Role,
) -> Result<(), StoreError> {
    let assistant = assistant.map(|assistant| assistant.0);
    let sql = "select role from roles where member = $1 and assistant is not distinct from $2";
    let known: Option<String> =
        sqlx::query_scalar(sql).bind(member.0).bind(assistant).fetch_optional(&mut **transaction).await?;
    let known = known.map(|role| Role::read(&role)).transpose()?;
    if known.is_some_and(|known| known <= role) {
        return Ok(());
    }
    let sql = if known.is_some() {
        "update roles set role = $3 where member = $1 and assistant is not distinct from $2"
    } else {
        "insert into roles (member, assistant, role) values ($1, $2, $3)"
    };
    sqlx::query(sql).bind(member.0).bind(assistant).bind(role.as_str()).execute(&mut **transaction).await?;
    Ok(())
}
