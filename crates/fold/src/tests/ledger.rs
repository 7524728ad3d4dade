//! The tables as maps: what a warehouse holds after a number of folds.

use std::collections::BTreeMap;

use afterword_model::{ChatId, MessageId};

use crate::{ActivityRow, ChatRow, ClickRow, Counters, FeedbackRow, HandoverRow, MessageRow, Rows};

type Cell = (ChatId, i64, Option<String>, Option<String>, crate::Dimensions);

#[derive(Debug, Default, PartialEq)]
pub(crate) struct Ledger {
    pub messages: BTreeMap<MessageId, MessageRow>,
    pub chats: BTreeMap<ChatId, ChatRow>,
    pub activity: BTreeMap<Cell, [i64; 10]>,
    pub feedback: BTreeMap<MessageId, FeedbackRow>,
    pub clicks: BTreeMap<String, ClickRow>,
    pub handovers: BTreeMap<String, HandoverRow>,
    pub steps: usize,
}

impl Ledger {
    pub fn write(&mut self, rows: Rows) {
        for replaced in &rows.replaced {
            self.messages.remove(&replaced.message);
        }
        for step in &rows.moved {
            for row in self.messages.values_mut() {
                if step.from.is_none_or(|from| from <= row.at) && step.until.is_none_or(|until| row.at < until) {
                    row.chat = step.chat.clone();
                    row.user.clone_from(&step.user);
                }
            }
        }
        for row in rows.messages {
            let known = self.messages.insert(row.message.clone(), row);
            assert!(known.is_none(), "a message was appended twice: {known:?}");
        }
        for (_, chat) in &rows.gone {
            self.chats.remove(chat);
        }
        self.chats.extend(rows.chats.into_iter().map(|row| (row.chat.clone(), row)));
        for (_, chat) in &rows.recast {
            self.activity.retain(|cell, _| cell.0 != *chat);
        }
        for row in rows.activity {
            let cell = cell(&row);
            let sums = self.activity.entry(cell).or_default();
            for (sum, added) in sums.iter_mut().zip(values(&row.counters)) {
                *sum += added;
            }
        }
        self.activity.retain(|_, sums| sums.iter().any(|&sum| sum != 0));
        self.feedback.extend(rows.feedback.into_iter().map(|row| (row.message.clone(), row)));
        self.clicks.extend(rows.clicks.into_iter().map(|row| (row.event.0.clone(), row)));
        self.handovers.extend(rows.handovers.into_iter().map(|row| (row.event.0.clone(), row)));
        self.steps += rows.steps.len();
    }

    /// Positions follow arrival, so two arrivals of the same facts differ in them alone.
    pub fn without_positions(mut self) -> Self {
        for row in self.messages.values_mut() {
            row.position = 0;
        }
        self
    }

    pub fn sum(&self, counter: fn(&Counters) -> i64) -> i64 {
        let as_counters = |v: &[i64; 10]| Counters {
            chats: v[0],
            user_messages: v[1],
            responses: v[2],
            operator_messages: v[3],
            fallbacks: v[4],
            views: v[5],
            positive: v[6],
            negative: v[7],
            comments: v[8],
            clicks: v[9],
        };
        self.activity.values().map(|sums| counter(&as_counters(sums))).sum()
    }
}

fn cell(row: &ActivityRow) -> Cell {
    let quarter = row.quarter.as_second();
    (row.chat.clone(), quarter, row.agent.clone(), row.workflow.clone(), row.dimensions.clone())
}

fn values(counters: &Counters) -> [i64; 10] {
    let Counters {
        chats,
        user_messages,
        responses,
        operator_messages,
        fallbacks,
        views,
        positive,
        negative,
        comments,
        clicks,
    } = *counters;
    [chats, user_messages, responses, operator_messages, fallbacks, views, positive, negative, comments, clicks]
}
