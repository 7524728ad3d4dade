//! Keys that are told by their form alone.

use std::{borrow::Cow, sync::LazyLock};

use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use regex::{Captures, Regex};

use super::MASK;

/// How a find is judged, and what is left of it.
#[derive(Clone, Copy)]
enum Form {
    /// The form alone is proof. Group 1 is the public prefix.
    Certain,
    /// As words can look like it, it must look random, too.
    Random,
    /// `Bearer TOKEN`.
    Bearer,
    /// `Basic BASE64`, which must unpack to a name and a password.
    Basic,
    /// Everything between groups 1 and 2.
    Between,
}

const FORMS: &[(Form, &str)] = &[
    (
        Form::Between,
        r"(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)[\s\S]*?(-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|\z)",
    ),
    // scheme://user:password@host
    (Form::Between, r#"\b([A-Za-z][A-Za-z0-9+.-]{1,30}://[^\s/:@"'<>\\]{0,200}:)[^\s/@"'<>\\]{1,500}(@)"#),
    (Form::Certain, r"\b((?:sk|rk)_(?:live|test)_)[A-Za-z0-9]{10,}"),
    (Form::Certain, r"\b(sk_)[A-Za-z0-9]{32}\b"),
    (Form::Certain, r"\b(whsec_)[A-Za-z0-9+/=]{16,}"),
    (Form::Random, r"\b(sk-(?:proj-|ant-|or-|svcacct-|admin-)?)[A-Za-z0-9_-]{16,}"),
    (Form::Random, r"\b(gsk_|xai-|nvapi-|tvly-|pplx-|r8_|dop_v1_|shpat_|lin_api_)[A-Za-z0-9_-]{20,}"),
    (Form::Certain, r"\b(gh[oprsu]_)[A-Za-z0-9]{20,}"),
    (Form::Certain, r"\b(github_pat_)[A-Za-z0-9_]{20,}"),
    (Form::Certain, r"\b(glpat-)[A-Za-z0-9_-]{16,}"),
    (Form::Certain, r"\b(xox[abeoprs]-|xapp-)[A-Za-z0-9-]{10,}"),
    (Form::Certain, r"\b(A[KS]IA)[A-Z0-9]{16}\b"),
    (Form::Certain, r"\b(AIza)[A-Za-z0-9_-]{35}"),
    (Form::Certain, r"\b(ya29\.)[A-Za-z0-9_-]{20,}"),
    (Form::Certain, r"\b(eyJ)[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}"),
    (Form::Certain, r"\b(SG\.)[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}"),
    (Form::Certain, r"\b(hf_)[A-Za-z0-9]{20,}"),
    (Form::Certain, r"\b(npm_)[A-Za-z0-9]{30,}"),
    (Form::Certain, r"\b(pypi-)[A-Za-z0-9_-]{40,}"),
    // After the others, so that a key with a prefix of its own keeps it.
    (Form::Bearer, r"(?i)\b(bearer\s+)[A-Za-z0-9._~+/=-]{12,}"),
    (Form::Basic, r"(?i)\b(basic\s+)([A-Za-z0-9+/]{6,}={0,2})"),
];

struct Known {
    form: Form,
    pattern: Regex,
}

// A pattern that does not compile is found by the test below.
static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    FORMS.iter().filter_map(|(form, text)| Some(Known { form: *form, pattern: Regex::new(text).ok()? })).collect()
});

/// Times that a text is gone through: where keys touch each other, masking one can bare the next.
const ROUNDS: usize = 8;

/// Masks every key of a known form.
pub(super) fn mask(text: &str) -> Cow<'_, str> {
    let mut masked = Cow::Borrowed(text);
    for _ in 0..ROUNDS {
        match once(&masked) {
            Some(more) if *more != *masked => masked = Cow::Owned(more),
            _ => break,
        }
    }
    masked
}

fn once(text: &str) -> Option<String> {
    let mut masked = None;
    for Known { form, pattern } in KNOWN.iter() {
        let text = masked.as_deref().unwrap_or(text);
        if pattern.is_match(text) {
            masked = Some(pattern.replace_all(text, |found: &Captures<'_>| replaced(*form, found)).into_owned());
        }
    }
    masked
}

fn replaced(form: Form, found: &Captures<'_>) -> String {
    let (whole, begin) = (&found[0], &found[1]);
    let secret = whole.get(begin.len()..).unwrap_or_default();
    match form {
        Form::Between => format!("{begin}{MASK}{}", &found[2]),
        Form::Certain => format!("{begin}{MASK}{}", last_four(secret)),
        Form::Random | Form::Bearer if looks_random(secret) => format!("{begin}{MASK}{}", last_four(secret)),
        Form::Basic if is_credentials(secret) => format!("{begin}{MASK}"),
        Form::Random | Form::Bearer | Form::Basic => whole.to_owned(),
    }
}

fn last_four(secret: &str) -> &str {
    // Forms are ASCII, so a byte is a character.
    secret.len().checked_sub(4).and_then(|from| secret.get(from..)).unwrap_or_default()
}

/// Whether there is a run of letters and digits in it, both of them, that no word is like.
fn looks_random(secret: &str) -> bool {
    secret.split(|sign: char| !sign.is_ascii_alphanumeric()).any(|run| {
        run.len() >= 12 && run.bytes().any(|it| it.is_ascii_digit()) && run.bytes().any(|it| it.is_ascii_alphabetic())
    })
}

/// Whether it unpacks to `name:password`.
fn is_credentials(packed: &str) -> bool {
    let unpacked = STANDARD_NO_PAD.decode(packed.trim_end_matches('=')).ok().and_then(|it| String::from_utf8(it).ok());
    unpacked.is_some_and(|it| it.contains(':') && !it.chars().any(char::is_control))
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_pattern_compiles() {
        assert_eq!(super::KNOWN.len(), super::FORMS.len());
    }
}
