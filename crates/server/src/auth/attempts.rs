//! Attempts to sign in: ten failures in a quarter of an hour for one e-mail address from one network address.

use std::{
    collections::{HashMap, VecDeque},
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use afterword_model::Timestamp;
use jiff::SignedDuration;

const FAILURES: usize = 10;
const WINDOW: SignedDuration = SignedDuration::from_mins(15);
/// Above this many pairs of addresses, those without a recent failure are forgotten.
const REMEMBERED: usize = 10_000;

type Pair = (Option<IpAddr>, String);

/// Failures of late, in memory: a restart forgives them.
#[derive(Debug, Default)]
pub struct Attempts {
    failures: Mutex<HashMap<Pair, VecDeque<Timestamp>>>,
}

impl Attempts {
    /// Notes an attempt as a failure, before its outcome is known, so that attempts at the same time all count.
    ///
    /// # Errors
    /// The seconds to wait, where there were too many.
    pub fn begin(&self, address: Option<IpAddr>, email: &str, now: Timestamp) -> Result<(), u64> {
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        if failures.len() > REMEMBERED {
            failures.retain(|_, times| times.back().is_some_and(|last| now.duration_since(*last) < WINDOW));
        }
        let times = failures.entry(pair(address, email)).or_default();
        while times.front().is_some_and(|first| now.duration_since(*first) >= WINDOW) {
            times.pop_front();
        }
        if times.len() >= FAILURES {
            let oldest = times.front().copied().unwrap_or(now);
            let wait = WINDOW - now.duration_since(oldest);
            return Err(u64::try_from(wait.as_secs()).unwrap_or(0) + 1);
        }
        times.push_back(now);
        Ok(())
    }

    /// Forgives the failures of a pair that has signed in.
    pub fn succeed(&self, address: Option<IpAddr>, email: &str) {
        self.failures.lock().unwrap_or_else(PoisonError::into_inner).remove(&pair(address, email));
    }
}

fn pair(address: Option<IpAddr>, email: &str) -> Pair {
    (address, email.trim().to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eleventh_failure_has_to_wait_until_the_first_is_a_quarter_of_an_hour_old() {
        let attempts = Attempts::default();
        let at = |second: i64| Timestamp::from_second(1_790_000_000 + second).unwrap();
        for second in 0..10 {
            assert_eq!(attempts.begin(None, "Ada@example.org", at(second)), Ok(()));
        }
        assert_eq!(attempts.begin(None, "ada@example.org ", at(10)), Err(891));
        assert_eq!(attempts.begin(None, "eve@example.org", at(10)), Ok(()));
        assert_eq!(attempts.begin(Some(IpAddr::from([127, 0, 0, 1])), "ada@example.org", at(10)), Ok(()));
        assert_eq!(attempts.begin(None, "ada@example.org", at(900)), Ok(()));
        assert_eq!(attempts.begin(None, "ada@example.org", at(900)), Err(2));
        attempts.succeed(None, "ADA@example.org");
        assert_eq!(attempts.begin(None, "ada@example.org", at(900)), Ok(()));
    }
}
