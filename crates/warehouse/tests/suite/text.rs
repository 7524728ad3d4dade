//! Text comes out as it went in, and answers of any size come through.

use afterword_fold::Rows;
use afterword_warehouse::{Columns, Value, Warehouse, WarehouseError};

use crate::facts::{at, message, texts};

const AWKWARD: [&str; 10] = [
    "",
    "it's \"quoted\"; drop table messages; -- \\",
    "line\nbreak\r\n\ttab",
    "👩‍👩‍👧‍👦 family, flag 🇮🇹, 👍🏽",
    "שלום עליכם",
    "مرحبا \u{202b}من اليمين\u{202c}",
    "e\u{301} is not é",
    "日本語テキスト",
    "\u{feff}byte order mark and \u{200b}nothing",
    "=cmd|' /C calc'!A0",
];

#[test]
fn awkward_text_round_trips() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ware's \"house\".duckdb");
    let long = "é".repeat(100_000);
    let mut texts_in: Vec<&str> = AWKWARD.to_vec();
    texts_in.push(&long);
    {
        let warehouse = Warehouse::open(&path).unwrap();
        let messages =
            texts_in.iter().enumerate().map(|(index, text)| message(&format!("{index:02}"), text, "09:00:00", text));
        warehouse.append(1, &Rows { messages: messages.collect(), ..Rows::default() }).unwrap();
    }
    let warehouse = Warehouse::open(&path).unwrap();
    assert_eq!(texts(&warehouse, "select text as t from messages order by message"), texts_in);
    for text in texts_in {
        let found = warehouse
            .query("select text from messages where text = ? and conversation = ?", &[text.into(), text.into()]);
        assert_eq!(Columns(&found.unwrap()[0]).text("text", 0).unwrap(), Some(text));
    }
}

#[test]
fn parameters_of_every_kind_are_bound() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    let noon = at("12:00:00.123456");
    let params = [1.into(), 2.5.into(), "x".into(), noon.into(), true.into(), Value::Null];
    let sql =
        "select ?::bigint as i, ?::double as f, ?::varchar as t, ?::timestamp as at, ?::boolean as b, ?::varchar as n";
    for _ in 0..2 {
        let answer = warehouse.query(sql, &params).unwrap();
        let row = Columns(&answer[0]);
        assert_eq!(row.int("i", 0).unwrap(), Some(1));
        assert_eq!(row.float("f", 0).unwrap(), Some(2.5));
        assert_eq!(row.text("t", 0).unwrap(), Some("x"));
        assert_eq!(row.time("at", 0).unwrap(), Some(noon.as_microsecond()));
        assert_eq!(row.bool("b", 0).unwrap(), Some(true));
        assert_eq!(row.text("n", 0).unwrap(), None);
        let values: Vec<_> = ["i", "f", "t", "at", "b", "n"].iter().map(|name| row.value(name, 0).unwrap()).collect();
        assert_eq!(values, params);
        assert!(matches!(row.int("t", 0), Err(WarehouseError::Column { .. })));
        assert!(matches!(row.int("missing", 0), Err(WarehouseError::Column { .. })));
    }
    assert!(warehouse.query(sql, &params[..3]).is_err(), "too few parameters");
}

#[test]
fn large_answers_come_piece_by_piece() {
    let warehouse = Warehouse::open_in_memory().unwrap();
    let sql = "select range as i from range(?)";
    let (mut rows, mut pieces) = (0, 0);
    let count = |rows: &mut usize, pieces: &mut usize, batch: usize| {
        *rows += batch;
        *pieces += 1;
    };
    warehouse
        .stream(sql, &[100_000.into()], |batch| {
            count(&mut rows, &mut pieces, batch.num_rows());
            Ok(())
        })
        .unwrap();
    assert_eq!(rows, 100_000);
    assert!(pieces > 1);

    let mut seen = 0;
    let stopped = warehouse.stream(sql, &[100_000.into()], |_| {
        seen += 1;
        Err(WarehouseError::Column { name: "stop".to_owned(), kind: "test" })
    });
    assert!(stopped.is_err());
    assert_eq!(seen, 1, "an error of the receiver ends the query");

    let whole = warehouse.query(sql, &[100_000.into()]).unwrap();
    assert_eq!(whole.iter().map(arrow::array::RecordBatch::num_rows).sum::<usize>(), 100_000);
}
