//! Numbers over HTTP: what was recorded comes back counted. What the numbers mean is tested where they are computed.

use afterword_model::Clock;
use afterword_store::{KeyKind, Role};
use serde_json::{Value, json};

use crate::workspace::{Answered, Ask, Workspace};

async fn recorded() -> (Workspace, String) {
    let workspace = Workspace::new().await;
    let key = workspace.key(KeyKind::Secret).await;
    let events = json!([
        {"type": "release.published", "release": "2.4", "notes": "Knows parcels", "at": "2026-10-20T08:00:00Z"},
        {"type": "message", "id": "m1", "chat": "c1", "role": "user", "text": "Hi", "channel": "web",
         "user": {"id": "ada"}, "at": "2026-10-21T09:00:00Z"},
        {"type": "message", "id": "m2", "chat": "c1", "role": "assistant", "text": "Hello", "agent": "Greeter",
         "at": "2026-10-21T09:00:05Z"},
        {"type": "message", "id": "m3", "chat": "c2", "role": "user", "text": "Hi", "channel": "whatsapp",
         "user": {"id": "bob"}, "at": "2026-10-21T09:30:00Z"},
    ]);
    let answer = workspace.ask(Ask::post("/v1/events").key(&key).json(&events.to_string())).await;
    assert_eq!(answer.json()["accepted"], 4, "{}", answer.text());
    workspace.worker.drain().await.unwrap();
    (workspace, key)
}

async fn read(workspace: &Workspace, key: &str, path: &str) -> Answered {
    workspace.ask(Ask::get(&format!("/api/v1/assistants/Support/{path}")).key(key)).await
}

#[tokio::test]
async fn what_was_recorded_is_counted() {
    let (workspace, key) = recorded().await;
    let answer = read(&workspace, &key, "metrics/overview?from=2026-10-20&to=2026-10-22&interval=day").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let answer = answer.json();
    assert_eq!(
        (&answer["module"], &answer["tz"], &answer["interval"]),
        (&json!("overview"), &json!("Europe/Rome"), &json!("day"))
    );
    assert_eq!(
        (&answer["from"], &answer["to"]),
        (&json!("2026-10-20T00:00:00+02:00"), &json!("2026-10-22T00:00:00+02:00"))
    );
    let totals = &answer["totals"];
    assert_eq!((&totals["users"], &totals["chats"], &totals["messages"]), (&json!(2), &json!(2), &json!(3)));
    assert_eq!(answer["passport"]["as_of"], workspace.clock.now().to_string());
    assert_eq!(answer["compare"], Value::Null);
    let series = answer["series"].as_array().unwrap();
    let complete: Vec<_> = series.iter().map(|point| point["complete"].as_bool().unwrap()).collect();
    assert_eq!(complete, [true, false]);

    let filtered = read(&workspace, &key, "metrics/overview?channel=web&channel=voice&compare=previous").await.json();
    assert_eq!(filtered["totals"]["messages"], 2);
    assert_eq!(filtered["compare"]["totals"]["messages"]["previous"], 0);
    assert_eq!(filtered["passport"]["filters"], json!({"channel": ["web", "voice"]}));
}

#[tokio::test]
async fn all_modules_come_at_once_and_agree() {
    let (workspace, key) = recorded().await;
    let answer = read(&workspace, &key, "metrics").await.json();
    assert_eq!(answer["modules"].as_object().unwrap().len(), 13);
    assert_eq!(answer["modules"]["agents"]["rows"][0]["agent"], "Greeter");
    let identities = answer["identities"].as_array().unwrap();
    assert!(!identities.is_empty() && identities.iter().all(|identity| identity["holds"] == true), "{identities:?}");
    let metrics = workspace.ask(Ask::get("/metrics")).await.text();
    assert!(!metrics.contains("afterword_identity_breaches_total{"), "{metrics}");
}

#[tokio::test]
async fn filters_and_releases_are_listed() {
    let (workspace, key) = recorded().await;
    let dimensions = read(&workspace, &key, "dimensions").await.json();
    let channels = json!([{"value": "web", "chats": 1}, {"value": "whatsapp", "chats": 1}]);
    assert_eq!(dimensions["dimensions"]["channel"], channels);
    assert_eq!(dimensions["dimensions"]["agent"], json!([{"value": "Greeter", "chats": 1}]));

    let releases = read(&workspace, &key, "releases?tz=UTC").await.json();
    let release = json!({"release": "2.4", "at": "2026-10-20T08:00:00+00:00", "notes": "Knows parcels", "chats": 2});
    assert_eq!(releases, json!({"releases": [release]}));
}

#[tokio::test]
async fn the_catalogue_has_a_definition_of_every_total() {
    let (workspace, key) = recorded().await;
    let cookie = workspace.signed_in(Role::Viewer).await;
    let catalogue = workspace.ask(Ask::get("/api/v1/catalogue").cookie(&cookie)).await.json();
    let entries = catalogue["metrics"].as_array().unwrap();
    let answer = read(&workspace, &key, "metrics").await.json();
    for (module, numbers) in answer["modules"].as_object().unwrap() {
        for name in numbers["totals"].as_object().unwrap().keys() {
            let entry = entries.iter().find(|entry| entry["module"] == *module && entry["name"] == *name);
            let entry = entry.unwrap_or_else(|| panic!("{module}.{name} is not in the catalogue"));
            assert!(entry["sql"].as_str().unwrap().to_lowercase().contains("select"), "{entry}");
        }
    }
}

#[tokio::test]
async fn a_question_that_cannot_be_answered_is_a_problem() {
    let (workspace, key) = recorded().await;
    for (path, status, code) in [
        ("metrics/weather", 404, "unknown_module"),
        ("metrics/overview?from=yesterday", 400, "bad_time"),
        ("metrics/overview?tz=Mars/Olympus", 400, "unknown_time_zone"),
        ("metrics/overview?interval=decade", 400, "bad_interval"),
        ("metrics/overview?compare=then", 400, "bad_compare"),
        ("metrics/overview?include=all", 400, "bad_include"),
        ("metrics/overview?from=2026-03-02&to=2026-03-01", 400, "empty_period"),
        ("metrics/overview?from=2020-01-01&interval=hour", 400, "too_many_intervals"),
        ("metrics?colour=red", 400, "unknown_parameter"),
        ("metrics?channel=", 400, "empty_parameter"),
        ("metrics?tz=UTC&tz=UTC", 400, "repeated_parameter"),
    ] {
        read(&workspace, &key, path).await.is_problem(status, code);
    }
}
