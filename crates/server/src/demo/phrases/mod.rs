//! What is said whatever a chat is about: greetings, thanks, complaints, handovers.

mod de;
mod en;
mod es;
mod fr;
mod it;

use super::script::{Lang, Phrases};

/// The phrases of a language.
pub fn of(lang: Lang) -> &'static Phrases {
    match lang {
        Lang::En => &en::PHRASES,
        Lang::It => &it::PHRASES,
        Lang::De => &de::PHRASES,
        Lang::Fr => &fr::PHRASES,
        Lang::Es => &es::PHRASES,
    }
}
