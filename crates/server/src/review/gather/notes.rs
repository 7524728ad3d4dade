//! What one should know before reading a review.

use afterword_metrics::Period;
use afterword_model::Timestamp;

use crate::review::Number;

/// Under so many votes a mean of ratings says little.
const FEW_VOTES: i64 = 30;

/// The notes: those that the numbers come with, and what their readers may overlook.
pub(super) fn of(numbers: &[Number], mut notes: Vec<String>, period: Period, as_of: Timestamp) -> Vec<String> {
    let find = |module: &str, name: &str| numbers.iter().find(|number| (number.module, number.name) == (module, name));
    if period.to > as_of {
        notes.push("The period is not over yet, the one before is.".to_owned());
    }
    if let Some(chats) = find("chats", "chats") {
        if chats.value == 0 {
            notes.push("There were no chats in the period.".to_owned());
        } else if chats.before == 0 {
            notes.push("There were no chats in the period before, so there is nothing to compare with.".to_owned());
        }
    }
    if let Some(votes) =
        find("satisfaction", "average").and_then(|average| average.of).filter(|votes| *votes < FEW_VOTES)
        && votes > 0
    {
        let votes = if votes == 1 { "one vote".to_owned() } else { format!("{votes} votes") };
        notes.push(format!("Satisfaction stands on {votes} only."));
    }
    notes.push("Test chats and chats of the team are left out.".to_owned());
    notes
}
