//! What an event says of the user and of the means by which they chat.

use std::collections::BTreeMap;

use afterword_model::{Contact, Profile, UserProfile};
use serde_json::Value;

use crate::{agent, fields::Fields, verdict::Refusal};

/// Reads the fields of `chat.started`, which a message may carry too.
pub(crate) fn read(fields: &Fields) -> Result<Profile, Refusal> {
    let told = fields.text("user_agent")?.map(|text| agent::describe(&text)).unwrap_or_default();
    Ok(Profile {
        user: user(fields)?,
        channel: fields.word("channel")?,
        device: fields.word("device")?.or(told.device),
        browser: fields.word("browser")?.or(told.browser),
        os: fields.word("os")?.or(told.os),
        language: fields.word("language")?,
        country: fields.word("country")?,
        release: fields.word("release")?,
        test: fields.flag("test")?,
        page: fields.comment("page")?,
        tags: tags(fields)?,
    })
}

fn user(fields: &Fields) -> Result<Option<UserProfile>, Refusal> {
    let Some(user) = fields.object("user", "user.")? else { return Ok(None) };
    Ok(Some(UserProfile {
        id: user.id("id")?,
        email: user.word("email")?,
        name: user.word("name")?,
        internal: user.flag("internal")?,
    }))
}

/// How to reach the person who gave feedback, if anything of it was given.
pub(crate) fn contact(fields: &Fields) -> Result<Option<Contact>, Refusal> {
    let Some(contact) = fields.object("contact", "contact.")? else { return Ok(None) };
    let contact = Contact { name: contact.word("name")?, email: contact.word("email")? };
    Ok(Some(contact).filter(|contact| *contact != Contact::default()))
}

fn tags(fields: &Fields) -> Result<BTreeMap<String, String>, Refusal> {
    let Some(tags) = fields.object("tags", "tags.")? else { return Ok(BTreeMap::new()) };
    tags.entries()
        .map(|(name, value)| match value {
            Value::String(text) => Ok((name.clone(), text.replace('\0', "\u{fffd}"))),
            Value::Number(_) | Value::Bool(_) => Ok((name.clone(), value.to_string())),
            _ => Err(tags.wrong(name, "must be a text, a number, true or false")),
        })
        .collect()
}
