//! Keeping what is told within bounds, so that a long history costs its beginning and not the whole.

use serde_json::Value;

/// Texts longer than this are the first to be cut where a value is too large, in bytes.
const LONG_TEXT: usize = 4 * 1024;

/// At most `most` bytes of a text and a word on what is missing.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    let end = (0..=most).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    format!("{}… ({} of {} bytes)", &text[..end], end, text.len())
}

/// At most `most` characters of a name.
pub(super) fn word(text: &str, most: usize) -> String {
    text.chars().take(most).collect::<String>().replace('\0', "\u{fffd}")
}

/// A value as JSON text of about `most` bytes at most: first long texts are cut, then the oldest items of a list are left
/// out, and then the text itself is cut.
pub(super) fn fit(mut value: Value, most: usize) -> String {
    let whole = value.to_string();
    if whole.len() <= most {
        return whole;
    }
    shorten(&mut value);
    let mut shorter = value.to_string();
    if let Value::Array(items) = &mut value {
        let sizes: Vec<usize> = items.iter().map(|item| item.to_string().len() + 1).collect();
        let mut room = most;
        let kept =
            sizes.iter().rev().take_while(|size| room.checked_sub(**size).map(|rest| room = rest).is_some()).count();
        if kept > 0 {
            items.drain(..items.len() - kept);
            shorter = value.to_string();
        }
    }
    if shorter.len() <= most { shorter } else { Value::String(cut(&shorter, most / 2)).to_string() }
}

fn shorten(value: &mut Value) {
    match value {
        Value::String(text) if text.len() > LONG_TEXT => *text = cut(text, LONG_TEXT),
        Value::Array(items) => items.iter_mut().for_each(shorten),
        Value::Object(members) => members.values_mut().for_each(shorten),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_long_history_costs_its_beginning() {
        let history: Vec<Value> = (0..100).map(|n| json!({"n": n, "text": "é".repeat(1_000)})).collect();
        let fitted: Value = serde_json::from_str(&fit(json!(history), 20_000)).unwrap();
        let kept = fitted.as_array().unwrap();
        assert!((5..=9).contains(&kept.len()), "{}", kept.len());
        assert_eq!(kept.last().unwrap()["n"], 99);
    }

    #[test]
    fn whatever_it_is_it_fits() {
        for value in [json!("é".repeat(100_000)), json!({"a": {"b": vec!["x"; 50_000]}}), json!([["x".repeat(9_000)]])]
        {
            let fitted = fit(value, 8_000);
            assert!(fitted.len() <= 8_200, "{}", fitted.len());
            serde_json::from_str::<Value>(&fitted).unwrap();
        }
        assert_eq!(fit(json!({"a": 1}), 100), r#"{"a":1}"#);
    }
}
