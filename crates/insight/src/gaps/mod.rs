//! Knowledge gaps: questions that went wrong, grouped by what they ask.
//!
//! The questions lie in the same kind of space as the chats of `topics`. They are grouped by correlation clustering (Bansal,
//! Blum and Chawla 2004): a question moves to the group in which the likeness to its members, less a threshold for each, adds
//! up to most, until none moves. The threshold alone says how alike questions of a group must be on average; nobody says how
//! many groups there are.

// Counts live well within the exact range of the narrower type.
#![allow(clippy::cast_possible_truncation)]

use std::collections::{BTreeMap, BTreeSet};

use afterword_model::Role;
use serde::{Deserialize, Serialize};

use crate::{
    Transcript, Utterance,
    topics::{Corpus, Neighbourhood, add, dot},
};

/// How alike two questions of a group are at least, on average. `examples/gap_quality.rs` shows what others give.
pub const ALIKE: f32 = 0.5;
const ROUNDS: usize = 8;

/// What went wrong with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WentWrong {
    /// The assistant did not know.
    Fallback,
    /// The answer got thumbs down.
    ThumbsDown,
    /// A human was asked for.
    Handover,
}

/// A question that was not answered well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The user's words.
    pub text: String,
    /// Who asked.
    pub user: String,
    /// In which chat.
    pub chat: String,
    /// What went wrong.
    pub went_wrong: WentWrong,
}

/// Questions that ask the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The question that is most like all others of the group, as it was asked.
    pub representative: String,
    /// The questions, by place in what was given.
    pub questions: Vec<usize>,
    /// How many different users asked.
    pub users: usize,
    /// How often what went wrong.
    pub went_wrong: BTreeMap<WentWrong, usize>,
}

/// Groups questions by what they ask: those that most users asked first, then those asked most often.
pub fn group_questions(questions: &[Question]) -> Vec<Group> {
    group_at(questions, ALIKE)
}

/// As [`group_questions`], at another threshold (0 to 1).
pub fn group_at(questions: &[Question], alike: f32) -> Vec<Group> {
    let mut corpus = Corpus::new();
    for question in questions {
        let messages = vec![Utterance::new(Role::User, question.text.as_str())];
        corpus.add(question.chat.as_str(), &Transcript { messages, ..Transcript::default() });
    }
    let Neighbourhood { places, near } = Neighbourhood::of(&corpus);
    let labels = correlate(&places, &near, alike);
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (question, label) in labels.into_iter().enumerate() {
        members.entry(label).or_default().push(question);
    }
    let mut groups: Vec<Group> = members.into_values().map(|group| shape(group, questions, &places)).collect();
    groups.sort_by(|one, other| {
        other
            .users
            .cmp(&one.users)
            .then(other.questions.len().cmp(&one.questions.len()))
            .then(one.questions.cmp(&other.questions))
    });
    groups
}

fn shape(members: Vec<usize>, questions: &[Question], places: &[Vec<f32>]) -> Group {
    let width = places.first().map_or(0, Vec::len);
    let mut middle = vec![0.0_f32; width];
    for member in &members {
        add(&mut middle, &places[*member], 1.0);
    }
    let central = members.iter().copied().max_by(|one, other| {
        // The earlier of equals.
        dot(&places[*one], &middle).total_cmp(&dot(&places[*other], &middle)).then(other.cmp(one))
    });
    let users: BTreeSet<&str> = members.iter().map(|member| questions[*member].user.as_str()).collect();
    let mut went_wrong = BTreeMap::new();
    for member in &members {
        *went_wrong.entry(questions[*member].went_wrong).or_default() += 1;
    }
    Group {
        representative: central.map(|member| questions[member].text.trim().to_owned()).unwrap_or_default(),
        users: users.len(),
        went_wrong,
        questions: members,
    }
}

/// A label for every place, moving only into groups of its neighbours. Those that lie nowhere, having no word, stay alone.
fn correlate(places: &[Vec<f32>], near: &[Vec<(u32, f32)>], alike: f32) -> Vec<usize> {
    let width = places.first().map_or(0, Vec::len);
    let mut sums: Vec<Vec<f32>> = Vec::new();
    let mut sizes: Vec<f32> = Vec::new();
    let mut labels: Vec<Option<usize>> = vec![None; places.len()];
    for _ in 0..ROUNDS {
        let mut moves = 0;
        for (question, place) in places.iter().enumerate() {
            let old = labels[question];
            if let Some(old) = old {
                add(&mut sums[old], place, -1.0);
                sizes[old] -= 1.0;
            }
            let gain = |group: usize| dot(place, &sums[group]) - alike * sizes[group];
            let around: BTreeSet<usize> =
                near[question].iter().filter_map(|(other, _)| labels[*other as usize]).chain(old).collect();
            let best = around
                .into_iter()
                .filter(|group| sizes[*group] > 0.5)
                .map(|group| (group, gain(group)))
                .max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)))
                .filter(|(_, gain)| *gain > 0.0);
            let group = best.map_or_else(
                || {
                    // Its old group, if nobody else is left in it, or the first empty one.
                    let empty =
                        old.filter(|old| sizes[*old] < 0.5).or_else(|| sizes.iter().position(|size| *size < 0.5));
                    empty.unwrap_or_else(|| {
                        sums.push(vec![0.0; width]);
                        sizes.push(0.0);
                        sums.len() - 1
                    })
                },
                |(group, _)| group,
            );
            add(&mut sums[group], place, 1.0);
            sizes[group] += 1.0;
            moves += usize::from(old != Some(group));
            labels[question] = Some(group);
        }
        if moves * 200 <= places.len() {
            break;
        }
    }
    labels.into_iter().map(Option::unwrap_or_default).collect()
}

#[cfg(test)]
mod tests {
    use super::{Question, WentWrong, group_questions};

    fn asked(texts: &[(&str, &str)]) -> Vec<Question> {
        let question = |(user, text): &(&str, &str)| Question {
            text: (*text).to_owned(),
            user: (*user).to_owned(),
            chat: format!("{user}-{text}"),
            went_wrong: WentWrong::Fallback,
        };
        texts.iter().map(question).collect()
    }

    #[test]
    fn groups_what_asks_the_same() {
        let questions = asked(&[
            ("ann", "How do I change my delivery address?"),
            ("bob", "Do you ship to Norway?"),
            ("cid", "I want to change the delivery address"),
            ("ann", "change delivery address please"),
            ("dan", "do you ship to norway"),
            ("eve", ""),
        ]);
        let groups = group_questions(&questions);
        let members: Vec<_> = groups.iter().map(|group| group.questions.clone()).collect();
        assert_eq!(members, [vec![0, 2, 3], vec![1, 4], vec![5]]);
        assert_eq!((groups[0].users, groups[0].went_wrong[&WentWrong::Fallback]), (2, 3));
        assert!(groups[0].representative.contains("delivery address"));
        assert_eq!(groups, group_questions(&questions));
        assert!(group_questions(&[]).is_empty());
    }
}
