//! Where a message stands among all messages of its assistant.

use afterword_model::{ConversationId, MessageId, Timestamp};

/// Messages of one millisecond have this many bits to differ in.
const TIE_BITS: u32 = 20;
/// Milliseconds since 1970 that a place can tell: the years 1691 to 2248. Earlier and later ones stand at the ends.
const LAST_MILLI: i64 = (1 << 43) - 1;

/// A part of time: thirty days.
const PART_MILLIS: i64 = 30 * 24 * 60 * 60 * 1_000;

/// Where a message stands in the order of time. It orders by the instant, in whole milliseconds, and within one
/// millisecond in an order that is always the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordPlace(pub(super) i64);

impl WordPlace {
    /// The place of whatever is the first at `at`: all before it is earlier than `at`, to the millisecond.
    pub fn first_at(at: Timestamp) -> Self {
        Self(milli(at) << TIE_BITS)
    }

    /// When the message was sent, in whole milliseconds.
    pub fn at(self) -> Timestamp {
        Timestamp::from_millisecond(self.0 >> TIE_BITS).unwrap_or_default()
    }

    /// Where to look for a place for the message first.
    pub(super) fn home(at: Timestamp, conversation: &ConversationId, message: &MessageId) -> Self {
        let bytes = conversation.as_str().bytes().chain([0xff]).chain(message.as_str().bytes());
        // FNV-1a: the places are kept on disk, so the hash must stay what it is.
        let hash = bytes
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        let tie = hash >> (u64::BITS - TIE_BITS);
        Self(Self::first_at(at).0 | tie.cast_signed())
    }

    /// Where to look next: the other places of the millisecond in turn, then those of the next.
    pub(super) fn after(self, home: Self) -> Self {
        let mask = (1 << TIE_BITS) - 1;
        let next = (self.0 & !mask) | ((self.0 + 1) & mask);
        if next & mask == home.0 & mask { Self(next + mask + 1) } else { Self(next) }
    }

    /// The part of time that it is in. The words of a part are an index of their own: a search that finds enough in the
    /// newest parts reads none of the others, and what FTS5 does for each search and each merge ends with the part.
    pub(super) fn part(self) -> i64 {
        // What is too old to be true is no reason for a part of its own.
        (self.0 >> TIE_BITS).max(0) / PART_MILLIS
    }

    /// The first and last place of its millisecond.
    pub(super) fn millisecond(self) -> (Self, Self) {
        let mask = (1 << TIE_BITS) - 1;
        (Self(self.0 & !mask), Self(self.0 | mask))
    }
}

fn milli(at: Timestamp) -> i64 {
    at.as_microsecond().div_euclid(1_000).clamp(-LAST_MILLI, LAST_MILLI)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home(at: &str) -> WordPlace {
        WordPlace::home(at.parse().unwrap(), &"c".into(), &"m".into())
    }

    #[test]
    fn places_are_in_the_order_of_time() {
        let times = [
            "-000044-03-15T12:00:00Z",
            "1691-06-01T00:00:00Z",
            "1969-12-31T23:59:59.999Z",
            "1970-01-01T00:00:00Z",
            "2026-03-02T09:00:00.001Z",
            "2026-03-02T09:00:00.002Z",
            "2248-01-01T00:00:00Z",
            "9999-12-30T22:00:00Z",
        ];
        let places: Vec<_> = times.iter().map(|at| home(at)).collect();
        assert!(places.is_sorted(), "{places:?}");
        for (at, place) in times.iter().zip(&places).skip(1).take(6) {
            assert_eq!(place.at(), at.parse().unwrap());
            assert!(WordPlace::first_at(place.at()) <= *place);
        }
    }

    #[test]
    fn every_place_of_a_millisecond_is_tried_before_the_next() {
        let home = home("2026-03-02T09:00:00Z");
        let mut tried = std::collections::HashSet::new();
        let mut place = home;
        while place.at() == home.at() {
            assert!(tried.insert(place));
            place = place.after(home);
        }
        assert_eq!(tried.len(), 1 << TIE_BITS);
        assert_eq!(place.at(), "2026-03-02T09:00:00.001Z".parse().unwrap());
    }
}
