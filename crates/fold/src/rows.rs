//! What the fold hands to the warehouse: facts, shaped as the rows of its tables.
//!
//! Two kinds of rows leave the fold. *Appended* rows are added and never looked at again. *Newest wins* rows carry a key
//! and take the place of an earlier row with the same key. [`Rows::recast`] names the chats whose activity is handed over
//! whole, to take the place of what was appended for them before.

use afterword_model::{AssistantId, ChatId, ConversationId, EventId, MessageId, Timestamp};

/// The rows that one fold adds or replaces.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// Appended, except that a row takes the place of one with the same `(assistant, conversation, message)`.
    pub messages: Vec<MessageRow>,
    /// Messages among [`Rows::messages`] that were handed over before and must be replaced.
    pub replaced: Vec<Replaced>,
    /// Messages handed over earlier that now belong to another chat or user.
    pub moved: Vec<Move>,
    /// Appended.
    pub steps: Vec<StepRow>,
    /// Newest wins by `(assistant, chat)`.
    pub chats: Vec<ChatRow>,
    /// Chats that are no more, since a late event joined them to the chat before.
    pub gone: Vec<(AssistantId, ChatId)>,
    /// Chats whose activity is to be forgotten before [`Rows::activity`] is appended.
    pub recast: Vec<(AssistantId, ChatId)>,
    /// Appended; counters may be negative, their sum by key never is.
    pub activity: Vec<ActivityRow>,
    /// Newest wins by `(assistant, conversation, message)`.
    pub feedback: Vec<FeedbackRow>,
    /// Newest wins by `(assistant, conversation, event)`.
    pub clicks: Vec<ClickRow>,
    /// Newest wins by `(assistant, conversation, event)`.
    pub handovers: Vec<HandoverRow>,
    /// Newest wins by `(assistant, event)`.
    pub releases: Vec<ReleaseRow>,
}

impl Rows {
    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds the rows of another fold.
    pub fn extend(&mut self, other: Self) {
        self.messages.extend(other.messages);
        self.replaced.extend(other.replaced);
        self.moved.extend(other.moved);
        self.steps.extend(other.steps);
        self.chats.extend(other.chats);
        self.gone.extend(other.gone);
        self.recast.extend(other.recast);
        self.activity.extend(other.activity);
        self.feedback.extend(other.feedback);
        self.clicks.extend(other.clicks);
        self.handovers.extend(other.handovers);
        self.releases.extend(other.releases);
    }
}

/// A message whose earlier row is to be forgotten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// Key.
    pub assistant: AssistantId,
    /// Key.
    pub conversation: ConversationId,
    /// Key.
    pub message: MessageId,
    /// When the earlier row says that it was sent.
    pub at: Timestamp,
}

/// The dimensions of a chat: what numbers are filtered and broken down by. `None` where the client did not say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Dimensions {
    /// The user's id; for a conversation that names none, an id of its own.
    pub user: String,
    /// `web`, `whatsapp`, …
    pub channel: Option<String>,
    /// `desktop`, `mobile`, …
    pub device: Option<String>,
    /// Browser family.
    pub browser: Option<String>,
    /// Operating system family.
    pub os: Option<String>,
    /// Language tag.
    pub language: Option<String>,
    /// Country code.
    pub country: Option<String>,
    /// Release of the assistant.
    pub release: Option<String>,
    /// A test of the team.
    pub test: bool,
    /// A chat of one of the team's own people.
    pub internal: bool,
}

/// A message.
#[derive(Clone, Debug, PartialEq)]
pub struct MessageRow {
    /// Key.
    pub assistant: AssistantId,
    /// Key.
    pub conversation: ConversationId,
    /// Key.
    pub message: MessageId,
    /// The chat it belongs to.
    pub chat: ChatId,
    /// Who chats, whoever spoke.
    pub user: String,
    /// When it was sent.
    pub at: Timestamp,
    /// Breaks ties between messages of one instant: the order in which they were acknowledged.
    pub position: i64,
    /// `user`, `assistant`, `operator`, `system`.
    pub role: &'static str,
    /// What is said.
    pub text: String,
    /// The agent that produced it.
    pub agent: Option<String>,
    /// The workflow that produced it.
    pub workflow: Option<String>,
    /// The assistant did not know an answer.
    pub fallback: bool,
    /// Offered answers as a JSON array, if any.
    pub quick_replies: Option<String>,
    /// The language model.
    pub model: Option<String>,
    /// Tokens read.
    pub input_tokens: Option<i64>,
    /// Tokens written.
    pub output_tokens: Option<i64>,
    /// What it cost.
    pub cost: Option<f64>,
    /// Milliseconds that the user waited.
    pub latency_ms: Option<f64>,
}

/// Messages of a conversation with `from <= at < until` now belong to this chat and user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The assistant.
    pub assistant: AssistantId,
    /// The conversation.
    pub conversation: ConversationId,
    /// Inclusive; `None` for the beginning of time.
    pub from: Option<Timestamp>,
    /// Exclusive; `None` for the end of time.
    pub until: Option<Timestamp>,
    /// The chat they belong to.
    pub chat: ChatId,
    /// The user they belong to.
    pub user: String,
}

/// A step of a trace.
#[derive(Clone, Debug, PartialEq)]
pub struct StepRow {
    /// The assistant.
    pub assistant: AssistantId,
    /// The conversation.
    pub conversation: ConversationId,
    /// The response it led to.
    pub message: MessageId,
    /// Its id within the response.
    pub step: String,
    /// The step it is part of.
    pub parent: Option<String>,
    /// When it began.
    pub at: Timestamp,
    /// Breaks ties: the order in which steps were acknowledged.
    pub position: i64,
    /// `agent`, `workflow`, `prompt`, `retrieval`, `tool`, `api`, `variable`, `block`.
    pub kind: &'static str,
    /// What it is called.
    pub name: Option<String>,
    /// Milliseconds it took.
    pub duration_ms: Option<f64>,
    /// JSON text.
    pub input: Option<String>,
    /// JSON text.
    pub output: Option<String>,
    /// The language model.
    pub model: Option<String>,
    /// What went wrong.
    pub error: Option<String>,
    /// JSON text of an object.
    pub attributes: Option<String>,
}

/// A chat as it stands now.
#[derive(Clone, Debug, PartialEq)]
pub struct ChatRow {
    /// Key.
    pub assistant: AssistantId,
    /// Key.
    pub chat: ChatId,
    /// The conversation it is part of.
    pub conversation: ConversationId,
    /// Which chat of the conversation, from 1.
    pub number: i64,
    /// Who chats and by what means.
    pub dimensions: Dimensions,
    /// Whether the client named the user.
    pub identified: bool,
    /// The user's e-mail address, where given.
    pub email: Option<String>,
    /// The user's name, where given.
    pub name: Option<String>,
    /// Address of the page the chat was on.
    pub page: Option<String>,
    /// The first event.
    pub started_at: Timestamp,
    /// The last event other than feedback and ratings.
    pub ended_at: Timestamp,
    /// The client said that the chat is over, and nothing came after.
    pub closed: bool,
    /// When it is or was sealed, in event time: the end plus the silence that the rules ask for.
    pub seal_at: Timestamp,
    /// Whether it is sealed.
    pub sealed: bool,
    /// First message of a user, the assistant or an operator.
    pub first_message_at: Option<Timestamp>,
    /// Latest such message.
    pub last_message_at: Option<Timestamp>,
    /// Messages of the user.
    pub user_messages: i64,
    /// Messages of the assistant.
    pub responses: i64,
    /// Messages of operators.
    pub operator_messages: i64,
    /// Responses without an answer.
    pub fallbacks: i64,
    /// Thumbs up, as they stand.
    pub positive: i64,
    /// Thumbs down, as they stand.
    pub negative: i64,
    /// Requests for a human.
    pub handovers: i64,
    /// When a rating was first asked for.
    pub asked_at: Option<Timestamp>,
    /// When it was first rated.
    pub rated_at: Option<Timestamp>,
    /// The latest score, 1 to 5.
    pub score: Option<i64>,
    /// The latest rating's comment.
    pub rating_comment: Option<String>,
    /// `after_answer`, `handover`, `end`: the occasion that brought the latest rating.
    pub rating_prompt: Option<&'static str>,
    /// `assistant`, `operator` or `both`: who answered; `None` while nobody did.
    pub answered_by: Option<&'static str>,
    /// What was concluded about it.
    pub concluded: Concluded,
}

/// What was concluded about a chat; nothing of it before the chat is sealed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Concluded {
    /// The id of its topic.
    pub topic: Option<String>,
    /// How it ended: `contained`, `confirmed`, `handed_over`, `abandoned` or `pending`.
    pub resolution: Option<&'static str>,
    /// Why it is held to have ended so.
    pub resolution_reason: Option<String>,
    /// The user's sentiment: `negative`, `neutral` or `positive`.
    pub sentiment: Option<&'static str>,
    /// The same from -1 to 1.
    pub sentiment_score: Option<f64>,
    /// How it moved from start to end, from -2 to 2.
    pub sentiment_moved: Option<f64>,
    /// The language that the user wrote in, as far as it can be told.
    pub spoken: Option<String>,
    /// What happened, in two sentences.
    pub summary: Option<String>,
    /// What the user wanted, in their words.
    pub question: Option<String>,
    /// What asks for a look, as a JSON array, if anything does.
    pub signals: Option<String>,
    /// `local` or `model`: who concluded all this.
    pub concluded_by: Option<&'static str>,
}

/// What one chat added in one quarter of an hour, by the agent and workflow that did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityRow {
    /// Key.
    pub assistant: AssistantId,
    /// Key: the quarter's first instant.
    pub quarter: Timestamp,
    /// Key.
    pub chat: ChatId,
    /// Key.
    pub agent: Option<String>,
    /// Key.
    pub workflow: Option<String>,
    /// The chat's dimensions.
    pub dimensions: Dimensions,
    /// What is added.
    pub counters: Counters,
}

/// Additive counters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// Chats that started; only on rows without agent and workflow.
    pub chats: i64,
    /// Messages of users; only on rows without agent and workflow.
    pub user_messages: i64,
    /// Messages of the assistant.
    pub responses: i64,
    /// Messages of operators; only on rows without agent and workflow.
    pub operator_messages: i64,
    /// Responses without an answer.
    pub fallbacks: i64,
    /// Responses and `agent.triggered`.
    pub views: i64,
    /// Thumbs up, at the time of the response.
    pub positive: i64,
    /// Thumbs down, at the time of the response.
    pub negative: i64,
    /// Thumbs with a comment, at the time of the response.
    pub comments: i64,
    /// Clicks, at the time of the click, by the response they were in.
    pub clicks: i64,
}

/// The feedback on one response, as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct FeedbackRow {
    /// Key.
    pub assistant: AssistantId,
    /// Key.
    pub conversation: ConversationId,
    /// Key: the response.
    pub message: MessageId,
    /// The chat it belongs to.
    pub chat: ChatId,
    /// `up`, `down` or, taken back, `none`.
    pub value: &'static str,
    /// In the user's words.
    pub comment: Option<String>,
    /// Given to be reached by.
    pub contact_name: Option<String>,
    /// Given to be reached by.
    pub contact_email: Option<String>,
    /// Consent to show the chat to the team.
    pub share_chat: bool,
    /// Messages that the user struck out of the shared chat, as a JSON array, if any.
    pub struck: Option<String>,
    /// Messages that the user saw before sharing, as a JSON array, if the client said.
    pub previewed: Option<String>,
    /// When it was given.
    pub at: Timestamp,
    /// When the response was given, which is the time it counts at.
    pub response_at: Timestamp,
    /// The agent that produced the response.
    pub agent: Option<String>,
    /// The workflow that produced the response.
    pub workflow: Option<String>,
    /// The chat's dimensions.
    pub dimensions: Dimensions,
}

/// A click.
#[derive(Clone, Debug, PartialEq)]
pub struct ClickRow {
    /// Key.
    pub assistant: AssistantId,
    /// Key.
    pub conversation: ConversationId,
    /// Key.
    pub event: EventId,
    /// The chat it belongs to.
    pub chat: ChatId,
    /// When it was pressed.
    pub at: Timestamp,
    /// The response it was in.
    pub message: Option<MessageId>,
    /// The agent that produced the response.
    pub agent: Option<String>,
    /// The workflow that produced the response.
    pub workflow: Option<String>,
    /// `quick_reply` or `link`.
    pub kind: &'static str,
    /// Its label.
    pub title: Option<String>,
    /// `answer`, `url` or `phone`.
    pub destination_kind: Option<&'static str>,
    /// Where it leads.
    pub destination: Option<String>,
    /// The chat's dimensions.
    pub dimensions: Dimensions,
}

/// A request for a human.
#[derive(Clone, Debug, PartialEq)]
pub struct HandoverRow {
    /// Key.
    pub assistant: AssistantId,
    /// Key.
    pub conversation: ConversationId,
    /// Key.
    pub event: EventId,
    /// The chat it belongs to.
    pub chat: ChatId,
    /// When it was asked for.
    pub at: Timestamp,
    /// `direct`, `after_fallback` or `operator_button`.
    pub kind: &'static str,
    /// `takeover` or `ticket`.
    pub via: Option<&'static str>,
    /// The agent of the last response before it.
    pub agent: Option<String>,
    /// The workflow of the last response before it.
    pub workflow: Option<String>,
    /// The chat's dimensions.
    pub dimensions: Dimensions,
}

/// A published update of the assistant.
#[derive(Clone, Debug, PartialEq)]
pub struct ReleaseRow {
    /// Key.
    pub assistant: AssistantId,
    /// Key.
    pub event: EventId,
    /// What it is called.
    pub release: String,
    /// When it was published.
    pub at: Timestamp,
    /// What changed.
    pub notes: Option<String>,
}
