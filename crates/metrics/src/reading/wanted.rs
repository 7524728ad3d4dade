//! What a list of chats asks besides a question, as closed sets.

use afterword_model::Signal;

/// Which fact of a chat must lie in the period, so that a list shows exactly the chats behind a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum PeriodOf {
    /// The chat started.
    #[default]
    Started,
    /// A user, the assistant or an operator said something.
    Active,
    /// The chat was first rated.
    Rated,
    /// A rating was first asked for.
    Asked,
    /// A response was given that has feedback.
    Feedback,
    /// A human was asked for.
    Handover,
    /// Something was pressed.
    Click,
    /// An agent or workflow produced a response, or ran without one.
    View,
    /// The assistant had no answer.
    Fallback,
}

impl PeriodOf {
    pub(crate) const WORDS: &[(&str, Self)] = &[
        ("started", Self::Started),
        ("active", Self::Active),
        ("rated", Self::Rated),
        ("asked", Self::Asked),
        ("feedback", Self::Feedback),
        ("handover", Self::Handover),
        ("click", Self::Click),
        ("view", Self::View),
        ("fallback", Self::Fallback),
    ];
}

/// Whether a chat goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Not ended, and silent for less than half an hour.
    Open,
    /// Over, and not sealed yet.
    Closed,
    /// Sealed: nothing can change its bounds and its rating.
    Sealed,
}

impl Status {
    pub(crate) const WORDS: &[(&str, Self)] =
        &[("open", Self::Open), ("closed", Self::Closed), ("sealed", Self::Sealed)];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Sealed => "sealed",
        }
    }
}

/// How a chat was rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Csat {
    /// Compared with a score, by an operator of SQL.
    Score(&'static str, i64),
    /// At all.
    Any,
    /// Not.
    None,
}

impl Csat {
    pub(crate) fn named(text: &str) -> Option<Self> {
        match text {
            "any" => return Some(Self::Any),
            "none" => return Some(Self::None),
            _ => {}
        }
        // The longer signs first, since they begin like shorter ones.
        let signs = [(">=", ">="), ("<=", "<="), ("!=", "<>"), (">", ">"), ("<", "<"), ("=", "=")];
        let (sign, score) = signs
            .iter()
            .find_map(|(sign, operator)| Some((*operator, text.strip_prefix(sign)?)))
            .unwrap_or(("=", text));
        let score: i64 = score.trim().parse().ok().filter(|score| (1..=5).contains(score))?;
        Some(Self::Score(sign, score))
    }
}

/// How the responses of a chat were judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Judged {
    OnlyPositive,
    OnlyNegative,
    MorePositive,
    MoreNegative,
    Positive,
    Negative,
    Any,
    None,
    Comment,
}

impl Judged {
    pub(crate) const WORDS: &[(&str, Self)] = &[
        ("only_positive", Self::OnlyPositive),
        ("only_negative", Self::OnlyNegative),
        ("more_positive", Self::MorePositive),
        ("more_negative", Self::MoreNegative),
        ("positive", Self::Positive),
        ("negative", Self::Negative),
        ("any", Self::Any),
        ("none", Self::None),
        ("comment", Self::Comment),
    ];
}

/// The users of the period whose chats are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Users {
    /// Whose first message ever lies in the period.
    New,
    /// Whose first message ever lies before it.
    Returning,
    /// With messages in two or more chats of the period.
    Repeat,
}

impl Users {
    pub(crate) const WORDS: &[(&str, Self)] =
        &[("new", Self::New), ("returning", Self::Returning), ("repeat", Self::Repeat)];
}

/// The address of a chat's user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Email {
    With,
    Without,
    /// One that holds this, whatever the case.
    Holds(String),
}

/// Values to keep of a column; none at all keeps everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Values {
    pub known: Vec<String>,
    /// What has no value is kept too.
    pub unknown: bool,
}

impl Values {
    pub(crate) fn is_empty(&self) -> bool {
        self.known.is_empty() && !self.unknown
    }
}

/// The requests for a human that are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Requests {
    pub any: bool,
    /// Chats without a request.
    pub none: bool,
    pub kinds: Vec<String>,
    pub vias: Vec<String>,
    /// The agent and the workflow at work last before the request.
    pub agents: Values,
    pub workflows: Values,
}

impl Requests {
    /// Whether single requests are looked at.
    pub(crate) fn is_about_some(&self) -> bool {
        self.any || !self.kinds.is_empty() || self.is_narrowed()
    }

    /// Whether not every request will do.
    pub(crate) fn is_narrowed(&self) -> bool {
        !(self.kinds.is_empty() && self.vias.is_empty() && self.agents.is_empty() && self.workflows.is_empty())
    }
}

/// What in a chat asks for a look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signals {
    pub any: bool,
    /// Chats of which it is known that nothing does.
    pub none: bool,
    pub some: Vec<Signal>,
}

impl Signals {
    pub(crate) const WORDS: &[(&str, Signal)] = &[
        ("fallback", Signal::Fallback),
        ("repeated_question", Signal::RepeatedQuestion),
        ("frustration", Signal::Frustration),
        ("asked_for_human", Signal::AskedForHuman),
        ("thumbs_down", Signal::ThumbsDown),
    ];
}

/// What is pressed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pressed {
    pub titles: Vec<String>,
    pub kinds: Vec<String>,
    pub destinations: Vec<String>,
}

impl Pressed {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Everything that a list asks besides a question.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    /// Nothing where it was not said.
    pub period_of: Option<PeriodOf>,
    /// Only what numbers leave out.
    pub left_out: bool,
    pub test: Option<bool>,
    pub internal: Option<bool>,
    pub status: Vec<Status>,
    pub csat: Option<Csat>,
    pub csat_comment: Option<bool>,
    pub rating_prompt: Values,
    pub feedback: Option<Judged>,
    pub email: Option<Email>,
    pub handover: Requests,
    pub needs_support: Option<bool>,
    pub resolution: Values,
    pub sentiment: Values,
    pub signals: Signals,
    pub answered_by: Values,
    pub fallback: Option<bool>,
    pub error: Option<bool>,
    pub user: Vec<String>,
    pub users: Option<Users>,
    pub click: Pressed,
    pub weekday: Vec<i64>,
    pub hour: Vec<i64>,
}
