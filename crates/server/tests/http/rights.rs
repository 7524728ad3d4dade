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
}

impl House {
    async fn new() -> Self {
        let workspace = Workspace::new().await;
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
        Self { feedback: id_of("shared", "s2"), workspace, creator, callers }
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
            Right::ReadNumbers => ["live", "dimensions", "releases", "metrics", "metrics/overview", "settings"]
                .map(|path| Ask::get(&of_support(path)))
                .into(),
            Right::ReadFeedback => ["feedback", "ratings"].map(|path| Ask::get(&of_support(path))).into(),
            // Tried by what the answers hold.
            Right::ReadContact => vec![],
            Right::Review => vec![Ask::put(&feedback("reviewed")).json(r#"{"reviewed": true}"#)],
            Right::ChangeSettings => vec![Ask::put(&of_support("settings")).json(&crate::team::settings().to_string())],
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
            assert!(entry["user"].as_str().unwrap().starts_with("User "), "{entry}");
            assert_eq!(entry["user"], rating["user"]);
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
    for right in [Right::Review, Right::ChangeSettings, Right::ManageKeys, Right::GrantSharedChats, Right::Invite] {
        for ask in house.asks(right).await {
            let answer = house.workspace.ask(ask.header(name, value).header("sec-fetch-site", "cross-site")).await;
            assert!(answer.status == 200 || answer.json()["code"] == "cross_origin", "{}", answer.text());
        }
    }
}

#[tokio::test]
async fn a_revoked_key_is_a_wrong_key() {
    let workspace = Workspace::new().await;
    let token = workspace.key(KeyKind::Secret).await;
    let key = workspace.app.catalog.key_by_token(&token).await.unwrap().unwrap();
    assert_eq!(workspace.ask(Ask::get("/api/v1/assistants").key(&token)).await.status, 200);
    workspace.app.catalog.revoke_key(key.id, key.created_at).await.unwrap();
    workspace.ask(Ask::get("/api/v1/assistants").key(&token)).await.is_problem(401, "wrong_key");
}

#[tokio::test]
async fn a_key_opens_its_own_assistant_alone() {
    let workspace = Workspace::new().await;
    let token = workspace.key(KeyKind::Secret).await;
    let live = |name: &str| Ask::get(&format!("/api/v1/assistants/{name}/live")).key(&token);
    let status = |name: &'static str| {
        let asked = workspace.begin(live(name));
        async move { asked.await.status().as_u16() }
    };
    assert_eq!((status("Support").await, status("1").await), (200, 200));
    workspace.ask(live("Sales%20%26%20More")).await.is_problem(403, "forbidden");
    workspace.ask(live("2")).await.is_problem(403, "forbidden");
    workspace.ask(live("Nobody")).await.is_problem(404, "unknown_assistant");
    // It sees no other assistant in the list either.
    let list = workspace.ask(Ask::get("/api/v1/assistants").key(&token)).await.json();
    let may = json!({"settings": false, "review": false, "contact": true, "shared_chats": false, "invite": false, "grant": false});
    let own = json!({"id": 1, "name": "Support", "tz": "Europe/Rome", "role": "secret_key", "may": may});
    assert_eq!(list, json!({"assistants": [own]}));
}

#[tokio::test]
async fn a_member_of_the_workspace_sees_every_assistant() {
    let workspace = Workspace::new().await;
    let cookie = workspace.signed_in(Role::Viewer).await;
    let list = workspace.ask(Ask::get("/api/v1/assistants").cookie(&cookie)).await.json();
    let names: Vec<_> =
        list["assistants"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Support", "Sales & More"]);
    let path = format!("/api/v1/assistants/{}/live", workspace.sales.id);
    assert_eq!(workspace.begin(Ask::get(&path).cookie(&cookie)).await.status(), 200);
}

#[tokio::test]
async fn a_member_of_one_assistant_sees_no_other() {
    let workspace = Workspace::new().await;
    let catalog = &workspace.app.catalog;
    let now = afterword_model::Clock::now(&workspace.clock);
    workspace.member(Role::Owner).await;
    let (_, token) = catalog.invite(None, Some(workspace.support.id), Role::Editor, now).await.unwrap();
    let join = json!({"token": token, "email": "eve@example.org", "name": "Eve", "password": "long enough words"});
    let joined = workspace.ask(Ask::post("/api/v1/join").json(&join.to_string())).await;
    let cookie = joined.cookie();
    let list = workspace.ask(Ask::get("/api/v1/assistants").cookie(&cookie)).await.json();
    let may = json!({"settings": true, "review": true, "contact": true, "shared_chats": false, "invite": false, "grant": false});
    let own = json!({"id": 1, "name": "Support", "tz": "Europe/Rome", "role": "editor", "may": may});
    assert_eq!(list, json!({"assistants": [own]}));
    let session = workspace.ask(Ask::get("/api/v1/session").cookie(&cookie)).await.json();
    assert_eq!(session["member"], json!({"email": "eve@example.org", "name": "Eve", "role": null}));
    for path in ["metrics", "settings", "feedback", "keys", "grants"] {
        let ask = Ask::get(&format!("/api/v1/assistants/{}/{path}", workspace.sales.id)).cookie(&cookie);
        workspace.ask(ask).await.is_problem(404, "unknown_assistant");
    }
    assert_eq!(workspace.ask(Ask::get("/api/v1/catalogue").cookie(&cookie)).await.status, 200);
}
