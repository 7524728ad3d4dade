//! What the demo promises: the same events every time, stable days, and something of everything.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde_json::Value;

use super::script::{Scenario, Story};
use super::setting::{QUILLMOOR, Setting, TREMONDA};
use super::{DemoAssistant, workspace};

const UNTIL: &str = "2026-11-21T10:30:00Z";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn main_assistant(until: &str, days: u16) -> DemoAssistant {
    workspace(7, at(until), days).into_iter().next().unwrap()
}

fn text<'a>(event: &'a Value, field: &str) -> &'a str {
    event[field].as_str().unwrap_or_default()
}

fn of_type<'a>(events: &'a [Value], kind: &str) -> impl Iterator<Item = &'a Value> {
    events.iter().filter(move |event| event["type"] == kind)
}

fn responses(events: &[Value]) -> impl Iterator<Item = &Value> {
    of_type(events, "message").filter(|message| message["role"] == "assistant")
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

#[test]
fn is_the_same_every_time() {
    let (one, two) = (workspace(7, at(UNTIL), 9), workspace(7, at(UNTIL), 9));
    for (one, two) in one.iter().zip(&two) {
        assert_eq!(one.events, two.events);
    }
    assert_ne!(one[0].events, workspace(8, at(UNTIL), 9)[0].events);
}

#[test]
fn a_day_stays_as_it_is_when_the_demo_runs_a_day_later() {
    // The day on which the demo runs is cut, and so may be the last chats of the day before.
    let today = main_assistant(UNTIL, 20);
    let tomorrow = main_assistant("2026-11-22T18:00:00Z", 21);
    let until = at(UNTIL);
    let same: Vec<&Value> =
        tomorrow.events.iter().filter(|event| text(event, "at").parse::<Timestamp>().unwrap() <= until).collect();
    assert_eq!(today.events.iter().collect::<Vec<_>>(), same);
}

#[test]
fn a_shorter_demo_is_the_end_of_a_longer_one() {
    let long = main_assistant(UNTIL, 12);
    let ids: BTreeSet<&str> = long.events.iter().map(|event| text(event, "id")).collect();
    let short = main_assistant(UNTIL, 1);
    assert!(!short.events.is_empty());
    assert!(short.events.iter().all(|event| ids.contains(text(event, "id"))));
}

#[test]
fn nothing_happens_after_now_and_all_is_in_order() {
    for assistant in workspace(7, at(UNTIL), 5) {
        let times: Vec<Timestamp> = assistant.events.iter().map(|event| text(event, "at").parse().unwrap()).collect();
        assert!(times.is_sorted());
        assert!(times.last().unwrap() <= &at(UNTIL));
    }
}

#[test]
fn every_id_is_there_once_and_refers_to_what_exists() {
    for assistant in workspace(7, at(UNTIL), 90) {
        let ids: BTreeSet<&str> = assistant.events.iter().map(|event| text(event, "id")).collect();
        assert_eq!(ids.len(), assistant.events.len());
        let messages: BTreeMap<&str, &Value> =
            of_type(&assistant.events, "message").map(|message| (text(message, "message"), message)).collect();
        assert_eq!(messages.len(), of_type(&assistant.events, "message").count());
        for kind in ["feedback", "click"] {
            for event in of_type(&assistant.events, kind) {
                let message = messages[text(event, "message")];
                assert_eq!(message["role"], "assistant");
                assert_eq!(message["chat"], event["chat"]);
                assert!(text(message, "at").parse::<Timestamp>().unwrap() <= text(event, "at").parse().unwrap());
            }
        }
    }
}

#[test]
fn has_something_of_everything() {
    let events = main_assistant(UNTIL, 90).events;
    let types: BTreeSet<&str> = events.iter().map(|event| text(event, "type")).collect();
    let all = [
        "agent.triggered",
        "chat.ended",
        "chat.started",
        "click",
        "feedback",
        "handover",
        "message",
        "rating",
        "rating.asked",
        "release.published",
        "step",
    ];
    assert_eq!(types, BTreeSet::from(all));
    let values = |field: &str| -> BTreeSet<String> {
        events.iter().filter_map(|event| event.get(field)?.as_str()).map(str::to_owned).collect()
    };
    for channel in ["web", "whatsapp", "voice", "messenger"] {
        assert!(values("channel").contains(channel), "{channel}");
    }
    for lang in ["en", "it", "de", "fr", "es"] {
        assert!(values("language").contains(lang), "{lang}");
    }
    for prompt in ["after_answer", "handover", "end"] {
        assert!(values("prompt").contains(prompt), "{prompt}");
    }
    for destination in ["answer", "url", "phone"] {
        assert!(values("destination_kind").contains(destination), "{destination}");
    }
    for step in ["agent", "workflow", "prompt", "retrieval", "tool", "api", "variable", "block"] {
        assert!(of_type(&events, "step").any(|event| event["kind"] == step), "{step}");
    }
    for kind in ["direct", "after_fallback", "operator_button"] {
        for via in ["takeover", "ticket"] {
            assert!(of_type(&events, "handover").any(|event| event["kind"] == kind && event["via"] == via));
        }
    }
    for role in ["user", "assistant", "operator", "system"] {
        assert!(of_type(&events, "message").any(|message| message["role"] == role), "{role}");
    }
    for value in ["up", "down", "none"] {
        assert!(of_type(&events, "feedback").any(|event| event["value"] == value), "{value}");
    }
    assert!(events.iter().any(|event| event["test"] == true));
    assert!(events.iter().any(|event| event["user"]["internal"] == true));
    assert!(values("error").len() > 3);
    assert!((4..=5).contains(&of_type(&events, "release.published").count()));
}

#[test]
fn has_the_size_and_the_rates_of_a_real_one() {
    let assistants = workspace(7, at(UNTIL), 90);
    let events = &assistants[0].events;
    let chats = |events: &[Value]| events.iter().map(|event| text(event, "chat").to_owned()).collect::<BTreeSet<_>>();
    let count = chats(events).len();
    assert!((14_000..=16_000).contains(&count), "{count} chats");
    let messages = of_type(events, "message").count();
    assert!((90_000..=120_000).contains(&messages), "{messages} messages");
    let small = share(chats(&assistants[1].events).len(), count);
    assert!((0.06..0.10).contains(&small), "{small}");

    let reviewable = responses(events).count();
    let fallbacks = share(responses(events).filter(|response| response["fallback"] == true).count(), reviewable);
    assert!((0.05..0.07).contains(&fallbacks), "{fallbacks}");
    let thumbs: BTreeMap<&str, &str> =
        of_type(events, "feedback").map(|event| (text(event, "message"), text(event, "value"))).collect();
    let [up, down] = ["up", "down"].map(|value| thumbs.values().filter(|given| **given == value).count());
    assert!((0.10..0.14).contains(&share(up + down, reviewable)));
    assert!((0.70..0.80).contains(&share(up, up + down)), "{up} {down}");

    let scores: BTreeMap<&str, i64> =
        of_type(events, "rating").map(|event| (text(event, "chat"), event["score"].as_i64().unwrap())).collect();
    let mean = scores.values().sum::<i64>() as f64 / scores.len() as f64;
    assert!((3.6..4.0).contains(&mean), "{mean}");
    assert!(of_type(events, "rating.asked").count() > 3 * scores.len());
}

#[test]
fn a_third_of_the_users_of_a_month_were_there_before() {
    let events = main_assistant(UNTIL, 90).events;
    let mut user_of: BTreeMap<&str, &str> = BTreeMap::new();
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    let mut month: BTreeSet<&str> = BTreeSet::new();
    for event in &events {
        if let Some(user) = event["user"]["id"].as_str() {
            user_of.insert(text(event, "chat"), user);
        }
        if event["type"] == "message" {
            let user = user_of[text(event, "chat")];
            first.entry(user).or_insert(text(event, "at"));
            if text(event, "at") >= "2026-10-22" {
                month.insert(user);
            }
        }
    }
    let returning = share(month.iter().filter(|user| first[**user] < "2026-10-22").count(), month.len());
    assert!((0.25..0.40).contains(&returning), "{returning}");
}

#[test]
fn one_agent_is_clearly_the_worst_and_one_update_clearly_helped() {
    let events = main_assistant(UNTIL, 90).events;
    let agent_of: BTreeMap<&str, &str> =
        responses(&events).map(|response| (text(response, "message"), text(response, "agent"))).collect();
    let positive = |agent: &str, from: &str, to: &str| {
        let votes: Vec<&str> = of_type(&events, "feedback")
            .filter(|event| agent_of[text(event, "message")] == agent && (from..to).contains(&text(event, "at")))
            .map(|event| text(event, "value"))
            .collect();
        share(votes.iter().filter(|value| **value == "up").count(), votes.len())
    };
    let worst = positive("Moving home", "2026", "2027");
    for (agent, _) in TREMONDA.agents.iter().filter(|(agent, _)| *agent != "Moving home") {
        assert!(positive(agent, "2026", "2027") > worst + 0.1, "{agent}");
    }
    let (before, after) = ("2026-09-22T08:15", "2026-11-03T09:15");
    assert!(positive("Billing", before, after) > positive("Billing", "2026", before) + 0.07);
    assert!(positive("Meter readings", after, "2027") < positive("Meter readings", before, after) - 0.03);
}

#[test]
fn every_blank_is_filled() {
    for assistant in workspace(7, at(UNTIL), 90) {
        for event in &assistant.events {
            for field in ["text", "comment", "title", "name", "notes"] {
                assert!(!text(event, field).contains(['{', '}']), "{event}");
            }
            assert!(event["type"] != "message" || !text(event, "text").trim().is_empty(), "{event}");
        }
    }
}

fn scenarios(setting: &Setting) -> impl Iterator<Item = &'static Scenario> {
    setting.scenarios.iter().chain(setting.incident.iter().map(|incident| incident.scenario))
}

#[test]
fn every_agent_has_its_odds_and_every_button_leads_on() {
    for setting in [&TREMONDA, &QUILLMOOR] {
        for scenario in scenarios(setting) {
            assert!(setting.agents.iter().any(|(agent, _)| *agent == scenario.agent), "{}", scenario.agent);
            for (_, story) in scenario.stories {
                buttons_lead_on(scenario.topic, story);
            }
        }
    }
}

fn buttons_lead_on(topic: &str, story: &Story) {
    assert!(story.turns.iter().all(|turn| turn.talks.iter().any(|talk| !talk.upset)), "{topic}");
    let nexts = story.turns.iter().skip(1).map(Some).chain([None]);
    for (turn, next) in story.turns.iter().zip(nexts) {
        for title in turn.quick {
            let leads_on = next.is_some_and(|next| next.talks.iter().any(|talk| talk.ask.contains(title)));
            assert!(leads_on, "{topic}: {title}");
        }
    }
}
