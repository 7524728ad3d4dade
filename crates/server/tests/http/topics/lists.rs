//! What topics are read as, by whom, and their marks.

use afterword_store::{KeyKind, Role};
use serde_json::json;

use super::team::{SUPPORT, Team};
use crate::workspace::Ask;

#[tokio::test(flavor = "multi_thread")]
async fn topics_are_learnt_and_listed_with_their_numbers() {
    let team = Team::new().await;
    let list = team.read("topics?from=2026-10-20&to=2026-10-22").await;
    assert_eq!((&list["chats"], &list["other"]), (&json!(36), &json!({"chats": 0, "share": 0.0})));
    assert_eq!(list["learnt"], json!({"at": "2026-10-23T14:00:00+02:00", "chats": 36}));
    let topics = list["topics"].as_array().unwrap();
    assert_eq!(topics.iter().map(|topic| topic["chats"].as_i64().unwrap()).sum::<i64>(), 36);
    let parcel = team.id_of("parcel-0").await;
    let topic = topics.iter().find(|topic| topic["topic"] == parcel.as_str()).unwrap();
    for (field, value) in [
        ("status", json!("open")),
        ("pinned", json!(false)),
        ("own", json!(false)),
        ("named_by_team", json!(false)),
        ("new", json!(true)),
        ("made_at", json!("2026-10-23T14:00:00+02:00")),
        ("done_at", json!(null)),
        ("merged_into", json!(null)),
        ("before", json!(0)),
        ("growth", json!(null)),
        ("votes", json!(0)),
        ("average", json!(null)),
        ("handover_rate", json!(0.0)),
    ] {
        assert_eq!(topic[field], value, "{field}");
    }
    assert!(!topic["terms"].as_array().unwrap().is_empty());
    let series = topic["series"].as_array().unwrap();
    assert_eq!(series.len(), 48);
    assert_eq!(
        series.iter().map(|point| point["chats"].as_i64().unwrap()).sum::<i64>(),
        topic["chats"].as_i64().unwrap()
    );

    // The day after, nobody talks about anything; the topics are there.
    let later = team.read("topics?from=2026-10-22&to=2026-10-24").await;
    let topic = later["topics"].as_array().unwrap().iter().find(|topic| topic["topic"] == parcel.as_str()).unwrap();
    assert_eq!((&topic["chats"], &topic["new"], &topic["growth"]), (&json!(0), &json!(false), &json!(-1.0)));

    let full = team.read(&format!("topics/{parcel}?from=2026-10-20&to=2026-10-22")).await;
    let chats = full["chats"].as_i64().unwrap();
    assert_eq!(full["agents"], json!([{"agent": "Help", "chats": chats}]));
    assert_eq!(full["outcomes"]["contained"], chats);
    assert_eq!(full["examples"].as_array().unwrap().len(), usize::try_from(chats).unwrap());
    assert!(full["examples"].as_array().unwrap().iter().any(|one| one["question"] == "Where is my parcel?"));
    assert_eq!(full["examples_given"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chat_tells_what_was_concluded() {
    let team = Team::new().await;
    team.chat("angry", "this is ridiculous, where is my parcel, I want to talk to a human").await;
    team.seal().await;
    let insight = team.read("chats/angry").await["insight"].clone();
    assert_eq!((&insight["topic_id"], &insight["by"]), (&json!(team.id_of("angry").await), &json!("local")));
    assert_eq!((&insight["language"], &insight["sentiment"]), (&json!("en"), &json!("negative")));
    for field in ["summary", "question", "resolution_reason", "resolution"] {
        assert!(insight[field].as_str().is_some_and(|text| !text.is_empty()), "{insight}");
    }
    assert!(insight["sentiment_score"].as_f64().unwrap() < 0.0);
    let with = |signal: &str| format!("chats?signal={signal}");
    let found = team.read(&with("asked_for_human")).await;
    assert_eq!((&found["chats"][0]["chat"], &found["total"]), (&json!("angry"), &json!(1)));
    assert_eq!(found["chats"][0]["summary"], insight["summary"]);
    assert_eq!(found["chats"][0]["signals"], insight["signals"]);
    assert!(insight["signals"].as_array().unwrap().contains(&json!("asked_for_human")));
    let (any, none) = (team.read(&with("any")).await, team.read(&with("none")).await);
    assert_eq!(any["total"].as_i64().unwrap() + none["total"].as_i64().unwrap(), 37);
    let unknown = Ask::get(&format!("{SUPPORT}/chats?signal=anger")).cookie(&team.cookie);
    team.workspace.ask(unknown).await.is_problem(400, "invalid_parameter");

    let pay = team.id_of("pay-0").await;
    team.send("PUT", "chats/angry/topic", json!({"topic": pay})).await;
    let insight = team.read("chats/angry").await["insight"].clone();
    assert_eq!((&insight["topic_id"], &insight["by"]), (&json!(pay), &json!("team")));
}

#[tokio::test(flavor = "multi_thread")]
async fn topics_are_pinned_hidden_and_muted() {
    let team = Team::new().await;
    let hours = team.id_of("hours-0").await;
    let name = team.topic_of("hours-0").await.as_str().unwrap().to_owned();
    let path = format!("topics/{hours}");
    assert_eq!(team.send("PATCH", &path, json!({"pinned": true})).await.json()["pinned"], true);
    assert_eq!(team.names("").await[0], name);
    let hidden = team.send("PATCH", &path, json!({"status": "hidden"})).await.json();
    assert_eq!((&hidden["status"], &hidden["pinned"]), (&json!("hidden"), &json!(true)));
    assert!(!team.names("").await.contains(&name));
    assert_eq!(team.names("status=hidden").await, [name.as_str()]);
    assert!(team.names("sort=name&status=hidden&status=open").await.len() > 1);
    // What a topic is hidden from is the list, not the count.
    assert_eq!(team.read("topics").await["other"]["chats"], 0);
    let muted = team.send("PATCH", &path, json!({"status": "muted", "pinned": false})).await.json();
    assert_eq!((&muted["status"], &muted["pinned"]), (&json!("muted"), &json!(false)));

    for (body, code) in [(json!({"status": "closed"}), "invalid_field"), (json!({"name": " "}), "invalid_field")] {
        team.send("PATCH", &path, body).await.is_problem(400, code);
    }
    team.send("PATCH", &path, json!({"colour": "red"})).await.is_problem(422, "invalid_body");
    team.send("PATCH", "topics/t99", json!({"pinned": true})).await.is_problem(404, "unknown_topic");
    for (query, code) in [
        ("status=closed", "invalid_parameter"),
        ("sort=size", "invalid_parameter"),
        ("sort=name&sort=name", "repeated_parameter"),
        ("colour=red", "unknown_parameter"),
    ] {
        let refused = Ask::get(&format!("{SUPPORT}/topics?{query}")).cookie(&team.cookie);
        team.workspace.ask(refused).await.is_problem(400, code);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn viewers_see_topics_and_no_words_of_chats() {
    let team = Team::new().await;
    let parcel = team.id_of("parcel-0").await;
    let path = format!("{SUPPORT}/topics/{parcel}?from=2026-10-20");
    team.workspace.member(Role::Viewer).await;
    let viewer = team.workspace.sign_in("viewer").await;
    let seen = team.workspace.ask(Ask::get(&path).cookie(&viewer)).await.json();
    assert_eq!((&seen["examples"], seen["chats"].as_i64().unwrap() > 0), (&json!([]), true));
    let key = team.workspace.key(KeyKind::Secret).await;
    let seen = team.workspace.ask(Ask::get(&path).key(&key)).await.json();
    assert!(!seen["examples"].as_array().unwrap().is_empty());
    for (cookie, expected) in [(&viewer, [false; 4]), (&team.cookie, [true; 4])] {
        let may =
            &team.workspace.ask(Ask::get("/api/v1/assistants").cookie(cookie)).await.json()["assistants"][0]["may"];
        assert_eq!(["topics", "issues", "read_issues", "publish"].map(|right| may[right].as_bool().unwrap()), expected);
    }
}
