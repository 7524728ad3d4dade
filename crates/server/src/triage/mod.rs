//! From findings to what a team can act on: suggestions of issues, and questions that go unanswered.
//!
//! How findings are grouped is decided by the two functions named here and nowhere else. Both are pure: the same findings
//! give the same groups, under the same keys.

mod by_meaning;
mod by_topic;
mod filing;

use afterword_metrics::Finding;
use afterword_model::IssueType;
use sha2::{Digest, Sha256};

pub use filing::{Cause, Filing, Settled};

/// Groups findings into suggestions; one with fewer chats than [`FEWEST_CHATS`] is none.
pub const SUGGEST: fn(&[Finding]) -> Vec<Suggestion> = by_topic::suggest;

/// Groups findings by what was asked before them. Thousands take a while: to be called where blocking is allowed.
pub const GATHER: fn(&[Finding]) -> Vec<Gap> = by_meaning::gather;

/// Chats that a suggestion needs: what happened once may be chance.
pub const FEWEST_CHATS: usize = 2;

/// Findings that seem to have one cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Stands for the cause, whichever findings there are.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// What its findings point to.
    pub judgement: Judgement,
    /// What the chats have in common.
    pub topic: Option<String>,
    /// The agent that they have in common.
    pub agent: Option<String>,
    /// What shows it, latest first.
    pub findings: Vec<Finding>,
}

/// What findings point to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// What seems to have gone wrong.
    pub kind: IssueType,
    /// Why it seems so, in words.
    pub reason: String,
    /// What to do.
    pub advice: String,
}

/// A question that got no good answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Stands for the question, whoever asked.
    pub key: String,
    /// As it was asked last in the words that are used most.
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

#[cfg(test)]
mod tests;
