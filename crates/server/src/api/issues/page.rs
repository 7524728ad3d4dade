//! Which issues of an assistant a list shows, in which order, and how many there are of each status.

use afterword_model::{IssuePriority, IssueStatus, IssueType};
use afterword_store::{IssueRecord, MemberId};

/// What a list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Most users first.
    #[default]
    Users,
    /// Changed last first.
    Updated,
    /// The most urgent first.
    Priority,
    /// Filed last first.
    Number,
}

impl Sort {
    /// Every sort, by its word.
    pub const WORDS: [(&str, Self); 4] =
        [("users", Self::Users), ("updated", Self::Updated), ("priority", Self::Priority), ("number", Self::Number)];

    /// What is larger comes first.
    fn key(self, entry: &Entry) -> i64 {
        match self {
            Self::Users => i64::try_from(entry.users).unwrap_or(i64::MAX),
            Self::Updated => entry.issue.updated_at.as_microsecond(),
            Self::Priority => match entry.issue.priority {
                IssuePriority::Urgent => 3,
                IssuePriority::High => 2,
                IssuePriority::Medium => 1,
                IssuePriority::Low => 0,
            },
            Self::Number => entry.issue.number,
        }
    }
}

/// An issue, with what the catalog does not know of it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The issue.
    pub issue: IssueRecord,
    /// How many users had its chats.
    pub users: usize,
    /// What its topic is called.
    pub topic: Option<String>,
    /// The release that fixes it.
    pub release: Option<String>,
    /// Whether it has the chat that is asked for; true where none is.
    pub has_chat: bool,
}

/// Which issues are wanted.
#[derive(Clone, Debug, Default)]
#[expect(clippy::option_option, reason = "anybody, nobody and somebody are three things")]
pub struct Wanted {
    /// Any of them, or any at all.
    pub statuses: Vec<IssueStatus>,
    /// Any of them, or any at all.
    pub kinds: Vec<IssueType>,
    /// Any of them, or any at all.
    pub priorities: Vec<IssuePriority>,
    /// Who deals with it; `Some(None)` for nobody.
    pub assignee: Option<Option<MemberId>>,
    /// Name of the topic.
    pub topic: Option<String>,
    /// Name of the agent.
    pub agent: Option<String>,
    /// The release that fixes it.
    pub release: Option<String>,
    /// Words of title, notes or number (`#12`), in small letters; all of them must be there.
    pub words: Vec<String>,
    /// In which order.
    pub sort: Sort,
    /// Where the page before ended: key and number of its last issue.
    pub after: Option<(i64, i64)>,
    /// Most issues of a page.
    pub limit: usize,
}

/// A page.
#[derive(Debug)]
pub struct Page {
    /// Its issues.
    pub entries: Vec<Entry>,
    /// Where it ended; nothing after the last.
    pub next: Option<(i64, i64)>,
    /// Of all pages, whatever status is wanted, in the order of [`IssueStatus::ALL`].
    pub counts: [usize; 4],
}

impl Wanted {
    /// Chooses from all issues.
    pub fn page(&self, entries: Vec<Entry>) -> Page {
        let mut kept: Vec<Entry> = entries.into_iter().filter(|entry| self.keeps(entry)).collect();
        let counts = IssueStatus::ALL.map(|status| kept.iter().filter(|entry| entry.issue.status == status).count());
        let place = |entry: &Entry| (self.sort.key(entry), entry.issue.number);
        kept.retain(|entry| {
            let has_status = self.statuses.is_empty() || self.statuses.contains(&entry.issue.status);
            has_status && self.after.is_none_or(|after| place(entry) < after)
        });
        kept.sort_unstable_by_key(|entry| std::cmp::Reverse(place(entry)));
        let has_more = kept.len() > self.limit;
        kept.truncate(self.limit);
        let next = kept.last().filter(|_| has_more).map(place);
        Page { entries: kept, next, counts }
    }

    fn keeps(&self, Entry { issue, topic, release, has_chat, .. }: &Entry) -> bool {
        let any = |wanted: &Option<String>, value: &Option<String>| wanted.is_none() || wanted == value;
        let text = format!("#{} {} {}", issue.number, issue.title, issue.notes).to_lowercase();
        *has_chat
            && (self.kinds.is_empty() || self.kinds.contains(&issue.kind))
            && (self.priorities.is_empty() || self.priorities.contains(&issue.priority))
            && self.assignee.is_none_or(|assignee| assignee == issue.assignee)
            && any(&self.topic, topic)
            && any(&self.agent, &issue.agent)
            && any(&self.release, release)
            && self.words.iter().all(|word| text.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use afterword_model::Timestamp;

    use super::*;

    fn entry(number: i64, users: usize, priority: IssuePriority, status: IssueStatus) -> Entry {
        let at = Timestamp::from_second(1_790_000_000 - number).unwrap();
        let issue = IssueRecord {
            number,
            title: format!("Title {number}"),
            kind: IssueType::MissingContent,
            priority,
            status,
            assignee: (number == 1).then_some(MemberId(7)),
            topic: None,
            agent: None,
            workflow: None,
            release: None,
            notes: "Überall".to_owned(),
            suggestion: None,
            created_by: String::new(),
            created_at: at,
            updated_at: at,
            settled_at: None,
            chats: 0,
        };
        Entry { issue, users, topic: Some(format!("Topic {}", number % 2)), release: None, has_chat: true }
    }

    fn some() -> Vec<Entry> {
        use IssuePriority::{High, Low, Urgent};
        use IssueStatus::{Closed, Open};
        vec![entry(1, 5, Low, Open), entry(2, 9, Urgent, Closed), entry(3, 5, High, Open), entry(4, 0, Urgent, Open)]
    }

    fn numbers(wanted: &Wanted) -> Vec<i64> {
        let wanted = Wanted { limit: 10, ..wanted.clone() };
        wanted.page(some()).entries.iter().map(|entry| entry.issue.number).collect()
    }

    #[test]
    fn each_order_breaks_ties_by_number() {
        let by = |sort| numbers(&Wanted { sort, ..Wanted::default() });
        assert_eq!(by(Sort::Users), [2, 3, 1, 4]);
        assert_eq!(by(Sort::Updated), [1, 2, 3, 4]);
        assert_eq!(by(Sort::Priority), [4, 2, 3, 1]);
        assert_eq!(by(Sort::Number), [4, 3, 2, 1]);
    }

    #[test]
    fn filters_keep_what_has_all_of_them() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect();
        for (wanted, expected) in [
            (Wanted { statuses: vec![IssueStatus::Closed], ..Wanted::default() }, vec![2]),
            (Wanted { priorities: vec![IssuePriority::Urgent], ..Wanted::default() }, vec![2, 4]),
            (Wanted { assignee: Some(None), ..Wanted::default() }, vec![2, 3, 4]),
            (Wanted { assignee: Some(Some(MemberId(7))), ..Wanted::default() }, vec![1]),
            (Wanted { topic: Some("Topic 1".to_owned()), ..Wanted::default() }, vec![3, 1]),
            (Wanted { words: words("#3 über"), ..Wanted::default() }, vec![3]),
            (Wanted { words: words("title nowhere"), ..Wanted::default() }, vec![]),
            (Wanted { kinds: vec![IssueType::Misclassification], ..Wanted::default() }, vec![]),
        ] {
            assert_eq!(numbers(&wanted), expected, "{wanted:?}");
        }
    }

    #[test]
    fn pages_follow_one_another_and_counts_are_of_all() {
        let mut wanted = Wanted { limit: 2, statuses: vec![IssueStatus::Open], ..Wanted::default() };
        let first = wanted.page(some());
        assert_eq!(first.entries.iter().map(|entry| entry.issue.number).collect::<Vec<_>>(), [3, 1]);
        assert_eq!((first.next, first.counts), (Some((5, 1)), [3, 0, 0, 1]));
        wanted.after = first.next;
        let second = wanted.page(some());
        assert_eq!(second.entries.iter().map(|entry| entry.issue.number).collect::<Vec<_>>(), [4]);
        assert_eq!((second.next, second.counts), (None, [3, 0, 0, 1]));
    }
}
