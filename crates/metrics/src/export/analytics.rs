//! The numbers, interval by interval: the modules' series side by side.

use std::sync::Arc;

use arrow::{
    array::{ArrayRef, BooleanArray, Float64Array, Int64Array, StringArray},
    record_batch::RecordBatch,
};
use serde_json::Value as Json;

use super::{
    Export,
    columns::{Column, From, Kind},
    pieces::{assembled, constant, times},
};
use crate::{
    Metrics, MetricsError, Question,
    answer::Point,
    modules::definition,
    query::Query,
    series::{self, Source},
};

/// The whole table: a row an interval, of which there are never more than a series may have.
pub(super) fn table(metrics: &Metrics, question: &Question, export: &Export) -> Result<RecordBatch, MetricsError> {
    let numbers: Vec<series::Column> = export.columns().iter().filter_map(number).collect();
    let queries: Vec<Query> = numbers.iter().flat_map(|column| column.from.queries()).collect();
    let sheet = metrics.answers(question, queries)?;
    let points = series::points(&sheet, &numbers)?;
    let columns = export.columns().iter().map(|column| values(column, &points, question, export)).collect();
    assembled(&export.schema(), columns)
}

/// Where a number of the table is found among the series.
fn number(column: &Column) -> Option<series::Column> {
    let From::Series(module, name) = column.from else { return None };
    let from: Source = definition(module).series.iter().find(|series| series.name == name)?.from;
    Some(series::Column { name: column.name, from })
}

fn values(column: &Column, points: &[Point], question: &Question, export: &Export) -> ArrayRef {
    let starts = || question.now.buckets.iter().map(|bucket| bucket.start);
    let cell = |point: &Point| point.values.get(column.name).cloned().unwrap_or(Json::Null);
    match (column.from, column.of) {
        (From::IntervalStart, _) => times(starts()),
        (From::IntervalDay, _) => {
            let day = |start: afterword_model::Timestamp| start.to_zoned(question.zone.clone()).date().to_string();
            Arc::new(StringArray::from_iter_values(starts().map(day)))
        }
        (From::IntervalComplete, _) => {
            Arc::new(points.iter().map(|point| Some(point.complete)).collect::<BooleanArray>())
        }
        (From::Series(..), Kind::Int) => {
            Arc::new(points.iter().map(|point| cell(point).as_i64()).collect::<Int64Array>())
        }
        (From::Series(..), _) => Arc::new(points.iter().map(|point| cell(point).as_f64()).collect::<Float64Array>()),
        (other, _) => constant(other, question, export, points.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::Subject, From, number};
    use crate::{Module, export::tables, modules::definition};

    #[test]
    fn every_number_of_the_table_is_a_number_of_a_series() {
        for column in tables::of(Subject::Analytics) {
            assert_eq!(number(column).is_some(), matches!(column.from, From::Series(..)), "{}", column.name);
        }
    }

    #[test]
    fn every_number_of_a_series_is_in_the_table() {
        // The overview and the users repeat what the other modules have.
        let repeated = [Module::Overview, Module::Users];
        for module in Module::ALL.into_iter().filter(|module| !repeated.contains(module)) {
            for series in definition(module).series {
                let is_it = |from| matches!(from, From::Series(of, name) if of == module && name == series.name);
                let is_there = tables::of(Subject::Analytics).iter().any(|column| is_it(column.from));
                assert!(is_there, "{}.{} is not exported", module.name(), series.name);
            }
        }
    }
}
