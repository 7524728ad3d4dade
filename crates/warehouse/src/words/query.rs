//! What is looked for.

use std::{fmt::Write, ops::Range};

use super::{
    grams::grams,
    tokens::{Token, Tokens},
};

/// Words or phrases that one search takes.
const TERMS: usize = 16;
/// Words in all, those of phrases included.
const TOKENS: usize = 64;
/// Characters that are read of what somebody typed.
const CHARS: usize = 2_000;

/// What is looked for in messages: words, `"phrases in quotes"` and `prefix*`, all of them in one message.
///
/// Case, accents and width make no difference, in any script. What is written without a space between, such as `e-mail` or
/// `東京都`, is a phrase; in scripts without spaces that finds any part of a text. A star counts right behind a word or a
/// closing quote. There are no other signs: whatever is no letter or digit parts words.
///
/// Of what is longer, the first 2,000 characters, 16 words or phrases, and 64 words in all are looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    terms: Vec<Term>,
}

/// A word or a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    tokens: Tokens,
    /// Whether the last word may go on.
    prefix: bool,
}

impl Words {
    /// Reads what somebody typed; `None` where there is nothing to look for in it.
    pub fn parse(text: &str) -> Option<Self> {
        let end = text.char_indices().nth(CHARS).map_or(text.len(), |(end, _)| end);
        let (mut terms, mut room) = (Vec::<Term>::new(), TOKENS);
        for (piece, prefix) in pieces(&text[..end]) {
            if terms.len() == TERMS || room == 0 {
                break;
            }
            let term = Term::of(piece, prefix, room);
            if !term.tokens.list().is_empty() && !terms.contains(&term) {
                room -= term.tokens.list().len();
                terms.push(term);
            }
        }
        (!terms.is_empty()).then_some(Self { terms })
    }

    /// Where the words are in `text`: ranges in bytes, in their order, none touching another. A phrase is one range; of
    /// words found by a prefix the whole word. Each of the words is told, even where others are missing.
    pub fn hits(&self, text: &str) -> Vec<Range<usize>> {
        let tokens = Tokens::of(text);
        let mut found: Vec<Range<usize>> = Vec::new();
        for term in &self.terms {
            let windows = tokens.list().windows(term.tokens.list().len());
            let matching = windows.filter(|window| term.matches(&tokens, window));
            found.extend(matching.filter_map(|window| Some(window.first()?.source.start..window.last()?.source.end)));
        }
        found.sort_unstable_by_key(|range| range.start);
        let mut apart: Vec<Range<usize>> = Vec::with_capacity(found.len());
        for range in found {
            match apart.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => apart.push(range),
            }
        }
        apart
    }

    /// Whether `text` holds all of them.
    pub fn are_in(&self, text: &str) -> bool {
        let tokens = Tokens::of(text);
        self.terms.iter().all(|term| {
            let mut windows = tokens.list().windows(term.tokens.list().len());
            windows.any(|window| term.matches(&tokens, window))
        })
    }

    /// The question in FTS5's language. Words are letters and digits between quotes, so nothing in them means anything
    /// to it.
    pub(super) fn expression(&self) -> String {
        let mut expression = String::new();
        for term in &self.terms {
            if !expression.is_empty() {
                expression.push_str(" AND ");
            }
            expression.push('"');
            term.write(&mut expression);
            expression.push('"');
            if term.is_open() {
                expression.push_str(" *");
            }
        }
        expression
    }
}

impl Term {
    /// The first `most` words of a piece.
    fn of(piece: &str, prefix: bool, most: usize) -> Self {
        let mut tokens = Tokens::of(piece);
        let whole = tokens.list().len() <= most;
        tokens.truncate(most);
        Self { tokens, prefix: prefix && whole }
    }

    /// Whether the last word is only the beginning of one. The single character that is a unit is all of it.
    fn is_open(&self) -> bool {
        self.prefix && self.tokens.list().last().is_some_and(|last| !last.unit)
    }

    fn matches(&self, tokens: &Tokens, window: &[Token]) -> bool {
        let wanted = self.tokens.list();
        wanted.iter().zip(window).enumerate().all(|(index, (wanted, found))| {
            let (wanted, found) = (self.tokens.text(wanted), tokens.text(found));
            if self.is_open() && index + 1 == window.len() { found.starts_with(wanted) } else { found == wanted }
        })
    }

    fn write(&self, expression: &mut String) {
        let tokens = self.tokens.list();
        if tokens.len() > 1 && tokens.iter().all(|token| token.unit) {
            // Pairs are rarer than single characters by far, and as many of them in a row mean the same.
            grams(&self.tokens, tokens, expression);
            return;
        }
        for (index, token) in tokens.iter().enumerate() {
            let space = if index == 0 { "" } else { " " };
            // Writing to a string does not fail.
            let _ = write!(expression, "{space}{}", self.tokens.text(token));
        }
    }
}

/// What was typed, parted at white space and quotes, and whether a star follows.
fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '*');
        let first = rest.chars().next()?;
        let (piece, after) = if is_quote(first) {
            let inside = &rest[first.len_utf8()..];
            let end = inside.find(is_quote).unwrap_or(inside.len());
            (&inside[..end], inside[end..].trim_start_matches(is_quote_once()))
        } else {
            let end = rest.find(|c: char| c.is_whitespace() || is_quote(c)).unwrap_or(rest.len());
            rest.split_at(end)
        };
        rest = after;
        let star = piece.ends_with('*') || rest.starts_with('*');
        Some((piece, star))
    })
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\u{201c}'..='\u{201f}' | '«' | '»' | '\u{ff02}')
}

/// Takes the first quote it is asked about and no other.
fn is_quote_once() -> impl FnMut(char) -> bool {
    let mut taken = false;
    move |c| is_quote(c) && !std::mem::replace(&mut taken, true)
}
