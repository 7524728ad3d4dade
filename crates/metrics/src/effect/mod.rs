//! What a release brought about: equal weeks before and after it, number by number, with a verdict that says so where
//! there is too little to tell, and with what the numbers would be had people come with the same as before.

mod answer;
mod asked;
mod compared;
mod measure;
mod mix;
mod power;
mod span;
mod strata;
mod verdict;

use afterword_model::Timestamp;

use crate::{
    Metrics, MetricsError, Question,
    figure::Figure,
    query::Query,
    sheet::Sheet,
    voices::{instant, text},
};
use measure::Measure;
use mix::Dimension;
use span::Sides;
use strata::Stratum;

pub use answer::{EffectAnswer, MetricEffect, Side, Stretch};
pub use asked::EffectAsked;
pub use compared::Compared;
pub use measure::Better;
pub use mix::{MixShare, OldMix};
pub use verdict::Verdict;

/// A release, with its instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedRelease {
    /// What it is called.
    pub release: String,
    /// When it was published, for the first time.
    pub at: Timestamp,
    /// What changed.
    pub notes: Option<String>,
}

impl Metrics {
    /// Every release of the assistant, earliest first.
    pub fn all_releases(&self, question: &Question) -> Result<Vec<PublishedRelease>, MetricsError> {
        let sheet = self.answers(question, vec![Query::AllReleases])?;
        let mut releases = Vec::new();
        for piece in sheet.pieces(Query::AllReleases) {
            for row in 0..piece.len() {
                releases.push(PublishedRelease {
                    release: text(piece, "release", row)?,
                    at: instant(piece.time("published_at", row)?),
                    notes: piece.text("notes", row)?.map(str::to_owned),
                });
            }
        }
        Ok(releases)
    }

    /// The numbers that were asked for before and after the release called `release`; `None` where there is no such
    /// release. Of the question count its filters, what it includes, its time zone and when it is asked.
    pub fn effect(
        &self,
        question: &Question,
        release: &str,
        asked: &EffectAsked,
    ) -> Result<Option<EffectAnswer>, MetricsError> {
        let releases = self.all_releases(question)?;
        let Some(published) = releases.iter().find(|one| one.release == release) else { return Ok(None) };
        let began = self.began(question)?;
        let sides = Sides::of(published.at, began, question.as_of, asked.weeks, &question.zone);
        let Some(sides) = sides else { return Ok(None) };

        let before = self.side(question, &sides, sides.weeks_before, asked, true)?;
        let after = self.side(question, &sides, sides.weeks_after, asked, false)?;
        let changed: Vec<Dimension> = Dimension::ALL
            .into_iter()
            .filter(|dimension| mix::has_changed(*dimension, &before.strata, &after.strata))
            .collect();
        let effect = |(place, measure): (usize, &Measure)| {
            let at_old_mix = measure.parts().filter(|_| !changed.is_empty());
            let at_old_mix =
                at_old_mix.and_then(|parts| mix::at_old_mix(&changed, &before.strata, &after.strata, parts));
            answer::metric(*measure, before.figures.get(place), after.figures.get(place), at_old_mix)
        };
        let mix = Dimension::ALL.into_iter().flat_map(|one| mix::shares(one, &before.strata, &after.strata));
        Ok(Some(EffectAnswer {
            release: published.release.clone(),
            at: question.local(published.at),
            weeks: sides.weeks,
            before: Stretch::of(question, sides.before),
            after: Stretch::of(question, sides.after),
            complete: sides.is_complete,
            metrics: asked.measures.iter().enumerate().map(effect).collect(),
            mix: mix.collect(),
            mix_changed: !changed.is_empty(),
            notes: answer::notes(question, &sides, asked.weeks, published, &releases, &changed),
        }))
    }

    /// When the first chat of the question began, whatever its period.
    fn began(&self, question: &Question) -> Result<Option<Timestamp>, MetricsError> {
        let sheet = self.answers(question, vec![Query::EffectBegin])?;
        let mut pieces = sheet.pieces(Query::EffectBegin).filter(|piece| !piece.is_empty());
        let began = pieces.next().map(|piece| piece.time("began_at", 0)).transpose()?.flatten();
        Ok(began.and_then(|time| Timestamp::from_microsecond(time).ok()))
    }

    /// One side's numbers; none where the side has not as many whole weeks as are compared.
    fn side(
        &self,
        question: &Question,
        sides: &Sides,
        weeks: i64,
        asked: &EffectAsked,
        is_before: bool,
    ) -> Result<Numbers, MetricsError> {
        if weeks < sides.weeks {
            return Ok(Numbers::default());
        }
        let question = question.over(if is_before { sides.before } else { sides.after });
        let mut queries: Vec<Query> = asked.measures.iter().flat_map(|measure| measure.queries()).collect();
        queries.push(Query::Strata);
        let sheet: Sheet<'_> = self.answers(&question, queries)?;
        let figures = asked.measures.iter().map(|measure| measure.figure(&sheet)).collect::<Result<_, _>>()?;
        Ok(Numbers { figures, strata: strata::read(&sheet)? })
    }
}

/// The numbers of one side.
#[derive(Default)]
struct Numbers {
    figures: Vec<Figure>,
    strata: Vec<Stratum>,
}
