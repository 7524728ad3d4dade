//! What the team found and fixed.

use afterword_metrics::Period;
use afterword_model::{IssuePriority, IssueStatus, Timestamp};
use afterword_store::IssueRecord;

use crate::review::{IssueReview, Issues};

/// The issues that were made or said to be fixed in the period, and how many wait now.
pub(super) fn of(issues: &[IssueRecord], period: Period) -> Issues {
    let within = |time: Timestamp| time >= period.from && time < period.to;
    let is_fixed = |issue: &IssueRecord| issue.status == IssueStatus::Fixed && issue.settled_at.is_some_and(within);
    let open = || issues.iter().filter(|issue| issue.status.is_open());
    Issues {
        opened: shown(issues.iter().filter(|issue| within(issue.created_at))),
        fixed: shown(issues.iter().filter(|issue| is_fixed(issue))),
        open: open().count(),
        urgent: open().filter(|issue| issue.priority == IssuePriority::Urgent).count(),
    }
}

/// The most pressing first.
fn shown<'a>(issues: impl Iterator<Item = &'a IssueRecord>) -> Vec<IssueReview> {
    let mut issues: Vec<&IssueRecord> = issues.collect();
    issues.sort_by_key(|issue| (issue.priority, issue.number));
    let shown = |issue: &IssueRecord| IssueReview {
        number: issue.number,
        title: issue.title.clone(),
        kind: issue.kind.as_str(),
        priority: issue.priority.as_str(),
    };
    issues.into_iter().map(shown).collect()
}
