//! How a chat opens: who writes, on what, from where.

use serde_json::{Map, Value, json};

use super::dice::Dice;
use super::people::Person;
use super::scene::{Frame, object};
use super::setting::Setting;

/// The fields of `chat.started`, or of the message that starts a chat without one.
pub fn fields(setting: &Setting, person: &Person, frame: &Frame, dice: &mut Dice) -> Map<String, Value> {
    let mut user = object(json!({ "id": person.id }));
    if let Some(name) = &person.name {
        user.insert("name".into(), name.as_str().into());
    }
    if let Some(email) = &person.email {
        user.insert("email".into(), email.as_str().into());
    }
    if person.internal {
        user.insert("internal".into(), true.into());
    }
    let mut fields = Map::new();
    fields.insert("user".into(), user.into());
    let page = (person.channel == "web").then(|| dice.line(setting.pages));
    let words = [
        ("channel", Some(person.channel)),
        ("user_agent", person.device.user_agent),
        ("device", person.device.kind),
        ("browser", person.device.browser),
        ("os", person.device.os),
        ("language", Some(person.lang.code())),
        ("country", Some(person.country)),
        ("release", Some(frame.release.as_str())),
        ("page", page),
    ];
    for (name, word) in words {
        if let Some(word) = word {
            fields.insert(name.into(), word.into());
        }
    }
    if frame.test {
        fields.insert("test".into(), true.into());
    }
    if dice.chance(0.3) {
        fields.insert("tags".into(), json!({ "group": dice.line(setting.groups) }));
    }
    fields
}
