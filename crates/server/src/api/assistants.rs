//! `/api/v1/assistants`: which assistants there are, and a new one.

use std::sync::Arc;

use afterword_store::Assistant;
use axum::{Json, extract::State, http::StatusCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::JsonBody;
use crate::{
    app::App,
    auth::{Caller, Lister, Right, SignedIn, Standing, may},
    problem::{Answer, Problem},
};

/// The assistants that the caller may read.
#[derive(Debug, Serialize, ToSchema)]
pub struct Assistants {
    assistants: Vec<AssistantEntry>,
}

/// An assistant.
#[derive(Debug, Serialize, ToSchema)]
pub struct AssistantEntry {
    /// Its number; stands for it in paths, as its name does.
    id: i64,
    #[schema(example = "Support")]
    name: String,
    /// IANA name of the time zone its numbers are shown in.
    #[schema(example = "Europe/Rome")]
    tz: String,
    /// What the caller is to it: `owner`, `creator`, `editor` or `viewer`; `secret_key` for a key.
    role: &'static str,
    /// What the caller may do there.
    may: May,
}

/// What a caller may do.
#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_excessive_bools, reason = "each stands for a right")]
pub struct May {
    /// Change settings and manage keys.
    settings: bool,
    /// Mark feedback as reviewed.
    review: bool,
    /// See how to reach people who gave feedback.
    contact: bool,
    /// Read chats that were shared.
    shared_chats: bool,
    /// Invite and remove members.
    invite: bool,
    /// Say who else may read shared chats.
    grant: bool,
    /// Read chats.
    chats: bool,
    /// See, keep and change views of the list of chats.
    views: bool,
    /// Give users a name.
    rename: bool,
    /// Change topics.
    topics: bool,
    /// Read issues, suggestions and gaps.
    read_issues: bool,
    /// Make and change issues.
    issues: bool,
    /// Say that a release was published.
    publish: bool,
}

impl AssistantEntry {
    fn of(assistant: Assistant, standing: Standing, granted: bool) -> Self {
        let may = |right| may(standing, granted, right);
        Self {
            id: assistant.id.0,
            name: assistant.name,
            tz: assistant.tz,
            role: standing.as_str(),
            may: May {
                settings: may(Right::ChangeSettings),
                review: may(Right::Review),
                contact: may(Right::ReadContact),
                shared_chats: may(Right::ReadSharedChat),
                invite: may(Right::Invite),
                grant: may(Right::GrantSharedChats),
                chats: may(Right::ReadChats),
                views: may(Right::SaveViews),
                rename: may(Right::RenameUsers),
                topics: may(Right::ChangeTopics),
                read_issues: may(Right::ReadIssues),
                issues: may(Right::ChangeIssues),
                publish: may(Right::PublishRelease),
            },
        }
    }
}

/// List assistants
///
/// By name: those that the member has a part in. A secret key sees its own assistant.
#[utoipa::path(
    get, path = "/api/v1/assistants", operation_id = "list_assistants", tag = "Numbers", security(("key" = []), ("session" = [])),
    responses(
        (status = 200, description = "The assistants", body = Assistants),
        (status = 401, description = "No or a wrong key", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "A publishable key", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn list(State(app): State<Arc<App>>, Lister(caller): Lister) -> Answer<Json<Assistants>> {
    let mut assistants = Vec::new();
    match caller {
        Caller::Member(member) => {
            for assistant in app.catalog.assistants().await? {
                let held = app.catalog.access(member.id, assistant.id).await?;
                if let Some(standing) = Standing::of(&held) {
                    assistants.push(AssistantEntry::of(assistant, standing, held.granted));
                }
            }
        }
        Caller::Key(key) => {
            let own = app.catalog.assistant_by_id(key.assistant).await?;
            assistants.extend(own.map(|assistant| AssistantEntry::of(assistant, key.kind.into(), false)));
        }
    }
    Ok(Json(Assistants { assistants }))
}

/// An assistant to be.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewAssistant {
    /// 1 to 100 characters; unique in the workspace.
    #[schema(example = "Support")]
    name: String,
    /// IANA name of the time zone its numbers are shown in.
    #[schema(example = "Europe/Rome")]
    tz: String,
}

/// An assistant that was made.
#[derive(Debug, Serialize, ToSchema)]
pub struct MadeAssistant {
    id: i64,
    name: String,
    tz: String,
}

/// Make an assistant
///
/// Whoever makes it is its creator. It begins without keys.
#[utoipa::path(
    post, path = "/api/v1/assistants", operation_id = "create_assistant", tag = "Team", security(("session" = [])),
    request_body = NewAssistant,
    responses(
        (status = 201, description = "The assistant", body = MadeAssistant),
        (status = 400, description = "No such time zone", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "Not an owner of the workspace", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "There is an assistant of this name", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The name cannot be used", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub async fn create(
    State(app): State<Arc<App>>,
    SignedIn(member): SignedIn,
    JsonBody(new): JsonBody<NewAssistant>,
) -> Answer<(StatusCode, Json<MadeAssistant>)> {
    if !member.role.is_some_and(|role| may(role.into(), false, Right::CreateAssistant)) {
        return Err(Caller::Member(member).refusal(Right::CreateAssistant));
    }
    let name = new.name.trim();
    let made = app.catalog.create_assistant_of(member.id, name, &new.tz, app.clock.now()).await?;
    tracing::info!(member = member.id.0, assistant = made.id.0, "made an assistant");
    Ok((StatusCode::CREATED, Json(MadeAssistant { id: made.id.0, name: made.name, tz: made.tz })))
}
