//! `afterword demo`: a workspace filled with a made-up demo, served like any other.

mod issues;

use std::{fs, path::PathBuf, time::Duration};

use afterword_model::{Clock, SystemClock, Timestamp};
use afterword_store::{Assistant, Catalog, KeyKind, NewMember, Role};
use anyhow::{Context, anyhow, bail};
use tokio::{sync::watch, time};
use tracing::warn;

use crate::{
    app::DemoCredentials,
    auth::Passwords,
    config::{PlaceOptions, ServeOptions, Settings},
    demo::workspace,
    record::Recorder,
    running::Running,
    workshop::Workshop,
};

/// The demo is the same everywhere.
const SEED: u64 = 7;
/// Days that it reaches back.
const DAYS: u16 = 90;
/// Days that may still have events to come.
const LIVE_DAYS: u16 = 3;
/// How often the events that have become due are sent while the demo is served.
const LIVE_EVERY: Duration = Duration::from_secs(3);
/// Events that go to the journal in one transaction.
const CHUNK: usize = 5_000;
/// The assistant that one can chat with.
const CHAT_ASSISTANT: &str = "Tremonda";
const EMAIL: &str = "demo@afterword.example";
const PASSWORD: &str = "afterword-demo";

/// Options of `afterword demo`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    place: PlaceOptions,
    #[command(flatten)]
    serve: ServeOptions,
    /// Print the demo's events as NDJSON, each with its assistant, and end
    #[arg(long, env = "AFTERWORD_PRINT_EVENTS")]
    print_events: bool,
}

/// Runs it.
pub async fn run(mut args: Args) -> anyhow::Result<()> {
    if args.print_events {
        return print_events();
    }
    args.place.data.get_or_insert_with(|| PathBuf::from("afterword-demo"));
    let settings = Settings::resolve(args.place, args.serve)?;
    super::log::start(&settings)?;
    let (filled_until, key) = fill(&settings).await?;

    let credentials = DemoCredentials {
        assistant: CHAT_ASSISTANT.to_owned(),
        key,
        email: EMAIL.to_owned(),
        password: PASSWORD.to_owned(),
    };
    let running = Running::start(&settings, Some(credentials)).await?;
    issues::file(&running.app, CHAT_ASSISTANT, EMAIL).await?;
    println!("The demo is at {}", running.url(&settings));
    println!("Chat with its assistant at {}/demo/chat", running.url(&settings));
    println!("Sign in as {EMAIL} with the password {PASSWORD}");
    let (stop, stopped) = watch::channel(false);
    let live = tokio::spawn(go_on(running.app.catalog.clone(), running.app.recorder.clone(), filled_until, stopped));
    let ended = running.until_asked().await;
    stop.send_replace(true);
    live.await?;
    ended
}

fn print_events() -> anyhow::Result<()> {
    use std::io::Write;

    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for assistant in workspace(SEED, SystemClock.now(), DAYS) {
        for mut event in assistant.events {
            event["assistant"] = assistant.name.into();
            writeln!(out, "{event}")?;
        }
    }
    Ok(out.flush()?)
}

/// Fills the folder with what is missing up to now, through the way that every event takes. Answers up to when, and
/// the key of the chat page.
async fn fill(settings: &Settings) -> anyhow::Result<(Timestamp, String)> {
    let workshop = Workshop::open(settings).await?;
    let now = workshop.clock.now();
    let mark = settings.data.join("demo-until");
    let known: Option<Timestamp> = fs::read_to_string(&mark).ok().and_then(|text| text.trim().parse().ok());
    if known.is_none() && workshop.catalog.credentials(EMAIL).await?.is_none() && workshop.catalog.has_owner().await? {
        bail!("{} holds a workspace that is no demo; give another --data", settings.data.display());
    }
    if !workshop.catalog.has_owner().await? {
        let hashed = Passwords::default().hash(PASSWORD.to_owned()).await;
        let password_hash = hashed.map_err(|_| anyhow!("the demo's password cannot be hashed"))?;
        let owner = NewMember { email: EMAIL, name: "Demo", password_hash: &password_hash, role: Role::Owner };
        workshop.catalog.create_member(&owner, now).await?;
    }
    println!("Filling the demo in {} …", settings.data.display());
    for demo in workspace(SEED, now, DAYS) {
        let assistant = workshop.catalog.ensure_assistant(demo.name, demo.tz, now).await?;
        let missing = demo.events.into_iter().filter(|event| known.is_none_or(|known| is_after(event, known)));
        record(&workshop.recorder, &assistant, missing.collect(), now).await?;
    }
    let key = chat_key(&workshop.catalog, settings, now).await?;
    workshop.conclude().await?;
    fs::write(&mark, now.to_string()).with_context(|| format!("cannot write {}", mark.display()))?;
    Ok((now, key))
}

/// The key of the chat page: the one that was made first, as long as it works.
async fn chat_key(catalog: &Catalog, settings: &Settings, now: Timestamp) -> anyhow::Result<String> {
    let file = settings.data.join("demo-key");
    let known = fs::read_to_string(&file).unwrap_or_default();
    if catalog.key_by_token(known.trim()).await?.is_some() {
        return Ok(known.trim().to_owned());
    }
    let assistant = catalog.assistant(CHAT_ASSISTANT).await?.context("the demo has no assistant to chat with")?;
    let key = catalog.create_key(assistant.id, KeyKind::Publishable, &[], now).await?;
    fs::write(&file, &key).with_context(|| format!("cannot write {}", file.display()))?;
    Ok(key)
}

/// Sends today's events as their time comes, so that the numbers move while one looks.
async fn go_on(catalog: Catalog, recorder: Recorder, mut known: Timestamp, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        tokio::select! {
            _ = stopped.changed() => return,
            () = time::sleep(LIVE_EVERY) => {}
        }
        let now = SystemClock.now();
        if let Err(failure) = send_due(&catalog, &recorder, known, now).await {
            warn!(error = &*failure as &dyn std::error::Error, "the demo's events were not sent; trying again");
            continue;
        }
        known = now;
    }
}

async fn send_due(catalog: &Catalog, recorder: &Recorder, known: Timestamp, now: Timestamp) -> anyhow::Result<()> {
    for demo in workspace(SEED, now, LIVE_DAYS) {
        let due: Vec<_> = demo.events.into_iter().filter(|event| is_after(event, known)).collect();
        if !due.is_empty() {
            let assistant = catalog.ensure_assistant(demo.name, demo.tz, now).await?;
            record(recorder, &assistant, due, now).await?;
        }
    }
    Ok(())
}

async fn record(
    recorder: &Recorder,
    assistant: &Assistant,
    events: Vec<serde_json::Value>,
    now: Timestamp,
) -> anyhow::Result<()> {
    for chunk in events.chunks(CHUNK) {
        let body = serde_json::to_vec(chunk)?;
        let batch = afterword_intake::read(&body, None, None, now)?;
        if let Some(rejected) = recorder.record_patiently(assistant, &batch, now).await?.rejected.first() {
            warn!(code = rejected.code, detail = rejected.detail, "an event of the demo was refused");
        }
    }
    Ok(())
}

fn is_after(event: &serde_json::Value, known: Timestamp) -> bool {
    event["at"].as_str().and_then(|at| at.parse::<Timestamp>().ok()).is_none_or(|at| at > known)
}
