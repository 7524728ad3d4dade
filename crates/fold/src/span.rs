//! Where one chat of a conversation ends and the next begins.
//!
//! A chat's end is its last event other than feedback, ratings and the asking for them. Silence for as long as the rules
//! say after that end separates chats: what comes sooner continues the chat and moves its end, a message that comes later
//! starts the next one. A chat that was sealed keeps its bounds: what arrives for it late belongs to it and moves nothing.

use afterword_model::{ChatId, ConversationId, Timestamp};

use crate::{
    state::{Conversation, SealedChat, UnsealedChat},
    time::instant,
};

/// One chat on the line of time. Times are microseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    /// First event that belongs here: `i64::MIN` for the first chat.
    pub from: i64,
    pub start: i64,
    pub end: i64,
    /// The end plus the silence that seals.
    pub cut: i64,
    pub sealed: bool,
}

/// The chats of a conversation in the order of time; at least one as soon as there is an event.
pub(crate) fn spans(conversation: &Conversation) -> Vec<Span> {
    let window = window_micros(conversation);
    let mut spans: Vec<Span> = conversation
        .sealed
        .iter()
        .map(|chat| Span { from: chat.start, start: chat.start, end: chat.end, cut: chat.cut, sealed: true })
        .collect();
    let floor = spans.last().map_or(i64::MIN, |span| span.cut);
    let sealed = spans.len();
    for (at, begins) in moving_events(conversation) {
        if at < floor {
            continue;
        }
        match spans.last_mut() {
            Some(span) if !span.sealed && at < span.cut => {
                span.end = at;
                span.cut = at.saturating_add(window);
            }
            Some(_) if !begins => {}
            _ => spans.push(Span { from: at, start: at, end: at, cut: at.saturating_add(window), sealed: false }),
        }
    }
    if spans.is_empty()
        && let Some(at) = first_event(conversation)
    {
        spans.push(Span { from: at, start: at, end: at, cut: at.saturating_add(window), sealed: false });
    }
    if let Some(first) = spans.first_mut() {
        first.from = i64::MIN;
        if sealed == 0
            && let Some(at) = first_event(conversation)
        {
            first.start = first.start.min(at);
        }
    }
    spans
}

/// Which of the spans an event at `at` belongs to.
pub(crate) fn span_at(spans: &[Span], at: i64) -> usize {
    spans.partition_point(|span| span.from <= at).saturating_sub(1)
}

/// Whether a rating at `at` comes before the chat it belongs to is sealed.
pub(crate) fn rating_is_open(spans: &[Span], at: i64) -> bool {
    spans.get(span_at(spans, at)).is_none_or(|span| at < span.cut)
}

/// The chats of the conversation that are not sealed yet, in the order of time.
pub fn unsealed(id: &ConversationId, conversation: &Conversation) -> Vec<UnsealedChat> {
    spans(conversation)
        .iter()
        .enumerate()
        .filter(|(_, span)| !span.sealed)
        .map(|(index, span)| UnsealedChat {
            chat: ChatId::nth(id, index + 1),
            number: index + 1,
            start: instant(span.start),
            end: instant(span.end),
            seal_at: instant(span.cut),
        })
        .collect()
}

/// Seals the chat if it is the next to be sealed and still ends where it did when it was found due.
pub(crate) fn seal(conversation: &mut Conversation, number: usize, end: Timestamp) {
    let spans = spans(conversation);
    let next = conversation.sealed.len();
    if number == next + 1
        && let Some(span) = spans.get(next)
        && span.end == end.as_microsecond()
    {
        conversation.sealed.push(SealedChat { start: span.start, end: span.end, cut: span.cut });
    }
}

fn window_micros(conversation: &Conversation) -> i64 {
    let channel = conversation
        .mentions
        .iter()
        .filter_map(|mention| {
            let channel = conversation.profiles.get(mention.profile)?.channel.as_deref()?;
            Some((!mention.started, mention.at, &mention.event, channel))
        })
        .min()
        .map(|(.., channel)| channel);
    i64::try_from(conversation.rules.window(channel).as_micros()).unwrap_or(i64::MAX)
}

/// Every event that moves a chat's end, in the order of time, and whether it may begin a chat.
///
/// A click, a step or a closing long after the seal is the echo of a chat that is over: it begins none.
fn moving_events(conversation: &Conversation) -> Vec<(i64, bool)> {
    let begins = conversation
        .messages
        .values()
        .map(|message| message.at)
        .chain(conversation.mentions.iter().filter(|mention| mention.started).map(|mention| mention.at))
        .chain(conversation.handovers.iter().map(|handover| handover.at))
        .chain(conversation.triggers.iter().map(|trigger| trigger.at))
        .map(|at| (at, true));
    let continues = conversation
        .clicks
        .iter()
        .map(|click| click.at)
        .chain(conversation.steps.iter().copied())
        .chain(conversation.ends.iter().copied())
        .map(|at| (at, false));
    let mut events: Vec<_> = begins.chain(continues).collect();
    // At one instant the event that may begin a chat comes first.
    events.sort_unstable_by_key(|&(at, begins)| (at, !begins));
    events
}

/// The first event of any kind.
fn first_event(conversation: &Conversation) -> Option<i64> {
    moving_events(conversation)
        .first()
        .map(|&(at, _)| at)
        .into_iter()
        .chain(conversation.feedback.values().map(|feedback| feedback.at))
        .chain(conversation.asked.iter().map(|asked| asked.at))
        .chain(conversation.ratings.iter().map(|rating| rating.at))
        .min()
}
