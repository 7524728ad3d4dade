//! The two assistants of the demo: who runs them, who writes to them, and how good they are.

use jiff::civil::Date;

use super::releases::{Effect, Odds, Releases};
use super::scenarios::{self, desk};
use super::script::{Lang, Lines, Scenario};

/// An assistant and the world around it.
pub struct Setting {
    pub name: &'static str,
    pub tz: &'static str,
    /// Begins the ids of its chats; keeps the seeds of the assistants apart, too.
    pub prefix: &'static str,
    /// Begins the numbers of its contracts and tickets.
    pub numbers: &'static str,
    /// Chats on an average weekday, before growth.
    pub chats: f64,
    /// Monday to Sunday, 1.0 being an average weekday.
    pub week: [f64; 7],
    /// Weights of the hours from midnight, on weekdays and on weekends.
    pub hours: [u32; 24],
    pub weekend_hours: [u32; 24],
    /// Share of chats by people who were here before.
    pub returning: f64,
    /// The most days someone stays away before coming back.
    pub absence: i64,
    pub channels: &'static [(&'static str, u32)],
    pub languages: &'static [(Lang, u32)],
    /// Share of people whose name and mail address are known.
    pub known: f64,
    pub mail_domain: &'static str,
    pub scenarios: &'static [Scenario],
    /// What happens on the day when everything goes wrong.
    pub incident: Option<Incident>,
    pub welcome: &'static [Welcome],
    pub agents: &'static [(&'static str, Odds)],
    pub operators: Lines,
    pub towns: Lines,
    pub streets: Lines,
    /// Pages of the web site that chats start on, and the groups users are tagged with.
    pub pages: Lines,
    pub groups: Lines,
    pub releases: Releases,
}

/// A bad day, every thirteen weeks.
pub struct Incident {
    /// One such day.
    pub anchor: Date,
    pub scenario: &'static Scenario,
}

/// The first words on a web page.
pub struct Welcome {
    pub lang: Lang,
    pub text: &'static str,
    /// Buttons: what they say and the agent they lead to.
    pub buttons: &'static [(&'static str, &'static str)],
}

const fn welcome(lang: Lang, text: &'static str, buttons: &'static [(&'static str, &'static str)]) -> Welcome {
    Welcome { lang, text, buttons }
}

const fn odds(good: f64, fallback: f64) -> Odds {
    Odds { good, fallback }
}

/// A regional provider of energy and internet.
pub const TREMONDA: Setting = Setting {
    name: "Tremonda",
    tz: "Europe/Rome",
    prefix: "tr",
    numbers: "TR",
    chats: 208.0,
    week: [1.12, 1.05, 1.0, 1.0, 0.95, 0.55, 0.42],
    hours: [3, 2, 1, 1, 1, 3, 9, 24, 48, 64, 66, 60, 46, 44, 52, 56, 58, 62, 60, 56, 48, 34, 18, 8],
    weekend_hours: [5, 3, 2, 1, 1, 2, 4, 10, 22, 36, 48, 50, 42, 34, 36, 40, 44, 48, 52, 54, 50, 38, 24, 12],
    returning: 0.46,
    absence: 80,
    channels: &[("web", 56), ("whatsapp", 23), ("voice", 11), ("messenger", 10)],
    languages: &[(Lang::En, 54), (Lang::It, 23), (Lang::De, 15), (Lang::Fr, 4), (Lang::Es, 4)],
    known: 0.2,
    mail_domain: "example.com",
    scenarios: scenarios::TREMONDA,
    incident: Some(Incident { anchor: Date::constant(2026, 10, 8), scenario: &scenarios::GREAT_FAULT }),
    welcome: &[
        welcome(
            Lang::En,
            "Hi, I'm Mona, the assistant of Tremonda. What is it about?",
            &[
                ("My bill", "Billing"),
                ("Power cut", "Outages"),
                ("Internet problem", "Internet"),
                ("Moving home", "Moving home"),
            ],
        ),
        welcome(
            Lang::It,
            "Ciao, sono Mona, l'assistente di Tremonda. Di cosa si tratta?",
            &[("Bolletta", "Billing"), ("Guasto", "Outages"), ("Trasloco", "Moving home")],
        ),
        welcome(
            Lang::De,
            "Hallo, ich bin Mona von Tremonda. Worum geht es?",
            &[("Rechnung", "Billing"), ("Störung", "Outages"), ("Umzug", "Moving home")],
        ),
        welcome(
            Lang::Fr,
            "Bonjour, je suis Mona, l'assistante de Tremonda.",
            &[("Facture", "Billing"), ("Panne", "Outages")],
        ),
        welcome(
            Lang::Es,
            "Hola, soy Mona, la asistente de Tremonda.",
            &[("Factura", "Billing"), ("Avería", "Outages")],
        ),
    ],
    agents: &[
        ("Small talk", odds(0.97, 0.02)),
        ("Billing", odds(0.63, 0.09)),
        ("Payments", odds(0.86, 0.06)),
        ("Outages", odds(0.82, 0.07)),
        ("Contracts", odds(0.81, 0.08)),
        ("Moving home", odds(0.49, 0.15)),
        ("Meter readings", odds(0.88, 0.05)),
        ("Internet", odds(0.70, 0.08)),
        ("Account", odds(0.88, 0.06)),
    ],
    operators: &["Giulia", "Jonas", "Elif", "Matteo", "Sabine", "Niko"],
    towns: &["Altobosco", "Valsemina", "Kaltenried", "Pontelago", "Moosbrunn", "Serravia", "Oberfelden", "Ronchetto"],
    streets: &[
        "Mill Lane 4",
        "Via dei Tigli 12",
        "Bergweg 7",
        "Station Road 31",
        "Via Ponte Vecchio 3",
        "Lindenstrasse 22",
        "Via del Forno 18",
        "Sonnenplatz 1",
        "Harbour Street 9",
        "Via Fontana 27",
    ],
    pages: &["/", "/", "/bills", "/internet", "/electricity", "/contact", "/moving", "/account"],
    groups: &["valley fix", "valley flex", "valley night", "fibre 300", "fibre 1000"],
    releases: Releases {
        anchor: Date::constant(2026, 9, 1),
        every: 21,
        notes: &[
            "Meter readings are taken with spaces and commas again. Shorter greetings on WhatsApp.",
            "Billing reads the user's own invoice before it answers and explains corrections line by \
             line.",
            "New: a text message when the power is back, and a link to the outage map. Spanish answers \
             were gone over.",
            "Meter readings are checked more strictly against last year. A new model for readings.",
            "The check of meter readings is milder; photos of meters are read more reliably.",
            "Internet measures the line before it gives advice, and resets the port by itself.",
            "Instalment plans can be agreed in the chat. Answers about solar power were rewritten.",
            "Readings by photo only through the new model. Opening hours of all shops were brought up to \
             date.",
        ],
        effects: &[
            Effect { agent: "Billing", place: 1, lift: 0.26, days: 168, fades: true, slower: 1.1 },
            Effect { agent: "Internet", place: 5, lift: 0.22, days: 168, fades: true, slower: 1.0 },
            Effect { agent: "Meter readings", place: 3, lift: -0.14, days: 21, fades: false, slower: 1.6 },
            Effect { agent: "Meter readings", place: 7, lift: -0.13, days: 21, fades: false, slower: 1.5 },
        ],
    },
};

/// The helpdesk of a company in Canada.
pub const QUILLMOOR: Setting = Setting {
    name: "Quillmoor helpdesk",
    tz: "America/Toronto",
    prefix: "qm",
    numbers: "QM",
    chats: 18.5,
    week: [1.2, 1.05, 1.0, 0.95, 0.8, 0.06, 0.05],
    hours: [0, 0, 0, 0, 0, 1, 4, 16, 50, 70, 62, 54, 34, 48, 52, 46, 34, 16, 6, 3, 2, 1, 0, 0],
    weekend_hours: [0, 0, 0, 0, 0, 0, 1, 2, 4, 6, 6, 5, 4, 4, 4, 4, 3, 3, 3, 3, 2, 1, 0, 0],
    returning: 0.62,
    absence: 60,
    channels: &[("web", 70), ("intranet", 30)],
    languages: &[(Lang::En, 88), (Lang::Fr, 12)],
    known: 0.6,
    mail_domain: "example.org",
    scenarios: desk::SCENARIOS,
    incident: None,
    welcome: &[
        welcome(
            Lang::En,
            "Hello, this is the helpdesk. IT or HR?",
            &[("Password", "Accounts"), ("Vacation", "HR policies"), ("Devices", "Devices")],
        ),
        welcome(Lang::Fr, "Bonjour, ici le service d'assistance. Informatique ou RH ?", &[("Vacances", "HR policies")]),
    ],
    agents: &[
        ("Small talk", odds(0.97, 0.02)),
        ("Accounts", odds(0.86, 0.05)),
        ("Devices", odds(0.62, 0.10)),
        ("HR policies", odds(0.84, 0.06)),
        ("Travel", odds(0.8, 0.06)),
    ],
    operators: &["Priya", "Sam", "Chantal"],
    towns: &["Birchport", "Lac-aux-Ormes"],
    streets: &["floor 1", "floor 3"],
    pages: &["/", "/it", "/hr"],
    groups: &["editorial", "warehouse", "sales"],
    releases: Releases {
        anchor: Date::constant(2026, 9, 16),
        every: 35,
        notes: &[
            "Answers about leave come from the new handbook.",
            "Accounts can unlock laptops by itself.",
            "Devices knows the printers of all floors.",
        ],
        effects: &[Effect { agent: "HR policies", place: 0, lift: 0.08, days: 100, fades: true, slower: 1.0 }],
    },
};
