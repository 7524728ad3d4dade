//! Reading the parameters of a list of chats.

use std::collections::BTreeMap;

use afterword_model::{AssistantId, Signal, Timestamp};

use super::{
    ChatsQuestion, Words,
    wanted::{Csat, Email, Judged, PeriodOf, Pressed, Requests, Signals, Status, Users, Values, Wanted},
};
use crate::{Dimension, Interval, Question, QuestionError};

/// The parameters of a list besides those of a question.
const OWN: [&str; 30] = [
    "period_of",
    "without",
    "status",
    "test",
    "internal",
    "excluded",
    "csat",
    "csat_comment",
    "rating_prompt",
    "feedback",
    "email",
    "q",
    "handover",
    "handover_via",
    "handover_agent",
    "handover_workflow",
    "needs_support",
    "resolution",
    "sentiment",
    "signal",
    "answered_by",
    "fallback",
    "error",
    "user",
    "users",
    "click",
    "click_kind",
    "click_destination",
    "weekday",
    "hour",
];

const YES_NO: &[(&str, bool)] = &[("true", true), ("false", false)];
const WITH: &[(&str, bool)] = &[("with", true), ("without", false)];
const ANY: &[(&str, bool)] = &[("any", true), ("none", false)];
/// The word for what has no value.
const NONE: &str = "none";

impl ChatsQuestion {
    /// Reads the parameters of a list of chats of `assistant`, whose time zone is `default_tz`, at `now`. Its period is all
    /// of time unless it is given.
    pub fn parse(
        params: &[(String, String)],
        assistant: AssistantId,
        default_tz: &str,
        now: Timestamp,
    ) -> Result<Self, QuestionError> {
        Self::read(params, |rest| Question::of_list(rest, assistant, default_tz, now))
    }

    /// The same for an export, whose period is that of numbers unless it is given.
    pub fn of_export(
        params: &[(String, String)],
        assistant: AssistantId,
        default_tz: &str,
        now: Timestamp,
    ) -> Result<Self, QuestionError> {
        Self::read(params, |rest| Question::parse(rest, assistant, default_tz, now))
    }

    fn read(
        params: &[(String, String)],
        question: impl FnOnce(&[(String, String)]) -> Result<Question, QuestionError>,
    ) -> Result<Self, QuestionError> {
        let (own, mut rest) = Own::split(params)?;
        let (wanted, words) = own.read()?;
        for (kept, name) in [(wanted.test, "test"), (wanted.internal, "internal")] {
            // What is asked for by name is not left out.
            if kept == Some(true) && !wanted.left_out {
                rest.push(("include".to_owned(), name.to_owned()));
            }
        }
        let mut question = question(&rest).map_err(with_own_names)?;
        for dimension in own.dimensions()? {
            question.filters.add_unknown(dimension);
        }
        Ok(Self { question, wanted, words })
    }
}

fn with_own_names(error: QuestionError) -> QuestionError {
    match error {
        QuestionError::UnknownParameter { name, known } => {
            QuestionError::UnknownParameter { name, known: format!("{known}, {}", OWN.join(", ")) }
        }
        other => other,
    }
}

/// The list's own parameters, with all the values that were given.
struct Own<'a>(BTreeMap<&'static str, Vec<&'a str>>);

impl<'a> Own<'a> {
    fn split(params: &'a [(String, String)]) -> Result<(Self, Vec<(String, String)>), QuestionError> {
        let mut own: BTreeMap<&'static str, Vec<&'a str>> = BTreeMap::new();
        let mut rest = Vec::new();
        for (name, value) in params {
            match (OWN.into_iter().find(|known| known == name), name.as_str()) {
                (Some("q"), _) => own.entry("q").or_default().push(value),
                (Some(_), _) if value.is_empty() => return Err(QuestionError::Empty { parameter: name.clone() }),
                (Some(known), _) => own.entry(known).or_default().push(value),
                // Of use for numbers, and passed on by pages that show both.
                (None, "interval") if Interval::named(value).is_none() => {
                    return Err(QuestionError::BadInterval { value: value.clone() });
                }
                (None, "interval" | "compare") => {}
                (None, _) => rest.push((name.clone(), value.clone())),
            }
        }
        Ok((Self(own), rest))
    }

    fn read(&self) -> Result<(Wanted, Option<Words>), QuestionError> {
        let wanted = Wanted {
            period_of: self.word("period_of", PeriodOf::WORDS)?,
            left_out: self.word("excluded", YES_NO)?.unwrap_or(false),
            test: self.word("test", YES_NO)?,
            internal: self.word("internal", YES_NO)?,
            status: self.words("status", Status::WORDS)?,
            csat: self.csat()?,
            csat_comment: self.word("csat_comment", WITH)?,
            rating_prompt: self.values_of("rating_prompt", &["after_answer", "handover", "end"])?,
            feedback: self.word("feedback", Judged::WORDS)?,
            email: self.one("email")?.map(|text| match text {
                "with" => Email::With,
                "without" => Email::Without,
                part => Email::Holds(part.to_owned()),
            }),
            handover: self.requests()?,
            needs_support: self.word("needs_support", YES_NO)?,
            resolution: self.values("resolution"),
            sentiment: self.values("sentiment"),
            signals: self.signals()?,
            answered_by: self.values_of("answered_by", &["assistant", "operator", "both"])?,
            fallback: self.word("fallback", ANY)?,
            error: self.word("error", ANY)?,
            user: self.texts("user"),
            users: self.word("users", Users::WORDS)?,
            click: Pressed {
                titles: self.texts("click"),
                kinds: self.some_of("click_kind", &["quick_reply", "link"])?,
                destinations: self.texts("click_destination"),
            },
            weekday: self.numbers("weekday", 1, 7)?,
            hour: self.numbers("hour", 0, 23)?,
        };
        let words = self.one("q")?.and_then(Words::parse);
        Ok((wanted, words))
    }

    fn signals(&self) -> Result<Signals, QuestionError> {
        let words: Vec<(&str, Option<Signal>)> = Signals::WORDS.iter().map(|(word, it)| (*word, Some(*it))).collect();
        let all = [words.as_slice(), &[("any", None), (NONE, None)]].concat();
        let some = self.words("signal", &all)?.into_iter().flatten().collect();
        let has = |word: &str| self.all("signal").contains(&word);
        Ok(Signals { any: has("any"), none: has(NONE), some })
    }

    fn csat(&self) -> Result<Option<Csat>, QuestionError> {
        let Some(text) = self.one("csat")? else { return Ok(None) };
        let expected =
            "a score from 1 to 5 with or without one of >= <= > < = != before it, such as >=4, or none or any";
        Csat::named(text).map(Some).ok_or_else(|| invalid("csat", text, expected))
    }

    fn requests(&self) -> Result<Requests, QuestionError> {
        let kinds = self.values_of("handover", &["any", "direct", "after_fallback", "operator_button"])?;
        let any = kinds.known.iter().any(|kind| kind == "any");
        Ok(Requests {
            any,
            none: kinds.unknown,
            // Any request will do where any does.
            kinds: if any { Vec::new() } else { kinds.known },
            vias: self.some_of("handover_via", &["takeover", "ticket"])?,
            agents: self.values("handover_agent"),
            workflows: self.values("handover_workflow"),
        })
    }

    /// The dimensions whose value is to be unknown.
    fn dimensions(&self) -> Result<Vec<Dimension>, QuestionError> {
        let words = Dimension::ALL.map(|dimension| (dimension.name(), dimension));
        self.words("without", &words)
    }

    fn all(&self, name: &str) -> &[&'a str] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    fn one(&self, name: &str) -> Result<Option<&'a str>, QuestionError> {
        match self.all(name) {
            [] => Ok(None),
            [one] => Ok(Some(one)),
            _ => Err(QuestionError::Repeated { parameter: name.to_owned() }),
        }
    }

    fn word<T: Copy>(&self, name: &'static str, words: &[(&str, T)]) -> Result<Option<T>, QuestionError> {
        self.one(name)?;
        Ok(self.words(name, words)?.pop())
    }

    fn words<T: Copy>(&self, name: &'static str, words: &[(&str, T)]) -> Result<Vec<T>, QuestionError> {
        let meaning = |text: &&str| {
            let found = words.iter().find(|(word, _)| word == text).map(|(_, meaning)| *meaning);
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            found.ok_or_else(|| invalid(name, text, &known.join(", ")))
        };
        self.all(name).iter().map(meaning).collect()
    }

    fn texts(&self, name: &str) -> Vec<String> {
        self.all(name).iter().map(|text| (*text).to_owned()).collect()
    }

    /// Any texts, and `none`.
    fn values(&self, name: &str) -> Values {
        let mut texts = self.texts(name);
        let given = texts.len();
        texts.retain(|text| text != NONE);
        Values { unknown: texts.len() < given, known: texts }
    }

    /// Some of these words.
    fn some_of(&self, name: &'static str, words: &[&str]) -> Result<Vec<String>, QuestionError> {
        let words: Vec<(&str, &str)> = words.iter().map(|word| (*word, *word)).collect();
        Ok(self.words(name, &words)?.into_iter().map(str::to_owned).collect())
    }

    /// Some of these words, and `none`.
    fn values_of(&self, name: &'static str, words: &[&str]) -> Result<Values, QuestionError> {
        let values = self.values(name);
        match values.known.iter().find(|text| !words.contains(&text.as_str())) {
            None => Ok(values),
            Some(wrong) => Err(invalid(name, wrong, &format!("{}, {NONE}", words.join(", ")))),
        }
    }

    fn numbers(&self, name: &'static str, least: i64, most: i64) -> Result<Vec<i64>, QuestionError> {
        let number = |text: &&str| {
            let number = text.parse().ok().filter(|number| (least..=most).contains(number));
            number.ok_or_else(|| invalid(name, text, &format!("a whole number from {least} to {most}")))
        };
        self.all(name).iter().map(number).collect()
    }
}

fn invalid(parameter: &'static str, value: &str, expected: &str) -> QuestionError {
    QuestionError::Invalid { parameter, value: value.to_owned(), expected: expected.to_owned() }
}
