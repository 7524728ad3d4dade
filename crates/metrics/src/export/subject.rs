//! The tables that can be exported, as a closed set.

/// A table to export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A row is an interval, with every number that has a series.
    Analytics,
    /// A row is a thumb on a response.
    Feedback,
    /// A row is a chat.
    Chats,
    /// A row is a message, those of the system among them.
    Messages,
    /// A row is a click.
    Clicks,
}

impl Subject {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Analytics, Self::Feedback, Self::Chats, Self::Messages, Self::Clicks];

    /// Its name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Analytics => "analytics",
            Self::Feedback => "feedback",
            Self::Chats => "chats",
            Self::Messages => "messages",
            Self::Clicks => "clicks",
        }
    }

    /// The table called `name`.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|subject| subject.name() == name)
    }

    /// The statement that reads it; none where it is read off the series.
    pub(super) fn statement(self) -> &'static str {
        match self {
            Self::Analytics => "",
            Self::Feedback => include_str!("../../sql/export_feedback.sql"),
            Self::Chats => include_str!("../../sql/export_chats.sql"),
            Self::Messages => include_str!("../../sql/export_messages.sql"),
            Self::Clicks => include_str!("../../sql/export_clicks.sql"),
        }
    }

    /// The time at which a row of it counts.
    pub(super) fn time(self) -> &'static str {
        match self {
            Self::Analytics => "quarter",
            Self::Feedback => "response_at",
            Self::Chats => "started_at",
            Self::Messages => "sent_at",
            Self::Clicks => "pressed_at",
        }
    }

    /// The table of the warehouse that its rows are of.
    pub(super) fn table(self) -> &'static str {
        match self {
            Self::Analytics => "activity",
            _ => self.name(),
        }
    }
}
