//! Secrets that are told by the name before them, in text that is not JSON as a whole: JSON inside a sentence, Python's way
//! of writing a dictionary, a parameter of an address, a line of headers.

use std::{borrow::Cow, sync::LazyLock};

use regex::{Captures, Regex};

use super::{MASK, names};

/// Two groups each: what stays, and the secret.
static MEMBERS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let names = names::pattern();
    let patterns = [
        // "name": "value"
        format!(r#"(?i)("(?:{names})"\s*:\s*")((?:\\.|[^"\\])+)"#),
        // \"name\": \"value\"
        format!(r#"(?i)(\\"(?:{names})\\"\s*:\s*\\")([^"\\]+)"#),
        // 'name': 'value'
        format!(r"(?i)('(?:{names})'\s*:\s*')((?:\\.|[^'\\])+)"),
        // ?name=value
        format!(r#"(?i)([?&](?:{names}|sig|signature)=)([^&\s"'\\#]+)"#),
        // name: value, alone in its line
        r"(?im)^(\s*(?:proxy-)?authorization\s*:[ \t]*|\s*(?:set-)?cookie\s*:[ \t]*|\s*x-api-key\s*:[ \t]*)(\S[^\r\n]*)"
            .to_owned(),
    ];
    // A pattern that does not compile is found by the tests of this folder.
    patterns.iter().filter_map(|pattern| Regex::new(pattern).ok()).collect()
});

/// Masks the values of secret names.
pub(super) fn mask(text: &str) -> Cow<'_, str> {
    let mut masked = Cow::Borrowed(text);
    for pattern in MEMBERS.iter() {
        if pattern.is_match(&masked) {
            let replace = |found: &Captures<'_>| format!("{}{}", &found[1], self::masked(&found[2]));
            masked = Cow::Owned(pattern.replace_all(&masked, replace).into_owned());
        }
    }
    masked
}

/// What stands for a secret that is told by its name: how it is shown (`Bearer`) stays, nothing else of it.
pub(super) fn masked(secret: &str) -> String {
    let scheme = secret.split_once(' ').map(|(scheme, _)| scheme);
    match scheme.filter(|it| ["bearer", "basic", "digest", "token"].contains(&it.to_ascii_lowercase().as_str())) {
        Some(scheme) => format!("{scheme} {MASK}"),
        None => MASK.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_pattern_compiles() {
        assert_eq!(super::MEMBERS.len(), 5);
    }
}
