//! Works through the chats that a language model is to be asked about.

use std::{
    error::Error,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use afterword_insight::{
    Maker as Made,
    by_model::{Choice, Chosen, prompt, read},
    insight,
};
use afterword_model::{AssistantId, Event, EventBody, Maker, Timestamp, TopicId};
use afterword_store::{AppendError, WantedChat};
use jiff::{SignedDuration, civil::Date};
use tokio::{
    sync::{Semaphore, watch},
    task::{JoinSet, spawn_blocking},
    time::{self, Instant},
};
use tracing::{debug, error, info, warn};

use super::{
    super::concluding::in_words,
    ModelSettings,
    chats::{Sealed, Task, look},
    client::{Client, Trouble},
    purse::Purse,
};
use crate::{app::App, work::WorkError};

/// Chats looked at in one step.
const BATCH: u32 = 16;
/// Questions that are asked at the same time.
const AT_ONCE: usize = 4;
/// How often it is looked for chats to ask about.
const POLL: Duration = Duration::from_secs(1);
/// How long a chat is left alone whose seal is not folded yet.
const UNFOLDED: SignedDuration = SignedDuration::from_secs(5);
/// A chat that was not asked about for so long is not asked about any more.
const TOO_OLD: SignedDuration = SignedDuration::from_hours(24);
/// How long to wait after a failure of our own, and while the journal is full of what comes from outside.
const AFTER_FAILURE: Duration = Duration::from_secs(1);
/// How often chats that are too old are looked for.
const SWEEP_EVERY: Duration = Duration::from_secs(600);
/// The log tells of failures of the model so often at most.
const TELL_EVERY: Duration = Duration::from_secs(60);
/// Characters of a chat that are sent at most.
const BUDGET: usize = 12_000;
/// Topics that are offered at most.
const TOPICS: usize = 100;

/// Asks a language model about chats that were sealed.
pub struct Asker {
    shared: Arc<Shared>,
    told_spent: Option<Date>,
    told_trouble: Option<Instant>,
    swept: Option<Instant>,
}

/// What every question needs.
struct Shared {
    app: Arc<App>,
    client: Client,
    purse: Purse,
    /// The server wants to be left alone until then.
    rest_until: Mutex<Option<Timestamp>>,
}

/// What became of a chat.
enum Outcome {
    /// The model's insight is in the journal.
    Made,
    /// The local one stays.
    Kept(Trouble),
    /// It is asked about later.
    PutOff,
}

impl Asker {
    /// An asker that has asked nothing yet.
    pub fn new(app: Arc<App>, settings: ModelSettings) -> Self {
        let purse = Purse::new(app.catalog.clone(), Arc::clone(&app.clock), settings.price, settings.limit);
        let client = Client::new(settings, purse.clone(), Arc::clone(&app.clock));
        #[cfg(test)]
        let client = client.hasty();
        Self {
            shared: Arc::new(Shared { app, client, purse, rest_until: Mutex::default() }),
            told_spent: None,
            told_trouble: None,
            swept: None,
        }
    }

    /// Asks until `stop` says so.
    pub async fn run(mut self, mut stop: watch::Receiver<bool>) {
        let work = async {
            self.catch_up().await;
            loop {
                let pause = match self.step().await {
                    Ok(0) => POLL,
                    Ok(_) => Duration::ZERO,
                    Err(failure) => {
                        error!(error = &failure as &dyn Error, "the language model was not asked; trying again");
                        AFTER_FAILURE
                    }
                };
                time::sleep(pause).await;
            }
        };
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => {}
            () = work => {}
        }
        debug!("the asker stopped");
    }

    /// Waits until everything is folded that an earlier process journalled: what the model said then is not asked again.
    async fn catch_up(&self) {
        let app = &self.shared.app;
        if let Ok(head) = app.catalog.journal_head().await {
            let mut progress = app.progress.clone();
            // Where the worker is gone, nothing is asked either.
            let _ = progress.wait_for(|progress| progress.batch >= head).await;
        }
    }

    /// Asks about the next chats. Answers how many were dealt with.
    pub async fn step(&mut self) -> Result<usize, WorkError> {
        let app = &self.shared.app;
        let now = app.clock.now();
        if self.swept.is_none_or(|swept| swept.elapsed() >= SWEEP_EVERY) {
            self.swept = Some(Instant::now());
            let before = now.checked_sub(TOO_OLD).unwrap_or(now);
            let old = app.catalog.give_up_asking(before).await?;
            app.gauges.model_insights.with_label_values(&["old"]).inc_by(old);
        }
        if self.shared.rests() {
            return Ok(0);
        }
        let wanted = app.catalog.wanted_chats(now, BATCH).await?;
        if wanted.is_empty() {
            return Ok(0);
        }
        let warehouse = app.warehouse.clone();
        let tasks = spawn_blocking(move || look(&warehouse, wanted)).await??;
        let (turns, mut questions) = (Arc::new(Semaphore::new(AT_ONCE)), JoinSet::new());
        let mut dealt_with = 0;
        for (chat, task) in tasks {
            match task {
                Task::Wait => app.catalog.postpone_asking(&chat, now.checked_add(UNFOLDED).unwrap_or(now)).await?,
                Task::Nothing => {
                    app.catalog.finish_asking(&chat).await?;
                    app.gauges.model_insights.with_label_values(&["unneeded"]).inc();
                    dealt_with += 1;
                }
                Task::Ask(sealed) => {
                    let (shared, turns) = (Arc::clone(&self.shared), Arc::clone(&turns));
                    questions.spawn(async move {
                        let _turn = turns.acquire().await;
                        shared.deal_with(&chat, &sealed).await
                    });
                }
            }
        }
        let mut spent = false;
        while let Some(outcome) = questions.join_next().await {
            match outcome?? {
                Outcome::Made => dealt_with += 1,
                Outcome::PutOff => {}
                Outcome::Kept(Trouble::Spent) => spent = true,
                Outcome::Kept(trouble) => {
                    dealt_with += 1;
                    self.tell(&trouble);
                }
            }
        }
        if spent {
            self.rest().await?;
        }
        Ok(dealt_with)
    }

    /// The day that is spent on.
    #[cfg(test)]
    pub fn today(&self) -> Date {
        self.shared.purse.today()
    }

    /// Nothing more can be asked today: what waits keeps its local insight.
    async fn rest(&mut self) -> Result<(), WorkError> {
        let Shared { app, purse, .. } = &*self.shared;
        let left = app.catalog.give_up_asking(app.clock.now()).await?;
        app.gauges.model_insights.with_label_values(&[Trouble::Spent.word()]).inc_by(left);
        let today = purse.today();
        if self.told_spent.replace(today) != Some(today) {
            info!(%today, "the language model has spent what it may spend today; chats keep their local insights");
        }
        Ok(())
    }

    fn tell(&mut self, trouble: &Trouble) {
        if self.told_trouble.is_none_or(|told| told.elapsed() >= TELL_EVERY) {
            self.told_trouble = Some(Instant::now());
            warn!(error = trouble as &dyn Error, "the language model gave no insight; the chat keeps its local one");
        }
    }
}

impl Shared {
    /// Whether the server wants to be left alone.
    fn rests(&self) -> bool {
        let until = *self.rest_until.lock().unwrap_or_else(PoisonError::into_inner);
        until.is_some_and(|until| self.app.clock.now() < until)
    }

    fn rest_for(&self, pause: Duration) {
        let pause = SignedDuration::try_from(pause).unwrap_or(SignedDuration::MAX);
        let until = self.app.clock.now().checked_add(pause).unwrap_or(Timestamp::MAX);
        *self.rest_until.lock().unwrap_or_else(PoisonError::into_inner) = Some(until);
    }

    async fn deal_with(&self, chat: &WantedChat, sealed: &Sealed) -> Result<Outcome, WorkError> {
        let Self { app, .. } = self;
        if self.rests() {
            return Ok(Outcome::PutOff);
        }
        match self.ask(chat, sealed).await {
            Ok(event) => {
                self.journal(chat.assistant, event).await?;
                app.catalog.finish_asking(chat).await?;
                app.gauges.model_insights.with_label_values(&["made"]).inc();
                Ok(Outcome::Made)
            }
            Err(Trouble::Later(pause)) => {
                self.rest_for(pause);
                Ok(Outcome::PutOff)
            }
            // What waits is given up together.
            Err(Trouble::Spent) => Ok(Outcome::Kept(Trouble::Spent)),
            Err(Trouble::Store(failure)) => Err(failure.into()),
            Err(trouble) => {
                app.catalog.finish_asking(chat).await?;
                app.gauges.model_insights.with_label_values(&[trouble.word()]).inc();
                Ok(Outcome::Kept(trouble))
            }
        }
    }

    /// The model's insight of a chat, as an event.
    async fn ask(&self, chat: &WantedChat, sealed: &Sealed) -> Result<Event, Trouble> {
        let transcript = &sealed.transcript;
        let topics = self.topics(chat.assistant).await?;
        let (local, messages) = survived(|| (insight(transcript), prompt(transcript, &topics, BUDGET)))?;
        let answer = self.client.ask(&messages, &topics).await?;
        if let Some((read, written)) = answer.tokens {
            let tokens = &self.app.gauges.model_tokens;
            tokens.with_label_values(&["read"]).inc_by(read.unsigned_abs());
            tokens.with_label_values(&["written"]).inc_by(written.unsigned_abs());
        }
        let read = survived(|| read(&answer.content, transcript, &topics, &local))?;
        if read.insight.maker != Made::Model {
            return Err(Trouble::Useless);
        }
        let topic = match read.topic {
            Chosen::Nothing => sealed.topic.clone(),
            Chosen::None => None,
            Chosen::Topic(id) => Some(TopicId(id)),
        };
        let insight = Box::new(in_words(read.insight, topic, Maker::Model));
        let body = EventBody::ChatConcluded { number: chat.number, end: sealed.end, insight };
        Ok(Event { id: None, at: sealed.seal_at, chat: chat.conversation.clone(), body })
    }

    /// The topics that the model may choose from.
    async fn topics(&self, assistant: AssistantId) -> Result<Vec<Choice>, Trouble> {
        let topics = self.app.catalog.topics(assistant).await?;
        let present = topics.into_iter().filter(|topic| topic.merged_into.is_none());
        Ok(present.map(|topic| Choice { id: topic.id.0, name: topic.name }).take(TOPICS).collect())
    }

    async fn journal(&self, assistant: AssistantId, event: Event) -> Result<(), WorkError> {
        loop {
            match self.app.catalog.append(assistant, vec![event.clone()], self.app.clock.now()).await {
                Ok(_) => return Ok(()),
                Err(AppendError::Backlogged { .. }) => time::sleep(AFTER_FAILURE).await,
                Err(AppendError::Store(failure)) => return Err(failure.into()),
            }
        }
    }
}

/// What comes of `work`. A defect in it costs one chat its insight; without this, the chat would be asked about, and paid for,
/// again and again.
fn survived<T>(work: impl FnOnce() -> T) -> Result<T, Trouble> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| Trouble::Useless)
}
