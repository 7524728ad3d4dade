//! What issues are read with: names of members and topics, and the releases.

use std::collections::{HashMap, HashSet};

use afterword_metrics::{PublishedRelease, Question};
use afterword_model::{IssueStatus, Timestamp, Trouble};
use afterword_store::{IssueRecord, MemberId};

use crate::{
    api::question::{ask, question},
    app::App,
    auth::Access,
    problem::{self, Answer, ApiError},
    triage::{Cause, Filing, Settled},
};

/// What issues are read with.
pub struct Desk {
    /// A question about everything, in the assistant's time zone.
    pub question: Question,
    members: HashMap<MemberId, String>,
    topics: HashMap<String, String>,
    releases: Vec<PublishedRelease>,
}

impl Desk {
    /// Gathers it for the assistant, with all that was acknowledged before.
    pub async fn open(app: &App, access: &Access) -> Answer<Self> {
        app.recorder.catch_up().await?;
        let question = question(app, &access.assistant, &[])?;
        let (topics, releases) = ask(app, question.clone(), |metrics, question| {
            Ok((metrics.topic_names(question)?, metrics.all_releases(question)?))
        })
        .await?;
        let members = app.catalog.members().await?.into_iter().map(|member| (member.id, member.name)).collect();
        Ok(Self { question, members, topics, releases })
    }

    /// What the member is called.
    pub fn member(&self, id: MemberId) -> Option<&str> {
        self.members.get(&id).map(String::as_str)
    }

    /// What the topic that an issue names is called now.
    pub fn topic<'a>(&'a self, stored: &'a str) -> &'a str {
        self.topics.get(stored).map_or(stored, String::as_str)
    }

    /// What stands for the topic of that name, so that it may be renamed; the name where there is none.
    pub fn topic_id(&self, name: &str) -> String {
        let named = self.topics.iter().filter(|(_, other)| *other == name).map(|(id, _)| id).min();
        named.cloned().unwrap_or_else(|| name.to_owned())
    }

    /// The release called `name`.
    pub fn release(&self, name: &str) -> Option<&PublishedRelease> {
        self.releases.iter().find(|release| release.release == name)
    }

    /// The release that fixes the issue: the one that was named or, for a fixed issue, the first one since.
    pub fn fix(&self, issue: &IssueRecord) -> Option<&PublishedRelease> {
        match (&issue.release, issue.settled_at) {
            (Some(name), _) => self.release(name),
            (None, Some(settled_at)) if issue.status == IssueStatus::Fixed => {
                self.releases.iter().find(|release| release.at > settled_at)
            }
            _ => None,
        }
    }

    /// An instant as clocks show it in the assistant's time zone.
    pub fn local(&self, time: Timestamp) -> String {
        self.question.local(time)
    }

    /// What the team knows already, of all issues.
    pub async fn filing(&self, app: &App, access: &Access) -> Answer<Filing> {
        let issues = app.catalog.issues(access.assistant.id).await?;
        let open: HashSet<i64> =
            issues.iter().filter(|issue| issue.status.is_open()).map(|issue| issue.number).collect();
        let chats = app.catalog.filed_chats(access.assistant.id).await?.into_iter();
        let mut filing = Filing {
            dismissed: app.catalog.dismissals(access.assistant.id).await?,
            open_chats: chats.filter(|(number, _)| open.contains(number)).map(|(_, chat)| chat.chat.0).collect(),
            ..Filing::default()
        };
        for issue in &issues {
            let cause = Cause {
                key: issue.suggestion.clone(),
                topic: issue.topic.as_deref().map(|topic| self.topic(topic).to_owned()),
                agent: issue.agent.clone(),
            };
            if issue.status.is_open() {
                filing.open.push(cause);
                continue;
            }
            let is_fixed = issue.status == IssueStatus::Fixed;
            let since = if is_fixed { self.fix(issue).map(|release| release.at) } else { issue.settled_at };
            filing.settled.push(Settled { cause, number: issue.number, is_fixed, since });
        }
        Ok(filing)
    }
}

/// What went wrong, in the words of the API.
pub fn why(trouble: Option<Trouble>) -> &'static str {
    match trouble {
        Some(Trouble::ThumbDown) => "thumb down",
        Some(Trouble::LowRating) => "low rating",
        Some(Trouble::Fallback) => "fallback",
        Some(Trouble::Handover) => "handover",
        None => "added by hand",
    }
}

/// The answer where there is no such issue.
pub fn unknown() -> ApiError {
    ApiError::new(&problem::UNKNOWN_ISSUE, "The assistant has no issue of this number.")
}

/// The issue of that number.
pub async fn find(app: &App, access: &Access, number: i64) -> Answer<IssueRecord> {
    app.catalog.issue(access.assistant.id, number).await?.ok_or_else(unknown)
}
