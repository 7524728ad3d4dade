//! Variables of a chat: how each changed, up to a response.

use std::collections::{BTreeMap, HashMap};

use afterword_model::Timestamp;
use afterword_warehouse::Columns;

use super::{ChatEntry, MessageChoice};
use crate::{
    Metrics, MetricsError, Question,
    blanks::{Blank, filled},
    template::Statement,
    voices::{instant, text},
};

const VARIABLES: &str = include_str!("../../sql/reading/variables.sql");
const ENCLOSING: &str = include_str!("../../sql/reading/enclosing.sql");

/// Changes of an answer; earlier ones are left out.
const MOST: usize = 2_000;

/// A variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// What it is called.
    pub name: String,
    /// Earliest first.
    pub changes: Vec<VariableChange>,
}

/// A change of a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariableChange {
    /// When.
    pub at: Timestamp,
    /// The response that it was made for.
    pub message: String,
    /// The step that made it.
    pub step: String,
    /// The new value, as JSON text.
    pub value: Option<String>,
    /// The value before, as JSON text.
    pub previous: Option<String>,
    /// What the enclosing step is called.
    pub by: Option<String>,
}

impl Metrics {
    /// The variables that changed in the chat up to the message and with it, by name.
    pub(super) fn variables(
        &self,
        question: &Question,
        chat: &ChatEntry,
        message: &MessageChoice,
    ) -> Result<Vec<Variable>, MetricsError> {
        let sent_at = |out: &mut Statement| {
            out.bind(message.at);
        };
        let position = |out: &mut Statement| {
            out.bind(message.position);
        };
        let own: [Blank<'_>; 2] = [("{sent_at}", &sent_at), ("{position}", &position)];
        let mut statement = in_conversation(question, VARIABLES, chat, &own);
        statement.push(&format!("limit {MOST}"));

        let mut changes = Vec::new();
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                let change = VariableChange {
                    at: instant(piece.time("began_at", row)?),
                    message: text(piece, "message", row)?,
                    step: text(piece, "step", row)?,
                    value: piece.text("output", row)?.map(str::to_owned),
                    previous: None,
                    by: None,
                };
                changes.push((text(piece, "name", row)?, piece.text("parent", row)?.map(str::to_owned), change));
            }
        }
        let names = self.enclosing(question, chat, &changes)?;
        let mut variables: BTreeMap<String, Vec<VariableChange>> = BTreeMap::new();
        for (name, parent, mut change) in changes.into_iter().rev() {
            change.by = parent.and_then(|parent| names.get(&(change.message.clone(), parent)).cloned());
            let known = variables.entry(name).or_default();
            change.previous = known.last().and_then(|last| last.value.clone());
            known.push(change);
        }
        Ok(variables.into_iter().map(|(name, changes)| Variable { name, changes }).collect())
    }

    /// What the steps are called that enclose the changes, by message and step.
    fn enclosing(
        &self,
        question: &Question,
        chat: &ChatEntry,
        changes: &[(String, Option<String>, VariableChange)],
    ) -> Result<HashMap<(String, String), String>, MetricsError> {
        let mut names = HashMap::new();
        let pairs: Vec<(&str, &str)> = changes
            .iter()
            .filter_map(|(_, parent, change)| Some((change.message.as_str(), parent.as_deref()?)))
            .collect();
        if pairs.is_empty() {
            return Ok(names);
        }
        let wanted = |out: &mut Statement| {
            for (place, (message, step)) in pairs.iter().enumerate() {
                out.push(if place == 0 { "(" } else { ", (" }).bind(*message).push(", ").bind(*step).push(")");
            }
        };
        let statement = in_conversation(question, ENCLOSING, chat, &[("{wanted}", &wanted)]);
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                let key = (text(piece, "message", row)?, text(piece, "step", row)?);
                names.entry(key).or_insert(text(piece, "name", row)?);
            }
        }
        Ok(names)
    }
}

fn in_conversation(question: &Question, sql: &str, chat: &ChatEntry, own: &[Blank<'_>]) -> Statement {
    let (since, until) = chat.wide_stretch();
    let id = |out: &mut Statement| {
        out.bind(chat.chat.as_str());
    };
    let conversation = |out: &mut Statement| {
        out.bind(chat.conversation.as_str());
    };
    let since = |out: &mut Statement| {
        out.bind(since);
    };
    let until = |out: &mut Statement| {
        out.bind(until);
    };
    let usual: [Blank<'_>; 4] =
        [("{chat}", &id), ("{conversation}", &conversation), ("{since}", &since), ("{until}", &until)];
    let blanks: Vec<Blank<'_>> = usual.into_iter().chain(own.iter().copied()).collect();
    filled(question, sql, &blanks)
}
