//! Which spans together answer a user once: a turn.
//!
//! A turn is the outermost spans of a generative system that answer the same last words of the user, with all that is in
//! them. What only looks something up or calls a tool answers nobody and joins the turn that it lies beside.

use std::collections::BTreeMap;

use super::trace::Trace;

/// The spans of a turn, by place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Turn {
    /// Its outermost spans, by start.
    pub outermost: Vec<usize>,
    /// All of them, by start.
    pub spans: Vec<usize>,
    /// The user's last words, as far as they are known.
    pub asked: Option<String>,
    /// The conversation that its own spans name.
    pub conversation: Option<String>,
}

impl Turn {
    /// Begin and end, in microseconds.
    pub fn bounds(&self, trace: &Trace<'_>) -> (i64, i64) {
        let spans = || self.outermost.iter().filter_map(|place| trace.spans.get(*place));
        let start = spans().map(|span| span.start).min().unwrap_or_default();
        (start, spans().map(|span| span.end).max().unwrap_or(start))
    }
}

/// The turns of a trace by start, and the spans that belong to none.
pub(super) fn turns(trace: &Trace<'_>, conversation: impl Fn(&[usize]) -> Option<String>) -> (Vec<Turn>, Vec<usize>) {
    let mut within: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut others = Vec::new();
    for place in 0..trace.spans.len() {
        match trace.outermost(place) {
            Some(outermost) => within.entry(outermost).or_default().push(place),
            None => others.push(place),
        }
    }
    let (mut turns, mut beside): (Vec<Turn>, Vec<Turn>) = (Vec::new(), Vec::new());
    for (outermost, spans) in within {
        let answers = spans.iter().any(|place| is_answer(trace, *place));
        let asked = asked(trace, outermost, &spans);
        let conversation = conversation(&spans);
        let turn = Turn { outermost: vec![outermost], spans, asked, conversation };
        match (answers, turns.last_mut()) {
            (false, _) => beside.push(turn),
            (true, Some(last)) if is_one(last, &turn) => last.join(turn),
            (true, _) => turns.push(turn),
        }
    }
    for turn in beside {
        let start = turn.bounds(trace).0;
        match turn_at(turns.iter().map(|turn| turn.bounds(trace).0), start).and_then(|place| turns.get_mut(place)) {
            Some(nearest) => {
                // It bounds no turn: nobody was answered by it.
                nearest.spans.extend(turn.spans);
                nearest.spans.sort_unstable();
            }
            None => others.extend(turn.spans),
        }
    }
    (turns, others)
}

/// Of turns that start at these times, the one that something at `at` belongs to: the last that had begun, else the first.
pub(super) fn turn_at(starts: impl Iterator<Item = i64>, at: i64) -> Option<usize> {
    let starts: Vec<i64> = starts.collect();
    starts.iter().rposition(|start| *start <= at).or_else(|| (!starts.is_empty()).then_some(0))
}

impl Turn {
    fn join(&mut self, other: Self) {
        self.outermost.extend(other.outermost);
        self.spans.extend(other.spans);
        self.spans.sort_unstable();
        self.asked = self.asked.take().or(other.asked);
        self.conversation = self.conversation.take().or(other.conversation);
    }
}

/// Whether two spans beside each other answer the same words in the same conversation. Words that are not known contradict
/// nothing.
fn is_one(one: &Turn, other: &Turn) -> bool {
    let agree = |one: &Option<String>, other: &Option<String>| one.is_none() || other.is_none() || one == other;
    agree(&one.asked, &other.asked) && agree(&one.conversation, &other.conversation)
}

fn is_answer(trace: &Trace<'_>, place: usize) -> bool {
    trace.classes.get(place).copied().flatten().is_some_and(super::class::Class::answers)
}

/// The user's last words before an answer: as its outermost span knows them, else as the first call of a model in it does.
fn asked(trace: &Trace<'_>, outermost: usize, spans: &[usize]) -> Option<String> {
    let known = |place: usize| trace.contents.get(place)?.asked.clone();
    let models = spans.iter().copied().filter(|place| is_answer(trace, *place));
    known(outermost).or_else(|| models.into_iter().find_map(known))
}
