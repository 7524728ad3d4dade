//! Exports over HTTP: every table in every format.

use afterword_store::{KeyKind, Role};
use arrow::{
    array::{Array, AsArray, RecordBatch},
    datatypes::{DataType, Float64Type, Int64Type, TimestampMicrosecondType},
};
use axum::body::Bytes;
use http_body_util::BodyExt;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use serde_json::{Map, Value, json};

use crate::workspace::{Answered, Ask, Workspace};

const TABLES: [&str; 5] = ["analytics", "feedback", "chats", "messages", "clicks"];
pub const FORMATS: [&str; 3] = ["csv", "jsonl", "parquet"];
/// What a spreadsheet, a parser and a page could each stumble over.
const HOSTILE: &str = "=HYPERLINK(\"http://x.example\"),\r\n\"<script>\u{202e}🙂\";\t'end";
pub const DAYS: &str = "from=2026-10-20&to=2026-10-22";

fn events() -> Value {
    json!([
        {"type": "chat.started", "chat": "c1", "channel": "web", "language": "it", "release": "2.4", "page": "/help",
         "user": {"id": "ada", "name": "Ada", "email": "ada@example.org"}, "at": "2026-10-20T22:30:00Z"},
        {"type": "message", "message": "m1", "chat": "c1", "role": "user", "text": HOSTILE, "at": "2026-10-20T22:30:01.25Z"},
        {"type": "message", "message": "m2", "chat": "c1", "role": "assistant", "text": "Ciao", "agent": "Greeter",
         "workflow": "Welcome", "model": "small", "input_tokens": 12, "cost": 0.25, "at": "2026-10-20T22:30:05Z"},
        {"type": "message", "message": "m3", "chat": "c1", "role": "user", "text": "-5", "at": "2026-10-20T22:31:00Z"},
        {"type": "message", "message": "m4", "chat": "c1", "role": "assistant", "text": "Dunno", "agent": "Biller",
         "fallback": true, "at": "2026-10-20T22:31:05Z"},
        {"type": "feedback", "chat": "c1", "message": "m2", "value": "up", "at": "2026-10-20T22:32:00Z"},
        {"type": "feedback", "chat": "c1", "message": "m4", "value": "down", "comment": "@SUM(A1)", "share_chat": true,
         "contact": {"name": "+Ada", "email": "ada@example.org"}, "at": "2026-10-20T22:33:00Z"},
        {"type": "click", "chat": "c1", "message": "m2", "kind": "link", "title": "=1+1", "destination_kind": "url",
         "destination": "https://example.org/?a=1,2", "at": "2026-10-20T22:34:00Z"},
        {"type": "handover", "chat": "c1", "kind": "direct", "at": "2026-10-20T22:35:00Z"},
        {"type": "rating.asked", "chat": "c1", "prompt": "end", "at": "2026-10-20T22:36:00Z"},
        {"type": "rating", "chat": "c1", "score": 4, "comment": "ok", "prompt": "end", "at": "2026-10-20T22:36:30Z"},
        {"type": "message", "message": "w1", "chat": "c2", "role": "user", "text": "Hi", "channel": "whatsapp",
         "user": {"id": "bob"}, "at": "2026-10-20T09:00:00Z"},
        {"type": "message", "message": "t1", "chat": "c3", "role": "user", "text": "A test", "test": true,
         "user": {"id": "eve", "internal": true}, "at": "2026-10-20T09:30:00Z"},
    ])
}

pub async fn recorded() -> (Workspace, String) {
    let workspace = Workspace::new().await;
    let key = workspace.key(KeyKind::Secret).await;
    let events = events();
    let answer = workspace.ask(Ask::post("/v1/events").key(&key).json(&events.to_string())).await;
    assert_eq!(answer.json()["accepted"], events.as_array().unwrap().len(), "{}", answer.text());
    workspace.worker.drain().await.unwrap();
    (workspace, key)
}

pub async fn export(workspace: &Workspace, key: &str, path: &str) -> Answered {
    workspace.ask(Ask::get(&format!("/api/v1/assistants/Support/export/{path}")).key(key)).await
}

/// The rows as objects, whatever the format.
pub async fn rows(workspace: &Workspace, key: &str, file: &str, query: &str) -> Vec<Map<String, Value>> {
    let answer = export(workspace, key, &format!("{file}?{query}")).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    match file.rsplit_once('.').unwrap().1 {
        "jsonl" => answer.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect(),
        "csv" => csv_rows(&answer),
        _ => parquet_rows(&answer),
    }
}

fn csv_rows(answer: &Answered) -> Vec<Map<String, Value>> {
    let mut reader = csv::Reader::from_reader(answer.body.as_slice());
    let header = reader.headers().unwrap().clone();
    let row = |record: csv::StringRecord| {
        let cells = header.iter().zip(record.iter());
        cells.map(|(name, cell)| (name.to_owned(), if cell.is_empty() { Value::Null } else { json!(cell) })).collect()
    };
    reader.records().map(|record| row(record.unwrap())).collect()
}

fn parquet_batches(answer: &Answered) -> (Vec<String>, Vec<RecordBatch>) {
    let reader = ParquetRecordBatchReaderBuilder::try_new(Bytes::from(answer.body.clone())).unwrap();
    let names = reader.schema().fields().iter().map(|field| field.name().clone()).collect();
    (names, reader.build().unwrap().map(Result::unwrap).collect())
}

fn parquet_rows(answer: &Answered) -> Vec<Map<String, Value>> {
    let mut rows = Vec::new();
    for batch in parquet_batches(answer).1 {
        for row in 0..batch.num_rows() {
            let fields = batch.schema_ref().fields().iter().zip(batch.columns());
            rows.push(fields.map(|(field, column)| (field.name().clone(), parquet_cell(column, row))).collect());
        }
    }
    rows
}

fn parquet_cell(column: &dyn Array, row: usize) -> Value {
    if column.is_null(row) {
        return Value::Null;
    }
    match column.data_type() {
        DataType::Utf8 => json!(column.as_string::<i32>().value(row)),
        DataType::Int64 => json!(column.as_primitive::<Int64Type>().value(row)),
        DataType::Float64 => json!(column.as_primitive::<Float64Type>().value(row)),
        DataType::Boolean => json!(column.as_boolean().value(row)),
        DataType::Timestamp(..) => json!(column.as_primitive::<TimestampMicrosecondType>().value(row)),
        other => panic!("{other} in an export"),
    }
}

/// Asserts that a row has these values among others.
#[track_caller]
#[expect(clippy::needless_pass_by_value, reason = "each is written where it is used")]
pub fn has(row: &Map<String, Value>, expected: Value) {
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(row.get(name), Some(value), "{name} of {row:?}");
    }
}

#[tokio::test]
async fn every_table_comes_in_every_format_with_the_same_columns() {
    let (workspace, key) = recorded().await;
    for table in TABLES {
        let csv = export(&workspace, &key, &format!("{table}.csv?{DAYS}")).await;
        assert_eq!(csv.header("content-type"), Some("text/csv; charset=utf-8; header=present"));
        let name = format!("attachment; filename=\"support-{table}-2026-10-20-to-2026-10-21.csv\"");
        assert_eq!(csv.header("content-disposition"), Some(name.as_str()));
        let header: Vec<String> = csv.text().split("\r\n").next().unwrap().split(',').map(str::to_owned).collect();
        assert!(header.contains(&"zone".to_owned()) && header.contains(&"as_of".to_owned()), "{header:?}");
        assert_eq!(header.last().unwrap(), "definition_version");

        let jsonl = rows(&workspace, &key, &format!("{table}.jsonl"), DAYS).await;
        let parquet = export(&workspace, &key, &format!("{table}.parquet?{DAYS}")).await;
        assert_eq!(parquet_batches(&parquet).0, header, "{table}");
        assert_eq!(parquet_rows(&parquet).len(), jsonl.len(), "{table}");
        assert_eq!(csv_rows(&csv).len(), jsonl.len(), "{table}");
        assert!(!jsonl.is_empty(), "{table}");
        for row in &jsonl {
            assert_eq!(row.len(), header.len());
            has(row, json!({"zone": "Europe/Rome", "assistant": "Support", "definition_version": "1"}));
        }
    }
}

#[tokio::test]
async fn a_row_of_each_table_says_what_was_recorded() {
    let (workspace, key) = recorded().await;
    let feedback = rows(&workspace, &key, "feedback.jsonl", DAYS).await;
    assert_eq!(feedback.len(), 2);
    has(&feedback[0], json!({"value": "up", "question": HOSTILE, "response": "Ciao", "comment": null, "score": 4}));
    has(
        &feedback[1],
        json!({
            "value": "down", "question": "-5", "response": "Dunno", "comment": "@SUM(A1)", "contact_name": "+Ada",
            "contact_email": "ada@example.org", "chat_shared": true, "agent": "Biller", "release": "2.4", "channel": "web",
            "language": "it", "chat": "c1", "conversation": "c1", "message": "m4", "excluded_reason": null,
            "response_at": "2026-10-21T00:31:05+02:00", "given_at": "2026-10-21T00:33:00+02:00",
            "as_of": "2026-10-21T14:00:00+02:00",
        }),
    );
    let down = rows(&workspace, &key, "feedback.jsonl", &format!("{DAYS}&value=down")).await;
    assert_eq!(down, feedback[1..]);

    let chats = rows(&workspace, &key, "chats.jsonl", DAYS).await;
    assert_eq!(chats.len(), 2);
    has(
        &chats[1],
        json!({
            "chat": "c1", "user": "ada", "user_name": "Ada", "user_email": "ada@example.org", "channel": "web",
            "started_at": "2026-10-21T00:30:00+02:00", "duration_s": 300.0, "messages": 4, "agents": "Biller, Greeter",
            "handovers": 1, "handover_kinds": "direct", "positive": 1, "negative": 1, "clicks": 1, "score": 4,
            "rating_comment": "ok", "rating_prompt": "end", "page": "/help", "fallbacks": 1, "number": 1,
        }),
    );

    let messages = rows(&workspace, &key, "messages.jsonl", DAYS).await;
    let ids: Vec<&Value> = messages.iter().map(|row| &row["message"]).collect();
    assert_eq!(ids, ["w1", "m1", "m2", "m3", "m4"]);
    has(
        &messages[1],
        json!({"text": HOSTILE, "role": "user", "sent_at": "2026-10-21T00:30:01.25+02:00", "feedback": null}),
    );
    has(&messages[2], json!({"feedback": "up", "model": "small", "input_tokens": 12, "cost": 0.25, "fallback": false}));

    let clicks = rows(&workspace, &key, "clicks.jsonl", DAYS).await;
    assert_eq!(clicks.len(), 1);
    has(
        &clicks[0],
        json!({"title": "=1+1", "destination": "https://example.org/?a=1,2", "agent": "Greeter", "user": "ada"}),
    );
}

#[tokio::test]
async fn the_days_are_those_of_the_modules() {
    let (workspace, key) = recorded().await;
    let days = rows(&workspace, &key, "analytics.jsonl", DAYS).await;
    assert_eq!(days.len(), 2);
    has(
        &days[0],
        json!({"day": "2026-10-20", "at": "2026-10-20T00:00:00+02:00", "users": 1, "average": null, "complete": true}),
    );
    has(
        &days[1],
        json!({
            "day": "2026-10-21", "complete": false, "interval": "day", "users": 1, "new_users": 1, "returning_users": 0,
            "chats": 1, "messages": 4, "user_messages": 2, "responses": 2, "users_with_requests": 1, "handover_rate": 1.0,
            "reviewable": 2, "feedback_positive": 1, "feedback_negative": 1, "feedback_none": 0, "feedback_comments": 1,
            "votes": 1, "average": 4.0, "positive_share": 1.0, "clicks": 1, "views": 2,
        }),
    );
    let all =
        workspace.ask(Ask::get(&format!("/api/v1/assistants/Support/metrics?interval=day&{DAYS}")).key(&key)).await;
    let modules = &all.json()["modules"];
    for (module, names) in [
        ("engagement", vec!["users", "new_users", "returning_users", "returning_rate", "repeat_users"]),
        ("chats", vec!["chats", "mean_duration_s"]),
        ("messages", vec!["messages", "user_messages", "responses", "operator_messages"]),
        ("satisfaction", vec!["votes", "average", "positive_share"]),
        ("handover", vec!["users_with_requests", "chats_with_requests"]),
        ("feedback", vec!["reviewable"]),
        ("clicks", vec!["clicks"]),
        ("agents", vec!["views"]),
    ] {
        for (day, point) in days.iter().zip(modules[module]["series"].as_array().unwrap()) {
            for name in &names {
                assert_eq!(day[*name], point[*name], "{module}.{name}");
            }
        }
    }
    // An interval can be asked for here, and is of no use for rows.
    assert_eq!(rows(&workspace, &key, "analytics.jsonl", &format!("{DAYS}&interval=hour")).await.len(), 48);
    let chats = rows(&workspace, &key, "chats.jsonl", "from=2020-01-01&interval=hour&compare=previous").await;
    assert_eq!(chats.len(), 2);
}

#[tokio::test]
async fn filters_zone_and_what_is_left_out_hold_as_everywhere() {
    let (workspace, key) = recorded().await;
    for (table, query, expected) in [
        ("messages", "channel=whatsapp", 1),
        ("messages", "channel=whatsapp&channel=web", 5),
        ("messages", "agent=Greeter", 1),
        ("messages", "include=test&include=internal", 6),
        ("messages", "include=test", 5),
        ("chats", "agent=Greeter", 1),
        ("chats", "agent=Nobody", 0),
        ("chats", "include=test&include=internal", 3),
        ("feedback", "agent=Greeter", 1),
        ("feedback", "workflow=Welcome&value=down", 0),
        ("clicks", "release=2.4", 1),
        ("clicks", "release=2.5", 0),
        // In UTC all of it happened on the day before.
        ("chats", "tz=UTC&from=2026-10-21", 0),
        ("chats", "from=2026-10-21", 1),
    ] {
        let query = if query.contains("from") { format!("{query}&to=2026-10-22") } else { format!("{query}&{DAYS}") };
        for format in FORMATS {
            let found = rows(&workspace, &key, &format!("{table}.{format}"), &query).await;
            assert_eq!(found.len(), expected, "{table}.{format}?{query}");
        }
    }
    let test = rows(&workspace, &key, "chats.jsonl", &format!("{DAYS}&include=test&include=internal")).await;
    assert_eq!(test.iter().filter(|row| row["excluded_reason"] == "test, internal").count(), 1);
    let utc = rows(&workspace, &key, "clicks.csv", &format!("{DAYS}&tz=UTC")).await;
    has(&utc[0], json!({"zone": "UTC", "pressed_at": "2026-10-20T22:34:00+00:00"}));
}

#[tokio::test]
async fn no_cell_of_a_csv_runs_and_other_formats_keep_every_letter() {
    let (workspace, key) = recorded().await;
    let csv = rows(&workspace, &key, "messages.csv", DAYS).await;
    has(&csv[1], json!({"text": format!("'{HOSTILE}")}));
    has(&csv[3], json!({"text": "-5"}));
    let feedback = rows(&workspace, &key, "feedback.csv", DAYS).await;
    has(&feedback[1], json!({"comment": "'@SUM(A1)", "contact_name": "'+Ada"}));
    has(&rows(&workspace, &key, "clicks.csv", DAYS).await[0], json!({"title": "'=1+1"}));
    for format in ["jsonl", "parquet"] {
        has(&rows(&workspace, &key, &format!("messages.{format}"), DAYS).await[1], json!({"text": HOSTILE}));
        has(&rows(&workspace, &key, &format!("clicks.{format}"), DAYS).await[0], json!({"title": "=1+1"}));
    }
    let parquet = rows(&workspace, &key, "messages.parquet", DAYS).await;
    has(&parquet[1], json!({"sent_at": 1_792_535_401_250_000_i64, "input_tokens": null}));
}

#[tokio::test]
async fn nothing_is_a_table_without_rows() {
    let (workspace, key) = recorded().await;
    for table in ["feedback", "chats", "messages", "clicks"] {
        let query = "from=2020-01-01&to=2020-01-02";
        let csv = export(&workspace, &key, &format!("{table}.csv?{query}")).await.text();
        assert!(csv.ends_with("definition_version\r\n") && csv.lines().count() == 1, "{csv}");
        let jsonl = export(&workspace, &key, &format!("{table}.jsonl?{query}")).await;
        assert_eq!((jsonl.status.as_u16(), jsonl.body.len()), (200, 0));
        let (names, batches) = parquet_batches(&export(&workspace, &key, &format!("{table}.parquet?{query}")).await);
        assert_eq!(names.join(","), csv.trim_end());
        assert_eq!(batches.iter().map(RecordBatch::num_rows).sum::<usize>(), 0);
    }
}

#[tokio::test]
async fn what_cannot_be_exported_is_a_problem() {
    let (workspace, key) = recorded().await;
    for (path, status, code) in [
        ("weather.csv", 404, "not_found"),
        ("chats.xlsx", 404, "not_found"),
        ("chats", 404, "not_found"),
        ("chats.csv.gz", 404, "not_found"),
        ("chats.csv?from=yesterday", 400, "bad_time"),
        ("chats.csv?value=up", 400, "unknown_parameter"),
        ("feedback.csv?value=none", 400, "invalid_parameter"),
        ("analytics.csv?from=2000-01-01", 400, "too_many_intervals"),
        ("analytics.csv?interval=decade", 400, "bad_interval"),
    ] {
        export(&workspace, &key, path).await.is_problem(status, code);
    }
}

#[tokio::test]
async fn only_who_may_read_exports() {
    let (workspace, _) = recorded().await;
    let public = workspace.key(KeyKind::Publishable).await;
    let owner = workspace.signed_in(Role::Owner).await;
    for table in TABLES {
        for format in FORMATS {
            let path = format!("/api/v1/assistants/Support/export/{table}.{format}");
            workspace.ask(Ask::get(&path)).await.is_problem(401, "missing_key");
            workspace.ask(Ask::get(&path).key(&public)).await.is_problem(403, "forbidden");
            assert_eq!(workspace.ask(Ask::get(&path).cookie(&owner)).await.status, 200);
            let other = path.replace("Support", "2");
            let secret = workspace.key(KeyKind::Secret).await;
            workspace.ask(Ask::get(&other).key(&secret)).await.is_problem(403, "forbidden");
        }
    }
}

#[tokio::test]
async fn viewers_export_numbers_and_thumbs_without_who_it_was() {
    let (workspace, key) = recorded().await;
    let viewer = workspace.signed_in(Role::Viewer).await;
    let path = |file: &str| format!("/api/v1/assistants/Support/export/{file}?{DAYS}");
    for table in ["chats.csv", "messages.parquet"] {
        workspace.ask(Ask::get(&path(table)).cookie(&viewer)).await.is_problem(403, "forbidden");
    }
    assert_eq!(workspace.ask(Ask::get(&path("analytics.csv")).cookie(&viewer)).await.status, 200);
    for table in ["feedback", "clicks"] {
        let seen = rows(&workspace, &key, &format!("{table}.jsonl"), DAYS).await;
        let answer = workspace.ask(Ask::get(&path(&format!("{table}.csv"))).cookie(&viewer)).await;
        let hidden = csv_rows(&answer);
        assert_eq!(hidden.len(), seen.len());
        assert!(seen.iter().any(|row| row["user"] == "ada"));
        for row in hidden {
            for name in ["user", "contact_name", "contact_email"] {
                assert_eq!(row.get(name).unwrap_or(&Value::Null), &Value::Null, "{name}");
            }
        }
        assert!(!answer.text().contains("ada@example.org"));
    }
}

#[tokio::test]
async fn a_name_that_is_not_ascii_is_given_twice() {
    let workspace = Workspace::new().await;
    let now = "2026-10-21T12:00:00Z".parse().unwrap();
    workspace.app.catalog.create_assistant("Größe", "UTC", now).await.unwrap();
    let owner = workspace.signed_in(Role::Owner).await;
    let path = "/api/v1/assistants/Gr%C3%B6%C3%9Fe/export/chats.csv?from=2026-10-20&to=2026-10-21";
    let answer = workspace.ask(Ask::get(path).cookie(&owner)).await;
    let rest = "chats-2026-10-20-to-2026-10-20.csv";
    let expected = format!("attachment; filename=\"gr-e-{rest}\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe-{rest}");
    assert_eq!(answer.header("content-disposition"), Some(expected.as_str()));
}

#[tokio::test]
async fn who_leaves_ends_the_export() {
    let (workspace, key) = recorded().await;
    for _ in 0..20 {
        let asked = Ask::get(&format!("/api/v1/assistants/Support/export/messages.csv?{DAYS}")).key(&key);
        let mut body = workspace.begin(asked).await.into_body();
        assert!(body.frame().await.is_some());
    }
    // The turns of those who left are free again.
    assert_eq!(export(&workspace, &key, &format!("messages.csv?{DAYS}")).await.status, 200);
}
