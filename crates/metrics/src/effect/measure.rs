//! Which numbers a release is judged by.

use serde::Serialize;
use utoipa::ToSchema;

use super::strata::{self, Stratum};
use crate::{
    Kind, MetricsError, Module, QuestionError, figure::Figure, modules::Total, modules::definition, query::Query,
    sheet::Sheet,
};

/// Which direction is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Neither.
    None,
}

/// Of a stratum, what adds up to a sum, and how many it is of.
pub(crate) type Parts = fn(&Stratum) -> (f64, f64);

/// What is looked at unless something else is asked for.
const USUAL: [(Module, &str); 10] = [
    (Module::Satisfaction, "average"),
    (Module::Satisfaction, "positive_share"),
    (Module::Outcomes, "contained_rate"),
    (Module::Outcomes, "confirmed_rate"),
    (Module::Outcomes, "abandoned_rate"),
    (Module::Handover, "rate"),
    (Module::Engagement, "returning_rate"),
    (Module::Messages, "per_chat"),
    (Module::Chats, "chats"),
    (Module::Users, "users"),
];

/// A number that a release is judged by.
#[derive(Clone, Copy)]
pub(crate) enum Measure {
    /// A total of a module.
    Total(Module, &'static Total),
    /// The share of chats in which something went badly: what an issue is judged by.
    Trouble,
}

impl Measure {
    pub(crate) fn usual() -> Vec<Self> {
        USUAL.iter().filter_map(|(module, name)| Self::total(*module, name)).collect()
    }

    /// The number called `module.name`.
    pub(crate) fn named(text: &str) -> Result<Self, QuestionError> {
        let bad = || QuestionError::Invalid {
            parameter: "metric",
            value: text.to_owned(),
            expected:
                "MODULE.NAME of a count, rate or mean, such as satisfaction.average; /api/v1/catalogue lists them"
                    .to_owned(),
        };
        let (module, name) = text.split_once('.').ok_or_else(bad)?;
        Module::named(module).and_then(|module| Self::total(module, name)).ok_or_else(bad)
    }

    pub(super) fn total(module: Module, name: &str) -> Option<Self> {
        let total = definition(module).totals.iter().find(|total| total.name == name)?;
        // What is left cannot be more or less.
        (!matches!(total.kind, Kind::Label | Kind::Distribution)).then_some(Self::Total(module, total))
    }

    pub(crate) fn module(self) -> &'static str {
        match self {
            Self::Total(module, _) => module.name(),
            Self::Trouble => "issue",
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Total(_, total) => total.name,
            Self::Trouble => "trouble_rate",
        }
    }

    /// What it is called where numbers of other modules stand beside it.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Total(module, total) => match (module.name(), total.name) {
                ("satisfaction", "average") => "Average rating",
                ("satisfaction", "positive_share") => "Ratings of 4 and 5",
                ("feedback", "positive") => "Thumbs up",
                ("feedback", "negative") => "Thumbs down",
                _ => total.title,
            },
            Self::Trouble => "Chats that went badly",
        }
    }

    pub(super) fn unit(self) -> &'static str {
        match self {
            Self::Total(_, total) => total.unit,
            Self::Trouble => "of chats",
        }
    }

    pub(crate) fn kind(self) -> Kind {
        match self {
            Self::Total(_, total) => total.kind,
            Self::Trouble => Kind::Rate,
        }
    }

    pub(crate) fn better(self) -> Better {
        match (self.module(), self.name()) {
            ("satisfaction", "average" | "positive_share")
            | ("outcomes", "contained_rate" | "confirmed_rate" | "durable_rate") => Better::Up,
            ("outcomes", "handed_over_rate" | "abandoned_rate") | ("handover", "rate") | ("issue", _) => Better::Down,
            _ => Better::None,
        }
    }

    /// The statements that it needs.
    pub(crate) fn queries(self) -> Vec<Query> {
        match self {
            Self::Total(module, total) => [total.queries, definition(module).spread].concat(),
            Self::Trouble => vec![Query::Strata],
        }
    }

    pub(crate) fn figure(self, sheet: &Sheet<'_>) -> Result<Figure, MetricsError> {
        match self {
            Self::Total(_, total) => (total.figure)(sheet),
            Self::Trouble => Ok(strata::trouble(&strata::read(sheet)?)),
        }
    }

    /// For rates and means of chats: how much of what each stratum adds, and to how many.
    pub(crate) fn parts(self) -> Option<Parts> {
        let parts: Parts = match (self.module(), self.name()) {
            ("satisfaction", "average") => |one| (one.scores, one.votes),
            ("satisfaction", "positive_share") => |one| (one.positive, one.votes),
            ("satisfaction", "response_rate") => |one| (one.asked_and_rated, one.asked),
            ("outcomes", "contained_rate") => |one| (one.contained, one.chats),
            ("outcomes", "confirmed_rate") => |one| (one.confirmed, one.chats),
            ("outcomes", "handed_over_rate") => |one| (one.handed_over, one.chats),
            ("outcomes", "abandoned_rate") => |one| (one.abandoned, one.chats),
            ("outcomes", "pending_rate") => |one| (one.pending, one.chats),
            ("chats", "mean_duration_s") => |one| (one.duration_s, one.chats),
            ("issue", _) => |one| (one.hurt, one.chats),
            _ => return None,
        };
        Some(parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_ten_are_there() {
        assert_eq!(Measure::usual().len(), USUAL.len());
    }

    #[test]
    fn what_cannot_be_more_or_less_is_refused() {
        for wrong in ["average", "satisfaction.nothing", "nothing.average", "satisfaction.scores", "traffic.peak_hour"]
        {
            assert!(Measure::named(wrong).is_err(), "{wrong}");
        }
        assert_eq!(Measure::named("handover.rate").map(Measure::better), Ok(Better::Down));
    }
}
