//! The outbox: what is to be sent, who sends it now, and what became of it.
//!
//! A letter is claimed before it is sent: its next attempt moves on and its attempts are counted, in one statement. So two
//! processes never send the same one at the same time, and one that dies with a claim leaves a letter that is tried again
//! once the claim has run out. Whoever dies after sending and before saying so has sent what is then sent again; the token
//! lets the receiver tell.

use afterword_model::{AssistantId, Timestamp};
use sqlx::{Row as _, Transaction};

use crate::{
    Catalog, MemberId, ReportId, StoreError, secret,
    sqlite::{Db, Row},
};

/// How something goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outgoing {
    /// An alert, by e-mail.
    AlertMail(MemberId),
    /// An alert, to a program.
    AlertWebhook,
    /// A report, by e-mail.
    ReportMail(MemberId, ReportId),
}

impl Outgoing {
    fn channel(self) -> &'static str {
        match self {
            Self::AlertMail(_) => "alert_mail",
            Self::AlertWebhook => "alert_webhook",
            Self::ReportMail(..) => "report_mail",
        }
    }

    fn member(self) -> Option<i64> {
        match self {
            Self::AlertMail(member) | Self::ReportMail(member, _) => Some(member.0),
            Self::AlertWebhook => None,
        }
    }

    fn report(self) -> Option<i64> {
        match self {
            Self::ReportMail(_, report) => Some(report.0),
            Self::AlertMail(_) | Self::AlertWebhook => None,
        }
    }

    fn read(row: &Row) -> Result<Self, StoreError> {
        let member: Option<i64> = row.try_get("member")?;
        let report: Option<i64> = row.try_get("report")?;
        match (row.try_get("channel")?, member, report) {
            ("alert_mail", Some(member), _) => Ok(Self::AlertMail(MemberId(member))),
            ("alert_webhook", ..) => Ok(Self::AlertWebhook),
            ("report_mail", Some(member), Some(report)) => Ok(Self::ReportMail(MemberId(member), ReportId(report))),
            (channel, ..) => Err(StoreError::new(format!("{channel:?} is no way out"))),
        }
    }
}

/// Something to send.
#[derive(Clone, Copy, Debug)]
pub struct Letter<'a> {
    /// What it is about.
    pub assistant: AssistantId,
    /// How it goes out, and to whom.
    pub to: Outgoing,
    /// What it says to whom. What says the same to the same is put in once.
    pub about: &'a str,
    /// What it is made of, as JSON.
    pub body: &'a str,
}

/// Something that is being sent by whoever holds this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// Its number.
    pub id: i64,
    /// What it is about.
    pub assistant: AssistantId,
    /// How it goes out, and to whom.
    pub to: Outgoing,
    /// The same for every attempt and for nothing else.
    pub token: String,
    /// What it is made of, as JSON.
    pub body: String,
    /// When it was put in.
    pub made_at: Timestamp,
    /// Attempts, this one included.
    pub attempts: i64,
}

/// What became of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt<'a> {
    /// It went out.
    Sent,
    /// It did not, and is tried again.
    Again(Timestamp, &'a str),
    /// It did not, and will not.
    GivenUp(&'a str),
}

fn read(row: &Row) -> Result<Claimed, StoreError> {
    Ok(Claimed {
        id: row.try_get("id")?,
        assistant: AssistantId(row.try_get("assistant")?),
        to: Outgoing::read(row)?,
        token: row.try_get("token")?,
        body: row.try_get("body")?,
        made_at: Timestamp::from_microsecond(row.try_get("made_at")?)?,
        attempts: row.try_get("attempts")?,
    })
}

/// Puts a letter into the outbox, due at once, unless what it says was put in before.
pub(crate) async fn put(
    transaction: &mut Transaction<'static, Db>,
    letter: &Letter<'_>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "insert into outbox (assistant, about, token, channel, member, report, body, made_at, next_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $8) on conflict (about) do nothing";
    sqlx::query(sql)
        .bind(letter.assistant.0)
        .bind(letter.about)
        .bind(secret::token("")?)
        .bind(letter.to.channel())
        .bind(letter.to.member())
        .bind(letter.to.report())
        .bind(letter.body)
        .bind(now.as_microsecond())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

impl Catalog {
    /// Puts letters into the outbox, all or none, each due at once unless what it says was put in before.
    pub async fn put_letters(&self, letters: &[Letter<'_>], now: Timestamp) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        for letter in letters {
            put(&mut transaction, letter, now).await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Claims the letter that is due longest. Unless it is settled before, it is due again at `until`.
    pub async fn claim_letter(&self, now: Timestamp, until: Timestamp) -> Result<Option<Claimed>, StoreError> {
        let sql = "update outbox set attempts = attempts + 1, next_at = $2
                   where id = (select id from outbox where next_at <= $1 order by next_at, id limit 1)
                   returning *";
        let row = sqlx::query(sql)
            .bind(now.as_microsecond())
            .bind(until.as_microsecond())
            .fetch_optional(self.writer())
            .await?;
        row.as_ref().map(read).transpose()
    }

    /// Says what became of an attempt. Changes nothing where the claim ran out and somebody else holds the letter.
    pub async fn settle_letter(
        &self,
        letter: &Claimed,
        attempt: Attempt<'_>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let (next, sent, error) = match attempt {
            Attempt::Sent => (None, Some(now.as_microsecond()), None),
            Attempt::Again(at, error) => (Some(at.as_microsecond()), None, Some(error)),
            Attempt::GivenUp(error) => (None, None, Some(error)),
        };
        let mut transaction = self.begin().await?;
        let sql = "update outbox set next_at = $3, sent_at = $4, last_error = $5 where id = $1 and attempts = $2";
        let done = sqlx::query(sql)
            .bind(letter.id)
            .bind(letter.attempts)
            .bind(next)
            .bind(sent)
            .bind(error)
            .execute(&mut *transaction)
            .await?;
        if let (1, Some(report)) = (done.rows_affected(), letter.to.report()) {
            let sql = "update reports set last_sent_at = coalesce($2, last_sent_at), last_error = $3 where id = $1";
            sqlx::query(sql).bind(report).bind(sent).bind(error).execute(&mut *transaction).await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Forgets what was settled and put in before `before`.
    pub async fn forget_letters(&self, before: Timestamp) -> Result<(), StoreError> {
        let sql = "delete from outbox where next_at is null and made_at < $1";
        sqlx::query(sql).bind(before.as_microsecond()).execute(self.writer()).await?;
        Ok(())
    }

    /// Letters that wait to be sent or to be tried again.
    pub async fn waiting_letters(&self) -> Result<i64, StoreError> {
        let sql = "select count(*) from outbox where next_at is not null";
        Ok(sqlx::query_scalar(sql).fetch_one(self.reader()).await?)
    }
}
