//! A chat of a list.

use afterword_model::{ChatId, ConversationId, Timestamp};
use afterword_warehouse::{Columns, WarehouseError};
use jiff::SignedDuration;

use super::wanted::Status;
use crate::voices::{instant, text};

/// A chat as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ChatEntry {
    /// The chat.
    pub chat: ChatId,
    /// The conversation it is of.
    pub conversation: ConversationId,
    /// Which chat of the conversation, from 1.
    pub number: i64,
    /// The user's id.
    pub user: String,
    /// What the user calls themselves, where known.
    pub user_name: Option<String>,
    /// The user's address, where known.
    pub user_email: Option<String>,
    /// Its first event.
    pub started_at: Timestamp,
    /// Its last event other than feedback and ratings.
    pub ended_at: Timestamp,
    /// Its first message, of the system's apart.
    pub first_message_at: Option<Timestamp>,
    /// Its last message, of the system's apart.
    pub last_message_at: Option<Timestamp>,
    /// Channel.
    pub channel: Option<String>,
    /// Device.
    pub device: Option<String>,
    /// Browser.
    pub browser: Option<String>,
    /// Operating system.
    pub os: Option<String>,
    /// Language.
    pub language: Option<String>,
    /// Country.
    pub country: Option<String>,
    /// Release of the assistant.
    pub release: Option<String>,
    /// The page it began on.
    pub page: Option<String>,
    /// Whether it goes on.
    pub status: Status,
    /// The client said that it is over.
    pub closed: bool,
    /// When it is, or was, sealed.
    pub seal_at: Timestamp,
    /// A test of the team.
    pub test: bool,
    /// Of one of the team's own people.
    pub internal: bool,
    /// Messages of the user.
    pub user_messages: i64,
    /// Messages of the assistant.
    pub responses: i64,
    /// Messages of operators.
    pub operator_messages: i64,
    /// Responses without an answer.
    pub fallbacks: i64,
    /// Thumbs up.
    pub positive: i64,
    /// Thumbs down.
    pub negative: i64,
    /// Thumbs with a comment.
    pub comments: i64,
    /// Requests for a human.
    pub handovers: i64,
    /// What made the user ask for a human, each once.
    pub handover_kinds: Vec<String>,
    /// When a rating was first asked for.
    pub asked_at: Option<Timestamp>,
    /// When it was first rated.
    pub rated_at: Option<Timestamp>,
    /// 1 to 5.
    pub score: Option<i64>,
    /// In the user's words.
    pub rating_comment: Option<String>,
    /// The occasion of the rating.
    pub rating_prompt: Option<String>,
    /// Steps that failed.
    pub errors: i64,
    /// The agents that took part, the first to do so first.
    pub agents: Vec<String>,
    /// The workflows that took part, the first to do so first.
    pub workflows: Vec<String>,
    /// `assistant`, `operator` or `both`.
    pub answered_by: Option<String>,
    /// What it was about.
    pub topic: Option<String>,
    /// How it came out.
    pub resolution: Option<String>,
    /// How the user felt.
    pub sentiment: Option<String>,
    /// What else was concluded about it once it was over.
    pub insight: Option<ChatInsight>,
    /// The first words of the user or, where the user said nothing, of anybody; nothing where `hit` stands for it.
    pub preview: Option<String>,
    /// The newest message that holds the words that were looked for.
    pub hit: Option<Hit>,
}

/// What was concluded about a chat besides topic, outcome and mood.
#[derive(Clone, Debug, PartialEq)]
pub struct ChatInsight {
    /// The id of its topic.
    pub topic_id: Option<String>,
    /// Why it is held to have ended as it did.
    pub resolution_reason: Option<String>,
    /// The user's mood from -1 to 1.
    pub sentiment_score: Option<f64>,
    /// How the mood moved, from -2 to 2.
    pub sentiment_moved: Option<f64>,
    /// The language that the user wrote in.
    pub language: Option<String>,
    /// What happened.
    pub summary: Option<String>,
    /// What the user wanted, in their words.
    pub question: Option<String>,
    /// What asks for a look.
    pub signals: Vec<String>,
    /// `local` or `model`: who concluded it.
    pub by: String,
}

/// A message that holds the words that were looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The message.
    pub message: String,
    /// `user`, `assistant`, `operator` or `system`.
    pub role: String,
    /// When.
    pub at: Timestamp,
    /// A part of its text in pieces, and which of those were looked for.
    pub parts: Vec<(String, bool)>,
}

impl ChatEntry {
    /// Messages of anybody but the system.
    pub fn messages(&self) -> i64 {
        self.user_messages + self.responses + self.operator_messages
    }

    /// How long it took, in seconds.
    pub fn duration_s(&self) -> f64 {
        self.ended_at.duration_since(self.started_at).as_secs_f64()
    }

    /// Whether a human was asked for and none has written.
    pub fn needs_support(&self) -> bool {
        self.handovers > 0 && self.operator_messages == 0
    }

    /// The stretch of time that holds its messages. A message that came late may lie outside of what sealed it.
    pub(super) fn stretch(&self) -> (Timestamp, Timestamp) {
        let first = self.first_message_at.map_or(self.started_at, |first| first.min(self.started_at));
        let last = self.ended_at.max(self.seal_at);
        (first, self.last_message_at.map_or(last, |message| message.max(last)))
    }

    /// The same with a day before and after it, which holds the steps that led to its messages.
    pub(super) fn wide_stretch(&self) -> (Timestamp, Timestamp) {
        let (since, until) = self.stretch();
        let day = SignedDuration::from_hours(24);
        (since.checked_sub(day).unwrap_or(since), until.checked_add(day).unwrap_or(until))
    }

    /// Reads a row of `chats`; what other tables know is yet to be filled in.
    pub(super) fn read(piece: Columns<'_>, row: usize, silent_since: Timestamp) -> Result<Self, WarehouseError> {
        let maybe = |name: &str| Ok::<_, WarehouseError>(piece.text(name, row)?.map(str::to_owned));
        let flag = |name: &str| Ok::<_, WarehouseError>(piece.bool(name, row)?.unwrap_or(false));
        let int = |name: &str| Ok::<_, WarehouseError>(piece.int(name, row)?.unwrap_or_default());
        let time = |name: &str| Ok::<_, WarehouseError>(instant(piece.time(name, row)?));
        let maybe_time =
            |name: &str| Ok::<_, WarehouseError>(piece.time(name, row)?.map(|micros| instant(Some(micros))));
        let (closed, ended_at) = (flag("closed")?, time("ended_at")?);
        Ok(Self {
            chat: text(piece, "chat", row)?.into(),
            conversation: text(piece, "conversation", row)?.into(),
            number: int("number")?,
            user: text(piece, "user", row)?,
            user_name: maybe("user_name")?,
            user_email: maybe("user_email")?,
            started_at: time("started_at")?,
            ended_at,
            first_message_at: maybe_time("first_message_at")?,
            last_message_at: maybe_time("last_message_at")?,
            channel: maybe("channel")?,
            device: maybe("device")?,
            browser: maybe("browser")?,
            os: maybe("os")?,
            language: maybe("language")?,
            country: maybe("country")?,
            release: maybe("release")?,
            page: maybe("page")?,
            status: match (flag("sealed")?, closed || ended_at <= silent_since) {
                (true, _) => Status::Sealed,
                (false, true) => Status::Closed,
                (false, false) => Status::Open,
            },
            closed,
            seal_at: time("seal_at")?,
            test: flag("test")?,
            internal: flag("internal")?,
            user_messages: int("user_messages")?,
            responses: int("responses")?,
            operator_messages: int("operator_messages")?,
            fallbacks: int("fallbacks")?,
            positive: int("positive")?,
            negative: int("negative")?,
            comments: 0,
            handovers: int("handovers")?,
            handover_kinds: Vec::new(),
            asked_at: maybe_time("asked_at")?,
            rated_at: maybe_time("rated_at")?,
            score: piece.int("score", row)?,
            rating_comment: maybe("rating_comment")?,
            rating_prompt: maybe("rating_prompt")?,
            errors: 0,
            agents: Vec::new(),
            workflows: Vec::new(),
            answered_by: maybe("answered_by")?,
            topic: maybe("topic")?,
            resolution: maybe("resolution")?,
            sentiment: maybe("sentiment")?,
            insight: insight(piece, row)?,
            preview: None,
            hit: None,
        })
    }
}

fn insight(piece: Columns<'_>, row: usize) -> Result<Option<ChatInsight>, WarehouseError> {
    let Some(by) = piece.text("concluded_by", row)? else { return Ok(None) };
    let maybe = |name: &str| Ok::<_, WarehouseError>(piece.text(name, row)?.map(str::to_owned));
    let signals = piece.text("signals", row)?.and_then(|json| serde_json::from_str(json).ok());
    Ok(Some(ChatInsight {
        topic_id: maybe("topic_id")?,
        resolution_reason: maybe("resolution_reason")?,
        sentiment_score: piece.float("sentiment_score", row)?,
        sentiment_moved: piece.float("sentiment_moved", row)?,
        language: maybe("spoken")?,
        summary: maybe("summary")?,
        question: maybe("question")?,
        signals: signals.unwrap_or_default(),
        by: by.to_owned(),
    }))
}
