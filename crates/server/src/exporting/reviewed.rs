//! Keeping the feedback of a piece that was dealt with, or that was not.

use std::collections::HashMap;

use afterword_model::{AssistantId, ConversationId, MessageId, Timestamp};
use afterword_store::{Catalog, FeedbackKey, Review};
use arrow::{
    array::{AsArray, BooleanArray, RecordBatch},
    compute::filter_record_batch,
    datatypes::TimestampMicrosecondType,
    error::ArrowError,
};
use tokio::runtime::Handle;

use super::ExportError;

/// The rows of `piece` whose feedback was dealt with as it stands, or the others.
pub(super) fn only(
    piece: &RecordBatch,
    wanted: bool,
    catalog: &Catalog,
    assistant: AssistantId,
) -> Result<RecordBatch, ExportError> {
    let feedback = feedback(piece)?;
    let keys: Vec<FeedbackKey> = feedback.iter().map(|(key, _)| key.clone()).collect();
    let marks = Handle::current().block_on(catalog.reviews_of(assistant, &keys))?;
    let kept: BooleanArray =
        feedback.iter().map(|(key, given_at)| Some(is_reviewed(&marks, key, *given_at) == wanted)).collect();
    Ok(filter_record_batch(piece, &kept)?)
}

fn is_reviewed(marks: &HashMap<FeedbackKey, Review>, key: &FeedbackKey, given_at: Option<Timestamp>) -> bool {
    marks.get(key).zip(given_at).is_some_and(|(mark, given_at)| mark.is_of(given_at))
}

/// Which feedback each row is, and when it was given.
fn feedback(piece: &RecordBatch) -> Result<Vec<(FeedbackKey, Option<Timestamp>)>, ExportError> {
    let column = |name: &str| {
        let missing = || ArrowError::SchemaError(format!("the table has no column {name}"));
        piece.column_by_name(name).ok_or_else(missing)
    };
    let conversations = column("conversation")?.as_string::<i32>();
    let messages = column("message")?.as_string::<i32>();
    let times = column("given_at")?.as_primitive::<TimestampMicrosecondType>();
    let row = |row: usize| {
        let key = (ConversationId::from(conversations.value(row)), MessageId::from(messages.value(row)));
        (key, Timestamp::from_microsecond(times.value(row)).ok())
    };
    Ok((0..piece.num_rows()).map(row).collect())
}
