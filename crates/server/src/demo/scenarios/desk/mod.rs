//! What people ask the small assistant: a helpdesk inside a company.

mod computers;
mod people;

use crate::demo::script::{Lang, Lookup, Scenario, Story};

/// Everything people ask the helpdesk.
pub const SCENARIOS: &[Scenario] = &[
    of("password", "Accounts", Some("Password reset"), 22, Some(DIRECTORY), &[(Lang::En, &computers::LOGIN)]),
    of("access", "Accounts", Some("Access request"), 16, Some(DIRECTORY), &[(Lang::En, &computers::ACCESS)]),
    of("vpn", "Devices", None, 14, None, &[(Lang::En, &computers::VPN)]),
    of("device", "Devices", Some("Device exchange"), 14, None, &[(Lang::En, &computers::DEVICE)]),
    of("leave", "HR policies", None, 18, Some(TIME), &[(Lang::En, &people::LEAVE), (Lang::Fr, &people::CONGE_FR)]),
    of("payslip", "HR policies", None, 9, None, &[(Lang::En, &people::PAYSLIP)]),
    of("expenses", "Travel", None, 9, None, &[(Lang::En, &people::EXPENSES)]),
];

const DIRECTORY: Lookup = Lookup {
    kind: "api",
    name: "GET /directory/person",
    input: &[("person", "{contract}")],
    output: &[("status", "active"), ("locked", "yes")],
    error: "503 directory not reachable",
};

const TIME: Lookup = Lookup {
    kind: "tool",
    name: "leave balance",
    input: &[("person", "{contract}")],
    output: &[("days_left", "11"), ("from_last_year", "3")],
    error: "timeout after 5000 ms",
};

const fn of(
    topic: &'static str,
    agent: &'static str,
    workflow: Option<&'static str>,
    weight: u32,
    lookup: Option<Lookup>,
    stories: &'static [(Lang, &'static Story)],
) -> Scenario {
    Scenario { topic, agent, workflow, weight, lookup, stories }
}
