//! Every component of a running Afterword, in one place.

use std::sync::Arc;

use afterword_metrics::Metrics;
use afterword_model::{Clock, SystemClock};
use afterword_store::Catalog;
use afterword_warehouse::Warehouse;
use tokio::sync::{Semaphore, watch};

use crate::{
    auth::{Attempts, Passwords, Throttle},
    prometheus::Gauges,
    record::Recorder,
    sending::Sending,
    work::{Progress, TopicModels},
};

/// Requests whose events are unpacked and checked at the same time; each may take some 50 MiB.
const INTAKE_AT_ONCE: usize = 16;
/// Questions that the warehouse is asked at the same time; each runs two statements at once.
const QUESTIONS_AT_ONCE: usize = 4;

/// Handlers get it as their state and share it.
pub struct App {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Assistants, keys, members and the journal.
    pub catalog: Catalog,
    /// The facts that numbers are made of.
    pub warehouse: Warehouse,
    /// Records events.
    pub recorder: Recorder,
    /// How far the journal is folded into the warehouse.
    pub progress: watch::Receiver<Progress>,
    /// Answers questions from the warehouse.
    pub metrics: Metrics,
    /// What is known of topics, shared with the work in the background.
    pub topics: TopicModels,
    /// What Prometheus reads.
    pub gauges: Gauges,
    /// Hashes and checks passwords.
    pub passwords: Passwords,
    /// Attempts to sign in that failed of late.
    pub attempts: Attempts,
    /// Opinions that people gave of late.
    pub opinions: Throttle,
    /// Turns for unpacking and checking what clients send.
    pub intake: Semaphore,
    /// Turns for asking the warehouse.
    pub questions: Semaphore,
    /// The address under which people reach the server, where it was told.
    pub public_url: Option<String>,
    /// How alerts and reports go out.
    pub sending: Sending,
    /// What to sign in with, where a demo is served.
    pub demo: Option<DemoCredentials>,
    /// Says true when the server is about to stop.
    pub stop: watch::Sender<bool>,
}

/// What to sign in with at a demo, and what its chat page records with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoCredentials {
    /// The assistant of the chat page.
    pub assistant: String,
    /// A publishable key of it.
    pub key: String,
    /// E-mail address.
    pub email: String,
    /// Password.
    pub password: String,
}

/// Puts an [`App`] together. What is not said is as in production.
pub struct AppBuilder {
    clock: Arc<dyn Clock>,
    catalog: Catalog,
    warehouse: Warehouse,
    progress: watch::Receiver<Progress>,
    topics: TopicModels,
    public_url: Option<String>,
    demo: Option<DemoCredentials>,
    sending: Sending,
}

impl App {
    /// Starts from the parts that there is no default for.
    pub fn builder(catalog: Catalog, warehouse: Warehouse, progress: watch::Receiver<Progress>) -> AppBuilder {
        AppBuilder {
            clock: Arc::new(SystemClock),
            catalog,
            warehouse,
            progress,
            topics: TopicModels::default(),
            public_url: None,
            demo: None,
            sending: Sending::default(),
        }
    }
}

impl AppBuilder {
    /// Another clock.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// What the worker knows of topics.
    #[must_use]
    pub fn topics(mut self, topics: TopicModels) -> Self {
        self.topics = topics;
        self
    }

    /// Says under which address people reach the server, without a slash at its end.
    #[must_use]
    pub fn public_url(mut self, url: Option<String>) -> Self {
        self.public_url = url;
        self
    }

    /// Serves a demo: the sign-in page tells what to sign in with.
    #[must_use]
    pub fn demo(mut self, credentials: Option<DemoCredentials>) -> Self {
        self.demo = credentials;
        self
    }

    /// Sends alerts and reports so.
    #[must_use]
    pub fn sending(mut self, sending: Sending) -> Self {
        self.sending = sending;
        self
    }

    /// The app.
    ///
    /// # Errors
    /// Where two gauges have one name, which a test rules out.
    pub fn build(self) -> Result<Arc<App>, ::prometheus::Error> {
        let recorder = Recorder::new(self.catalog.clone(), self.progress.clone());
        Ok(Arc::new(App {
            recorder,
            clock: self.clock,
            catalog: self.catalog,
            metrics: Metrics::new(self.warehouse.clone()),
            warehouse: self.warehouse,
            progress: self.progress,
            topics: self.topics,
            gauges: Gauges::new()?,
            passwords: Passwords::default(),
            attempts: Attempts::default(),
            opinions: Throttle::default(),
            intake: Semaphore::new(INTAKE_AT_ONCE),
            questions: Semaphore::new(QUESTIONS_AT_ONCE),
            public_url: self.public_url,
            sending: self.sending,
            demo: self.demo,
            stop: watch::Sender::new(false),
        }))
    }
}
