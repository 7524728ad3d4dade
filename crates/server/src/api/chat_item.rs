//! A chat of a list, as it goes out.

use afterword_metrics::{ChatEntry, Hit, Question};
use serde::Serialize;
use utoipa::ToSchema;

use crate::naming::Naming;

/// A chat.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChatItem {
    chat: String,
    conversation: String,
    /// Which chat of the conversation, from 1.
    number: i64,
    user: ChatUser,
    #[schema(format = DateTime)]
    started_at: String,
    /// Its last event other than feedback and ratings.
    #[schema(format = DateTime)]
    ended_at: String,
    duration_s: f64,
    /// Of users, the assistant and operators.
    messages: i64,
    user_messages: i64,
    responses: i64,
    operator_messages: i64,
    channel: Option<String>,
    device: Option<String>,
    browser: Option<String>,
    os: Option<String>,
    language: Option<String>,
    country: Option<String>,
    release: Option<String>,
    /// The page it began on.
    page: Option<String>,
    /// `open`, `closed` (over, or silent for half an hour) or `sealed`.
    status: &'static str,
    /// A test of the team.
    test: bool,
    /// Of one of the team's own people.
    internal: bool,
    /// 1 to 5.
    score: Option<i64>,
    rating_comment: Option<String>,
    /// `after_answer`, `handover` or `end`.
    rating_prompt: Option<String>,
    /// Thumbs up.
    positive: i64,
    /// Thumbs down.
    negative: i64,
    /// Thumbs with a comment.
    comments: i64,
    /// Requests for a human.
    handovers: i64,
    /// `direct`, `after_fallback`, `operator_button`: each once.
    handover_kinds: Vec<String>,
    /// A human was asked for and none has written.
    needs_support: bool,
    /// Responses without an answer.
    fallbacks: i64,
    /// Steps that failed.
    errors: i64,
    /// Those that took part, the first to do so first.
    agents: Vec<String>,
    /// Those that took part, the first to do so first.
    workflows: Vec<String>,
    /// `assistant`, `operator` or `both`.
    answered_by: Option<String>,
    topic: Option<String>,
    resolution: Option<String>,
    sentiment: Option<String>,
    /// What happened, once it is over.
    summary: Option<String>,
    /// `fallback`, `repeated_question`, `frustration`, `asked_for_human`, `thumbs_down`: what asks for a look.
    signals: Vec<String>,
    /// The first words of the user or, where the user said nothing, of anybody; at most 200 characters. Null where
    /// there is a `hit`.
    preview: Option<String>,
    /// The newest message that holds the words of `q`.
    hit: Option<HitItem>,
}

/// Who chats.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChatUser {
    id: String,
    /// The name that the team gave, else the user's own, else their address, else a pseudonym.
    name: String,
    /// Whether the team gave the name.
    named: bool,
    email: Option<String>,
}

/// A message that holds the words that were looked for.
#[derive(Debug, Serialize, ToSchema)]
pub struct HitItem {
    message: String,
    /// `user`, `assistant` or `operator`.
    role: String,
    #[schema(format = DateTime)]
    at: String,
    /// A part of its text.
    parts: Vec<HitPart>,
}

/// A piece of text.
#[derive(Debug, Serialize, ToSchema)]
pub struct HitPart {
    text: String,
    /// Whether it was looked for.
    hit: bool,
}

/// Shapes a chat for a reader who sees users as `naming` says.
pub fn item(question: &Question, naming: &Naming, may_know: bool, mut entry: ChatEntry) -> ChatItem {
    let (summary, signals) =
        entry.insight.take().map_or_else(Default::default, |insight| (insight.summary, insight.signals));
    ChatItem {
        duration_s: entry.duration_s(),
        messages: entry.messages(),
        needs_support: entry.needs_support(),
        started_at: question.local(entry.started_at),
        ended_at: question.local(entry.ended_at),
        user: ChatUser {
            name: naming.called(&entry.user, entry.user_name.as_deref(), entry.user_email.as_deref()),
            named: naming.is_named(&entry.user),
            email: entry.user_email.filter(|_| may_know),
            id: entry.user,
        },
        chat: entry.chat.0,
        conversation: entry.conversation.0,
        number: entry.number,
        user_messages: entry.user_messages,
        responses: entry.responses,
        operator_messages: entry.operator_messages,
        channel: entry.channel,
        device: entry.device,
        browser: entry.browser,
        os: entry.os,
        language: entry.language,
        country: entry.country,
        release: entry.release,
        page: entry.page,
        status: entry.status.name(),
        test: entry.test,
        internal: entry.internal,
        score: entry.score,
        rating_comment: entry.rating_comment,
        rating_prompt: entry.rating_prompt,
        positive: entry.positive,
        negative: entry.negative,
        comments: entry.comments,
        handovers: entry.handovers,
        handover_kinds: entry.handover_kinds,
        fallbacks: entry.fallbacks,
        errors: entry.errors,
        agents: entry.agents,
        workflows: entry.workflows,
        answered_by: entry.answered_by,
        topic: entry.topic,
        resolution: entry.resolution,
        sentiment: entry.sentiment,
        summary,
        signals,
        preview: entry.preview,
        hit: entry.hit.map(|hit| hit_item(question, hit)),
    }
}

fn hit_item(question: &Question, hit: Hit) -> HitItem {
    HitItem {
        message: hit.message,
        role: hit.role,
        at: question.local_exactly(hit.at),
        parts: hit.parts.into_iter().map(|(text, hit)| HitPart { text, hit }).collect(),
    }
}
