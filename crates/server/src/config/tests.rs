//! Settings from every place they may come from.

use super::*;

fn in_folder(text: &str) -> (tempfile::TempDir, PlaceOptions) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(FILE), text).unwrap();
    let place = PlaceOptions { data: Some(folder.path().to_owned()), ..PlaceOptions::default() };
    (folder, place)
}

#[test]
fn an_option_beats_the_file_and_the_file_beats_the_default() {
    let (folder, place) = in_folder("listen = \"0.0.0.0:80\"\npending_limit = 7\nlog_format = \"json\"");
    let serve = ServeOptions { listen: Some(([127, 0, 0, 1], 9).into()), ..ServeOptions::default() };
    let settings = Settings::resolve(place, serve).unwrap();
    assert_eq!(settings.listen, ([127, 0, 0, 1], 9).into());
    assert_eq!((settings.pending_limit, settings.log_format), (7, LogFormat::Json));
    assert_eq!(settings.log, "info");
    assert_eq!(settings.warehouse, folder.path().join("warehouse.duckdb"));
    assert_eq!(settings.catalog, format!("sqlite:{}", folder.path().join("catalog.db").display()));
}

#[test]
fn the_example_changes_nothing_and_names_every_line() {
    assert!(EXAMPLE.lines().all(|line| line.is_empty() || line.starts_with('#')));
    let is_line = |line: &&str| line.starts_with(|first: char| first.is_ascii_lowercase()) && line.contains(" = ");
    let lines: Vec<&str> = EXAMPLE.lines().filter_map(|line| line.strip_prefix("# ")).filter(is_line).collect();
    assert_eq!(lines.len(), 22, "{lines:?}");

    let shown = ["mail_from", "model_url", "public_url", "smtp_url", "warehouse_memory", "warehouse_threads"];
    let same = lines.into_iter().filter(|line| !shown.iter().any(|name| line.starts_with(name)));
    let (_folder, mut place) = in_folder(&same.collect::<Vec<_>>().join("\n"));
    place.config = place.data.take().map(|folder| folder.join(FILE));
    assert_eq!(Settings::resolve(place, ServeOptions::default()).unwrap(), Settings::default());
}

#[test]
fn a_language_model_is_used_where_one_is_named_and_its_key_is_not_shown() {
    let (_folder, place) = in_folder("model_url = \"http://h/v1\"\nmodel_name = \"m\"\nmodel_key = \"sk-1\"");
    let serve = ServeOptions {
        model: ModelOptions { model_name: Some("other".to_owned()), ..ModelOptions::default() },
        ..ServeOptions::default()
    };
    let settings = Settings::resolve(place, serve).unwrap();
    let model = settings.model.as_ref().unwrap();
    assert_eq!((model.name.as_str(), model.key.as_ref().unwrap().reveal()), ("other", "sk-1"));
    assert!(!format!("{settings:?}").contains("sk-1"));
    let (_folder, place) = in_folder("model_url = \"http://h/v1\"");
    assert!(matches!(Settings::resolve(place, ServeOptions::default()), Err(SettingsError::Model(_))));
}

#[test]
fn a_mail_server_is_named_anywhere_and_its_password_is_not_shown() {
    let text = "smtp_url = \"smtp://u:hush@h\"\nmail_from = \"a@example.com\"\nwebhooks_private = true";
    let (_folder, place) = in_folder(text);
    let serve = ServeOptions {
        sending: SendingOptions { mail_from: Some("b@example.com".to_owned()), ..SendingOptions::default() },
        ..ServeOptions::default()
    };
    let settings = Settings::resolve(place, serve).unwrap();
    let SendingOptions { smtp_url, mail_from, webhooks_private } = &settings.sending;
    assert_eq!(smtp_url.as_ref().unwrap().reveal(), "smtp://u:hush@h");
    assert_eq!((mail_from.as_deref(), *webhooks_private), (Some("b@example.com"), Some(true)));
    assert!(!format!("{settings:?}").contains("hush"));
}

#[test]
fn a_mistake_in_the_file_is_said() {
    let (_folder, place) = in_folder("lisen = \"127.0.0.1:1\"");
    assert!(matches!(Settings::resolve(place, ServeOptions::default()), Err(SettingsError::Malformed { .. })));
    let (_folder, place) = in_folder("warehouse = \"http://clickhouse\"");
    assert!(matches!(Settings::resolve(place, ServeOptions::default()), Err(SettingsError::UnsupportedWarehouse(_))));
}
