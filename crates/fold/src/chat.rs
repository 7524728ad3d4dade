//! One chat of a conversation as it stands: who chats, by what means, and what came of it.

use afterword_model::{AssistantId, ChatId, ConversationId, Role};

use crate::{
    project::{Projection, chat_id},
    rows::{ChatRow, Dimensions},
    span::{Span, span_at},
    state::{Conversation, Mention, RatingFact},
    time::instant,
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

/// The chat's row.
pub(crate) fn row(
    assistant: AssistantId,
    id: &ConversationId,
    index: usize,
    span: &Span,
    cast: &Cast,
    conversation: &Conversation,
    projection: &Projection,
) -> ChatRow {
    let within = |at: i64| span_at(&projection.spans, at) == index;
    let counters = projection.activity.iter().filter(|(cell, _)| cell.0 == index).map(|(_, counters)| counters);
    let (mut user_messages, mut responses, mut operator_messages) = (0, 0, 0);
    let (mut fallbacks, mut positive, mut negative) = (0, 0, 0);
    for counters in counters {
        user_messages += counters.user_messages;
        responses += counters.responses;
        operator_messages += counters.operator_messages;
        fallbacks += counters.fallbacks;
        positive += counters.positive;
        negative += counters.negative;
    }
    let said = || {
        let counted = conversation.messages.values().filter(|fact| fact.role != Role::System);
        counted.map(|fact| fact.at).filter(|&at| within(at))
    };
    let ratings = || conversation.ratings.iter().filter(|rating| within(rating.at) && rating.at < span.cut);
    let rating: Option<&RatingFact> = ratings().next_back();
    let handovers = conversation.handovers.iter().filter(|handover| within(handover.at)).count();
    ChatRow {
        assistant,
        chat: cast.chat.clone(),
        conversation: id.clone(),
        number: i64::try_from(index + 1).unwrap_or(i64::MAX),
        dimensions: cast.dimensions.clone(),
        identified: cast.identified,
        email: cast.email.clone(),
        name: cast.name.clone(),
        page: cast.page.clone(),
        started_at: instant(span.start),
        ended_at: instant(span.end),
        closed: conversation.ends.iter().any(|&at| within(at) && at >= span.end),
        seal_at: instant(span.cut),
        sealed: span.sealed,
        first_message_at: said().min().map(instant),
        last_message_at: said().max().map(instant),
        user_messages,
        responses,
        operator_messages,
        fallbacks,
        positive,
        negative,
        handovers: i64::try_from(handovers).unwrap_or(i64::MAX),
        asked_at: conversation.asked.iter().map(|asked| asked.at).find(|&at| within(at) && at < span.cut).map(instant),
        rated_at: ratings().next().map(|rating| instant(rating.at)),
        score: rating.map(|rating| i64::from(rating.score)),
        rating_comment: rating.and_then(|rating| rating.comment.clone()),
        rating_prompt: rating.and_then(|rating| rating.prompt).map(afterword_model::RatingPrompt::as_str),
        answered_by: match (responses > 0, operator_messages > 0) {
            (true, true) => Some("both"),
            (true, false) => Some("assistant"),
            (false, true) => Some("operator"),
            (false, false) => None,
        },
        topic: None,
        resolution: None,
        sentiment: None,
    }
}
