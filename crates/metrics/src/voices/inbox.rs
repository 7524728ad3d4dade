//! One page of the feedback of a question, and how much there is of it.

use afterword_model::{ConversationId, FeedbackValue, MessageId};

use super::FeedbackHead;
use crate::Cursor;

/// Which feedback is wanted.
#[derive(Clone, Debug)]
pub struct Inbox {
    /// Up or down alone.
    pub value: Option<FeedbackValue>,
    /// Those that were reviewed, or those that were not, alone.
    pub reviewed: Option<bool>,
    /// The last entry of the page before.
    pub after: Option<Cursor>,
    /// Most entries of a page.
    pub limit: usize,
}

/// How much feedback the question is about, whatever part of it is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Thumbs up.
    pub up: usize,
    /// Thumbs down.
    pub down: usize,
    /// Thumbs down that nobody has dealt with.
    pub unreviewed_down: usize,
}

/// A page, latest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Where its entries are.
    pub keys: Vec<(ConversationId, MessageId)>,
    /// What to ask the next page with; nothing after the last.
    pub next: Option<Cursor>,
    /// Of all pages.
    pub counts: Counts,
}

impl Inbox {
    /// Chooses from `heads`, of which `is_reviewed` says what was dealt with.
    pub fn page(&self, heads: Vec<FeedbackHead>, is_reviewed: impl Fn(&FeedbackHead) -> bool) -> Page {
        let mut counts = Counts::default();
        let mut wanted: Vec<Cursor> = Vec::new();
        for head in heads {
            let reviewed = is_reviewed(&head);
            let is_up = head.value == FeedbackValue::Up;
            counts.up += usize::from(is_up);
            counts.down += usize::from(!is_up);
            counts.unreviewed_down += usize::from(!is_up && !reviewed);
            let place = Cursor { at: head.given_at, id: head.conversation.0, message: head.message.0 };
            let is_wanted = self.value.is_none_or(|value| value == head.value)
                && self.reviewed.is_none_or(|wanted| wanted == reviewed)
                && self.after.as_ref().is_none_or(|after| place < *after);
            if is_wanted {
                wanted.push(place);
            }
        }
        wanted.sort_unstable_by(|one, other| other.cmp(one));
        let has_more = wanted.len() > self.limit;
        wanted.truncate(self.limit);
        let next = wanted.last().filter(|_| has_more).cloned();
        let keys = wanted.into_iter().map(|place| (place.id.into(), place.message.into())).collect();
        Page { keys, next, counts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(at: i64, message: &str, value: FeedbackValue) -> FeedbackHead {
        FeedbackHead { given_at: at, conversation: "c".into(), message: message.into(), value }
    }

    fn messages(page: &Page) -> Vec<&str> {
        page.keys.iter().map(|(_, message)| message.as_str()).collect()
    }

    #[test]
    fn pages_neither_skip_nor_repeat_while_new_entries_come() {
        use FeedbackValue::{Down, Up};
        let mut heads = vec![head(5, "a", Down), head(5, "b", Down), head(7, "c", Down), head(9, "d", Up)];
        let mut inbox = Inbox { value: Some(Down), reviewed: None, after: None, limit: 2 };
        let first = inbox.page(heads.clone(), |_| false);
        assert_eq!(messages(&first), ["c", "b"]);
        assert_eq!(first.counts, Counts { up: 1, down: 3, unreviewed_down: 3 });
        heads.push(head(8, "new", Down));
        inbox.after = first.next;
        let second = inbox.page(heads, |_| false);
        assert_eq!((messages(&second), &second.next), (vec!["a"], &None));
        assert_eq!(second.counts.down, 4);
    }

    #[test]
    fn what_was_reviewed_can_be_left_out() {
        let heads = vec![head(1, "a", FeedbackValue::Down), head(2, "b", FeedbackValue::Down)];
        let page = |reviewed| {
            let inbox = Inbox { value: None, reviewed, after: None, limit: 10 };
            inbox.page(heads.clone(), |head| head.message.as_str() == "a")
        };
        assert_eq!(messages(&page(Some(true))), ["a"]);
        assert_eq!(messages(&page(Some(false))), ["b"]);
        assert_eq!(messages(&page(None)), ["b", "a"]);
        assert_eq!(page(Some(true)).counts, Counts { up: 0, down: 2, unreviewed_down: 1 });
    }
}
