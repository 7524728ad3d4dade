//! Tables: rows that stay whole, and a head that comes again on every page.

use krilla::tagging::{TableHeaderScope, Tag};

use super::{
    ink::{self, Ink, MARGIN, WIDTH},
    paper::{Group, Mark, Paper},
    text::{Line, Style},
};

/// Lines of a cell; more is cut off, so that every row fits on a page.
const MOST_LINES: usize = 3;
const GAP: f32 = 10.0;
const PAD: f32 = 5.0;

/// A column.
pub(super) struct Column {
    pub title: &'static str,
    /// Part of the width of the table.
    pub share: f32,
    pub is_right: bool,
}

/// Text at the left.
pub(super) fn left(title: &'static str, share: f32) -> Column {
    Column { title, share, is_right: false }
}

/// Numbers at the right.
pub(super) fn right(title: &'static str, share: f32) -> Column {
    Column { title, share, is_right: true }
}

/// What a cell says.
#[derive(Default)]
pub(super) struct Cell {
    pub text: String,
    /// Other than that of the text.
    pub ink: Option<Ink>,
    pub is_bold: bool,
    /// Where a click leads to.
    pub url: Option<String>,
    /// How much of the cell a bar behind the text fills.
    pub bar: Option<f32>,
}

impl Cell {
    pub(super) fn of(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    pub(super) fn ink(self, ink: Ink) -> Self {
        Self { ink: Some(ink), ..self }
    }

    pub(super) fn bold(self) -> Self {
        Self { is_bold: true, ..self }
    }

    pub(super) fn link(self, url: Option<String>) -> Self {
        Self { url, ..self }
    }

    pub(super) fn bar(self, share: f32) -> Self {
        Self { bar: Some(share.clamp(0.0, 1.0)), ..self }
    }
}

/// A cell, broken into lines.
struct Set {
    lines: Vec<Line>,
    style: Style,
    url: Option<String>,
    bar: Option<f32>,
}

impl Paper {
    /// Draws a table below what is there.
    pub(super) fn table(&mut self, columns: &[Column], rows: Vec<Vec<Cell>>) {
        let table = self.part(Tag::Table, None);
        let style = |ink, bold| Style { size: 9.0, bold, ink };
        let mut has_head = false;
        for row in rows {
            let cells = columns.iter().zip(row);
            let set: Vec<Set> = cells
                .map(|(column, cell)| {
                    let style = style(cell.ink.unwrap_or_else(ink::text), cell.is_bold);
                    let lines = self.fonts.lines(&cell.text, style, width_of(column), MOST_LINES);
                    Set { lines, style, url: cell.url, bar: cell.bar }
                })
                .collect();
            let lines = set.iter().map(|cell| cell.lines.len()).max().unwrap_or(1).max(1);
            let leading = style(ink::text(), false).leading();
            let height = lines as f32 * leading + 2.0 * PAD;
            let head = if has_head { 0.0 } else { 22.0 };
            if self.room(height + head) || !has_head {
                self.table_head(columns, table);
                has_head = true;
            }
            self.table_row(columns, set, height, table);
        }
        self.y += 14.0;
    }

    fn table_head(&mut self, columns: &[Column], table: Group) {
        let style = Style { size: 8.0, bold: false, ink: ink::faint() };
        let row = self.part(Tag::TR, Some(table));
        let (mut x, y) = (MARGIN, self.y);
        for column in columns {
            let group = self.part(Tag::TH(TableHeaderScope::Column), Some(row));
            let width = width_of(column);
            if column.is_right {
                self.word_right((x + width, y), column.title, style, width, Some(group));
            } else {
                self.word((x, y), column.title, style, width, Some(group));
            }
            x += column.share * WIDTH;
        }
        self.y += style.leading() + 5.0;
        self.rule(self.y);
    }

    fn table_row(&mut self, columns: &[Column], cells: Vec<Set>, height: f32, table: Group) {
        let row = self.part(Tag::TR, Some(table));
        let (mut x, top) = (MARGIN, self.y);
        for (column, cell) in columns.iter().zip(cells) {
            let group = self.part(Tag::TD, Some(row));
            let width = width_of(column);
            if let Some(share) = cell.bar.filter(|share| *share > 0.0) {
                let full = (width * share).max(1.5);
                let x = if column.is_right { x + width - full } else { x };
                let (y, height) = (top + 3.0, height - 6.0);
                self.draw(Mark::Box { x: x - 2.0, y, width: full + 4.0, height, radius: 2.0, ink: ink::bar() }, None);
            }
            let group = match &cell.url {
                Some(_) => self.part(Tag::Link, Some(group)),
                None => group,
            };
            let mut y = top + PAD;
            for line in cell.lines {
                let (start, end) =
                    if column.is_right { (x + width - line.width, x + width) } else { (x, x + line.width) };
                if let Some(url) = &cell.url {
                    self.link((start, y), (end - start, cell.style.leading()), url.clone(), group);
                }
                self.write(start, y, line, cell.style, Some(group));
                y += cell.style.leading();
            }
            x += column.share * WIDTH;
        }
        self.y = top + height;
        self.rule(self.y);
    }
}

fn width_of(column: &Column) -> f32 {
    (column.share * WIDTH - GAP).max(GAP)
}
