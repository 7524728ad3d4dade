//! Which type of issue the evidence points to, and why.

use serde::{Deserialize, Serialize};

use super::{Evidence, Sign};
use crate::text::{Phrases, sections, words};
use std::sync::LazyLock;

static LIST: &str = include_str!("../../data/complaints.txt");

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IssueType {
    /// The wrong agent or workflow answered.
    Misclassification,
    /// The answer is right as far as it goes, and does not go far enough.
    IncompleteAnswer,
    /// There is nothing to answer with.
    MissingContent,
    /// Something that the assistant cannot change: a system that failed, a rule, a price.
    OutsideOurControl,
}

fn complaints(section: &str) -> Phrases {
    let lines = sections(LIST).filter(|(name, _)| *name == section);
    Phrases::of(lines.flat_map(|(_, line)| line.split(',')).map(|phrase| (phrase.trim(), 1.0)))
}

static OUTSIDE: LazyLock<Phrases> = LazyLock::new(|| complaints("outside"));
static OFF_TOPIC: LazyLock<Phrases> = LazyLock::new(|| complaints("off_topic"));
static INCOMPLETE: LazyLock<Phrases> = LazyLock::new(|| complaints("incomplete"));

/// The type with most points; each piece of evidence gives points to the types that it speaks for. Of equals, the one that
/// is cheaper to mend.
pub(super) fn judge(pieces: &[&Evidence], users: usize) -> (IssueType, String) {
    let count = |holds: &dyn Fn(&Evidence) -> bool| pieces.iter().filter(|piece| holds(piece)).count();
    let says = |piece: &Evidence, what: &Phrases| piece.comment.as_deref().is_some_and(|it| what.is_in(&words(it)));
    let elsewhere = count(&|piece| piece.usual_agent.is_some() && piece.usual_agent != piece.agent);
    let off_topic = count(&|piece| says(piece, &OFF_TOPIC));
    let errors = count(&|piece| piece.error);
    let outside = count(&|piece| says(piece, &OUTSIDE));
    let unknown = count(&|piece| piece.sign == Sign::Fallback);
    let incomplete = count(&|piece| says(piece, &INCOMPLETE));
    let repeated = count(&|piece| piece.repeated_question);
    let judged = count(&|piece| matches!(piece.sign, Sign::ThumbsDown | Sign::LowRating));
    let handovers = count(&|piece| piece.sign == Sign::Handover);

    let points = [
        (IssueType::IncompleteAnswer, 2 * judged + 3 * incomplete + 2 * repeated + handovers),
        (IssueType::Misclassification, 3 * elsewhere + 4 * off_topic),
        (IssueType::MissingContent, 4 * unknown),
        (IssueType::OutsideOurControl, 4 * errors + 4 * outside),
    ];
    // `max_by_key` takes the last of equals, so the cheapest to mend stands last.
    let order = [
        IssueType::OutsideOurControl,
        IssueType::MissingContent,
        IssueType::IncompleteAnswer,
        IssueType::Misclassification,
    ];
    let of = |kind: IssueType| points.iter().find(|(it, _)| *it == kind).map_or(0, |(_, points)| *points);
    let kind = order.into_iter().max_by_key(|kind| of(*kind)).unwrap_or(IssueType::IncompleteAnswer);
    let all = pieces.len();
    let people = if users == 1 { "1 person".to_owned() } else { format!("{users} people") };
    let facts: Vec<String> = match kind {
        IssueType::Misclassification => vec![
            fact(elsewhere, "another agent answered than usual for the topic"),
            fact(off_topic, "people said that the answer was about something else"),
        ],
        IssueType::MissingContent => vec![fact(unknown, "the assistant did not know an answer")],
        IssueType::OutsideOurControl => vec![
            fact(errors, "a step behind the answer failed"),
            fact(outside, "people complained of what an answer cannot change"),
        ],
        IssueType::IncompleteAnswer => vec![
            fact(judged, "an answer got a bad mark"),
            fact(incomplete, "people said that something was missing"),
            fact(repeated, "people had to ask again"),
            fact(handovers, "people asked for a human after an answer"),
        ],
    };
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    let experiences = if all == 1 { "1 bad experience".to_owned() } else { format!("{all} bad experiences") };
    (kind, format!("{people}, {experiences}: {}.", facts.join("; ")))
}

fn fact(count: usize, what: &str) -> String {
    match count {
        0 => String::new(),
        1 => format!("once {what}"),
        _ => format!("{count} times {what}"),
    }
}
