//! What has to be written so that the warehouse goes from one projection of a conversation to the next.

use std::collections::{BTreeMap, BTreeSet};

use afterword_model::{AssistantId, ChatId, ConversationId};

use crate::{
    cast::{Cast, chat_id},
    projection::Projection,
    rows::{ActivityRow, Counters, Move, Rows},
    span::span_at,
    state::Conversation,
    time::instant,
};

/// The rows that lead from `old` to `new`. `known` is the state that `old` was derived from.
pub(crate) fn diff(
    assistant: AssistantId,
    id: &ConversationId,
    known: &Conversation,
    old: &Projection,
    new: &Projection,
) -> Rows {
    let mut rows = Rows {
        moved: moved(assistant, id, known, old, new),
        gone: old.casts.iter().skip(new.casts.len()).map(|cast| (assistant, cast.chat.clone())).collect(),
        ..Rows::default()
    };
    rows.chats.extend(new.chats.iter().enumerate().filter(|&(i, row)| old.chats.get(i) != Some(row)).map(cloned));
    rows.feedback.extend(new.feedback.iter().filter(|&(key, row)| old.feedback.get(key) != Some(row)).map(cloned));
    let clicks: BTreeMap<_, _> = old.clicks.iter().map(|row| (&row.event, row)).collect();
    rows.clicks.extend(new.clicks.iter().filter(|row| clicks.get(&row.event) != Some(row)).cloned());
    let handovers: BTreeMap<_, _> = old.handovers.iter().map(|row| (&row.event, row)).collect();
    rows.handovers.extend(new.handovers.iter().filter(|row| handovers.get(&row.event) != Some(row)).cloned());
    diff_activity(assistant, id, old, new, &mut rows);
    rows
}

fn cloned<K, V: Clone>((_, value): (K, &V)) -> V {
    value.clone()
}

/// Adds what has grown. A chat whose dimensions changed, or that lost a message, is handed over whole: a difference could
/// not take back that its former user had been there.
fn diff_activity(assistant: AssistantId, id: &ConversationId, old: &Projection, new: &Projection, rows: &mut Rows) {
    let mut recast: BTreeSet<usize> = (0..old.casts.len())
        .filter(|&index| {
            let dimensions = |casts: &[Cast]| casts.get(index).map(|cast| cast.dimensions.clone());
            dimensions(&old.casts) != dimensions(&new.casts)
        })
        .collect();
    for (cell, before) in &old.activity {
        if new.activity.get(cell).copied().unwrap_or_default().lost_presence(before) {
            recast.insert(cell.0);
        }
    }
    rows.recast.extend(recast.iter().map(|&index| (assistant, chat_id(id, index))));
    let cells: BTreeSet<_> = old.activity.keys().chain(new.activity.keys()).collect();
    for cell in cells {
        let after = new.activity.get(cell).copied().unwrap_or_default();
        let before = if recast.contains(&cell.0) {
            Counters::default()
        } else {
            old.activity.get(cell).copied().unwrap_or_default()
        };
        let counters = after.minus(&before);
        let Some(cast) = new.casts.get(cell.0).filter(|_| counters != Counters::default()) else { continue };
        rows.activity.push(ActivityRow {
            assistant,
            quarter: instant(cell.1),
            chat: cast.chat.clone(),
            agent: cell.2.clone(),
            workflow: cell.3.clone(),
            dimensions: cast.dimensions.clone(),
            counters,
        });
    }
}

impl Counters {
    fn minus(&self, other: &Self) -> Self {
        Self {
            chats: self.chats - other.chats,
            user_messages: self.user_messages - other.user_messages,
            responses: self.responses - other.responses,
            operator_messages: self.operator_messages - other.operator_messages,
            fallbacks: self.fallbacks - other.fallbacks,
            views: self.views - other.views,
            positive: self.positive - other.positive,
            negative: self.negative - other.negative,
            comments: self.comments - other.comments,
            clicks: self.clicks - other.clicks,
        }
    }

    /// Whether somebody who was there before is there no more.
    fn lost_presence(&self, before: &Self) -> bool {
        self.chats < before.chats
            || self.user_messages < before.user_messages
            || self.responses < before.responses
            || self.operator_messages < before.operator_messages
            || self.views < before.views
            || self.clicks < before.clicks
    }
}

/// Which messages that were handed over before belong to another chat or user now.
fn moved(
    assistant: AssistantId,
    id: &ConversationId,
    known: &Conversation,
    old: &Projection,
    new: &Projection,
) -> Vec<Move> {
    let home = |projection: &Projection, at: i64| -> Option<(ChatId, String)> {
        projection.cast_at(at).map(|cast| (cast.chat.clone(), cast.dimensions.user.clone()))
    };
    let touched: BTreeSet<usize> = known
        .messages
        .values()
        .filter(|fact| home(old, fact.at) != home(new, fact.at))
        .map(|fact| span_at(&new.spans, fact.at))
        .collect();
    touched
        .into_iter()
        .filter_map(|index| {
            let cast = new.casts.get(index)?;
            let from = new.spans.get(index).map(|span| span.from).filter(|&from| from != i64::MIN);
            Some(Move {
                assistant,
                conversation: id.clone(),
                from: from.map(instant),
                until: new.spans.get(index + 1).map(|span| instant(span.from)),
                chat: cast.chat.clone(),
                user: cast.dimensions.user.clone(),
            })
        })
        .collect()
}
