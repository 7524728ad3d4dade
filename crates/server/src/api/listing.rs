//! What lists of what people said have in common: their own parameters beside those of a question.

use std::collections::BTreeMap;

use afterword_metrics::Cursor;

use super::reference::to_cursor;
use crate::problem::{self, Answer, ApiError};

const USUAL_LIMIT: usize = 50;
const MAX_LIMIT: usize = 200;

/// The parameters of a list, and those of its question.
#[derive(Debug)]
pub struct Listing {
    own: BTreeMap<String, String>,
    /// Everything else.
    pub question: Vec<(String, String)>,
}

impl Listing {
    /// Takes the list's own parameters, which can be given once, out of all.
    pub fn read(params: Vec<(String, String)>, names: &[&str]) -> Answer<Self> {
        let (mut own, mut question) = (BTreeMap::new(), Vec::new());
        for (name, value) in params {
            if !names.contains(&name.as_str()) && name != "cursor" && name != "limit" {
                question.push((name, value));
            } else if own.insert(name.clone(), value).is_some() {
                let detail = format!("`{name}` was given more than once: give it once");
                return Err(ApiError::new(&problem::REPEATED_PARAMETER, detail));
            }
        }
        Ok(Self { own, question })
    }

    /// A parameter as it was given.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.own.get(name).map(String::as_str)
    }

    /// A parameter of a closed set of words.
    pub fn one_of<T: Copy>(&self, name: &str, words: &[(&str, T)]) -> Answer<Option<T>> {
        let Some(value) = self.text(name) else { return Ok(None) };
        let found = words.iter().find(|(word, _)| *word == value).map(|(_, meaning)| *meaning);
        let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        found.map(Some).ok_or_else(|| invalid(name, value, &known.join(", ")))
    }

    /// A whole number from 1 to `most`.
    pub fn number(&self, name: &str, usual: usize, most: usize) -> Answer<usize> {
        let Some(value) = self.text(name) else { return Ok(usual) };
        let number = value.parse().ok().filter(|number| (1..=most).contains(number));
        number.ok_or_else(|| invalid(name, value, &format!("a whole number from 1 to {most}")))
    }

    /// Most entries of a page.
    pub fn limit(&self) -> Answer<usize> {
        self.number("limit", USUAL_LIMIT, MAX_LIMIT)
    }

    /// Where the page before ended.
    pub fn cursor(&self) -> Answer<Option<Cursor>> {
        let Some(value) = self.text("cursor") else { return Ok(None) };
        to_cursor(value).map(Some).ok_or_else(|| invalid("cursor", value, "what the page before answered"))
    }
}

/// The answer to a value that a parameter cannot have.
pub fn invalid(name: &str, value: &str, known: &str) -> ApiError {
    ApiError::new(&problem::INVALID_PARAMETER, format!("`{name}` is `{value}`: use {known}"))
}
