//! Events: what happened in a chat, checked and in canonical form.
//!
//! Intake turns every wire format into these; the journal keeps them as JSON, so a field that is added later must have a
//! default and none may change its meaning.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{ChatInsight, Contact, ConversationId, EventId, Maker, MessageId, Profile, TopicId};

/// One thing that happened.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Event {
    /// The client's id, if it gave one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EventId>,
    /// When it happened, in whole microseconds.
    pub at: Timestamp,
    /// The conversation it belongs to; empty for a release, which belongs to the assistant.
    pub chat: ConversationId,
    /// What happened.
    pub body: EventBody,
}

/// What happened.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "type", content = "data")]
pub enum EventBody {
    /// A user opened a chat.
    #[serde(rename = "chat.started")]
    ChatStarted(Profile),
    /// Somebody said something.
    #[serde(rename = "message")]
    Message(Box<Message>),
    /// The assistant did something to produce a response.
    #[serde(rename = "step")]
    Step(Box<Step>),
    /// A user judged a response.
    #[serde(rename = "feedback")]
    Feedback(Feedback),
    /// A user was asked to rate the chat.
    #[serde(rename = "rating.asked")]
    RatingAsked {
        /// At which occasion.
        prompt: RatingPrompt,
    },
    /// A user rated the chat.
    #[serde(rename = "rating")]
    Rating(Rating),
    /// A user asked for a human.
    #[serde(rename = "handover")]
    Handover(Handover),
    /// A user pressed a quick reply or a link.
    #[serde(rename = "click")]
    Click(Click),
    /// An agent or workflow ran without producing a message.
    #[serde(rename = "agent.triggered")]
    AgentTriggered(Trigger),
    /// The client closed the chat.
    #[serde(rename = "chat.ended")]
    ChatEnded,
    /// The team published an update of the assistant.
    #[serde(rename = "release.published")]
    ReleasePublished(Release),
    /// Afterword sealed a chat of the conversation. Never accepted from outside.
    #[serde(rename = "chat.sealed")]
    ChatSealed {
        /// Which chat of the conversation, from 1.
        number: usize,
        /// The end that the chat had when it was found due; if it has moved since, the seal is void.
        end: Timestamp,
    },
    /// Afterword concluded what a sealed chat was about. Never accepted from outside.
    #[serde(rename = "chat.concluded")]
    ChatConcluded {
        /// Which chat of the conversation, from 1.
        number: usize,
        /// The end at which it was sealed; if it was not sealed with that end, the insight is void.
        end: Timestamp,
        /// The insight. A later one takes its place.
        insight: Box<ChatInsight>,
    },
    /// A sealed chat was put into another topic. Never accepted from outside.
    #[serde(rename = "chat.topic")]
    ChatTopic {
        /// Which chat of the conversation, from 1.
        number: usize,
        /// The topic; nothing where it fits none.
        topic: Option<TopicId>,
        /// Who says so. What the team says stands, whatever is concluded later.
        by: Maker,
    },
}

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The person who chats.
    User,
    /// The assistant: the message is a response.
    Assistant,
    /// A human of the team who took over.
    Operator,
    /// Neither; never counted as a message.
    System,
}

impl Role {
    /// The word on the wire and in the warehouse.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Assistant => "assistant",
            Self::Operator => "operator",
            Self::System => "system",
        }
    }
}

/// One utterance.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Message {
    /// Its id; intake fills it from the event's id where the client gave none, and the fold from the journal otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<MessageId>,
    /// Who speaks.
    pub role: Role,
    /// What is said; may be empty.
    pub text: String,
    /// The agent that produced it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
    /// The workflow that produced it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workflow: Option<String>,
    /// The assistant did not know an answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fallback: bool,
    /// Answers that were offered as buttons.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quick_replies: Vec<String>,
    /// The language model that wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Tokens read by the model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input_tokens: Option<i64>,
    /// Tokens written by the model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_tokens: Option<i64>,
    /// What it cost, in the currency of the team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<f64>,
    /// How long the user waited for it, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latency_ms: Option<f64>,
    /// What the event says of the chat, used where the chat is new.
    #[serde(default, skip_serializing_if = "Profile::is_empty")]
    pub profile: Profile,
}

/// What kind of step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// An agent took its turn.
    Agent,
    /// A workflow ran.
    Workflow,
    /// A language model was asked.
    Prompt,
    /// Documents were looked up.
    Retrieval,
    /// A tool was called.
    Tool,
    /// A service was called.
    Api,
    /// A variable changed.
    Variable,
    /// A block of a workflow ran.
    Block,
}

impl StepKind {
    /// The word on the wire and in the warehouse.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Workflow => "workflow",
            Self::Prompt => "prompt",
            Self::Retrieval => "retrieval",
            Self::Tool => "tool",
            Self::Api => "api",
            Self::Variable => "variable",
            Self::Block => "block",
        }
    }
}

/// One thing the assistant did to produce a response.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Step {
    /// The response it belongs to.
    pub message: MessageId,
    /// Its id within the response.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// The step it is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// What kind of step.
    pub kind: StepKind,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How long it took, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<f64>,
    /// What went in, as JSON text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input: Option<String>,
    /// What came out, as JSON text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// The language model that was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// What went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// Anything else, as the text of a JSON object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<String>,
}

/// A thumb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedbackValue {
    /// Thumbs up.
    Up,
    /// Thumbs down.
    Down,
    /// Taken back.
    None,
}

impl FeedbackValue {
    /// The word on the wire and in the warehouse.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::None => "none",
        }
    }
}

/// What a user thinks of a response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    /// The response.
    pub message: MessageId,
    /// The thumb.
    pub value: FeedbackValue,
    /// In the user's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// How to reach the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// Consent to show the chat to the team.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub share_chat: bool,
    /// Lines that the user struck out of the shared chat.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub struck: Vec<MessageId>,
    /// Lines that the user saw before sharing; only these are shared. Empty where the client did not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub previewed: Vec<MessageId>,
}

/// The occasion at which a rating is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RatingPrompt {
    /// Beside an answer.
    AfterAnswer,
    /// When the user asks for a human.
    Handover,
    /// When the chat is over.
    End,
}

impl RatingPrompt {
    /// The word on the wire and in the warehouse.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AfterAnswer => "after_answer",
            Self::Handover => "handover",
            Self::End => "end",
        }
    }
}

/// What a user thinks of the chat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// 1 (very unsatisfied) to 5 (very satisfied).
    pub score: u8,
    /// In the user's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// The occasion that brought it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt: Option<RatingPrompt>,
}

/// What made the user ask for a human.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandoverKind {
    /// The user asked in words.
    Direct,
    /// The assistant had no answer.
    AfterFallback,
    /// The user pressed the button.
    OperatorButton,
}

impl HandoverKind {
    /// The word on the wire and in the warehouse.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::AfterFallback => "after_fallback",
            Self::OperatorButton => "operator_button",
        }
    }
}

/// How the human comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandoverVia {
    /// An operator takes over the chat.
    Takeover,
    /// A ticket is opened.
    Ticket,
}

impl HandoverVia {
    /// The word on the wire and in the warehouse.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Takeover => "takeover",
            Self::Ticket => "ticket",
        }
    }
}

/// A request for a human.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// What made the user ask.
    pub kind: HandoverKind,
    /// How the human comes in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<HandoverVia>,
}

/// What was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClickKind {
    /// An offered answer.
    QuickReply,
    /// A link.
    Link,
}

impl ClickKind {
    /// The word on the wire and in the warehouse.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::QuickReply => "quick_reply",
            Self::Link => "link",
        }
    }
}

/// Where a click leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DestinationKind {
    /// To an answer of the assistant.
    Answer,
    /// To a web page.
    Url,
    /// To a telephone number.
    Phone,
}

impl DestinationKind {
    /// The word on the wire and in the warehouse.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Url => "url",
            Self::Phone => "phone",
        }
    }
}

/// A quick reply or a link pressed inside a response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Click {
    /// The response it was in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<MessageId>,
    /// What was pressed.
    pub kind: ClickKind,
    /// Its label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where it leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination_kind: Option<DestinationKind>,
    /// The address, number or answer it leads to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
}

/// An agent or workflow that ran without a message. At least one of the two is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trigger {
    /// The agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
    /// The workflow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workflow: Option<String>,
}

/// A published update of the assistant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// What it is called.
    pub release: String,
    /// What changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
}
