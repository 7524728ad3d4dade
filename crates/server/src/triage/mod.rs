//! From findings to what a team can act on: suggestions of issues, and questions that go unanswered.
//!
//! How findings are grouped is decided by the two functions named here and nowhere else. Both are pure: the same findings
//! give the same groups, under the same keys.

mod by_topic;
mod by_words;
mod filing;

use afterword_metrics::Finding;
use afterword_model::{IssueType, Trouble};
use sha2::{Digest, Sha256};

pub use filing::{Cause, Filing, Settled};

/// Groups findings into suggestions; one with fewer chats than [`FEWEST_CHATS`] is none.
pub const SUGGEST: fn(&[Finding]) -> Vec<Suggestion> = by_topic::suggest;

/// Groups findings by the question that led to them.
pub const GATHER: fn(&[Finding]) -> Vec<Gap> = by_words::gather;

/// Chats that a suggestion needs: what happened once may be chance.
pub const FEWEST_CHATS: usize = 2;

/// Findings that seem to have one cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Stands for the cause, whichever findings there are.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// What seems to have gone wrong.
    pub kind: IssueType,
    /// What the chats have in common.
    pub topic: Option<String>,
    /// The agent that they have in common.
    pub agent: Option<String>,
    /// What shows it, latest first.
    pub findings: Vec<Finding>,
}

/// A question that got no good answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Stands for the question, whoever asked.
    pub key: String,
    /// As it was asked last.
    pub question: String,
    /// What shows it, latest first.
    pub findings: Vec<Finding>,
}

/// A key made of what stands for a group.
fn key(parts: &[&str]) -> String {
    let hash = Sha256::digest(parts.join("\n").as_bytes());
    let number = hash.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    format!("{number:016x}")
}

/// How many different values findings have.
pub fn distinct<'a>(findings: &'a [Finding], value: impl Fn(&'a Finding) -> &'a str) -> usize {
    findings.iter().map(value).collect::<std::collections::BTreeSet<_>>().len()
}

/// How many chats, of how many users, and what went wrong in them, in words.
pub fn reason(findings: &[Finding]) -> String {
    let chats = counted(distinct(findings, |one| &one.chat), "chat", "chats");
    let users = counted(distinct(findings, |one| &one.user), "user", "users");
    let word = |trouble: Trouble| match trouble {
        Trouble::ThumbDown => ("thumb down", "thumbs down"),
        Trouble::LowRating => ("rating of 1 or 2", "ratings of 1 or 2"),
        Trouble::Fallback => ("fallback", "fallbacks"),
        Trouble::Handover => ("request for a human", "requests for a human"),
    };
    let parts: Vec<String> = Trouble::ALL
        .into_iter()
        .map(|trouble| (trouble, findings.iter().filter(|one| one.trouble == Some(trouble)).count()))
        .filter(|(_, count)| *count > 0)
        .map(|(trouble, count)| counted(count, word(trouble).0, word(trouble).1))
        .collect();
    format!("{chats} of {users}: {}.", parts.join(", "))
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests;
