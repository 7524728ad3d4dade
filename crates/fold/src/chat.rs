//! One chat of a conversation as it stands: what came of it.

use afterword_model::{AssistantId, ConversationId, Role};

use crate::{
    cast::Cast,
    conclude::concluded,
    projection::Projection,
    rows::ChatRow,
    span::{Span, span_at},
    state::{Conversation, RatingFact},
    time::instant,
};

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
        concluded: concluded(conversation, index + 1),
    }
}
