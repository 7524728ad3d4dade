//! Corrections: new names, mergers, splits, topics of the team's own.

use jiff::SignedDuration;
use serde_json::json;

use super::team::{SUBJECTS, SUPPORT, Team};
use crate::workspace::Ask;

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_is_renamed_everywhere_at_once_and_for_good() {
    let mut team = Team::new().await;
    let parcel = team.id_of("parcel-0").await;
    let chats = team.chats_about(team.topic_of("parcel-0").await.as_str().unwrap()).await;
    let issue = json!({"title": "Late", "type": "missing_content", "topic": team.topic_of("parcel-0").await});
    assert_eq!(team.send("POST", "issues", issue).await.status, 201);

    let renamed = team.send("PATCH", &format!("topics/{parcel}"), json!({"name": " Where  is it "})).await;
    assert_eq!((renamed.status.as_u16(), &renamed.json()["name"]), (200, &json!("Where is it")), "{}", renamed.text());
    assert_eq!(renamed.json()["named_by_team"], true);
    assert_eq!(team.topic_of("parcel-0").await, "Where is it");
    assert_eq!(team.chats_about("Where is it").await, chats);
    assert_eq!(team.read("issues/1").await["topic"], "Where is it");
    assert_eq!(team.read("issues?topic=Where%20is%20it").await["issues"].as_array().unwrap().len(), 1);

    team.restart().await;
    team.workspace.clock.advance(SignedDuration::from_hours(48));
    team.chat("late", "my parcel is late").await;
    team.seal().await;
    team.look().await;
    assert_eq!(team.read(&format!("topics/{parcel}")).await["name"], "Where is it");
    assert_eq!(team.topic_of("late").await, "Where is it");

    // No other topic gets that name, in whatever case.
    let pay = team.id_of("pay-0").await;
    let taken = team.send("PATCH", &format!("topics/{pay}"), json!({"name": "where is IT"})).await;
    taken.is_problem(409, "topic_exists");
}

#[tokio::test(flavor = "multi_thread")]
async fn merged_topics_are_one() {
    let team = Team::new().await;
    let (pay, parcel, hours) = (team.id_of("pay-0").await, team.id_of("parcel-0").await, team.id_of("hours-0").await);
    let (pay_name, hours_name) = (team.topic_of("pay-0").await, team.topic_of("hours-0").await);
    let issue = json!({"title": "Hours", "type": "missing_content", "topic": hours_name});
    team.send("POST", "issues", issue).await;
    let both =
        team.chats_about(pay_name.as_str().unwrap()).await + team.chats_about(hours_name.as_str().unwrap()).await;

    let merged = team.send("POST", &format!("topics/{hours}/merge"), json!({"into": pay})).await;
    assert_eq!((merged.status.as_u16(), &merged.json()["topic"]), (200, &json!(pay)), "{}", merged.text());
    // By name at once, before a chat has moved.
    assert_eq!(merged.json()["chats"], both);
    assert_eq!(team.chats_about(pay_name.as_str().unwrap()).await, both);
    assert_eq!(team.read("issues/1").await["topic"], pay_name);
    let gone = Ask::get(&format!("{SUPPORT}/topics/{hours}")).cookie(&team.cookie);
    let gone = team.workspace.ask(gone).await;
    gone.is_problem(404, "merged_topic");
    assert!(gone.json()["detail"].as_str().unwrap().contains(&format!("`{pay}`")));
    for (path, into, status, code) in [
        (&hours, &parcel, 404, "merged_topic"),
        (&parcel, &hours, 400, "invalid_field"),
        (&parcel, &parcel, 400, "invalid_field"),
        (&"t99".to_owned(), &parcel, 404, "unknown_topic"),
    ] {
        let refused = team.send("POST", &format!("topics/{path}/merge"), json!({"into": into})).await;
        refused.is_problem(status, code);
    }

    // In the background chats get the heir's id too.
    team.look().await;
    assert_eq!(team.id_of("hours-0").await, pay);
    let state = team.workspace.app.catalog.topic_model_state(team.workspace.support.id).await.unwrap().unwrap();
    assert_eq!(state.assigned, state.version);
    assert!(!team.names("").await.contains(&hours_name.as_str().unwrap().to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_is_split_by_examples_and_chats() {
    let team = Team::new().await;
    let password = team.id_of("password-0").await;
    let part = json!({
        "name": "Login",
        "examples": ["login forgotten", "I cannot login"],
        "chats": ["password-7"],
    });
    let made = team.send("POST", &format!("topics/{password}/split"), part.clone()).await;
    assert_eq!((made.status.as_u16(), &made.json()["name"], &made.json()["own"]), (201, &json!("Login"), &json!(true)));
    // A chat that was named is there at once, those like the examples soon.
    assert_eq!(team.topic_of("password-7").await, "Login");
    team.look().await;
    assert_eq!(team.topic_of("password-6").await, "Login");
    assert_ne!(team.topic_of("password-1").await, "Login");
    let id = made.json()["topic"].as_str().unwrap().to_owned();
    assert_eq!(team.read(&format!("topics/{id}")).await["examples_given"], 3);

    for (body, status, code, named) in [
        (part, 409, "topic_exists", "Login"),
        (json!({"name": "A", "chats": ["nothing"]}), 400, "invalid_field", "`chats[0]`"),
        (json!({"name": "A"}), 400, "invalid_field", "`examples`"),
        (json!({"name": "", "examples": ["x"]}), 400, "invalid_field", "`name`"),
        (json!({"name": "A", "examples": ["", "x"]}), 400, "invalid_field", "`examples[0]`"),
        (json!({"name": "A", "examples": ["!!!"]}), 400, "invalid_field", "`examples`"),
        (json!({"name": "A", "examples": vec!["x"; 51]}), 400, "invalid_field", "`examples`"),
    ] {
        let refused = team.send("POST", &format!("topics/{password}/split"), body).await;
        refused.is_problem(status, code);
        assert!(refused.json()["detail"].as_str().unwrap().contains(named), "{}", refused.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_of_ones_own_attracts_chats() {
    let team = Team::without_chats().await;
    let list = team.read("topics").await;
    assert_eq!((&list["topics"], &list["learnt"], &list["chats"]), (&json!([]), &json!(null), &json!(0)));
    let new =
        json!({"name": "Jobs", "examples": ["Do you have a vacancy for a developer?", "I want to apply for a job"]});
    let made = team.send("POST", "topics", new.clone()).await;
    assert_eq!((made.status.as_u16(), &made.json()["topic"]), (201, &json!("t1")), "{}", made.text());
    assert_eq!(team.read("topics").await["learnt"], json!(null));
    team.send("POST", "topics", new).await.is_problem(409, "topic_exists");
    team.send("POST", "topics", json!({"name": "A", "examples": []})).await.is_problem(400, "invalid_field");

    for (subject, texts) in SUBJECTS {
        for (number, text) in texts.iter().enumerate() {
            team.chat(&format!("{subject}-{number}"), text).await;
        }
    }
    team.chat("job", "is there a vacancy for a developer").await;
    team.seal().await;
    team.look().await;
    assert_eq!(team.topic_of("job").await, "Jobs");
    assert_eq!(team.read("topics/t1").await["examples_given"], 2);
    assert_eq!(team.read("topics").await["learnt"]["chats"], 37);
    team.chat("later", "how do I apply for a job").await;
    team.seal().await;
    assert_eq!(team.topic_of("later").await, "Jobs");

    // Made after learning, it takes chats of the past.
    let refunds = json!({"name": "Tracking", "examples": ["tracking number", "tracking"]});
    assert_eq!(team.send("POST", "topics", refunds).await.status, 201);
    assert_ne!(team.topic_of("parcel-2").await, "Tracking");
    team.look().await;
    assert_eq!(team.topic_of("parcel-2").await, "Tracking");
}
