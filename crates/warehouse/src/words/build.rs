//! Building the index from the messages at rest, a piece at a time, the newest first.
//!
//! Each piece is the messages of some hours. While it is read and written nothing else is written to the warehouse, so it
//! agrees with what batches bring in between; and a message that a batch has brought already is put in once.

use crate::{Columns, Value, WarehouseError, engine::Engine};

use super::{
    WordIndex, WordsState,
    write::{Entry, is_said},
};

/// Messages of one piece, more or less: they are as many as the hours hold.
const PIECE: u64 = 10_000;
const HOUR: i64 = 3_600_000_000;

/// What is left to build.
#[derive(Debug)]
pub(crate) struct Plan {
    /// Hours with messages, and how many, the newest last.
    hours: Vec<(i64, u64)>,
    total: u64,
    done: u64,
}

impl Plan {
    /// Looks at what there is.
    pub fn of(engine: &dyn Engine, index: &WordIndex) -> Result<Self, WarehouseError> {
        let mut plan = Self { hours: Vec::new(), total: 0, done: 0 };
        let before = index.mark().built_from.unwrap_or(i64::MAX);
        engine.stream(include_str!("hours.sql"), &[], &mut |batch| {
            let columns = Columns(&batch);
            let (hours, counts) = (columns.ints("hour")?, columns.ints("messages")?);
            for (hour, count) in hours.values().iter().zip(counts.values()) {
                plan.total += count.unsigned_abs();
                if hour.saturating_mul(HOUR) < before {
                    plan.hours.push((*hour, count.unsigned_abs()));
                } else {
                    plan.done += count.unsigned_abs();
                }
            }
            Ok(())
        })?;
        Ok(plan)
    }

    /// Builds one piece and says whether more are left.
    pub fn piece(&mut self, engine: &dyn Engine, index: &WordIndex) -> Result<bool, WarehouseError> {
        let (mut from, mut until, mut messages) = (i64::MAX, None, 0);
        while messages < PIECE
            && let Some((hour, count)) = self.hours.pop()
        {
            from = hour.saturating_mul(HOUR);
            until.get_or_insert(hour.saturating_add(1).saturating_mul(HOUR));
            messages += count;
        }
        if let Some(until) = until {
            read(engine, index, from, until)?;
        }
        let left = !self.hours.is_empty();
        index.add(&[], left.then_some(from))?;
        self.done += messages;
        index.tell(self.done, self.total);
        Ok(left)
    }
}

fn read(engine: &dyn Engine, index: &WordIndex, from: i64, until: i64) -> Result<(), WarehouseError> {
    let built_from = index.mark().built_from;
    engine.stream(include_str!("piece.sql"), &[Value::Timestamp(from), Value::Timestamp(until)], &mut |batch| {
        let columns = Columns(&batch);
        let (assistants, times) = (columns.ints("assistant")?, columns.times("sent_at")?);
        let text = |name, row| columns.text(name, row).map(Option::unwrap_or_default);
        let mut names = Vec::with_capacity(columns.len());
        for row in 0..columns.len() {
            if is_said(text("role", row)?) {
                names.push((row, text("conversation", row)?.into(), text("message", row)?.into()));
            }
        }
        let mut entries = Vec::with_capacity(names.len());
        for (row, conversation, message) in &names {
            let at = afterword_model::Timestamp::from_microsecond(times.value(*row)).unwrap_or_default();
            let assistant = afterword_model::AssistantId(assistants.value(*row));
            entries.push(Entry { assistant, conversation, message, at, text: text("text", *row)? });
        }
        Ok(index.add(&entries, built_from)?)
    })
}

impl WordsState {
    /// Whether there is something to build.
    pub fn is_building(&self) -> bool {
        matches!(self, Self::Building { .. })
    }
}
