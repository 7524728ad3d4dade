//! `GET …/export/{table}.{format}`: what is behind the numbers, to take along.
//!
//! A thread reads the warehouse piece by piece and writes the file into an [`Outlet`]: a short queue whose other end is
//! the body of the answer. Memory stays the same however large the table is. Whoever goes away, or takes nothing for a
//! minute, ends the reading.

mod csv;
mod jsonl;
mod name;
mod outlet;
mod parquet;
mod rows;

use std::{io, sync::Arc};

use afterword_metrics::{Contact, Export, Metrics, MetricsError, Question, Subject, Thumb};
use arrow::{array::RecordBatch, error::ArrowError};
use async_stream::stream;
use axum::{
    body::Body,
    extract::{Query, RawPathParams, State, rejection::QueryRejection},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use tokio::{
    sync::{Semaphore, mpsc},
    task::spawn_blocking,
};
use utoipa::IntoParams;

use self::outlet::{Chunk, Outlet, outlet};
use super::question::{QuestionParams, question};
use crate::{
    app::App,
    auth::{Access, Right},
    problem::{self, Answer, ApiError, Problem},
};

/// Files that are written at the same time; more wait for their turn. Each takes some tens of MiB.
const AT_ONCE: usize = 4;

static TURNS: Semaphore = Semaphore::const_new(AT_ONCE);

/// Why a file could not be written.
#[derive(Debug, thiserror::Error)]
enum ExportError {
    #[error(transparent)]
    Metrics(#[from] MetricsError),
    #[error(transparent)]
    Io(#[from] io::Error),
    #[error(transparent)]
    Arrow(#[from] ArrowError),
    #[error(transparent)]
    Csv(#[from] ::csv::Error),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    Parquet(#[from] ::parquet::errors::ParquetError),
}

/// The query string.
type Params = Vec<(String, String)>;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Csv,
    Jsonl,
    Parquet,
}

impl Format {
    const ALL: [Self; 3] = [Self::Csv, Self::Jsonl, Self::Parquet];

    /// What names of its files end in.
    fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
            Self::Parquet => "parquet",
        }
    }

    fn content_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Jsonl => "application/x-ndjson",
            Self::Parquet => "application/vnd.apache.parquet",
        }
    }

    fn file(self, export: &Export, question: &Question, out: Outlet) -> Result<Box<dyn File>, ExportError> {
        Ok(match self {
            Self::Csv => Box::new(csv::Csv::begin(&export.schema(), question, out)?),
            Self::Jsonl => Box::new(jsonl::Jsonl::begin(question, out)),
            Self::Parquet => Box::new(parquet::Parquet::begin(&export.schema(), out)?),
        })
    }
}

/// A file that is being written.
trait File {
    /// Writes rows.
    fn write(&mut self, piece: &RecordBatch) -> Result<(), ExportError>;

    /// Writes what comes after the last row.
    fn finish(self: Box<Self>) -> Result<(), ExportError>;
}

/// The parameters of an export besides those of a question.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its description is used")]
pub struct ExportParams {
    /// Only `up` or only `down`, in the table `feedback`.
    value: Option<String>,
}

/// Export a table
///
/// `file` is a table and a format. Tables: `analytics` (a row a day, or an `interval`, with every number that has a
/// series), `feedback` (a row a thumb), `chats`, `messages`, `clicks`. Formats: `csv` (RFC 4180, UTF-8, with a header;
/// text that a spreadsheet would run as a formula gets an apostrophe before it), `jsonl` (an object a line), `parquet`.
///
/// Rows come earliest first. Times are in the time zone that the column `zone` names, in Parquet in UTC. An answer that
/// breaks off is not whole.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/export/{file}", operation_id = "export_table", tag = "Numbers",
    security(("key" = []), ("session" = [])),
    params(
        ("assistant" = String, Path, description = "Name or id"),
        ("file" = String, Path, description = "Table and format", example = "feedback.csv"),
        QuestionParams,
        ExportParams,
    ),
    responses(
        (status = 200, description = "The file", content(
            (String = "text/csv"), (String = "application/x-ndjson"), (Vec<u8> = "application/vnd.apache.parquet"),
        )),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No or a wrong key", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right: viewers may export no chats and no messages", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant, table or format", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn export(
    State(app): State<Arc<App>>,
    access: Access,
    path: RawPathParams,
    params: Result<Query<Params>, QueryRejection>,
) -> Answer<Response> {
    let (subject, format) = asked_for(&path)?;
    let Query(params) =
        params.map_err(|_| ApiError::new(&problem::INVALID_PARAMETER, "The query string cannot be read."))?;
    let (params, thumb) = own_params(params, subject)?;
    let contact = contact(&access, subject)?;
    let assistant = access.assistant;
    let question = question(&app, &assistant, &params)?;
    let name = name::disposition(&assistant.name, subject, &question, format.extension());
    let export = Export { subject, assistant: assistant.name.clone(), contact, thumb };
    let body = begin(&app, question, export, format).await?;
    let headers =
        [(header::CONTENT_TYPE, HeaderValue::from_static(format.content_type())), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, body).into_response())
}

/// What the caller may take along: refuses the table as a whole, or says whether it tells who users are. What people
/// wrote in chats is for those who may also know how to reach them.
fn contact(access: &Access, subject: Subject) -> Answer<Contact> {
    access.require(match subject {
        Subject::Analytics | Subject::Clicks => Right::ReadNumbers,
        Subject::Feedback => Right::ReadFeedback,
        Subject::Chats | Subject::Messages => Right::ReadContact,
    })?;
    Ok(if access.may(Right::ReadContact) { Contact::Shown } else { Contact::Hidden })
}

fn asked_for(path: &RawPathParams) -> Answer<(Subject, Format)> {
    let file = path.iter().find(|(name, _)| *name == "file").map(|(_, value)| value).unwrap_or_default();
    let (subject, extension) = file.split_once('.').unwrap_or((file, ""));
    let format = Format::ALL.into_iter().find(|format| format.extension() == extension);
    Subject::named(subject).zip(format).ok_or_else(|| {
        let subjects = Subject::ALL.map(Subject::name).join(", ");
        let formats = Format::ALL.map(Format::extension).join(", ");
        let detail = format!("There are the tables {subjects} in the formats {formats}, such as feedback.csv.");
        ApiError::new(&problem::NOT_FOUND, detail)
    })
}

/// Takes out the parameters that are not the question's. Those of charts, which a page passes on, are of no use for rows.
fn own_params(params: Params, subject: Subject) -> Answer<(Params, Option<Thumb>)> {
    let mut thumb = None;
    let mut rest = Vec::with_capacity(params.len() + 1);
    for (name, value) in params {
        match (name.as_str(), subject) {
            ("value", Subject::Feedback) => {
                let known = Thumb::named(&value)
                    .ok_or_else(|| ApiError::new(&problem::INVALID_PARAMETER, "`value` is up or down."))?;
                thumb = Some(known);
            }
            ("compare", _) => {}
            ("interval", subject) if subject != Subject::Analytics => {}
            _ => rest.push((name, value)),
        }
    }
    if subject == Subject::Analytics && rest.iter().all(|(name, _)| name != "interval") {
        rest.push(("interval".to_owned(), "day".to_owned()));
    }
    Ok((rest, thumb))
}

/// Starts to write the file and answers with its beginning, so that what fails at once is told as a problem.
async fn begin(app: &Arc<App>, question: Question, export: Export, format: Format) -> Answer<Body> {
    let turn = TURNS.acquire().await.map_err(ApiError::internal)?;
    let (out, mut chunks) = outlet(app.stop.subscribe());
    let metrics = app.metrics.clone();
    spawn_blocking(move || {
        let _turn = turn;
        let failed = out.failed();
        if let Err(failure) = written(&metrics, &question, &export, format, out) {
            failed.tell(failure);
        }
    });
    let first = chunks.recv().await.transpose().map_err(ApiError::internal)?;
    Ok(Body::from_stream(stream! {
        if let Some(first) = first {
            yield Ok(first);
        }
        while let Some(chunk) = next(&mut chunks).await {
            yield chunk;
        }
    }))
}

async fn next(chunks: &mut mpsc::Receiver<Chunk>) -> Option<Chunk> {
    let chunk = chunks.recv().await;
    if let Some(Err(failure)) = &chunk {
        tracing::error!(error = failure as &dyn std::error::Error, "an export broke off");
    }
    chunk
}

fn written(
    metrics: &Metrics,
    question: &Question,
    export: &Export,
    format: Format,
    out: Outlet,
) -> Result<(), ExportError> {
    let mut file = format.file(export, question, out)?;
    metrics.export(question, export, |piece| file.write(piece))?;
    file.finish()
}
