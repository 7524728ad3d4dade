//! What nobody else needs to know: addresses, numbers, keys are replaced by what they are.

/// From so many digits on, a number tells who somebody is or what somebody owns.
const LONG_NUMBER: usize = 6;
/// Mixed letters and digits of this length are a key, a token or an account.
const LONG_CODE: usize = 16;

/// The text with e-mail addresses, links, long numbers (telephone, card, account) and keys masked.
pub fn mask(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        numbers(&pieces(line), &mut masked);
    }
    masked
}

/// Word by word: addresses, links and codes.
fn pieces(line: &str) -> String {
    let mut masked = String::with_capacity(line.len());
    for piece in line.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let space = &piece[word.len()..];
        let start = word.len() - word.trim_start_matches(|character: char| !character.is_alphanumeric()).len();
        let core = word[start..].trim_end_matches(|character: char| !character.is_alphanumeric());
        match kind(core) {
            Some(kind) => {
                masked.push_str(&word[..start]);
                masked.push_str(kind);
                masked.push_str(&word[start + core.len()..]);
            }
            None => masked.push_str(word),
        }
        masked.push_str(space);
    }
    masked
}

fn kind(word: &str) -> Option<&'static str> {
    if word.contains("://") || word.starts_with("www.") {
        return Some("[link]");
    }
    if word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.')) {
        return Some("[email]");
    }
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let letters = word.chars().filter(char::is_ascii_alphabetic).count();
    (word.len() >= LONG_CODE && digits >= 3 && letters >= 2).then_some("[code]")
}

/// Runs of digits, with the spaces, dashes, dots and brackets that people write into them.
fn numbers(text: &str, masked: &mut String) {
    let joins = |character: char| matches!(character, ' ' | '-' | '.' | '/' | '(' | ')' | '+');
    let mut rest = text;
    while let Some(begin) = rest.find(|character: char| character.is_numeric()) {
        let run = &rest[begin..];
        let end = run.find(|character: char| !character.is_numeric() && !joins(character)).unwrap_or(run.len());
        let run = run[..end].trim_end_matches(joins);
        masked.push_str(&rest[..begin]);
        if run.chars().filter(|character| character.is_numeric()).count() >= LONG_NUMBER {
            masked.push_str("[number]");
        } else {
            masked.push_str(run);
        }
        rest = &rest[begin + run.len()..];
    }
    masked.push_str(rest);
}
