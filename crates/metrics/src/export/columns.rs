//! The columns of each table, in their order.

use std::sync::Arc;

use arrow::datatypes::{DataType, Field, Schema, SchemaRef, TimeUnit};

use super::Subject;
use crate::Module;

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub name: &'static str,
    pub of: Kind,
    pub from: From,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Int,
    Float,
    Bool,
    Time,
}

/// Where the values of a column come from.
#[derive(Clone, Copy, Debug)]
pub(super) enum From {
    /// The column of that name in the answer of the statement.
    Statement,
    /// The same, and it tells who a user is.
    Person,
    /// A number of a module's series, and its name there.
    Series(Module, &'static str),
    /// The interval's first instant.
    IntervalStart,
    /// The interval's first day on the calendar.
    IntervalDay,
    /// The interval's length.
    IntervalName,
    /// Whether the interval was over when the table was made.
    IntervalComplete,
    /// What the assistant is called.
    Assistant,
    /// The time zone's IANA name.
    Zone,
    /// The instant before which everything acknowledged is in the table.
    AsOf,
    /// The version of the definitions.
    Version,
}

impl Kind {
    pub(super) fn data_type(self) -> DataType {
        match self {
            Self::Text => DataType::Utf8,
            Self::Int => DataType::Int64,
            Self::Float => DataType::Float64,
            Self::Bool => DataType::Boolean,
            Self::Time => DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into())),
        }
    }
}

const fn text(name: &'static str) -> Column {
    Column { name, of: Kind::Text, from: From::Statement }
}

const fn person(name: &'static str) -> Column {
    Column { name, of: Kind::Text, from: From::Person }
}

const fn int(name: &'static str) -> Column {
    Column { name, of: Kind::Int, from: From::Statement }
}

const fn float(name: &'static str) -> Column {
    Column { name, of: Kind::Float, from: From::Statement }
}

const fn truth(name: &'static str) -> Column {
    Column { name, of: Kind::Bool, from: From::Statement }
}

const fn time(name: &'static str) -> Column {
    Column { name, of: Kind::Time, from: From::Statement }
}

const fn count(name: &'static str, module: Module, series: &'static str) -> Column {
    Column { name, of: Kind::Int, from: From::Series(module, series) }
}

const fn mean(name: &'static str, module: Module, series: &'static str) -> Column {
    Column { name, of: Kind::Float, from: From::Series(module, series) }
}

const ASSISTANT: Column = Column { name: "assistant", of: Kind::Text, from: From::Assistant };
const ZONE: Column = Column { name: "zone", of: Kind::Text, from: From::Zone };
const AS_OF: Column = Column { name: "as_of", of: Kind::Time, from: From::AsOf };
const VERSION: Column = Column { name: "definition_version", of: Kind::Text, from: From::Version };

/// The columns of a table.
pub(super) fn of(subject: Subject) -> &'static [Column] {
    match subject {
        Subject::Analytics => ANALYTICS,
        Subject::Feedback => FEEDBACK,
        Subject::Chats => CHATS,
        Subject::Messages => MESSAGES,
        Subject::Clicks => CLICKS,
    }
}

/// The columns of a table, for who reads its pieces.
pub(super) fn schema(subject: Subject) -> SchemaRef {
    let field = |column: &Column| Field::new(column.name, column.of.data_type(), true);
    Arc::new(Schema::new(of(subject).iter().map(field).collect::<Vec<_>>()))
}

const ANALYTICS: &[Column] = &[
    Column { name: "day", of: Kind::Text, from: From::IntervalDay },
    Column { name: "at", of: Kind::Time, from: From::IntervalStart },
    ZONE,
    Column { name: "interval", of: Kind::Text, from: From::IntervalName },
    Column { name: "complete", of: Kind::Bool, from: From::IntervalComplete },
    ASSISTANT,
    count("users", Module::Engagement, "users"),
    count("new_users", Module::Engagement, "new_users"),
    count("returning_users", Module::Engagement, "returning_users"),
    mean("returning_rate", Module::Engagement, "returning_rate"),
    count("repeat_users", Module::Engagement, "repeat_users"),
    count("chats", Module::Chats, "chats"),
    mean("mean_duration_s", Module::Chats, "mean_duration_s"),
    count("messages", Module::Messages, "messages"),
    count("user_messages", Module::Messages, "user_messages"),
    count("responses", Module::Messages, "responses"),
    count("operator_messages", Module::Messages, "operator_messages"),
    count("users_with_requests", Module::Handover, "users_with_requests"),
    mean("handover_rate", Module::Handover, "rate"),
    count("chats_with_requests", Module::Handover, "chats_with_requests"),
    count("requests_direct", Module::Handover, "direct"),
    count("requests_after_fallback", Module::Handover, "after_fallback"),
    count("requests_operator_button", Module::Handover, "operator_button"),
    count("reviewable", Module::Feedback, "reviewable"),
    count("feedback_positive", Module::Feedback, "positive"),
    count("feedback_negative", Module::Feedback, "negative"),
    count("feedback_none", Module::Feedback, "none"),
    count("feedback_comments", Module::Feedback, "comments"),
    count("votes", Module::Satisfaction, "votes"),
    mean("average", Module::Satisfaction, "average"),
    mean("positive_share", Module::Satisfaction, "positive_share"),
    count("clicks", Module::Clicks, "clicks"),
    count("views", Module::Agents, "views"),
    count("chats_contained", Module::Outcomes, "contained"),
    mean("contained_rate", Module::Outcomes, "contained_rate"),
    count("chats_confirmed", Module::Outcomes, "confirmed"),
    mean("confirmed_rate", Module::Outcomes, "confirmed_rate"),
    count("chats_handed_over", Module::Outcomes, "handed_over"),
    mean("handed_over_rate", Module::Outcomes, "handed_over_rate"),
    count("chats_abandoned", Module::Outcomes, "abandoned"),
    mean("abandoned_rate", Module::Outcomes, "abandoned_rate"),
    count("chats_pending", Module::Outcomes, "pending"),
    AS_OF,
    VERSION,
];

const FEEDBACK: &[Column] = &[
    time("response_at"),
    time("given_at"),
    ZONE,
    ASSISTANT,
    text("value"),
    text("comment"),
    person("contact_name"),
    person("contact_email"),
    truth("chat_shared"),
    text("question"),
    text("response"),
    text("agent"),
    text("workflow"),
    text("release"),
    text("channel"),
    text("language"),
    text("chat"),
    text("conversation"),
    text("message"),
    person("user"),
    int("score"),
    time("sealed_at"),
    text("excluded_reason"),
    AS_OF,
    VERSION,
];

const CHATS: &[Column] = &[
    time("started_at"),
    time("ended_at"),
    ZONE,
    ASSISTANT,
    float("duration_s"),
    text("status"),
    text("chat"),
    text("conversation"),
    int("number"),
    person("user"),
    person("user_name"),
    person("user_email"),
    text("channel"),
    text("device"),
    text("browser"),
    text("os"),
    text("language"),
    text("country"),
    text("release"),
    text("page"),
    int("messages"),
    int("user_messages"),
    int("responses"),
    int("operator_messages"),
    int("fallbacks"),
    text("agents"),
    text("answered_by"),
    text("topic"),
    text("resolution"),
    text("sentiment"),
    int("handovers"),
    text("handover_kinds"),
    int("positive"),
    int("negative"),
    int("clicks"),
    time("asked_at"),
    time("rated_at"),
    int("score"),
    text("rating_comment"),
    text("rating_prompt"),
    text("excluded_reason"),
    AS_OF,
    VERSION,
];

const MESSAGES: &[Column] = &[
    time("sent_at"),
    ZONE,
    ASSISTANT,
    text("chat"),
    text("conversation"),
    text("message"),
    text("role"),
    text("text"),
    text("agent"),
    text("workflow"),
    truth("fallback"),
    text("quick_replies"),
    text("feedback"),
    text("feedback_comment"),
    text("model"),
    int("input_tokens"),
    int("output_tokens"),
    float("cost"),
    float("latency_ms"),
    person("user"),
    text("channel"),
    text("language"),
    text("country"),
    text("release"),
    text("excluded_reason"),
    AS_OF,
    VERSION,
];

const CLICKS: &[Column] = &[
    time("pressed_at"),
    ZONE,
    ASSISTANT,
    text("kind"),
    text("title"),
    text("destination_kind"),
    text("destination"),
    text("agent"),
    text("workflow"),
    text("chat"),
    text("conversation"),
    text("message"),
    text("event"),
    person("user"),
    text("channel"),
    text("device"),
    text("browser"),
    text("os"),
    text("language"),
    text("country"),
    text("release"),
    text("excluded_reason"),
    AS_OF,
    VERSION,
];
