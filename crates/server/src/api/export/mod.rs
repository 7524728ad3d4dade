//! `GET …/export/{table}.{format}`: what is behind the numbers, to take along.
//!
//! A thread reads the warehouse piece by piece and writes the file into an `Outlet`: a short queue whose other end is
//! the body of the answer. Memory stays the same however large the table is. Whoever goes away, or takes nothing for a
//! minute, ends the reading.

mod name;
mod outlet;

use std::sync::Arc;

use afterword_metrics::{Contact, Export, Subject};
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

use self::outlet::{Chunk, outlet};
use super::{
    chats_question::ChatsParams,
    question::{QuestionParams, as_of},
};
use crate::{
    app::App,
    auth::{Access, Right},
    exporting::{Format, Table, Wanted, asked_for, questions},
    naming::Naming,
    problem::{self, Answer, ApiError, Problem},
};

/// Files that are written at the same time; more wait for their turn. Each takes some tens of MiB.
const AT_ONCE: usize = 4;

static TURNS: Semaphore = Semaphore::const_new(AT_ONCE);

/// The parameters of an export besides those of a question.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its description is used")]
pub struct ExportParams {
    /// Only `up` or only `down`, in the table `feedback`.
    value: Option<String>,
    /// `true` or `false`: whether somebody has dealt with it, in the table `feedback`.
    reviewed: Option<bool>,
}

/// Export a table
///
/// `file` is a table and a format. Tables: `analytics` (a row a day, or an `interval`, with every number that has a
/// series), `feedback` (a row a thumb), `chats`, `messages`, `clicks`. Formats: `csv` (RFC 4180, UTF-8, with a header;
/// text that a spreadsheet would run as a formula gets an apostrophe before it), `jsonl` (an object a line), `parquet`.
///
/// `chats` and `messages` take the parameters of the list of chats. Messages are those sent in the period or, with
/// `period_of`, all of the chats that it keeps.
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
        ChatsParams,
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
    params: Result<Query<Vec<(String, String)>>, QueryRejection>,
) -> Answer<Response> {
    let file = path.iter().find(|(name, _)| *name == "file").map(|(_, value)| value).unwrap_or_default();
    let (subject, format) = asked_for(file)?;
    let Query(params) =
        params.map_err(|_| ApiError::new(&problem::INVALID_PARAMETER, "The query string cannot be read."))?;
    let contact = contact(&access, subject)?;
    let Wanted { thumb, words, reviewed, question: params } = Wanted::read(params, subject)?;
    let assistant = access.assistant;
    let (question, chats) = questions(subject, &params, &assistant, as_of(&app))?;
    let naming = Naming::load(&app.catalog, assistant.id, contact == Contact::Shown).await?;
    let name = name::disposition(&assistant.name, subject, &question, format.extension());
    let export = Export { subject, assistant: assistant.name, contact, thumb, words, chats };
    let body = begin(&app, Table { question, export, naming, reviewed }, format).await?;
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

/// Starts to write the file and answers with its beginning, so that what fails at once is told as a problem.
async fn begin(app: &Arc<App>, table: Table, format: Format) -> Answer<Body> {
    let turn = TURNS.acquire().await.map_err(ApiError::internal)?;
    let (out, mut chunks) = outlet(app.stop.subscribe());
    let app = Arc::clone(app);
    spawn_blocking(move || {
        let _turn = turn;
        let failed = out.failed();
        if let Err(failure) = table.write(&app.metrics, &app.catalog, format, Box::new(out)) {
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
