//! Whether a resolution lasted: the same user did not come back about the same topic within seven days.

use afterword_model::Timestamp;
use serde::{Deserialize, Serialize};

use crate::topics::TopicId;

/// Seven days, in milliseconds.
const LASTS: i64 = 7 * 24 * 3_600 * 1_000;

/// A later chat of the same user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaterChat {
    /// When it started.
    pub started: Timestamp,
    /// What it was about.
    pub topic: Option<TopicId>,
}

/// Whether a resolution lasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Durability {
    /// Seven days have passed and the user was not back about it.
    Durable,
    /// The user was back about it within seven days.
    Returned,
    /// Seven days have not passed.
    TooEarly,
}

/// Whether what was settled at `ended` about `topic` stayed settled, as of `now`. "Other" is no topic to come back about.
pub fn durability(ended: Timestamp, topic: Option<TopicId>, later: &[LaterChat], now: Timestamp) -> Durability {
    let after = |time: Timestamp| time.as_millisecond() - ended.as_millisecond();
    let came_back = later.iter().any(|chat| {
        let gap = after(chat.started);
        topic.is_some() && chat.topic == topic && (0..LASTS).contains(&gap) && after(now) >= gap
    });
    if came_back {
        Durability::Returned
    } else if after(now) >= LASTS {
        Durability::Durable
    } else {
        Durability::TooEarly
    }
}
