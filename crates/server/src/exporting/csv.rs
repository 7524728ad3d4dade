//! CSV as RFC 4180 has it: UTF-8, a header, CRLF, quotes where they are needed.
//!
//! Spreadsheets run a cell as a formula by how it begins, and what begins so here was often written by a stranger. Such
//! text gets an apostrophe before it, by which spreadsheets take it for text. What is nothing but a number stays.

use std::borrow::Cow;

use afterword_metrics::Question;
use arrow::{array::RecordBatch, datatypes::Schema};
use csv::{IntoInnerError, Terminator, Writer, WriterBuilder};

use super::{
    ExportError, File, Out,
    rows::{self, Cell},
};

/// A CSV file.
pub(super) struct Csv {
    writer: Writer<Out>,
    question: Question,
}

impl Csv {
    /// Writes the header.
    pub(super) fn begin(schema: &Schema, question: &Question, out: Out) -> Result<Self, ExportError> {
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
        writer.write_record(schema.fields().iter().map(|field| field.name()))?;
        Ok(Self { writer, question: question.clone() })
    }
}

impl File for Csv {
    fn write(&mut self, piece: &RecordBatch) -> Result<(), ExportError> {
        for row in 0..piece.num_rows() {
            for column in 0..piece.num_columns() {
                let written = match rows::cell(piece, column, row, &self.question) {
                    Cell::Text(text) => harmless(text),
                    Cell::Int(number) => number.to_string().into(),
                    Cell::Float(number) => number.to_string().into(),
                    Cell::Bool(truth) => truth.to_string().into(),
                    Cell::Time(time) => time.into(),
                    Cell::Nothing => Cow::Borrowed(""),
                };
                self.writer.write_field(written.as_bytes())?;
            }
            self.writer.write_record(None::<&[u8]>)?;
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), ExportError> {
        let out = self.writer.into_inner().map_err(IntoInnerError::into_error)?;
        Ok(out.close()?)
    }
}

/// The text, with an apostrophe before it where a spreadsheet would run it.
fn harmless(text: &str) -> Cow<'_, str> {
    if runs(text) && !is_number(text) { format!("'{text}").into() } else { text.into() }
}

/// Whether it begins as a formula does, once what spreadsheets drop or strip is gone from its beginning.
fn runs(text: &str) -> bool {
    // The second line is the same in full width, and what else is taken for it.
    text.chars().find(|letter| !is_skipped(*letter)).is_some_and(|first| {
        matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n')
            || matches!(first, '＝' | '＋' | '－' | '＠' | '−' | '﹢' | '﹣' | '﹦' | '﹫')
    })
}

/// Blanks, quotes, and marks without width such as that of the order of bytes.
fn is_skipped(letter: char) -> bool {
    match letter {
        '\t' | '\r' | '\n' => false,
        '"'
        | '\''
        | '`'
        | '“'
        | '”'
        | '„'
        | '‘'
        | '’'
        | '«'
        | '»'
        | '＂'
        | '＇'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' => true,
        _ => letter.is_whitespace() || letter.is_control() || matches!(letter, '\u{feff}' | '\u{ad}'),
    }
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    digits.starts_with(|first: char| first.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && digits.bytes().filter(|byte| *byte == b'.').count() <= 1
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn formulas_become_text() {
        for formula in [
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+SUM(A1)",
            "-2+3",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "\n=1",
            " =1",
            "  \u{a0}=1",
            "\"=1",
            "'=1",
            "“=1",
            "\u{feff}=1",
            "\u{200b}=1",
            "\0=1",
            "＝1+1",
            "＋1+1",
            "－1+1",
            "＠x",
            "−1+1",
            "-",
            "--5",
            "+-5",
            "-1.2.3",
            "-inf",
            " -5",
        ] {
            assert_eq!(harmless(formula), format!("'{formula}"), "{formula:?}");
        }
    }

    #[test]
    fn other_text_stays_as_it_is() {
        for text in ["", "Hi", "1=1", "a@b.example", "-5", "+39.5", "5", "-0", "'quoted'", "(=1)", "é=", "🙂 =1", "  "]
        {
            assert_eq!(harmless(text), text, "{text:?}");
        }
    }
}
