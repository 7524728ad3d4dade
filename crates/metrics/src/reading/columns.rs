//! Conditions on what `chats` itself knows of a chat.

use afterword_warehouse::Warehouse;

use super::{
    ChatsQuestion,
    wanted::{Csat, Email, Status, Values},
};
use crate::{blanks::list, template::Statement};

impl ChatsQuestion {
    pub(super) fn of_chat(&self, warehouse: &Warehouse, out: &mut Statement) {
        let wanted = &self.wanted;
        either(wanted.test, "test", "not test", out);
        either(wanted.internal, "internal", "not internal", out);
        either(wanted.fallback, "fallbacks > 0", "fallbacks = 0", out);
        let needs_support = "(handovers > 0 and operator_messages = 0)";
        either(wanted.needs_support, needs_support, &format!("not {needs_support}"), out);
        for (column, values) in [
            ("resolution", &wanted.resolution),
            ("sentiment", &wanted.sentiment),
            ("answered_by", &wanted.answered_by),
            ("rating_prompt", &wanted.rating_prompt),
        ] {
            keep(column, values, out);
        }
        match &wanted.email {
            None => {}
            Some(Email::With) => drop(out.push(" and email is not null")),
            Some(Email::Without) => drop(out.push(" and email is null")),
            Some(Email::Holds(part)) => {
                out.push(" and ").push(&warehouse.holds_word("email")).params.push(part.as_str().into());
            }
        }
        if !wanted.user.is_empty() {
            one_of(" and user", &wanted.user, out);
        }
        self.of_signals(out);
        self.of_status(out);
    }

    /// Signals are kept as a JSON array of words that need no escape.
    fn of_signals(&self, out: &mut Statement) {
        let signals = &self.wanted.signals;
        let mut wanted: Vec<String> =
            signals.some.iter().map(|signal| format!("signals like '%\"{}\"%'", signal.as_str())).collect();
        if signals.any {
            wanted.push("signals is not null".to_owned());
        }
        if signals.none {
            wanted.push("(signals is null and concluded_by is not null)".to_owned());
        }
        if !wanted.is_empty() {
            out.push(" and (").push(&wanted.join(" or ")).push(")");
        }
    }

    fn of_status(&self, out: &mut Statement) {
        for (place, status) in self.wanted.status.iter().enumerate() {
            out.push(if place == 0 { " and (" } else { " or " });
            match status {
                Status::Sealed => out.push("sealed"),
                Status::Closed => {
                    out.push("(not sealed and (closed or ended_at <= ").bind(self.silent_since()).push("))")
                }
                Status::Open => {
                    out.push("(not sealed and not closed and ended_at > ").bind(self.silent_since()).push(")")
                }
            };
        }
        if !self.wanted.status.is_empty() {
            out.push(")");
        }
    }

    pub(super) fn of_rating(&self, out: &mut Statement) {
        match self.wanted.csat {
            None => {}
            Some(Csat::Any) => drop(out.push(" and score is not null")),
            Some(Csat::None) => drop(out.push(" and score is null")),
            Some(Csat::Score(sign, score)) => drop(out.push(" and score ").push(sign).push(" ").bind(score)),
        }
        let rated = "score is not null and rating_comment is";
        either(self.wanted.csat_comment, &format!("{rated} not null"), &format!("{rated} null"), out);
    }
}

fn either(asked: Option<bool>, yes: &str, no: &str, out: &mut Statement) {
    if let Some(asked) = asked {
        out.push(" and ").push(if asked { yes } else { no });
    }
}

/// The condition that the column has one of the values, beginning with ` and`; nothing where every value will do.
pub(super) fn keep(column: &str, values: &Values, out: &mut Statement) {
    match (values.known.is_empty(), values.unknown) {
        (true, false) => {}
        (true, true) => drop(out.push(" and ").push(column).push(" is null")),
        (false, false) => one_of(&format!(" and {column}"), &values.known, out),
        (false, true) => {
            one_of(&format!(" and ({column}"), &values.known, out);
            out.push(" or ").push(column).push(" is null)");
        }
    }
}

fn one_of(column: &str, values: &[String], out: &mut Statement) {
    out.push(column).push(" in (");
    list(out, values.iter().map(String::as_str));
    out.push(")");
}
