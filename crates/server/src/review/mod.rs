//! The review: what a manager reads of a month or a week, on one paper. It is made of the numbers of the pages and of
//! nothing else; what is said to be better or worse is so by more than chance.
//!
//! [`make`] gathers it, the API sends it as it is, and [`pdf()`] draws it.

mod answer;
mod gather;
mod pdf;
mod span;

pub use answer::{
    AgentRequests, AgentReview, ChatReview, Chats, Handovers, IssueReview, Issues, Number, ReleaseReview,
    ReleaseVerdict, Review, TopicRequests, TopicReview, Topics,
};
pub use gather::make;
pub use pdf::{PdfError, pdf};
pub use span::Span;
