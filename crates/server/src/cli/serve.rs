//! `afterword serve`.

use crate::{
    config::{PlaceOptions, ServeOptions, Settings},
    running::Running,
};

/// Options of `afterword serve`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    place: PlaceOptions,
    #[command(flatten)]
    serve: ServeOptions,
}

pub(super) async fn run(args: Args) -> anyhow::Result<()> {
    let settings = Settings::resolve(args.place, args.serve)?;
    super::log::start(&settings)?;
    let running = Running::start(&settings, None).await?;
    let url = running.url(&settings);
    println!("Afterword {} at {url}", env!("CARGO_PKG_VERSION"));
    if let Some(token) = running.app.catalog.renew_setup_token(running.app.clock.now()).await? {
        // Behind the # it reaches no server, proxy or log.
        println!("Set up the workspace, once: {url}/setup#token={token}");
    }
    running.until_asked().await
}
