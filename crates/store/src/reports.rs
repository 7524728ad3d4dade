//! Reports: who gets one, how often, and when the next is due.

use afterword_model::{AssistantId, Timestamp};
use sqlx::Row as _;

use crate::{Catalog, Letter, MemberId, StoreError, outbox, sqlite::Row};

/// A report, as the catalog numbers it. Numbers are never used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ReportId(pub i64);

/// How often a report comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// On Mondays, of the week before.
    Week,
    /// On the first of a month, of the month before.
    Month,
}

impl Rhythm {
    /// Every rhythm.
    pub const ALL: [Self; 2] = [Self::Week, Self::Month];

    /// The word in the catalog and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The rhythm called `word`.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rhythm| rhythm.as_str() == word)
    }
}

/// A report that a member gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its number.
    pub id: ReportId,
    /// What it is about.
    pub assistant: AssistantId,
    /// Who gets it.
    pub member: MemberId,
    /// How often.
    pub every: Rhythm,
    /// IANA name of the reader's time zone.
    pub tz: String,
    /// When the next one is due.
    pub next_at: Timestamp,
    /// When one last went out.
    pub last_sent_at: Option<Timestamp>,
    /// Why the latest one did not go out.
    pub last_error: Option<String>,
}

/// A report to be.
#[derive(Clone, Copy, Debug)]
pub struct NewReport<'a> {
    /// What it is about.
    pub assistant: AssistantId,
    /// Who gets it.
    pub member: MemberId,
    /// How often.
    pub every: Rhythm,
    /// IANA name of the reader's time zone.
    pub tz: &'a str,
    /// When the first one is due.
    pub next_at: Timestamp,
}

fn read(row: &Row) -> Result<Report, StoreError> {
    let every: String = row.try_get("every")?;
    let sent: Option<i64> = row.try_get("last_sent_at")?;
    Ok(Report {
        id: ReportId(row.try_get("id")?),
        assistant: AssistantId(row.try_get("assistant")?),
        member: MemberId(row.try_get("member")?),
        every: Rhythm::named(&every).ok_or_else(|| StoreError::new(format!("{every:?} is no rhythm")))?,
        tz: row.try_get("tz")?,
        next_at: Timestamp::from_microsecond(row.try_get("next_at")?)?,
        last_sent_at: sent.map(Timestamp::from_microsecond).transpose()?,
        last_error: row.try_get("last_error")?,
    })
}

impl Catalog {
    /// The reports of an assistant that a member gets, oldest first.
    pub async fn reports(&self, assistant: AssistantId, member: MemberId) -> Result<Vec<Report>, StoreError> {
        let sql = "select * from reports where assistant = $1 and member = $2 order by id";
        let rows = sqlx::query(sql).bind(assistant.0).bind(member.0).fetch_all(self.reader()).await?;
        rows.iter().map(read).collect()
    }

    /// Sends a member a report from now on. One of the same rhythm that they have moves to the time zone instead.
    pub async fn create_report(&self, new: NewReport<'_>, now: Timestamp) -> Result<Report, StoreError> {
        let sql = "insert into reports (assistant, member, every, tz, made_at, next_at) values ($1, $2, $3, $4, $5, $6)
                   on conflict (assistant, member, every) do update set tz = excluded.tz, next_at = excluded.next_at
                   returning *";
        let row = sqlx::query(sql)
            .bind(new.assistant.0)
            .bind(new.member.0)
            .bind(new.every.as_str())
            .bind(new.tz)
            .bind(now.as_microsecond())
            .bind(new.next_at.as_microsecond())
            .fetch_one(self.writer())
            .await?;
        read(&row)
    }

    /// Sends a member a report no more, not even one that waits to be sent. Whether they had it.
    pub async fn delete_report(
        &self,
        assistant: AssistantId,
        member: MemberId,
        report: ReportId,
    ) -> Result<bool, StoreError> {
        let sql = "delete from reports where assistant = $1 and member = $2 and id = $3";
        let done = sqlx::query(sql).bind(assistant.0).bind(member.0).bind(report.0).execute(self.writer()).await?;
        Ok(done.rows_affected() > 0)
    }

    /// Reports that are due, longest first.
    pub async fn due_reports(&self, now: Timestamp) -> Result<Vec<Report>, StoreError> {
        let sql = "select * from reports where next_at <= $1 order by next_at, id";
        let rows = sqlx::query(sql).bind(now.as_microsecond()).fetch_all(self.reader()).await?;
        rows.iter().map(read).collect()
    }

    /// Puts a due report into the outbox and makes the next one due at `next_at`, both or neither. Whether it did: not
    /// where somebody else was quicker or the report is gone.
    pub async fn plan_report(
        &self,
        report: &Report,
        next_at: Timestamp,
        letter: &Letter<'_>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.begin().await?;
        let sql = "update reports set next_at = $3 where id = $1 and next_at = $2";
        let done = sqlx::query(sql)
            .bind(report.id.0)
            .bind(report.next_at.as_microsecond())
            .bind(next_at.as_microsecond())
            .execute(&mut *transaction)
            .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        outbox::put(&mut transaction, letter, now).await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// Leaves out a due report, for the reason, and makes the next one due at `next_at`.
    pub async fn skip_report(&self, report: &Report, next_at: Timestamp, why: &str) -> Result<(), StoreError> {
        let sql = "update reports set next_at = $3, last_error = $4 where id = $1 and next_at = $2";
        sqlx::query(sql)
            .bind(report.id.0)
            .bind(report.next_at.as_microsecond())
            .bind(next_at.as_microsecond())
            .bind(why)
            .execute(self.writer())
            .await?;
        Ok(())
    }
}
