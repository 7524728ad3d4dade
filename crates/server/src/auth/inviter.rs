//! Somebody who may invite and remove members, and where.

use std::sync::Arc;

use afterword_model::AssistantId;
use afterword_store::{Assistant, Member, Role};
use axum::{extract::FromRequestParts, http::request::Parts};

use super::{Caller, Right, SignedIn, Standing, may};
use crate::{
    app::App,
    problem::{Answer, ApiError},
};

/// A member who may invite others to some assistants or everywhere.
#[derive(Debug)]
pub struct Inviter {
    /// Who.
    pub member: Member,
    /// Whether they may do it for the whole workspace.
    pub everywhere: bool,
    /// The assistants for which they may do it.
    pub assistants: Vec<Assistant>,
}

impl Inviter {
    /// Whether they may invite to the assistant; `None` stands for everywhere.
    pub fn reaches(&self, assistant: Option<AssistantId>) -> bool {
        match assistant {
            None => self.everywhere,
            Some(assistant) => self.assistants.iter().any(|own| own.id == assistant),
        }
    }

    /// What the assistant is called; nothing for everywhere.
    pub fn name_of(&self, assistant: Option<AssistantId>) -> Option<String> {
        self.assistants.iter().find(|own| Some(own.id) == assistant).map(|own| own.name.clone())
    }

    /// The answer where they reach too far.
    pub fn refusal(&self) -> ApiError {
        Caller::Member(self.member.clone()).refusal(Right::Invite)
    }
}

impl FromRequestParts<Arc<App>> for Inviter {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Answer<Self> {
        let SignedIn(member) = SignedIn::from_request_parts(parts, app).await?;
        let everywhere = member.role.is_some_and(|role: Role| may(role.into(), false, Right::Invite));
        let mut assistants = Vec::new();
        for assistant in app.catalog.assistants().await? {
            let held = app.catalog.access(member.id, assistant.id).await?;
            if Standing::of(&held).is_some_and(|standing| may(standing, held.granted, Right::Invite)) {
                assistants.push(assistant);
            }
        }
        let inviter = Self { member, everywhere, assistants };
        if everywhere || !inviter.assistants.is_empty() { Ok(inviter) } else { Err(inviter.refusal()) }
    }
}
