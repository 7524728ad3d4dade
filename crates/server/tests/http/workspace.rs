//! A workspace to test against: one owner, two assistants, no events; its clock stands still unless moved.

use std::{net::SocketAddr, sync::Arc};

use afterword_model::{Clock, Timestamp};
use afterword_server::{app::App, router::router, sending::Sending, work::Worker};
use afterword_store::{Assistant, Catalog, KeyKind, MemberId, NewMember, Role, Settings};
use afterword_testkit::TestClock;
use afterword_warehouse::Warehouse;
use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, Method, Request, Response, StatusCode, header},
};
use http_body_util::BodyExt;
use serde_json::Value;
use tower::ServiceExt;

/// The password of every member.
pub const PASSWORD: &str = "correct horse battery";

/// See the module.
pub struct Workspace {
    pub app: Arc<App>,
    pub router: Router,
    pub clock: TestClock,
    pub worker: Worker,
    pub support: Assistant,
    pub sales: Assistant,
    _folder: tempfile::TempDir,
}

impl Workspace {
    /// The usual one.
    pub async fn new() -> Self {
        Self::with_limit(Settings::default().pending_limit).await
    }

    /// One whose journal takes so many events.
    pub async fn with_limit(pending_limit: u64) -> Self {
        Self::with(pending_limit, Sending::default()).await
    }

    /// One that sends alerts and reports so.
    pub async fn sending(sending: Sending) -> Self {
        Self::with(Settings::default().pending_limit, sending).await
    }

    async fn with(pending_limit: u64, sending: Sending) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings { pending_limit, ..Settings::default() };
        let catalog = Catalog::open_folder(folder.path(), settings).await.unwrap();
        let warehouse = Warehouse::open_in_memory().unwrap();
        let clock = TestClock::at("2026-10-21T12:00:00Z".parse::<Timestamp>().unwrap());
        let now = clock.now();
        let support = catalog.create_assistant("Support", "Europe/Rome", now).await.unwrap();
        let sales = catalog.create_assistant("Sales & More", "UTC", now).await.unwrap();
        let (worker, progress) = Worker::new(catalog.clone(), warehouse.clone(), Arc::new(clock.clone()));
        let app = App::builder(catalog, warehouse, progress)
            .clock(Arc::new(clock.clone()))
            .public_url(Some("https://afterword.test".to_owned()).filter(|_| sending.mailer.is_some()))
            .sending(sending)
            .topics(worker.topics())
            .build()
            .unwrap();
        Self { router: router(&app), app, clock, worker, support, sales, _folder: folder }
    }

    /// A new key of Support.
    pub async fn key(&self, kind: KeyKind) -> String {
        self.app.catalog.create_key(self.support.id, kind, &[], self.clock.now()).await.unwrap()
    }

    /// A new publishable key of Support for pages of `origin`.
    pub async fn key_for(&self, origin: &str) -> String {
        let origins = [origin.to_owned()];
        let created = self.app.catalog.create_key(self.support.id, KeyKind::Publishable, &origins, self.clock.now());
        created.await.unwrap()
    }

    /// Makes a member of that role, with the role's name in the address.
    pub async fn member(&self, role: Role) {
        self.member_called(role.as_str(), role).await;
    }

    /// Makes a member of that role, with the name in the address.
    pub async fn member_called(&self, name: &str, role: Role) -> MemberId {
        let password_hash = self.app.passwords.hash(PASSWORD.to_owned()).await.unwrap();
        let email = format!("{name}@example.org");
        let new = NewMember { email: &email, name: "Ada", password_hash: &password_hash, role };
        self.app.catalog.create_member(&new, self.clock.now()).await.unwrap().id
    }

    /// Makes a member of that role, signs in, and returns the cookie.
    pub async fn signed_in(&self, role: Role) -> String {
        self.member(role).await;
        self.sign_in(role.as_str()).await
    }

    /// Signs in the member with the name in the address, and returns the cookie.
    pub async fn sign_in(&self, name: &str) -> String {
        let body = format!(r#"{{"email": "{name}@example.org", "password": "{PASSWORD}"}}"#);
        let answer = self.ask(Ask::post("/api/v1/session").json(&body)).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.text());
        answer.cookie()
    }

    /// Records events and counts them.
    pub async fn record(&self, events: serde_json::Value) {
        let key = self.key(KeyKind::Secret).await;
        let answer = self.ask(Ask::post("/v1/events").key(&key).json(&events.to_string())).await;
        assert_eq!(answer.json()["rejected"], serde_json::json!([]), "{}", answer.text());
        self.worker.drain().await.unwrap();
    }

    /// Asks and waits for the whole answer.
    pub async fn ask(&self, ask: Ask) -> Answered {
        let response = self.begin(ask).await;
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        Answered { status: parts.status, headers: parts.headers, body }
    }

    /// Asks and returns as soon as the answer begins.
    pub async fn begin(&self, ask: Ask) -> Response<Body> {
        self.router.clone().oneshot(ask.0).await.unwrap()
    }
}

/// A request.
pub struct Ask(Request<Body>);

impl Ask {
    pub fn new(method: Method, path: &str) -> Self {
        Self(Request::builder().method(method).uri(path).header("host", "afterword.test").body(Body::empty()).unwrap())
    }

    pub fn get(path: &str) -> Self {
        Self::new(Method::GET, path)
    }

    pub fn post(path: &str) -> Self {
        Self::new(Method::POST, path)
    }

    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        self.0.headers_mut().insert(name, value.parse().unwrap());
        self
    }

    pub fn key(self, token: &str) -> Self {
        self.header("authorization", &format!("Bearer {token}"))
    }

    pub fn put(path: &str) -> Self {
        Self::new(Method::PUT, path)
    }

    pub fn delete(path: &str) -> Self {
        Self::new(Method::DELETE, path)
    }

    /// As if it came from there over the network.
    pub fn from(mut self, address: [u8; 4]) -> Self {
        self.0.extensions_mut().insert(ConnectInfo(SocketAddr::from((address, 1))));
        self
    }

    pub fn cookie(self, cookie: &str) -> Self {
        self.header("cookie", cookie)
    }

    pub fn body(mut self, body: impl Into<Body>) -> Self {
        *self.0.body_mut() = body.into();
        self
    }

    pub fn json(self, body: &str) -> Self {
        self.header("content-type", "application/json").body(body.to_owned())
    }
}

/// An answer.
#[derive(Debug)]
pub struct Answered {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answered {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.text()))
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// What a browser would send back of the cookie that was set.
    pub fn cookie(&self) -> String {
        let cookie = self.headers[header::SET_COOKIE].to_str().unwrap();
        cookie.split(';').next().unwrap().to_owned()
    }

    /// Asserts that it is a problem of that kind, of the shape that every problem has.
    #[track_caller]
    pub fn is_problem(&self, status: u16, code: &str) {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        assert_eq!(self.header("content-type"), Some("application/problem+json"));
        let problem = self.json();
        assert_eq!(problem["code"], code, "{problem}");
        assert_eq!(problem["status"], status);
        assert_eq!(problem["type"], format!("/api/docs#{code}"));
        for field in ["title", "detail"] {
            assert!(problem[field].as_str().is_some_and(|text| !text.is_empty()), "{problem}");
        }
    }
}
