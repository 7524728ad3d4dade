//! A question, checked: whose numbers, of which period, of which chats.

use afterword_model::{AssistantId, Timestamp};
use afterword_warehouse::Value;
use jiff::{SignedDuration, tz::TimeZone};

use crate::{
    QuestionError,
    bucket::{Interval, buckets},
    filter::{Dimension, Filters, Include},
    period::{Moment, Period, asked},
    sheet::Span,
    template::{Scope, Statement},
    zone::Zone,
};

/// What is asked of the numbers.
#[derive(Clone, Debug)]
pub struct Question {
    pub(crate) assistant: AssistantId,
    pub(crate) zone: TimeZone,
    pub(crate) zone_name: String,
    pub(crate) interval: Interval,
    pub(crate) filters: Filters,
    pub(crate) include: Include,
    pub(crate) as_of: Timestamp,
    pub(crate) notes: Vec<String>,
    pub(crate) now: Span,
    pub(crate) before: Option<Span>,
}

/// The parameters, as they were given.
#[derive(Default)]
struct Given<'a> {
    from: Option<&'a str>,
    to: Option<&'a str>,
    tz: Option<&'a str>,
    interval: Option<&'a str>,
    compare: Option<&'a str>,
    filters: Filters,
    include: Include,
}

impl Question {
    /// Reads the parameters of a request about `assistant`, whose time zone is `default_tz`, at `now`.
    pub fn parse(
        params: &[(String, String)],
        assistant: AssistantId,
        default_tz: &str,
        now: Timestamp,
    ) -> Result<Self, QuestionError> {
        let given = Given::read(params)?;
        let zone = time_zone(given.tz.unwrap_or(default_tz))?;
        let from = given.from.map(|value| Moment::parse("from", value)).transpose()?;
        let to = given.to.map(|value| Moment::parse("to", value)).transpose()?;
        let (from, to) = asked(from, to, &zone, now).ok_or_else(|| bad_time("from", given.from))?;
        let period = period("from", from, to, &zone)?;

        let mut notes = Vec::new();
        if (period.from, period.to) != (from, to) {
            notes.push("from and to were widened to whole quarter hours".to_owned());
        }
        let interval = match given.interval {
            Some(name) => Interval::named(name).ok_or_else(|| QuestionError::BadInterval { value: name.to_owned() })?,
            None => Interval::usual(period.days(&zone)),
        };
        let span = |period: Period| {
            let offsets = Zone::over(period, &zone);
            Ok::<_, QuestionError>(Span { period, buckets: buckets(period, &zone, &offsets, interval)?, zone: offsets })
        };
        let before = match given.compare {
            Some(value) => Some(span(compared(value, period, &zone)?)?),
            None => None,
        };
        if before.is_some() && period.to > now {
            notes.push("the period is not over, the one it is compared with is".to_owned());
        }
        Ok(Self {
            assistant,
            zone_name: zone.iana_name().unwrap_or("UTC").to_owned(),
            interval,
            filters: given.filters,
            include: given.include,
            as_of: now,
            notes,
            now: span(period)?,
            before,
            zone,
        })
    }

    /// As [`Question::parse`], for lists: the period is all of time unless it is given, and there are neither intervals nor
    /// anything to compare with.
    pub(crate) fn of_list(
        params: &[(String, String)],
        assistant: AssistantId,
        default_tz: &str,
        now: Timestamp,
    ) -> Result<Self, QuestionError> {
        let given = Given::read(params)?;
        let zone = time_zone(given.tz.unwrap_or(default_tz))?;
        let moment = |name: &str, value: Option<&str>, usual: Timestamp| match value {
            None => Ok(usual),
            Some(value) => Moment::parse(name, value)?.instant(&zone).ok_or_else(|| bad_time(name, Some(value))),
        };
        let from = moment("from", given.from, Timestamp::UNIX_EPOCH)?;
        // What happens may be dated up to a day ahead of us.
        let to = moment("to", given.to, now.checked_add(SignedDuration::from_hours(48)).unwrap_or(now))?;
        let period = period("from", from, to, &zone)?;
        Ok(Self {
            assistant,
            zone_name: zone.iana_name().unwrap_or("UTC").to_owned(),
            interval: Interval::Month,
            filters: given.filters,
            include: given.include,
            as_of: now,
            notes: Vec::new(),
            now: Span { period, buckets: Vec::new(), zone: Zone::over(period, &zone) },
            before: None,
            zone,
        })
    }

    /// The period that is asked about, in whole quarter hours.
    pub fn period(&self) -> Period {
        self.now.period
    }

    /// The period that it is compared with.
    pub fn compared_with(&self) -> Option<Period> {
        self.before.as_ref().map(|span| span.period)
    }

    /// The period that it is compared with or, where there is none, the equally long one just before. At the beginning of
    /// the calendar it is the period itself.
    pub fn period_before(&self) -> Period {
        self.compared_with().or_else(|| self.now.period.previous(&self.zone)).unwrap_or(self.now.period)
    }

    /// The IANA name of the time zone.
    pub fn tz(&self) -> &str {
        &self.zone_name
    }

    /// The interval of series.
    pub fn interval(&self) -> Interval {
        self.interval
    }

    /// The filters.
    pub fn filters(&self) -> &Filters {
        &self.filters
    }

    /// What counts although it is left out otherwise.
    pub fn include(&self) -> Include {
        self.include
    }

    /// The condition of a `where`, and what to bind to its `?`, on rows of `chats` or of any other table with the chat's
    /// dimensions: those of the assistant that are not left out and that the filters keep, at any time.
    pub fn condition(&self) -> (String, Vec<Value>) {
        let Statement { sql, params } = self.fill("{counted}", &self.now);
        (sql, params)
    }

    /// The same question of all time.
    pub(crate) fn ever(&self) -> Self {
        let to = self.as_of.checked_add(SignedDuration::from_hours(48)).unwrap_or(self.as_of);
        let period = Period { from: Timestamp::UNIX_EPOCH, to: to.max(self.now.period.to) };
        Self { now: Span { period, buckets: Vec::new(), zone: self.now.zone.clone() }, ..self.clone() }
    }

    /// An instant in RFC 3339, as clocks show it in the time zone.
    pub fn local(&self, time: Timestamp) -> String {
        time.to_zoned(self.zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    /// The same to the microsecond, where it has a fraction of a second.
    pub fn local_exactly(&self, time: Timestamp) -> String {
        time.to_zoned(self.zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%.f%:z").to_string()
    }

    /// The same about another period, without a series.
    pub(crate) fn over(&self, period: Period) -> Self {
        let now = Span { period, zone: Zone::over(period, &self.zone), buckets: Vec::new() };
        Self { now, before: None, ..self.clone() }
    }

    pub(crate) fn fill(&self, text: &str, span: &Span) -> Statement {
        let scope = Scope {
            assistant: self.assistant.0,
            period: span.period,
            as_of: self.as_of,
            filters: &self.filters,
            include: self.include,
            zone: &span.zone,
            interval: self.interval,
        };
        scope.fill(text)
    }
}

impl<'a> Given<'a> {
    fn read(params: &'a [(String, String)]) -> Result<Self, QuestionError> {
        let mut given = Self::default();
        for (name, value) in params {
            if value.is_empty() {
                return Err(QuestionError::Empty { parameter: name.clone() });
            }
            given.take(name, value)?;
        }
        Ok(given)
    }

    fn take(&mut self, name: &str, value: &'a str) -> Result<(), QuestionError> {
        let place = match name {
            "from" => &mut self.from,
            "to" => &mut self.to,
            "tz" => &mut self.tz,
            "interval" => &mut self.interval,
            "compare" => &mut self.compare,
            "include" => return self.include(value),
            _ => {
                let dimension = Dimension::named(name).ok_or_else(|| unknown(name))?;
                self.filters.add(dimension, value.to_owned());
                return Ok(());
            }
        };
        match place.replace(value) {
            None => Ok(()),
            Some(_) => Err(QuestionError::Repeated { parameter: name.to_owned() }),
        }
    }

    fn include(&mut self, value: &str) -> Result<(), QuestionError> {
        match value {
            "test" => self.include.test = true,
            "internal" => self.include.internal = true,
            _ => return Err(QuestionError::BadInclude { value: value.to_owned() }),
        }
        Ok(())
    }
}

fn unknown(name: &str) -> QuestionError {
    let known: Vec<&str> = ["from", "to", "tz", "interval", "compare", "include"]
        .into_iter()
        .chain(Dimension::ALL.map(Dimension::name))
        .collect();
    QuestionError::UnknownParameter { name: name.to_owned(), known: known.join(", ") }
}

fn time_zone(name: &str) -> Result<TimeZone, QuestionError> {
    TimeZone::get(name)
        .ok()
        .filter(|zone| zone.iana_name().is_some())
        .ok_or_else(|| QuestionError::UnknownTimeZone { value: name.to_owned() })
}

fn period(parameter: &str, from: Timestamp, to: Timestamp, zone: &TimeZone) -> Result<Period, QuestionError> {
    let local = |time: Timestamp| time.to_zoned(zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    Period::between(from, to).ok_or_else(|| QuestionError::EmptyPeriod {
        parameter: parameter.to_owned(),
        from: local(from),
        to: local(to),
    })
}

fn compared(value: &str, with: Period, zone: &TimeZone) -> Result<Period, QuestionError> {
    let bad = || QuestionError::BadCompare { value: value.to_owned() };
    if value == "previous" {
        return with.previous(zone).ok_or_else(bad);
    }
    let (from, to) = value.split_once("..").ok_or_else(bad)?;
    let instant = |text: &str| Moment::parse("compare", text).ok().and_then(|moment| moment.instant(zone));
    let (from, to) = instant(from).zip(instant(to)).ok_or_else(bad)?;
    period("compare", from, to, zone)
}

fn bad_time(parameter: &str, value: Option<&str>) -> QuestionError {
    QuestionError::BadTime { parameter: parameter.to_owned(), value: value.unwrap_or_default().to_owned() }
}
