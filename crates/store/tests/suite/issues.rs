//! Issues, their chats, their history, and dismissed suggestions.

use afterword_model::{AssistantId, ChatId, IssuePriority, IssueStatus, IssueType, MessageId, Trouble};
use afterword_store::{
    Assistant, Catalog, HistoryEntry, IssueChange, IssueError, MAX_ISSUE_CHATS, MemberId, NewIssue, NewIssueChat,
    NewMember, Role,
};

use super::{Place, at, open_with_assistant};

fn new(title: &str) -> NewIssue {
    NewIssue {
        title: title.to_owned(),
        kind: IssueType::MissingContent,
        priority: IssuePriority::Medium,
        notes: String::new(),
        assignee: None,
        topic: Some("t1".to_owned()),
        agent: None,
        workflow: None,
        suggestion: Some("k".to_owned()),
    }
}

fn chat(id: &str) -> NewIssueChat {
    NewIssueChat { chat: ChatId::from(id), message: None, why: None }
}

async fn member(catalog: &Catalog, name: &str) -> MemberId {
    let email = format!("{name}@example.org");
    let new = NewMember { email: &email, name, password_hash: "x", role: Role::Editor };
    catalog.create_member(&new, at(0)).await.unwrap().id
}

async fn history(catalog: &Catalog, assistant: &Assistant) -> Vec<(String, Option<String>, Option<String>)> {
    let entries = catalog.issue_history(assistant.id, 1).await.unwrap();
    entries.into_iter().map(|HistoryEntry { field, from, to, .. }| (field, from, to)).collect()
}

fn entry(field: &str, from: Option<&str>, to: Option<&str>) -> (String, Option<String>, Option<String>) {
    (field.to_owned(), from.map(str::to_owned), to.map(str::to_owned))
}

pub async fn issues_are_numbered_by_assistant(place: &dyn Place) {
    let (catalog, support) = open_with_assistant(place).await;
    let sales = catalog.ensure_assistant("Sales", "UTC", at(0)).await.unwrap();
    for (assistant, number) in [(&support, 1), (&support, 2), (&sales, 1)] {
        assert_eq!(catalog.create_issue(assistant.id, &new("a"), &[], "Ada", at(1)).await.unwrap(), number);
    }
    let found = catalog.issues(support.id).await.unwrap();
    assert_eq!(found.iter().map(|issue| issue.number).collect::<Vec<_>>(), [1, 2]);
    let issue = catalog.issue(sales.id, 1).await.unwrap().unwrap();
    assert_eq!((issue.status, issue.created_by.as_str(), issue.created_at), (IssueStatus::Open, "Ada", at(1)));
    assert_eq!((issue.suggestion.as_deref(), issue.settled_at, issue.chats), (Some("k"), None, 0));
    assert_eq!(catalog.issue(sales.id, 2).await.unwrap(), None);
}

pub async fn every_change_of_an_issue_is_written_down(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let ada = member(&catalog, "Ada").await;
    catalog.create_issue(assistant.id, &new("Refunds"), &[], "Ada", at(1)).await.unwrap();
    let change = IssueChange {
        title: Some("Refunds abroad".to_owned()),
        status: Some(IssueStatus::Fixed),
        assignee: Some(Some(ada)),
        topic: Some(None),
        release: Some(Some("2.1".to_owned())),
        notes: Some(String::new()),
        ..IssueChange::default()
    };
    catalog.change_issue(assistant.id, 1, &change, "Bob", at(5)).await.unwrap();
    let issue = catalog.issue(assistant.id, 1).await.unwrap().unwrap();
    assert_eq!((issue.assignee, issue.topic.as_deref(), issue.release.as_deref()), (Some(ada), None, Some("2.1")));
    assert_eq!((issue.updated_at, issue.settled_at), (at(5), Some(at(5))));

    // What it is already changes nothing.
    catalog.change_issue(assistant.id, 1, &change, "Bob", at(9)).await.unwrap();
    assert_eq!(catalog.issue(assistant.id, 1).await.unwrap().unwrap().updated_at, at(5));
    // Open again, it is not settled any more.
    let reopened = IssueChange { status: Some(IssueStatus::InProgress), ..IssueChange::default() };
    catalog.change_issue(assistant.id, 1, &reopened, "Bob", at(10)).await.unwrap();
    assert_eq!(catalog.issue(assistant.id, 1).await.unwrap().unwrap().settled_at, None);

    let expected = [
        entry("created", None, Some("Refunds")),
        entry("title", Some("Refunds"), Some("Refunds abroad")),
        entry("status", Some("open"), Some("fixed")),
        entry("topic", Some("t1"), None),
        entry("release", None, Some("2.1")),
        entry("assignee", None, Some("Ada")),
        entry("status", Some("fixed"), Some("in_progress")),
    ];
    assert_eq!(history(&catalog, &assistant).await, expected);
    let first = catalog.issue_history(assistant.id, 1).await.unwrap().remove(1);
    assert_eq!((first.by.as_str(), first.at), ("Bob", at(5)));

    let unknown = catalog.change_issue(assistant.id, 2, &change, "Bob", at(11)).await;
    assert!(matches!(unknown, Err(IssueError::Unknown)));
    // Who deals with it may leave the team; what they did stays.
    catalog.create_member(&owner(), at(0)).await.unwrap();
    catalog.remove_member(ada).await.unwrap();
    assert_eq!(catalog.issue(assistant.id, 1).await.unwrap().unwrap().assignee, None);
    assert_eq!(history(&catalog, &assistant).await, expected);
}

fn owner() -> NewMember<'static> {
    NewMember { email: "owner@example.org", name: "Owner", password_hash: "x", role: Role::Owner }
}

pub async fn an_issue_holds_each_chat_once_and_at_most_a_thousand(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let named = NewIssueChat { chat: "a".into(), message: Some(MessageId::from("a2")), why: Some(Trouble::ThumbDown) };
    catalog.create_issue(assistant.id, &new("one"), std::slice::from_ref(&named), "Ada", at(1)).await.unwrap();
    catalog.add_issue_chats(assistant.id, 1, &[chat("a"), chat("b")], "Bob", at(2)).await.unwrap();
    let chats = catalog.issue_chats(assistant.id, 1).await.unwrap();
    let seen: Vec<_> = chats.iter().map(|one| (one.chat.as_str(), one.why, one.added_by.as_str())).collect();
    assert_eq!(seen, [("b", None, "Bob"), ("a", Some(Trouble::ThumbDown), "Ada")]);
    assert_eq!(chats[1].message, named.message);
    let issue = catalog.issue(assistant.id, 1).await.unwrap().unwrap();
    assert_eq!((issue.chats, issue.updated_at), (2, at(2)));

    // A chat may be in several issues.
    catalog.create_issue(assistant.id, &new("two"), &[chat("b")], "Ada", at(3)).await.unwrap();
    let filed = catalog.filed_chats(assistant.id).await.unwrap();
    let filed: Vec<_> = filed.iter().map(|(number, one)| (*number, one.chat.as_str())).collect();
    assert_eq!(filed, [(1, "a"), (1, "b"), (2, "b")]);

    assert!(catalog.remove_issue_chat(assistant.id, 1, &"a".into(), "Bob", at(4)).await.unwrap());
    assert!(!catalog.remove_issue_chat(assistant.id, 1, &"a".into(), "Bob", at(5)).await.unwrap());
    assert_eq!(catalog.issue(assistant.id, 1).await.unwrap().unwrap().updated_at, at(4));
    let expected =
        [entry("created", None, Some("one")), entry("chats", Some("1"), Some("2")), entry("chat", Some("a"), None)];
    assert_eq!(history(&catalog, &assistant).await, expected);

    let many: Vec<_> = (0..MAX_ISSUE_CHATS).map(|index| chat(&format!("m{index}"))).collect();
    let refused = catalog.add_issue_chats(assistant.id, 1, &many, "Bob", at(6)).await;
    assert!(matches!(refused, Err(IssueError::TooManyChats)));
    assert_eq!(catalog.issue(assistant.id, 1).await.unwrap().unwrap().chats, 1, "all or nothing");
    catalog.add_issue_chats(assistant.id, 1, &many[1..], "Bob", at(7)).await.unwrap();
    assert_eq!(catalog.issue(assistant.id, 1).await.unwrap().unwrap().chats, 1_000);
    let unknown = catalog.add_issue_chats(assistant.id, 9, &[chat("a")], "Bob", at(8)).await;
    assert!(matches!(unknown, Err(IssueError::Unknown)));
    let elsewhere = catalog.issue_chats(AssistantId(assistant.id.0 + 1), 1).await.unwrap();
    assert_eq!(elsewhere, []);
}

pub async fn a_suggestion_is_dismissed_until_it_is_taken_back(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    for key in ["a", "a", "b"] {
        catalog.dismiss(assistant.id, key, "Ada", at(1)).await.unwrap();
    }
    catalog.undismiss(assistant.id, "b").await.unwrap();
    assert_eq!(catalog.dismissals(assistant.id).await.unwrap(), ["a".to_owned()].into());
}
