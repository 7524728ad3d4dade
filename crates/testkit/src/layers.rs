//! Which room may know which: read from `cargo metadata`, compared with the map in ARCHITECTURE.md.

use std::{collections::BTreeSet, process::Command};

use serde_json::Value;

/// A room, what it must know, and the foreign parts that it alone may know.
const ROOMS: [(&str, &[&str], &[&str]); 8] = [
    ("model", &[], &[]),
    ("intake", &["model"], &["ua-parser"]),
    ("fold", &["model"], &[]),
    ("store", &["model"], &["sqlx"]),
    ("warehouse", &["model", "fold"], &["duckdb", "rusqlite"]),
    ("metrics", &["model", "warehouse"], &["statrs"]),
    ("insight", &["model"], &["whatlang"]),
    ("server", &["model", "intake", "fold", "store", "warehouse", "metrics", "insight"], &["axum", "clap"]),
];

fn metadata() -> Value {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml");
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--offline", "--format-version=1", "--manifest-path", manifest])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Names of the packages that a room's product code depends on.
fn dependencies(metadata: &Value, room: &str) -> BTreeSet<String> {
    let package = metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .find(|package| package["name"] == format!("afterword-{room}"))
        .unwrap_or_else(|| panic!("no crate afterword-{room}"));
    let product = package["dependencies"].as_array().unwrap().iter().filter(|it| it["kind"].is_null());
    product.map(|it| it["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn each_room_knows_only_the_rooms_before_it() {
    let metadata = metadata();
    for (room, may_know, _) in ROOMS {
        let allowed: BTreeSet<_> = may_know.iter().map(|it| format!("afterword-{it}")).collect();
        let found: BTreeSet<_> =
            dependencies(&metadata, room).into_iter().filter(|it| it.starts_with("afterword-")).collect();
        assert!(found.is_subset(&allowed), "{room} knows {:?}", found.difference(&allowed));
    }
}

#[test]
fn each_foreign_part_is_known_to_one_room() {
    let metadata = metadata();
    for (owner, _, parts) in ROOMS {
        for (room, ..) in ROOMS.iter().filter(|(room, ..)| *room != owner) {
            let known = dependencies(&metadata, room);
            for part in parts {
                assert!(!known.contains(*part), "{room} knows {part}, which only {owner} may");
            }
        }
    }
}
