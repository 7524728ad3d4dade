//! Who chats and by what means, in each chat of a conversation.

use afterword_model::{ChatId, ConversationId};

use crate::{
    rows::Dimensions,
    span::{Span, span_at},
    state::{Conversation, Mention},
};

/// Who chats and by what means, in one chat of the conversation.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Cast {
    pub chat: ChatId,
    pub dimensions: Dimensions,
    pub identified: bool,
    pub email: Option<String>,
    pub name: Option<String>,
    pub page: Option<String>,
}

/// The cast of every chat of the conversation.
///
/// Each field is the first that an event of the chat gives, a `chat.started` before any other event; what the chat's own
/// events leave open it has from the chat before.
pub(crate) fn casts(id: &ConversationId, conversation: &Conversation, spans: &[Span]) -> Vec<Cast> {
    let mut casts: Vec<Cast> = Vec::with_capacity(spans.len());
    for index in 0..spans.len() {
        let mut mentions: Vec<&Mention> =
            conversation.mentions.iter().filter(|mention| span_at(spans, mention.at) == index).collect();
        mentions.sort_by_key(|mention| (!mention.started, mention.at, &mention.event));
        let mut cast = Cast { chat: chat_id(id, index), ..Cast::default() };
        for profile in mentions.iter().filter_map(|mention| conversation.profiles.get(mention.profile)) {
            let dimensions = &mut cast.dimensions;
            fill(&mut dimensions.channel, profile.channel.as_ref());
            fill(&mut dimensions.device, profile.device.as_ref());
            fill(&mut dimensions.browser, profile.browser.as_ref());
            fill(&mut dimensions.os, profile.os.as_ref());
            fill(&mut dimensions.language, profile.language.as_ref());
            fill(&mut dimensions.country, profile.country.as_ref());
            fill(&mut dimensions.release, profile.release.as_ref());
            fill(&mut cast.page, profile.page.as_ref());
            dimensions.test |= profile.test;
            if let Some(user) = &profile.user {
                dimensions.internal |= user.internal;
                fill(&mut cast.email, user.email.as_ref());
                fill(&mut cast.name, user.name.as_ref());
                if let Some(user) = &user.id
                    && !cast.identified
                {
                    dimensions.user.clone_from(user);
                    cast.identified = true;
                }
            }
        }
        inherit(&mut cast, casts.last(), id);
        casts.push(cast);
    }
    casts
}

fn inherit(cast: &mut Cast, before: Option<&Cast>, id: &ConversationId) {
    if let Some(before) = before {
        let (own, earlier) = (&mut cast.dimensions, &before.dimensions);
        fill(&mut own.channel, earlier.channel.as_ref());
        fill(&mut own.device, earlier.device.as_ref());
        fill(&mut own.browser, earlier.browser.as_ref());
        fill(&mut own.os, earlier.os.as_ref());
        fill(&mut own.language, earlier.language.as_ref());
        fill(&mut own.country, earlier.country.as_ref());
        fill(&mut own.release, earlier.release.as_ref());
        fill(&mut cast.page, before.page.as_ref());
        own.test |= earlier.test;
        if !cast.identified {
            own.user.clone_from(&earlier.user);
            own.internal |= earlier.internal;
            cast.identified = before.identified;
            fill(&mut cast.email, before.email.as_ref());
            fill(&mut cast.name, before.name.as_ref());
        }
    } else if !cast.identified {
        cast.dimensions.user = anonymous(id);
    }
}

/// The user of a conversation that names none.
fn anonymous(id: &ConversationId) -> String {
    format!("anonymous:{id}")
}

fn fill<T: Clone>(field: &mut Option<T>, value: Option<&T>) {
    if field.is_none() {
        *field = value.cloned();
    }
}

/// The id of the chat at `index` of the conversation.
pub(crate) fn chat_id(id: &ConversationId, index: usize) -> ChatId {
    ChatId::nth(id, index + 1)
}
