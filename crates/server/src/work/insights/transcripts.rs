//! What happened in some chats, read from the warehouse as conclusions need it.

use std::collections::HashMap;

use afterword_insight::{HumanRequest, Score, Thumb, Transcript, Utterance};
use afterword_model::{AssistantId, FeedbackValue, HandoverKind, HandoverVia, MessageId, Role, Timestamp};
use afterword_warehouse::{Columns, Value, Warehouse, WarehouseError};

/// Which chats, and a stretch of time that holds all that was said in them.
pub struct Wanted {
    /// The assistant.
    pub assistant: AssistantId,
    /// Ids of its chats.
    pub chats: Vec<String>,
    /// No later than the first message.
    pub from: Timestamp,
    /// No earlier than the last.
    pub to: Timestamp,
}

/// The transcripts of the chats, by id. A chat that the warehouse does not know has none.
pub fn transcripts(warehouse: &Warehouse, wanted: &Wanted) -> Result<HashMap<String, Transcript>, WarehouseError> {
    if wanted.chats.is_empty() {
        return Ok(HashMap::new());
    }
    let mut found = HashMap::with_capacity(wanted.chats.len());
    each(warehouse, wanted, include_str!("sql/chats.sql"), false, |piece, row| {
        let Some(chat) = piece.text("chat", row)? else { return Ok(()) };
        let score = piece.int("score", row)?.and_then(|score| u8::try_from(score).ok());
        let comment = owned(piece.text("rating_comment", row)?);
        let transcript = Transcript {
            channel: owned(piece.text("channel", row)?),
            language: owned(piece.text("language", row)?),
            test: piece.bool("test", row)?.unwrap_or(false),
            rating: score.map(|score| Score { score, comment }),
            ended: true,
            ..Transcript::default()
        };
        found.insert(chat.to_owned(), transcript);
        Ok(())
    })?;
    each(warehouse, wanted, include_str!("sql/messages.sql"), true, |piece, row| {
        let role = role(piece.text("role", row)?);
        if let Some(transcript) = of(&mut found, piece, row)? {
            transcript.messages.push(Utterance {
                id: piece.text("message", row)?.map(|id| MessageId(id.to_owned())),
                role,
                text: owned(piece.text("text", row)?).unwrap_or_default(),
                at: time(piece.time("sent_at", row)?),
                agent: owned(piece.text("agent", row)?),
                workflow: owned(piece.text("workflow", row)?),
                fallback: piece.bool("fallback", row)?.unwrap_or(false),
            });
        }
        Ok(())
    })?;
    each(warehouse, wanted, include_str!("sql/thumbs.sql"), false, |piece, row| {
        let up = piece.text("value", row)? == Some("up");
        if let Some(transcript) = of(&mut found, piece, row)? {
            transcript.thumbs.push(Thumb {
                message: piece.text("message", row)?.map(|id| MessageId(id.to_owned())),
                value: if up { FeedbackValue::Up } else { FeedbackValue::Down },
                comment: owned(piece.text("comment", row)?),
            });
        }
        Ok(())
    })?;
    each(warehouse, wanted, include_str!("sql/handovers.sql"), false, |piece, row| {
        let request = HumanRequest {
            kind: match piece.text("kind", row)? {
                Some("after_fallback") => HandoverKind::AfterFallback,
                Some("operator_button") => HandoverKind::OperatorButton,
                _ => HandoverKind::Direct,
            },
            via: match piece.text("via", row)? {
                Some("takeover") => Some(HandoverVia::Takeover),
                Some("ticket") => Some(HandoverVia::Ticket),
                _ => None,
            },
            at: time(piece.time("requested_at", row)?),
        };
        if let Some(transcript) = of(&mut found, piece, row)? {
            transcript.handovers.push(request);
        }
        Ok(())
    })?;
    each(warehouse, wanted, include_str!("sql/clicks.sql"), false, |piece, row| {
        let clicks = piece.int("clicks", row)?.and_then(|clicks| usize::try_from(clicks).ok());
        if let Some(transcript) = of(&mut found, piece, row)? {
            transcript.clicks = clicks.unwrap_or_default();
        }
        Ok(())
    })?;
    Ok(found)
}

/// Asks for all of the chats and hands over row by row.
fn each(
    warehouse: &Warehouse,
    wanted: &Wanted,
    sql: &str,
    in_time: bool,
    mut take: impl FnMut(Columns<'_>, usize) -> Result<(), WarehouseError>,
) -> Result<(), WarehouseError> {
    let marks = vec!["?"; wanted.chats.len()].join(", ");
    let mut params = vec![Value::from(wanted.assistant.0)];
    if in_time {
        params.extend([Value::from(wanted.from), Value::from(wanted.to)]);
    }
    params.extend(wanted.chats.iter().map(|chat| Value::from(chat.as_str())));
    for batch in warehouse.query(&sql.replace("{chats}", &marks), &params)? {
        let piece = Columns(&batch);
        for row in 0..piece.len() {
            take(piece, row)?;
        }
    }
    Ok(())
}

fn of<'a>(
    found: &'a mut HashMap<String, Transcript>,
    piece: Columns<'_>,
    row: usize,
) -> Result<Option<&'a mut Transcript>, WarehouseError> {
    Ok(piece.text("chat", row)?.and_then(|chat| found.get_mut(chat)))
}

fn owned(text: Option<&str>) -> Option<String> {
    text.map(str::to_owned)
}

fn time(micros: Option<i64>) -> Option<Timestamp> {
    micros.and_then(|micros| Timestamp::from_microsecond(micros).ok())
}

fn role(word: Option<&str>) -> Role {
    match word {
        Some("user") => Role::User,
        Some("assistant") => Role::Assistant,
        Some("operator") => Role::Operator,
        _ => Role::System,
    }
}
