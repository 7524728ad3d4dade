//! The catalog: assistants, keys, members, sessions, the journal and what the fold remembers.
//!
//! The only crate that knows sqlx. Every statement is one portable text (`$1` placeholders, integers for times, text for
//! JSON); what is true of SQLite alone lives in `sqlite`.
//!
//! What it promises:
//! - [`Catalog::append`] answers only after the events are on disk, and many callers share one transaction.
//! - An event id is taken once, for ever.
//! - [`Catalog::finish_fold`] moves states, journal and checkpoint together or not at all.
//! - Several processes may hold the same data folder open; each sees what the others committed.
//!
//! What it never does: read a clock, hash a password, know what a state or an event means.

mod alerts;
mod assistants;
mod catalog;
mod error;
mod fold;
mod grants;
mod invitations;
mod issues;
mod journal;
mod keys;
mod language_model;
mod members;
mod outbox;
mod reports;
mod reviews;
mod roles;
mod secret;
mod sessions;
mod setup;
mod sqlite;
mod topics;
mod traces;
mod user_names;
mod views;

pub use alerts::{AlertSettings, SecretChange, Webhook};
pub use assistants::{Assistant, AssistantError};
pub use catalog::{Catalog, Settings};
pub use error::{OpenError, StoreError};
pub use fold::{ConversationRecord, DueConversation};
pub use invitations::{INVITATION_DAYS, Invitation, InvitationId, JoinError, Joiner};
pub use issues::{
    HistoryEntry, IssueChange, IssueChat, IssueError, IssueRecord, MAX_ISSUE_CHATS, NewIssue, NewIssueChat,
};
pub use journal::{AppendError, Appended, JournalBatch};
pub use keys::{Key, KeyId, KeyKind};
pub use language_model::{Spending, SpendingLimit, WantedChat};
pub use members::{Credentials, Member, MemberError, MemberId, NewMember, RemoveError};
pub use outbox::{Attempt, Claimed, Letter, Outgoing};
pub use reports::{NewReport, Report, ReportId, Rhythm};
pub use reviews::{FeedbackKey, Review};
pub use roles::{Access, Role, RoleEntry};
pub use sessions::SESSION_DAYS;
pub use setup::SetupError;
pub use topics::{NewTopicModel, TopicAlert, TopicAlertSettings, TopicModelRecord, TopicRecord, TopicStatus};
pub use traces::{DueTrace, KeepError, KeptPieces, Patience, TraceLimits, TracePiece};
pub use views::{MAX_VIEWS, NewView, View, ViewError, ViewId};
