//! Alerts by e-mail: to whom, how often, and what they say.

use afterword_server::sending::{Mailer, Sending};
use afterword_store::{MemberId, NewMember, Role};
use jiff::SignedDuration;
use serde_json::json;

use super::{Office, alerts, postbox::Postbox};
use crate::workspace::{Ask, PASSWORD, Workspace};

#[tokio::test]
async fn a_topic_that_grew_is_told_to_the_owners_once() {
    let office = Office::new().await;
    let workspace = &office.workspace;
    for (name, role) in [("editor", Role::Editor), ("viewer", Role::Viewer), ("second", Role::Owner)] {
        workspace.member_called(name, role).await;
    }
    let creator = workspace.member_called("creator", Role::Viewer).await;
    workspace.app.catalog.set_creator(workspace.support.id, creator).await.unwrap();
    // Owner of the other assistant alone.
    let elsewhere = workspace.member_called("elsewhere", Role::Viewer).await;
    workspace.app.catalog.give_role(elsewhere, Some(workspace.sales.id), Role::Owner).await.unwrap();

    office.round().await;
    assert_eq!(office.postbox.empty().len(), 0);
    office.told.grew(1, "Bills", workspace.support.id);
    office.round().await;
    let letters = office.postbox.empty();
    let mut to: Vec<_> = letters.iter().flat_map(|letter| letter.to.clone()).collect();
    to.sort();
    let expected = ["creator", "owner", "second"].map(|name| format!("RCPT TO:<{name}@example.org>"));
    assert_eq!(to, expected, "a letter each, so that nobody sees who else gets one");
    let letter = &letters[0];
    assert!(letter.from.starts_with("MAIL FROM:<afterword@example.com>"), "{}", letter.from);
    assert_eq!(letter.header("From"), "Afterword <afterword@example.com>");
    assert_eq!(letter.header("Date"), "Wed, 21 Oct 2026 12:00:00 +0000");
    assert_eq!(letter.header("Auto-Submitted"), "auto-generated");
    assert!(letter.header("Content-Type").starts_with("multipart/alternative"));
    let text = letter.readable();
    for words in [
        "More people ask about “Bills”",
        "Support had 12 chats about it within 7 days.",
        "Read these chats: https://afterword.test/a/Support/topics/t7\r\n",
        "<a href=\"https://afterword.test/a/Support/topics/t7\"",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let ids: std::collections::HashSet<_> = letters.iter().map(|letter| letter.header("Message-ID")).collect();
    assert_eq!(ids.len(), 3);

    // Even where it is planned again, as after a crash before it was marked.
    *office.told.forgetful.lock().unwrap() = true;
    office.told.grew(1, "Bills", workspace.support.id);
    for _ in 0..3 {
        office.wait(60);
        office.round().await;
    }
    assert_eq!(office.postbox.empty().len(), 0);
}

#[tokio::test]
async fn a_name_is_never_more_than_a_name() {
    let office = Office::new().await;
    let evil = "Bills\r\nBcc: everybody@example.org\r\n\r\n<script>alert(1)</script>";
    office.told.grew(1, evil, office.workspace.support.id);
    office.round().await;
    let letter = office.postbox.one();
    assert_eq!(letter.to.len(), 1);
    let head = letter.data.split("\r\n\r\n").next().unwrap().to_lowercase();
    assert!(!head.lines().any(|line| line.starts_with("bcc")), "{head}");
    let text = letter.readable();
    assert!(text.contains("&lt;script&gt;alert(1)") && !text.contains("<script>alert(1)</script>” </h1>"), "{text}");
    let html = text.split("<!doctype html>").nth(1).unwrap();
    assert!(!html.contains("<script"), "{html}");
}

#[tokio::test]
async fn a_server_that_refuses_is_asked_again_for_a_day() {
    let office = Office::new().await;
    office.postbox.refuse(true);
    office.told.grew(1, "Bills", office.workspace.support.id);
    office.round().await;
    office.round().await;
    let waiting = || async { office.workspace.app.catalog.waiting_letters().await.unwrap() };
    assert_eq!((office.postbox.empty().len(), waiting().await), (0, 1));
    office.postbox.refuse(false);
    office.round().await;
    assert_eq!(office.postbox.empty().len(), 0, "not before a minute is over");
    office.wait(1);
    office.round().await;
    let first = office.postbox.one().header("Message-ID");

    office.postbox.refuse(true);
    office.told.grew(2, "Bills", office.workspace.support.id);
    for _ in 0..25 * 60 {
        office.round().await;
        office.wait(1);
    }
    assert_eq!(waiting().await, 0, "given up after a day");
    office.postbox.refuse(false);
    office.wait(60);
    office.round().await;
    assert_eq!(office.postbox.empty().len(), 0);
    office.told.grew(3, "Bills", office.workspace.support.id);
    office.round().await;
    assert_ne!(office.postbox.one().header("Message-ID"), first);
}

#[tokio::test]
async fn a_letter_that_was_claimed_by_a_server_that_died_goes_out_once() {
    let office = Office::new().await;
    let app = &office.workspace.app;
    // Planned, then claimed by a process that is never heard of again.
    office.postbox.refuse(true);
    office.told.grew(1, "Bills", office.workspace.support.id);
    office.round().await;
    office.postbox.refuse(false);
    office.wait(1);
    let now = afterword_model::Clock::now(&office.workspace.clock);
    let until = now.checked_add(SignedDuration::from_mins(10)).unwrap();
    let claimed = app.catalog.claim_letter(now, until).await.unwrap().unwrap();
    assert_eq!(app.catalog.claim_letter(now, until).await.unwrap(), None, "nobody else gets it");

    office.wait(9);
    office.round().await;
    assert_eq!(office.postbox.empty().len(), 0, "it may still be on its way");
    office.wait(1);
    office.round().await;
    assert_eq!(office.postbox.one().header("Message-ID"), format!("<{}@example.com>", claimed.token));
    // The process was only slow: what it says of its claim changes nothing.
    let again = afterword_store::Attempt::Again(now, "slow");
    app.catalog.settle_letter(&claimed, again, now).await.unwrap();
    office.wait(60);
    office.round().await;
    assert_eq!(office.postbox.empty().len(), 0);
}

#[tokio::test]
async fn who_is_asked_to_be_left_alone_gets_nothing() {
    let office = Office::new().await;
    let workspace = &office.workspace;
    let second: MemberId = workspace.member_called("second", Role::Owner).await;
    let cookie = workspace.sign_in("second").await;
    let mut settings = alerts::settings(None);
    settings["email"] = json!(false);
    alerts::set(workspace, &cookie, &settings).await;
    office.told.grew(1, "Bills", workspace.support.id);
    office.round().await;
    assert_eq!(office.postbox.empty().len(), 0);

    // Planned, and then one of the two owners goes.
    alerts::set(workspace, &cookie, &alerts::settings(None)).await;
    office.postbox.refuse(true);
    office.told.grew(2, "Bills", workspace.support.id);
    office.round().await;
    workspace.app.catalog.remove_member(second).await.unwrap();
    office.postbox.refuse(false);
    office.wait(1);
    office.round().await;
    assert_eq!(office.postbox.one().to, ["RCPT TO:<owner@example.org>"]);
    assert_eq!(workspace.app.catalog.waiting_letters().await.unwrap(), 0);
}

#[tokio::test]
async fn an_address_that_is_none_is_not_tried_again() {
    let office = Office::new().await;
    let app = &office.workspace.app;
    let password_hash = app.passwords.hash(PASSWORD.to_owned()).await.unwrap();
    let odd = NewMember { email: "odd one@localhost", name: "Odd", password_hash: &password_hash, role: Role::Owner };
    app.catalog.create_member(&odd, afterword_model::Clock::now(&office.workspace.clock)).await.unwrap();
    office.told.grew(1, "Bills", office.workspace.support.id);
    office.round().await;
    assert_eq!(office.postbox.one().to, ["RCPT TO:<owner@example.org>"], "the others get theirs");
    assert_eq!(app.catalog.waiting_letters().await.unwrap(), 0);
}

#[tokio::test]
async fn a_password_is_not_told_to_a_server_without_tls() {
    let postbox = Postbox::open();
    let told = |query: &str| {
        let url = format!("smtp://afterword:hush@{}{query}", postbox.address).parse().unwrap();
        let mailer = Some(Mailer::new(&url, Some("afterword@example.com")).unwrap());
        Workspace::sending(Sending { mailer, ..Sending::default() })
    };
    let workspace = told("").await;
    let cookie = workspace.signed_in(Role::Owner).await;
    let ask = || Ask::post("/api/v1/assistants/Support/alerts/test");
    let answer = workspace.ask(ask().cookie(&cookie)).await.json();
    assert!(answer["email"].as_str().unwrap().starts_with("failed: The "), "{answer}");
    let heard = postbox.heard();
    assert!(heard.iter().any(|line| line.starts_with("EHLO")) && !heard.iter().any(|line| line.starts_with("AUTH")));

    let insisted = told("?tls=none").await;
    let cookie = insisted.signed_in(Role::Owner).await;
    assert_eq!(insisted.ask(ask().cookie(&cookie)).await.json()["email"], "sent");
    assert!(postbox.heard().iter().any(|line| line.starts_with("AUTH")));
}
