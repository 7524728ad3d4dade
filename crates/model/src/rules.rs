//! When a chat is sealed: a setting of the assistant, by channel.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

/// Minutes of silence after a chat's end until it is sealed.
///
/// A conversation keeps the rules under which it began, so that a changed setting never rewrites what was already counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealRules {
    /// For every channel that is not named, in minutes.
    pub default_minutes: u32,
    /// By channel, in minutes.
    pub channel_minutes: BTreeMap<String, u32>,
}

impl Default for SealRules {
    /// An hour; a day on WhatsApp, where people answer when they find the time.
    fn default() -> Self {
        Self { default_minutes: 60, channel_minutes: BTreeMap::from([("whatsapp".to_owned(), 24 * 60)]) }
    }
}

impl SealRules {
    /// The silence after which a chat on `channel` is sealed.
    pub fn window(&self, channel: Option<&str>) -> SignedDuration {
        let minutes = channel.and_then(|name| self.channel_minutes.get(name)).unwrap_or(&self.default_minutes);
        SignedDuration::from_mins(i64::from(*minutes))
    }
}
