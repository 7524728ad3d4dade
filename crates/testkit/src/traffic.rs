//! Chats that might have happened, as events on the wire, with the totals that they must give.

use afterword_model::Timestamp;
use jiff::SignedDuration;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};

/// Events and what they add up to.
#[derive(Debug, Default)]
pub struct Traffic {
    /// Events in the order of time.
    pub events: Vec<Value>,
    /// Chats started.
    pub chats: usize,
    /// Messages of users and the assistant.
    pub messages: usize,
    /// Responses with a thumb up.
    pub positive: usize,
    /// Chats with a rating.
    pub votes: usize,
}

/// So many chats, one a minute from `from`. The same seed gives the same events.
pub fn traffic(seed: u64, chats: usize, from: Timestamp) -> Traffic {
    let mut dice = ChaCha8Rng::seed_from_u64(seed);
    let mut traffic = Traffic { chats, ..Traffic::default() };
    let mut started = from;
    for number in 0..chats {
        let chat = format!("t{seed}-{number}");
        let mut at = started;
        let mut tell = |mut event: Value| {
            at += SignedDuration::from_secs(5);
            let place = traffic.events.len();
            event["id"] = json!(format!("{seed}-{place}"));
            event["at"] = json!(at.to_string());
            event["chat"] = json!(chat);
            traffic.events.push(event);
        };
        let user = dice.random_range(0..chats.max(2) / 2 + 1);
        tell(json!({"type": "chat.started", "user": {"id": format!("u{user}")}, "channel": "web"}));
        for turn in 0..dice.random_range(1..5) {
            let response = format!("{chat}/{turn}");
            tell(json!({"type": "message", "message": format!("{response}q"), "role": "user", "text": "Where is it?"}));
            tell(
                json!({"type": "message", "message": response, "role": "assistant", "text": "Here.", "agent": "Finder"}),
            );
            traffic.messages += 2;
            if dice.random_bool(0.3) {
                tell(json!({"type": "feedback", "message": response, "value": "up"}));
                traffic.positive += 1;
            }
        }
        if dice.random_bool(0.5) {
            tell(json!({"type": "rating", "score": dice.random_range(1..=5)}));
            traffic.votes += 1;
        }
        started += SignedDuration::from_mins(1);
    }
    traffic
}
