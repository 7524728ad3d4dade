//! Who calls, and what they may do.
//!
//! A caller shows a key (`Authorization: Bearer`) or a session's cookie. [`Caller`] finds out which; the extractors of
//! `callers` each stand for one kind of caller that an operation asks for; `rights` holds the one table of who may do
//! what.

mod attempts;
mod caller;
mod callers;
mod cookie;
mod origin;
mod passwords;
mod rights;

pub use attempts::Attempts;
pub use caller::Caller;
pub use callers::{KeyHolder, Lister, Reader};
pub use cookie::{clear_cookie, session_cookie, session_token};
pub use origin::{allow_origin, answer_question, refuse_cross_origin};
pub use passwords::{MIN_PASSWORD, Passwords};
pub use rights::{Right, Standing, may};
