//! What must be true of the numbers. Both sides of a statement are counted apart from each other, and in one statement of
//! SQL, so that facts that arrive meanwhile are on both sides or on neither.

use crate::{MetricsError, answer::Identity, query::Query, sheet::Sheet};

/// The statements that the identities need.
pub(crate) const QUERIES: [Query; 6] = [
    Query::PeopleTotals,
    Query::MessagesTotals,
    Query::HandoverTotals,
    Query::SatisfactionTotals,
    Query::OutcomesTotals,
    Query::Checks,
];

/// All of them, checked.
pub(crate) fn identities(sheet: &Sheet<'_>) -> Result<Vec<Identity>, MetricsError> {
    let people = |name| sheet.int(Query::PeopleTotals, name);
    let messages = |name| sheet.int(Query::MessagesTotals, name);
    let handover = |name| sheet.int(Query::HandoverTotals, name);
    let rating = |name| sheet.int(Query::SatisfactionTotals, name);
    let outcome = |name| sheet.int(Query::OutcomesTotals, name);
    let check = |name| sheet.int(Query::Checks, name);

    let thumbs = messages("positive")? + messages("negative")?;
    let none = (messages("responses")? - thumbs).max(0);
    let scores = rating("score_1")? + rating("score_2")? + rating("score_3")? + rating("score_4")? + rating("score_5")?;
    Ok(vec![
        identity(
            "users_add_up",
            "new_users + returning_users = users",
            people("new_users")? + people("returning_users")?,
            people("users")?,
        ),
        identity("feedback_adds_up", "positive + negative + none = reviewable", thumbs + none, messages("responses")?),
        identity(
            "handover_adds_up",
            "chats_with_requests + chats_without_requests = chats with a message or a request",
            handover("chats_with_requests")? + handover("chats_without_requests")?,
            handover("active_chats")?,
        ),
        identity("scores_add_up", "the sum of scores = votes", scores, rating("votes")?),
        identity(
            "outcomes_add_up",
            "contained + handed_over + abandoned + pending = chats",
            outcome("contained")? + outcome("handed_over")? + outcome("abandoned")? + outcome("pending")?,
            outcome("chats")?,
        ),
        identity(
            "feedback_agrees",
            "thumbs counted by quarter hour = thumbs counted one by one",
            check("thumbs_counted")?,
            check("thumbs_given")?,
        ),
        identity(
            "chats_agree",
            "chats counted by quarter hour = chats counted one by one",
            check("chats_counted")?,
            check("chats_started")?,
        ),
    ])
}

fn identity(name: &'static str, statement: &'static str, left: i64, right: i64) -> Identity {
    Identity { name, statement, left, right, holds: left == right }
}
