//! Chats worth reading, as cards, and the notes.

use krilla::tagging::Tag;

use super::{
    ink::{self, Ink, MARGIN, PAGE, WIDTH},
    paper::{Mark, Paper},
    text::{Line, Style},
    words,
};
use crate::review::{ChatReview, Review};

const PAD: f32 = 11.0;
const BAR: f32 = 2.5;
const MOST_LINES: usize = 5;

/// The best and the worst chats.
pub(super) fn draw(paper: &mut Paper, review: &Review) {
    paper.section("Chats worth reading", "What went well and what went badly, in the words of the people who chatted.");
    for (title, list, ink, nothing) in [
        ("What went well", &review.chats.best, ink::better(), "No chat of this period was praised."),
        ("What went badly", &review.chats.worst, ink::worse(), "No chat of this period went badly."),
    ] {
        paper.subsection(title);
        if list.is_empty() {
            paper.nothing(nothing);
            paper.y += 6.0;
        }
        for chat in list {
            card(paper, review, chat, ink);
        }
    }
}

fn card(paper: &mut Paper, review: &Review, chat: &ChatReview, ink: Ink) {
    let style = |size: f32, bold: bool, ink: Ink| Style { size, bold, ink };
    let said: [(Option<&str>, Style); 3] = [
        (chat.question.as_deref(), style(10.0, true, ink::text())),
        (chat.summary.as_deref(), style(9.5, false, ink::text())),
        (Some(&chat.why), style(9.0, false, ink)),
    ];
    let inner = WIDTH - 2.0 * PAD;
    let mut set: Vec<(Vec<Line>, Style)> = Vec::new();
    for (text, style) in said {
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else { continue };
        set.push((paper.fonts.lines(text, style, inner, MOST_LINES), style));
    }
    let small = style(8.0, false, ink::faint());
    let height: f32 = set.iter().map(|(lines, style)| lines.len() as f32 * style.leading() + 2.0).sum();
    let height = height + small.leading() + 2.0 * PAD - 4.0;
    paper.room(height);
    let top = paper.y;
    paper.draw(Mark::Frame { x: MARGIN, y: top, width: WIDTH, height, radius: 8.0, ink: ink::line() }, None);
    let bar = Mark::Box { x: MARGIN, y: top + 8.0, width: BAR, height: (height - 16.0).max(4.0), radius: 1.2, ink };
    paper.draw(bar, None);
    paper.y = top + PAD - 2.0;
    for (lines, style) in set {
        let group = paper.part(Tag::P, None);
        for line in lines {
            paper.write(MARGIN + PAD, paper.y, line, style, Some(group));
            paper.y += style.leading();
        }
        paper.y += 2.0;
    }
    let group = paper.part(Tag::P, None);
    paper.word((MARGIN + PAD, paper.y), &words::moment(&chat.at), small, inner * 0.6, Some(group));
    if let Some(url) = words::address(review, &["chats", &chat.chat]) {
        let style = style(8.0, true, ink::accent());
        let line = paper.fonts.line("Read the chat", style);
        let (right, width) = (PAGE.0 - MARGIN - PAD, line.width);
        let anchor = paper.part(Tag::Link, Some(group));
        paper.link((right - width, paper.y), (width, style.leading()), url, anchor);
        paper.write(right - width, paper.y, line, style, Some(anchor));
    }
    paper.y = top + height + 8.0;
}

/// What one should know.
pub(super) fn notes(paper: &mut Paper, review: &Review) {
    paper.section("About these numbers", "");
    let style = Style { size: 9.0, bold: false, ink: ink::soft() };
    for note in &review.notes {
        paper.paragraph(note, style);
        paper.y += 2.0;
    }
    let test = "More than chance means: a change that would come up in fewer than one of twenty comparisons if nothing had \
                changed (two-proportion and Welch tests).";
    paper.paragraph(test, style);
}
