//! The tables, as a closed set.

/// A table that facts are written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// A row is a message.
    Messages,
    /// A row is a step of a trace.
    Steps,
    /// A row is a chat as it stands now.
    Chats,
    /// A row is what one chat added in one quarter of an hour, by agent and workflow.
    Activity,
    /// A row is the feedback on one response, as it stands.
    Feedback,
    /// A row is a click.
    Clicks,
    /// A row is a request for a human.
    Handovers,
    /// A row is a published update of the assistant.
    Releases,
}

impl Table {
    /// Its name in SQL.
    pub fn name(self) -> &'static str {
        match self {
            Self::Messages => "messages",
            Self::Steps => "steps",
            Self::Chats => "chats",
            Self::Activity => "activity",
            Self::Feedback => "feedback",
            Self::Clicks => "clicks",
            Self::Handovers => "handovers",
            Self::Releases => "releases",
        }
    }

    /// The columns that, with `assistant`, tell a row from every other; none where rows are only added.
    pub(crate) fn key(self) -> &'static [&'static str] {
        match self {
            Self::Steps | Self::Activity => &[],
            Self::Chats => &["chat"],
            Self::Messages | Self::Feedback => &["conversation", "message"],
            Self::Clicks | Self::Handovers => &["conversation", "event"],
            Self::Releases => &["event"],
        }
    }
}
