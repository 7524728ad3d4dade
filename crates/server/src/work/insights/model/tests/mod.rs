//! A language model that is played by a server in this process.

mod answers;
mod limits;

use std::{
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use afterword_model::{AssistantId, Clock, Timestamp, TopicId};
use afterword_store::{Catalog, NewTopicModel, Settings, TopicRecord};
use afterword_testkit::TestClock;
use afterword_warehouse::{Columns, Warehouse};
use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::post,
};
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::{Asker, ModelOptions, ModelSettings};
use crate::{app::App, work::Worker};

/// What the server does with a question.
#[derive(Clone)]
enum Reply {
    /// An answer with this content, of so many tokens read.
    Says(String, i64),
    /// A status, with `Retry-After`.
    Status(u16, Option<&'static str>),
    /// Nothing for so long.
    Silence(Duration),
    /// This body.
    Raw(Vec<u8>),
}

type Play = dyn Fn(usize, &Value) -> Reply + Send + Sync;

/// The server.
#[derive(Clone)]
struct Fake {
    play: Arc<Play>,
    /// What it was sent: headers and body.
    seen: Arc<Mutex<Vec<(HeaderMap, Value)>>>,
    asked_at_once: Arc<AtomicUsize>,
    most_at_once: Arc<AtomicUsize>,
}

impl Fake {
    /// Starts it. `play` gets the number of the question from 0 and its body.
    async fn start(play: impl Fn(usize, &Value) -> Reply + Send + Sync + 'static) -> (Self, String) {
        let fake = Self {
            play: Arc::new(play),
            seen: Arc::default(),
            asked_at_once: Arc::default(),
            most_at_once: Arc::default(),
        };
        let router = Router::new().route("/v1/chat/completions", post(reply)).with_state(fake.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/v1", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        (fake, url)
    }

    fn questions(&self) -> usize {
        self.seen.lock().unwrap().len()
    }

    fn question(&self, number: usize) -> (HeaderMap, Value) {
        self.seen.lock().unwrap()[number].clone()
    }
}

async fn reply(State(fake): State<Fake>, headers: HeaderMap, body: Bytes) -> Response {
    let body: Value = serde_json::from_slice(&body).unwrap();
    let number = {
        let mut seen = fake.seen.lock().unwrap();
        seen.push((headers, body.clone()));
        seen.len() - 1
    };
    let at_once = fake.asked_at_once.fetch_add(1, Ordering::SeqCst) + 1;
    fake.most_at_once.fetch_max(at_once, Ordering::SeqCst);
    let response = match (fake.play)(number, &body) {
        Reply::Says(content, read) => {
            tokio::time::sleep(Duration::from_millis(20)).await;
            let usage = json!({"prompt_tokens": read, "completion_tokens": 100});
            axum::Json(json!({"choices": [{"message": {"content": content}}], "usage": usage})).into_response()
        }
        Reply::Status(status, pause) => {
            let mut response = StatusCode::from_u16(status).unwrap().into_response();
            if response.status().is_redirection() {
                response.headers_mut().insert("location", "/v1/chat/completions".parse().unwrap());
            }
            if let Some(pause) = pause {
                response.headers_mut().insert("retry-after", pause.parse().unwrap());
            }
            response
        }
        Reply::Silence(long) => {
            tokio::time::sleep(long).await;
            StatusCode::OK.into_response()
        }
        Reply::Raw(body) => body.into_response(),
    };
    fake.asked_at_once.fetch_sub(1, Ordering::SeqCst);
    response
}

/// An answer as one wishes it.
fn good(topic: &Value) -> Reply {
    let insight = json!({
        "language": "en", "question": "Where is my parcel?",
        "summary": "The user asked for a parcel. It was found and they were pleased.",
        "sentiment": {"score": 0.6, "start": 0.0, "end": 0.8}, "outcome": "confirmed",
        "signals": {"repeated_question": false, "frustration": true, "asked_for_human": false}, "topic": topic
    });
    Reply::Says(insight.to_string(), 400)
}

struct House {
    app: Arc<App>,
    worker: Worker,
    asker: Asker,
    clock: TestClock,
    assistant: AssistantId,
}

impl House {
    /// A house whose language model is at `url`, changed by `change`.
    async fn open(folder: &Path, clock: &TestClock, url: &str, change: impl FnOnce(&mut ModelSettings)) -> Self {
        let catalog = Catalog::open_folder(folder, Settings::default()).await.unwrap();
        let warehouse = Warehouse::open(&folder.join("warehouse.duckdb")).unwrap();
        let (worker, progress) = Worker::new(catalog.clone(), warehouse.clone(), Arc::new(clock.clone()));
        let worker = worker.asking(true);
        worker.recover().await.unwrap();
        let assistant = catalog.ensure_assistant("A", "UTC", clock.now()).await.unwrap().id;
        let topics = [("t1", "Invoices"), ("t2", "Parcels")]
            .map(|(id, name)| TopicRecord::new(TopicId(id.into()), name.into(), clock.now()));
        let version = catalog.topic_model_state(assistant).await.unwrap().map_or(0, |known| known.version);
        let learnt = NewTopicModel { model: "{}".into(), made_at: clock.now(), chats: 40 };
        catalog.keep_topic_model(assistant, learnt, &topics, version).await.unwrap();
        let app = App::builder(catalog, warehouse, progress).clock(Arc::new(clock.clone())).build().unwrap();
        let options = ModelOptions {
            model_url: Some(url.into()),
            model_name: Some("small".into()),
            model_key: Some("sk-test-key".parse().unwrap()),
            ..ModelOptions::default()
        };
        let mut settings = ModelSettings::resolve(options).unwrap().unwrap();
        change(&mut settings);
        let asker = Asker::new(Arc::clone(&app), settings);
        Self { app, worker, asker, clock: clock.clone(), assistant }
    }

    async fn close(self) {
        self.app.catalog.close().await;
    }

    /// A chat in which the user says `text`, sealed an hour after.
    async fn sealed_chats(&self, chats: &[&str], text: &str) {
        for chat in chats {
            self.said(chat, text).await;
        }
        self.clock.advance(SignedDuration::from_hours(2));
        self.worker.seal().await.unwrap();
    }

    async fn said(&self, chat: &str, text: &str) {
        let events = json!([
            {"type": "message", "chat": chat, "role": "user", "text": text},
            {"type": "message", "chat": chat, "role": "assistant", "text": "It is on its way.", "agent": "Parcels"}
        ]);
        let body = serde_json::to_vec(&events).unwrap();
        let events = afterword_intake::read(&body, None, None, self.clock.now()).unwrap().events;
        let events = events.into_iter().map(|(_, event)| event).collect();
        self.app.catalog.append(self.assistant, events, self.clock.now()).await.unwrap();
    }

    /// Asks about everything that waits, and folds what comes of it.
    async fn ask(&mut self) {
        while self.asker.step().await.unwrap() > 0 {}
        self.worker.drain().await.unwrap();
    }

    /// What is concluded about a chat, in one line.
    fn row(&self, chat: &str) -> String {
        let sql = format!(
            "select concat_ws(' | ', concluded_by, coalesce(topic, '-'), resolution, sentiment, signals) as it
             from chats where chat = '{chat}'"
        );
        let batches = self.app.warehouse.query(&sql, &[]).unwrap();
        Columns(&batches[0]).text("it", 0).unwrap().unwrap().to_owned()
    }

    fn counted(&self, outcome: &str) -> u64 {
        self.app.gauges.model_insights.with_label_values(&[outcome]).get()
    }

    async fn waiting(&self) -> u64 {
        self.app.catalog.count_wanted().await.unwrap()
    }
}

fn clock() -> TestClock {
    TestClock::at("2026-03-02T09:00:00Z".parse::<Timestamp>().unwrap())
}

const LOCAL: &str = "local | - | contained | neutral";
