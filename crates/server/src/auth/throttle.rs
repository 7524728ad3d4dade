//! How often people may rate and give feedback from a web page.
//!
//! A publishable key can be read off a page, so anybody could rate a thousand times with it. Within ten minutes, one
//! network address may give 30 ratings and 120 feedbacks with a key; all addresses together may give 1,000 ratings and
//! 4,000 feedbacks. Secret keys are not limited: whoever holds one speaks for many people.

use std::{
    collections::{HashMap, VecDeque},
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use afterword_model::{EventBody, Timestamp};
use afterword_store::{Key, KeyId, KeyKind};
use jiff::SignedDuration;

use crate::problem::{self, ApiError};

const WINDOW: SignedDuration = SignedDuration::from_mins(10);
/// Above this many callers, those who were silent for the whole window are forgotten.
const REMEMBERED: usize = 10_000;

/// What people say of an assistant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Opinion {
    /// Of a chat.
    Rating,
    /// Of a response.
    Feedback,
}

impl Opinion {
    /// The opinion that an event carries, if it does.
    pub fn of(body: &EventBody) -> Option<Self> {
        match body {
            EventBody::Rating(_) => Some(Self::Rating),
            EventBody::Feedback(_) => Some(Self::Feedback),
            _ => None,
        }
    }

    /// How many one address may give with a key within the window.
    pub const fn most_of_address(self) -> usize {
        match self {
            Self::Rating => 30,
            Self::Feedback => 120,
        }
    }

    /// How many may be given with a key within the window.
    pub const fn most_of_key(self) -> usize {
        match self {
            Self::Rating => 1_000,
            Self::Feedback => 4_000,
        }
    }

    fn code(self) -> &'static problem::Code {
        match self {
            Self::Rating => &problem::TOO_MANY_RATINGS,
            Self::Feedback => &problem::TOO_MANY_FEEDBACKS,
        }
    }
}

/// An opinion too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany {
    /// Of what.
    pub opinion: Opinion,
    /// After how many seconds there is room for one.
    pub wait: u64,
}

impl TooMany {
    /// The stable word.
    pub fn code(self) -> &'static str {
        self.opinion.code().name
    }

    /// What happened and what to do.
    pub fn detail(self) -> String {
        format!("more than can come from one visitor or one page: try again in {} seconds", self.wait)
    }
}

impl From<TooMany> for ApiError {
    fn from(refusal: TooMany) -> Self {
        let detail = "More came from this network address, or with this key, than people give. Try again later.";
        Self::new(refusal.opinion.code(), detail).retry_after(refusal.wait)
    }
}

type Source = (Opinion, KeyId, Option<IpAddr>);

/// Opinions of late, in memory: a restart forgets them.
#[derive(Debug, Default)]
pub struct Throttle {
    given: Mutex<HashMap<Source, VecDeque<Timestamp>>>,
}

impl Throttle {
    /// Counts an opinion, unless there were too many.
    pub fn take(&self, opinion: Opinion, key: &Key, address: Option<IpAddr>, now: Timestamp) -> Result<(), TooMany> {
        if key.kind == KeyKind::Secret {
            return Ok(());
        }
        let mut given = self.given.lock().unwrap_or_else(PoisonError::into_inner);
        if given.len() > REMEMBERED {
            given.retain(|_, times| times.back().is_some_and(|last| now.duration_since(*last) < WINDOW));
        }
        let mut sources = vec![((opinion, key.id, None), opinion.most_of_key())];
        if address.is_some() {
            sources.push(((opinion, key.id, address), opinion.most_of_address()));
        }
        for (source, most) in &sources {
            let Some(times) = given.get_mut(source) else { continue };
            while times.front().is_some_and(|first| now.duration_since(*first) >= WINDOW) {
                times.pop_front();
            }
            if let Some(first) = times.front().filter(|_| times.len() >= *most) {
                let wait = (WINDOW - now.duration_since(*first)).as_secs();
                return Err(TooMany { opinion, wait: u64::try_from(wait).unwrap_or(0) + 1 });
            }
        }
        for (source, _) in sources {
            given.entry(source).or_default().push_back(now);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use afterword_model::AssistantId;

    use super::*;

    fn key(id: i64, kind: KeyKind) -> Key {
        Key {
            id: KeyId(id),
            assistant: AssistantId(1),
            kind,
            origins: vec![],
            prefix: String::new(),
            created_at: at(0),
            revoked_at: None,
        }
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_790_000_000 + second).unwrap()
    }

    #[test]
    fn an_address_and_a_key_have_their_limits_in_a_window_that_slides() {
        let (throttle, page) = (Throttle::default(), key(1, KeyKind::Publishable));
        let from = |last: u8| Some(IpAddr::from([203, 0, 113, last]));
        let rate = |address, second| throttle.take(Opinion::Rating, &page, address, at(second));
        for second in 0..30 {
            assert_eq!(rate(from(1), second), Ok(()));
        }
        assert_eq!(rate(from(1), 30).unwrap_err().wait, 571);
        assert_eq!(rate(from(2), 30), Ok(()));
        assert_eq!(throttle.take(Opinion::Feedback, &page, from(1), at(30)), Ok(()));
        assert_eq!(throttle.take(Opinion::Rating, &key(2, KeyKind::Publishable), from(1), at(30)), Ok(()));
        assert_eq!(rate(from(1), 600), Ok(()));
        assert_eq!(rate(from(1), 600).unwrap_err().wait, 2);

        let one_key = key(3, KeyKind::Publishable);
        for given in 0..1_000_u32 {
            let address = Some(IpAddr::from(given.to_be_bytes()));
            assert_eq!(throttle.take(Opinion::Rating, &one_key, address, at(700)), Ok(()));
        }
        let refused = throttle.take(Opinion::Rating, &one_key, from(9), at(700)).unwrap_err();
        assert_eq!((refused.code(), refused.wait), ("too_many_ratings", 601));
        let secret = key(4, KeyKind::Secret);
        assert!((0..2_000).all(|_| throttle.take(Opinion::Rating, &secret, from(1), at(700)).is_ok()));
    }
}
