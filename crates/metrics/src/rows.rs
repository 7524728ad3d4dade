//! Rows of an answer as they go out.

use afterword_warehouse::{Columns, Value};
use serde_json::{Value as Json, json};

use crate::{MetricsError, answer::Fields, query::Query, sheet::Sheet};

/// Rows that go out as they come, with these columns.
pub(crate) fn plain(sheet: &Sheet<'_>, query: Query, names: &[&'static str]) -> Result<Vec<Fields>, MetricsError> {
    let mut rows = Vec::new();
    for piece in sheet.pieces(query) {
        for row in 0..piece.len() {
            let cell = |name: &&'static str| Ok::<_, MetricsError>((*name, cell(piece, name, row)?));
            rows.push(Fields(names.iter().map(cell).collect::<Result<_, _>>()?));
        }
    }
    Ok(rows)
}

/// A cell as it goes out.
pub(crate) fn cell(piece: Columns<'_>, name: &str, row: usize) -> Result<Json, MetricsError> {
    Ok(match piece.value(name, row)? {
        Value::Int(number) | Value::Timestamp(number) => json!(number),
        // What is not a number, such as the mean of nothing on some engines, becomes null.
        Value::Float(number) => json!(number),
        Value::Text(text) => Json::String(text),
        Value::Bool(truth) => json!(truth),
        Value::Null => Json::Null,
    })
}
