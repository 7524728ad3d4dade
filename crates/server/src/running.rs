//! A running server: the parts put together, started and stopped in the right order.
//!
//! Starting: the folder's lock, catalog, warehouse; both are brought to one state; then the worker, then the first request.
//! Stopping: no new requests, open ones end, the worker stops, the catalog closes.

use std::{fs, net::SocketAddr, path::Path, sync::Arc, time::Duration};

use afterword_model::{Clock, SystemClock};
use afterword_store::Catalog;
use afterword_warehouse::Warehouse;
use anyhow::Context;
use tokio::{
    net::TcpListener,
    signal,
    sync::watch,
    task::{JoinHandle, spawn_blocking},
    time::timeout,
};
use tracing::{info, warn};

use crate::{
    app::{App, DemoCredentials},
    config::{EXAMPLE, Settings},
    lock::FolderLock,
    router::router,
    sending::send_on,
    watch::watch,
    work::{Asker, Assembler, Worker},
};

/// How long open requests may take once the server is told to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(10);
/// How long the worker may take to end its step.
const LAST_STEP: Duration = Duration::from_secs(60);

/// A server that takes requests.
pub struct Running {
    /// Its components.
    pub app: Arc<App>,
    /// Where it listens.
    pub address: SocketAddr,
    server: JoinHandle<std::io::Result<()>>,
    worker: JoinHandle<()>,
    assembler: JoinHandle<()>,
    sender: JoinHandle<()>,
    stop_worker: watch::Sender<bool>,
    _lock: FolderLock,
}

impl Running {
    /// Starts a server on the data folder of `settings`, which is made where there is none.
    pub async fn start(settings: &Settings, demo: Option<DemoCredentials>) -> anyhow::Result<Self> {
        prepare_folder(&settings.data)?;
        let lock = FolderLock::take(&settings.data)?;
        let catalog = open_catalog(settings).await?;
        let warehouse = open_warehouse(settings).await?;

        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let (worker, progress) = Worker::new(catalog.clone(), warehouse.clone(), Arc::clone(&clock));
        let worker = worker.quiet_for(settings.quiet).asking(settings.model.is_some());
        worker.recover().await?;
        let app = App::builder(catalog, warehouse, progress)
            .clock(clock)
            .topics(worker.topics())
            .public_url(settings.public_url.clone())
            .demo(demo)
            .sending(settings.sending.open()?)
            .build()?;

        let listener = TcpListener::bind(settings.listen)
            .await
            .with_context(|| format!("cannot listen on {}; is the port taken?", settings.listen))?;
        let address = listener.local_addr()?;
        let (stop_worker, stopped) = watch::channel(false);
        let assembler = tokio::spawn(Assembler::new(Arc::clone(&app)).run(stopped.clone()));
        let learner = worker.learner();
        learner.remember().await?;
        tokio::spawn(learner.run(stopped.clone()));
        if let Some(model) = &settings.model {
            info!(
                model = model.name,
                "insights are asked of a language model; parts of chats leave this machine, masked"
            );
            tokio::spawn(Asker::new(Arc::clone(&app), model.clone()).run(stopped.clone()));
        }
        let worker = tokio::spawn(worker.run(stopped));
        let mut stop = app.stop.subscribe();
        tokio::spawn(watch(Arc::clone(&app)));
        let sender = tokio::spawn(send_on(Arc::clone(&app)));
        let service = router(&app).into_make_service_with_connect_info::<SocketAddr>();
        let server = tokio::spawn(async move {
            let stopped = async move {
                // The app, and with it the sender, lives as long as the router.
                let _ = stop.wait_for(|stop| *stop).await;
            };
            axum::serve(listener, service).with_graceful_shutdown(stopped).await
        });
        info!(%address, data = %settings.data.display(), "serving");
        Ok(Self { app, address, server, worker, assembler, sender, stop_worker, _lock: lock })
    }

    /// The address under which people reach the server.
    pub fn url(&self, settings: &Settings) -> String {
        url(settings, self.address)
    }

    /// Serves until the process is asked to end (ctrl-c or SIGTERM), then stops.
    pub async fn until_asked(self) -> anyhow::Result<()> {
        asked_to_end().await?;
        info!("stopping");
        self.stop().await
    }

    /// Ends open requests and the worker, and closes the catalog.
    pub async fn stop(mut self) -> anyhow::Result<()> {
        self.app.stop.send_replace(true);
        if let Ok(ended) = timeout(LAST_REQUESTS, &mut self.server).await {
            ended??;
        } else {
            warn!("open requests did not end in time and are cut off");
            self.server.abort();
        }
        self.stop_worker.send_replace(true);
        if timeout(LAST_STEP, self.assembler).await.is_err() {
            warn!("traces are still being looked at; that is done again at the next start");
        }
        if timeout(LAST_STEP, self.sender).await.is_err() {
            warn!("a letter is still being sent; it may be sent again at the next start");
        }
        if timeout(LAST_STEP, self.worker).await.is_err() {
            warn!("the worker did not end in time; its step is done again at the next start");
        }
        self.app.catalog.close().await;
        info!("stopped");
        Ok(())
    }
}

/// Opens the catalog that the settings name.
pub async fn open_catalog(settings: &Settings) -> anyhow::Result<Catalog> {
    let limits =
        afterword_store::Settings { pending_limit: settings.pending_limit, ..afterword_store::Settings::default() };
    let catalog = Catalog::open(&settings.catalog, limits).await;
    catalog.with_context(|| format!("cannot open the catalog {}", settings.catalog))
}

/// Makes the data folder where there is none, readable by its owner alone, with an explained settings file in it.
pub fn prepare_folder(folder: &Path) -> anyhow::Result<()> {
    let failed = || format!("cannot make the data folder {}", folder.display());
    if !folder.exists() {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder).with_context(failed)?;
        fs::write(folder.join("afterword.toml"), EXAMPLE).with_context(failed)?;
    }
    Ok(())
}

/// Opens the warehouse that the settings name.
pub async fn open_warehouse(settings: &Settings) -> anyhow::Result<Warehouse> {
    let file = settings.warehouse.clone();
    let options = afterword_warehouse::Options {
        threads: settings.warehouse_threads,
        memory_limit: settings.warehouse_memory.clone(),
        ..afterword_warehouse::Options::default()
    };
    let opened = spawn_blocking(move || Warehouse::open_with(&file, &options)).await?;
    opened.with_context(|| format!("cannot open the warehouse {}", settings.warehouse.display()))
}

/// The address under which people reach a server that listens there.
pub fn url(settings: &Settings, address: SocketAddr) -> String {
    let host = if address.ip().is_unspecified() { "localhost".to_owned() } else { host(address) };
    settings.public_url.clone().unwrap_or_else(|| format!("http://{host}:{}", address.port()))
}

fn host(address: SocketAddr) -> String {
    if address.is_ipv6() { format!("[{}]", address.ip()) } else { address.ip().to_string() }
}

async fn asked_to_end() -> std::io::Result<()> {
    #[cfg(unix)]
    {
        let mut terminate = signal::unix::signal(signal::unix::SignalKind::terminate())?;
        tokio::select! {
            asked = signal::ctrl_c() => asked,
            _ = terminate.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    signal::ctrl_c().await
}
