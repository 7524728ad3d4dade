//! What a language model is to be asked, and what it costs.

use afterword_store::{Settings, Spending, SpendingLimit, WantedChat};
use jiff::civil::date;

use super::{Place, at, open_with_assistant};

pub async fn a_chat_is_asked_about_until_it_is_finished(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let chat = |name: &str, number| WantedChat { assistant: assistant.id, conversation: name.into(), number };
    let (first, second, third) = (chat("a", 1), chat("a", 2), chat("b", 1));
    catalog.want_asked(&[first.clone(), second.clone()], at(10)).await.unwrap();
    catalog.want_asked(&[first.clone(), third.clone()], at(20)).await.unwrap();
    assert_eq!(catalog.wanted_chats(at(9), 10).await.unwrap(), []);
    assert_eq!(catalog.wanted_chats(at(10), 1).await.unwrap(), std::slice::from_ref(&first));
    catalog.postpone_asking(&first, at(40)).await.unwrap();
    catalog.close().await;

    let catalog = place.open(Settings::default()).await;
    assert_eq!(catalog.wanted_chats(at(30), 10).await.unwrap(), [second.clone(), third.clone()]);
    catalog.finish_asking(&second).await.unwrap();
    assert_eq!(catalog.wanted_chats(at(40), 10).await.unwrap(), [third.clone(), first]);
    assert_eq!((catalog.give_up_asking(at(15)).await.unwrap(), catalog.count_wanted().await.unwrap()), (1, 1));
    assert_eq!(catalog.wanted_chats(at(40), 10).await.unwrap(), [third]);
}

pub async fn a_day_has_its_limit_and_restarts_change_nothing(place: &dyn Place) {
    let (catalog, _) = open_with_assistant(place).await;
    let (day, limit) = (date(2026, 3, 2), SpendingLimit::MicroUsd(100));
    let cost = |micro_usd| Spending { tokens: 10, micro_usd };
    assert!(catalog.reserve_spending(day, cost(60), limit).await.unwrap());
    assert!(!catalog.reserve_spending(day, cost(41), limit).await.unwrap());
    catalog.settle_spending(day, cost(60), Spending { tokens: 7, micro_usd: 30 }).await.unwrap();
    catalog.close().await;

    let catalog = place.open(Settings::default()).await;
    assert_eq!(catalog.spending(day).await.unwrap(), Spending { tokens: 7, micro_usd: 30 });
    assert!(catalog.reserve_spending(day, cost(70), limit).await.unwrap(), "up to the limit");
    assert!(!catalog.reserve_spending(day, cost(1), limit).await.unwrap());
    assert!(catalog.reserve_spending(day, cost(1), SpendingLimit::Tokens(27)).await.unwrap());
    assert!(!catalog.reserve_spending(day, cost(1), SpendingLimit::Tokens(27)).await.unwrap());
    assert!(catalog.reserve_spending(date(2026, 3, 3), cost(100), limit).await.unwrap(), "each day anew");
    assert_eq!(catalog.spending(date(2026, 3, 4)).await.unwrap(), Spending::default());
}
