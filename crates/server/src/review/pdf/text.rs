//! Text becomes lines: broken to a width, put in the order in which it is read, and shaped.

use std::ops::Range;

use krilla::text::{GlyphId, KrillaGlyph};
use rustybuzz::{Direction, Feature, UnicodeBuffer, ttf_parser::Tag};
use unicode_bidi::BidiInfo;

use super::{
    fonts::{BOLD, Fonts, PLAIN, REPLACEMENT},
    ink::Ink,
};

/// Characters of a text that are looked at; nobody reads more of it on paper.
const MOST: usize = 2_000;

/// How text looks.
#[derive(Clone, Copy)]
pub(super) struct Style {
    /// In points.
    pub size: f32,
    pub bold: bool,
    pub ink: Ink,
}

impl Style {
    /// The height of a line.
    pub(super) fn leading(self) -> f32 {
        (self.size * 1.42).round()
    }

    /// From the top of a line to its baseline.
    pub(super) fn ascent(self) -> f32 {
        (self.leading() - self.size) / 2.0 + self.size * 0.8
    }
}

/// Part of a line in one font and direction.
pub(super) struct Piece {
    pub face: usize,
    pub glyphs: Vec<KrillaGlyph>,
    pub text: String,
    /// In points.
    pub width: f32,
}

/// A line, ready to be drawn.
pub(super) struct Line {
    pub pieces: Vec<Piece>,
    /// In points.
    pub width: f32,
}

/// Text on one line, without what would break it or turn its neighbours around.
pub(super) fn clean(text: &str) -> String {
    let plain = |letter: char| match letter {
        // Marks of direction say nothing that one can see, and may disorder what follows.
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        // Neither do those that choose among the forms of a letter, or begin a file.
        _ if matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{feff}') => None,
        letter if letter.is_control() || letter.is_whitespace() => Some(' '),
        letter => Some(letter),
    };
    let text: String = text.chars().take(MOST).filter_map(plain).collect();
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

impl Fonts {
    /// The text on one line, however long.
    pub(super) fn line(&mut self, text: &str, style: Style) -> Line {
        let text = clean(text);
        let pieces = self.shaped(&text, style);
        Line { width: pieces.iter().map(|piece| piece.width).sum(), pieces }
    }

    /// The text on one line of at most that width, cut where it is longer.
    pub(super) fn short(&mut self, text: &str, style: Style, width: f32) -> Line {
        let mut lines = self.lines(text, style, width, 1);
        lines.pop().unwrap_or(Line { pieces: Vec::new(), width: 0.0 })
    }

    /// The text on lines of at most that width; what does not fit on `most` of them is cut off.
    pub(super) fn lines(&mut self, text: &str, style: Style, width: f32, most: usize) -> Vec<Line> {
        let text = clean(text);
        let mut lines = Vec::new();
        for (place, part) in self.broken(&text, style, width, most).into_iter().enumerate() {
            let rest = text.get(part.end..).unwrap_or_default();
            let shown = text.get(part).unwrap_or_default().trim_end();
            if place + 1 == most && !rest.trim().is_empty() {
                lines.push(self.with_ellipsis(shown, style, width));
                break;
            }
            lines.push(self.line(shown, style));
        }
        lines
    }

    /// Where the lines begin and end. Greedy: a line takes every word that fits.
    fn broken(&mut self, text: &str, style: Style, width: f32, most: usize) -> Vec<Range<usize>> {
        let mut lines: Vec<Range<usize>> = Vec::new();
        let (mut start, mut end, mut taken) = (0, 0, 0.0);
        for word in text.split_inclusive(' ') {
            if lines.len() >= most {
                return lines;
            }
            let bare = self.width(word.trim_end(), style);
            if taken + bare > width && end > start {
                lines.push(start..end);
                (start, taken) = (end, 0.0);
            }
            if bare > width {
                for cut in self.cuts(word.trim_end(), style, width) {
                    lines.push(start..end + cut);
                    start = end + cut;
                }
                end += word.len();
                taken = self.width(text.get(start..end).unwrap_or_default(), style);
            } else {
                end += word.len();
                taken += self.width(word, style);
            }
        }
        if end > start && lines.len() < most {
            lines.push(start..end);
        }
        lines
    }

    /// Where a word that is wider than a line is cut: never within what is drawn as one.
    fn cuts(&mut self, word: &str, style: Style, width: f32) -> Vec<usize> {
        let (mut cuts, mut taken) = (Vec::new(), 0.0);
        for (place, advance) in self.advances(word, style) {
            if taken + advance > width && place > cuts.last().copied().unwrap_or(0) {
                cuts.push(place);
                taken = 0.0;
            }
            taken += advance;
        }
        cuts
    }

    /// The clusters of a text in the order of its letters, each with its width.
    fn advances(&mut self, text: &str, style: Style) -> Vec<(usize, f32)> {
        let mut found: Vec<(usize, f32)> = Vec::new();
        for (offset, piece) in self.shaped_with_offsets(text, style) {
            let advances =
                piece.glyphs.iter().map(|glyph| (offset + glyph.text_range.start, glyph.x_advance * style.size));
            found.extend(advances);
        }
        found.sort_by_key(|(place, _)| *place);
        found.dedup_by(|later, earlier| {
            let is_same = later.0 == earlier.0;
            if is_same {
                earlier.1 += later.1;
            }
            is_same
        });
        found
    }

    fn with_ellipsis(&mut self, text: &str, style: Style, width: f32) -> Line {
        let room = width - self.width("…", style);
        let mut taken = 0.0;
        let mut end = text.len();
        for (place, advance) in self.advances(text, style) {
            taken += advance;
            if taken > room {
                end = place;
                break;
            }
        }
        let shown = text.get(..end).unwrap_or_default().trim_end();
        self.line(&format!("{shown}…"), style)
    }

    pub(super) fn width(&mut self, text: &str, style: Style) -> f32 {
        self.shaped(text, style).iter().map(|piece| piece.width).sum()
    }

    fn shaped(&mut self, text: &str, style: Style) -> Vec<Piece> {
        self.shaped_with_offsets(text, style).into_iter().map(|(_, piece)| piece).collect()
    }

    /// The pieces from left to right, each with the place of its text.
    fn shaped_with_offsets(&mut self, text: &str, style: Style) -> Vec<(usize, Piece)> {
        let mut pieces = Vec::new();
        if text.is_ascii() {
            self.shape_run(text, 0..text.len(), false, style, &mut pieces);
            return pieces;
        }
        let bidi = BidiInfo::new(text, None);
        for paragraph in &bidi.paragraphs {
            let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
            for run in runs {
                let is_rtl = levels.get(run.start).is_some_and(unicode_bidi::Level::is_rtl);
                self.shape_run(text, run, is_rtl, style, &mut pieces);
            }
        }
        pieces
    }

    /// Shapes a run of one direction, font by font.
    fn shape_run(&mut self, text: &str, run: Range<usize>, is_rtl: bool, style: Style, out: &mut Vec<(usize, Piece)>) {
        let wanted = if style.bold { BOLD } else { PLAIN };
        if text.is_ascii() {
            let shaped = text.get(run.clone()).and_then(|part| self.shape(part, wanted, is_rtl, style));
            out.extend(shaped.map(|piece| (run.start, piece)));
            return;
        }
        let mut parts: Vec<(Range<usize>, Option<usize>)> = Vec::new();
        for (place, letter) in text.get(run.clone()).unwrap_or_default().char_indices() {
            let place = run.start + place;
            let end = place + letter.len_utf8();
            // A space or a mark goes with what stands before it, where that font has it.
            let goes_along = letter == ' ' || is_mark(letter);
            let face = match parts.last() {
                Some((_, Some(face))) if goes_along && self.place(letter, *face) == Some(*face) => Some(*face),
                _ => self.place(letter, wanted),
            };
            match parts.last_mut() {
                Some((range, last)) if *last == face => range.end = end,
                _ => parts.push((place..end, face)),
            }
        }
        if is_rtl {
            parts.reverse();
        }
        for (range, face) in parts {
            let part = text.get(range.clone()).unwrap_or_default();
            let shaped = match face {
                Some(face) => self.shape(part, face, is_rtl, style),
                None => self.replaced(part, wanted, style),
            };
            out.extend(shaped.map(|piece| (range.start, piece)));
        }
    }

    fn shape(&self, text: &str, face: usize, is_rtl: bool, style: Style) -> Option<Piece> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(if is_rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        // Digits of equal width, so that columns of numbers stand straight.
        let features = [Feature::new(Tag::from_bytes(b"tnum"), 1, ..)];
        let (shaped, em) = self.face(face)?.shaping(|shaper| {
            Some((rustybuzz::shape(shaper, &features, buffer), shaper.units_per_em().max(1) as f32))
        })?;
        let starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        let mut width = 0.0;
        let mut glyphs = Vec::with_capacity(starts.len());
        let ranges = ranges_of(&starts, text.len());
        for ((info, position), range) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()).zip(ranges) {
            let advance = position.x_advance as f32 / em;
            let (x, y) = (position.x_offset as f32 / em, position.y_offset as f32 / em);
            width += advance * style.size;
            glyphs.push(KrillaGlyph::new(GlyphId::new(info.glyph_id), advance, x, y, 0.0, range, None));
        }
        Some(Piece { face, glyphs, text: text.to_owned(), width })
    }

    /// A box for each letter that no font has; copied, it is the letter.
    fn replaced(&self, text: &str, face: usize, style: Style) -> Option<Piece> {
        let (glyph, advance) = self.face(face)?.shaping(|shaper| {
            let glyph = shaper.glyph_index(REPLACEMENT)?;
            let advance = f32::from(shaper.glyph_hor_advance(glyph)?);
            Some((glyph, advance / shaper.units_per_em().max(1) as f32))
        })?;
        let letters = text.char_indices().filter(|(_, letter)| !is_mark(*letter));
        let glyphs: Vec<KrillaGlyph> = letters
            .map(|(place, letter)| {
                let range = place..place + letter.len_utf8();
                KrillaGlyph::new(GlyphId::new(u32::from(glyph.0)), advance, 0.0, 0.0, 0.0, range, None)
            })
            .collect();
        let width = glyphs.len() as f32 * advance * style.size;
        Some(Piece { face, glyphs, text: text.to_owned(), width })
    }
}

/// The part of the text that each glyph stands for: from its cluster to the next one.
fn ranges_of(starts: &[usize], length: usize) -> Vec<Range<usize>> {
    let mut sorted: Vec<usize> = starts.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let end = |start: usize| {
        let next = sorted.partition_point(|other| *other <= start);
        sorted.get(next).copied().unwrap_or(length)
    };
    starts.iter().map(|start| *start..end(*start)).collect()
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{e31}' | '\u{e34}'..='\u{e3a}'
        | '\u{e47}'..='\u{e4e}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}
