//! `…/chats/{chat}`: one chat, with what was said in it.

use std::sync::Arc;

use afterword_fold::{Conversation, GivenRating};
use afterword_metrics::ChatEntry;
use afterword_model::ChatId;
use axum::{
    Json,
    extract::{Query, State},
};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::{
    InPath,
    chat_item::{ChatItem, item},
    chats_question::{chats_question, unknown_chat},
    listing::{Listing, invalid},
    question::ask,
    reference::{of_seen, to_seen},
    transcript::{ClickItem, GivenRatingItem, HandoverItem, InsightItem, MessageItem, Reading},
};
use crate::{
    app::App,
    auth::{Access, Right},
    naming::Naming,
    problem::{Answer, ApiError, Problem},
    work::heir,
};

/// The parameters, for the document. Those of a list of chats are taken too, and change nothing.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its description is used")]
pub struct ChatParams {
    /// The cursor of an answer before: only messages that came since, and those whose feedback or steps changed.
    after: Option<String>,
    /// Words to point out in the messages.
    q: Option<String>,
    /// IANA time zone. Default: the assistant's.
    tz: Option<String>,
}

/// A chat and what was said in it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChatAnswer {
    chat: WholeChat,
    /// In the order of time, at most 20,000.
    messages: Vec<MessageItem>,
    /// Requests for a human, earliest first.
    handovers: Vec<HandoverItem>,
    /// What was pressed, earliest first.
    clicks: Vec<ClickItem>,
    /// What was concluded about it once it was over.
    insight: Option<InsightItem>,
    /// To ask with, as `after`, for what comes later.
    cursor: String,
    /// Whether no message is missing.
    complete: bool,
}

/// A chat with what a list leaves out.
#[derive(Debug, Serialize, ToSchema)]
pub struct WholeChat {
    #[serde(flatten)]
    chat: ChatItem,
    /// The client said that it is over.
    closed: bool,
    /// When it is, or was, sealed.
    #[schema(format = DateTime)]
    seal_at: String,
    /// When it was first rated.
    #[schema(format = DateTime)]
    rated_at: Option<String>,
    /// When a rating was first asked for.
    #[schema(format = DateTime)]
    asked_at: Option<String>,
    /// Every rating it was given, earliest first; the last stands.
    ratings: Vec<GivenRatingItem>,
}

/// Read a chat
///
/// What was said, with feedback, requests for a human, clicks and every rating. Of a chat that goes on, `after` asks for
/// what is new.
#[utoipa::path(
    get, path = "/api/v1/assistants/{assistant}/chats/{chat}", operation_id = "read_chat", tag = "Chats",
    security(("key" = []), ("session" = [])),
    params(
        ("assistant" = String, Path, description = "Name or id"),
        ("chat" = String, Path, description = "The chat, such as `ID` or `ID#2` (with `#` written as `%23`)"),
        ChatParams,
    ),
    responses(
        (status = 200, description = "The chat", body = ChatAnswer),
        (status = 400, description = "A parameter has no usable value", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A caller without the right", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No such assistant or chat", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn read(
    State(app): State<Arc<App>>,
    access: Access,
    InPath(path): InPath<(String, String)>,
    Query(params): Query<Vec<(String, String)>>,
) -> Answer<Json<ChatAnswer>> {
    access.require(Right::ReadChats)?;
    let listing = Listing::read(params, &["after"])?;
    let since = match listing.text("after") {
        None => None,
        Some(text) => Some(to_seen(text).ok_or_else(|| invalid("after", text, "the cursor of an answer before"))?),
    };
    let asked = chats_question(&app, &access.assistant, &listing.question)?;
    let about = asked.question().clone();
    let (_, id) = path;
    let id = ChatId(id);
    let found = ask(&app, about.clone(), move |metrics, question| {
        let Some(chat) = metrics.chat(question, &id)? else { return Ok(None) };
        let transcript = metrics.transcript(question, &chat, since)?;
        Ok(Some((chat, transcript)))
    });
    let (chat, transcript) = found.await?.ok_or_else(unknown_chat)?;
    let reader = Reading { about: &about, words: asked.words(), may_know: access.may(Right::ReadContact) };
    let ratings = ratings(&app, &access, &chat).await?;
    let naming = Naming::load(&app.catalog, access.assistant.id, reader.may_know).await?;
    Ok(Json(ChatAnswer {
        messages: transcript.messages.into_iter().map(|message| reader.message(&chat, message)).collect(),
        handovers: transcript.handovers.into_iter().map(|handover| reader.handover(handover)).collect(),
        clicks: transcript.clicks.into_iter().map(|click| reader.click(click)).collect(),
        insight: insight(&app, &access, &chat).await?,
        cursor: of_seen(transcript.seen),
        complete: transcript.complete,
        chat: WholeChat {
            closed: chat.closed,
            seal_at: about.local(chat.seal_at),
            rated_at: chat.rated_at.map(|time| about.local(time)),
            asked_at: chat.asked_at.map(|time| about.local(time)),
            ratings: ratings.into_iter().map(|rating| reader.rating(rating)).collect(),
            chat: item(&about, &naming, reader.may_know, chat),
        },
    }))
}

/// Every rating of the chat, which the catalog alone remembers.
async fn ratings(app: &App, access: &Access, chat: &ChatEntry) -> Answer<Vec<GivenRating>> {
    let key = (access.assistant.id, chat.conversation.clone());
    let states = app.catalog.conversations(std::slice::from_ref(&key)).await?;
    let Some(state) = states.get(&key) else { return Ok(Vec::new()) };
    let conversation: Conversation = serde_json::from_str(state).map_err(ApiError::internal)?;
    Ok(conversation.ratings(usize::try_from(chat.number).unwrap_or_default()))
}

async fn insight(app: &App, access: &Access, chat: &ChatEntry) -> Answer<Option<InsightItem>> {
    let known = chat.insight.clone();
    if known.is_none() && chat.topic.is_none() && chat.sentiment.is_none() && chat.resolution.is_none() {
        return Ok(None);
    }
    let topics = app.catalog.topics(access.assistant.id).await?;
    let by_team = app.topics.of(access.assistant.id).is_some_and(|model| model.corrected(chat.chat.as_str()).is_some());
    let id = known.as_ref().and_then(|known| known.topic_id.clone());
    let heir = topics.iter().find(|topic| Some(&topic.id.0) == id.as_ref()).map(|topic| heir(&topics, topic));
    let by = known.as_ref().map(|known| known.by.clone());
    Ok(Some(InsightItem {
        topic: chat.topic.clone(),
        topic_id: heir.map(|heir| heir.id.0.clone()).or(id),
        resolution: chat.resolution.clone(),
        sentiment: chat.sentiment.clone(),
        resolution_reason: known.as_ref().and_then(|known| known.resolution_reason.clone()),
        sentiment_score: known.as_ref().and_then(|known| known.sentiment_score),
        sentiment_moved: known.as_ref().and_then(|known| known.sentiment_moved),
        language: known.as_ref().and_then(|known| known.language.clone()),
        summary: known.as_ref().and_then(|known| known.summary.clone()),
        question: known.as_ref().and_then(|known| known.question.clone()),
        signals: known.map(|known| known.signals).unwrap_or_default(),
        by: if by_team { Some("team".to_owned()) } else { by },
    }))
}
