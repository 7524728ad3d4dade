//! Sends questions to a language model.
//!
//! Each question runs on a thread of its own, which ends with its time limit at the latest: nothing waits for it when the
//! server stops. Neither the key nor a word of what is sent or answered is in any error.

use std::{
    net::Ipv4Addr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use afterword_insight::by_model::{Choice, PromptMessage};
use afterword_model::Clock;
use afterword_store::StoreError;
use jiff::fmt::rfc2822;
use tokio::{sync::oneshot, time};
use ureq::Agent;

use super::{
    purse::Purse,
    settings::ModelSettings,
    wire::{Answer, Format, answer, body},
};

/// Larger answers are none.
const LARGEST_ANSWER: u64 = 256 * 1024;
/// How often a question is asked again.
const RETRIES: u32 = 2;
/// How long to wait before it is asked again, where the server does not say; each time twice as long.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
/// Where the server wants a longer pause than this, the question is put off.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// Characters of a token, at the least, in languages of all kinds.
const CHARACTERS_A_TOKEN: usize = 3;
/// Tokens that an answer is reckoned with before it is there.
const ANSWER_TOKENS: i64 = 1_000;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// Today's limit is reached.
    #[error("the language model has spent what it may spend today")]
    Spent,
    /// The server wants to be left alone for long.
    #[error("the language model wants a pause of {0:?}")]
    Later(Duration),
    /// It took too long.
    #[error("the language model took too long")]
    Timeout,
    /// There is nobody.
    #[error("the language model cannot be reached: {0}")]
    Unreachable(String),
    /// Too many requests.
    #[error("the language model has too much to do")]
    Busy(Option<Duration>),
    /// A failure of the server.
    #[error("the language model failed with status {0}")]
    Failed(u16, Option<Duration>),
    /// The server does not take the request.
    #[error("the language model refused with status {0}")]
    Refused(u16),
    /// The answer is none, or too large.
    #[error("the language model's answer is of no use")]
    Useless,
    /// The account cannot be kept.
    #[error("the catalog failed")]
    Store(#[from] StoreError),
}

impl Trouble {
    /// One word, for counting.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Spent => "spent",
            Self::Later(_) | Self::Busy(_) => "busy",
            Self::Timeout => "timeout",
            Self::Unreachable(_) => "unreachable",
            Self::Failed(..) => "failed",
            Self::Refused(_) => "refused",
            Self::Useless => "useless",
            Self::Store(_) => "catalog",
        }
    }

    /// Whether asking again may help.
    fn passes(&self) -> bool {
        matches!(self, Self::Timeout | Self::Unreachable(_) | Self::Busy(_) | Self::Failed(..))
    }

    /// How long the server wants to be left alone before.
    fn pause(&self) -> Option<Duration> {
        match self {
            Self::Busy(pause) | Self::Failed(_, pause) => *pause,
            _ => None,
        }
    }

    /// Whether it may have cost something.
    fn costs(&self) -> bool {
        matches!(self, Self::Timeout | Self::Useless)
    }
}

/// Asks a language model. Clones share everything.
#[derive(Clone)]
pub struct Client {
    settings: Arc<ModelSettings>,
    agent: Agent,
    purse: Purse,
    clock: Arc<dyn Clock>,
    /// The server does not know JSON schemas.
    plain: Arc<AtomicBool>,
    first_pause: Duration,
}

impl Client {
    /// A client that pays from `purse`.
    pub fn new(settings: ModelSettings, purse: Purse, clock: Arc<dyn Clock>) -> Self {
        let mut config = Agent::config_builder()
            .timeout_global(Some(settings.timeout))
            .http_status_as_error(false)
            // A key goes to the server that it was given for, and to no other.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(concat!("Afterword/", env!("CARGO_PKG_VERSION")));
        if is_here(&settings.url) {
            // The proxy of an organisation does not reach into this machine.
            config = config.proxy(None);
        }
        Self {
            settings: Arc::new(settings),
            agent: config.build().new_agent(),
            purse,
            clock,
            plain: Arc::default(),
            first_pause: FIRST_PAUSE,
        }
    }

    /// Waits less between attempts.
    #[cfg(test)]
    pub fn hasty(self) -> Self {
        Self { first_pause: Duration::from_millis(10), ..self }
    }

    /// Asks, several times if need be.
    pub async fn ask(&self, messages: &[PromptMessage], topics: &[Choice]) -> Result<Answer, Trouble> {
        let plain = self.plain.load(Ordering::Relaxed);
        let mut format = if plain { Format::Object } else { Format::Schema };
        let (mut retries, mut pause) = (RETRIES, self.first_pause);
        loop {
            let trouble = match self.ask_once(body(&self.settings.name, messages, topics, format)).await {
                Ok(answer) => {
                    self.plain.store(format == Format::Object, Ordering::Relaxed);
                    return Ok(answer);
                }
                Err(Trouble::Refused(400 | 422)) if format == Format::Schema => {
                    format = Format::Object;
                    continue;
                }
                Err(trouble) => trouble,
            };
            if let Some(long) = trouble.pause().filter(|pause| *pause > LONGEST_PAUSE) {
                return Err(Trouble::Later(long));
            }
            if retries == 0 || !trouble.passes() {
                return Err(trouble);
            }
            time::sleep(trouble.pause().unwrap_or(pause)).await;
            retries -= 1;
            pause *= 2;
        }
    }

    /// Asks once, and pays for it.
    async fn ask_once(&self, body: Vec<u8>) -> Result<Answer, Trouble> {
        let length = String::from_utf8_lossy(&body).chars().count();
        let read = i64::try_from(length / CHARACTERS_A_TOKEN).unwrap_or(i64::MAX);
        let Some(set_aside) = self.purse.set_aside(read, ANSWER_TOKENS).await? else { return Err(Trouble::Spent) };
        let outcome = self.send(body).await;
        let (read, written) = match &outcome {
            Ok(answer) => answer.tokens.unwrap_or((read, ANSWER_TOKENS)),
            Err(trouble) if trouble.costs() => (read, ANSWER_TOKENS),
            Err(_) => (0, 0),
        };
        self.purse.settle(set_aside, read, written).await?;
        outcome
    }

    async fn send(&self, body: Vec<u8>) -> Result<Answer, Trouble> {
        let (told, answered) = oneshot::channel();
        let client = self.clone();
        let begun = thread::Builder::new().name("language-model".to_owned()).spawn(move || {
            // Nobody listens once the server stops.
            let _ = told.send(client.send_blocking(&body));
        });
        begun.map_err(|failure| Trouble::Unreachable(failure.to_string()))?;
        answered.await.map_err(|_| Trouble::Unreachable("the question was dropped".to_owned()))?
    }

    fn send_blocking(&self, body: &[u8]) -> Result<Answer, Trouble> {
        let mut request = self.agent.post(&self.settings.url).header("content-type", "application/json");
        if let Some(key) = &self.settings.key {
            request = request.header("authorization", format!("Bearer {}", key.reveal()));
        }
        let mut response = request.send(body).map_err(|failure| trouble(&failure))?;
        let status = response.status().as_u16();
        let pause = response.headers().get("retry-after").and_then(|value| self.pause(value.to_str().ok()?));
        match status {
            200 => {}
            429 => return Err(Trouble::Busy(pause)),
            408 => return Err(Trouble::Timeout),
            500.. => return Err(Trouble::Failed(status, pause)),
            _ => return Err(Trouble::Refused(status)),
        }
        let read = response.body_mut().with_config().limit(LARGEST_ANSWER).read_to_vec();
        answer(&read.map_err(|failure| trouble(&failure))?).ok_or(Trouble::Useless)
    }

    /// How long `Retry-After` asks to wait: seconds, or until a moment.
    fn pause(&self, value: &str) -> Option<Duration> {
        if let Ok(seconds) = value.trim().parse::<u64>() {
            return Some(Duration::from_secs(seconds));
        }
        let until = rfc2822::DateTimeParser::new().parse_timestamp(value.trim()).ok()?;
        Some(Duration::try_from(until.duration_since(self.clock.now())).unwrap_or_default())
    }
}

/// Whether the server is on this machine.
fn is_here(url: &str) -> bool {
    let host = url.split_once("://").and_then(|(_, rest)| rest.split('/').next()).unwrap_or_default();
    host.starts_with("[::1]") || {
        let name = host.split(':').next().unwrap_or_default();
        name == "localhost" || name.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
    }
}

fn trouble(failure: &ureq::Error) -> Trouble {
    match failure {
        ureq::Error::Timeout(_) => Trouble::Timeout,
        ureq::Error::BodyExceedsLimit(_) => Trouble::Useless,
        ureq::Error::Io(io) if io.kind() == std::io::ErrorKind::TimedOut => Trouble::Timeout,
        // Of the connection; a body that was read is never part of it.
        other => Trouble::Unreachable(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::is_here;

    #[test]
    fn this_machine_has_several_names() {
        let here = ["http://localhost:11434/v1", "http://127.0.0.1/v1", "http://127.1.2.3:80", "http://[::1]:1/v1"];
        assert!(here.into_iter().all(is_here));
        let away = ["http://localhost.example.com/v1", "https://api.example.com/v1", "http://10.0.0.1:127/v1", "x"];
        assert!(!away.into_iter().any(is_here));
    }
}
