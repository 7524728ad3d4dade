//! Which newly found group is which known topic.
//!
//! Groups and topics are matched by the chats they share, the greatest overlap first (greedy matching on Jaccard's index;
//! Greene, Doyle and Cunningham 2010 follow communities over time this way).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{TopicId, mixture::NOWHERE};

/// Less overlap is chance.
const SAME: f64 = 0.2;
/// A topic that is gone went into the group that took so much of it.
const WENT_INTO: f64 = 0.5;

/// What became of a topic in a refresh.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Change {
    /// It was not there before.
    New {
        /// The topic.
        topic: TopicId,
    },
    /// It is no longer found.
    Gone {
        /// The topic.
        topic: TopicId,
    },
    /// Most of its chats are now in another.
    Merged {
        /// The topic that was.
        from: TopicId,
        /// The topic that took it up.
        into: TopicId,
    },
}

/// How groups and topics belong together.
#[derive(Debug, Default)]
pub(crate) struct Match {
    /// Group → the topic that it is.
    pub(crate) known: BTreeMap<u32, TopicId>,
    /// Topics that no group is, and the group that took most of their chats.
    pub(crate) lost: Vec<(TopicId, Option<u32>)>,
}

/// Matches `groups` with the topics that the same chats had `before`. Only `open` topics are looked for.
pub(crate) fn match_groups(groups: &[u32], before: &[Option<TopicId>], open: &[TopicId]) -> Match {
    let mut shared: BTreeMap<(u32, TopicId), f64> = BTreeMap::new();
    let (mut of_group, mut of_topic) = (BTreeMap::<u32, f64>::new(), BTreeMap::<TopicId, f64>::new());
    for (group, topic) in groups.iter().zip(before) {
        if *group != NOWHERE {
            *of_group.entry(*group).or_default() += 1.0;
        }
        if let Some(topic) = topic {
            *of_topic.entry(*topic).or_default() += 1.0;
            if *group != NOWHERE {
                *shared.entry((*group, *topic)).or_default() += 1.0;
            }
        }
    }
    let mut pairs: Vec<(f64, u32, TopicId)> = shared
        .iter()
        .filter(|((_, topic), _)| open.contains(topic))
        .map(|((group, topic), both)| (both / (of_group[group] + of_topic[topic] - both), *group, *topic))
        .collect();
    pairs.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)).then(one.2.cmp(&other.2)));
    let mut found = Match::default();
    for (overlap, group, topic) in pairs {
        if overlap >= SAME && !found.known.contains_key(&group) && !found.known.values().any(|known| *known == topic) {
            found.known.insert(group, topic);
        }
    }
    for topic in open.iter().filter(|topic| !found.known.values().any(|known| known == *topic)) {
        let all = of_topic.get(topic).copied().unwrap_or(0.0);
        let most = shared.iter().filter(|((_, from), _)| from == topic).max_by(|one, other| one.1.total_cmp(other.1));
        let into = most.filter(|(_, both)| **both >= all * WENT_INTO).map(|((group, _), _)| *group);
        found.lost.push((*topic, into));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{NOWHERE, TopicId, match_groups};

    #[test]
    fn topics_are_recognised_merged_and_lost() {
        let [a, b, c] = [TopicId(1), TopicId(2), TopicId(3)];
        let groups = [5, 5, 5, 5, 5, 6, 6, NOWHERE];
        let before = [Some(a), Some(a), Some(a), Some(b), Some(b), None, None, Some(c)];
        let found = match_groups(&groups, &before, &[a, b, c]);
        assert_eq!(found.known.into_iter().collect::<Vec<_>>(), [(5, a)]);
        assert_eq!(found.lost, [(b, Some(5)), (c, None)]);
    }
}
