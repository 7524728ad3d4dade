//! The answers to a question's statements for one period, and reading them.

use std::collections::HashMap;

use afterword_warehouse::{Columns, RecordBatch};

use crate::{
    MetricsError, Question, bucket::Bucket, figure::Figure, period::Period, query::Query, series::Cell, zone::Zone,
};

/// What a question covers in one of its periods.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    pub period: Period,
    pub zone: Zone,
    pub buckets: Vec<Bucket>,
}

/// The answers for one period.
pub(crate) struct Sheet<'a> {
    pub question: &'a Question,
    pub span: &'a Span,
    pub answers: HashMap<Query, Vec<RecordBatch>>,
}

impl Sheet<'_> {
    /// The rows of an answer, in pieces.
    pub(crate) fn pieces(&self, query: Query) -> impl Iterator<Item = Columns<'_>> {
        self.answers.get(&query).into_iter().flatten().map(Columns)
    }

    /// A whole number of an answer of one row.
    pub(crate) fn int(&self, query: Query, name: &str) -> Result<i64, MetricsError> {
        let found = self.pieces(query).find(|piece| !piece.is_empty()).map(|piece| piece.int(name, 0)).transpose()?;
        Ok(found.flatten().unwrap_or(0))
    }

    /// A number of an answer of one row.
    pub(crate) fn float(&self, query: Query, name: &str) -> Result<Option<f64>, MetricsError> {
        let found = self.pieces(query).find(|piece| !piece.is_empty()).map(|piece| piece.float(name, 0)).transpose()?;
        Ok(found.flatten())
    }

    /// How many.
    pub(crate) fn count(&self, query: Query, name: &str) -> Result<Figure, MetricsError> {
        Ok(Figure::Count(self.int(query, name)?))
    }

    /// The share that `hits` are of `of`.
    pub(crate) fn rate(&self, hits: Cell, of: Cell) -> Result<Figure, MetricsError> {
        Ok(Figure::Rate { hits: self.int(hits.0, hits.1)?, of: self.int(of.0, of.1)? })
    }

    /// The mean number of `things` to one of `of`, which differ from one another by `variance`.
    pub(crate) fn ratio(&self, things: Cell, of: Cell, variance: Cell) -> Result<Figure, MetricsError> {
        let (things, size) = (self.int(things.0, things.1)?, self.int(of.0, of.1)?);
        let mean = (size > 0).then(|| things as f64 / size as f64);
        Ok(Figure::Mean { size, mean, variance: self.float(variance.0, variance.1)? })
    }

    /// A mean of `size` values.
    pub(crate) fn mean(&self, query: Query, size: &str, mean: &str, variance: &str) -> Result<Figure, MetricsError> {
        Ok(Figure::Mean {
            size: self.int(query, size)?,
            mean: self.float(query, mean)?,
            variance: self.float(query, variance)?,
        })
    }
}
