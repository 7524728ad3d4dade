//! Who calls, and what they may do.
//!
//! A caller shows a key (`Authorization: Bearer`) or a session's cookie. [`Caller`] finds out which; [`Access`] finds out
//! what they are to the assistant that the path names; the extractors of `callers` and [`Inviter`] each stand for one kind
//! of caller that an operation asks for; `rights` holds the one table of who may do what.

mod access;
mod attempts;
mod caller;
mod callers;
mod cookie;
mod inviter;
mod origin;
mod passwords;
mod peer;
mod rights;
mod throttle;

pub use access::{Access, unknown};
pub use attempts::Attempts;
pub use caller::Caller;
pub use callers::{KeyHolder, Lister, Reader, SignedIn, TraceRecorder};
pub use cookie::{came_by_https, clear_cookie, session_cookie, session_token};
pub use inviter::Inviter;
pub use origin::{allow_origin, answer_question, page_origin, refuse_cross_origin};
pub use passwords::{MIN_PASSWORD, Passwords};
pub use peer::Peer;
pub use rights::{Right, Standing, may};
pub use throttle::{Opinion, Throttle};
