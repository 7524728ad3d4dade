//! Secrets are masked before anything is stored.
//!
//! Two strengths, since the cost of a mistake differs. What people say to each other ([`in_words`]) loses only what has the
//! known form of a key: nobody's sentence is to be mangled. What programs say to each other ([`in_text`], [`in_json`])
//! also loses every value whose name says that it is secret: headers, members of JSON, parameters of addresses.
//!
//! A mask is [`MASK`], with the prefix of the key's form before it and at most the last four characters after it, so that
//! people can tell which key it was. Masking twice is the same as masking once.

mod formats;
mod members;
mod names;

use std::borrow::Cow;

use serde_json::Value;

/// What stands where a secret was.
pub const MASK: &str = "••••";

/// JSON that stands as text inside JSON is read down to this depth.
const NESTED_TEXTS: usize = 6;

/// Masks what has the known form of a key, and nothing else: for what people say.
pub fn in_words(text: &str) -> Cow<'_, str> {
    formats::mask(text)
}

/// Masks known forms and everything whose name says that it is secret, also where the text is JSON: for what programs say.
pub fn in_text(text: &str) -> Cow<'_, str> {
    mask_text(text, NESTED_TEXTS)
}

/// As [`in_text`], in every text of a JSON value, and the values of members whose names say that they are secret.
pub fn in_json(value: &mut Value) {
    mask_value(value, NESTED_TEXTS);
}

/// As [`in_json`], for a value that has a name itself, such as an attribute.
pub fn in_member(name: &str, value: &mut Value) {
    if names::is_secret(name) {
        mask_whole(value, NESTED_TEXTS);
    } else {
        mask_value(value, NESTED_TEXTS);
    }
}

fn mask_text(text: &str, depth: usize) -> Cow<'_, str> {
    let begin = text.trim_start();
    if depth > 0
        && (begin.starts_with('{') || begin.starts_with('['))
        && let Ok(mut value) = serde_json::from_str::<Value>(text)
    {
        // Text that holds no secret stays as it is written, to the space.
        return if mask_value(&mut value, depth - 1) { Cow::Owned(value.to_string()) } else { Cow::Borrowed(text) };
    }
    let masked = match members::mask(text) {
        Cow::Borrowed(text) => formats::mask(text),
        Cow::Owned(text) => Cow::Owned(formats::mask(&text).into_owned()),
    };
    match masked {
        // What was broken JSON may be whole now, with members that can be told apart.
        Cow::Owned(masked) if masked != text && depth > 0 => Cow::Owned(mask_text(&masked, depth - 1).into_owned()),
        masked => masked,
    }
}

/// Answers whether anything was masked.
fn mask_value(value: &mut Value, depth: usize) -> bool {
    match value {
        Value::String(text) => match mask_text(text, depth) {
            Cow::Owned(masked) if masked != *text => {
                *text = masked;
                true
            }
            _ => false,
        },
        Value::Array(items) => items.iter_mut().fold(false, |masked, item| mask_value(item, depth) | masked),
        Value::Object(members) => {
            // `{"name": "Authorization", "value": "…"}`, as lists of headers are often written.
            let named = ["name", "key", "header"].iter().filter_map(|it| members.get(*it)?.as_str());
            let value_is_secret = named.into_iter().any(names::is_secret);
            members.iter_mut().fold(false, |masked, (name, value)| {
                let is_secret = names::is_secret(name) || value_is_secret && name == "value";
                masked | if is_secret { mask_whole(value, depth) } else { mask_value(value, depth) }
            })
        }
        _ => false,
    }
}

/// Masks a value whose name says that it is secret. An object is a description of the secret, not the secret.
fn mask_whole(value: &mut Value, depth: usize) -> bool {
    match value {
        Value::String(text) if text.is_empty() => false,
        Value::String(text) => {
            let masked = members::masked(text);
            let changed = masked != *text;
            *text = masked;
            changed
        }
        Value::Number(_) => {
            *value = Value::String(MASK.to_owned());
            true
        }
        Value::Array(items) => items.iter_mut().fold(false, |masked, item| mask_whole(item, depth) | masked),
        Value::Object(_) => mask_value(value, depth),
        Value::Null | Value::Bool(_) => false,
    }
}
