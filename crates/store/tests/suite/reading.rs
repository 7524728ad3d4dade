//! What helps a team to read chats: names of users, and views.

use afterword_store::{MAX_VIEWS, MemberId, NewMember, NewView, Role, ViewError};

use super::{Place, at, open_with_assistant};

fn view<'a>(name: &'a str, query: &'a str) -> NewView<'a> {
    NewView { name, query }
}

async fn member(catalog: &afterword_store::Catalog, email: &str) -> MemberId {
    let new = NewMember { email, name: "Ada", password_hash: "hash", role: Role::Owner };
    catalog.create_member(&new, at(0)).await.unwrap().id
}

pub async fn a_user_has_the_name_that_was_given_last(place: &dyn Place) {
    let (catalog, support) = open_with_assistant(place).await;
    let sales = catalog.create_assistant("Sales", "UTC", at(0)).await.unwrap();
    catalog.set_user_name(support.id, "u1", Some("Ada")).await.unwrap();
    catalog.set_user_name(support.id, "u1", Some("Ada L.")).await.unwrap();
    catalog.set_user_name(support.id, "u2", Some("Ada L.")).await.unwrap();
    catalog.set_user_name(sales.id, "u1", Some("Eve")).await.unwrap();
    let names = catalog.user_names(support.id).await.unwrap();
    assert_eq!((names["u1"].as_str(), names["u2"].as_str(), names.len()), ("Ada L.", "Ada L.", 2));
    catalog.set_user_name(support.id, "u1", None).await.unwrap();
    catalog.set_user_name(support.id, "u3", None).await.unwrap();
    assert_eq!(catalog.user_names(support.id).await.unwrap().into_keys().collect::<Vec<_>>(), ["u2"]);
    assert_eq!(catalog.user_names(sales.id).await.unwrap()["u1"], "Eve");
}

pub async fn views_are_kept_for_one_assistant(place: &dyn Place) {
    let (catalog, support) = open_with_assistant(place).await;
    let sales = catalog.create_assistant("Sales", "UTC", at(0)).await.unwrap();
    let ada = member(&catalog, "ada@example.org").await;
    let first = catalog.create_view(support.id, view("Unhappy", "csat=<=2"), (ada, "Ada"), at(1)).await.unwrap();
    assert_eq!((first.name.as_str(), first.query.as_str(), first.by.as_str()), ("Unhappy", "csat=<=2", "Ada"));
    assert_eq!((first.member, first.created_at), (Some(ada), at(1)));
    let again = catalog.create_view(support.id, view("Unhappy", ""), (ada, "Ada"), at(2)).await;
    assert!(matches!(again, Err(ViewError::NameTaken)));
    let elsewhere = catalog.create_view(sales.id, view("Unhappy", "q=no"), (ada, "Ada"), at(3)).await.unwrap();
    let second = catalog.create_view(support.id, view("Happy", "csat=5"), (ada, "Ada"), at(4)).await.unwrap();

    let taken = catalog.change_view(support.id, second.id, view("Unhappy", "csat=5")).await;
    assert!(matches!(taken, Err(ViewError::NameTaken)));
    let changed = catalog.change_view(support.id, second.id, view("Happy", "csat=>=4")).await.unwrap();
    assert_eq!((changed.query.as_str(), changed.created_at), ("csat=>=4", at(4)));
    let not_its_own = catalog.change_view(support.id, elsewhere.id, view("Stolen", "")).await;
    assert!(matches!(not_its_own, Err(ViewError::Unknown)));
    assert_eq!(catalog.views(support.id).await.unwrap(), [first, changed]);

    assert!(!catalog.delete_view(support.id, elsewhere.id).await.unwrap());
    assert!(catalog.delete_view(support.id, second.id).await.unwrap());
    assert!(!catalog.delete_view(support.id, second.id).await.unwrap());
    let third = catalog.create_view(support.id, view("Happy", ""), (ada, "Ada"), at(5)).await.unwrap();
    assert!(third.id.0 > second.id.0, "a number is never used again");
}

pub async fn a_view_outlives_who_made_it(place: &dyn Place) {
    let (catalog, support) = open_with_assistant(place).await;
    member(&catalog, "ada@example.org").await;
    let eve = member(&catalog, "eve@example.org").await;
    catalog.create_view(support.id, view("Mine", ""), (eve, "Eve"), at(0)).await.unwrap();
    catalog.remove_member(eve).await.unwrap();
    let left = &catalog.views(support.id).await.unwrap()[0];
    assert_eq!((left.member, left.by.as_str()), (None, "Eve"));
}

pub async fn an_assistant_has_so_many_views(place: &dyn Place) {
    let (catalog, support) = open_with_assistant(place).await;
    let ada = member(&catalog, "ada@example.org").await;
    for number in 0..MAX_VIEWS {
        catalog.create_view(support.id, view(&number.to_string(), ""), (ada, "Ada"), at(0)).await.unwrap();
    }
    let more = catalog.create_view(support.id, view("more", ""), (ada, "Ada"), at(0)).await;
    assert!(matches!(more, Err(ViewError::TooMany)));
}
