//! One week of an assistant, small enough to count by hand. The other tests say what comes out.
//!
//! Times are those of Rome, an hour before UTC. The week is Monday 2 to Sunday 8 March 2026.

use crate::world::{Chat, metrics, release, warehouse};
use afterword_fold::Rows;
use afterword_metrics::Metrics;

/// The week, as a question.
pub const WEEK: &str = "from=2026-03-02&to=2026-03-09";

/// A time after the week.
pub const AFTER: &str = "2026-03-20T12:00:00Z";

/// | chat | user | when | messages (user, assistant, operator) | and |
/// |---|---|---|---|---|
/// | c0 | anna | Tue 10 February | 1, 1, 0 | before the week: anna is no new user |
/// | c1 | anna | Mon 9:00 to 9:20 | 2, 2, 1 | thumb up with comment, fallback, two requests, asked, rated 2 |
/// | c2 | bert | Mon 14:00 to 14:02 | 1, 1, 0 | thumb down, one agent triggered without a message |
/// | c3 | bert | Wed 10:00 to 10:12 | 2, 2, 0 | one response without agent, a request, rated 5 unasked |
/// | c4 | cleo | Sun 23:50 to Mon 0:10 | 1, 1, 0 in the week, 1 after it | no insight yet |
/// | c5 | dora | Thu 12:00 | none | a request by button |
/// | c6 | anna | Tue | 1, 1, 0 | a test, rated 1 |
/// | c7 | emil | Tue | 1, 1, 0 | internal, rated 4 |
/// | c8 | anna | Mon | 1, 1, 0 | of another assistant, rated 3 |
pub fn chats() -> Vec<Chat> {
    vec![
        Chat::new("c0", "anna", "2026-02-10T10:00:00+01:00")
            .by("web", "desktop", "Chrome")
            .asks("2026-02-10T10:00:00+01:00")
            .answers("2026-02-10T10:00:30+01:00", "Sales")
            .concludes("Billing", "confirmed", "assistant"),
        Chat::new("c1", "anna", "2026-03-02T09:00:00+01:00")
            .by("web", "desktop", "Chrome")
            .release("1.0")
            .asks("2026-03-02T09:00:00+01:00")
            .answers("2026-03-02T09:01:00+01:00", "Sales")
            .thumb("2026-03-02T09:01:00+01:00", "Sales", "up", Some("thanks"))
            .clicks("2026-03-02T09:02:00+01:00", "link", "Prices", "Sales")
            .asks("2026-03-02T09:05:00+01:00")
            .answers("2026-03-02T09:06:00+01:00", "Sales")
            .fallback("2026-03-02T09:06:00+01:00", "Sales")
            .hands_over("2026-03-02T09:07:00+01:00", "after_fallback", Some("takeover"), "Sales")
            .hands_over("2026-03-02T09:10:00+01:00", "direct", None, "Sales")
            .operator_says("2026-03-02T09:20:00+01:00")
            .was_asked("2026-03-02T09:21:00+01:00")
            .rates("2026-03-02T09:22:00+01:00", 2)
            .concludes("Billing", "handed_over", "both"),
        Chat::new("c2", "bert", "2026-03-02T14:00:00+01:00")
            .by("whatsapp", "mobile", "Safari")
            .asks("2026-03-02T14:00:00+01:00")
            .answers("2026-03-02T14:02:00+01:00", "Help")
            .thumb("2026-03-02T14:02:00+01:00", "Help", "down", None)
            .triggers("2026-03-02T14:01:00+01:00", "Sales")
            .clicks("2026-03-02T14:03:00+01:00", "link", "Prices", "Help")
            .concludes("Delivery", "contained", "assistant"),
        Chat::new("c3", "bert", "2026-03-04T10:00:00+01:00")
            .by("whatsapp", "mobile", "Safari")
            .asks("2026-03-04T10:00:00+01:00")
            .answers("2026-03-04T10:01:00+01:00", "")
            .clicks("2026-03-04T10:02:00+01:00", "quick_reply", "Yes", "")
            .asks("2026-03-04T10:10:00+01:00")
            .hands_over("2026-03-04T10:11:00+01:00", "direct", Some("ticket"), "")
            .answers("2026-03-04T10:12:00+01:00", "Help")
            .rates("2026-03-04T10:13:00+01:00", 5)
            .concludes("Delivery", "contained", "assistant"),
        Chat::new("c4", "cleo", "2026-03-08T23:50:00+01:00")
            .by("web", "mobile", "Firefox")
            .asks("2026-03-08T23:50:00+01:00")
            .answers("2026-03-08T23:55:00+01:00", "Sales")
            .asks("2026-03-09T00:10:00+01:00"),
        Chat::new("c5", "dora", "2026-03-05T12:00:00+01:00").by("web", "desktop", "Chrome").hands_over(
            "2026-03-05T12:00:00+01:00",
            "operator_button",
            Some("ticket"),
            "",
        ),
        Chat::new("c6", "anna", "2026-03-03T09:00:00+01:00")
            .by("web", "desktop", "Chrome")
            .test()
            .asks("2026-03-03T09:00:00+01:00")
            .answers("2026-03-03T09:01:00+01:00", "Sales")
            .rates("2026-03-03T09:02:00+01:00", 1),
        Chat::new("c7", "emil", "2026-03-03T11:00:00+01:00")
            .by("web", "desktop", "Chrome")
            .internal()
            .asks("2026-03-03T11:00:00+01:00")
            .answers("2026-03-03T11:01:00+01:00", "Sales")
            .rates("2026-03-03T11:02:00+01:00", 4),
        Chat::new("c8", "anna", "2026-03-02T09:00:00+01:00")
            .of_assistant(2)
            .asks("2026-03-02T09:00:00+01:00")
            .answers("2026-03-02T09:01:00+01:00", "Sales")
            .rates("2026-03-02T09:02:00+01:00", 3),
    ]
}

pub fn week() -> Metrics {
    metrics(chats())
}

/// The week with releases on Wednesday and after it.
pub fn week_with_releases() -> Metrics {
    let warehouse = warehouse(chats());
    let releases = vec![release("1.1", "2026-03-04T09:00:00+01:00"), release("1.2", "2026-03-09T00:00:00+01:00")];
    warehouse.append(100, &Rows { releases, ..Rows::default() }).unwrap();
    Metrics::new(warehouse)
}
