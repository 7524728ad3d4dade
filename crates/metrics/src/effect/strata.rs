//! Chats by topic and channel, so that a change of what people come with can be told from a change of the assistant.

use crate::{MetricsError, figure::Figure, query::Query, sheet::Sheet};

/// Chats of one topic and channel, and what their rates and means are made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Stratum {
    pub topic: Option<String>,
    pub channel: Option<String>,
    pub chats: f64,
    /// Chats of which it is known how they ended and what they were about.
    pub concluded: f64,
    pub contained: f64,
    pub confirmed: f64,
    pub handed_over: f64,
    pub abandoned: f64,
    pub pending: f64,
    /// Chats in which something went badly.
    pub hurt: f64,
    pub duration_s: f64,
    pub votes: f64,
    pub positive: f64,
    /// The sum of the scores.
    pub scores: f64,
    pub asked: f64,
    pub asked_and_rated: f64,
}

/// The strata of the sheet's period.
pub(crate) fn read(sheet: &Sheet<'_>) -> Result<Vec<Stratum>, MetricsError> {
    let mut strata = Vec::new();
    for piece in sheet.pieces(Query::Strata) {
        for row in 0..piece.len() {
            let count = |name: &str| Ok::<_, MetricsError>(piece.int(name, row)?.unwrap_or(0) as f64);
            let sum = |name: &str| Ok::<_, MetricsError>(piece.float(name, row)?.unwrap_or(0.0));
            strata.push(Stratum {
                topic: piece.text("topic", row)?.map(str::to_owned),
                channel: piece.text("channel", row)?.map(str::to_owned),
                chats: count("chats")?,
                concluded: count("concluded")?,
                contained: count("contained")?,
                confirmed: count("confirmed")?,
                handed_over: count("handed_over")?,
                abandoned: count("abandoned")?,
                pending: count("pending")?,
                hurt: count("hurt")?,
                duration_s: sum("duration_s")?,
                votes: count("votes")?,
                positive: count("positive")?,
                scores: sum("scores")?,
                asked: count("asked")?,
                asked_and_rated: count("asked_and_rated")?,
            });
        }
    }
    Ok(strata)
}

/// The share of chats in which something went badly.
pub(crate) fn trouble(strata: &[Stratum]) -> Figure {
    #[expect(clippy::cast_possible_truncation, reason = "they were whole numbers")]
    let sum = |part: fn(&Stratum) -> f64| strata.iter().map(part).sum::<f64>() as i64;
    Figure::Rate { hits: sum(|one| one.hurt), of: sum(|one| one.chats) }
}
