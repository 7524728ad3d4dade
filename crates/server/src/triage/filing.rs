//! What the team knows already: suggestions that were dismissed, causes that an open issue holds, and causes that an issue
//! settled, which are worth a look again only if they show since.

use std::collections::HashSet;

use afterword_model::Timestamp;

use super::{FEWEST_CHATS, Suggestion, by_topic::judge, distinct};

/// What the team knows.
#[derive(Clone, Debug, Default)]
pub struct Filing {
    /// Keys of suggestions that were dismissed.
    pub dismissed: HashSet<String>,
    /// Chats of open issues.
    pub open_chats: HashSet<String>,
    /// What open issues are about.
    pub open: Vec<Cause>,
    /// What fixed and closed issues were about, the latest last.
    pub settled: Vec<Settled>,
}

/// What an issue is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Key of the suggestion that it was made of.
    pub key: Option<String>,
    /// The name of its topic.
    pub topic: Option<String>,
    /// Its agent.
    pub agent: Option<String>,
}

/// A cause that was settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// What the issue was about.
    pub cause: Cause,
    /// Number of the issue.
    pub number: i64,
    /// Whether it was fixed, and not just closed.
    pub is_fixed: bool,
    /// Since when it should no longer show; nothing where the release that fixes it is yet to come.
    pub since: Option<Timestamp>,
}

impl Cause {
    fn is_of(&self, suggestion: &Suggestion) -> bool {
        let is_named = self.topic.is_some() || self.agent.is_some();
        self.key.as_ref() == Some(&suggestion.key)
            || (is_named && self.topic == suggestion.topic && self.agent == suggestion.agent)
    }
}

impl Filing {
    /// The suggestion as far as it is news, with the number of the fixed issue whose cause is back.
    pub fn news(&self, mut suggestion: Suggestion) -> Option<(Suggestion, Option<i64>)> {
        if self.dismissed.contains(&suggestion.key) || self.open.iter().any(|cause| cause.is_of(&suggestion)) {
            return None;
        }
        let settled = self.settled.iter().rev().find(|settled| settled.cause.is_of(&suggestion));
        if let Some(settled) = settled {
            let since = settled.since?;
            suggestion.findings.retain(|finding| finding.at >= since);
        }
        let has_enough = distinct(&suggestion.findings, |one| &one.chat) >= FEWEST_CHATS;
        let is_filed = suggestion.findings.iter().all(|finding| self.open_chats.contains(&finding.chat));
        let returned = settled.filter(|settled| settled.is_fixed).map(|settled| settled.number);
        if !has_enough || is_filed {
            return None;
        }
        suggestion.judgement = judge(&suggestion.findings)?;
        Some((suggestion, returned))
    }
}
