//! What a browser says of itself in its user agent string.
//!
//! Families of browsers and systems come from the regular expressions of the ua-parser project (`data/user_agents.json`,
//! its `regexes.yaml` as JSON, under the licence beside it). They say little about the kind of device, which the string
//! itself tells by a few words that browsers have kept for years.

use std::sync::LazyLock;

use ua_parser::{Regexes, os, user_agent};

/// What could be told.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    pub device: Option<String>,
    pub browser: Option<String>,
    pub os: Option<String>,
}

struct Extractors {
    browser: user_agent::Extractor<'static>,
    os: os::Extractor<'static>,
}

/// `None` only if the data that is built in were broken, which a test rules out.
static EXTRACTORS: LazyLock<Option<Extractors>> = LazyLock::new(|| {
    let regexes: Regexes<'static> = serde_json::from_str(include_str!("../data/user_agents.json")).ok()?;
    Some(Extractors {
        browser: regexes
            .user_agent_parsers
            .into_iter()
            .try_fold(user_agent::Builder::new(), user_agent::Builder::push)
            .ok()?
            .build()
            .ok()?,
        os: regexes.os_parsers.into_iter().try_fold(os::Builder::new(), os::Builder::push).ok()?.build().ok()?,
    })
});

/// Longer strings are cut: no browser sends them.
const LONGEST: usize = 1_024;

/// Tells device, browser and system.
pub(crate) fn describe(text: &str) -> Told {
    let text: String = text.chars().take(LONGEST).collect();
    let Some(extractors) = EXTRACTORS.as_ref() else { return Told::default() };
    let browser = extractors.browser.extract(&text).map(|found| found.family.into_owned());
    let os = extractors.os.extract(&text).map(|found| found.os.into_owned());
    let device = device(&text, os.as_deref());
    Told { device: device.map(str::to_owned), browser, os }
}

fn device(text: &str, os: Option<&str>) -> Option<&'static str> {
    let lower = text.to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if says(&["bot", "crawler", "spider"]) {
        Some("bot")
    } else if says(&["ipad", "tablet"]) || (says(&["android"]) && !says(&["mobile"])) {
        Some("tablet")
    } else if says(&["mobi", "iphone", "ipod"]) {
        Some("mobile")
    } else if os.is_some_and(|os| !matches!(os, "Android" | "iOS")) {
        Some("desktop")
    } else {
        None
    }
}
