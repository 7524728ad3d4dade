//! One chat being written down: the clock, the ids and the events of the wire.

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::dice::Dice;
use super::people::Person;
use super::releases::Odds;
use super::script::{Lang, Link, Phrases, Scenario};
use super::setting::Setting;
use super::slots::Slots;
use super::{opening, phrases, speech, trace};

/// An event and when it happens, in milliseconds since 1970.
pub struct Timed {
    pub at: i64,
    pub event: Value,
}

/// What a chat is besides its words.
pub struct Frame {
    pub chat: String,
    pub day: Date,
    /// The minute of the local day at which it starts, 0 to 1439.
    pub minute: i64,
    pub release: String,
    /// Written by the team to try something out.
    pub test: bool,
    /// Colleagues are at their desks.
    pub staffed: bool,
    /// The great fault is on.
    pub fault: bool,
}

/// How the chat went so far.
#[derive(Default)]
pub struct Mood {
    pub good: u32,
    pub bad: u32,
    /// `takeover` or `ticket`, once a person was asked for.
    pub handed: Option<&'static str>,
    /// The user was asked for a rating.
    pub asked: bool,
}

/// A response to be given.
pub struct Answer<'a> {
    pub text: String,
    pub agent: &'static str,
    pub workflow: Option<&'static str>,
    pub fallback: bool,
    /// It helps.
    pub good: bool,
    pub quick: Vec<&'static str>,
    /// What is looked up for it.
    pub scenario: Option<&'a Scenario>,
}

/// A chat under way.
pub struct Scene<'a> {
    pub setting: &'a Setting,
    pub person: &'a Person,
    pub frame: Frame,
    pub lang: Lang,
    pub slots: Slots,
    pub dice: Dice,
    pub mood: Mood,
    /// Now, in milliseconds since 1970.
    pub at: i64,
    /// What the user said last.
    pub question: String,
    /// What the assistant said last.
    pub answered: String,
    started: i64,
    opening: Option<Map<String, Value>>,
    events: u32,
    messages: u32,
    out: &'a mut Vec<Timed>,
}

impl<'a> Scene<'a> {
    /// Opens a chat. Messengers say nothing until the first message, which then carries it all.
    pub fn open(
        setting: &'a Setting,
        person: &'a Person,
        frame: Frame,
        at: i64,
        mut dice: Dice,
        out: &'a mut Vec<Timed>,
    ) -> Self {
        let slots = Slots::new(setting, person.lang, frame.day, frame.minute, &mut dice);
        let opening = opening::fields(setting, person, &frame, &mut dice);
        let mut scene = Self {
            setting,
            person,
            frame,
            lang: person.lang,
            slots,
            dice,
            mood: Mood::default(),
            at,
            question: String::new(),
            answered: String::new(),
            started: at,
            opening: None,
            events: 0,
            messages: 0,
            out,
        };
        if person.channel == "messenger" {
            scene.opening = Some(opening);
        } else {
            scene.emit(at, "chat.started", opening);
        }
        scene
    }

    /// What is said in this language whatever the chat is about.
    pub fn phrases(&self) -> &'static Phrases {
        phrases::of(self.lang)
    }

    pub fn is_voice(&self) -> bool {
        self.person.channel == "voice"
    }

    /// How well an agent answers today, and how much slower than usual.
    pub fn odds(&self, agent: &str) -> (Odds, f64) {
        let known = self.setting.agents.iter().find(|(name, _)| *name == agent);
        let base = known.map_or(Odds { good: 0.8, fallback: 0.06 }, |(_, odds)| *odds);
        if self.frame.fault {
            return (Odds { good: 0.40, fallback: 0.13 }, 2.2);
        }
        self.setting.releases.odds(agent, base, self.frame.day)
    }

    /// Lets time pass, in seconds.
    pub fn wait(&mut self, from: i64, to: i64) {
        self.at += self.dice.between(from * 1000, to * 1000);
    }

    /// Lets the night pass, if it is night: nobody comes back between midnight and seven.
    pub fn sleep(&mut self) {
        let minute = (self.frame.minute + (self.at - self.started) / 60_000).rem_euclid(1_440);
        if minute < 420 {
            self.wait((420 - minute) * 60, (600 - minute) * 60);
        }
    }

    /// Writes down an event of this chat.
    pub fn emit(&mut self, at: i64, kind: &str, mut fields: Map<String, Value>) {
        self.events += 1;
        fields.insert("type".into(), kind.into());
        fields.insert("id".into(), format!("{}-e{}", self.frame.chat, self.events).into());
        fields.insert("at".into(), time(at).into());
        fields.insert("chat".into(), self.frame.chat.as_str().into());
        self.out.push(Timed { at, event: Value::Object(fields) });
    }

    /// The user writes a line, after the time it takes to read and type.
    pub fn user_says(&mut self, line: &str) {
        let filled = self.slots.fill(line);
        let text = if self.is_voice() {
            speech::transcribed(&filled)
        } else {
            speech::typed(&filled, self.person.habit, &mut self.dice)
        };
        let seconds = 4 + i64::try_from(text.len()).unwrap_or(0) / 6;
        self.wait(seconds, seconds + 35);
        self.question.clone_from(&text);
        self.say("user", text, Map::new());
    }

    /// The user presses a button under a response, which also says what it says.
    pub fn user_presses(&mut self, message: &str, title: &str, leads_to: &str) {
        self.wait(3, 20);
        self.emit(
            self.at,
            "click",
            object(json!({
                "message": message, "kind": "quick_reply", "title": title,
                "destination_kind": "answer", "destination": leads_to,
            })),
        );
        title.clone_into(&mut self.question);
        self.say("user", title.to_owned(), Map::new());
    }

    /// The user follows a link in a response.
    pub fn user_follows(&mut self, message: &str, link: &Link) {
        let at = self.at + self.dice.between(4_000, 40_000);
        self.emit(
            at,
            "click",
            object(json!({
                "message": message, "kind": "link", "title": link.title,
                "destination_kind": link.kind, "destination": link.destination,
            })),
        );
    }

    /// The assistant answers, with its trace now and then. Gives back the response's id.
    pub fn assistant_says(&mut self, answer: &Answer<'_>) -> String {
        let text = if self.is_voice() { speech::spoken(&answer.text) } else { answer.text.clone() };
        let mut fields = Map::new();
        fields.insert("agent".into(), answer.agent.into());
        if let Some(workflow) = answer.workflow {
            fields.insert("workflow".into(), workflow.into());
        }
        if answer.fallback {
            fields.insert("fallback".into(), true.into());
        }
        if !answer.quick.is_empty() && !self.is_voice() {
            fields.insert("quick_replies".into(), answer.quick.clone().into());
        }
        let asked_at = self.at;
        let message = self.next_message();
        if answer.scenario.is_some() || answer.agent == "Small talk" && !self.question.is_empty() {
            let cost = trace::Cost::of(answer, &text, self.messages, self);
            self.at += cost.latency_ms;
            cost.write(&mut fields);
            if self.dice.chance(if answer.good { 0.15 } else { 0.3 }) {
                trace::steps(self, &message, answer, &text, &cost, asked_at);
            }
        } else {
            self.at += 300;
        }
        self.answered.clone_from(&answer.text);
        self.write_message(&message, "assistant", text, fields);
        message
    }

    /// Someone writes a line as it stands, now. Gives back the message's id.
    pub fn say(&mut self, role: &str, text: String, fields: Map<String, Value>) -> String {
        let message = self.next_message();
        self.write_message(&message, role, text, fields);
        message
    }

    /// Repeats who writes and from where, on the next message.
    pub fn reopen(&mut self) {
        let frame = &self.frame;
        self.opening = Some(opening::fields(self.setting, self.person, frame, &mut self.dice));
    }

    fn next_message(&mut self) -> String {
        self.messages += 1;
        format!("{}-m{}", self.frame.chat, self.messages)
    }

    fn write_message(&mut self, message: &str, role: &str, text: String, mut fields: Map<String, Value>) {
        if let Some(opening) = self.opening.take() {
            fields.extend(opening);
        }
        fields.insert("message".into(), message.into());
        fields.insert("role".into(), role.into());
        fields.insert("text".into(), text.into());
        self.emit(self.at, "message", fields);
    }
}

/// A time as events carry it.
pub fn time(at: i64) -> String {
    Timestamp::from_millisecond(at).map(|time| time.to_string()).unwrap_or_default()
}

/// The fields of a JSON object.
pub fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}
