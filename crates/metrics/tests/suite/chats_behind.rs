//! Every number has exactly its chats behind it: a list with the parameters of the number shows them.

use std::{collections::BTreeSet, sync::LazyLock};

use afterword_metrics::{ChatEntry, Metrics, Module};
use serde_json::{Value as Json, json};

use crate::{
    week::{AFTER, WEEK, chats},
    world::{Chat, all, ids, listed, metrics, question},
};

/// The week of [`crate::week`], and chats that reach over its ends: with a message, a request, a thumb and a click of an
/// agent outside of it.
static WORLD: LazyLock<Metrics> = LazyLock::new(|| {
    let mut chats = chats();
    chats.push(
        Chat::new("d1", "finn", "2026-03-01T23:50:00+01:00")
            .by("web", "mobile", "Safari")
            .asks("2026-03-01T23:50:00+01:00")
            .answers("2026-03-01T23:51:00+01:00", "Sales")
            .thumb("2026-03-01T23:51:00+01:00", "Sales", "down", Some("no"))
            .clicks("2026-03-01T23:52:00+01:00", "link", "Prices", "Sales")
            .hands_over("2026-03-01T23:53:00+01:00", "direct", None, "Sales")
            .answers("2026-03-02T00:20:00+01:00", "Help")
            .thumb("2026-03-02T00:20:00+01:00", "Help", "up", None)
            .fallback("2026-03-02T00:20:00+01:00", "Help")
            .was_asked("2026-03-02T00:21:00+01:00")
            .rates("2026-03-02T00:22:00+01:00", 3),
    );
    chats.push(
        Chat::new("d2", "gina", "2026-03-08T23:50:00+01:00")
            .by("web", "mobile", "Safari")
            .asks("2026-03-08T23:50:00+01:00")
            .answers("2026-03-09T00:20:00+01:00", "Sales/Prices")
            .hands_over("2026-03-09T00:21:00+01:00", "after_fallback", None, "Sales/Prices")
            .rates("2026-03-09T00:22:00+01:00", 5)
            .concludes("Billing", "abandoned", "assistant"),
    );
    metrics(chats)
});

struct Asked {
    filters: &'static str,
    modules: Json,
}

impl Asked {
    fn new(filters: &'static str) -> Self {
        let modules = all(&WORLD, &question(&format!("{WEEK}{filters}"), AFTER))["modules"].clone();
        Self { filters, modules }
    }

    fn total(&self, module: Module, name: &str) -> Json {
        self.modules[module.name()]["totals"][name].clone()
    }

    fn rows(&self, module: Module) -> Vec<Json> {
        self.modules[module.name()]["rows"].as_array().unwrap().clone()
    }

    fn chats(&self, query: &str) -> Vec<ChatEntry> {
        listed(&WORLD, &format!("{WEEK}{}&{query}", self.filters), AFTER).chats
    }

    #[track_caller]
    fn counts(&self, module: Module, name: &str, query: &str) {
        assert_eq!(self.total(module, name), self.chats(query).len(), "{name} by {query}{}", self.filters);
    }

    fn users(&self, query: &str) -> usize {
        self.chats(query).into_iter().map(|entry| entry.user).collect::<BTreeSet<_>>().len()
    }
}

const FILTERS: [&str; 6] =
    ["", "&agent=Help", "&agent=Sales", "&channel=web&device=mobile", "&topic=Billing", "&include=test"];

#[test]
fn chats_and_ratings() {
    for filters in FILTERS {
        let asked = Asked::new(filters);
        asked.counts(Module::Overview, "chats", "period_of=started");
        asked.counts(Module::Satisfaction, "votes", "period_of=rated");
        asked.counts(Module::Satisfaction, "asked", "period_of=asked");
        asked.counts(Module::Handover, "chats_with_requests", "period_of=handover");
        asked.counts(Module::Handover, "chats_without_requests", "period_of=active&handover=none");
        if !filters.contains("topic") {
            asked.counts(Module::Topics, "chats", "period_of=started&topic=Billing&topic=Delivery");
        }
        asked.counts(Module::Satisfaction, "excluded", "period_of=rated&excluded=true");
        for score in 1..=5 {
            let chats = asked.chats(&format!("period_of=rated&csat={score}"));
            assert_eq!(asked.total(Module::Satisfaction, "scores")[score.to_string()], chats.len(), "{score}{filters}");
        }
        let positive = asked.chats("period_of=rated&csat=>=4").len();
        let votes = asked.chats("period_of=rated").len();
        let share = asked.total(Module::Satisfaction, "positive_share");
        let expected = if votes == 0 { json!(null) } else { json!(positive as f64 / votes as f64) };
        assert_eq!(share, expected);
        let rated = asked.chats("period_of=asked&csat=any").len();
        let rate = asked.total(Module::Satisfaction, "response_rate").as_f64().unwrap_or(0.0);
        let of = asked.chats("period_of=asked").len().max(1);
        assert!((rate - rated as f64 / of as f64).abs() < 1e-9, "{filters}");
    }
}

#[test]
fn how_chats_ended() {
    let answered = "resolution=contained&resolution=confirmed";
    for filters in FILTERS {
        let asked = Asked::new(filters);
        let all = asked.chats("period_of=started").len();
        for (name, query) in [
            ("chats", "period_of=started"),
            ("contained", answered),
            ("confirmed", "resolution=confirmed"),
            ("handed_over", "resolution=handed_over"),
            ("abandoned", "resolution=abandoned"),
            ("pending", "resolution=pending&resolution=none"),
        ] {
            asked.counts(Module::Outcomes, name, query);
            if name != "chats" {
                let rate = asked.total(Module::Outcomes, &format!("{name}_rate"));
                let expected = (all > 0).then(|| asked.chats(query).len() as f64 / all as f64);
                assert_eq!(rate, json!(expected), "{name}{filters}");
            }
        }
        for row in asked.rows(Module::Outcomes).iter().filter(|row| row["reason"].is_null()) {
            let chats = asked.chats(&format!("resolution={}", row["resolution"].as_str().unwrap()));
            assert_eq!(row["chats"], chats.len(), "{row}{filters}");
        }
    }
}

#[test]
fn users_of_the_period() {
    for filters in FILTERS {
        let asked = Asked::new(filters);
        for (name, query) in [
            ("users", "period_of=active"),
            ("new_users", "period_of=active&users=new"),
            ("returning_users", "period_of=active&users=returning"),
            ("repeat_users", "period_of=active&users=repeat"),
        ] {
            assert_eq!(asked.total(Module::Engagement, name), asked.users(query), "{name}{filters}");
        }
        for row in asked.rows(Module::Users) {
            let (device, browser) = (row["device"].as_str().unwrap(), row["browser"].as_str().unwrap());
            let query = format!("period_of=active&device={device}&browser={browser}");
            if !filters.contains("device") {
                assert_eq!(row["users"], asked.users(&query), "{query}{filters}");
            }
        }
    }
}

#[test]
fn what_was_said_pressed_and_judged() {
    for filters in FILTERS {
        let asked = Asked::new(filters);
        for (module, name, query) in [
            (Module::Feedback, "positive", "period_of=feedback&feedback=positive"),
            (Module::Feedback, "negative", "period_of=feedback&feedback=negative"),
            (Module::Feedback, "comments", "period_of=feedback&feedback=comment"),
            (Module::Clicks, "clicks", "period_of=click"),
            (Module::Agents, "views", "period_of=view"),
            (Module::Handover, "direct", "period_of=handover&handover=direct"),
            (Module::Handover, "after_fallback", "period_of=handover&handover=after_fallback"),
            (Module::Handover, "tickets", "period_of=handover&handover_via=ticket"),
        ] {
            // In this world none is there twice in a chat, but for the views.
            let (total, chats) = (asked.total(module, name), asked.chats(query).len());
            let total = usize::try_from(total.as_i64().unwrap()).unwrap();
            assert!(
                total == chats || (name == "views" && total >= chats && chats > 0),
                "{name}{filters}: {total} {chats}"
            );
        }
        for row in asked.rows(Module::Clicks) {
            let query = format!(
                "period_of=click&click={}&click_kind={}&click_destination={}",
                row["title"].as_str().unwrap(),
                row["kind"].as_str().unwrap(),
                row["destination"].as_str().unwrap()
            );
            assert_eq!(row["clicks"], asked.chats(&query).len(), "{query}{filters}");
        }
        // Hours in which nothing was said are many: some will do.
        let hours = asked.rows(Module::Traffic).into_iter().enumerate();
        for (_, row) in hours.filter(|(place, row)| row["messages"] != 0 || place % 40 == 0) {
            let query = format!("period_of=active&weekday={}&hour={}", row["weekday"], row["hour"]);
            assert_eq!(row["messages"] == 0, asked.chats(&query).is_empty(), "{query}{filters}");
        }
    }
}

#[test]
fn rows_by_something_that_may_not_be_known() {
    let asked = Asked::new("");
    let named = |row: &Json, name: &str, filter: &str, none: &str| match row[name].as_str() {
        Some(value) => format!("&{filter}={value}"),
        None => format!("&{none}"),
    };
    for row in asked.rows(Module::Agents) {
        let by =
            named(&row, "agent", "agent", "without=agent") + &named(&row, "workflow", "workflow", "without=workflow");
        for (name, query) in [
            ("views", "period_of=view"),
            ("positive", "period_of=feedback&feedback=positive"),
            ("negative", "period_of=feedback&feedback=negative"),
            ("fallbacks", "period_of=fallback"),
        ] {
            let chats = asked.chats(&format!("{query}{by}"));
            assert_eq!(row[name] == 0, chats.is_empty(), "{name} of {row}");
        }
    }
    for row in asked.rows(Module::Handover) {
        let by = named(&row, "agent", "handover_agent", "handover_agent=none");
        assert_eq!(row["chats"], asked.chats(&format!("period_of=handover{by}")).len(), "{row}");
    }
    for row in asked.rows(Module::Satisfaction) {
        let by = row["by"].as_str().unwrap();
        let (filter, none) = match by {
            "prompt" => ("rating_prompt", "rating_prompt=none".to_owned()),
            by => (by, format!("without={by}")),
        };
        let chats = asked.chats(&format!("period_of=rated{}", named(&row, by, filter, &none)));
        assert_eq!(row["votes"], chats.len(), "{row}");
    }
    for row in asked.rows(Module::Chats) {
        let chats = asked.chats(&named(&row, "channel", "channel", "without=channel")[1..]);
        assert_eq!(row["chats"], chats.len(), "{row}");
    }
    for row in asked.rows(Module::Topics) {
        let chats = asked.chats(&format!("topic={}", row["topic"].as_str().unwrap()));
        assert_eq!(row["chats"], chats.len(), "{row}");
        assert_eq!(row["positive"], chats.iter().map(|chat| chat.positive).sum::<i64>(), "{row}");
        assert_eq!(row["votes"], chats.iter().filter(|chat| chat.score.is_some()).count(), "{row}");
    }
}

#[test]
fn without_a_period_all_of_time() {
    let totals = all(&WORLD, &question(WEEK, AFTER))["modules"]["overview"]["totals"].clone();
    assert_eq!(totals["all_time_chats"], ids(&listed(&WORLD, "", AFTER)).len());
    let active = listed(&WORLD, "period_of=active", AFTER);
    let users: BTreeSet<_> = active.chats.iter().map(|chat| chat.user.as_str()).collect();
    assert_eq!(totals["all_time_users"], users.len());
    assert_eq!(totals["all_time_messages"], active.chats.iter().map(ChatEntry::messages).sum::<i64>());
}
