//! Assistants, keys, members, sessions, the set-up token.

use std::collections::BTreeMap;

use afterword_model::SealRules;
use afterword_store::{AssistantError, KeyKind, MemberError, NewMember, Role, SESSION_DAYS, Settings, SetupError};

use super::{Place, at, open_with_assistant};

const DAY: i64 = 24 * 60 * 60;

const ADA: NewMember<'static> =
    NewMember { email: "Ada@Example.org", name: "Ada", password_hash: "hash", role: Role::Viewer };

pub async fn an_assistant_is_found_by_name_before_id(place: &dyn Place) {
    let (catalog, first) = open_with_assistant(place).await;
    assert_eq!(catalog.assistant("1").await.unwrap().unwrap(), first);
    assert_eq!(catalog.assistant("Support").await.unwrap().unwrap(), first);
    assert_eq!(catalog.assistant_by_id(first.id).await.unwrap().unwrap(), first);

    let named_like_an_id = catalog.create_assistant("1", "Europe/Rome", at(0)).await.unwrap();
    assert_eq!(catalog.assistant("1").await.unwrap().unwrap(), named_like_an_id);
    assert_eq!(catalog.assistant("support").await.unwrap(), None);
    assert_eq!(catalog.assistant("").await.unwrap(), None);
    assert_eq!(catalog.assistants().await.unwrap(), [first.clone(), named_like_an_id]);

    // What is there stays as it is.
    assert_eq!(catalog.ensure_assistant("Support", "Europe/Rome", at(9)).await.unwrap(), first);
    assert!(matches!(catalog.create_assistant("Support", "UTC", at(9)).await, Err(AssistantError::NameTaken)));
}

pub async fn names_and_zones_are_checked(place: &dyn Place) {
    let catalog = place.open(Settings::default()).await;
    for name in ["", " ", " padded", "line\nbreak", &"x".repeat(101)] {
        let refused = catalog.create_assistant(name, "UTC", at(0)).await;
        assert!(matches!(refused, Err(AssistantError::BadName)), "{name:?}");
    }
    catalog.create_assistant(&"ü".repeat(100), "UTC", at(0)).await.unwrap();
    for tz in ["", "Mars/Olympus", "+02:00"] {
        let refused = catalog.create_assistant("A", tz, at(0)).await;
        assert!(matches!(refused, Err(AssistantError::UnknownTimeZone(_))), "{tz:?}");
    }
}

pub async fn a_setting_changes_the_assistant(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    assert_eq!(assistant.seal_rules, SealRules::default());
    let rules = SealRules { default_minutes: 5, channel_minutes: BTreeMap::new() };
    catalog.set_time_zone(assistant.id, "Asia/Tokyo").await.unwrap();
    catalog.set_seal_rules(assistant.id, &rules).await.unwrap();
    let changed = catalog.assistant_by_id(assistant.id).await.unwrap().unwrap();
    assert_eq!((changed.tz.as_str(), changed.seal_rules), ("Asia/Tokyo", rules));
    assert!(catalog.set_time_zone(assistant.id, "Mars/Olympus").await.is_err());
    let nobody = afterword_model::AssistantId(99);
    assert!(matches!(catalog.set_time_zone(nobody, "UTC").await, Err(AssistantError::Unknown)));
}

pub async fn a_key_opens_one_assistant_until_revoked(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let origins = ["https://shop.example".to_owned()];
    let secret = catalog.create_key(assistant.id, KeyKind::Secret, &[], at(0)).await.unwrap();
    let publishable = catalog.create_key(assistant.id, KeyKind::Publishable, &origins, at(0)).await.unwrap();
    assert!(secret.starts_with("sk_") && publishable.starts_with("pk_"));

    let key = catalog.key_by_token(&publishable).await.unwrap().unwrap();
    assert_eq!((key.assistant, key.kind, key.origins.as_slice()), (assistant.id, KeyKind::Publishable, &origins[..]));
    assert_eq!(catalog.keys(assistant.id).await.unwrap().len(), 2);
    assert!(catalog.is_allowed_origin("https://shop.example").await.unwrap());
    assert!(!catalog.is_allowed_origin("https://shop.example.evil").await.unwrap());
    assert_eq!(catalog.key_by_token("sk_wrong").await.unwrap(), None);

    assert!(catalog.revoke_key(key.id, at(5)).await.unwrap());
    assert!(!catalog.revoke_key(key.id, at(6)).await.unwrap());
    assert_eq!(catalog.key_by_token(&publishable).await.unwrap(), None);
    assert!(!catalog.is_allowed_origin("https://shop.example").await.unwrap());
    assert_eq!(catalog.keys(assistant.id).await.unwrap().len(), 2, "it can still be seen");
    assert!(catalog.key_by_token(&secret).await.unwrap().is_some());
}

pub async fn a_members_address_is_unique_whatever_its_case(place: &dyn Place) {
    let catalog = place.open(Settings::default()).await;
    assert!(!catalog.has_owner().await.unwrap());
    let ada = catalog.create_member(&ADA, at(0)).await.unwrap();
    let again = NewMember { email: " ada@example.ORG", ..ADA };
    assert!(matches!(catalog.create_member(&again, at(0)).await, Err(MemberError::EmailTaken)));

    let found = catalog.credentials("ADA@example.org").await.unwrap().unwrap();
    assert_eq!((found.member.clone(), found.password_hash.as_str()), (ada.clone(), "hash"));
    assert_eq!((ada.email.as_str(), ada.role), ("Ada@Example.org", Some(Role::Viewer)));
    assert!(catalog.credentials("eve@example.org").await.unwrap().is_none());
    assert_eq!(catalog.members().await.unwrap(), [ada]);
    assert!(!catalog.has_owner().await.unwrap());
}

pub async fn a_session_slides_and_expires(place: &dyn Place) {
    let catalog = place.open(Settings::default()).await;
    let ada = catalog.create_member(&ADA, at(0)).await.unwrap();
    let token = catalog.create_session(ada.id, at(0)).await.unwrap();
    let life = SESSION_DAYS * DAY;

    assert_eq!(catalog.member_by_session("wrong", at(0)).await.unwrap(), None);
    assert_eq!(catalog.member_by_session(&token, at(life - 1)).await.unwrap().unwrap(), ada);
    // That use prolonged it.
    assert!(catalog.member_by_session(&token, at(2 * life - 2)).await.unwrap().is_some());
    // An unused one ends on the second.
    let unused = catalog.create_session(ada.id, at(0)).await.unwrap();
    assert_eq!(catalog.member_by_session(&unused, at(life)).await.unwrap(), None);

    assert!(catalog.end_session(&token).await.unwrap());
    assert!(!catalog.end_session(&token).await.unwrap());
    assert_eq!(catalog.member_by_session(&token, at(life)).await.unwrap(), None);
}

pub async fn the_setup_token_works_once(place: &dyn Place) {
    let catalog = place.open(Settings::default()).await;
    let token = catalog.renew_setup_token(at(0)).await.unwrap().unwrap();
    assert!(matches!(catalog.set_up("wrong", &ADA, at(1)).await, Err(SetupError::WrongToken)));

    // A taken address gives the token back.
    let viewer = catalog.create_member(&NewMember { email: "viewer@example.org", ..ADA }, at(1)).await.unwrap();
    let refused = catalog.set_up(&token, &NewMember { email: &viewer.email, ..ADA }, at(1)).await;
    assert!(matches!(refused, Err(SetupError::EmailTaken)));

    let attempts = tokio::join!(catalog.set_up(&token, &ADA, at(2)), catalog.set_up(&token, &ADA, at(2)));
    let owner = match attempts {
        (Ok(owner), Err(SetupError::Done)) | (Err(SetupError::Done), Ok(owner)) => owner,
        other => panic!("exactly one is let in: {other:?}"),
    };
    assert_eq!(owner.role, Some(Role::Owner));
    assert!(catalog.has_owner().await.unwrap());
    assert_eq!(catalog.renew_setup_token(at(3)).await.unwrap(), None);
}

pub async fn a_new_setup_token_ends_the_one_before(place: &dyn Place) {
    let catalog = place.open(Settings::default()).await;
    let old = catalog.renew_setup_token(at(0)).await.unwrap().unwrap();
    let new = catalog.renew_setup_token(at(1)).await.unwrap().unwrap();
    assert!(matches!(catalog.set_up(&old, &ADA, at(2)).await, Err(SetupError::WrongToken)));
    catalog.set_up(&new, &ADA, at(2)).await.unwrap();
}
