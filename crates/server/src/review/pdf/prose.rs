//! Headings and paragraphs.

use std::num::NonZeroU16;

use krilla::tagging::Tag;

use super::{
    ink::{self, MARGIN, WIDTH},
    paper::{Entry, Group, Paper},
    text::Style,
};

/// Lines of a paragraph that are shown.
const MOST_LINES: usize = 12;

impl Paper {
    /// The heading of a section, with a sentence that says what it is.
    pub(super) fn section(&mut self, title: &str, meaning: &str) {
        self.y += 18.0;
        // A heading is not the last thing on a page.
        self.room(120.0);
        let style = Style { size: 15.0, bold: true, ink: ink::text() };
        self.outline.push(Entry { title: title.to_owned(), page: self.page(), y: self.y });
        let group = self.part(Tag::Hn(level(2), Some(title.to_owned())), None);
        self.word((MARGIN, self.y), title, style, WIDTH, Some(group));
        self.y += style.leading() + 1.0;
        if !meaning.is_empty() {
            self.paragraph(meaning, Style { size: 9.0, bold: false, ink: ink::soft() });
        }
        self.y += 8.0;
    }

    /// A heading within a section.
    pub(super) fn subsection(&mut self, title: &str) {
        self.y += 6.0;
        self.room(70.0);
        let style = Style { size: 10.5, bold: true, ink: ink::text() };
        let group = self.part(Tag::Hn(level(3), Some(title.to_owned())), None);
        self.word((MARGIN, self.y), title, style, WIDTH, Some(group));
        self.y += style.leading() + 4.0;
    }

    /// A paragraph over the whole width.
    pub(super) fn paragraph(&mut self, text: &str, style: Style) {
        let group = self.part(Tag::P, None);
        self.flow(MARGIN, WIDTH, text, style, MOST_LINES, group);
    }

    /// Writes lines below each other, on as many pages as they need.
    pub(super) fn flow(&mut self, x: f32, width: f32, text: &str, style: Style, most: usize, group: Group) {
        for line in self.fonts.lines(text, style, width, most) {
            self.room(style.leading());
            self.write(x, self.y, line, style, Some(group));
            self.y += style.leading();
        }
    }

    /// That there is nothing, said quietly.
    pub(super) fn nothing(&mut self, text: &str) {
        self.paragraph(text, Style { size: 9.5, bold: false, ink: ink::faint() });
    }
}

/// The level of a heading.
pub(super) fn level(level: u16) -> NonZeroU16 {
    NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN)
}
