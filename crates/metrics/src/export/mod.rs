//! Exports: the rows behind the numbers, and the numbers interval by interval, as tables to take along.
//!
//! What holds:
//! - A table has the same columns in the same order whatever it holds, even nothing, and each piece of it too.
//! - It is read in pieces of some [`slices::ROWS`] rows, each by a statement of its own that is over before the piece is
//!   handed on: a reader who is slow keeps neither memory nor the warehouse.
//! - Rows come earliest first. A row counts at the time at which the numbers count it, so thumbs come by the time of the
//!   response they judge; what the numbers leave out is left out here, unless it is included on purpose.
//! - The numbers of `analytics` are those of the modules' series.
//! - What tells who a user is leaves a table for which it is not asked: see [`Contact`]. What users struck out of the chats
//!   they shared stays out of the table of feedback.

mod analytics;
mod columns;
mod pieces;
mod slices;
mod subject;
mod tables;

use arrow::{datatypes::SchemaRef, record_batch::RecordBatch};

pub use subject::Subject;

use crate::{ChatsQuestion, Metrics, MetricsError, Question};
use columns::{Column, schema};

/// Whether a table may say who a user is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contact {
    /// Names, e-mail addresses and the ids of users are there where they are known.
    Shown,
    /// Their columns are there and empty.
    Hidden,
}

/// A thumb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thumb {
    /// Positive.
    Up,
    /// Negative.
    Down,
}

impl Thumb {
    /// The thumb called `name`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "up" => Some(Self::Up),
            "down" => Some(Self::Down),
            _ => None,
        }
    }
}

/// What to export besides the question.
#[derive(Clone, Debug)]
pub struct Export {
    /// The table.
    pub subject: Subject,
    /// What the assistant is called, for a column.
    pub assistant: String,
    /// Whether it may say who a user is.
    pub contact: Contact,
    /// Only these thumbs, where the table is of feedback; both otherwise.
    pub thumb: Option<Thumb>,
    /// Only feedback whose comment holds all of these words, whatever their case and accents, where the table is of it.
    pub words: String,
    /// Only these chats, and what was said in them, where the table is of chats or messages.
    pub chats: Option<ChatsQuestion>,
}

/// Answers what a user is called: asked with their id and, where known, the name and the address they gave themselves.
pub type Called<'a> = &'a dyn Fn(&str, Option<&str>, Option<&str>) -> String;

impl Export {
    /// The columns of the table. Instants are in UTC.
    pub fn schema(&self) -> SchemaRef {
        schema(self.subject)
    }

    /// The question with a period that holds all rows of the table.
    fn reaching(&self, question: &Question) -> Question {
        let beyond = self.chats.as_ref().is_some_and(|asked| match self.subject {
            Subject::Messages => asked.wants_every_message(),
            _ => asked.wants_every_start(),
        });
        if beyond { question.ever() } else { question.clone() }
    }

    fn columns(&self) -> &'static [Column] {
        tables::of(self.subject)
    }
}

impl Metrics {
    /// Hands over the table, piece by piece in the shape of [`Export::schema`]. An error of `receive` ends it.
    pub fn export<E: From<MetricsError>>(
        &self,
        question: &Question,
        export: &Export,
        called: Called<'_>,
        mut receive: impl FnMut(&RecordBatch) -> Result<(), E>,
    ) -> Result<(), E> {
        if export.subject == Subject::Analytics {
            return receive(&analytics::table(self, question, export)?);
        }
        let holding = export.chats.as_ref().map(|asked| self.chats_holding(asked)).transpose()?.flatten();
        for slice in slices::slices(self, &export.reaching(question), export.subject)? {
            for piece in pieces::read(self, question, export, called, slice)? {
                match &holding {
                    None => receive(&piece)?,
                    Some(chats) => receive(&pieces::of_chats(&piece, chats)?)?,
                }
            }
        }
        Ok(())
    }
}
