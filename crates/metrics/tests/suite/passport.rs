//! What an answer says about itself.

use afterword_metrics::Module;
use serde_json::json;

use crate::{
    week::{AFTER, WEEK, week},
    world::{all, answer, question},
};

#[test]
fn the_passport_says_who_counts_and_who_does_not() {
    let answer = answer(&week(), Module::Clicks, &question(WEEK, AFTER));
    // c6 is a test, c7 internal; both were rated.
    assert_eq!(
        answer["passport"],
        json!({
            "definition_version": "1", "as_of": "2026-03-20T12:00:00Z", "tz": "Europe/Rome",
            "population": {"chats": 5, "messages": 13, "users": 3},
            "excluded": {"test_chats": 1, "internal_chats": 1, "ratings": 2},
            "filters": {}, "include": [], "notes": [],
        })
    );
}

#[test]
fn the_passport_repeats_filters_and_what_is_included() {
    let asked = question(&format!("{WEEK}&include=test&channel=web&channel=voice&topic=Billing"), AFTER);
    let answer = answer(&week(), Module::Overview, &asked);
    let passport = &answer["passport"];
    assert_eq!(passport["filters"], json!({"channel": ["web", "voice"], "topic": ["Billing"]}));
    assert_eq!(passport["include"], json!(["test"]));
    // Of the chats about billing on the web, none is of the team.
    assert_eq!(passport["excluded"], json!({"test_chats": 0, "internal_chats": 0, "ratings": 0}));
    assert_eq!(passport["population"], json!({"chats": 1, "messages": 5, "users": 1}));
}

#[test]
fn what_is_included_is_not_excluded() {
    let excluded = |include: &str| {
        let answer = answer(&week(), Module::Overview, &question(&format!("{WEEK}{include}"), AFTER));
        answer["passport"]["excluded"].clone()
    };
    assert_eq!(excluded("&include=test"), json!({"test_chats": 0, "internal_chats": 1, "ratings": 1}));
    assert_eq!(excluded("&include=internal"), json!({"test_chats": 1, "internal_chats": 0, "ratings": 1}));
    assert_eq!(excluded("&include=internal&include=test"), json!({"test_chats": 0, "internal_chats": 0, "ratings": 0}));
}

#[test]
fn notes_tell_what_was_changed() {
    let asked = question("from=2026-03-02T08:05:00Z&to=2026-03-02T08:20:01Z", AFTER);
    let answer = answer(&week(), Module::Overview, &asked);
    assert_eq!(answer["from"], "2026-03-02T09:00:00+01:00");
    assert_eq!(answer["to"], "2026-03-02T09:30:00+01:00");
    assert_eq!(answer["passport"]["notes"], json!(["from and to were widened to whole quarter hours"]));

    let unfinished = question("from=2026-03-02&to=2026-03-09&compare=previous", "2026-03-05T12:00:00Z");
    let notes = crate::world::answer(&week(), Module::Overview, &unfinished)["passport"]["notes"].clone();
    assert_eq!(notes, json!(["the period is not over, the one it is compared with is"]));
}

#[test]
fn identities_hold_and_say_so() {
    let answer = all(&week(), &question(WEEK, AFTER));
    let identity = |index: usize| {
        let identity = &answer["identities"][index];
        (identity["name"].clone(), identity["left"].clone(), identity["right"].clone(), identity["holds"].clone())
    };
    // 2 new and 1 returning; 1 + 1 + 4 thumbs or none; 3 chats with and 2 without a request; one 2 and one 5; 2 contained, 1 handed over, 2 pending;
    // a thumb up and a thumb down in both tables; 5 chats in both tables.
    assert_eq!(identity(0), (json!("users_add_up"), json!(3), json!(3), json!(true)));
    assert_eq!(identity(1), (json!("feedback_adds_up"), json!(6), json!(6), json!(true)));
    assert_eq!(identity(2), (json!("handover_adds_up"), json!(5), json!(5), json!(true)));
    assert_eq!(identity(3), (json!("scores_add_up"), json!(2), json!(2), json!(true)));
    assert_eq!(identity(4), (json!("outcomes_add_up"), json!(5), json!(5), json!(true)));
    assert_eq!(identity(5), (json!("feedback_agrees"), json!(2), json!(2), json!(true)));
    assert_eq!(identity(6), (json!("chats_agree"), json!(5), json!(5), json!(true)));
    assert_eq!(answer["identities"].as_array().unwrap().len(), 7);
}

#[test]
fn a_breach_is_told() {
    let warehouse = crate::world::warehouse(crate::week::chats());
    warehouse.run("delete from users where user = 'cleo'", &[]).unwrap();
    warehouse.run("update feedback set value = 'none' where value = 'up'", &[]).unwrap();
    let answer = afterword_metrics::Metrics::new(warehouse).all(&question(WEEK, AFTER)).unwrap();
    let broken: Vec<&str> =
        answer.identities.iter().filter(|identity| !identity.holds).map(|identity| identity.name).collect();
    assert_eq!(broken, ["users_add_up", "feedback_agrees"]);
}
