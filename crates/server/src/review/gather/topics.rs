//! What people came with, beside what they came with before.

use std::cmp::Ordering;

use afterword_metrics::TopicNumbers;
use afterword_store::{TopicRecord, TopicStatus};

use crate::review::{TopicReview, Topics};

/// New, growing and shrinking topics, at most `most` of each. Those that the team hides or merged into another are left
/// out.
pub(super) fn shown(numbers: &TopicNumbers, topics: Vec<TopicRecord>, most: usize) -> Topics {
    let (mut new, mut growing, mut shrinking) = (Vec::new(), Vec::new(), Vec::new());
    for topic in topics {
        if topic.status == TopicStatus::Hidden || topic.merged_into.is_some() {
            continue;
        }
        let is_new = numbers.is_new(&topic.name);
        let found = one(numbers, topic);
        match found.chats.cmp(&found.before) {
            _ if is_new => new.push(found),
            Ordering::Greater => growing.push(found),
            Ordering::Less => shrinking.push(found),
            Ordering::Equal => {}
        }
    }
    Topics {
        new: most_changed(new, most),
        growing: most_changed(growing, most),
        shrinking: most_changed(shrinking, most),
    }
}

fn most_changed(mut topics: Vec<TopicReview>, most: usize) -> Vec<TopicReview> {
    topics.sort_by(|one, other| {
        let changed = |topic: &TopicReview| topic.chats.abs_diff(topic.before);
        changed(other).cmp(&changed(one)).then_with(|| one.name.cmp(&other.name))
    });
    topics.truncate(most);
    topics
}

fn one(numbers: &TopicNumbers, topic: TopicRecord) -> TopicReview {
    let chats = numbers.topics.get(&topic.name).map_or(0, |counts| counts.chats);
    let before = numbers.before(&topic.name).unwrap_or(0);
    let growth = (before > 0).then(|| (chats - before) as f64 / before as f64);
    TopicReview { id: topic.id.0, name: topic.name, chats, before, growth }
}
