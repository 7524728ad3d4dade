//! Reading attributes by name: the first name that says something counts.

use serde_json::Value;

use super::piece::Attributes;

/// A text that says something.
pub(super) fn text<'a>(attributes: &'a Attributes, names: &[&str]) -> Option<&'a str> {
    names.iter().find_map(|name| attributes.get(*name)?.as_str().filter(|text| !text.trim().is_empty()))
}

/// A text, or a number or truth value as text.
pub(super) fn word(attributes: &Attributes, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| match attributes.get(*name)? {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        value @ (Value::Number(_) | Value::Bool(_)) => Some(value.to_string()),
        _ => None,
    })
}

/// A whole number of at least 0.
pub(super) fn count(attributes: &Attributes, names: &[&str]) -> Option<i64> {
    names.iter().find_map(|name| as_count(attributes.get(*name)?))
}

/// A number of at least 0.
pub(super) fn amount(attributes: &Attributes, names: &[&str]) -> Option<f64> {
    names.iter().find_map(|name| {
        let value = attributes.get(*name)?;
        let amount = value.as_f64().or_else(|| value.as_str()?.parse().ok())?;
        (amount.is_finite() && amount >= 0.0).then_some(amount)
    })
}

/// A value; of a text that is JSON, what it stands for.
pub(super) fn value(attributes: &Attributes, names: &[&str]) -> Option<Value> {
    let found = names.iter().find_map(|name| attributes.get(*name).filter(|value| says_something(value)))?;
    Some(unpacked(found))
}

/// Of a text that is a JSON object or array, what it stands for; anything else as it is.
pub(super) fn unpacked(value: &Value) -> Value {
    let text = value.as_str().map(str::trim_start);
    match text.filter(|text| text.starts_with('{') || text.starts_with('[')) {
        Some(text) => serde_json::from_str(text).unwrap_or_else(|_| value.clone()),
        None => value.clone(),
    }
}

/// Whether it is more than nothing.
pub(super) fn says_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => !members.is_empty(),
        Value::Bool(_) | Value::Number(_) => true,
    }
}

fn as_count(value: &Value) -> Option<i64> {
    let count = value.as_i64().or_else(|| value.as_str()?.parse().ok());
    let whole = || value.as_f64().filter(|it| it.fract() == 0.0 && (0.0..9e15).contains(it));
    #[allow(clippy::cast_possible_truncation, reason = "whole and within bounds")]
    count.or_else(|| whole().map(|it| it as i64)).filter(|count| *count >= 0)
}
