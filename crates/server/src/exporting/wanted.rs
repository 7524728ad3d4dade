//! What is asked for: the name of the file, and the parameters beside those of a question.

use afterword_metrics::{ChatsQuestion, Question, QuestionError, Subject, Thumb};
use afterword_model::Timestamp;
use afterword_store::Assistant;

use super::Format;
use crate::problem::{self, Answer, ApiError};

/// Parameters, in the order they were given.
type Params = Vec<(String, String)>;

/// What is asked for besides the question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Only these thumbs.
    pub thumb: Option<Thumb>,
    /// Words that comments must hold.
    pub words: String,
    /// Only feedback that was dealt with, or only feedback that was not.
    pub reviewed: Option<bool>,
    /// The parameters of the question.
    pub question: Params,
}

/// The table and the format of a file such as `feedback.csv`.
///
/// # Errors
/// Where there is no such table or format.
pub fn asked_for(file: &str) -> Answer<(Subject, Format)> {
    let (subject, extension) = file.split_once('.').unwrap_or((file, ""));
    let format = Format::ALL.into_iter().find(|format| format.extension() == extension);
    Subject::named(subject).zip(format).ok_or_else(|| {
        let subjects = Subject::ALL.map(Subject::name).join(", ");
        let formats = Format::ALL.map(Format::extension).join(", ");
        let detail = format!("There are the tables {subjects} in the formats {formats}, such as feedback.csv.");
        ApiError::new(&problem::NOT_FOUND, detail)
    })
}

/// Reads the parameters of the question. Those of lists of chats are taken for chats and messages too.
///
/// # Errors
/// Where one has no usable value, is given twice, or is not there.
pub fn questions(
    subject: Subject,
    params: &[(String, String)],
    assistant: &Assistant,
    as_of: Timestamp,
) -> Result<(Question, Option<ChatsQuestion>), QuestionError> {
    if !matches!(subject, Subject::Chats | Subject::Messages) {
        return Ok((Question::parse(params, assistant.id, &assistant.tz, as_of)?, None));
    }
    let chats = ChatsQuestion::of_export(params, assistant.id, &assistant.tz, as_of)?;
    Ok((chats.question().clone(), Some(chats)))
}

impl Wanted {
    /// Takes the parameters that are not the question's out of all. Those of charts, which a page passes on, are of no
    /// use for rows.
    ///
    /// # Errors
    /// Where one has no usable value or is given twice.
    pub fn read(params: Params, subject: Subject) -> Answer<Self> {
        let mut wanted = Self::default();
        let mut seen = Vec::new();
        for (name, value) in params {
            if subject == Subject::Feedback && ["value", "q", "reviewed"].contains(&name.as_str()) {
                if seen.contains(&name) {
                    let detail = format!("`{name}` was given more than once: give it once");
                    return Err(ApiError::new(&problem::REPEATED_PARAMETER, detail));
                }
                wanted.take(&name, value)?;
                seen.push(name);
                continue;
            }
            match (name.as_str(), subject) {
                ("compare", _) => {}
                ("interval", subject) if subject != Subject::Analytics => {}
                _ => wanted.question.push((name, value)),
            }
        }
        if subject == Subject::Analytics && wanted.question.iter().all(|(name, _)| name != "interval") {
            wanted.question.push(("interval".to_owned(), "day".to_owned()));
        }
        Ok(wanted)
    }

    fn take(&mut self, name: &str, value: String) -> Answer<()> {
        let invalid = |detail: &str| Err(ApiError::new(&problem::INVALID_PARAMETER, detail));
        match name {
            "value" => match Thumb::named(&value) {
                None => return invalid("`value` is up or down."),
                thumb => self.thumb = thumb,
            },
            "reviewed" => match value.parse() {
                Err(_) => return invalid("`reviewed` is true or false."),
                Ok(reviewed) => self.reviewed = Some(reviewed),
            },
            _ => self.words = value,
        }
        Ok(())
    }
}
