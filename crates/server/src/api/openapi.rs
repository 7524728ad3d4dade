//! `GET /api/openapi.json`: the API, described for programs.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use utoipa::{
    Modify, OpenApi,
    openapi::{
        OpenApi as Document,
        security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};

use super::{
    alerts, assistants, catalogue, chat, chats, dimensions, effect, events, export, feedback, gaps, give_feedback,
    grants, handovers, health, invitations, issues, join, keys, live, members, metrics, neighbours, otlp,
    publish_release, rate, ratings, releases, reports, review, reviewed, session, settings, setup, shared_chat,
    suggestions, topics, trace, user_name, views, widget,
};
use crate::problem::{Answer, ApiError};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Afterword",
        description = "Usage insights and feedback for AI assistants: record what happens in chats, read the numbers.",
        license(name = "Apache-2.0", identifier = "Apache-2.0"),
    ),
    paths(
        events::record,
        give_feedback::give,
        rate::give,
        widget::show,
        otlp::record_traces,
        otlp::record_logs,
        otlp::drop_metrics,
        assistants::list,
        assistants::create,
        dimensions::list,
        releases::list,
        publish_release::publish,
        effect::show,
        review::read,
        review::paper,
        catalogue::show,
        metrics::one,
        metrics::all,
        handovers::list,
        export::export,
        live::listen,
        feedback::list,
        reviewed::mark,
        shared_chat::read,
        ratings::list,
        chats::list,
        chat::read,
        neighbours::find,
        trace::read,
        user_name::set,
        views::list,
        views::create,
        views::change,
        views::delete,
        issues::list::list,
        issues::create::create,
        issues::read::read,
        issues::change::change,
        issues::chats::add,
        issues::chats::remove,
        issues::contacts::list,
        issues::assignees::list,
        suggestions::list,
        suggestions::dismiss,
        gaps::list,
        topics::list::list,
        topics::create::create,
        topics::read::read,
        topics::change::change,
        topics::merge::merge,
        topics::split::split,
        topics::place::put,
        settings::read,
        settings::change,
        alerts::read,
        alerts::change,
        alerts::test,
        reports::list,
        reports::create,
        reports::delete,
        keys::list,
        keys::create,
        keys::revoke,
        members::list,
        members::remove,
        invitations::create,
        invitations::withdraw,
        grants::list,
        grants::set,
        session::show,
        session::sign_in,
        session::sign_out,
        setup::set_up,
        join::join,
        health::healthz,
        health::readyz,
        health::metrics,
    ),
    tags(
        (name = "Recording", description = "What happens in chats, from the programs and pages that run the assistant."),
        (name = "Numbers", description = "What happened, in numbers."),
        (name = "Feedback", description = "What people said of responses and chats."),
        (name = "Chats", description = "What was said, one chat at a time."),
        (name = "Topics", description = "What people talk about, and what the team corrects of it."),
        (name = "Improving", description = "What goes badly, what the team does about it, and what came of it."),
        (name = "Team", description = "Settings, keys, and who sees what."),
        (name = "Session", description = "Signing in, for the web pages."),
        (name = "Operation", description = "For those who run the server."),
    ),
    modifiers(&Security),
)]
struct Api;

struct Security;

impl Modify for Security {
    fn modify(&self, document: &mut Document) {
        let key = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some("A secret key (`sk_…`) or, for recording, a publishable one (`pk_…`)."))
            .build();
        let cookie = ApiKeyValue::with_description("afterword_session", "Set by signing in.");
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("key", SecurityScheme::Http(key));
        components.add_security_scheme("session", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
    }
}

/// The document.
pub fn document() -> Document {
    Api::openapi()
}

/// The document as JSON, indented, with a line break at its end.
///
/// # Errors
/// Where it cannot be written as JSON, which a test rules out.
pub fn text() -> Result<String, serde_json::Error> {
    Ok(document().to_pretty_json()? + "\n")
}

/// Answers with the document.
pub async fn show() -> Answer<Response> {
    let text = text().map_err(ApiError::internal)?;
    Ok(([(header::CONTENT_TYPE, "application/json")], text).into_response())
}
