//! What is asked about a release: how many weeks, and which numbers.

use super::{measure::Measure, span::MOST_WEEKS};
use crate::QuestionError;

/// What is asked about a release, besides which chats count.
#[derive(Clone)]
pub struct EffectAsked {
    pub(crate) weeks: Option<i64>,
    pub(crate) measures: Vec<Measure>,
}

impl EffectAsked {
    /// Reads `weeks` and `metric` out of the parameters and answers with the others, which a
    /// [`Question`](crate::Question) reads. The release decides the period, so nothing else may.
    pub fn read(params: Vec<(String, String)>) -> Result<(Self, Vec<(String, String)>), QuestionError> {
        let (mut weeks, mut measures, mut others) = (None, Vec::new(), Vec::new());
        for (name, value) in params {
            match name.as_str() {
                "weeks" if weeks.is_some() => return Err(QuestionError::Repeated { parameter: name }),
                "weeks" => weeks = Some(read_weeks(&value)?),
                "metric" => measures.push(Measure::named(&value)?),
                "from" | "to" | "interval" | "compare" | "release" => {
                    let known = "weeks, metric, tz, include, channel, device, browser, os, language, country, agent, workflow, topic";
                    return Err(QuestionError::UnknownParameter { name, known: known.to_owned() });
                }
                _ => others.push((name, value)),
            }
        }
        if measures.is_empty() {
            measures = Measure::usual();
        }
        Ok((Self { weeks, measures }, others))
    }

    /// What a release is judged by unless something else is asked for.
    pub fn usual() -> Self {
        Self { weeks: None, measures: Measure::usual() }
    }

    /// What an issue is judged by: the share of its chats that went badly.
    pub fn of_issue() -> Self {
        Self { weeks: None, measures: vec![Measure::Trouble] }
    }
}

fn read_weeks(value: &str) -> Result<i64, QuestionError> {
    let weeks = value.parse().ok().filter(|weeks| (1..=MOST_WEEKS).contains(weeks));
    weeks.ok_or_else(|| QuestionError::Invalid {
        parameter: "weeks",
        value: value.to_owned(),
        expected: format!("a whole number from 1 to {MOST_WEEKS}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &[(&str, &str)]) -> Result<(usize, Option<i64>, usize), String> {
        let params = query.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let read = EffectAsked::read(params).map_err(|refusal| refusal.parameter().to_owned());
        read.map(|(asked, others)| (asked.measures.len(), asked.weeks, others.len()))
    }

    #[test]
    fn what_is_wrong_is_named() {
        assert_eq!(read(&[]), Ok((10, None, 0)));
        let asked = [("weeks", "12"), ("metric", "handover.rate"), ("metric", "users.users"), ("agent", "a")];
        assert_eq!(read(&asked), Ok((2, Some(12), 1)));
        for (query, parameter) in [
            (vec![("weeks", "0")], "weeks"),
            (vec![("weeks", "13")], "weeks"),
            (vec![("weeks", "2"), ("weeks", "3")], "weeks"),
            (vec![("metric", "satisfaction.scores")], "metric"),
            (vec![("from", "2026-01-01")], "from"),
            (vec![("release", "2.0")], "release"),
        ] {
            assert_eq!(read(&query), Err(parameter.to_owned()), "{query:?}");
        }
    }
}
