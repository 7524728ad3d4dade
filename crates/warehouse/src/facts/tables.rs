//! The columns of each table, read off the fold's rows. Names are those of the tables.

use afterword_fold::{
    ActivityRow, ChatRow, ClickRow, FeedbackRow, HandoverRow, MessageRow, Move, ReleaseRow, Replaced, StepRow,
};
use afterword_model::{AssistantId, ChatId, MessageId, TopicId};
use arrow::record_batch::RecordBatch;

use super::Batch;
use crate::WarehouseError;

type Shaped = Result<RecordBatch, WarehouseError>;
type ChatKey = (AssistantId, ChatId);

pub(super) fn messages(rows: &[&MessageRow]) -> Shaped {
    Batch::<MessageRow, _>::of(rows)
        .int("assistant", |row| row.assistant.0)
        .text("conversation", |row| row.conversation.as_str())
        .text("message", |row| row.message.as_str())
        .text("chat", |row| row.chat.as_str())
        .text("user", |row| row.user.as_str())
        .time("sent_at", |row| row.at)
        .int("position", |row| row.position)
        .text("role", |row| row.role)
        .text("text", |row| row.text.as_str())
        .maybe_text("agent", |row| row.agent.as_deref())
        .maybe_text("workflow", |row| row.workflow.as_deref())
        .bool("fallback", |row| row.fallback)
        .maybe_text("quick_replies", |row| row.quick_replies.as_deref())
        .maybe_text("model", |row| row.model.as_deref())
        .maybe_int("input_tokens", |row| row.input_tokens)
        .maybe_int("output_tokens", |row| row.output_tokens)
        .maybe_float("cost", |row| row.cost)
        .maybe_float("latency_ms", |row| row.latency_ms)
        .finish()
}

pub(super) fn steps(rows: &[StepRow]) -> Shaped {
    Batch::<StepRow, _>::of(rows)
        .int("assistant", |row| row.assistant.0)
        .text("conversation", |row| row.conversation.as_str())
        .text("message", |row| row.message.as_str())
        .text("step", |row| row.step.as_str())
        .maybe_text("parent", |row| row.parent.as_deref())
        .time("began_at", |row| row.at)
        .int("position", |row| row.position)
        .text("kind", |row| row.kind)
        .maybe_text("name", |row| row.name.as_deref())
        .maybe_float("duration_ms", |row| row.duration_ms)
        .maybe_text("input", |row| row.input.as_deref())
        .maybe_text("output", |row| row.output.as_deref())
        .maybe_text("model", |row| row.model.as_deref())
        .maybe_text("error", |row| row.error.as_deref())
        .maybe_text("attributes", |row| row.attributes.as_deref())
        .finish()
}

pub(super) fn chats(rows: &[&ChatRow]) -> Shaped {
    Batch::<ChatRow, _>::of(rows)
        .int("assistant", |row| row.assistant.0)
        .text("chat", |row| row.chat.as_str())
        .text("conversation", |row| row.conversation.as_str())
        .int("number", |row| row.number)
        .dimensions(|row| &row.dimensions)
        .bool("identified", |row| row.identified)
        .maybe_text("email", |row| row.email.as_deref())
        .maybe_text("name", |row| row.name.as_deref())
        .maybe_text("page", |row| row.page.as_deref())
        .time("started_at", |row| row.started_at)
        .time("ended_at", |row| row.ended_at)
        .bool("closed", |row| row.closed)
        .time("seal_at", |row| row.seal_at)
        .bool("sealed", |row| row.sealed)
        .maybe_time("first_message_at", |row| row.first_message_at)
        .maybe_time("last_message_at", |row| row.last_message_at)
        .int("user_messages", |row| row.user_messages)
        .int("responses", |row| row.responses)
        .int("operator_messages", |row| row.operator_messages)
        .int("fallbacks", |row| row.fallbacks)
        .int("positive", |row| row.positive)
        .int("negative", |row| row.negative)
        .int("handovers", |row| row.handovers)
        .maybe_time("asked_at", |row| row.asked_at)
        .maybe_time("rated_at", |row| row.rated_at)
        .maybe_int("score", |row| row.score)
        .maybe_text("rating_comment", |row| row.rating_comment.as_deref())
        .maybe_text("rating_prompt", |row| row.rating_prompt)
        .maybe_text("answered_by", |row| row.answered_by)
        .maybe_text("topic", |row| row.concluded.topic.as_deref())
        .maybe_text("resolution", |row| row.concluded.resolution)
        .maybe_text("resolution_reason", |row| row.concluded.resolution_reason.as_deref())
        .maybe_text("sentiment", |row| row.concluded.sentiment)
        .maybe_float("sentiment_score", |row| row.concluded.sentiment_score)
        .maybe_float("sentiment_moved", |row| row.concluded.sentiment_moved)
        .maybe_text("spoken", |row| row.concluded.spoken.as_deref())
        .maybe_text("summary", |row| row.concluded.summary.as_deref())
        .maybe_text("question", |row| row.concluded.question.as_deref())
        .maybe_text("signals", |row| row.concluded.signals.as_deref())
        .maybe_text("concluded_by", |row| row.concluded.concluded_by)
        .finish()
}

pub(super) fn activity(rows: &[ActivityRow]) -> Shaped {
    Batch::<ActivityRow, _>::of(rows)
        .int("assistant", |row| row.assistant.0)
        .time("quarter", |row| row.quarter)
        .text("chat", |row| row.chat.as_str())
        .maybe_text("agent", |row| row.agent.as_deref())
        .maybe_text("workflow", |row| row.workflow.as_deref())
        .dimensions(|row| &row.dimensions)
        .int("chats", |row| row.counters.chats)
        .int("user_messages", |row| row.counters.user_messages)
        .int("responses", |row| row.counters.responses)
        .int("operator_messages", |row| row.counters.operator_messages)
        .int("fallbacks", |row| row.counters.fallbacks)
        .int("views", |row| row.counters.views)
        .int("positive", |row| row.counters.positive)
        .int("negative", |row| row.counters.negative)
        .int("comments", |row| row.counters.comments)
        .int("clicks", |row| row.counters.clicks)
        .finish()
}

pub(super) fn feedback(rows: &[&FeedbackRow]) -> Shaped {
    Batch::<FeedbackRow, _>::of(rows)
        .int("assistant", |row| row.assistant.0)
        .text("conversation", |row| row.conversation.as_str())
        .text("message", |row| row.message.as_str())
        .text("chat", |row| row.chat.as_str())
        .text("value", |row| row.value)
        .maybe_text("comment", |row| row.comment.as_deref())
        .maybe_text("contact_name", |row| row.contact_name.as_deref())
        .maybe_text("contact_email", |row| row.contact_email.as_deref())
        .bool("share_chat", |row| row.share_chat)
        .maybe_text("struck", |row| row.struck.as_deref())
        .maybe_text("previewed", |row| row.previewed.as_deref())
        .time("given_at", |row| row.at)
        .time("response_at", |row| row.response_at)
        .maybe_text("agent", |row| row.agent.as_deref())
        .maybe_text("workflow", |row| row.workflow.as_deref())
        .dimensions(|row| &row.dimensions)
        .finish()
}

pub(super) fn clicks(rows: &[&ClickRow]) -> Shaped {
    Batch::<ClickRow, _>::of(rows)
        .int("assistant", |row| row.assistant.0)
        .text("conversation", |row| row.conversation.as_str())
        .text("event", |row| row.event.as_str())
        .text("chat", |row| row.chat.as_str())
        .time("pressed_at", |row| row.at)
        .maybe_text("message", |row| row.message.as_ref().map(MessageId::as_str))
        .maybe_text("agent", |row| row.agent.as_deref())
        .maybe_text("workflow", |row| row.workflow.as_deref())
        .text("kind", |row| row.kind)
        .maybe_text("title", |row| row.title.as_deref())
        .maybe_text("destination_kind", |row| row.destination_kind)
        .maybe_text("destination", |row| row.destination.as_deref())
        .dimensions(|row| &row.dimensions)
        .finish()
}

pub(super) fn handovers(rows: &[&HandoverRow]) -> Shaped {
    Batch::<HandoverRow, _>::of(rows)
        .int("assistant", |row| row.assistant.0)
        .text("conversation", |row| row.conversation.as_str())
        .text("event", |row| row.event.as_str())
        .text("chat", |row| row.chat.as_str())
        .time("requested_at", |row| row.at)
        .text("kind", |row| row.kind)
        .maybe_text("via", |row| row.via)
        .maybe_text("agent", |row| row.agent.as_deref())
        .maybe_text("workflow", |row| row.workflow.as_deref())
        .dimensions(|row| &row.dimensions)
        .finish()
}

pub(super) fn releases(rows: &[&ReleaseRow]) -> Shaped {
    Batch::<ReleaseRow, _>::of(rows)
        .int("assistant", |row| row.assistant.0)
        .text("event", |row| row.event.as_str())
        .text("release", |row| row.release.as_str())
        .time("published_at", |row| row.at)
        .maybe_text("notes", |row| row.notes.as_deref())
        .finish()
}

pub(crate) fn topic_names(assistant: AssistantId, names: &[(TopicId, String)]) -> Shaped {
    Batch::<(TopicId, String), _>::of(names)
        .int("assistant", |_| assistant.0)
        .text("topic", |row| row.0.as_str())
        .text("name", |row| row.1.as_str())
        .finish()
}

pub(super) fn moved(rows: &[Move]) -> Shaped {
    Batch::<Move, _>::of(rows)
        .int("assistant", |row| row.assistant.0)
        .text("conversation", |row| row.conversation.as_str())
        .maybe_time("since", |row| row.from)
        .maybe_time("until", |row| row.until)
        .text("chat", |row| row.chat.as_str())
        .text("user", |row| row.user.as_str())
        .finish()
}

pub(super) fn chat_keys(keys: &[ChatKey]) -> Shaped {
    Batch::<ChatKey, _>::of(keys).int("assistant", |key| key.0.0).text("chat", |key| key.1.as_str()).finish()
}

pub(super) fn replaced(rows: &[Replaced]) -> Shaped {
    Batch::<Replaced, _>::of(rows)
        .int("assistant", |row| row.assistant.0)
        .text("conversation", |row| row.conversation.as_str())
        .text("message", |row| row.message.as_str())
        .finish()
}
