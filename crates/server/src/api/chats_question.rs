//! What the operations that read chats have in common: the parameters of a list of chats, and finding one.

use std::{sync::Arc, time::Duration, time::Instant};

use afterword_metrics::{ChatEntry, ChatsQuestion, Question, QuestionError};
use afterword_model::ChatId;
use afterword_store::Assistant;
use utoipa::IntoParams;

use super::question::{as_of, ask};
use crate::{
    app::App,
    problem::{self, Answer, ApiError},
};

/// How long a search for words goes on before it answers with what it has.
const PATIENCE: Duration = Duration::from_millis(200);

/// The parameters of a list of chats besides those of a question, for the document; metrics reads and checks them. Without
/// `from` and `to` the list is of all time.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "only its description is used")]
pub struct ChatsParams {
    /// Which fact must lie in the period: `started` (the usual one), `active` (something was said), `rated`, `asked` (to
    /// rate), `feedback` (on a response of the period), `handover`, `click`, `view` (an agent or workflow at work) or
    /// `fallback`.
    period_of: Option<String>,
    /// Chats whose channel, device, browser, os, language, country, release, topic, agent or workflow is not known. Repeat
    /// it for several.
    without: Option<Vec<String>>,
    /// `open`, `closed` or `sealed`. Repeat it for any of several.
    status: Option<Vec<String>>,
    /// `true` for tests of the team alone, `false` for none.
    test: Option<bool>,
    /// `true` for chats of the team's own people alone, `false` for none.
    internal: Option<bool>,
    /// `true` for what numbers leave out alone.
    excluded: Option<bool>,
    /// `>=4`, `<=2`, `<3`, `>3`, `=5`, `!=1`, `5`, `any` or `none`.
    csat: Option<String>,
    /// Rated `with` or `without` a comment.
    csat_comment: Option<String>,
    /// `after_answer`, `handover`, `end` or `none`. Repeat it for any of several.
    rating_prompt: Option<Vec<String>>,
    /// `only_positive`, `only_negative`, `more_positive`, `more_negative`, `positive` (some), `negative` (some), `any`,
    /// `none` or `comment`.
    feedback: Option<String>,
    /// `with`, `without` or a part of the user's address.
    email: Option<String>,
    /// Words that one message holds, `"phrases"` and `prefix*`. Of exported feedback, words of the comment.
    q: Option<String>,
    /// `any`, `none`, `direct`, `after_fallback` or `operator_button`. Repeat it for any of several. With `period_of` active
    /// or handover, requests of the period.
    handover: Option<Vec<String>>,
    /// `takeover` or `ticket`.
    handover_via: Option<Vec<String>>,
    /// The agent at work last before a request, or `none`.
    handover_agent: Option<Vec<String>>,
    /// The workflow at work last before a request, or `none`.
    handover_workflow: Option<Vec<String>>,
    /// `true` where a human was asked for and none has written.
    needs_support: Option<bool>,
    /// How the chat came out, or `none`.
    resolution: Option<Vec<String>>,
    /// How the user felt, or `none`.
    sentiment: Option<Vec<String>>,
    /// `fallback`, `repeated_question`, `frustration`, `asked_for_human`, `thumbs_down`, `any` or `none`: what asks for a
    /// look.
    signal: Option<Vec<String>>,
    /// `assistant`, `operator`, `both` or `none`.
    answered_by: Option<Vec<String>>,
    /// `any` or `none`.
    fallback: Option<String>,
    /// `any` where a step failed, `none` where none did.
    error: Option<String>,
    /// The user's id.
    user: Option<Vec<String>>,
    /// Of the users of the period the `new`, `returning` or `repeat` ones.
    users: Option<String>,
    /// The title of what was pressed.
    click: Option<Vec<String>>,
    /// `quick_reply` or `link`.
    click_kind: Option<Vec<String>>,
    /// Where what was pressed leads.
    click_destination: Option<Vec<String>>,
    /// 1 (Monday) to 7: something was said then.
    weekday: Option<Vec<u8>>,
    /// 0 to 23: something was said then.
    hour: Option<Vec<u8>>,
}

/// Reads the parameters of a list of chats of `assistant`.
pub fn chats_question(
    app: &App,
    assistant: &Assistant,
    params: &[(String, String)],
) -> Result<ChatsQuestion, QuestionError> {
    ChatsQuestion::parse(params, assistant.id, &assistant.tz, as_of(app))
}

/// Says true once a search has taken long enough.
pub fn patience() -> impl Fn() -> bool + Send {
    let begin = Instant::now();
    move || begin.elapsed() >= PATIENCE
}

/// The chat, as far as the table of chats knows it.
pub async fn find_chat(app: &Arc<App>, about: &Question, chat: &str) -> Answer<ChatEntry> {
    let id = ChatId::from(chat);
    let found = ask(app, about.clone(), move |metrics, question| metrics.bare_chat(question, &id)).await?;
    found.ok_or_else(unknown_chat)
}

/// The answer where there is no such chat.
pub fn unknown_chat() -> ApiError {
    ApiError::new(&problem::UNKNOWN_CHAT, "The assistant has no chat with this id.")
}
