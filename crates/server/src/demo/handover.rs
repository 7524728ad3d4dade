//! When a person is asked for: the request, and the colleague who joins or the ticket that stays.

use serde_json::{Map, json};

use super::opinion;
use super::scene::{Answer, Scene, object};
use super::script::{Scenario, Story};

/// Hands the chat over, to a colleague if there is one at the desk, and plays it to the end.
pub fn hand_over(scene: &mut Scene<'_>, kind: &'static str, scenario: &Scenario, story: &Story) {
    let via = if scene.frame.staffed && scene.dice.chance(0.72) { "takeover" } else { "ticket" };
    scene.emit(scene.at, "handover", object(json!({ "kind": kind, "via": via })));
    scene.mood.handed = Some(via);
    let phrases = scene.phrases();
    let lines = match phrases.ticket {
        _ if via == "takeover" => phrases.connecting,
        [_, while_staffed @ ..] if scene.frame.staffed => while_staffed,
        any => any,
    };
    let line = scene.dice.line(lines);
    let answer = Answer {
        text: scene.slots.fill(line),
        agent: scenario.agent,
        workflow: Some("Handover"),
        fallback: false,
        good: true,
        quick: Vec::new(),
        scenario: None,
    };
    scene.assistant_says(&answer);
    if via == "takeover" {
        take_over(scene, story);
    } else if scene.dice.chance(0.3) {
        scene.user_says(scene.phrases().thanks.first().copied().unwrap_or_default());
    }
    if scene.dice.chance(0.8) {
        opinion::ask_rating(scene, "handover", Some(story));
    }
}

fn take_over(scene: &mut Scene<'_>, story: &Story) {
    let phrases = scene.phrases();
    scene.wait(25, 240);
    let joined = scene.slots.fill(scene.dice.line(phrases.joined));
    scene.say("system", joined, Map::new());
    operator_says(scene, phrases.operator_hello);
    if scene.dice.chance(0.75) {
        user_says(scene, phrases.to_operator);
    }
    for line in story.operator {
        operator_says(scene, &[line]);
    }
    if scene.dice.chance(0.8) {
        user_says(scene, phrases.relieved);
        if scene.dice.chance(0.7) {
            operator_says(scene, phrases.operator_bye);
        }
    }
}

fn operator_says(scene: &mut Scene<'_>, lines: &[&'static str]) {
    scene.wait(15, 110);
    let text = scene.slots.fill(scene.dice.line(lines));
    scene.say("operator", text, Map::new());
}

fn user_says(scene: &mut Scene<'_>, lines: &[&'static str]) {
    let line = scene.dice.line(lines);
    scene.user_says(line);
}
