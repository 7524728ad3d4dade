//! Filling in what single statements leave open, besides what [`crate::template`] does for all.

use afterword_warehouse::Value;

use crate::{Question, template::Statement};

/// A word that a statement leaves open, and what is put in its place.
pub(crate) type Blank<'a> = (&'a str, &'a dyn Fn(&mut Statement));

/// `text` with `{name}` filled in by `fill`, and the rest as for any question. Parameters stay in their order.
pub(crate) fn filled(question: &Question, text: &str, blanks: &[Blank<'_>]) -> Statement {
    let next = blanks
        .iter()
        .filter_map(|(name, fill)| Some((text.find(name)?, *name, *fill)))
        .min_by_key(|(place, ..)| *place);
    let Some((place, name, fill)) = next else { return question.fill(text, &question.now) };
    let mut statement = question.fill(&text[..place], &question.now);
    fill(&mut statement);
    let rest = filled(question, &text[place + name.len()..], blanks);
    statement.append(rest);
    statement
}

/// Binds the values, separated by commas; where there are none, one that nothing equals.
pub(crate) fn list<T: Into<Value>>(statement: &mut Statement, values: impl IntoIterator<Item = T>) {
    let mut word = "";
    for value in values {
        statement.push(word).bind(value);
        word = ", ";
    }
    if word.is_empty() {
        statement.push("null");
    }
}
