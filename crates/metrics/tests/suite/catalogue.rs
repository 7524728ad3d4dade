//! Every number is described, and every description is of a number.

use std::collections::BTreeSet;

use afterword_metrics::{Kind, Module, catalogue};

use crate::{
    week::{AFTER, WEEK, week},
    world::{answer, question},
};

#[test]
fn the_catalogue_has_what_answers_have() {
    let catalogue = catalogue();
    assert_eq!(catalogue.definition_version, "1");
    let week = week();
    for module in Module::ALL {
        let described: BTreeSet<&str> =
            catalogue.metrics.iter().filter(|entry| entry.module == module).map(|entry| entry.name).collect();
        let answer = answer(&week, module, &question(WEEK, AFTER));
        let mut found: BTreeSet<&str> = answer["totals"].as_object().unwrap().keys().map(String::as_str).collect();
        for part in ["series", "rows"] {
            if !answer[part].as_array().unwrap().is_empty() {
                found.insert(part);
            }
        }
        assert_eq!(described, found, "{}", module.name());
    }
}

#[test]
fn entries_are_complete_and_of_their_kind() {
    let week = week();
    for entry in catalogue().metrics {
        let name = format!("{} {}", entry.module.name(), entry.name);
        assert!(entry.sentence.ends_with('.') && entry.sentence.len() > 10, "{name}");
        assert!(entry.sql.contains("select") && entry.sql.starts_with("--"), "{name}");
        if ["series", "rows"].contains(&entry.name) {
            continue;
        }
        assert!(!entry.title.is_empty() && !entry.unit.is_empty(), "{name}");
        let answer = answer(&week, entry.module, &question(WEEK, AFTER));
        let value = &answer["totals"][entry.name];
        let fits = match entry.kind {
            Kind::Count | Kind::Label => value.is_i64(),
            Kind::Rate => value.as_f64().is_some_and(|rate| (0.0..=1.0).contains(&rate)),
            Kind::Mean | Kind::Duration => value.is_f64(),
            Kind::Distribution => value.is_object(),
        };
        assert!(fits, "{name}: {value}");
    }
}

#[test]
fn modules_are_found_by_name() {
    for module in Module::ALL {
        assert_eq!(Module::named(module.name()), Some(module));
        assert_eq!(serde_json::to_value(module).unwrap(), module.name());
    }
    assert_eq!(Module::named("nothing"), None);
}
