//! The rows that a conversation's facts amount to, as if none had been written before.

use afterword_model::{AssistantId, ConversationId, FeedbackValue, Role};

use crate::{
    absorb::json_list,
    cast::casts,
    chat,
    projection::Projection,
    rows::{ChatRow, ClickRow, FeedbackRow, HandoverRow},
    span::{span_at, spans},
    state::Conversation,
    time::{instant, quarter},
};

/// Derives all rows of the conversation.
pub(crate) fn project(assistant: AssistantId, id: &ConversationId, conversation: &Conversation) -> Projection {
    let spans = spans(conversation);
    let casts = casts(id, conversation, &spans);
    let mut projection = Projection { spans, casts, ..Projection::default() };
    count_messages(conversation, &mut projection);
    project_feedback(assistant, id, conversation, &mut projection);
    project_clicks(assistant, id, conversation, &mut projection);
    project_handovers(assistant, id, conversation, &mut projection);
    let chats: Vec<ChatRow> = projection
        .spans
        .iter()
        .enumerate()
        .filter_map(|(index, span)| {
            let cast = projection.casts.get(index)?;
            Some(chat::row(assistant, id, index, span, cast, conversation, &projection))
        })
        .collect();
    for row in &chats {
        let at = row.started_at.as_microsecond();
        let index = usize::try_from(row.number - 1).unwrap_or_default();
        projection.activity.entry((index, quarter(at), None, None)).or_default().chats += 1;
    }
    projection.chats = chats;
    projection
}

fn count_messages(conversation: &Conversation, projection: &mut Projection) {
    for fact in conversation.messages.values() {
        match fact.role {
            Role::User => projection.count(fact.at, None).user_messages += 1,
            Role::Operator => projection.count(fact.at, None).operator_messages += 1,
            Role::Assistant => {
                let counters = projection.count(fact.at, Some(fact));
                counters.responses += 1;
                counters.views += 1;
                counters.fallbacks += i64::from(fact.fallback);
            }
            Role::System => {}
        }
    }
    for trigger in &conversation.triggers {
        let span = span_at(&projection.spans, trigger.at);
        let cell = (span, quarter(trigger.at), trigger.agent.clone(), trigger.workflow.clone());
        projection.activity.entry(cell).or_default().views += 1;
    }
}

/// Feedback waits in the state until the response it judges is known, and counts at the response's time.
fn project_feedback(
    assistant: AssistantId,
    id: &ConversationId,
    conversation: &Conversation,
    projection: &mut Projection,
) {
    for (message, feedback) in &conversation.feedback {
        let Some(response) = conversation.messages.get(message) else { continue };
        // Only a response can be judged. Its row stays all the same, since an earlier event may have shown it as one.
        let value = if response.role == Role::Assistant { feedback.value } else { FeedbackValue::None };
        let judged = value != FeedbackValue::None;
        let counters = projection.count(response.at, Some(response));
        counters.positive += i64::from(value == FeedbackValue::Up);
        counters.negative += i64::from(value == FeedbackValue::Down);
        counters.comments += i64::from(judged && feedback.comment.is_some());
        let Some(cast) = projection.cast_at(response.at) else { continue };
        let contact = feedback.contact.clone().unwrap_or_default();
        let row = FeedbackRow {
            assistant,
            conversation: id.clone(),
            message: message.clone(),
            chat: cast.chat.clone(),
            value: value.as_str(),
            comment: feedback.comment.clone(),
            contact_name: contact.name,
            contact_email: contact.email,
            share_chat: feedback.share_chat,
            struck: json_list(&feedback.struck),
            previewed: json_list(&feedback.previewed),
            at: instant(feedback.at),
            response_at: instant(response.at),
            agent: response.agent.clone(),
            workflow: response.workflow.clone(),
            dimensions: cast.dimensions.clone(),
        };
        projection.feedback.insert(message.clone(), row);
    }
}

fn project_clicks(
    assistant: AssistantId,
    id: &ConversationId,
    conversation: &Conversation,
    projection: &mut Projection,
) {
    for click in &conversation.clicks {
        let response = click.message.as_ref().and_then(|message| conversation.messages.get(message));
        projection.count(click.at, response).clicks += 1;
        let Some(cast) = projection.cast_at(click.at) else { continue };
        let row = ClickRow {
            assistant,
            conversation: id.clone(),
            event: click.event.clone(),
            chat: cast.chat.clone(),
            at: instant(click.at),
            message: click.message.clone(),
            agent: response.and_then(|fact| fact.agent.clone()),
            workflow: response.and_then(|fact| fact.workflow.clone()),
            kind: click.kind.as_str(),
            title: click.title.clone(),
            destination_kind: click.destination_kind.map(afterword_model::DestinationKind::as_str),
            destination: click.destination.clone(),
            dimensions: cast.dimensions.clone(),
        };
        projection.clicks.push(row);
    }
}

fn project_handovers(
    assistant: AssistantId,
    id: &ConversationId,
    conversation: &Conversation,
    projection: &mut Projection,
) {
    for handover in &conversation.handovers {
        let Some(cast) = projection.cast_at(handover.at) else { continue };
        let (agent, workflow) = last_seen(conversation, projection, handover.at);
        let row = HandoverRow {
            assistant,
            conversation: id.clone(),
            event: handover.event.clone(),
            chat: cast.chat.clone(),
            at: instant(handover.at),
            kind: handover.kind.as_str(),
            via: handover.via.map(afterword_model::HandoverVia::as_str),
            agent,
            workflow,
            dimensions: cast.dimensions.clone(),
        };
        projection.handovers.push(row);
    }
}

/// The agent and workflow that were at work in the chat last before `at`.
fn last_seen(conversation: &Conversation, projection: &Projection, at: i64) -> (Option<String>, Option<String>) {
    let span = span_at(&projection.spans, at);
    let named = |agent: &Option<String>, workflow: &Option<String>| agent.is_some() || workflow.is_some();
    let responses = conversation
        .messages
        .values()
        .filter(|fact| fact.role == Role::Assistant && named(&fact.agent, &fact.workflow))
        .map(|fact| (fact.at, &fact.event, &fact.agent, &fact.workflow));
    let triggers = conversation
        .triggers
        .iter()
        .filter(|trigger| named(&trigger.agent, &trigger.workflow))
        .map(|trigger| (trigger.at, &trigger.event, &trigger.agent, &trigger.workflow));
    responses
        .chain(triggers)
        .filter(|&(seen, ..)| seen <= at && span_at(&projection.spans, seen) == span)
        .max_by_key(|&(seen, event, ..)| (seen, event))
        .map(|(.., agent, workflow)| (agent.clone(), workflow.clone()))
        .unwrap_or_default()
}
