//! Who may be told what. Asked when a letter is sent, not only when it is written.

use afterword_model::AssistantId;
use afterword_store::{Member, MemberId, Role, StoreError};

use crate::{
    app::App,
    auth::{Right, Standing, may},
};

/// The members who answer for an assistant: its owners, those of the workspace, and its creator.
pub async fn owners(app: &App, assistant: AssistantId) -> Result<Vec<MemberId>, StoreError> {
    let roles = app.catalog.roles().await?;
    let is_owner = |member: MemberId| {
        roles.iter().any(|entry| {
            entry.member == member
                && entry.role == Role::Owner
                && entry.assistant.is_none_or(|of_role| of_role == assistant)
        })
    };
    let creator = app.catalog.creator(assistant).await?;
    let members = app.catalog.members().await?.into_iter().map(|member| member.id);
    Ok(members.filter(|member| is_owner(*member) || creator == Some(*member)).collect())
}

/// The member, if there still is one.
pub(super) async fn member(app: &App, id: MemberId) -> Result<Option<Member>, StoreError> {
    Ok(app.catalog.members().await?.into_iter().find(|member| member.id == id))
}

/// Whether the member may do that with the assistant.
pub(super) async fn has_right(
    app: &App,
    member: MemberId,
    assistant: AssistantId,
    right: Right,
) -> Result<bool, StoreError> {
    let held = app.catalog.access(member, assistant).await?;
    Ok(Standing::of(&held).is_some_and(|standing| may(standing, held.granted, right)))
}
