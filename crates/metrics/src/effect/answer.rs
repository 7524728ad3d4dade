//! The answer about a release, as it goes out.

use serde::Serialize;
use utoipa::ToSchema;

use super::{
    PublishedRelease,
    measure::{Better, Measure},
    mix::{Dimension, MixShare, OldMix},
    span::Sides,
    verdict::{Verdict, verdict},
};
use crate::{Kind, Question, figure::Figure, period::Period};

type Json = serde_json::Value;

/// What a release brought about.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct EffectAnswer {
    /// The release.
    pub release: String,
    /// When it was published.
    pub at: String,
    /// Whole weeks of each side.
    pub weeks: i64,
    /// The weeks before.
    pub before: Stretch,
    /// The weeks after.
    pub after: Stretch,
    /// Whether both sides have as many weeks as were asked for.
    pub complete: bool,
    /// Number by number.
    pub metrics: Vec<MetricEffect>,
    /// What people came with.
    pub mix: Vec<MixShare>,
    /// Whether they came with something else than before.
    pub mix_changed: bool,
    /// What else one should know.
    pub notes: Vec<String>,
}

/// From an instant to another, which is not part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Stretch {
    /// The first instant.
    pub from: String,
    /// The instant after the last.
    pub to: String,
}

impl Stretch {
    pub(crate) fn of(question: &Question, period: Period) -> Self {
        Self { from: question.local(period.from), to: question.local(period.to) }
    }
}

/// A number before and after.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MetricEffect {
    /// Its module; `issue` for the share of an issue's chats that went badly.
    pub module: &'static str,
    /// Its name in the module.
    pub name: &'static str,
    /// Its name for readers.
    pub title: &'static str,
    /// What sort of number it is.
    pub kind: Kind,
    /// Which direction is better.
    pub better: Better,
    /// The value before.
    pub before: Side,
    /// The value after.
    pub after: Side,
    /// The value after less the one before; null where one of them is.
    pub change: Json,
    /// The change as a share of the value before; null where that is null or 0.
    pub relative: Option<f64>,
    /// The 95 % interval of the change, for rates and means; null where there is too little to tell.
    pub interval: Option<[f64; 2]>,
    /// Whether the change is more than chance would bring in one of twenty comparisons of equals.
    pub more_than_chance: bool,
    /// What came of it.
    pub verdict: Verdict,
    /// Where there are too few: how many more votes, chats or users the side that has fewer needs until a change of this
    /// size would be found in four of five comparisons.
    pub needed: Option<i64>,
    /// For rates and means of chats, where people came with something else than before.
    pub at_old_mix: Option<OldMix>,
}

/// A number on one side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct Side {
    /// The value; null where there is none, or not enough whole weeks.
    pub value: Json,
    /// How many votes, chats or users a rate or a mean is of.
    pub of: Option<i64>,
}

impl Side {
    fn of(figure: Option<&Figure>) -> Self {
        figure.map_or_else(Self::default, |figure| Self { value: figure.value(), of: figure.of() })
    }
}

/// A number on both sides, where they have it.
pub(super) fn metric(
    measure: Measure,
    before: Option<&Figure>,
    after: Option<&Figure>,
    at_old_mix: Option<OldMix>,
) -> MetricEffect {
    let better = measure.better();
    let bare = MetricEffect {
        module: measure.module(),
        name: measure.name(),
        title: measure.title(),
        kind: measure.kind(),
        better,
        before: Side::of(before),
        after: Side::of(after),
        change: Json::Null,
        relative: None,
        interval: None,
        more_than_chance: false,
        verdict: Verdict::TooFew,
        needed: None,
        at_old_mix,
    };
    let Some((before, after)) = before.zip(after) else { return bare };
    let change = after.since(before);
    let (verdict, needed) = verdict(better, before, after, change.change.as_f64(), change.evidence);
    MetricEffect {
        relative: change.relative,
        interval: change.evidence.and_then(|evidence| evidence.interval),
        more_than_chance: change.evidence.is_some_and(|evidence| evidence.more_than_chance),
        change: change.change,
        verdict,
        needed,
        ..bare
    }
}

/// What one should know before reading the numbers.
pub(super) fn notes(
    question: &Question,
    sides: &Sides,
    asked: Option<i64>,
    release: &PublishedRelease,
    releases: &[PublishedRelease],
    changed: &[Dimension],
) -> Vec<String> {
    let mut notes = Vec::new();
    if sides.weeks_before == 0 {
        notes.push("There is no whole week with chats before the release.".to_owned());
    }
    if sides.weeks_after == 0 {
        notes.push("No whole week is over since the release.".to_owned());
    }
    let both = sides.weeks_before.min(sides.weeks_after);
    if let Some(asked) = asked.filter(|asked| both > 0 && *asked > both) {
        notes.push(format!("Both sides have {both} whole weeks, not the {asked} that were asked for."));
    }
    if sides.leaves_day_out {
        notes.push("The day of the release is on neither side: it saw both.".to_owned());
    }
    for other in releases.iter().filter(|other| other.release != release.release) {
        let side = match other.at {
            at if at >= sides.before.from && at < release.at => "before",
            at if at >= release.at && at < sides.after.to => "after",
            _ => continue,
        };
        let local = question.local(other.at);
        let (name, day) = (&other.release, local.get(..10).unwrap_or(&local));
        notes.push(format!("Release {name} of {day} lies in the weeks {side}: what it changed shows here too."));
    }
    if !changed.is_empty() {
        let names: Vec<&str> = changed.iter().map(|dimension| dimension.name()).collect();
        let by = names.join(" and ");
        notes.push(format!(
            "The mix by {by} differs from before by more than chance: read the values at the old mix as well."
        ));
    }
    notes
}
