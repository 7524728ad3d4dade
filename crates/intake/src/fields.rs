//! The fields of one event, read by name, each with a clear word on what is wrong.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::verdict::{Refusal, limits};

/// A JSON object and the path that leads to it (`user.`), for naming its fields.
pub(crate) struct Fields {
    object: Map<String, Value>,
    path: &'static str,
}

impl Fields {
    /// Reads an event's text.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        match serde_json::from_str(text) {
            Ok(Value::Object(object)) => Ok(Self { object, path: "" }),
            Ok(_) => Err(Refusal::new("not_an_object", "an event is a JSON object such as {\"type\": \"message\", …}")),
            Err(error) => Err(Refusal::new("invalid_json", format!("the event is not valid JSON: {error}"))),
        }
    }

    /// The event's id if it can be read at all, to name a refused event by.
    pub fn readable_id(&self) -> Option<String> {
        self.object.get("id").and_then(Value::as_str).map(|id| id.chars().take(limits::ID_CHARS).collect())
    }

    /// The value of a field; JSON `null` is as if it were not there.
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.object.get(name).filter(|value| !value.is_null())
    }

    /// An object in a field.
    pub fn object(&self, name: &str, path: &'static str) -> Result<Option<Self>, Refusal> {
        match self.value(name) {
            None => Ok(None),
            Some(Value::Object(object)) => Ok(Some(Self { object: object.clone(), path })),
            Some(_) => Err(self.wrong(name, "must be an object")),
        }
    }

    /// A text of any length.
    pub fn text(&self, name: &str) -> Result<Option<String>, Refusal> {
        match self.value(name) {
            None => Ok(None),
            // NUL cannot be stored by every database; U+FFFD shows that something was there.
            Some(Value::String(text)) => Ok(Some(text.replace('\0', "\u{fffd}"))),
            Some(_) => Err(self.wrong(name, "must be a text")),
        }
    }

    /// A text that says something; an empty one is as if it were not there.
    pub fn comment(&self, name: &str) -> Result<Option<String>, Refusal> {
        Ok(self.text(name)?.filter(|text| !text.trim().is_empty()))
    }

    /// A name or label: at most [`limits::WORD_CHARS`] characters; an empty one is as if it were not there.
    pub fn word(&self, name: &str) -> Result<Option<String>, Refusal> {
        let word = self.comment(name)?;
        match &word {
            Some(word) if word.chars().count() > limits::WORD_CHARS => {
                Err(self.wrong(name, &format!("may have at most {} characters", limits::WORD_CHARS)))
            }
            _ => Ok(word),
        }
    }

    /// An id: 1 to [`limits::ID_CHARS`] characters, none of them a control character.
    pub fn id(&self, name: &str) -> Result<Option<String>, Refusal> {
        self.value(name).map(|value| self.as_id(name, value)).transpose()
    }

    /// A list of ids.
    pub fn ids(&self, name: &str) -> Result<Vec<String>, Refusal> {
        match self.value(name) {
            None => Ok(Vec::new()),
            Some(Value::Array(items)) => items.iter().map(|item| self.as_id(name, item)).collect(),
            Some(_) => Err(self.wrong(name, "must be a list of ids")),
        }
    }

    fn as_id(&self, name: &str, value: &Value) -> Result<String, Refusal> {
        let Value::String(id) = value else {
            return Err(self.wrong(name, "must be a text (put numbers in quotes)"));
        };
        if !(1..=limits::ID_CHARS).contains(&id.chars().count()) {
            return Err(self.wrong(name, &format!("must have 1 to {} characters", limits::ID_CHARS)));
        }
        if id.chars().any(char::is_control) {
            return Err(self.wrong(name, "must not contain control characters"));
        }
        Ok(id.clone())
    }

    /// `true` or `false`; `false` where it is not there.
    pub fn flag(&self, name: &str) -> Result<bool, Refusal> {
        match self.value(name) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(*flag),
            Some(_) => Err(self.wrong(name, "must be true or false")),
        }
    }

    /// A whole number of at least 0.
    pub fn count(&self, name: &str) -> Result<Option<i64>, Refusal> {
        match self.value(name) {
            None => Ok(None),
            Some(value) => match value.as_i64() {
                Some(count) if count >= 0 => Ok(Some(count)),
                _ => Err(self.wrong(name, "must be a whole number of at least 0")),
            },
        }
    }

    /// A number of at least 0.
    pub fn amount(&self, name: &str) -> Result<Option<f64>, Refusal> {
        match self.value(name) {
            None => Ok(None),
            Some(value) => match value.as_f64() {
                Some(amount) if amount >= 0.0 && amount.is_finite() => Ok(Some(amount)),
                _ => Err(self.wrong(name, "must be a number of at least 0")),
            },
        }
    }

    /// A list of texts.
    pub fn words(&self, name: &str) -> Result<Vec<String>, Refusal> {
        let wrong = || self.wrong(name, "must be a list of texts");
        match self.value(name) {
            None => Ok(Vec::new()),
            Some(Value::Array(items)) => items
                .iter()
                .map(|item| item.as_str().map(|text| text.replace('\0', "\u{fffd}")).ok_or_else(wrong))
                .collect(),
            Some(_) => Err(wrong()),
        }
    }

    /// One of a closed set of words.
    pub fn one_of<T: DeserializeOwned>(&self, name: &str, words: &str) -> Result<Option<T>, Refusal> {
        let Some(value) = self.value(name) else { return Ok(None) };
        T::deserialize(value).map(Some).map_err(|_| self.wrong(name, &format!("must be one of {words}")))
    }

    /// Every field with its name.
    pub fn entries(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.object.iter()
    }

    /// The field that must be there.
    pub fn require<T>(&self, name: &str, value: Option<T>) -> Result<T, Refusal> {
        value.ok_or_else(|| Refusal::new("missing_field", format!("{}{name} is missing", self.path)))
    }

    /// The refusal of a field.
    pub fn wrong(&self, name: &str, rule: &str) -> Refusal {
        Refusal::new("invalid_field", format!("{}{name} {rule}", self.path))
    }
}
