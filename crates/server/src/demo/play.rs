//! A chat from the first word to the last: scenarios played with the luck of the day.

use serde_json::{Map, json};

use super::answers::{After, ask_person, falls_back, helps, misses, plain};
use super::opinion;
use super::scene::{Scene, object};
use super::script::{Lang, Lines, Scenario, Story, Talk, Turn};

/// How a question was left.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Exit {
    /// Answered, or given up on; the user stays.
    Stays,
    Leaves,
    Handed,
}

/// Plays a chat about the given scenario; `other` is a second reason to write, if one comes up.
pub fn chat(scene: &mut Scene<'_>, scenario: &Scenario, other: Option<&Scenario>) {
    let Some(story) = story(scenario, scene.lang) else { return };
    greet(scene, scenario);
    if scene.dice.chance(0.05) {
        let fields = json!({ "agent": scenario.agent, "workflow": "Identify customer" });
        scene.emit(scene.at, "agent.triggered", object(fields));
    }
    let mut exit = if scene.dice.chance(if scene.is_voice() { 0.035 } else { 0.012 }) {
        ask_person(scene, scenario, story);
        Exit::Handed
    } else {
        scene_turns(scene, scenario, story, "")
    };
    if let (Exit::Stays, Some(second)) = (exit, other)
        && let Some(second_story) = self::story(second, scene.lang)
    {
        let lead = scene.dice.line(scene.phrases().one_more);
        exit = scene_turns(scene, second, second_story, lead);
    }
    close(scene, exit, story);
    come_back(scene, scenario, story);
}

/// The story of a scenario in a language, in English where there is none.
fn story(scenario: &Scenario, lang: Lang) -> Option<&'static Story> {
    let find = |wanted: Lang| scenario.stories.iter().find(|(lang, _)| *lang == wanted).map(|(_, story)| *story);
    find(lang).or_else(|| find(Lang::En))
}

/// The first words: a welcome with buttons on web pages, a hello of the user, or nothing.
fn greet(scene: &mut Scene<'_>, scenario: &Scenario) {
    let setting = scene.setting;
    let welcome = setting.welcome.iter().find(|welcome| welcome.lang == scene.lang);
    if let Some(welcome) = welcome
        && matches!(scene.person.channel, "web" | "intranet")
        && scene.dice.chance(0.5)
    {
        let mut answer = plain("Small talk", welcome.text.to_owned());
        answer.workflow = Some("Welcome");
        answer.quick = welcome.buttons.iter().map(|(label, _)| *label).collect();
        let message = scene.assistant_says(&answer);
        let fitting = welcome.buttons.iter().find(|(_, agent)| *agent == scenario.agent);
        if let Some((label, agent)) = fitting
            && scene.dice.chance(0.45)
        {
            scene.user_presses(&message, label, agent);
            let line = scene.dice.line(scene.phrases().tell_more);
            scene.assistant_says(&plain(agent, line.to_owned()));
        }
    } else if scene.dice.chance(0.26) {
        small_talk(scene, scene.phrases().hello, scene.phrases().hello_back);
    }
}

fn small_talk(scene: &mut Scene<'_>, asks: Lines, answers: Lines) {
    let ask = scene.dice.line(asks);
    scene.user_says(ask);
    let line = scene.dice.line(answers);
    let message = scene.assistant_says(&plain("Small talk", line.to_owned()));
    opinion::thumb(scene, &message, true, None);
}

/// Plays the turns of a story; `lead` goes before the first question.
fn scene_turns(scene: &mut Scene<'_>, scenario: &Scenario, story: &Story, lead: &str) -> Exit {
    let mut pressed: Option<(String, &'static str)> = None;
    let mut missed = false;
    for (place, turn) in story.turns.iter().enumerate() {
        let button = pressed.take();
        let Some(talk) = choose(scene, turn, missed, button.as_ref().map(|(_, title)| *title)) else {
            break;
        };
        if let Some((message, title)) = button {
            scene.user_presses(&message, title, scenario.topic);
        } else {
            let ask = scene.dice.line(talk.ask);
            let line = if place == 0 && !lead.is_empty() { format!("{lead} {ask}") } else { ask.to_owned() };
            scene.user_says(&line);
        }
        let good_before = scene.mood.good;
        let (exit, message) = exchange(scene, scenario, story, turn, talk);
        if exit != Exit::Stays {
            return exit;
        }
        missed = scene.mood.good == good_before;
        if !missed && scene.dice.chance(0.05) {
            opinion::ask_rating(scene, "after_answer", Some(story));
        }
        if scene.dice.chance(if place == 0 { 0.17 } else { 0.32 }) {
            return if scene.dice.chance(0.4) { Exit::Leaves } else { Exit::Stays };
        }
        if !missed && !scene.is_voice() && place + 1 < story.turns.len() && scene.dice.chance(0.42) {
            let title = scene.dice.line(turn.quick);
            pressed = (!title.is_empty()).then_some((message, title));
        }
    }
    Exit::Stays
}

/// What is asked now: what the pressed button says, or something that fits the last answer.
fn choose(scene: &mut Scene<'_>, turn: &Turn, missed: bool, title: Option<&str>) -> Option<&'static Talk> {
    if let Some(title) = title {
        return turn.talks.iter().find(|talk| talk.ask.contains(&title));
    }
    let upset = missed && turn.talks.iter().any(|talk| talk.upset) && scene.dice.chance(0.7);
    let options: Vec<(Option<&'static Talk>, u32)> = turn
        .talks
        .iter()
        .map(|talk| (Some(talk), if talk.upset == upset { u32::try_from(talk.ask.len()).unwrap_or(1) } else { 0 }))
        .collect();
    scene.dice.weighted(&options)
}

/// One question and what comes of it: up to three answers. Also gives the last response's id.
fn exchange(scene: &mut Scene<'_>, scenario: &Scenario, story: &Story, turn: &Turn, talk: &Talk) -> (Exit, String) {
    let (odds, _) = scene.odds(scenario.agent);
    let mut message = String::new();
    for attempt in 0..3 {
        let luck = scene.dice.unit();
        if luck < odds.good {
            message = helps(scene, scenario, story, turn, talk);
            return (Exit::Stays, message);
        }
        scene.mood.bad += 1;
        let after = if luck < odds.good + odds.fallback {
            falls_back(scene, scenario, story, talk)
        } else {
            let (id, after) = misses(scene, scenario, story, turn, talk);
            message = id;
            after
        };
        match after {
            After::Again if attempt < 2 => {}
            After::Again | After::GoesOn => return (Exit::Stays, message),
            After::Leaves => return (Exit::Leaves, message),
            After::Handed => return (Exit::Handed, message),
        }
    }
    (Exit::Stays, message)
}

/// Thanks, the question for a rating, and the end.
fn close(scene: &mut Scene<'_>, exit: Exit, story: &Story) {
    let content = scene.mood.good > scene.mood.bad;
    if exit == Exit::Stays && content && scene.dice.chance(0.42) {
        small_talk(scene, scene.phrases().thanks, scene.phrases().thanks_back);
    }
    let asks = if scene.is_voice() { 0.2 } else { 0.34 };
    if exit != Exit::Leaves && scene.dice.chance(asks) {
        opinion::ask_rating(scene, "end", Some(story));
    } else if !scene.mood.asked && scene.dice.chance(0.004) {
        opinion::rate_unasked(scene, Some(story));
    }
}

/// The same chat goes on after a while, before it is sealed or after; or it is ended for good.
fn come_back(scene: &mut Scene<'_>, scenario: &Scenario, story: &Story) {
    let slow = scene.person.channel == "whatsapp";
    if scene.is_voice() || !scene.dice.chance(if slow { 0.06 } else { 0.022 }) {
        if scene.is_voice() || scene.dice.chance(0.28) {
            scene.wait(2, 30);
            scene.emit(scene.at, "chat.ended", Map::new());
        }
        return;
    }
    match (slow, scene.dice.chance(0.6)) {
        (true, true) => scene.wait(25 * 3600, 60 * 3600),
        (true, false) => scene.wait(3 * 3600, 20 * 3600),
        (false, true) => scene.wait(70 * 60, 600 * 60),
        (false, false) => scene.wait(35 * 60, 50 * 60),
    }
    scene.sleep();
    scene.reopen();
    let line = scene.dice.line(scene.phrases().back_again);
    scene.user_says(line);
    if let Some(turn) = story.turns.last()
        && let Some(talk) = choose(scene, turn, false, None)
    {
        let ask = scene.dice.line(talk.ask);
        scene.user_says(ask);
        exchange(scene, scenario, story, turn, talk);
    }
}
