//! Single answers: one that helps, one that understood nothing, one that missed the point; and what
//! the user makes of it.

use super::handover::hand_over;
use super::opinion;
use super::scene::{Answer, Scene};
use super::script::{Scenario, Story, Talk, Turn};

/// What a user does after an answer that did not help.
pub enum After {
    Again,
    GoesOn,
    Leaves,
    Handed,
}

/// An answer that helps, perhaps with a link that is followed. Gives back its id.
pub fn helps(scene: &mut Scene<'_>, scenario: &Scenario, story: &Story, turn: &Turn, talk: &Talk) -> String {
    scene.mood.good += 1;
    let mut answer = from(scenario, scene.slots.fill(scene.dice.line(talk.good)));
    answer.good = true;
    answer.quick = turn.quick.to_vec();
    let link = turn.link.as_ref().filter(|_| !scene.is_voice() && scene.dice.chance(0.65));
    if let Some(link) = link {
        let markdown = link.kind == "url" && scene.person.channel != "whatsapp";
        let (title, destination) = (link.title, link.destination);
        let shown = if markdown { format!("[{title}]({destination})") } else { format!("{title}: {destination}") };
        answer.text = format!("{}\n\n{shown}", answer.text);
    }
    let message = scene.assistant_says(&answer);
    opinion::thumb(scene, &message, true, Some(story));
    if let Some(link) = link
        && scene.dice.chance(0.24)
    {
        scene.user_follows(&message, link);
    }
    message
}

/// "I did not understand", with the offer of a person now and then.
pub fn falls_back(scene: &mut Scene<'_>, scenario: &Scenario, story: &Story, talk: &Talk) -> After {
    let phrases = scene.phrases();
    let offers = scene.dice.chance(0.4);
    let line = scene.dice.line(if offers { phrases.fallback_offer } else { phrases.fallback });
    let mut answer = from(scenario, line.to_owned());
    answer.fallback = true;
    let message = scene.assistant_says(&answer);
    opinion::thumb(scene, &message, false, Some(story));
    if offers && scene.dice.chance(0.40) {
        let line = scene.dice.line(phrases.accept_offer);
        scene.user_says(line);
        hand_over(scene, "after_fallback", scenario, story);
        return After::Handed;
    }
    if scene.dice.chance(0.25) {
        return After::Leaves;
    }
    let again = rephrased(scene, talk);
    scene.user_says(again);
    After::Again
}

/// An answer beside the point. Gives back its id, too.
pub fn misses(scene: &mut Scene<'_>, scenario: &Scenario, story: &Story, turn: &Turn, talk: &Talk) -> (String, After) {
    let phrases = scene.phrases();
    let mut answer = from(scenario, scene.slots.fill(scene.dice.line(turn.bad)));
    if answer.text == scene.answered {
        answer.text = scene.slots.fill(scene.dice.line(turn.bad));
    }
    let button = !scene.is_voice() && scene.dice.chance(0.25);
    if button {
        answer.quick = vec![phrases.person_button];
    }
    let message = scene.assistant_says(&answer);
    opinion::thumb(scene, &message, false, Some(story));
    if button && scene.dice.chance(0.28) {
        scene.user_presses(&message, phrases.person_button, "handover");
        hand_over(scene, "operator_button", scenario, story);
        return (message, After::Handed);
    }
    let after = match scene.dice.between(0, 99) {
        0..7 => {
            ask_person(scene, scenario, story);
            After::Handed
        }
        7..25 => After::Leaves,
        25..68 => {
            let line = scene.dice.line(phrases.unhappy);
            let again = if scene.dice.chance(0.4) { rephrased(scene, talk) } else { "" };
            scene.user_says(format!("{line} {again}").trim());
            After::Again
        }
        _ => After::GoesOn,
    };
    (message, after)
}

/// The same question in other words, if there are any.
fn rephrased(scene: &mut Scene<'_>, talk: &Talk) -> &'static str {
    let asked = scene.question.to_lowercase();
    let others: Vec<&'static str> =
        talk.ask.iter().copied().filter(|ask| scene.slots.fill(ask).to_lowercase() != asked).collect();
    scene.dice.line(if others.is_empty() { talk.ask } else { &others })
}

/// The user asks for a person, and the chat is handed over.
pub fn ask_person(scene: &mut Scene<'_>, scenario: &Scenario, story: &Story) {
    let line = scene.dice.line(scene.phrases().ask_person);
    scene.user_says(line);
    hand_over(scene, "direct", scenario, story);
}

fn from(scenario: &Scenario, text: String) -> Answer<'_> {
    Answer { workflow: scenario.workflow, scenario: Some(scenario), good: false, ..plain(scenario.agent, text) }
}

/// An answer without a lookup.
pub fn plain<'a>(agent: &'static str, text: String) -> Answer<'a> {
    Answer { text, agent, workflow: None, fallback: false, good: true, quick: Vec::new(), scenario: None }
}
