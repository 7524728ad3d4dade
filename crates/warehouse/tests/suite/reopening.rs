//! A database that DuckDB gave up is opened again, with all that was committed.

use afterword_warehouse::{Columns, Value, Warehouse, WarehouseError};

fn rows(warehouse: &Warehouse) -> Result<Option<i64>, WarehouseError> {
    let answer = warehouse.query("select count(*) as rows from topics", &[])?;
    answer.first().map(|batch| Columns(batch).int("rows", 0)).transpose().map(Option::flatten)
}

#[test]
fn a_database_that_was_given_up_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let warehouse = Warehouse::open(&folder.path().join("warehouse.duckdb")).unwrap();
    let keep = "insert into topics values (1, ?, 'kept')";
    warehouse.run(keep, &[Value::from("t1")]).unwrap();
    // A checkpoint that fails half way is among the errors after which DuckDB refuses everything.
    warehouse.run("set debug_checkpoint_abort = 'before_header'", &[]).unwrap();
    warehouse.run("checkpoint", &[]).unwrap_err();
    let refused = std::iter::repeat_with(|| rows(&warehouse)).take_while(Result::is_err).take(4).count();
    assert!(refused < 4, "the database stays closed");
    assert_eq!(rows(&warehouse).unwrap(), Some(1), "what was committed is there");
    warehouse.run(keep, &[Value::from("t2")]).unwrap();
    assert_eq!(rows(&warehouse).unwrap(), Some(2), "it can be written");
}
