//! What people said: feedback on responses, ratings of chats, and the chats they shared.
//!
//! Lists are paged by keyset: a cursor names the last entry of a page, so that entries that come while somebody pages are
//! neither skipped nor repeated. What is listed is what the numbers of the same question count.

mod feedback;
mod inbox;
mod ratings;
mod shared;
mod users;

pub(crate) use feedback::ids;
pub use feedback::{FeedbackEntry, FeedbackHead};
pub(crate) use feedback::{instant, text};
pub use inbox::{Counts, Inbox, Page};
pub use ratings::{RatingEntry, RatingsPage};
pub use shared::SharedLine;
