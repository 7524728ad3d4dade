//! The main numbers of a period beside those of the one before, each judged as before and after a release are.

use super::{MetricEffect, answer::metric, measure::Measure};
use crate::{
    Metrics, MetricsError, Module, Question,
    modules::definition,
    query::Query,
    series::{self, Column},
    sheet::Sheet,
};

/// What a period is judged by, in the order in which it is shown.
const MAIN: [(Module, &str); 12] = [
    (Module::Chats, "chats"),
    (Module::Users, "users"),
    (Module::Messages, "messages"),
    (Module::Engagement, "returning_rate"),
    (Module::Outcomes, "contained_rate"),
    (Module::Outcomes, "confirmed_rate"),
    (Module::Outcomes, "abandoned_rate"),
    (Module::Handover, "rate"),
    (Module::Satisfaction, "average"),
    (Module::Satisfaction, "positive_share"),
    (Module::Feedback, "positive"),
    (Module::Feedback, "negative"),
];

/// A number of the period and of the one before.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The values, the change and what it is worth. `before` is the period before, `after` the period itself.
    pub effect: MetricEffect,
    /// What it is counted in.
    pub unit: &'static str,
    /// The number in each interval of the period, the oldest first; nothing where there is none.
    pub spark: Vec<Option<f64>>,
}

impl Metrics {
    /// The main numbers of the period of the question, compared with the period that it names, or else the one before.
    pub(crate) fn main_numbers(&self, question: &Question) -> Result<Vec<Compared>, MetricsError> {
        let measures: Vec<(Measure, Option<&Column>)> = MAIN
            .into_iter()
            .filter_map(|(module, name)| {
                let spark = definition(module).series.iter().find(|column| column.name == name);
                Some((Measure::total(module, name)?, spark))
            })
            .collect();
        let totals: Vec<Query> = measures.iter().flat_map(|(measure, _)| measure.queries()).collect();
        let over_time = measures.iter().filter_map(|(_, spark)| *spark).flat_map(|column| column.from.queries());
        let now = self.answers(question, totals.iter().copied().chain(over_time).collect())?;
        let earlier = question.over(question.period_before());
        let before = self.answers(&earlier, totals)?;
        measures.into_iter().map(|(measure, spark)| compared(measure, spark, &now, &before)).collect()
    }
}

fn compared(
    measure: Measure,
    spark: Option<&Column>,
    now: &Sheet<'_>,
    before: &Sheet<'_>,
) -> Result<Compared, MetricsError> {
    let figures = (measure.figure(before)?, measure.figure(now)?);
    let spark = match spark {
        Some(column) => values(now, column)?,
        None => Vec::new(),
    };
    let unit = measure.unit();
    Ok(Compared { effect: metric(measure, Some(&figures.0), Some(&figures.1), None), unit, spark })
}

fn values(sheet: &Sheet<'_>, column: &Column) -> Result<Vec<Option<f64>>, MetricsError> {
    let points = series::points(sheet, &[Column { name: column.name, from: column.from }])?;
    let value = |point: &crate::Point| point.values.get(column.name).and_then(serde_json::Value::as_f64);
    Ok(points.iter().map(value).collect())
}
