//! A team whose chats are over and whose topics are learnt.

use afterword_model::Clock;
use afterword_server::{
    app::App,
    router::router,
    work::{Learner, Worker},
};
use afterword_store::Role;
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::sync::Arc;

use crate::workspace::{Answered, Ask, Workspace};

pub const SUPPORT: &str = "/api/v1/assistants/Support";

pub const SUBJECTS: [(&str, [&str; 9]); 4] = [
    (
        "pay",
        [
            "How can I pay my invoice by card?",
            "Can I pay the invoice with a card",
            "invoice payment by credit card",
            "pay an open invoice by card",
            "which card can I pay the invoice with",
            "my invoice: pay by card?",
            "card payment of an invoice",
            "I would like to pay my invoice",
            "pay the last invoice with my card",
        ],
    ),
    (
        "parcel",
        [
            "Where is my parcel?",
            "my parcel has not been delivered",
            "parcel tracking number",
            "track my parcel",
            "when will the parcel be delivered",
            "the parcel is late",
            "parcel delivery is late again",
            "has my parcel been sent",
            "tracking of the late parcel",
        ],
    ),
    (
        "password",
        [
            "I forgot my password",
            "reset my password",
            "how do I reset the password",
            "password reset link does not come",
            "the password is wrong",
            "new password for my login",
            "login password forgotten",
            "cannot login, password wrong",
            "reset link for the password",
        ],
    ),
    (
        "hours",
        [
            "What are your opening hours?",
            "opening hours on sunday",
            "are you open on sunday",
            "when does the shop open",
            "shop opening hours",
            "is the shop open tomorrow",
            "opening hours of the shop in Berlin",
            "shop hours on sunday",
            "opening hours tomorrow",
        ],
    ),
];

/// A team whose chats are over and whose topics are learnt.
pub struct Team {
    pub workspace: Workspace,
    pub cookie: String,
    pub learner: Learner,
}

impl Team {
    pub async fn without_chats() -> Self {
        let workspace = Workspace::new().await;
        let cookie = workspace.signed_in(Role::Editor).await;
        Self { learner: workspace.worker.learner(), workspace, cookie }
    }

    pub async fn new() -> Self {
        let team = Self::without_chats().await;
        for (subject, texts) in SUBJECTS {
            for (number, text) in texts.iter().enumerate() {
                team.chat(&format!("{subject}-{number}"), text).await;
            }
        }
        team.seal().await;
        team.look().await;
        team
    }

    /// A chat that is over a minute from now.
    pub async fn chat(&self, id: &str, text: &str) {
        let at = |seconds: i64| (self.workspace.clock.now() + SignedDuration::from_secs(seconds)).to_string();
        let events = json!([
            {"type": "message", "chat": id, "at": at(0), "role": "user", "text": text},
            {"type": "message", "chat": id, "at": at(1), "role": "assistant", "text": "Let me see.", "agent": "Help"},
        ]);
        self.workspace.record(events).await;
    }

    /// Two days on, what was said is sealed.
    pub async fn seal(&self) {
        self.workspace.clock.advance(SignedDuration::from_hours(48));
        self.workspace.worker.seal().await.unwrap();
    }

    /// The learner looks, and what it journals is folded.
    pub async fn look(&self) {
        self.learner.look().await.unwrap();
        self.workspace.worker.drain().await.unwrap();
    }

    pub async fn read(&self, path: &str) -> Value {
        let answer = self.workspace.ask(Ask::get(&format!("{SUPPORT}/{path}")).cookie(&self.cookie)).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer.json()
    }

    pub async fn send(&self, method: &str, path: &str, body: Value) -> Answered {
        let ask = Ask::new(method.parse().unwrap(), &format!("{SUPPORT}/{path}"));
        let answer = self.workspace.ask(ask.cookie(&self.cookie).json(&body.to_string())).await;
        self.workspace.worker.drain().await.unwrap();
        answer
    }

    /// What the chat is said to be about.
    pub async fn topic_of(&self, chat: &str) -> Value {
        self.read(&format!("chats/{chat}")).await["insight"]["topic"].clone()
    }

    /// The id of the topic that holds the chat.
    pub async fn id_of(&self, chat: &str) -> String {
        let name = self.topic_of(chat).await;
        let topics = self.read("topics?status=open&status=done&status=muted&status=hidden").await;
        let found = topics["topics"].as_array().unwrap().iter().find(|topic| topic["name"] == name);
        found.unwrap_or_else(|| panic!("{chat}: {name}"))["topic"].as_str().unwrap().to_owned()
    }

    pub async fn names(&self, query: &str) -> Vec<String> {
        let topics = self.read(&format!("topics?{query}")).await;
        topics["topics"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap().to_owned()).collect()
    }

    /// Chats that the list finds by the name of a topic.
    pub async fn chats_about(&self, name: &str) -> usize {
        let page = self.read(&format!("chats?topic={}", name.replace(' ', "%20"))).await;
        page["chats"].as_array().unwrap().len()
    }

    /// The server starts again: what is known of topics is read from the catalog.
    pub async fn restart(&mut self) {
        let (old, clock) = (&self.workspace.app, Arc::new(self.workspace.clock.clone()));
        let (catalog, warehouse) = (old.catalog.clone(), old.warehouse.clone());
        let (worker, progress) = Worker::new(catalog.clone(), warehouse.clone(), clock.clone());
        let app = App::builder(catalog, warehouse, progress).clock(clock).topics(worker.topics()).build().unwrap();
        self.learner = worker.learner();
        self.learner.remember().await.unwrap();
        self.workspace.router = router(&app);
        self.workspace.app = app;
        self.workspace.worker = worker;
    }
}
