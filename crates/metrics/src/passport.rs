//! The passport of an answer: what its numbers stand on.

use crate::{
    DEFINITION_VERSION, MetricsError,
    answer::{Excluded, Passport, Population},
    query::Query,
    sheet::Sheet,
};

/// The statements that a passport needs.
pub(crate) const QUERIES: [Query; 4] =
    [Query::PeopleTotals, Query::MessagesTotals, Query::ChatsTotals, Query::Excluded];

/// The passport of the answers on `sheet`.
pub(crate) fn passport(sheet: &Sheet<'_>) -> Result<Passport, MetricsError> {
    let question = sheet.question;
    Ok(Passport {
        definition_version: DEFINITION_VERSION,
        as_of: question.as_of,
        tz: question.zone_name.clone(),
        population: Population {
            chats: sheet.int(Query::ChatsTotals, "chats")?,
            messages: sheet.int(Query::MessagesTotals, "messages")?,
            users: sheet.int(Query::PeopleTotals, "users")?,
        },
        excluded: Excluded {
            test_chats: sheet.int(Query::Excluded, "test_chats")?,
            internal_chats: sheet.int(Query::Excluded, "internal_chats")?,
            ratings: sheet.int(Query::Excluded, "ratings")?,
        },
        filters: question.filters.clone(),
        include: question.include.names(),
        notes: question.notes.clone(),
    })
}
