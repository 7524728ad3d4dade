//! Building a record batch column by column from rows.

use std::{borrow::Borrow, sync::Arc};

use afterword_fold::Dimensions;
use afterword_model::Timestamp;
use arrow::{
    array::{ArrayRef, BooleanArray, Float64Array, Int64Array, StringArray, TimestampMicrosecondArray},
    record_batch::RecordBatch,
};

use crate::WarehouseError;

/// A record batch in the making: every column reads its values off the same rows.
pub(super) struct Batch<'a, T, R> {
    rows: &'a [R],
    columns: Vec<(&'static str, ArrayRef)>,
    row: std::marker::PhantomData<T>,
}

impl<'a, T: 'a, R: Borrow<T>> Batch<'a, T, R> {
    pub(super) fn of(rows: &'a [R]) -> Self {
        Self { rows, columns: Vec::new(), row: std::marker::PhantomData }
    }

    fn rows(&self) -> impl Iterator<Item = &'a T> {
        self.rows.iter().map(Borrow::borrow)
    }

    fn with(mut self, name: &'static str, values: ArrayRef) -> Self {
        self.columns.push((name, values));
        self
    }

    pub(super) fn int(self, name: &'static str, value: impl Fn(&T) -> i64) -> Self {
        let values = Int64Array::from_iter_values(self.rows().map(value));
        self.with(name, Arc::new(values))
    }

    pub(super) fn maybe_int(self, name: &'static str, value: impl Fn(&T) -> Option<i64>) -> Self {
        let values: Int64Array = self.rows().map(value).collect();
        self.with(name, Arc::new(values))
    }

    pub(super) fn maybe_float(self, name: &'static str, value: impl Fn(&T) -> Option<f64>) -> Self {
        let values: Float64Array = self.rows().map(value).collect();
        self.with(name, Arc::new(values))
    }

    pub(super) fn bool(self, name: &'static str, value: impl Fn(&'a T) -> bool) -> Self {
        let values: BooleanArray = self.rows().map(|row| Some(value(row))).collect();
        self.with(name, Arc::new(values))
    }

    pub(super) fn text(self, name: &'static str, value: impl Fn(&'a T) -> &'a str) -> Self {
        let values = StringArray::from_iter_values(self.rows().map(value));
        self.with(name, Arc::new(values))
    }

    pub(super) fn maybe_text(self, name: &'static str, value: impl Fn(&'a T) -> Option<&'a str>) -> Self {
        let values: StringArray = self.rows().map(value).collect();
        self.with(name, Arc::new(values))
    }

    pub(super) fn time(self, name: &'static str, value: impl Fn(&T) -> Timestamp) -> Self {
        let values = TimestampMicrosecondArray::from_iter_values(self.rows().map(|row| value(row).as_microsecond()));
        self.with(name, Arc::new(values))
    }

    pub(super) fn maybe_time(self, name: &'static str, value: impl Fn(&T) -> Option<Timestamp>) -> Self {
        let values: TimestampMicrosecondArray =
            self.rows().map(|row| value(row).map(Timestamp::as_microsecond)).collect();
        self.with(name, Arc::new(values))
    }

    /// The dimensions of the row's chat, as they stand beside every fact that is filtered by them.
    pub(super) fn dimensions(self, of: impl Fn(&'a T) -> &'a Dimensions + Copy) -> Self {
        self.text("user", move |row| of(row).user.as_str())
            .maybe_text("channel", move |row| of(row).channel.as_deref())
            .maybe_text("device", move |row| of(row).device.as_deref())
            .maybe_text("browser", move |row| of(row).browser.as_deref())
            .maybe_text("os", move |row| of(row).os.as_deref())
            .maybe_text("language", move |row| of(row).language.as_deref())
            .maybe_text("country", move |row| of(row).country.as_deref())
            .maybe_text("release", move |row| of(row).release.as_deref())
            .bool("test", move |row| of(row).test)
            .bool("internal", move |row| of(row).internal)
    }

    pub(super) fn finish(self) -> Result<RecordBatch, WarehouseError> {
        Ok(RecordBatch::try_from_iter_with_nullable(
            self.columns.into_iter().map(|(name, values)| (name, values, true)),
        )?)
    }
}
