//! `afterword import`: works beside a running server on the same data folder, and without one.

use std::{fs, io::IsTerminal, path::PathBuf};

use anyhow::{Context, bail};
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::printable;
use crate::{
    config::{PlaceOptions, ServeOptions, Settings},
    importing::{BadLine, Listener, Report, import_file},
    workshop::Workshop,
};

/// Options of `afterword import`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    place: PlaceOptions,
    /// Warehouse [default: duckdb:DATA/warehouse.duckdb]
    #[arg(long, env = "AFTERWORD_WAREHOUSE", value_name = "URL")]
    warehouse: Option<String>,
    /// Name of the assistant; made where there is none
    #[arg(long, env = "AFTERWORD_ASSISTANT")]
    assistant: String,
    /// Time zone of an assistant that is made
    #[arg(long, env = "AFTERWORD_TZ", value_name = "ZONE", default_value = "UTC")]
    tz: String,
    /// How the files are written
    #[arg(long, env = "AFTERWORD_FORMAT", default_value = "events")]
    format: Format,
    /// Files, plain or compressed with gzip or zstd
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// How a file is written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
    /// An event of `POST /v1/events` a line.
    Events,
}

/// Runs it.
pub async fn run(args: Args) -> anyhow::Result<()> {
    let Format::Events = args.format;
    let options = ServeOptions { warehouse: args.warehouse, ..ServeOptions::default() };
    let settings = Settings::resolve(args.place, options)?;
    super::log::start(&settings)?;
    let mut bytes = 0;
    for file in &args.files {
        bytes += fs::metadata(file).with_context(|| format!("cannot read {}", file.display()))?.len();
    }
    let workshop = Workshop::open(&settings).await?;
    let now = workshop.clock.now();
    let assistant = workshop.catalog.ensure_assistant(&args.assistant, &args.tz, now).await?;

    let bar = progress_bar(bytes);
    let mut total = Report::default();
    for file in &args.files {
        let mut listener = Told { file: file.display().to_string(), bar: bar.clone(), before: bar.position() };
        let report = import_file(file, &assistant, &workshop.recorder, &*workshop.clock, &mut listener)
            .await
            .with_context(|| format!("the import of {} broke off; run it again to go on", file.display()))?;
        total.accepted += report.accepted;
        total.duplicates += report.duplicates;
        total.rejected += report.rejected;
    }
    bar.set_message("counting");
    workshop.close().await?;
    bar.finish_and_clear();
    println!("{} events kept, {} known before, {} lines skipped", total.accepted, total.duplicates, total.rejected);
    if total.rejected > 0 {
        bail!("{} lines were skipped; they are listed above", total.rejected);
    }
    Ok(())
}

fn progress_bar(bytes: u64) -> ProgressBar {
    let target =
        if std::io::stderr().is_terminal() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(bytes), target);
    // A template that does not parse leaves the default one.
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {bytes}/{total_bytes}, {eta} left {msg}") {
        bar.set_style(style);
    }
    bar
}

/// Tells what happens on standard error.
struct Told {
    file: String,
    bar: ProgressBar,
    before: u64,
}

impl Listener for Told {
    fn advanced(&mut self, bytes: u64) {
        self.bar.set_position(self.before + bytes);
    }

    fn skipped(&mut self, line: &BadLine) {
        let said = format!("{}:{}: {}: {}", self.file, line.line, line.code, printable(&line.detail));
        self.bar.suspend(|| eprintln!("{said}"));
    }
}
