//! `afterword export`: a table of the data folder as a file, without a server.
//!
//! The file is written under another name beside its place and moved there once it is whole.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use afterword_metrics::{Contact, Export, Metrics, Subject};
use afterword_model::{Clock, SystemClock};
use anyhow::{Context, anyhow, bail};
use tokio::task::spawn_blocking;

use crate::{
    config::{PlaceOptions, ServeOptions, Settings},
    exporting::{Format, Sink, Table, Wanted, asked_for, questions},
    lock::{FolderLock, LockError},
    naming::Naming,
    problem::ApiError,
    running::{open_catalog, open_warehouse, url},
    work::Worker,
};

/// Options of `afterword export`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    place: PlaceOptions,
    /// Warehouse [default: duckdb:DATA/warehouse.duckdb]
    #[arg(long, env = "AFTERWORD_WAREHOUSE", value_name = "URL")]
    warehouse: Option<String>,
    /// Name or id of the assistant
    #[arg(long, env = "AFTERWORD_ASSISTANT")]
    assistant: String,
    /// First day or time [default: 30 whole days before today]
    #[arg(long, env = "AFTERWORD_FROM", value_name = "TIME")]
    from: Option<String>,
    /// Day or time that is no longer in it [default: the end of today]
    #[arg(long, env = "AFTERWORD_TO", value_name = "TIME")]
    to: Option<String>,
    /// Time zone [default: the assistant's]
    #[arg(long, env = "AFTERWORD_TZ", value_name = "ZONE")]
    tz: Option<String>,
    /// Interval of analytics: hour, day, week or month [default: day]
    #[arg(long, env = "AFTERWORD_INTERVAL", value_name = "INTERVAL")]
    interval: Option<String>,
    /// Any other parameter of the export over HTTP, such as `channel=web` or `include=test`; once for each
    #[arg(long = "where", env = "AFTERWORD_WHERE", value_name = "NAME=VALUE", value_parser = parameter)]
    parameters: Vec<(String, String)>,
    /// Where to: the name begins with analytics, feedback, chats, messages or clicks and ends in .csv, .jsonl or .parquet,
    /// such as `feedback.csv` or `chats-march.parquet`
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

fn parameter(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("write it as NAME=VALUE")?;
    Ok((name.to_owned(), value.to_owned()))
}

/// Runs it.
pub(super) async fn run(args: Args) -> anyhow::Result<()> {
    let options = ServeOptions { warehouse: args.warehouse.clone(), ..ServeOptions::default() };
    let settings = Settings::resolve(args.place.clone(), options)?;
    super::log::start(&settings)?;
    let (subject, format) = named(&args.file)?;
    super::check_folder(&settings)?;
    let _lock = FolderLock::take(&settings.data).map_err(|refusal| explained(refusal, &settings, &args))?;

    let catalog = open_catalog(&settings).await?;
    let warehouse = open_warehouse(&settings).await?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let (worker, progress) = Worker::new(catalog.clone(), warehouse.clone(), clock);
    // What was recorded and not yet counted when the last process ended belongs into the table.
    worker.recover().await?;
    worker.drain().await?;
    let as_of = progress.borrow().as_of;

    let unknown = || anyhow!("there is no assistant {:?}", args.assistant);
    let assistant = catalog.assistant(&args.assistant).await?.ok_or_else(unknown)?;
    let Wanted { thumb, words, reviewed, question } = Wanted::read(params(&args), subject).map_err(said)?;
    let (question, chats) = questions(subject, &question, &assistant, as_of)?;
    let naming = Naming::load(&catalog, assistant.id, true).await?;
    let export = Export { subject, assistant: assistant.name, contact: Contact::Shown, thumb, words, chats };
    let table = Table { question, export, naming, reviewed };
    let (metrics, reading) = (Metrics::new(warehouse), catalog.clone());
    let file = args.file.clone();
    spawn_blocking(move || write(&table, &metrics, &reading, format, &file)).await??;
    catalog.close().await;
    println!("{}", args.file.display());
    Ok(())
}

/// The table and the format that the file's name asks for.
fn named(file: &Path) -> anyhow::Result<(Subject, Format)> {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let subject = stem.split(['-', '_', '.', ' ']).next().unwrap_or_default();
    asked_for(&format!("{subject}.{extension}")).map_err(said)
}

/// The parameters, as they would be in an address.
fn params(args: &Args) -> Vec<(String, String)> {
    let own = [("from", &args.from), ("to", &args.to), ("tz", &args.tz), ("interval", &args.interval)];
    let own = own.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value.clone()?)));
    own.chain(args.parameters.iter().cloned()).collect()
}

/// What a client would be told, for who types.
#[expect(clippy::needless_pass_by_value, reason = "it takes an error's place")]
fn said(refusal: ApiError) -> anyhow::Error {
    anyhow!("{}", refusal.detail().trim_end_matches('.'))
}

/// Where a server holds the folder: how to get the same from it.
fn explained(refusal: LockError, settings: &Settings, args: &Args) -> anyhow::Error {
    let LockError::Held { process, .. } = &refusal else { return refusal.into() };
    let file = named(&args.file).map(|(subject, format)| format!("{}.{}", subject.name(), format.extension()));
    let address = format!(
        "{}/api/v1/assistants/{}/export/{}",
        url(settings, settings.listen),
        encoded(&args.assistant),
        file.unwrap_or_default(),
    );
    let pairs: Vec<_> =
        params(args).iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
    anyhow!(
        "another afterword{} holds {}: stop it or, where it is a server, get the file from it: curl --fail -H 'Authorization: Bearer SECRET_KEY' \
         '{address}{query}' -o '{}'",
        if process.is_empty() { String::new() } else { format!(" (process {process})") },
        settings.data.display(),
        args.file.display()
    )
}

/// As an address has it.
fn encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'_' | b'.' | b'~' | b':' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

fn write(
    table: &Table,
    metrics: &Metrics,
    catalog: &afterword_store::Catalog,
    format: Format,
    file: &Path,
) -> anyhow::Result<()> {
    let failed = || format!("{} cannot be written", file.display());
    if file.is_dir() {
        bail!("{} is a folder", file.display());
    }
    let mut unfinished = file.as_os_str().to_owned();
    unfinished.push(".part");
    let unfinished = PathBuf::from(unfinished);
    let out = Box::new(Part(BufWriter::new(File::create(&unfinished).with_context(failed)?)));
    let written = table.write(metrics, catalog, format, out).map_err(anyhow::Error::from);
    let moved = written.and_then(|()| fs::rename(&unfinished, file).map_err(Into::into));
    if moved.is_err() {
        // What is left of it is of no use; where it cannot be removed, its name says so.
        let _ = fs::remove_file(&unfinished);
    }
    moved.with_context(failed)
}

/// A file that is not whole yet.
struct Part(BufWriter<File>);

impl Write for Part {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Sink for Part {
    fn close(self: Box<Self>) -> io::Result<()> {
        self.0.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_and_how() {
        for (file, expected) in [
            ("feedback.csv", Some((Subject::Feedback, Format::Csv))),
            ("/tmp/of.2026/chats-2026-03.jsonl", Some((Subject::Chats, Format::Jsonl))),
            ("messages.of.march.parquet", Some((Subject::Messages, Format::Parquet))),
            ("users.csv", None),
            ("feedback", None),
            ("feedback.xlsx", None),
            ("..", None),
        ] {
            assert_eq!(named(Path::new(file)).ok(), expected, "{file}");
        }
    }

    #[test]
    fn addresses_are_encoded() {
        assert_eq!(encoded("Sales & More"), "Sales%20%26%20More");
        assert_eq!(encoded("2026-03-01T00:00:00+01:00"), "2026-03-01T00:00:00%2B01:00");
    }
}
