//! Settings, roles, invitations, grants, reviews.

use afterword_model::{AssistantId, FeedbackSettings, SealRules, VoiceSettings};
use afterword_store::{
    Access, AssistantError, INVITATION_DAYS, JoinError, Joiner, KeyKind, MemberId, NewMember, RemoveError, Review,
    Role, Settings,
};

use super::{Place, at, open_with_assistant};

const DAY: i64 = 24 * 60 * 60;

fn new(email: &str, role: Role) -> NewMember<'_> {
    NewMember { email, name: "Ada", password_hash: "hash", role }
}

pub async fn settings_are_kept_together(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    assert_eq!(assistant.settings, VoiceSettings::default());
    let settings = VoiceSettings {
        feedback: FeedbackSettings { contact: false, ..FeedbackSettings::default() },
        ..VoiceSettings::default()
    };
    let rules = SealRules { default_minutes: 5, ..SealRules::default() };
    catalog.configure(assistant.id, "Asia/Tokyo", &rules, &settings).await.unwrap();
    let bad = catalog.configure(assistant.id, "Mars/Olympus", &SealRules::default(), &VoiceSettings::default()).await;
    assert!(matches!(bad, Err(AssistantError::UnknownTimeZone(_))));
    let changed = catalog.assistant_by_id(assistant.id).await.unwrap().unwrap();
    assert_eq!((changed.tz.as_str(), changed.seal_rules, changed.settings), ("Asia/Tokyo", rules, settings));
    let nobody = catalog.configure(AssistantId(99), "UTC", &SealRules::default(), &VoiceSettings::default()).await;
    assert!(matches!(nobody, Err(AssistantError::Unknown)));
}

pub async fn keys_show_how_they_begin(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let token = catalog.create_key(assistant.id, KeyKind::Publishable, &[], at(0)).await.unwrap();
    let key = catalog.key_by_token(&token).await.unwrap().unwrap();
    assert_eq!((key.prefix.as_str(), key.revoked_at), (&token[..7], None));
    catalog.revoke_key(key.id, at(5)).await.unwrap();
    assert_eq!(catalog.keys(assistant.id).await.unwrap()[0].revoked_at, Some(at(5)));
}

pub async fn the_stronger_role_holds(place: &dyn Place) {
    let (catalog, support) = open_with_assistant(place).await;
    let sales = catalog.create_assistant("Sales", "UTC", at(0)).await.unwrap();
    let owner = catalog.create_member(&new("owner@example.org", Role::Owner), at(0)).await.unwrap();
    let ada = catalog.create_member(&new("ada@example.org", Role::Viewer), at(0)).await.unwrap();
    let role = |assistant| {
        let catalog = catalog.clone();
        async move { catalog.access(ada.id, assistant).await.unwrap().role }
    };
    catalog.give_role(ada.id, Some(support.id), Role::Editor).await.unwrap();
    catalog.give_role(ada.id, Some(support.id), Role::Viewer).await.unwrap();
    assert_eq!((role(support.id).await, role(sales.id).await), (Some(Role::Editor), Some(Role::Viewer)));
    catalog.give_role(ada.id, None, Role::Owner).await.unwrap();
    assert_eq!(role(sales.id).await, Some(Role::Owner));

    // Nobody is said to have made it, so the first owner stands for them.
    assert_eq!(catalog.creator(support.id).await.unwrap(), Some(owner.id));
    catalog.set_creator(support.id, ada.id).await.unwrap();
    let access = Access { role: Some(Role::Owner), creator: true, granted: false };
    assert_eq!(catalog.access(ada.id, support.id).await.unwrap(), access);
    assert_eq!(catalog.access(MemberId(99), support.id).await.unwrap(), Access::default());
    let hers = catalog.create_assistant_of(ada.id, "Hers", "UTC", at(0)).await.unwrap();
    assert_eq!(catalog.creator(hers.id).await.unwrap(), Some(ada.id));
    catalog.remove_member(ada.id).await.unwrap();
    assert_eq!(catalog.creator(support.id).await.unwrap(), Some(owner.id));
    assert_eq!(catalog.creator(hers.id).await.unwrap(), Some(owner.id));
}

pub async fn an_invitation_lets_one_in_within_a_week(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let (first, token) = catalog.invite(Some(" a@example.org"), Some(assistant.id), Role::Editor, at(0)).await.unwrap();
    assert_eq!((first.email.as_deref(), first.expires_at), (Some("a@example.org"), at(INVITATION_DAYS * DAY)));
    assert_eq!(catalog.invitations(at(1)).await.unwrap(), std::slice::from_ref(&first));
    assert!(catalog.is_invited(&token, at(1)).await.unwrap());
    let eve = Joiner::New(new("eve@example.org", Role::Owner));
    let late = catalog.join(&token, &eve, at(INVITATION_DAYS * DAY)).await;
    assert!(matches!(late, Err(JoinError::WrongToken)));

    let attempts = tokio::join!(catalog.join(&token, &eve, at(2)), catalog.join(&token, &eve, at(2)));
    let joined = match attempts {
        (Ok(member), Err(JoinError::WrongToken)) | (Err(JoinError::WrongToken), Ok(member)) => member,
        other => panic!("exactly one is let in: {other:?}"),
    };
    assert_eq!(joined.role, None);
    assert_eq!(catalog.access(joined.id, assistant.id).await.unwrap().role, Some(Role::Editor));
    assert_eq!(catalog.invitations(at(3)).await.unwrap(), []);

    // A taken address gives the invitation back.
    let (_, token) = catalog.invite(None, None, Role::Viewer, at(0)).await.unwrap();
    assert!(matches!(catalog.join(&token, &eve, at(4)).await, Err(JoinError::EmailTaken)));
    let known = catalog.join(&token, &Joiner::Known(joined.id), at(4)).await.unwrap();
    assert_eq!(known.role, Some(Role::Viewer));

    let (third, token) = catalog.invite(None, None, Role::Owner, at(0)).await.unwrap();
    assert!(catalog.withdraw_invitation(third.id).await.unwrap());
    assert!(!catalog.withdraw_invitation(third.id).await.unwrap());
    assert!(!catalog.is_invited(&token, at(1)).await.unwrap());
}

pub async fn an_owner_always_remains(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let first = catalog.create_member(&new("a@example.org", Role::Owner), at(0)).await.unwrap();
    assert!(matches!(catalog.remove_member(first.id).await, Err(RemoveError::LastOwner)));
    let second = catalog.create_member(&new("b@example.org", Role::Owner), at(0)).await.unwrap();
    let session = catalog.create_session(first.id, at(0)).await.unwrap();
    catalog.set_grants(assistant.id, &[first.id]).await.unwrap();
    catalog.remove_member(first.id).await.unwrap();
    assert!(matches!(catalog.remove_member(first.id).await, Err(RemoveError::Unknown)));
    assert!(matches!(catalog.remove_member(second.id).await, Err(RemoveError::LastOwner)));
    assert_eq!(catalog.member_by_session(&session, at(1)).await.unwrap(), None);
    assert_eq!(catalog.grants(assistant.id).await.unwrap(), []);
}

pub async fn who_is_left_without_a_part_is_gone(place: &dyn Place) {
    let (catalog, support) = open_with_assistant(place).await;
    let sales = catalog.create_assistant("Sales", "UTC", at(0)).await.unwrap();
    let (_, token) = catalog.invite(None, Some(support.id), Role::Viewer, at(0)).await.unwrap();
    let eve = catalog.join(&token, &Joiner::New(new("eve@example.org", Role::Viewer)), at(0)).await.unwrap();
    catalog.give_role(eve.id, Some(sales.id), Role::Viewer).await.unwrap();
    assert!(catalog.remove_from(eve.id, &[support.id]).await.unwrap());
    assert!(!catalog.remove_from(eve.id, &[support.id]).await.unwrap());
    assert_eq!(catalog.members().await.unwrap().len(), 1);
    assert!(catalog.remove_from(eve.id, &[support.id, sales.id]).await.unwrap());
    assert_eq!(catalog.members().await.unwrap(), []);
}

pub async fn grants_are_set_as_a_whole(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let a = catalog.create_member(&new("a@example.org", Role::Viewer), at(0)).await.unwrap().id;
    let b = catalog.create_member(&new("b@example.org", Role::Viewer), at(0)).await.unwrap().id;
    catalog.set_grants(assistant.id, &[a, b, a, MemberId(99)]).await.unwrap();
    assert_eq!(catalog.grants(assistant.id).await.unwrap(), [a, b]);
    catalog.set_grants(assistant.id, &[b]).await.unwrap();
    assert_eq!(catalog.grants(assistant.id).await.unwrap(), [b]);
    assert!(catalog.access(b, assistant.id).await.unwrap().granted);
}

pub async fn a_review_stays_until_the_feedback_changes(place: &dyn Place) {
    let catalog = place.open(Settings::default()).await;
    let assistant = catalog.ensure_assistant("Support", "UTC", at(0)).await.unwrap().id;
    let key = ("c".into(), "m".into());
    let review = |second, given| Review { by: format!("member {second}"), at: at(second), given_at: Some(at(given)) };
    catalog.mark_reviewed(assistant, &key, &review(1, 0)).await.unwrap();
    catalog.mark_reviewed(assistant, &key, &review(2, 0)).await.unwrap();
    let known = || async { catalog.reviews(assistant).await.unwrap()[&key].clone() };
    assert_eq!(known().await, review(1, 0));
    // Once the user has changed it, the mark is not on what they say now; a new one takes its place.
    assert!(known().await.is_of(at(0)) && !known().await.is_of(at(9)));
    catalog.mark_reviewed(assistant, &key, &review(10, 9)).await.unwrap();
    assert_eq!(known().await, review(10, 9));
    let others = (0..2_500).map(|number| ("c".into(), number.to_string().into()));
    let keys: Vec<_> = others.chain([key.clone()]).collect();
    let found = catalog.reviews_of(assistant, &keys).await.unwrap();
    assert_eq!((found.len(), &found[&key]), (1, &review(10, 9)));
    assert!(catalog.reviews_of(assistant, &keys[..5]).await.unwrap().is_empty());
    assert!(catalog.reviews_of(assistant, &[]).await.unwrap().is_empty());
    assert!(catalog.unmark_reviewed(assistant, &key).await.unwrap());
    assert!(!catalog.unmark_reviewed(assistant, &key).await.unwrap());
    assert!(catalog.reviews(assistant).await.unwrap().is_empty());
}
