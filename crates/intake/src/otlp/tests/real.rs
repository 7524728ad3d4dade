//! Traces of real frameworks, where the machine has some: `AFTERWORD_TRACE_FILES` names a folder with JSON lines of
//! `{"path", "json"}`, packed with gzip.

use std::{env, fs::File, io::Read, path::Path};

use serde_json::{Value, json};

use super::*;

fn lines(file: &str) -> Vec<Value> {
    let Some(folder) = env::var_os("AFTERWORD_TRACE_FILES") else { return Vec::new() };
    let packed = File::open(Path::new(&folder).join(file)).unwrap();
    let mut text = String::new();
    flate2::read::MultiGzDecoder::new(packed).read_to_string(&mut text).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The spans that a trace of Langfuse was made of, as far as they can be told.
fn spans(trace: &Value) -> Vec<Span> {
    let micros = |value: &Value| {
        value.as_str()?.parse::<afterword_model::Timestamp>().ok().map(afterword_model::Timestamp::as_microsecond)
    };
    let unpacked =
        |value: &Value| value.as_str().and_then(|text| serde_json::from_str(text).ok()).unwrap_or(value.clone());
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let observation = |it: &Value| {
        let start = micros(&it["startTime"]).unwrap();
        let mut attributes: Attributes =
            serde_json::from_value(unpacked(&it["metadata"])["attributes"].clone()).unwrap_or_default();
        for (name, value) in [("input", &it["input"]), ("output", &it["output"])] {
            if !value.is_null() {
                attributes.insert(format!("langfuse.observation.{name}"), json!(text(value)));
            }
        }
        attributes.insert("langfuse.observation.type".to_owned(), json!(text(&it["type"]).to_lowercase()));
        Span {
            id: text(&it["id"]),
            parent: it["parentObservationId"].as_str().map(str::to_owned),
            name: it["name"].as_str().unwrap_or_default().to_owned(),
            start,
            end: micros(&it["endTime"]).unwrap_or(start).max(start),
            attributes,
            ..Span::default()
        }
    };
    trace["observations"].as_array().unwrap().iter().map(observation).collect()
}

#[test]
fn traces_of_frameworks_become_turns() {
    for line in lines("langfuse.jsonl.gz") {
        if line["json"].get("observations").is_none() {
            continue;
        }
        let path = line["path"].as_str().unwrap();
        let assembled = assembled(spans(&line["json"]));
        println!("{path}");
        for (_, message) in messages(&assembled.events) {
            let begin: String = message.text.chars().take(90).collect();
            println!(
                "   {:?} {:?} {:?} {:?} {begin:?}",
                message.role, message.agent, message.model, message.input_tokens
            );
        }
        assert!(!responses(&assembled.events).is_empty(), "{path}");
        assert!(steps(&assembled.events).len() <= line["json"]["observations"].as_array().unwrap().len(), "{path}");
        for event in &assembled.events {
            assert!(serde_json::to_string(event).unwrap().len() < crate::limits::EVENT_BYTES, "{path}");
        }
    }
}

#[test]
fn attributes_of_real_spans_are_read() {
    for line in lines("openinference.jsonl.gz") {
        let path = line["path"].as_str().unwrap();
        let mut found: Vec<&Value> = Vec::new();
        match &line["json"] {
            flat @ Value::Object(members)
                if members.contains_key("llm.system") || members.contains_key("gen_ai.operation.name") =>
            {
                found.push(flat);
            }
            Value::Array(items) => found.extend(items.iter().filter_map(|item| item.get("attributes"))),
            _ => {}
        }
        for attributes in found {
            let assembled = assembled(vec![span("a", "", "x", (0, 5), attributes.clone())]);
            let said: Vec<String> =
                responses(&assembled.events).iter().map(|it| it.text.chars().take(60).collect()).collect();
            println!("{path}: {said:?}");
            let embeds = attributes["ai.operationId"].as_str().is_some_and(|operation| operation.contains("embed"));
            assert_eq!(said.is_empty(), embeds, "{path}");
            assert!(said.iter().all(|text| !text.is_empty()), "{path}");
        }
    }
}
