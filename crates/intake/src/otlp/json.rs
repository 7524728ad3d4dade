//! OTLP/HTTP as JSON. One span that cannot be read costs only itself.

use opentelemetry_proto::tonic::{
    collector::{logs::v1::ExportLogsServiceRequest, trace::v1::ExportTraceServiceRequest},
    logs::v1::{LogRecord, ResourceLogs, ScopeLogs},
    resource::v1::Resource,
    trace::v1::{ResourceSpans, ScopeSpans, Span},
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::BodyError;

/// How the body of an export is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// `application/x-protobuf`
    Protobuf,
    /// `application/json`
    Json,
}

impl Media {
    /// The one that a content type names.
    pub fn of(content_type: &str) -> Option<Self> {
        let kind = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        match kind.as_str() {
            "application/x-protobuf" | "application/protobuf" => Some(Self::Protobuf),
            "application/json" => Some(Self::Json),
            _ => None,
        }
    }

    /// The content type.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Protobuf => "application/x-protobuf",
            Self::Json => "application/json",
        }
    }
}

/// An export, and why some of it could not be read.
pub(super) type Read<T> = Result<(T, Vec<String>), BodyError>;

pub(super) fn traces(text: &str) -> Read<ExportTraceServiceRequest> {
    let mut unread = Vec::new();
    let resource_spans = lists(text, "resourceSpans", "scopeSpans", "spans")?
        .into_iter()
        .map(|(resource, scopes)| ResourceSpans {
            resource: one::<Resource>(resource, &mut unread),
            scope_spans: scopes
                .into_iter()
                .map(|spans| ScopeSpans { spans: all::<Span>(spans, &mut unread), ..ScopeSpans::default() })
                .collect(),
            ..ResourceSpans::default()
        })
        .collect();
    Ok((ExportTraceServiceRequest { resource_spans }, unread))
}

pub(super) fn logs(text: &str) -> Read<ExportLogsServiceRequest> {
    let mut unread = Vec::new();
    let resource_logs = lists(text, "resourceLogs", "scopeLogs", "logRecords")?
        .into_iter()
        .map(|(resource, scopes)| ResourceLogs {
            resource: one::<Resource>(resource, &mut unread),
            scope_logs: scopes
                .into_iter()
                .map(|records| ScopeLogs {
                    log_records: all::<LogRecord>(records, &mut unread),
                    ..ScopeLogs::default()
                })
                .collect(),
            ..ResourceLogs::default()
        })
        .collect();
    Ok((ExportLogsServiceRequest { resource_logs }, unread))
}

/// The resource of each part of an export, with the lists of its scopes.
type Part = (Option<Value>, Vec<Vec<Value>>);

fn lists(text: &str, parts: &str, scopes: &str, items: &str) -> Result<Vec<Part>, BodyError> {
    let not_json = |error: serde_json::Error| BodyError::NotOtlp(error.to_string());
    let mut whole: Map<String, Value> = serde_json::from_str(text).map_err(not_json)?;
    let list = |value: Option<Value>, name: &str| match value {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(items)) => Ok(items),
        Some(_) => Err(BodyError::NotOtlp(format!("{name} is not a list"))),
    };
    let object = |value: Value, name: &str| match value {
        Value::Object(object) => Ok(object),
        _ => Err(BodyError::NotOtlp(format!("an item of {name} is not an object"))),
    };
    let mut read = Vec::new();
    for part in list(whole.remove(parts), parts)? {
        let mut part = object(part, parts)?;
        let mut lists = Vec::new();
        for scope in list(part.remove(scopes), scopes)? {
            lists.push(list(object(scope, scopes)?.remove(items), items)?);
        }
        read.push((part.remove("resource"), lists));
    }
    Ok(read)
}

fn one<T: DeserializeOwned>(value: Option<Value>, unread: &mut Vec<String>) -> Option<T> {
    all(value.into_iter().collect(), unread).pop()
}

fn all<T: DeserializeOwned>(values: Vec<Value>, unread: &mut Vec<String>) -> Vec<T> {
    let read = values.into_iter().map(|mut value| {
        drop_nulls(&mut value);
        serde_json::from_value(value)
    });
    read.filter_map(|read| read.map_err(|error: serde_json::Error| unread.push(error.to_string())).ok()).collect()
}

/// In this format a member that is `null` is as if it were not there.
fn drop_nulls(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|_, member| !member.is_null());
            members.values_mut().for_each(drop_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_nulls),
        _ => {}
    }
}
