//! What a scenario is: the words for one reason to write to an assistant, in several languages.

/// Several wordings of one thing.
pub type Lines = &'static [&'static str];

/// The languages the demo speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    #[default]
    En,
    It,
    De,
    Fr,
    Es,
}

impl Lang {
    /// The code that events carry.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::It => "it",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
        }
    }
}

/// One reason to write, whom it leads to, and how it goes in each language.
pub struct Scenario {
    /// A word for it, used in the tags of a chat.
    pub topic: &'static str,
    /// The agent that answers.
    pub agent: &'static str,
    /// The workflow it runs, where there is one.
    pub workflow: Option<&'static str>,
    /// How often it happens, relative to the others.
    pub weight: u32,
    /// The call it makes to look something up.
    pub lookup: Option<Lookup>,
    /// How it goes, at most once per language.
    pub stories: &'static [(Lang, &'static Story)],
}

/// A call to another system, as it shows in the trace of a response.
pub struct Lookup {
    /// `api` or `tool`.
    pub kind: &'static str,
    pub name: &'static str,
    /// Names and values sent; values may hold slots.
    pub input: &'static [(&'static str, &'static str)],
    /// Names and values received; values may hold slots.
    pub output: &'static [(&'static str, &'static str)],
    /// What it says when it fails.
    pub error: &'static str,
}

/// A scenario in one language.
pub struct Story {
    /// Questions and answers, in order. The first one opens the chat.
    pub turns: &'static [Turn],
    /// Comments under a thumb up and a thumb down.
    pub up: Lines,
    pub down: Lines,
    /// Comments beside ratings of 4 and 5, and of 1 to 3.
    pub praise: Lines,
    pub complaint: Lines,
    /// How a human colleague solves it.
    pub operator: Lines,
}

/// One moment of a story: what may be asked now, and what is said to it.
pub struct Turn {
    pub talks: &'static [Talk],
    /// Answers that miss the point of any of the questions.
    pub bad: Lines,
    /// Buttons under the answer; each is also a question of the next turn.
    pub quick: Lines,
    pub link: Option<Link>,
}

/// Questions that mean the same, and the answers that help.
pub struct Talk {
    pub ask: Lines,
    pub good: Lines,
    /// Only said after an answer that missed the point.
    pub upset: bool,
}

/// Questions and answers that belong together.
pub const fn talk(ask: Lines, good: Lines) -> Talk {
    Talk { ask, good, upset: false }
}

/// What only someone says who was just misunderstood, and what makes up for it.
pub const fn upset(ask: Lines, good: Lines) -> Talk {
    Talk { ask, good, upset: true }
}

impl Turn {
    /// A turn without buttons or a link.
    pub const fn new(talks: &'static [Talk], bad: Lines) -> Self {
        Self { talks, bad, quick: &[], link: None }
    }

    /// With buttons under the answer that lead to the next turn.
    pub const fn quick(self, quick: Lines) -> Self {
        Self { quick, ..self }
    }

    /// With a link to a page.
    pub const fn page(self, title: &'static str, destination: &'static str) -> Self {
        Self { link: Some(Link { kind: "url", title, destination }), ..self }
    }

    /// With a number to call.
    pub const fn phone(self, title: &'static str, destination: &'static str) -> Self {
        Self { link: Some(Link { kind: "phone", title, destination }), ..self }
    }
}

/// Something to press inside an answer.
pub struct Link {
    /// `url` or `phone`.
    pub kind: &'static str,
    pub title: &'static str,
    pub destination: &'static str,
}

/// What people and assistants say whatever the chat is about.
pub struct Phrases {
    pub hello: Lines,
    pub hello_back: Lines,
    /// After a button of the welcome was pressed.
    pub tell_more: Lines,
    pub thanks: Lines,
    pub thanks_back: Lines,
    /// A user after an answer that missed the point.
    pub unhappy: Lines,
    /// Answers that understood nothing; the second kind offers a person.
    pub fallback: Lines,
    pub fallback_offer: Lines,
    pub accept_offer: Lines,
    pub ask_person: Lines,
    /// The button that calls an operator.
    pub person_button: &'static str,
    pub connecting: Lines,
    /// A system message; holds `{operator}`.
    pub joined: Lines,
    pub operator_hello: Lines,
    /// What a user tells an operator first, and at the end.
    pub to_operator: Lines,
    pub relieved: Lines,
    pub operator_bye: Lines,
    /// A ticket instead of a person; holds `{ticket}`. The first one says that nobody is there.
    pub ticket: Lines,
    /// Before a second question, and on coming back hours later.
    pub one_more: Lines,
    pub back_again: Lines,
}
