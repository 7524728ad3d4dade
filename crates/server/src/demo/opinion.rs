//! What users think: thumbs under responses and the rating of a chat.

use serde_json::json;

use super::scene::{Scene, object};
use super::script::Story;

/// A thumb under a response, now and then, with words, an address, a second thought.
pub fn thumb(scene: &mut Scene<'_>, message: &str, good: bool, story: Option<&Story>) {
    let eager = match (story.is_some(), good) {
        (true, true) => 0.19,
        (true, false) => 0.175,
        (false, _) => 0.035,
    };
    if scene.is_voice() || !scene.dice.chance(eager) {
        return;
    }
    let up = scene.dice.chance(if good { 0.96 } else { 0.12 });
    let mut at = scene.at + scene.dice.between(3_000, 50_000);
    if scene.dice.chance(0.03) {
        at += scene.dice.between(2, 40) * 3_600_000;
    }
    let mut fields = object(json!({ "message": message, "value": if up { "up" } else { "down" } }));
    let lines = story.map_or(&[][..], |story| if up { story.up } else { story.down });
    if up == good && !lines.is_empty() && scene.dice.chance(if up { 0.14 } else { 0.42 }) {
        let comment = scene.dice.line(lines);
        fields.insert("comment".into(), scene.slots.fill(comment).into());
        fields.insert("share_chat".into(), scene.dice.chance(0.5).into());
        if scene.dice.chance(if up { 0.05 } else { 0.25 }) {
            let (name, email) = scene.person.contact(&mut scene.dice);
            fields.insert("contact".into(), json!({ "name": name, "email": email }));
        }
    }
    scene.emit(at, "feedback", fields);
    let second_thought = match scene.dice.between(0, 99) {
        0..3 => "none",
        3..6 if up => "down",
        3..6 => "up",
        _ => return,
    };
    let at = at + scene.dice.between(4_000, 90_000);
    scene.emit(at, "feedback", object(json!({ "message": message, "value": second_thought })));
}

/// Shows the question for a rating, once per chat; some answer it, a few change their mind.
pub fn ask_rating(scene: &mut Scene<'_>, prompt: &'static str, story: Option<&Story>) {
    if scene.mood.asked {
        return;
    }
    scene.mood.asked = true;
    let shown = scene.at + scene.dice.between(500, 4_000);
    scene.emit(shown, "rating.asked", object(json!({ "prompt": prompt })));
    let eager = match prompt {
        "handover" => 0.34,
        "end" => 0.24,
        _ => 0.13,
    };
    if scene.dice.chance(if scene.is_voice() { eager / 2.0 } else { eager }) {
        let answered = shown + scene.dice.between(4_000, 400_000);
        rate(scene, answered, Some(prompt), story);
    }
}

/// A rating that nobody asked for.
pub fn rate_unasked(scene: &mut Scene<'_>, story: Option<&Story>) {
    let at = scene.at + scene.dice.between(4_000, 120_000);
    rate(scene, at, None, story);
}

fn rate(scene: &mut Scene<'_>, at: i64, prompt: Option<&str>, story: Option<&Story>) {
    let score = scene.dice.weighted(scores(scene));
    let mut fields = object(json!({ "score": score }));
    if let Some(prompt) = prompt {
        fields.insert("prompt".into(), prompt.into());
    }
    let lines = story.map_or(&[][..], |story| if score > 3 { story.praise } else { story.complaint });
    if scene.dice.chance(if score > 3 { 0.22 } else { 0.5 }) {
        let comment = scene.dice.line(lines);
        if !comment.is_empty() {
            fields.insert("comment".into(), scene.slots.fill(comment).into());
        }
    }
    scene.emit(at, "rating", fields);
    if scene.dice.chance(0.05) {
        let changed = if scene.dice.chance(0.6) { (score + 1).min(5) } else { (score - 1).max(1) };
        let at = at + scene.dice.between(5_000, 240_000);
        scene.emit(at, "rating", object(json!({ "score": changed, "prompt": prompt.unwrap_or("end") })));
    }
}

/// The weights of the scores 1 to 5 after a chat like this.
fn scores(scene: &Scene<'_>) -> &'static [(i64, u32)] {
    let mood = &scene.mood;
    match mood.handed {
        Some("takeover") => &[(1, 8), (2, 7), (3, 15), (4, 30), (5, 40)],
        Some(_) => &[(1, 22), (2, 20), (3, 28), (4, 20), (5, 10)],
        None if mood.bad == 0 => &[(1, 2), (2, 2), (3, 7), (4, 31), (5, 58)],
        None if mood.good > mood.bad => &[(1, 5), (2, 10), (3, 28), (4, 36), (5, 21)],
        None if mood.good == mood.bad => &[(1, 14), (2, 20), (3, 32), (4, 24), (5, 10)],
        None => &[(1, 44), (2, 25), (3, 18), (4, 9), (5, 4)],
    }
}
