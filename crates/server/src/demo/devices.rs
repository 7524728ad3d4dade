//! What people write on. Web pages send a user agent; apps and messengers name the
//! device, in the words that a user agent would be read as.

use super::dice::Dice;

/// A device as the events of a chat describe it.
#[derive(Clone, Copy, Default)]
pub struct Device {
    pub user_agent: Option<&'static str>,
    /// `desktop`, `mobile` or `tablet`.
    pub kind: Option<&'static str>,
    pub browser: Option<&'static str>,
    pub os: Option<&'static str>,
}

/// The device of someone new, as their channel knows it.
pub fn of(channel: &str, dice: &mut Dice) -> Device {
    match channel {
        "voice" => Device::default(),
        "messenger" if dice.chance(0.3) => named("desktop", "Chrome", "Windows"),
        "whatsapp" | "messenger" => phone(dice),
        "intranet" => named("desktop", "Edge", "Windows"),
        _ if dice.chance(0.14) => named("mobile", "Mobile Safari", "iOS"),
        _ => Device { user_agent: Some(dice.weighted(USER_AGENTS)), ..Device::default() },
    }
}

fn named(kind: &'static str, browser: &'static str, os: &'static str) -> Device {
    Device { user_agent: None, kind: Some(kind), browser: Some(browser), os: Some(os) }
}

fn phone(dice: &mut Dice) -> Device {
    let os = dice.weighted(&[("Android", 62), ("iOS", 38)]);
    Device { kind: Some("mobile"), os: Some(os), ..Device::default() }
}

const USER_AGENTS: &[(&str, u32)] = &[
    (
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
         Chrome/142.0.0.0 Safari/537.36",
        26,
    ),
    (
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like \
         Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
        19,
    ),
    (
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 \
         Mobile Safari/537.36",
        22,
    ),
    (
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) \
         Version/18.6 Safari/605.1.15",
        8,
    ),
    (
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) \
         Chrome/142.0.0.0 Safari/537.36",
        5,
    ),
    (
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
         Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
        9,
    ),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0", 5),
    ("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", 2),
    ("Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0", 1),
    (
        "Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
         Version/18.6 Mobile/15E148 Safari/604.1",
        3,
    ),
];
