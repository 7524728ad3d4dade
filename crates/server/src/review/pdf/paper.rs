//! Pages as lists of what is drawn on them, and what it means: headings, paragraphs, tables. Nothing is drawn before all
//! is placed, so that every page knows how many there are.

use krilla::tagging::TagKind;

use super::{
    fonts::Fonts,
    ink::{self, BOTTOM, Ink, MARGIN, PAGE, TOP},
    text::{Line, Style},
};

/// Place of a group among those of the paper.
pub(super) type Group = usize;

/// Something that is drawn.
pub(super) enum Mark {
    /// A line of text, from its left end on its baseline.
    Text { x: f32, y: f32, line: Line, style: Style },
    /// A filled box with round corners.
    Box { x: f32, y: f32, width: f32, height: f32, radius: f32, ink: Ink },
    /// The border of a box with round corners.
    Frame { x: f32, y: f32, width: f32, height: f32, radius: f32, ink: Ink },
    /// A line through points; it has gaps between its parts.
    Curve { parts: Vec<Vec<(f32, f32)>>, ink: Ink, width: f32 },
    /// A triangle that points up or down.
    Arrow { x: f32, y: f32, is_up: bool, ink: Ink },
}

/// A mark, and the group that it is content of; nothing where it only adorns.
pub(super) struct Placed {
    pub mark: Mark,
    pub group: Option<Group>,
}

/// Where a click leads to.
pub(super) struct Link {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub url: String,
}

#[derive(Default)]
pub(super) struct Sheet {
    pub marks: Vec<Placed>,
    pub links: Vec<Link>,
}

/// A child of a group.
#[derive(Clone, Copy)]
pub(super) enum Child {
    Group(Group),
    /// A mark of a page.
    Mark(usize, usize),
    /// A link of a page.
    Link(usize, usize),
}

/// Part of the structure that readers who cannot see follow.
pub(super) struct Part {
    pub tag: TagKind,
    pub children: Vec<Child>,
}

/// A heading, for the outline.
pub(super) struct Entry {
    pub title: String,
    pub page: usize,
    pub y: f32,
}

/// The pages.
pub(super) struct Paper {
    pub fonts: Fonts,
    pub sheets: Vec<Sheet>,
    pub parts: Vec<Part>,
    /// Parts that are of none.
    pub roots: Vec<Group>,
    pub outline: Vec<Entry>,
    /// Where the next thing begins, from the top of the page.
    pub y: f32,
}

impl Paper {
    pub(super) fn new(fonts: Fonts) -> Self {
        Self {
            fonts,
            sheets: vec![Sheet::default()],
            parts: Vec::new(),
            roots: Vec::new(),
            outline: Vec::new(),
            y: TOP,
        }
    }

    /// Begins a new page.
    pub(super) fn turn(&mut self) {
        self.sheets.push(Sheet::default());
        self.y = TOP;
    }

    /// Begins a new page where so much does not fit on this one. Whether it did.
    pub(super) fn room(&mut self, height: f32) -> bool {
        let turns = self.y + height > PAGE.1 - BOTTOM && self.y > TOP;
        if turns {
            self.turn();
        }
        turns
    }

    /// A part of another, or of none.
    pub(super) fn part(&mut self, tag: impl Into<TagKind>, of: Option<Group>) -> Group {
        let group = self.parts.len();
        self.parts.push(Part { tag: tag.into(), children: Vec::new() });
        match of.and_then(|of| self.parts.get_mut(of)) {
            Some(parent) => parent.children.push(Child::Group(group)),
            None => self.roots.push(group),
        }
        group
    }

    /// The page that is written on.
    pub(super) fn page(&self) -> usize {
        self.sheets.len().saturating_sub(1)
    }

    /// Draws on the page, as content of the group.
    pub(super) fn draw(&mut self, mark: Mark, group: Option<Group>) {
        let page = self.page();
        let Some(sheet) = self.sheets.last_mut() else { return };
        if let Some(part) = group.and_then(|group| self.parts.get_mut(group)) {
            part.children.push(Child::Mark(page, sheet.marks.len()));
        }
        sheet.marks.push(Placed { mark, group });
    }

    /// Writes a line whose top is at `y`.
    pub(super) fn write(&mut self, x: f32, y: f32, line: Line, style: Style, group: Option<Group>) {
        if !line.pieces.is_empty() {
            self.draw(Mark::Text { x, y: y + style.ascent(), line, style }, group);
        }
    }

    /// Writes text on one line of at most that width.
    pub(super) fn word(&mut self, (x, y): (f32, f32), text: &str, style: Style, width: f32, group: Option<Group>) {
        let line = self.fonts.short(text, style, width);
        self.write(x, y, line, style, group);
    }

    /// Writes text that ends at `right`.
    pub(super) fn word_right(
        &mut self,
        (right, y): (f32, f32),
        text: &str,
        style: Style,
        width: f32,
        group: Option<Group>,
    ) {
        let line = self.fonts.short(text, style, width);
        self.write(right - line.width, y, line, style, group);
    }

    /// Writes a line on a page that is done, as what comes again on every page.
    pub(super) fn adorn(&mut self, page: usize, (x, y): (f32, f32), line: Line, style: Style) {
        if let Some(sheet) = self.sheets.get_mut(page) {
            sheet.marks.push(Placed { mark: Mark::Text { x, y: y + style.ascent(), line, style }, group: None });
        }
    }

    /// A link over a place of the page.
    pub(super) fn link(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), url: String, group: Group) {
        let page = self.page();
        let Some(sheet) = self.sheets.last_mut() else { return };
        if let Some(part) = self.parts.get_mut(group) {
            part.children.push(Child::Link(page, sheet.links.len()));
            sheet.links.push(Link { x, y, width, height, url });
        }
    }

    /// A thin line across the text.
    pub(super) fn rule(&mut self, y: f32) {
        let parts = vec![vec![(MARGIN, y), (PAGE.0 - MARGIN, y)]];
        self.draw(Mark::Curve { parts, ink: ink::line(), width: 0.75 }, None);
    }
}
