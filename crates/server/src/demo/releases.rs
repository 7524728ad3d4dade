//! Published updates, on a grid of fixed days, and what each did to the quality of answers.
//!
//! Everything here depends on the date alone, so a past day keeps its release and its odds however
//! much later the demo is run. Eight updates make a round: two lift an agent, which then ages
//! until its next turn, and two make another slightly worse, each mended by the update after it.

use jiff::civil::Date;

/// How an agent's answers turn out; what remains to 1 is a bad answer.
#[derive(Clone, Copy, Debug)]
pub struct Odds {
    /// Share of answers that help, 0 to 1.
    pub good: f64,
    /// Share of answers that understood nothing, 0 to 1.
    pub fallback: f64,
}

/// The updates of one assistant.
pub struct Releases {
    /// A day on which an update at place 0 of the round was published.
    pub anchor: Date,
    /// Days from one update to the next.
    pub every: i64,
    /// What was written about each update of the round.
    pub notes: &'static [&'static str],
    /// The lasting changes.
    pub effects: &'static [Effect],
}

/// What an update did to one agent.
pub struct Effect {
    pub agent: &'static str,
    /// The place in the round at which it happens.
    pub place: i64,
    /// Added to the share of good answers at first.
    pub lift: f64,
    /// Days until it has worn off; a linear decline where `fades`, else a sudden end.
    pub days: i64,
    pub fades: bool,
    /// Answers take this many times as long meanwhile.
    pub slower: f64,
}

/// One published update.
pub struct Release {
    pub name: String,
    pub notes: &'static str,
}

impl Releases {
    /// True on days with an update.
    pub fn published_on(&self, day: Date) -> bool {
        self.days_since_anchor(day).rem_euclid(self.every) == 0
    }

    /// The update in use at the end of a day, or, `before` it was published, the one before.
    pub fn in_use(&self, day: Date, before: bool) -> Release {
        let number = self.days_since_anchor(day).div_euclid(self.every) - i64::from(before);
        let published = later(self.anchor, number * self.every);
        let new_year = Date::new(published.year(), 1, 1).unwrap_or(published);
        let first_of_year = (self.days_since_anchor(new_year) + self.every - 1).div_euclid(self.every);
        let place = number.rem_euclid(self.round());
        Release {
            name: format!("{}.{}", published.year(), number - first_of_year + 1),
            notes: usize::try_from(place).ok().and_then(|at| self.notes.get(at)).copied().unwrap_or_default(),
        }
    }

    /// The odds of an agent on a day, with what updates changed, and how much slower it answers.
    pub fn odds(&self, agent: &str, base: Odds, day: Date) -> (Odds, f64) {
        let mut odds = base;
        let mut slower = 1.0;
        for effect in self.effects.iter().filter(|effect| effect.agent == agent) {
            let since = (self.days_since_anchor(day) - effect.place * self.every).rem_euclid(self.round() * self.every);
            if since >= effect.days {
                continue;
            }
            let left = if effect.fades { 1.0 - since as f64 / effect.days as f64 } else { 1.0 };
            odds.good = (odds.good + effect.lift * left).clamp(0.05, 0.98 - odds.fallback);
            slower *= effect.slower;
        }
        (odds, slower)
    }

    fn round(&self) -> i64 {
        i64::try_from(self.notes.len()).unwrap_or(1).max(1)
    }

    fn days_since_anchor(&self, day: Date) -> i64 {
        day_number(day) - day_number(self.anchor)
    }
}

/// Days since 1 January 1970.
pub fn day_number(day: Date) -> i64 {
    day.duration_since(Date::constant(1970, 1, 1)).as_hours() / 24
}

/// A day so many days later, or the same where the calendar ends.
pub fn later(day: Date, days: i64) -> Date {
    day.checked_add(jiff::Span::new().try_days(days).unwrap_or_default()).unwrap_or(day)
}
