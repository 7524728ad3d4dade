//! Events as clients write them, for the OpenAPI document alone: intake reads and checks them.

use std::collections::HashMap;

use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// What a request brings.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub enum EventsBody {
    /// Events.
    Array(Vec<EventEntry>),
    /// Events.
    Object {
        /// At most 10,000.
        events: Vec<EventEntry>,
    },
    /// One event.
    One(Box<EventEntry>),
}

/// Something that happened in a chat.
#[derive(Serialize, ToSchema)]
#[serde(tag = "type")]
pub enum EventEntry {
    /// A user opened a chat.
    #[serde(rename = "chat.started")]
    ChatStarted(ChatStartedEvent),
    /// Somebody said something.
    #[serde(rename = "message")]
    Message(Box<MessageEvent>),
    /// The assistant did something.
    #[serde(rename = "step")]
    Step(StepEvent),
    /// A user judged a response.
    #[serde(rename = "feedback")]
    Feedback(FeedbackEvent),
    /// A user was asked to rate the chat.
    #[serde(rename = "rating.asked")]
    RatingAsked(RatingAskedEvent),
    /// A user rated the chat.
    #[serde(rename = "rating")]
    Rating(RatingEvent),
    /// A user asked for a human.
    #[serde(rename = "handover")]
    Handover(HandoverEvent),
    /// A user pressed something.
    #[serde(rename = "click")]
    Click(ClickEvent),
    /// An agent ran without a message.
    #[serde(rename = "agent.triggered")]
    AgentTriggered(AgentTriggeredEvent),
    /// The client closed the chat.
    #[serde(rename = "chat.ended")]
    ChatEnded(ChatEndedEvent),
    /// The team published an update.
    #[serde(rename = "release.published")]
    ReleasePublished(ReleasePublishedEvent),
}

/// Declares events of a chat: the fields that all of them have, and those of their own.
macro_rules! events_of_a_chat {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $of:ty,)* })+) => {$(
        $(#[$doc])*
        #[derive(Serialize, ToSchema)]
        pub struct $name {
            /// 1 to 128 characters, unique per assistant; an event with an id that was taken before changes nothing.
            id: Option<String>,
            /// When it happened, RFC 3339. Default: when it was received.
            #[schema(format = DateTime)]
            at: Option<String>,
            /// The chat's id, 1 to 128 characters.
            chat: String,
            $($(#[$field_doc])* $field: $of,)*
        }
    )+};
}

/// Declares events that may open a chat: they say who chats and by what means.
macro_rules! events_that_open_a_chat {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $of:ty,)* })+) => {
        events_of_a_chat! {$(
            $(#[$doc])*
            $name {
                $($(#[$field_doc])* $field: $of,)*
                /// Who chats.
                user: Option<EventUser>,
                /// `web`, `whatsapp`, `voice`, `messenger` or any other word.
                channel: Option<String>,
                /// The browser's user agent; tells device, browser and system where these are not given.
                user_agent: Option<String>,
                /// Such as `desktop`.
                device: Option<String>,
                /// Such as `Firefox`.
                browser: Option<String>,
                /// Such as `Windows`.
                os: Option<String>,
                /// Such as `de`.
                language: Option<String>,
                /// Such as `IT`.
                country: Option<String>,
                /// The release of the assistant that answers.
                release: Option<String>,
                /// A test of the team, which counts nowhere unless asked for.
                test: Option<bool>,
                /// Address of the page that the chat is on.
                page: Option<String>,
                /// Free labels.
                tags: Option<HashMap<String, String>>,
            }
        )+}
    };
}

events_that_open_a_chat! {
    /// A user opened a chat.
    ChatStartedEvent {}

    /// Somebody said something. What describes the chat is used where the chat is new.
    MessageEvent {
        /// The message's id. Default: the event's.
        message: Option<String>,
        /// `user`, `assistant`, `operator` or `system`.
        role: String,
        /// What is said.
        text: Option<String>,
        /// The agent that produced it.
        agent: Option<String>,
        /// The workflow that produced it.
        workflow: Option<String>,
        /// The assistant did not know an answer.
        fallback: Option<bool>,
        /// Answers that were offered as buttons.
        quick_replies: Option<Vec<String>>,
        /// The language model that wrote it.
        model: Option<String>,
        /// Tokens read by the model.
        input_tokens: Option<u64>,
        /// Tokens written by the model.
        output_tokens: Option<u64>,
        /// What it cost, in the currency of the team.
        cost: Option<f64>,
        /// How long the user waited for it, in milliseconds.
        latency_ms: Option<f64>,
    }
}

events_of_a_chat! {
    /// The assistant did something to produce a response.
    StepEvent {
        /// The response that it belongs to.
        message: String,
        /// Its id within the response.
        step: Option<String>,
        /// The step that it is part of.
        parent: Option<String>,
        /// `agent`, `workflow`, `prompt`, `retrieval`, `tool`, `api`, `variable` or `block`.
        kind: String,
        /// What it is called.
        name: Option<String>,
        /// How long it took, in milliseconds.
        duration_ms: Option<f64>,
        /// What went in.
        input: Option<Value>,
        /// What came out.
        output: Option<Value>,
        /// The language model that was asked.
        model: Option<String>,
        /// What went wrong.
        error: Option<Value>,
        /// Anything else.
        attributes: Option<HashMap<String, Value>>,
    }

    /// A user judged a response. The latest wins.
    FeedbackEvent {
        /// The response.
        message: String,
        /// `up`, `down` or, to take it back, `none`.
        value: String,
        /// In the user's words.
        comment: Option<String>,
        /// How to reach the user.
        contact: Option<EventContact>,
        /// Consent to show the chat to the team.
        share_chat: Option<bool>,
        /// Messages that the user struck out of the shared chat.
        struck: Option<Vec<String>>,
        /// Messages that the user saw before sharing: only these are shared. Default: those before the feedback.
        previewed: Option<Vec<String>>,
    }

    /// A user was asked to rate the chat.
    RatingAskedEvent {
        /// `after_answer`, `handover` or `end`.
        prompt: String,
    }

    /// A user rated the chat. The latest wins until the chat is sealed; a later one is rejected with `rating_closed`.
    RatingEvent {
        /// 1 (very unsatisfied) to 5 (very satisfied).
        #[schema(minimum = 1, maximum = 5)]
        score: u8,
        /// In the user's words.
        comment: Option<String>,
        /// `after_answer`, `handover` or `end`.
        prompt: Option<String>,
    }

    /// A user asked for a human.
    HandoverEvent {
        /// `direct`, `after_fallback` or `operator_button`.
        kind: String,
        /// `takeover` or `ticket`.
        via: Option<String>,
    }

    /// A user pressed a quick reply or a link inside a response.
    ClickEvent {
        /// The response.
        message: Option<String>,
        /// `quick_reply` or `link`.
        kind: String,
        /// Its label.
        title: Option<String>,
        /// `answer`, `url` or `phone`.
        destination_kind: Option<String>,
        /// Where it leads.
        destination: Option<String>,
    }

    /// An agent or workflow ran without a message. One of the two is there.
    AgentTriggeredEvent {
        /// The agent.
        agent: Option<String>,
        /// The workflow.
        workflow: Option<String>,
    }

    /// The client closed the chat.
    ChatEndedEvent {}
}

/// The team published an update of the assistant.
#[derive(Serialize, ToSchema)]
pub struct ReleasePublishedEvent {
    /// 1 to 128 characters, unique per assistant.
    id: Option<String>,
    /// When it was published, RFC 3339. Default: when it was received.
    #[schema(format = DateTime)]
    at: Option<String>,
    /// What it is called.
    release: String,
    /// What changed.
    notes: Option<String>,
}

/// Who chats, as far as the client knows.
#[derive(Serialize, ToSchema)]
pub struct EventUser {
    /// The client's id for the person, or for the person's device and browser.
    id: Option<String>,
    email: Option<String>,
    name: Option<String>,
    /// One of the team's own people, whose chats count nowhere unless asked for.
    internal: Option<bool>,
}

/// How to reach a user.
#[derive(Serialize, ToSchema)]
pub struct EventContact {
    name: Option<String>,
    email: Option<String>,
}
