//! Making and changing issues. Every change of a field is written down beside it, in the same transaction.

use afterword_model::{AssistantId, IssuePriority, IssueStatus, IssueType, Timestamp};
use sqlx::Transaction;

use super::{IssueError, IssueRecord, NewIssueChat, chats, history::remember, read};
use crate::{Catalog, MemberId, StoreError, sqlite::Db};

/// An issue to be.
#[derive(Clone, Debug)]
pub struct NewIssue {
    /// What it is called.
    pub title: String,
    /// What went wrong.
    pub kind: IssueType,
    /// How soon it should be dealt with.
    pub priority: IssuePriority,
    /// What the team writes about it.
    pub notes: String,
    /// The member who deals with it.
    pub assignee: Option<MemberId>,
    /// What its chats are about.
    pub topic: Option<String>,
    /// The agent that should do better.
    pub agent: Option<String>,
    /// The workflow that should do better.
    pub workflow: Option<String>,
    /// Key of the suggestion that it is made of.
    pub suggestion: Option<String>,
}

/// What to change of an issue; what is `None` stays, `Some(None)` takes a value away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IssueChange {
    /// What it is called.
    pub title: Option<String>,
    /// What went wrong.
    pub kind: Option<IssueType>,
    /// How soon it should be dealt with.
    pub priority: Option<IssuePriority>,
    /// How far it has been dealt with.
    pub status: Option<IssueStatus>,
    /// What the team writes about it.
    pub notes: Option<String>,
    /// The member who deals with it.
    pub assignee: Option<Option<MemberId>>,
    /// What its chats are about.
    pub topic: Option<Option<String>>,
    /// The agent that should do better.
    pub agent: Option<Option<String>>,
    /// The workflow that should do better.
    pub workflow: Option<Option<String>>,
    /// The release that fixes it.
    pub release: Option<Option<String>>,
}

impl Catalog {
    /// Makes an issue with the chats that show it, and answers with its number.
    pub async fn create_issue(
        &self,
        assistant: AssistantId,
        new: &NewIssue,
        chats: &[NewIssueChat],
        by: &str,
        now: Timestamp,
    ) -> Result<i64, IssueError> {
        let mut transaction = self.begin().await?;
        let sql = "select coalesce(max(number), 0) + 1 from issues where assistant = $1";
        let number: i64 = sqlx::query_scalar(sql).bind(assistant.0).fetch_one(&mut *transaction).await?;
        let sql =
            "insert into issues (assistant, number, title, type, priority, status, assignee, topic, agent, workflow,
                       notes, suggestion, created_by, created_at, updated_at)
                   values ($1, $2, $3, $4, $5, 'open', $6, $7, $8, $9, $10, $11, $12, $13, $13)";
        sqlx::query(sql)
            .bind(assistant.0)
            .bind(number)
            .bind(&new.title)
            .bind(new.kind.as_str())
            .bind(new.priority.as_str())
            .bind(new.assignee.map(|member| member.0))
            .bind(&new.topic)
            .bind(&new.agent)
            .bind(&new.workflow)
            .bind(&new.notes)
            .bind(&new.suggestion)
            .bind(by)
            .bind(now.as_microsecond())
            .execute(&mut *transaction)
            .await?;
        let key = (assistant, number);
        remember(&mut transaction, key, (by, now), "created", None, Some(&new.title)).await?;
        chats::insert(&mut transaction, key, chats, (by, now)).await?;
        transaction.commit().await?;
        Ok(number)
    }

    /// Changes an issue and writes down what really changed. What it is already changes nothing, not even its time.
    pub async fn change_issue(
        &self,
        assistant: AssistantId,
        number: i64,
        change: &IssueChange,
        by: &str,
        now: Timestamp,
    ) -> Result<(), IssueError> {
        let mut transaction = self.begin().await?;
        let sql = issues!("where assistant = $1 and number = $2");
        let row = sqlx::query(sql).bind(assistant.0).bind(number).fetch_optional(&mut *transaction).await?;
        let before = row.as_ref().map(read).transpose()?.ok_or(IssueError::Unknown)?;
        let after = applied(before.clone(), change, now);
        if after == before {
            return Ok(());
        }
        for (field, from, to) in differences(&mut transaction, &before, &after).await? {
            let key = (assistant, number);
            remember(&mut transaction, key, (by, now), field, from.as_deref(), to.as_deref()).await?;
        }
        write(&mut transaction, assistant, &after).await?;
        Ok(transaction.commit().await?)
    }
}

fn applied(mut issue: IssueRecord, change: &IssueChange, now: Timestamp) -> IssueRecord {
    let unchanged = issue.clone();
    let IssueChange { title, kind, priority, status, notes, assignee, topic, agent, workflow, release } =
        change.clone();
    issue.title = title.unwrap_or(issue.title);
    issue.kind = kind.unwrap_or(issue.kind);
    issue.priority = priority.unwrap_or(issue.priority);
    issue.notes = notes.unwrap_or(issue.notes);
    issue.assignee = assignee.unwrap_or(issue.assignee);
    issue.topic = topic.unwrap_or(issue.topic);
    issue.agent = agent.unwrap_or(issue.agent);
    issue.workflow = workflow.unwrap_or(issue.workflow);
    issue.release = release.unwrap_or(issue.release);
    if let Some(status) = status.filter(|status| *status != issue.status) {
        issue.status = status;
        issue.settled_at = (!status.is_open()).then_some(now);
    }
    if issue != unchanged {
        issue.updated_at = now;
    }
    issue
}

type Difference = (&'static str, Option<String>, Option<String>);

/// The fields that differ, with what they were and are, as people read them.
async fn differences(
    transaction: &mut Transaction<'static, Db>,
    before: &IssueRecord,
    after: &IssueRecord,
) -> Result<Vec<Difference>, StoreError> {
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let mut found = vec![
        ("title", text(&before.title), text(&after.title)),
        ("type", text(before.kind.as_str()), text(after.kind.as_str())),
        ("priority", text(before.priority.as_str()), text(after.priority.as_str())),
        ("status", text(before.status.as_str()), text(after.status.as_str())),
        ("topic", before.topic.clone(), after.topic.clone()),
        ("agent", before.agent.clone(), after.agent.clone()),
        ("workflow", before.workflow.clone(), after.workflow.clone()),
        ("release", before.release.clone(), after.release.clone()),
        ("notes", text(&before.notes), text(&after.notes)),
    ];
    found.retain(|(_, from, to)| from != to);
    // Two members may have one name.
    if before.assignee != after.assignee {
        let (from, to) = (name(transaction, before.assignee).await?, name(transaction, after.assignee).await?);
        found.push(("assignee", from, to));
    }
    Ok(found)
}

async fn name(
    transaction: &mut Transaction<'static, Db>,
    member: Option<MemberId>,
) -> Result<Option<String>, StoreError> {
    let Some(member) = member else { return Ok(None) };
    let sql = "select name from members where id = $1";
    Ok(sqlx::query_scalar(sql).bind(member.0).fetch_optional(&mut **transaction).await?)
}

async fn write(
    transaction: &mut Transaction<'static, Db>,
    assistant: AssistantId,
    issue: &IssueRecord,
) -> Result<(), StoreError> {
    let sql =
        "update issues set title = $3, type = $4, priority = $5, status = $6, assignee = $7, topic = $8, agent = $9,
                   workflow = $10, release = $11, notes = $12, updated_at = $13, settled_at = $14
               where assistant = $1 and number = $2";
    sqlx::query(sql)
        .bind(assistant.0)
        .bind(issue.number)
        .bind(&issue.title)
        .bind(issue.kind.as_str())
        .bind(issue.priority.as_str())
        .bind(issue.status.as_str())
        .bind(issue.assignee.map(|member| member.0))
        .bind(&issue.topic)
        .bind(&issue.agent)
        .bind(&issue.workflow)
        .bind(&issue.release)
        .bind(&issue.notes)
        .bind(issue.updated_at.as_microsecond())
        .bind(issue.settled_at.map(Timestamp::as_microsecond))
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
