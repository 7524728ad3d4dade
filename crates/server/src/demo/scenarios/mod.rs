//! Why people write, and what is said: data, written by hand.
//!
//! A scenario names the agent and workflow it leads to; its stories are the texts, one per
//! language. Words in braces (`{amount}`, `{street}`) are slots, filled anew for every chat.

mod de;
pub mod desk;
mod en;
mod es;
mod fr;
mod it;
mod lookups;

use super::script::Lang::{De, En, Es, Fr, It};
use super::script::Scenario;

/// Everything people ask Tremonda, the energy and internet provider.
pub const TREMONDA: &[Scenario] = &[
    Scenario {
        topic: "high bill",
        agent: "Billing",
        workflow: Some("Explain a bill"),
        weight: 120,
        lookup: Some(lookups::INVOICE),
        stories: &[
            (En, &en::billing::HIGH_BILL),
            (It, &it::home::HIGH_BILL),
            (De, &de::home::HIGH_BILL),
            (Fr, &fr::HIGH_BILL),
            (Es, &es::HIGH_BILL),
        ],
    },
    Scenario {
        topic: "invoice copy",
        agent: "Billing",
        workflow: None,
        weight: 55,
        lookup: Some(lookups::INVOICE),
        stories: &[(En, &en::billing::INVOICE_COPY), (It, &it::home::INVOICE_COPY)],
    },
    Scenario {
        topic: "double charge",
        agent: "Billing",
        workflow: Some("Refund"),
        weight: 34,
        lookup: Some(lookups::PAYMENTS),
        stories: &[(En, &en::billing::DOUBLE_CHARGE)],
    },
    Scenario {
        topic: "direct debit",
        agent: "Payments",
        workflow: Some("Change bank account"),
        weight: 42,
        lookup: None,
        stories: &[(En, &en::payments::DIRECT_DEBIT), (De, &de::home::DIRECT_DEBIT)],
    },
    Scenario {
        topic: "instalments",
        agent: "Payments",
        workflow: Some("Instalment plan"),
        weight: 34,
        lookup: Some(lookups::PAYMENTS),
        stories: &[(En, &en::payments::INSTALMENTS)],
    },
    Scenario {
        topic: "power cut",
        agent: "Outages",
        workflow: Some("Outage check"),
        weight: 62,
        lookup: Some(lookups::OUTAGES),
        stories: &[
            (En, &en::outages::POWER_CUT),
            (It, &it::services::POWER_CUT),
            (De, &de::services::POWER_CUT),
            (Fr, &fr::POWER_CUT),
            (Es, &es::POWER_CUT),
        ],
    },
    Scenario {
        topic: "compensation",
        agent: "Outages",
        workflow: Some("Claim"),
        weight: 18,
        lookup: None,
        stories: &[(En, &en::outages::COMPENSATION)],
    },
    Scenario {
        topic: "gas smell",
        agent: "Outages",
        workflow: Some("Emergency"),
        weight: 7,
        lookup: None,
        stories: &[(En, &en::outages::GAS_SMELL)],
    },
    Scenario {
        topic: "change of plan",
        agent: "Contracts",
        workflow: Some("Compare plans"),
        weight: 62,
        lookup: Some(lookups::PLANS),
        stories: &[(En, &en::contracts::CHANGE_PLAN), (De, &de::home::CHANGE_PLAN)],
    },
    Scenario {
        topic: "cancellation",
        agent: "Contracts",
        workflow: Some("Cancellation"),
        weight: 46,
        lookup: Some(lookups::CONTRACT),
        stories: &[(En, &en::contracts::CANCEL), (It, &it::home::CANCEL)],
    },
    Scenario {
        topic: "new contract",
        agent: "Contracts",
        workflow: None,
        weight: 40,
        lookup: None,
        stories: &[(En, &en::contracts::NEW_CONTRACT)],
    },
    Scenario {
        topic: "price change",
        agent: "Contracts",
        workflow: None,
        weight: 30,
        lookup: Some(lookups::CONTRACT),
        stories: &[(En, &en::contracts::PRICE_CHANGE)],
    },
    Scenario {
        topic: "solar power",
        agent: "Contracts",
        workflow: Some("Feed-in"),
        weight: 22,
        lookup: None,
        stories: &[(En, &en::contracts::SOLAR)],
    },
    Scenario {
        topic: "moving in",
        agent: "Moving home",
        workflow: Some("Move in"),
        weight: 62,
        lookup: Some(lookups::CONTRACT),
        stories: &[(En, &en::moving::MOVE_IN), (It, &it::home::MOVE_IN), (Fr, &fr::MOVE_IN)],
    },
    Scenario {
        topic: "moving out",
        agent: "Moving home",
        workflow: Some("Move out"),
        weight: 52,
        lookup: Some(lookups::CONTRACT),
        stories: &[(En, &en::moving::MOVE_OUT), (De, &de::home::MOVE_OUT)],
    },
    Scenario {
        topic: "change of holder",
        agent: "Moving home",
        workflow: None,
        weight: 20,
        lookup: None,
        stories: &[(En, &en::moving::CHANGE_HOLDER)],
    },
    Scenario {
        topic: "meter reading",
        agent: "Meter readings",
        workflow: Some("Submit a reading"),
        weight: 84,
        lookup: Some(lookups::READING),
        stories: &[(En, &en::readings::SEND_READING), (It, &it::home::SEND_READING), (De, &de::home::SEND_READING)],
    },
    Scenario {
        topic: "smart meter",
        agent: "Meter readings",
        workflow: None,
        weight: 24,
        lookup: None,
        stories: &[(En, &en::readings::SMART_METER)],
    },
    Scenario {
        topic: "slow internet",
        agent: "Internet",
        workflow: Some("Line test"),
        weight: 66,
        lookup: Some(lookups::LINE_TEST),
        stories: &[(En, &en::internet::SLOW), (De, &de::services::SLOW)],
    },
    Scenario {
        topic: "no internet",
        agent: "Internet",
        workflow: Some("Line test"),
        weight: 70,
        lookup: Some(lookups::LINE_TEST),
        stories: &[(En, &en::internet::NO_INTERNET), (It, &it::services::NO_INTERNET), (Es, &es::NO_INTERNET)],
    },
    Scenario {
        topic: "fibre",
        agent: "Internet",
        workflow: Some("Coverage check"),
        weight: 34,
        lookup: Some(lookups::COVERAGE),
        stories: &[(En, &en::internet::COVERAGE)],
    },
    Scenario {
        topic: "technician",
        agent: "Internet",
        workflow: Some("Appointments"),
        weight: 30,
        lookup: None,
        stories: &[(En, &en::internet::TECHNICIAN)],
    },
    Scenario {
        topic: "login",
        agent: "Account",
        workflow: Some("Password reset"),
        weight: 40,
        lookup: None,
        stories: &[(En, &en::account::LOGIN), (It, &it::services::LOGIN)],
    },
    Scenario {
        topic: "opening hours",
        agent: "Account",
        workflow: None,
        weight: 26,
        lookup: None,
        stories: &[(En, &en::account::OPENING_HOURS)],
    },
];

/// What nearly everyone asks on the day of the great fault.
pub const GREAT_FAULT: Scenario = Scenario {
    topic: "power cut",
    agent: "Outages",
    workflow: Some("Outage check"),
    weight: 1,
    lookup: Some(lookups::OUTAGES),
    stories: &[
        (En, &en::outages::GREAT_FAULT),
        (It, &it::services::GREAT_FAULT),
        (De, &de::services::GREAT_FAULT),
        (Fr, &fr::GREAT_FAULT),
        (Es, &es::GREAT_FAULT),
    ],
};
