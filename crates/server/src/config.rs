//! Settings: an option of the command line beats a variable of the environment, which beats `afterword.toml`, which beats
//! the default.

use std::{
    fs, io,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};
use jiff::SignedDuration;
use serde::Deserialize;

use crate::{
    secret::Secret,
    sending::SendingOptions,
    work::{ModelOptions, ModelSettings, ModelSettingsError, QUIET},
};

/// A settings file that changes nothing and explains everything.
pub const EXAMPLE: &str = include_str!("../afterword.example.toml");

const FILE: &str = "afterword.toml";
const DATA: &str = "afterword-data";
const LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 4321);

/// How the log is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// Options of every command: where things are, and the log.
#[derive(Clone, Debug, Default, Args)]
pub struct PlaceOptions {
    /// Folder that everything is kept in [default: afterword-data]
    #[arg(long, env = "AFTERWORD_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Settings file [default: afterword.toml here or in the data folder]
    #[arg(long, env = "AFTERWORD_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Catalog [default: sqlite:DATA/catalog.db]
    #[arg(long, env = "AFTERWORD_CATALOG", value_name = "URL")]
    pub catalog: Option<String>,
    /// What is logged: error, warn, info, debug or trace, also by module [default: info]
    #[arg(long, env = "AFTERWORD_LOG", value_name = "LEVEL")]
    pub log: Option<String>,
    /// How it is logged [default: text]
    #[arg(long, env = "AFTERWORD_LOG_FORMAT", value_name = "FORMAT")]
    pub log_format: Option<LogFormat>,
}

/// Options of a command that serves.
#[derive(Clone, Debug, Default, Args)]
pub struct ServeOptions {
    /// Address and port to listen on [default: 127.0.0.1:4321]
    #[arg(long, env = "AFTERWORD_LISTEN", value_name = "ADDR")]
    pub listen: Option<SocketAddr>,
    /// Address under which people reach the server [default: where it listens]
    #[arg(long, env = "AFTERWORD_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
    /// Warehouse [default: duckdb:DATA/warehouse.duckdb]
    #[arg(long, env = "AFTERWORD_WAREHOUSE", value_name = "URL")]
    pub warehouse: Option<String>,
    /// Threads of the warehouse [default: half of the cores]
    #[arg(long, env = "AFTERWORD_WAREHOUSE_THREADS", value_name = "N")]
    pub warehouse_threads: Option<usize>,
    /// Memory of the warehouse, such as 2GB [default: most of the machine's]
    #[arg(long, env = "AFTERWORD_WAREHOUSE_MEMORY", value_name = "SIZE")]
    pub warehouse_memory: Option<String>,
    /// Events that may wait to be counted [default: 200000]
    #[arg(long, env = "AFTERWORD_PENDING_LIMIT", value_name = "N")]
    pub pending_limit: Option<u64>,
    /// Seconds without events after which a chat of the past is sealed, so that an import is not cut [default: 300]
    #[arg(long, env = "AFTERWORD_SEAL_QUIET", value_name = "SECONDS")]
    pub seal_quiet: Option<u32>,
    /// A language model.
    #[command(flatten)]
    pub model: ModelOptions,
    /// What goes out by itself.
    #[command(flatten)]
    pub sending: SendingOptions,
}

/// The lines of `afterword.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Lines {
    data: Option<PathBuf>,
    catalog: Option<String>,
    log: Option<String>,
    log_format: Option<LogFormat>,
    listen: Option<SocketAddr>,
    public_url: Option<String>,
    warehouse: Option<String>,
    warehouse_threads: Option<usize>,
    warehouse_memory: Option<String>,
    pending_limit: Option<u64>,
    seal_quiet: Option<u32>,
    model_url: Option<String>,
    model_key: Option<Secret>,
    model_name: Option<String>,
    model_spend_per_day: Option<f64>,
    model_price_input: Option<f64>,
    model_price_output: Option<f64>,
    model_tokens_per_day: Option<u32>,
    model_timeout_s: Option<u32>,
    smtp_url: Option<Secret>,
    mail_from: Option<String>,
    webhooks_private: Option<bool>,
}

/// What holds after all were asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Folder that everything is kept in.
    pub data: PathBuf,
    /// Address of the catalog.
    pub catalog: String,
    /// What is logged.
    pub log: String,
    /// How it is logged.
    pub log_format: LogFormat,
    /// Where to listen.
    pub listen: SocketAddr,
    /// Under which address people reach the server, without a slash at its end; where it listens, if not said.
    pub public_url: Option<String>,
    /// File of the warehouse.
    pub warehouse: PathBuf,
    /// Threads of the warehouse, at least 1.
    pub warehouse_threads: usize,
    /// Memory of the warehouse.
    pub warehouse_memory: Option<String>,
    /// Events that may wait to be counted.
    pub pending_limit: u64,
    /// How long no event must have come for a chat of the past before it is sealed.
    pub quiet: SignedDuration,
    /// The language model that is asked for insights.
    pub model: Option<ModelSettings>,
    /// How alerts and reports leave the machine.
    pub sending: SendingOptions,
}

/// Why there are no settings.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file cannot be read.
    #[error("{file:?} cannot be read")]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the operating system says.
        source: io::Error,
    },
    /// The file is not as it should be.
    #[error("{file:?} is not a settings file")]
    Malformed {
        /// The file.
        file: PathBuf,
        /// What is wrong.
        source: toml::de::Error,
    },
    /// The address of the warehouse is of another kind.
    #[error("the warehouse address {0:?} is not supported; use duckdb:PATH")]
    UnsupportedWarehouse(String),
    /// What is said of the language model does not hold together.
    #[error(transparent)]
    Model(#[from] ModelSettingsError),
}

impl Default for Settings {
    fn default() -> Self {
        let data = PathBuf::from(DATA);
        Self {
            catalog: catalog_in(&data),
            warehouse: warehouse_in(&data),
            data,
            log: "info".to_owned(),
            log_format: LogFormat::Text,
            listen: LISTEN,
            public_url: None,
            warehouse_threads: afterword_warehouse::Options::default().threads,
            warehouse_memory: None,
            pending_limit: afterword_store::Settings::default().pending_limit,
            quiet: QUIET,
            model: None,
            sending: SendingOptions::default(),
        }
    }
}

impl Settings {
    /// Asks the options (which clap has filled from command line and environment), then the file, then the defaults.
    pub fn resolve(place: PlaceOptions, serve: ServeOptions) -> Result<Self, SettingsError> {
        let lines = read_file(place.config.as_deref(), place.data.as_deref())?;
        let default = Self::default();
        let data = place.data.or(lines.data).unwrap_or(default.data);
        let warehouse = match serve.warehouse.or(lines.warehouse) {
            Some(address) => duckdb_file(&address)?,
            None => warehouse_in(&data),
        };
        let public_url = serve.public_url.or(lines.public_url);
        let model = ModelOptions {
            model_url: lines.model_url,
            model_key: lines.model_key,
            model_name: lines.model_name,
            model_spend_per_day: lines.model_spend_per_day,
            model_price_input: lines.model_price_input,
            model_price_output: lines.model_price_output,
            model_tokens_per_day: lines.model_tokens_per_day,
            model_timeout_s: lines.model_timeout_s,
        };
        let sending = SendingOptions {
            smtp_url: lines.smtp_url,
            mail_from: lines.mail_from,
            webhooks_private: lines.webhooks_private,
        };
        Ok(Self {
            catalog: place.catalog.or(lines.catalog).unwrap_or_else(|| catalog_in(&data)),
            warehouse,
            data,
            log: place.log.or(lines.log).unwrap_or(default.log),
            log_format: place.log_format.or(lines.log_format).unwrap_or(default.log_format),
            listen: serve.listen.or(lines.listen).unwrap_or(default.listen),
            public_url: public_url.map(|url| url.trim_end_matches('/').to_owned()),
            warehouse_threads: serve
                .warehouse_threads
                .or(lines.warehouse_threads)
                .unwrap_or(default.warehouse_threads)
                .max(1),
            warehouse_memory: serve.warehouse_memory.or(lines.warehouse_memory),
            pending_limit: serve.pending_limit.or(lines.pending_limit).unwrap_or(default.pending_limit),
            quiet: serve
                .seal_quiet
                .or(lines.seal_quiet)
                .map_or(default.quiet, |seconds| SignedDuration::from_secs(seconds.into())),
            sending: serve.sending.or(sending),
            model: ModelSettings::resolve(serve.model.or(model))?,
        })
    }
}

fn catalog_in(data: &Path) -> String {
    format!("sqlite:{}", data.join("catalog.db").display())
}

fn warehouse_in(data: &Path) -> PathBuf {
    data.join("warehouse.duckdb")
}

fn duckdb_file(address: &str) -> Result<PathBuf, SettingsError> {
    match address.split_once(':') {
        Some(("duckdb", path)) => Ok(PathBuf::from(path.trim_start_matches("//"))),
        _ => Err(SettingsError::UnsupportedWarehouse(address.to_owned())),
    }
}

/// The file that is named or, where it is there, the one in the present folder or in the data folder.
fn read_file(named: Option<&Path>, data: Option<&Path>) -> Result<Lines, SettingsError> {
    let found =
        [PathBuf::from(FILE), data.unwrap_or(Path::new(DATA)).join(FILE)].into_iter().find(|file| file.is_file());
    let Some(file) = named.map(Path::to_owned).or(found) else { return Ok(Lines::default()) };
    let text = fs::read_to_string(&file).map_err(|source| SettingsError::Unreadable { file: file.clone(), source })?;
    toml::from_str(&text).map_err(|source| SettingsError::Malformed { file, source })
}

#[cfg(test)]
mod tests;
