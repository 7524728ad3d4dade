//! What the fields of a topic may hold, and refusals.

use afterword_insight::topics::CorrectionError;
use afterword_store::TopicRecord;

use crate::problem::{self, Answer, ApiError};

/// The longest name, in characters.
const MAX_NAME: usize = 80;
/// The longest example, in characters.
const MAX_EXAMPLE: usize = 1_000;
/// Examples of a topic, and chats.
const MAX_EXAMPLES: usize = 50;

/// A field has a value that it cannot have.
pub fn wrong(detail: impl Into<String>) -> ApiError {
    ApiError::new(&problem::INVALID_FIELD, detail)
}

/// A name in one line, without spaces around it.
pub fn name(text: &str) -> Answer<String> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = (1..=MAX_NAME).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    if fits { Ok(name) } else { Err(wrong(format!("`name` must have 1 to {MAX_NAME} characters."))) }
}

/// Texts that a topic is to be recognised by.
pub fn examples(texts: &[String]) -> Answer<Vec<String>> {
    if texts.len() > MAX_EXAMPLES {
        return Err(wrong(format!("`examples` may hold at most {MAX_EXAMPLES} texts.")));
    }
    let example = |(place, text): (usize, &String)| {
        let text = text.trim();
        let fits = (1..=MAX_EXAMPLE).contains(&text.chars().count()) && !text.contains('\0');
        let detail = || format!("`examples[{place}]` must have 1 to {MAX_EXAMPLE} characters.");
        if fits { Ok(text.to_owned()) } else { Err(wrong(detail())) }
    };
    texts.iter().enumerate().map(example).collect()
}

/// Ids of chats that belong to a topic.
pub fn chats(ids: &[String]) -> Answer<()> {
    if ids.len() > MAX_EXAMPLES {
        return Err(wrong(format!("`chats` may hold at most {MAX_EXAMPLES} chats.")));
    }
    Ok(())
}

/// Another topic has the name.
pub fn taken(name: &str) -> ApiError {
    ApiError::new(
        &problem::TOPIC_EXISTS,
        format!("There is a topic called `{name}`. Take another name, or merge the two."),
    )
}

/// The topic's chats are another one's now.
pub fn merged(topic: &TopicRecord, heir: &TopicRecord) -> ApiError {
    let detail = format!("`{}` was merged into `{}`, called `{}`.", topic.id.0, heir.id.0, heir.name);
    ApiError::new(&problem::MERGED_TOPIC, detail)
}

impl From<CorrectionError> for ApiError {
    fn from(refusal: CorrectionError) -> Self {
        match refusal {
            CorrectionError::NoTopic(_) => super::desk::unknown(),
            CorrectionError::BadName => wrong("`name` is another topic's, or cannot be one."),
            CorrectionError::NoExamples => wrong("`examples` must hold a word that says what the topic is about."),
            CorrectionError::SameTopic => wrong("`into` is the topic itself: name another one."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_one_line() {
        assert_eq!(name("  Where\tis \n it  ").unwrap(), "Where is it");
        for bad in ["", " \n", "a\u{0}b", "a\u{1b}[31m", &"x".repeat(81)] {
            assert_eq!(name(bad).unwrap_err().code(), &problem::INVALID_FIELD, "{bad:?}");
        }
    }
}
