//! The ratings of a chat, of which the last counts.

use afterword_model::{RatingPrompt, Timestamp};

use crate::{
    span::{span_at, spans},
    state::Conversation,
    time::instant,
};

/// A rating as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenRating {
    /// 1 to 5.
    pub score: u8,
    /// In the user's words.
    pub comment: Option<String>,
    /// The occasion that brought it.
    pub prompt: Option<RatingPrompt>,
    /// When it was given.
    pub at: Timestamp,
}

impl Conversation {
    /// Every rating of the conversation's chat with that number, from 1, that came before its seal, the earliest first. The
    /// last of them stands.
    pub fn ratings(&self, number: usize) -> Vec<GivenRating> {
        let spans = spans(self);
        let Some((index, span)) = number.checked_sub(1).and_then(|index| Some((index, spans.get(index)?))) else {
            return Vec::new();
        };
        let of_chat = self.ratings.iter().filter(|rating| span_at(&spans, rating.at) == index && rating.at < span.cut);
        of_chat
            .map(|rating| GivenRating {
                score: rating.score,
                comment: rating.comment.clone(),
                prompt: rating.prompt,
                at: instant(rating.at),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{RatingFact, SealedChat};

    #[test]
    fn ratings_are_those_of_the_chat_before_its_seal() {
        let rating = |at: i64, score: u8| RatingFact { at, event: "e".into(), score, comment: None, prompt: None };
        let conversation = Conversation {
            ratings: vec![rating(5, 1), rating(8, 4), rating(25, 2), rating(70, 3)],
            sealed: vec![SealedChat { start: 0, end: 4, cut: 20 }, SealedChat { start: 60, end: 61, cut: 80 }],
            ..Conversation::default()
        };
        let scores = |number| conversation.ratings(number).iter().map(|given| given.score).collect::<Vec<_>>();
        assert_eq!((scores(1), scores(2)), (vec![1, 4], vec![3]));
        assert_eq!((scores(0), scores(3)), (vec![], vec![]));
        assert_eq!(conversation.ratings(2)[0].at, instant(70));
    }
}
