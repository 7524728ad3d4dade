//! Reading the columns of an answer by name.

use arrow::{
    array::{Array, AsArray, BooleanArray, Float64Array, Int64Array, StringArray, TimestampMicrosecondArray},
    datatypes::{DataType, Float64Type, Int64Type, TimeUnit, TimestampMicrosecondType},
    record_batch::RecordBatch,
};

use crate::{Value, WarehouseError};

/// Finds columns by name. A whole number is `::bigint` in SQL, a number `::double`, a time `timestamp`.
#[derive(Clone, Copy)]
pub struct Columns<'a>(pub &'a RecordBatch);

/// A column of whole numbers.
pub type Ints<'a> = &'a Int64Array;
/// A column of numbers.
pub type Floats<'a> = &'a Float64Array;
/// A column of text.
pub type Texts<'a> = &'a StringArray;
/// A column of instants in microseconds since 1970 (UTC).
pub type Times<'a> = &'a TimestampMicrosecondArray;

impl<'a> Columns<'a> {
    /// The number of rows.
    pub fn len(self) -> usize {
        self.0.num_rows()
    }

    /// Whether there are no rows.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The whole numbers called `name`.
    pub fn ints(self, name: &str) -> Result<Ints<'a>, WarehouseError> {
        self.find(name, "whole numbers", |column| column.as_primitive_opt::<Int64Type>())
    }

    /// The numbers called `name`.
    pub fn floats(self, name: &str) -> Result<Floats<'a>, WarehouseError> {
        self.find(name, "numbers", |column| column.as_primitive_opt::<Float64Type>())
    }

    /// The texts called `name`.
    pub fn texts(self, name: &str) -> Result<Texts<'a>, WarehouseError> {
        self.find(name, "text", |column| column.as_string_opt::<i32>())
    }

    /// The instants called `name`.
    pub fn times(self, name: &str) -> Result<Times<'a>, WarehouseError> {
        self.find(name, "times", |column| column.as_primitive_opt::<TimestampMicrosecondType>())
    }

    /// The truths called `name`.
    pub fn bools(self, name: &str) -> Result<&'a BooleanArray, WarehouseError> {
        self.find(name, "truths", |column| column.as_boolean_opt())
    }

    /// The whole number called `name` in row `row`, `None` where null.
    pub fn int(self, name: &str, row: usize) -> Result<Option<i64>, WarehouseError> {
        let column = self.ints(name)?;
        Ok((!column.is_null(row)).then(|| column.value(row)))
    }

    /// The number called `name` in row `row`, `None` where null.
    pub fn float(self, name: &str, row: usize) -> Result<Option<f64>, WarehouseError> {
        let column = self.floats(name)?;
        Ok((!column.is_null(row)).then(|| column.value(row)))
    }

    /// The text called `name` in row `row`, `None` where null.
    pub fn text(self, name: &str, row: usize) -> Result<Option<&'a str>, WarehouseError> {
        let column = self.texts(name)?;
        Ok((!column.is_null(row)).then(|| column.value(row)))
    }

    /// The instant called `name` in row `row`, in microseconds since 1970 (UTC), `None` where null.
    pub fn time(self, name: &str, row: usize) -> Result<Option<i64>, WarehouseError> {
        let column = self.times(name)?;
        Ok((!column.is_null(row)).then(|| column.value(row)))
    }

    /// Whether the truth called `name` holds in row `row`, `None` where null.
    pub fn bool(self, name: &str, row: usize) -> Result<Option<bool>, WarehouseError> {
        let column = self.bools(name)?;
        Ok((!column.is_null(row)).then(|| column.value(row)))
    }

    /// Whatever column `name` holds in row `row`.
    pub fn value(self, name: &str, row: usize) -> Result<Value, WarehouseError> {
        let missing =
            || WarehouseError::Column { name: name.to_owned(), kind: "whole numbers, numbers, text, times or truths" };
        let column = self.0.column_by_name(name).ok_or_else(missing)?;
        Ok(match column.data_type() {
            _ if column.is_null(row) => Value::Null,
            DataType::Int64 => self.int(name, row)?.into(),
            DataType::Float64 => self.float(name, row)?.into(),
            DataType::Utf8 => self.text(name, row)?.into(),
            DataType::Boolean => self.bool(name, row)?.into(),
            DataType::Timestamp(TimeUnit::Microsecond, None) => {
                self.time(name, row)?.map_or(Value::Null, Value::Timestamp)
            }
            _ => return Err(missing()),
        })
    }

    fn find<T: ?Sized>(
        self,
        name: &str,
        kind: &'static str,
        read: impl FnOnce(&'a dyn Array) -> Option<&'a T>,
    ) -> Result<&'a T, WarehouseError> {
        self.0
            .column_by_name(name)
            .and_then(|column| read(column.as_ref()))
            .ok_or_else(|| WarehouseError::Column { name: name.to_owned(), kind })
    }
}
