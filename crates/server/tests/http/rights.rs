//! The table of rights, cell by cell over HTTP.

use afterword_server::auth::{Right, Standing, may};
use afterword_store::{InvitationId, KeyKind, MemberId, Role};
use serde_json::json;

use crate::{
    feedback::{id_of, some_chats},
    workspace::{Ask, Workspace},
};

/// A workspace with feedback on a shared chat, and callers of every standing in Support.
struct House {
    workspace: Workspace,
    creator: MemberId,
    feedback: String,
    callers: Vec<(Standing, &'static str, String)>,
    /// How many were published.
    releases: std::sync::atomic::AtomicUsize,
}

impl House {
    async fn new() -> Self {
        let workspace = Workspace::new().await;
        let over = json!([{"type": "message", "chat": "sealed", "at": "2026-10-01T12:00:00Z", "role": "user", "text": "Lost"}]);
        workspace.record(over).await;
        workspace.worker.seal_at_once().await.unwrap();
        workspace.record(some_chats()).await;
        let mut callers = Vec::new();
        for (standing, name, role) in [
            (Standing::Owner, "owner", Role::Owner),
            (Standing::Creator, "creator", Role::Viewer),
            (Standing::Editor, "editor", Role::Editor),
            (Standing::Viewer, "viewer", Role::Viewer),
        ] {
            let member = workspace.member_called(name, role).await;
            if standing == Standing::Creator {
                workspace.app.catalog.set_creator(workspace.support.id, member).await.unwrap();
            }
            callers.push((standing, "cookie", workspace.sign_in(name).await));
        }
        for (standing, kind) in
            [(Standing::SecretKey, KeyKind::Secret), (Standing::PublishableKey, KeyKind::Publishable)]
        {
            callers.push((standing, "authorization", format!("Bearer {}", workspace.key(kind).await)));
        }
        let creator = workspace.app.catalog.creator(workspace.support.id).await.unwrap().unwrap();
        let issue = afterword_store::NewIssue {
            title: "Parcels".to_owned(),
            kind: afterword_model::IssueType::MissingContent,
            priority: afterword_model::IssuePriority::Medium,
            notes: String::new(),
            assignee: None,
            topic: None,
            agent: None,
            workflow: None,
            suggestion: None,
        };
        let now = afterword_model::Clock::now(&workspace.clock);
        workspace.app.catalog.create_issue(workspace.support.id, &issue, &[], "Ada", now).await.unwrap();
        let releases = std::sync::atomic::AtomicUsize::new(0);
        let house = Self { feedback: id_of("shared", "s2"), workspace, creator, callers, releases };
        assert_eq!(house.topic().await, "t1");
        house
    }

    /// A new topic.
    async fn topic(&self) -> String {
        let next = self.releases.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let body = json!({"name": format!("Topic {next}"), "examples": ["a parcel that is lost"]}).to_string();
        let (_, name, value) = &self.callers[0];
        let made = Ask::post("/api/v1/assistants/Support/topics").json(&body).header(name, value);
        self.workspace.ask(made).await.json()["topic"].as_str().unwrap().to_owned()
    }

    /// Requests that need the right and nothing else.
    async fn asks(&self, right: Right) -> Vec<Ask> {
        let of_support = |path: &str| format!("/api/v1/assistants/Support/{path}");
        let feedback = |path: &str| of_support(&format!("feedback/{}/{path}", self.feedback));
        match right {
            Right::Record => vec![
                Ask::post("/v1/events").json("[]"),
                Ask::put("/v1/messages/s2/feedback").json(r#"{"chat": "shared", "value": "down", "share_chat": true}"#),
                Ask::put("/v1/chats/fresh/rating").json(r#"{"score": 1}"#),
                Ask::get("/v1/widget"),
            ],
            Right::RecordTraces => {
                ["traces", "logs", "metrics"].map(|signal| Ask::post(&format!("/v1/{signal}")).json("{}")).into()
            }
            Right::List => ["assistants", "catalogue"].map(|path| Ask::get(&format!("/api/v1/{path}"))).into(),
            Right::ReadNumbers => {
                ["live", "dimensions", "releases", "metrics", "metrics/overview", "handovers", "settings"]
                    .map(|path| Ask::get(&of_support(path)))
                    .into()
            }
            Right::ReadFeedback => ["feedback", "ratings"].map(|path| Ask::get(&of_support(path))).into(),
            // Tried by what other answers hold as well.
            Right::ReadContact => vec![Ask::get(&of_support("issues/1/contacts"))],
            Right::ReadChats => ["chats", "chats/shared", "chats/shared/neighbours", "messages/s2/trace?chat=shared"]
                .map(|path| Ask::get(&of_support(path)))
                .into(),
            Right::SaveViews => {
                let view = self.view_of_nobody().await;
                let body = json!({"name": format!("View {view}"), "query": "csat=5"}).to_string();
                vec![
                    Ask::get(&of_support("views")),
                    Ask::post(&of_support("views")).json(&body),
                    Ask::put(&of_support(&format!("views/{view}")))
                        .json(&json!({"name": format!("Changed {view}"), "query": ""}).to_string()),
                    Ask::delete(&of_support(&format!("views/{view}"))),
                ]
            }
            Right::RenameUsers => vec![Ask::put(&of_support("users/u1/name")).json(r#"{"name": null}"#)],
            Right::CreateAssistant => {
                vec![Ask::post("/api/v1/assistants").json(r#"{"name": "Another", "tz": "UTC"}"#)]
            }
            Right::Review => vec![Ask::put(&feedback("reviewed")).json(r#"{"reviewed": true}"#)],
            Right::ChangeSettings => vec![
                Ask::put(&of_support("settings")).json(&crate::team::settings().to_string()),
                Ask::get(&of_support("alerts")),
                Ask::put(&of_support("alerts")).json(&crate::sending::alerts::settings(None).to_string()),
                Ask::post(&of_support("alerts/test")),
            ],
            Right::ReadOwnReports => {
                vec![Ask::get(&of_support("reports")), Ask::post(&of_support("reports")).json(r#"{"every": "week"}"#)]
            }
            Right::ManageKeys => {
                let catalog = &self.workspace.app.catalog;
                let token = self.workspace.key(KeyKind::Publishable).await;
                let key = catalog.key_by_token(&token).await.unwrap().unwrap();
                vec![
                    Ask::get(&of_support("keys")),
                    Ask::post(&of_support("keys")).json(r#"{"kind": "publishable"}"#),
                    Ask::delete(&of_support(&format!("keys/{}", key.id.0))),
                ]
            }
            Right::ReadSharedChat => vec![Ask::get(&feedback("chat"))],
            Right::ReadIssues => vec![
                Ask::get(&of_support("issues")),
                Ask::get(&of_support("issues/1")),
                Ask::get(&of_support("suggestions")),
                Ask::get(&of_support("gaps")),
            ],
            Right::ReadReview => ["review", "review.pdf"].map(|path| Ask::get(&of_support(path))).into(),
            Right::ChangeIssues => vec![
                Ask::post(&of_support("issues")).json(r#"{"title": "Parcels", "type": "missing_content"}"#),
                Ask::new(axum::http::Method::PATCH, &of_support("issues/1")).json(r#"{"notes": "Soon"}"#),
                Ask::post(&of_support("issues/1/chats")).json(r#"{"chats": [{"chat": "b"}]}"#),
                Ask::delete(&of_support("issues/1/chats/b")),
                Ask::put(&of_support("suggestions/0000")).json(r#"{"dismissed": true}"#),
            ],
            Right::ReadTopics => vec![Ask::get(&of_support("topics")), Ask::get(&of_support("topics/t1"))],
            Right::ChangeTopics => {
                let next = self.releases.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                let new = json!({"name": format!("Topic {next}"), "examples": ["a parcel that is lost"]}).to_string();
                let part = json!({"name": format!("Part {next}"), "examples": ["a letter that is lost"]}).to_string();
                vec![
                    Ask::post(&of_support("topics")).json(&new),
                    Ask::new(axum::http::Method::PATCH, &of_support("topics/t1")).json(r#"{"pinned": true}"#),
                    Ask::post(&of_support("topics/t1/split")).json(&part),
                    Ask::post(&of_support(&format!("topics/{}/merge", self.topic().await))).json(r#"{"into": "t1"}"#),
                    Ask::put(&of_support("chats/sealed/topic")).json(r#"{"topic": "t1"}"#),
                ]
            }
            Right::PublishRelease => {
                let next = self.releases.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                vec![Ask::post(&of_support("releases")).json(&json!({"release": format!("r{next}")}).to_string())]
            }
            Right::GrantSharedChats => {
                vec![Ask::get(&of_support("grants")), Ask::put(&of_support("grants")).json(r#"{"members": []}"#)]
            }
            Right::Invite => {
                let (InvitationId(invitation), MemberId(member)) = self.somebody_to_remove().await;
                vec![
                    Ask::get("/api/v1/members"),
                    Ask::post("/api/v1/invitations").json(r#"{"assistant": "Support", "role": "viewer"}"#),
                    Ask::delete(&format!("/api/v1/invitations/{invitation}")),
                    Ask::delete(&format!("/api/v1/members/{member}")),
                ]
            }
        }
    }

    /// A view whose maker is gone, so that all who may save views may change it.
    async fn view_of_nobody(&self) -> i64 {
        let (catalog, now) = (&self.workspace.app.catalog, afterword_model::Clock::now(&self.workspace.clock));
        let (_, maker) = self.somebody_to_remove().await;
        let name = format!("Of {}", maker.0);
        let new = afterword_store::NewView { name: &name, query: "" };
        let view = catalog.create_view(self.workspace.support.id, new, (maker, "Eve"), now).await.unwrap();
        catalog.remove_member(maker).await.unwrap();
        view.id.0
    }

    /// An invitation to Support, and a member who is of Support alone.
    async fn somebody_to_remove(&self) -> (InvitationId, MemberId) {
        let (catalog, now) = (&self.workspace.app.catalog, afterword_model::Clock::now(&self.workspace.clock));
        let support = Some(self.workspace.support.id);
        let (standing, _) = catalog.invite(None, support, Role::Viewer, now).await.unwrap();
        let (_, token) = catalog.invite(None, support, Role::Viewer, now).await.unwrap();
        let email = format!("{}@example.org", standing.id.0);
        let new = afterword_store::NewMember { email: &email, name: "Eve", password_hash: "x", role: Role::Viewer };
        let joined = catalog.join(&token, &afterword_store::Joiner::New(new), now).await.unwrap();
        (standing.id, joined.id)
    }
}

#[tokio::test]
async fn every_cell_holds_over_http() {
    let house = House::new().await;
    for (standing, name, value) in &house.callers {
        for right in Right::ALL {
            for ask in house.asks(right).await {
                // What one cell recorded keeps no other waiting.
                house.workspace.worker.drain().await.unwrap();
                let answer = house.workspace.begin(ask.header(name, value)).await;
                let status = answer.status();
                if may(*standing, false, right) {
                    assert!(status.is_success(), "{standing:?} {right:?} is answered {status}");
                } else {
                    assert_eq!(status, 403, "{standing:?} {right:?}");
                }
            }
        }
    }
}

#[tokio::test]
async fn contact_is_for_those_who_may_see_it() {
    let house = House::new().await;
    for (standing, name, value) in &house.callers {
        let list = Ask::get("/api/v1/assistants/Support/feedback?q=wrong").header(name, value);
        let list = house.workspace.ask(list).await;
        if !may(*standing, false, Right::ReadFeedback) {
            list.is_problem(403, "forbidden");
            continue;
        }
        let entry = list.json()["entries"][0].clone();
        assert_eq!(entry["comment"], "Wrong address");
        let ratings = Ask::get("/api/v1/assistants/Support/ratings?max_score=1").header(name, value);
        let rating = house.workspace.ask(ratings).await.json()["entries"][0].clone();
        if may(*standing, false, Right::ReadContact) {
            assert_eq!(entry["contact"], json!({"name": "Berta", "email": "berta@example.org"}), "{standing:?}");
            assert_eq!((&entry["user"], &rating["user"]), (&json!("Berta B."), &json!("Berta B.")));
        } else {
            assert_eq!(entry["contact"], json!(null), "{standing:?}");
            let pseudonym = afterword_server::naming::pseudonym(house.workspace.support.id, "u1");
            assert_eq!((&entry["user"], &rating["user"]), (&json!(pseudonym), &json!(pseudonym)));
        }
    }
}

#[tokio::test]
async fn the_creator_lets_others_read_shared_chats() {
    let house = House::new().await;
    let catalog = &house.workspace.app.catalog;
    let everybody: Vec<MemberId> = catalog.members().await.unwrap().iter().map(|member| member.id).collect();
    catalog.set_grants(house.workspace.support.id, &everybody).await.unwrap();
    for (standing, name, value) in &house.callers {
        for ask in house.asks(Right::ReadSharedChat).await {
            let status = house.workspace.ask(ask.header(name, value)).await.status;
            let expected = if may(*standing, true, Right::ReadSharedChat) { 200 } else { 403 };
            assert_eq!(status, expected, "{standing:?}");
        }
    }
    assert_eq!(catalog.creator(house.workspace.sales.id).await.unwrap(), Some(everybody[0]), "the first owner");
    assert_ne!(house.creator, everybody[0]);
}

#[tokio::test]
async fn who_is_nobody_is_401() {
    let house = House::new().await;
    for right in Right::ALL {
        for ask in house.asks(right).await {
            let answer = house.workspace.ask(ask).await;
            answer.is_problem(401, "missing_key");
            assert_eq!(answer.header("www-authenticate"), Some("Bearer"));
        }
        for token in ["sk_0000", "", "pk_\u{e9}"] {
            for ask in house.asks(right).await {
                house.workspace.ask(ask.key(token)).await.is_problem(401, "wrong_key");
            }
        }
        for ask in house.asks(right).await {
            house.workspace.ask(ask.cookie("afterword_session=nonsense")).await.is_problem(401, "not_signed_in");
        }
    }
}

#[tokio::test]
async fn nothing_is_changed_from_pages_elsewhere() {
    let house = House::new().await;
    let (_, name, value) = &house.callers[1];
    let changing = [
        Right::Review,
        Right::ChangeSettings,
        Right::ManageKeys,
        Right::GrantSharedChats,
        Right::Invite,
        Right::SaveViews,
        Right::RenameUsers,
        Right::CreateAssistant,
        Right::ChangeIssues,
        Right::ChangeTopics,
        Right::ReadOwnReports,
    ];
    for right in changing {
        for ask in house.asks(right).await {
            let answer = house.workspace.ask(ask.header(name, value).header("sec-fetch-site", "cross-site")).await;
            assert!(answer.status == 200 || answer.json()["code"] == "cross_origin", "{}", answer.text());
        }
    }
}
