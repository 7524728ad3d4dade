//! Votes by the occasion that brought them.

use afterword_metrics::Module;
use serde_json::{Value as Json, json};

use crate::{
    week::AFTER,
    world::{Chat, answer, metrics, question},
};

/// The values of a series, without times.
fn series(answer: &Json, name: &str) -> Json {
    answer["series"].as_array().unwrap().iter().map(|point| point[name].clone()).collect()
}

#[test]
fn votes_by_occasion() {
    // Monday: 5 after an answer, 1 at the end. Tuesday: 3 upon a handover, 4 and 2 of no or no known occasion.
    let rated = |id: &str, time: &str, score: i64| Chat::new(id, id, time).rates(time, score);
    let chats = vec![
        rated("a", "2026-03-02T09:00:00+01:00", 5).upon("after_answer"),
        rated("b", "2026-03-02T23:59:59+01:00", 1).upon("end"),
        rated("c", "2026-03-03T00:00:00+01:00", 3).upon("handover"),
        rated("d", "2026-03-03T09:00:00+01:00", 4),
        rated("e", "2026-03-03T10:00:00+01:00", 2).upon("by mail"),
    ];
    let answer = answer(&metrics(chats), Module::Satisfaction, &question("from=2026-03-01&to=2026-03-05", AFTER));
    let occasions = ["after_answer", "handover", "end", "no_prompt"].map(|name| series(&answer, name));
    assert_eq!(occasions, [json!([0, 1, 0, 0]), json!([0, 0, 1, 0]), json!([0, 1, 0, 0]), json!([0, 0, 2, 0])]);
    assert_eq!(series(&answer, "votes"), json!([0, 2, 3, 0]));
    for point in answer["series"].as_array().unwrap() {
        let votes = |name: &str| point[name].as_i64().unwrap();
        let sum = votes("after_answer") + votes("handover") + votes("end") + votes("no_prompt");
        assert_eq!(sum, votes("votes"), "{point}");
    }
}
