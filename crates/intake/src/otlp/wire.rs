//! Exports become pieces: checked, cut to size, without secrets.

use afterword_model::Timestamp;
use base64::{Engine, engine::general_purpose::STANDARD};
use opentelemetry_proto::tonic::{
    collector::{logs::v1::ExportLogsServiceRequest, trace::v1::ExportTraceServiceRequest},
    common::v1::{AnyValue, KeyValue, any_value},
    logs::v1::LogRecord,
    resource::v1::Resource,
    trace::v1 as proto,
};
use prost::Message;
use serde_json::{Number, Value};

use super::{
    json::{self, Media},
    limits::ATTRIBUTE_BYTES,
    piece::{Attributes, Happening, ParentPlace, Piece, Received, Record, Span},
    size,
};
use crate::{BodyError, body, limits, secrets};

/// Flags of a span: whether it says where its parent is, and whether that is another process.
const SAYS_WHERE: u32 = 0x100;
const IS_REMOTE: u32 = 0x200;

/// Log records that tell something of a generative model; others are of no use here.
const OF_MODELS: &str = "gen_ai.";

/// What is kept of a resource: what a chat is told apart by.
const OF_THE_SERVICE: &[&str] = &[
    "service.name",
    "service.version",
    "deployment.environment",
    "deployment.environment.name",
    "afterword.channel",
    "session.id",
    "user.id",
    "enduser.id",
];

/// What is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// Spans.
    Traces,
    /// Log records.
    Logs,
    /// Numbers, which are of no use here.
    Metrics,
}

/// What was read of an export.
#[derive(Clone, Debug, Default)]
pub struct Export {
    /// To keep.
    pub pieces: Vec<Received>,
    /// Why some were refused, one text each.
    pub refused: Vec<String>,
}

/// Reads an export of spans.
///
/// # Errors
/// Where the whole cannot be read; nothing of it is to be kept then.
pub fn read_traces(
    body: &[u8],
    media: Media,
    encoding: Option<&str>,
    received_at: Timestamp,
) -> Result<Export, BodyError> {
    let unpacked = body::unpack(body, encoding)?;
    let (request, refused) = match media {
        Media::Protobuf => (decode::<ExportTraceServiceRequest>(&unpacked)?, Vec::new()),
        Media::Json => json::traces(utf8(&unpacked)?)?,
    };
    Ok(traces(request, refused, received_at))
}

/// Reads an export of log records.
///
/// # Errors
/// As [`read_traces`].
pub fn read_logs(
    body: &[u8],
    media: Media,
    encoding: Option<&str>,
    received_at: Timestamp,
) -> Result<Export, BodyError> {
    let unpacked = body::unpack(body, encoding)?;
    let (request, refused) = match media {
        Media::Protobuf => (decode::<ExportLogsServiceRequest>(&unpacked)?, Vec::new()),
        Media::Json => json::logs(utf8(&unpacked)?)?,
    };
    Ok(logs(request, refused, received_at))
}

fn decode<T: Message + Default>(bytes: &[u8]) -> Result<T, BodyError> {
    T::decode(bytes).map_err(|error| BodyError::NotOtlp(error.to_string()))
}

fn utf8(bytes: &[u8]) -> Result<&str, BodyError> {
    std::str::from_utf8(bytes).map_err(|error| BodyError::NotOtlp(error.to_string()))
}

/// The spans of an export. `refused` holds what could not even be read.
pub fn traces(request: ExportTraceServiceRequest, refused: Vec<String>, received_at: Timestamp) -> Export {
    let mut export = Export { pieces: Vec::new(), refused };
    for part in request.resource_spans {
        let resource = of_the_service(part.resource);
        for span in part.scope_spans.into_iter().flat_map(|scope| scope.spans) {
            match read_span(span, &resource, received_at) {
                Ok(piece) => export.pieces.push(piece),
                Err(reason) => export.refused.push(reason),
            }
        }
    }
    export
}

/// The log records of an export that tell something of a generative model. The others are not refused, just not kept.
pub fn logs(request: ExportLogsServiceRequest, refused: Vec<String>, received_at: Timestamp) -> Export {
    let mut export = Export { pieces: Vec::new(), refused };
    let records = request.resource_logs.into_iter().flat_map(|part| part.scope_logs).flat_map(|it| it.log_records);
    for (index, record) in records.enumerate() {
        match read_record(record, index, received_at) {
            Ok(Some(piece)) => export.pieces.push(piece),
            Ok(None) => {}
            Err(reason) => export.refused.push(reason),
        }
    }
    export
}

fn read_span(span: proto::Span, resource: &Attributes, received_at: Timestamp) -> Result<Received, String> {
    let trace = id::<16>(&span.trace_id).ok_or("a span has no trace id of 16 bytes")?;
    let id = id::<8>(&span.span_id).ok_or("a span has no id of 8 bytes")?;
    let start = instant(span.start_time_unix_nano, received_at)?;
    let end = instant(span.end_time_unix_nano.max(span.start_time_unix_nano), received_at)?;
    let parent = self::id::<8>(&span.parent_span_id);
    let place = match (&parent, span.flags & SAYS_WHERE != 0, span.flags & IS_REMOTE != 0) {
        (None, ..) => ParentPlace::None,
        (_, true, true) => ParentPlace::Elsewhere,
        (_, true, false) => ParentPlace::Here,
        (_, false, _) => ParentPlace::Unknown,
    };
    let status = span.status.unwrap_or_default();
    let happening = |event: proto::span::Event| Happening {
        at: i64::try_from(event.time_unix_nano / 1_000).unwrap_or(start),
        name: event.name,
        attributes: attributes(event.attributes),
    };
    Ok(Received {
        trace,
        key: id.clone(),
        root: matches!(place, ParentPlace::None | ParentPlace::Elsewhere),
        awaited: place == ParentPlace::Here,
        piece: Piece::Span(Span {
            id,
            parent,
            place,
            name: size::word(&span.name, limits::WORD_CHARS),
            client: span.kind == proto::span::SpanKind::Client as i32,
            start,
            end,
            failed: status.code == proto::status::StatusCode::Error as i32,
            failure: secrets::in_text(&status.message).into_owned(),
            attributes: attributes(span.attributes),
            events: span.events.into_iter().map(happening).collect(),
            resource: resource.clone(),
        }),
    })
}

fn read_record(record: LogRecord, index: usize, received_at: Timestamp) -> Result<Option<Received>, String> {
    let attributes = attributes(record.attributes);
    let named = || attributes.get("event.name").and_then(Value::as_str).map(str::to_owned);
    let name = Some(record.event_name).filter(|name| !name.is_empty()).or_else(named).unwrap_or_default();
    let ids = (id::<16>(&record.trace_id), id::<8>(&record.span_id));
    let (true, (Some(trace), Some(span))) = (name.starts_with(OF_MODELS), ids) else { return Ok(None) };
    let nanos = if record.time_unix_nano == 0 { record.observed_time_unix_nano } else { record.time_unix_nano };
    let at = instant(nanos, received_at)?;
    let mut body = record.body.map(|value| as_json(value, 0)).unwrap_or_default();
    secrets::in_json(&mut body);
    Ok(Some(Received {
        trace,
        key: format!("{span}.{nanos}.{index}"),
        root: false,
        awaited: false,
        piece: Piece::Record(Record { span, at, name, attributes, body }),
    }))
}

/// An id of `N` bytes as hexadecimal digits; none where it is of another length or nothing but zeros.
fn id<const N: usize>(bytes: &[u8]) -> Option<String> {
    let usable = bytes.len() == N && bytes.iter().any(|byte| *byte != 0);
    let digit = |half: u8| char::from_digit(u32::from(half), 16);
    usable.then(|| bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0xf)]).flatten().collect())
}

/// Microseconds since 1970.
fn instant(nanos: u64, received_at: Timestamp) -> Result<i64, String> {
    let micros = i64::try_from(nanos / 1_000).unwrap_or(i64::MAX);
    let latest = received_at.as_microsecond() + limits::FUTURE_HOURS * 3_600_000_000;
    match micros {
        0 => Err("a time is missing".to_owned()),
        _ if micros > latest => {
            Err("a time lies more than 24 hours in the future; check the clock of the sender".to_owned())
        }
        _ => Ok(micros),
    }
}

fn of_the_service(resource: Option<Resource>) -> Attributes {
    let mut told = attributes(resource.unwrap_or_default().attributes);
    told.retain(|name, _| OF_THE_SERVICE.contains(&name.as_str()));
    told
}

fn attributes(all: Vec<KeyValue>) -> Attributes {
    let told = all.into_iter().filter_map(|KeyValue { key, value, .. }| {
        let mut value = as_json(value?, 0);
        secrets::in_member(&key, &mut value);
        Some((key, value))
    });
    told.collect()
}

/// Values deeper than this are left out.
const DEEPEST: usize = 32;

fn as_json(value: AnyValue, depth: usize) -> Value {
    use any_value::Value as Any;
    match value.value {
        Some(Any::StringValue(text)) => Value::String(size::cut(&text.replace('\0', "\u{fffd}"), ATTRIBUTE_BYTES)),
        Some(Any::BoolValue(truth)) => Value::Bool(truth),
        Some(Any::IntValue(number)) => Value::Number(number.into()),
        Some(Any::DoubleValue(number)) => Number::from_f64(number).map_or(Value::Null, Value::Number),
        Some(Any::BytesValue(bytes)) => Value::String(size::cut(&STANDARD.encode(bytes), ATTRIBUTE_BYTES)),
        Some(Any::ArrayValue(list)) if depth < DEEPEST => {
            list.values.into_iter().map(|item| as_json(item, depth + 1)).collect()
        }
        Some(Any::KvlistValue(list)) if depth < DEEPEST => {
            let members = list.values.into_iter().filter_map(|it| Some((it.key, as_json(it.value?, depth + 1))));
            Value::Object(members.collect())
        }
        _ => Value::Null,
    }
}
