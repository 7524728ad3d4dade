//! `afterword keys`: works beside a running server, since both use the same catalog.

use afterword_model::{Clock, SystemClock};
use afterword_store::KeyKind;
use anyhow::{Context, bail};

use crate::{
    auth::page_origin,
    config::{PlaceOptions, ServeOptions, Settings},
    running::{open_catalog, prepare_folder},
};

#[derive(Debug, clap::Subcommand)]
pub(super) enum KeysCommand {
    /// Make a key and print it alone; makes the assistant where there is none
    Create(CreateArgs),
}

#[derive(Debug, clap::Args)]
pub(super) struct CreateArgs {
    #[command(flatten)]
    place: PlaceOptions,
    /// Name of the assistant
    #[arg(long, env = "AFTERWORD_ASSISTANT")]
    assistant: String,
    /// What the key is for: secret (records and reads) or publishable (records, may stand in a web page)
    #[arg(long, env = "AFTERWORD_KIND")]
    kind: KeyKind,
    /// Origin of the pages that may use a publishable key, such as `https://example.com`; once for each. Default: any
    #[arg(long, env = "AFTERWORD_ORIGIN", value_delimiter = ',', value_name = "URL")]
    origin: Vec<String>,
    /// Time zone of an assistant that is made
    #[arg(long, env = "AFTERWORD_TZ", value_name = "ZONE", default_value = "UTC")]
    tz: String,
}

pub(super) async fn run(command: KeysCommand) -> anyhow::Result<()> {
    let KeysCommand::Create(args) = command;
    let settings = Settings::resolve(args.place, ServeOptions::default())?;
    super::log::start(&settings)?;
    if args.kind == KeyKind::Secret && !args.origin.is_empty() {
        bail!("a secret key must not be in a web page and takes no --origin");
    }
    let origins = args.origin.iter().map(|url| origin(url)).collect::<Result<Vec<_>, _>>()?;

    prepare_folder(&settings.data)?;
    let catalog = open_catalog(&settings).await?;
    let now = SystemClock.now();
    let assistant = catalog.ensure_assistant(&args.assistant, &args.tz, now).await?;
    let token = catalog.create_key(assistant.id, args.kind, &origins, now).await?;
    catalog.close().await;
    println!("{token}");
    Ok(())
}

fn origin(url: &str) -> anyhow::Result<String> {
    page_origin(url).with_context(|| format!("{url:?} is no origin; write it like https://example.com, without a path"))
}
