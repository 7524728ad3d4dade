//! Chats worth reading, and why in words.

use afterword_metrics::{Question, TellingChat};

use crate::review::ChatReview;

/// The longest quote, in characters.
const MAX_QUOTE: usize = 300;

/// A chat that went well.
pub(super) fn good(chat: TellingChat, question: &Question) -> ChatReview {
    let mut why = vec![rated(&chat), thumb("Thumb up", &chat)];
    if chat.is_confirmed {
        why.push(Some("The user said that it helped".to_owned()));
    }
    review(chat, why, question)
}

/// A chat that went badly.
pub(super) fn bad(chat: TellingChat, question: &Question) -> ChatReview {
    let mut why = vec![rated(&chat), thumb("Thumb down", &chat)];
    // A thumb down is said with its comment, where there is one.
    let signs = chat.signals.iter().filter(|sign| *sign != "thumbs_down" || chat.comment.is_none());
    why.extend(signs.map(|sign| sign_in_words(sign).map(str::to_owned)));
    review(chat, why, question)
}

fn review(chat: TellingChat, why: Vec<Option<String>>, question: &Question) -> ChatReview {
    let TellingChat { chat, at, score, summary, question: asked, .. } = chat;
    let why = why.into_iter().flatten().map(|reason| format!("{reason}.")).collect::<Vec<_>>().join(" ");
    ChatReview { chat, why, summary, question: asked, score, at: question.local(at) }
}

fn rated(chat: &TellingChat) -> Option<String> {
    let rated = format!("Rated {} of 5", chat.score?);
    Some(match &chat.rating_comment {
        Some(comment) => format!("{rated}: “{}”", quote(comment)),
        None => rated,
    })
}

fn thumb(word: &str, chat: &TellingChat) -> Option<String> {
    chat.comment.as_deref().map(|comment| format!("{word}: “{}”", quote(comment)))
}

fn sign_in_words(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "fallback" => "The assistant had no answer",
        "repeated_question" => "The user asked the same again",
        "frustration" => "The user was annoyed",
        "asked_for_human" => "The user asked for a human",
        "thumbs_down" => "A thumb down",
        _ => return None,
    })
}

/// On one line, and not longer than somebody would read.
fn quote(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MAX_QUOTE) {
        None => line,
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
    }
}
