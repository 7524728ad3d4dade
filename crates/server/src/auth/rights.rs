//! The one table of who may do what.

use afterword_store::{Access as Held, KeyKind, Role};

/// What a caller is, everywhere or to one assistant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A signed-in owner.
    Owner,
    /// The signed-in member who made the assistant, or stands for who did; mostly an owner too.
    Creator,
    /// A signed-in editor.
    Editor,
    /// A signed-in viewer.
    Viewer,
    /// A secret key.
    SecretKey,
    /// A publishable key.
    PublishableKey,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Self; 6] =
        [Self::Owner, Self::Creator, Self::Editor, Self::Viewer, Self::SecretKey, Self::PublishableKey];

    /// What a member is to an assistant; nothing where they have no part in it.
    pub fn of(held: &Held) -> Option<Self> {
        if held.creator { Some(Self::Creator) } else { held.role.map(Into::into) }
    }

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Creator => "creator",
            Self::Editor => "editor",
            Self::Viewer => "viewer",
            Self::SecretKey => "secret_key",
            Self::PublishableKey => "publishable_key",
        }
    }
}

impl From<Role> for Standing {
    fn from(role: Role) -> Self {
        match role {
            Role::Owner => Self::Owner,
            Role::Editor => Self::Editor,
            Role::Viewer => Self::Viewer,
        }
    }
}

impl From<KeyKind> for Standing {
    fn from(kind: KeyKind) -> Self {
        match kind {
            KeyKind::Secret => Self::SecretKey,
            KeyKind::Publishable => Self::PublishableKey,
        }
    }
}

/// What a caller may want to do. A key does it for its own assistant only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Record events, give feedback, rate.
    Record,
    /// Record traces of OpenTelemetry.
    RecordTraces,
    /// See which assistants there are, and how numbers are defined.
    List,
    /// Read numbers, and the settings of the assistant.
    ReadNumbers,
    /// Read feedback and which chats were rated low.
    ReadFeedback,
    /// See how to reach the people who gave it.
    ReadContact,
    /// Mark feedback as reviewed.
    Review,
    /// Change the settings of the assistant.
    ChangeSettings,
    /// See, make and end keys of the assistant.
    ManageKeys,
    /// Read a chat that its user shared.
    ReadSharedChat,
    /// Say who else may read shared chats.
    GrantSharedChats,
    /// Invite and remove members.
    Invite,
    /// Read chats: what was written, and the steps behind it.
    ReadChats,
    /// See, keep and change views of the list of chats.
    SaveViews,
    /// Give users a name.
    RenameUsers,
    /// Make an assistant.
    CreateAssistant,
    /// Read issues, what is suggested as one, and gaps.
    ReadIssues,
    /// Read the review of a period.
    ReadReview,
    /// Get reports by e-mail.
    ReadOwnReports,
    /// Make and change issues, and dismiss suggestions.
    ChangeIssues,
    /// Say that a release was published.
    PublishRelease,
    /// Read what topics there are, in numbers.
    ReadTopics,
    /// Correct topics, and what a chat is about.
    ChangeTopics,
}

impl Right {
    /// Every right.
    pub const ALL: [Self; 23] = [
        Self::Record,
        Self::RecordTraces,
        Self::List,
        Self::ReadNumbers,
        Self::ReadFeedback,
        Self::ReadContact,
        Self::Review,
        Self::ChangeSettings,
        Self::ManageKeys,
        Self::ReadSharedChat,
        Self::GrantSharedChats,
        Self::Invite,
        Self::ReadChats,
        Self::SaveViews,
        Self::RenameUsers,
        Self::CreateAssistant,
        Self::ReadIssues,
        Self::ReadReview,
        Self::ReadOwnReports,
        Self::ChangeIssues,
        Self::PublishRelease,
        Self::ReadTopics,
        Self::ChangeTopics,
    ];
}

/// Whether such a caller may do that. `granted`: the assistant's creator lets them read shared chats.
pub fn may(standing: Standing, granted: bool, right: Right) -> bool {
    use Standing::{Creator, Editor, Owner, PublishableKey, SecretKey, Viewer};
    let allowed: &[Standing] = match right {
        Right::Record => &[SecretKey, PublishableKey],
        Right::RecordTraces => &[SecretKey],
        Right::List | Right::ReadNumbers | Right::ReadFeedback | Right::ReadTopics => {
            &[Owner, Creator, Editor, Viewer, SecretKey]
        }
        Right::ReadContact | Right::ReadChats | Right::ReadIssues | Right::ReadReview | Right::PublishRelease => {
            &[Owner, Creator, Editor, SecretKey]
        }
        Right::Review
        | Right::ChangeSettings
        | Right::ManageKeys
        | Right::SaveViews
        | Right::RenameUsers
        | Right::ChangeIssues
        | Right::ChangeTopics => &[Owner, Creator, Editor],
        Right::ReadSharedChat if granted => &[Owner, Creator, Editor, Viewer],
        Right::ReadSharedChat | Right::GrantSharedChats => &[Creator],
        Right::ReadOwnReports => &[Owner, Creator, Editor, Viewer],
        Right::Invite => &[Owner, Creator],
        // Asked of a member's role in the whole workspace: whoever made an assistant may not make others for that.
        Right::CreateAssistant => &[Owner],
    };
    allowed.contains(&standing)
}
