//! A topic as it goes out.

use std::cmp::Ordering;

use serde::Serialize;
use utoipa::ToSchema;

/// Something that people talk about, with the numbers of its chats that started in the period.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[expect(clippy::struct_excessive_bools, reason = "each is a mark of its own")]
pub struct Topic {
    /// Its id, which never changes.
    #[serde(rename = "topic")]
    #[schema(example = "t7")]
    pub id: String,
    pub name: String,
    /// `open`, `done`, `muted` or `hidden`.
    pub status: &'static str,
    /// Kept before the others.
    pub pinned: bool,
    /// Made by the team: of examples, of a split or of a merger.
    pub own: bool,
    /// The team gave it its name.
    pub named_by_team: bool,
    /// The words that tell it from the others, at most 8.
    pub terms: Vec<String>,
    /// Its first chat lies in the period.
    pub new: bool,
    /// When it was found or made.
    #[schema(format = DateTime)]
    pub made_at: String,
    /// When the team dealt with it.
    #[schema(format = DateTime)]
    pub done_at: Option<String>,
    /// The topic that took its chats.
    pub merged_into: Option<String>,
    pub chats: i64,
    /// Of all chats with an insight.
    pub share: Option<f64>,
    /// Chats in the equally long period before, or in the one that is compared with.
    pub before: Option<i64>,
    /// How many more or fewer, as a share of `before`.
    pub growth: Option<f64>,
    /// Chats that were rated.
    pub votes: i64,
    /// Of the ratings.
    pub average: Option<f64>,
    /// Ratings of 4 and 5 among all.
    pub positive_share: Option<f64>,
    /// Thumbs up.
    pub positive: i64,
    /// Thumbs down.
    pub negative: i64,
    /// Chats in which a human was asked for, among all.
    pub handover_rate: Option<f64>,
    /// Chats that were contained or confirmed, among those of which it is known.
    pub resolved_rate: Option<f64>,
    /// Interval by interval.
    pub series: Vec<TopicPoint>,
    #[serde(skip)]
    pub is_hidden: bool,
}

/// Chats of an interval.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TopicPoint {
    /// When it begins.
    #[schema(format = DateTime)]
    pub at: String,
    pub chats: i64,
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Pinned ones, new ones, then those that gained most chats.
    #[default]
    Growing,
    /// Most chats first.
    Chats,
    /// Most thumbs down first.
    Negative,
    /// Those first where a human is asked for most often.
    Handover,
    /// By the alphabet.
    Name,
}

impl Sort {
    /// The words for it.
    pub const WORDS: [(&str, Self); 5] = [
        ("growing", Self::Growing),
        ("chats", Self::Chats),
        ("negative", Self::Negative),
        ("handover", Self::Handover),
        ("name", Self::Name),
    ];

    /// Puts topics into this order; equals by the number of chats, then by name.
    pub fn sort(self, topics: &mut [Topic]) {
        topics.sort_by(|one, other| {
            let rate = |topic: &Topic| topic.handover_rate.unwrap_or(-1.0);
            let by = match self {
                Self::Growing => key(other).cmp(&key(one)),
                Self::Chats | Self::Name => Ordering::Equal,
                Self::Negative => other.negative.cmp(&one.negative),
                Self::Handover => rate(other).total_cmp(&rate(one)),
            };
            let chats = if self == Self::Name { Ordering::Equal } else { other.chats.cmp(&one.chats) };
            let name = |topic: &Topic| topic.name.to_lowercase();
            by.then(chats).then_with(|| name(one).cmp(&name(other))).then_with(|| one.id.cmp(&other.id))
        });
    }
}

fn key(topic: &Topic) -> (bool, bool, i64) {
    (topic.pinned, topic.new, topic.chats - topic.before.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic(name: &str, chats: i64, before: i64, negative: i64, handover_rate: Option<f64>) -> Topic {
        Topic {
            id: name.to_owned(),
            name: name.to_owned(),
            status: "open",
            pinned: name == "pinned",
            own: false,
            named_by_team: false,
            terms: Vec::new(),
            new: name == "New",
            made_at: String::new(),
            done_at: None,
            merged_into: None,
            chats,
            share: None,
            before: Some(before),
            growth: None,
            votes: 0,
            average: None,
            positive_share: None,
            positive: 0,
            negative,
            handover_rate,
            resolved_rate: None,
            series: Vec::new(),
            is_hidden: false,
        }
    }

    #[test]
    fn each_order() {
        for (sort, expected) in [
            (Sort::Growing, ["pinned", "New", "grew", "big", "shrank"]),
            (Sort::Chats, ["big", "grew", "shrank", "New", "pinned"]),
            (Sort::Negative, ["shrank", "big", "grew", "New", "pinned"]),
            (Sort::Handover, ["New", "big", "grew", "shrank", "pinned"]),
            (Sort::Name, ["big", "grew", "New", "pinned", "shrank"]),
        ] {
            let mut topics = [
                topic("big", 90, 90, 1, Some(0.1)),
                topic("grew", 20, 5, 1, Some(0.1)),
                topic("shrank", 10, 50, 7, Some(0.0)),
                topic("New", 2, 0, 0, Some(1.0)),
                topic("pinned", 0, 30, 0, None),
            ];
            sort.sort(&mut topics);
            assert_eq!(topics.map(|topic| topic.name), expected, "{sort:?}");
        }
    }
}
