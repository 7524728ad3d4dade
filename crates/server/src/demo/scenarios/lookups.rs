//! The calls that Tremonda's agents make to look things up.

use crate::demo::script::Lookup;

pub const INVOICE: Lookup = Lookup {
    kind: "api",
    name: "GET /invoices/latest",
    input: &[("contract", "{contract}")],
    output: &[("amount", "{amount}"), ("usage_kwh", "{kwh}"), ("reading", "{meter}")],
    error: "504 upstream timeout",
};

pub const PAYMENTS: Lookup = Lookup {
    kind: "api",
    name: "GET /payments",
    input: &[("contract", "{contract}"), ("months", "3")],
    output: &[("open", "{amount}"), ("next_debit", "{date}")],
    error: "500 ledger is locked",
};

pub const OUTAGES: Lookup = Lookup {
    kind: "api",
    name: "GET /outages",
    input: &[("street", "{street}"), ("town", "{town}")],
    output: &[("state", "crew on site"), ("expected", "{until}")],
    error: "503 outage service is overloaded",
};

pub const PLANS: Lookup = Lookup {
    kind: "tool",
    name: "compare plans",
    input: &[("usage_kwh", "{kwh}")],
    output: &[("fix", "{amount}"), ("flex", "{amount2}")],
    error: "no price list for this date",
};

pub const CONTRACT: Lookup = Lookup {
    kind: "api",
    name: "GET /contracts",
    input: &[("contract", "{contract}")],
    output: &[("address", "{street}, {town}"), ("ends_at_the_earliest", "{date}")],
    error: "404 no such contract",
};

pub const READING: Lookup = Lookup {
    kind: "api",
    name: "POST /readings",
    input: &[("contract", "{contract}"), ("reading", "{meter}")],
    output: &[("accepted", "yes"), ("deviation", "-3 %")],
    error: "422 reading is not plausible",
};

pub const LINE_TEST: Lookup = Lookup {
    kind: "tool",
    name: "line test",
    input: &[("line", "{contract}")],
    output: &[("down_mbit", "{speed}"), ("errors", "12")],
    error: "modem did not answer",
};

pub const COVERAGE: Lookup = Lookup {
    kind: "api",
    name: "GET /coverage",
    input: &[("street", "{street}"), ("town", "{town}")],
    output: &[("technology", "fibre"), ("max_mbit", "1000")],
    error: "404 address not found",
};
