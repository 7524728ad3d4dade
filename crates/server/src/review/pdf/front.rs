//! The first page: what it is, what is better and worse, and the main numbers as tiles.

use afterword_metrics::{Better, Kind, Verdict};
use krilla::tagging::Tag;

use super::{
    chart::Spark,
    ink::{self, Ink, MARGIN, PAGE, WIDTH},
    paper::{Mark, Paper},
    prose::level,
    text::Style,
    words,
};
use crate::review::{Number, Review};

const COLUMNS: usize = 3;
const GAP: f32 = 10.0;
const TILE: f32 = 92.0;
const PAD: f32 = 11.0;

/// Draws it.
pub(super) fn draw(paper: &mut Paper, review: &Review) {
    head(paper, review);
    summary(paper, review);
    tiles(paper, &review.numbers);
    paper.turn();
}

fn head(paper: &mut Paper, review: &Review) {
    let name = Style { size: 24.0, bold: true, ink: ink::text() };
    let group = paper.part(Tag::Hn(level(1), Some(words::title(review))), None);
    paper.y = 44.0;
    let small = Style { size: 9.0, bold: true, ink: ink::accent() };
    paper.word((MARGIN, paper.y), "Review", small, WIDTH, Some(group));
    paper.y += small.leading() + 2.0;
    for line in paper.fonts.lines(&review.assistant, name, WIDTH, 2) {
        paper.write(MARGIN, paper.y, line, name, Some(group));
        paper.y += name.leading();
    }
    let period = Style { size: 14.0, bold: false, ink: ink::text() };
    paper.word((MARGIN, paper.y), &words::period(&review.from, &review.to), period, WIDTH, Some(group));
    paper.y += period.leading() + 3.0;
    let before = words::period(&review.before.from, &review.before.to);
    let below = format!("Compared with {before}. Times are those of {}.", review.tz);
    paper.paragraph(&below, Style { size: 9.0, bold: false, ink: ink::soft() });
    paper.y += 14.0;
}

/// What one would say if one had one sentence.
fn summary(paper: &mut Paper, review: &Review) {
    let style = |ink: Ink| Style { size: 10.5, bold: false, ink };
    let tested =
        review.numbers.iter().filter(|number| number.verdict != Verdict::NotTested && !number.change.is_null()).count();
    let mut said: Vec<(Ink, Option<bool>, String)> = Vec::new();
    for (verdict, word, ink) in [(Verdict::Better, "Better", ink::better()), (Verdict::Worse, "Worse", ink::worse())] {
        let names = review.numbers.iter().filter(|number| number.verdict == verdict).map(|number| number.title);
        let names: Vec<&str> = names.collect();
        if !names.is_empty() {
            said.push((ink, Some(verdict == Verdict::Better), format!("{word}: {}.", names.join(", "))));
        }
    }
    let rest = match (said.is_empty(), tested) {
        (_, 0) => "Nothing can be compared.".to_owned(),
        (true, _) => format!("No difference seen in any of {tested} rates and means."),
        (false, _) => "No difference seen in the other rates and means.".to_owned(),
    };
    said.push((
        ink::soft(),
        None,
        format!("{rest} Better and worse are said only where the change is more than chance."),
    ));

    let inner = WIDTH - 2.0 * PAD - 14.0;
    let set: Vec<_> = said
        .into_iter()
        .map(|(ink, arrow, text)| (paper.fonts.lines(&text, style(ink), inner, 5), ink, arrow))
        .collect();
    let lines: usize = set.iter().map(|(lines, ..)| lines.len()).sum();
    let height = lines as f32 * style(ink::text()).leading() + 2.0 * PAD + 4.0 * (set.len() as f32 - 1.0);
    let (y, ink) = (paper.y, ink::sunken());
    paper.draw(Mark::Box { x: MARGIN, y, width: WIDTH, height, radius: 10.0, ink }, None);
    paper.y += PAD;
    for (lines, ink, arrow) in set {
        let group = paper.part(Tag::P, None);
        if let Some(is_up) = arrow {
            paper.draw(Mark::Arrow { x: MARGIN + PAD, y: paper.y + 5.0, is_up, ink }, None);
        }
        for line in lines {
            let style = style(ink);
            let indent = if arrow.is_some() { 14.0 } else { 0.0 };
            paper.write(MARGIN + PAD + indent, paper.y, line, style, Some(group));
            paper.y += style.leading();
        }
        paper.y += 4.0;
    }
    paper.y = y + height + 14.0;
}

fn tiles(paper: &mut Paper, numbers: &[Number]) {
    let width = (WIDTH - GAP * (COLUMNS as f32 - 1.0)) / COLUMNS as f32;
    for row in numbers.chunks(COLUMNS) {
        paper.room(TILE);
        for (place, number) in row.iter().enumerate() {
            tile(paper, number, MARGIN + place as f32 * (width + GAP), width);
        }
        paper.y += TILE + GAP;
    }
}

fn tile(paper: &mut Paper, number: &Number, x: f32, width: f32) {
    let y = paper.y;
    paper.draw(Mark::Frame { x, y, width, height: TILE, radius: 9.0, ink: ink::line() }, None);
    let group = paper.part(Tag::P, None);
    let (left, inner) = (x + PAD, width - 2.0 * PAD);
    let title = Style { size: 9.0, bold: true, ink: ink::soft() };
    paper.word((left, y + 8.0), number.title, title, inner, Some(group));
    let large = Style { size: 19.0, bold: true, ink: ink::text() };
    let value = paper.fonts.short(&words::value(number.kind, &number.value), large, inner * 0.6);
    let value_width = value.width;
    paper.write(left, y + 21.0, value, large, Some(group));
    let small = Style { size: 8.0, bold: false, ink: ink::faint() };
    paper.word(
        (left + value_width + 5.0, y + 33.0),
        &words::base(number),
        small,
        inner - value_width - 5.0,
        Some(group),
    );
    change(paper, number, (left, y + 49.0), inner);

    let chart = paper.part(Tag::Figure(Some(format!("{} over time", number.title))), None);
    let spark = Spark { values: &number.spark, from_zero: number.kind == Kind::Count };
    paper.spark(&spark, (left, y + TILE - 25.0), (inner, 15.0), chart);
}

/// The change, with an arrow and a word for it.
fn change(paper: &mut Paper, number: &Number, (x, y): (f32, f32), width: f32) {
    let ink = match number.verdict {
        Verdict::Better => ink::better(),
        Verdict::Worse => ink::worse(),
        _ => ink::soft(),
    };
    let style = Style { size: 8.0, bold: false, ink };
    let before = words::value(number.kind, &number.before);
    let text = match (words::change(number), words::verdict(number.verdict)) {
        (None, _) => "Nothing to compare with".to_owned(),
        (Some(_), Some(_)) if !number.more_than_chance => format!("No difference seen. Before: {before}"),
        (Some(change), Some(word)) => format!("{word}, {change}. Before: {before}"),
        (Some(change), None) => format!("{change}. Before: {before}"),
    };
    let is_up = number.change.as_f64().is_some_and(|change| change > 0.0);
    let has_arrow = matches!(number.verdict, Verdict::Better | Verdict::Worse) && number.better != Better::None;
    let indent = if has_arrow { 9.0 } else { 0.0 };
    if has_arrow {
        paper.draw(Mark::Arrow { x, y: y + 3.5, is_up, ink }, None);
    }
    let group = paper.part(Tag::P, None);
    paper.word((x + indent, y), &text, style, width - indent, Some(group));
}

/// The header and the footer of every page, now that it is known how many there are.
pub(super) fn frame(paper: &mut Paper, review: &Review) {
    let style = Style { size: 8.0, bold: false, ink: ink::faint() };
    let pages = paper.sheets.len();
    let taken = format!("Numbers of {}, {}", words::moment(&review.as_of), review.tz);
    for page in 0..pages {
        let number = format!("Page {} of {pages}", page + 1);
        let number = paper.fonts.line(&number, style);
        let taken = paper.fonts.short(&taken, style, WIDTH * 0.7);
        let (left, right) = (MARGIN, PAGE.0 - MARGIN - number.width);
        paper.adorn(page, (left, PAGE.1 - 38.0), taken, style);
        paper.adorn(page, (right, PAGE.1 - 38.0), number, style);
        if page > 0 {
            let period = paper.fonts.short(&words::period(&review.from, &review.to), style, WIDTH * 0.45);
            let name = paper.fonts.short(&review.assistant, style, WIDTH * 0.5);
            let right = PAGE.0 - MARGIN - period.width;
            paper.adorn(page, (left, 34.0), name, style);
            paper.adorn(page, (right, 34.0), period, style);
        }
    }
}
