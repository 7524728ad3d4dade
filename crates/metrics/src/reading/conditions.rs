//! What a list asks, as the condition of a `where` on rows of `chats`.
//!
//! A fact of the period is looked for where the numbers count it: messages in `activity`, feedback at the time of its
//! response, requests and clicks at their own. So a list with the parameters of a number shows exactly the chats behind it.

use afterword_model::Timestamp;
use afterword_warehouse::Warehouse;
use jiff::SignedDuration;

use super::{
    ChatsQuestion,
    columns::keep,
    wanted::{Judged, PeriodOf, Users, Values},
};
use crate::{
    blanks::{Blank, filled},
    template::Statement,
};

const QUARTERS: &str = include_str!("../../sql/reading/in_quarters.sql");
const REQUESTS: &str = include_str!("../../sql/reading/with_requests.sql");
const JUDGED: &str = include_str!("../../sql/reading/judged.sql");
const PRESSED: &str = include_str!("../../sql/reading/pressed.sql");
const FAILED: &str = include_str!("../../sql/reading/failed.sql");
const FIRST_SEEN: &str = include_str!("../../sql/reading/first_seen.sql");
const REPEATED: &str = include_str!("../../sql/reading/repeated.sql");

/// Silence after which a chat counts as over.
const SILENCE: SignedDuration = SignedDuration::from_mins(30);

/// Whether anything was said.
const SAID: &str = "user_messages + responses + operator_messages > 0";
const WEEKDAY: &str =
    "(case when extract(dow from {local:quarter}) = 0 then 7 else extract(dow from {local:quarter}) end)";
const HOUR: &str = "extract(hour from {local:quarter})";

impl ChatsQuestion {
    /// Adds the condition on rows of `chats`.
    pub(crate) fn condition(&self, warehouse: &Warehouse, out: &mut Statement) {
        self.rows_of(out);
        self.of_period(out);
        self.of_facts(warehouse, out);
    }

    /// Adds the condition on rows of `chats` whose messages are wanted. Where it was not said what must lie in the period,
    /// the messages must.
    pub(crate) fn condition_for_messages(&self, warehouse: &Warehouse, out: &mut Statement) {
        self.rows_of(out);
        if self.wanted.period_of.is_some() {
            self.of_period(out);
        }
        self.of_facts(warehouse, out);
    }

    /// Whether the messages of the chats are wanted whenever they were sent.
    pub(crate) fn wants_every_message(&self) -> bool {
        self.wanted.period_of.is_some()
    }

    /// Whether the chats are wanted whenever they started.
    pub(crate) fn wants_every_start(&self) -> bool {
        self.period_of() != PeriodOf::Started
    }

    fn period_of(&self) -> PeriodOf {
        self.wanted.period_of.unwrap_or_default()
    }

    fn rows_of(&self, out: &mut Statement) {
        self.push(if self.wanted.left_out { "{left_out}" } else { "{counted}" }, out);
    }

    fn of_facts(&self, warehouse: &Warehouse, out: &mut Statement) {
        self.of_chat(warehouse, out);
        self.of_rating(out);
        self.of_requests(out);
        self.of_feedback(out);
        self.of_clicks(out);
        self.of_hours(out);
        self.of_users(out);
        if let Some(failed) = self.wanted.error {
            self.among(failed, FAILED, &[], out);
        }
    }

    /// When half an hour of silence had to begin for a chat to be over.
    pub(super) fn silent_since(&self) -> Timestamp {
        silent_since(self.question.as_of)
    }

    fn of_period(&self, out: &mut Statement) {
        let quarters = |what: &str, out: &mut Statement| {
            self.in_quarters(&format!("quarter >= {{from}} and quarter < {{to}} and {what}"), out);
        };
        match self.period_of() {
            PeriodOf::Started => self.push(" and started_at >= {from} and started_at < {to}", out),
            PeriodOf::Rated => self.push(" and rated_at >= {from} and rated_at < {to} and score is not null", out),
            PeriodOf::Asked => self.push(" and asked_at >= {from} and asked_at < {to}", out),
            PeriodOf::Active => quarters(SAID, out),
            PeriodOf::View => quarters("{of_agent} and views > 0", out),
            PeriodOf::Fallback => quarters("{of_agent} and fallbacks > 0", out),
            // Their conditions on the facts themselves hold the period too.
            PeriodOf::Feedback | PeriodOf::Handover | PeriodOf::Click => {}
        }
    }

    /// Of the period alone, where the list is about what happened in it.
    fn of_requests(&self, out: &mut Statement) {
        let requests = &self.wanted.handover;
        let of_period = matches!(self.period_of(), PeriodOf::Handover | PeriodOf::Active);
        let during = |out: &mut Statement| {
            self.push(if of_period { "requested_at >= {from} and requested_at < {to}" } else { "true" }, out);
        };
        let every = |out: &mut Statement| {
            out.push("true");
        };
        let kept = |out: &mut Statement| {
            out.push("true");
            keep("kind", &Values { known: requests.kinds.clone(), unknown: false }, out);
            keep("via", &Values { known: requests.vias.clone(), unknown: false }, out);
            keep("agent", &requests.agents, out);
            keep("workflow", &requests.workflows, out);
        };
        let with = |kept: &dyn Fn(&mut Statement)| {
            filled(&self.question, REQUESTS, &[("{during}", &during), ("{kept}", kept)])
        };
        if self.period_of() == PeriodOf::Handover {
            out.push(" and chat in (").append(with(&every)).push(")");
        }
        match (requests.none, requests.is_about_some()) {
            (false, false) => {}
            (false, true) => drop(out.push(" and chat in (").append(with(&kept)).push(")")),
            (true, false) => drop(out.push(" and chat not in (").append(with(&every)).push(")")),
            (true, true) => {
                out.push(" and (chat not in (").append(with(&every)).push(")");
                out.push(" or chat in (").append(with(&kept)).push("))");
            }
        }
    }

    /// On the responses of the period that the filters keep, where the list is about them; on the whole chat otherwise.
    fn of_feedback(&self, out: &mut Statement) {
        let of_period = self.period_of() == PeriodOf::Feedback;
        let judged = match (self.wanted.feedback, of_period) {
            (None, false) => return,
            (None, true) => Judged::Any,
            (Some(judged), _) => judged,
        };
        let kept = match judged {
            Judged::OnlyPositive => "positive > 0 and negative = 0",
            Judged::OnlyNegative => "negative > 0 and positive = 0",
            Judged::MorePositive => "positive > negative",
            Judged::MoreNegative => "negative > positive",
            Judged::Positive => "positive > 0",
            Judged::Negative => "negative > 0",
            Judged::Any => "positive + negative > 0",
            Judged::None => "positive + negative = 0",
            Judged::Comment => "comments > 0",
        };
        if !of_period && judged != Judged::Comment {
            out.push(" and ").push(kept);
            return;
        }
        let during = |out: &mut Statement| {
            let period = "{of_agent} and response_at >= {from} and response_at < {to}";
            self.push(if of_period { period } else { "true" }, out);
        };
        let keep = |out: &mut Statement| {
            out.push(kept);
        };
        self.among(true, JUDGED, &[("{during}", &during), ("{kept}", &keep)], out);
    }

    fn of_clicks(&self, out: &mut Statement) {
        let of_period = self.period_of() == PeriodOf::Click;
        let pressed = &self.wanted.click;
        if pressed.is_empty() && !of_period {
            return;
        }
        let kept = |out: &mut Statement| {
            let period = "{of_agent} and pressed_at >= {from} and pressed_at < {to}";
            self.push(if of_period { period } else { "true" }, out);
            for (column, values) in
                [("title", &pressed.titles), ("kind", &pressed.kinds), ("destination", &pressed.destinations)]
            {
                keep(column, &Values { known: values.clone(), unknown: false }, out);
            }
        };
        self.among(true, PRESSED, &[("{kept}", &kept)], out);
    }

    fn of_hours(&self, out: &mut Statement) {
        let (weekday, hour) = (&self.wanted.weekday, &self.wanted.hour);
        if weekday.is_empty() && hour.is_empty() {
            return;
        }
        let mut what = format!("{{of_agent}} and {SAID}");
        if self.period_of() == PeriodOf::Active {
            what.push_str(" and quarter >= {from} and quarter < {to}");
        }
        for (expression, numbers) in [(WEEKDAY, weekday), (HOUR, hour)] {
            if !numbers.is_empty() {
                let numbers: Vec<String> = numbers.iter().map(i64::to_string).collect();
                what = format!("{what} and {expression} in ({})", numbers.join(", "));
            }
        }
        self.in_quarters(&what, out);
    }

    fn of_users(&self, out: &mut Statement) {
        let first_seen = |when: &'static str| {
            let when = move |out: &mut Statement| self.push(when, out);
            filled(&self.question, FIRST_SEEN, &[("{when}", &when)])
        };
        let users = match self.wanted.users {
            None => return,
            Some(Users::New) => first_seen("min(first_message_at) >= {from} and min(first_message_at) < {to}"),
            Some(Users::Returning) => first_seen("min(first_message_at) < {from}"),
            Some(Users::Repeat) => self.question.fill(REPEATED, &self.question.now),
        };
        out.push(" and user in (").append(users).push(")");
    }

    /// Chats with something in a quarter of an hour, as the text says.
    fn in_quarters(&self, what: &str, out: &mut Statement) {
        let what = |out: &mut Statement| self.push(what, out);
        self.among(true, QUARTERS, &[("{what}", &what)], out);
    }

    /// Chats that are, or are not, among those of the statement.
    fn among(&self, is: bool, text: &str, blanks: &[Blank<'_>], out: &mut Statement) {
        out.push(if is { " and chat in (" } else { " and chat not in (" });
        out.append(filled(&self.question, text, blanks)).push(")");
    }

    fn push(&self, text: &str, out: &mut Statement) {
        out.append(self.question.fill(text, &self.question.now));
    }
}

/// When half an hour of silence had to begin for a chat to be over at `now`.
pub(super) fn silent_since(now: Timestamp) -> Timestamp {
    now.checked_sub(SILENCE).unwrap_or(Timestamp::MIN)
}
