//! Looking for chats by words, compared with what reading every message finds.

use std::sync::LazyLock;

use afterword_fold::Rows;
use afterword_metrics::{ChatsPage, ChatsQuestion, Metrics};
use afterword_warehouse::Warehouse;
use jiff::{SignedDuration, Timestamp};

use crate::world::{Chat, at, ids, list, listed, metrics};

const NOW: &str = "2026-06-01T00:00:00Z";

/// A chat of the made-up world, as far as tests compare it.
#[derive(Clone, Debug)]
struct Told {
    chat: String,
    started_at: Timestamp,
    channel: &'static str,
    texts: Vec<String>,
}

/// Numbers that are always the same and look like chance.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// Some 400 chats in conversations of one to three, some of which go on for days, with thousands of messages. `the` is
/// everywhere, `parcel` in some, `unicorn` in few.
static WORLD: LazyLock<(Metrics, Vec<Told>)> = LazyLock::new(|| {
    let mut chance = Chance(7);
    let (mut told, mut all) = (Vec::new(), Rows::default());
    for conversation in 0..250 {
        let mut time =
            at("2026-03-01T00:00:00Z") + SignedDuration::from_mins(i64::try_from(chance.below(60 * 24 * 60)).unwrap());
        for number in 1..=1 + chance.below(3) {
            let id = if number == 1 { format!("c{conversation}") } else { format!("c{conversation}#{number}") };
            let channel = if chance.below(10) == 0 { "rare" } else { "web" };
            let mut chat = Chat::new(&id, "u", &time.to_string()).by(channel, "d", "b");
            let (started_at, mut texts) = (time, Vec::new());
            let step = if chance.below(12) == 0 { 600 } else { 2 };
            for _ in 0..2 + chance.below(20) {
                let mut text = vec!["What"];
                for (word, rarity) in [("the", 2), ("Parcel", 12), ("unicorn", 700)] {
                    if chance.below(rarity) == 0 {
                        text.push(word);
                    }
                }
                texts.push(text.join(" "));
                chat = chat.asks_for(&time.to_string(), texts.last().unwrap());
                time += SignedDuration::from_mins(i64::try_from(1 + chance.below(step)).unwrap());
            }
            let chat = chat.of_conversation(&format!("c{conversation}"), i64::try_from(number).unwrap());
            all.extend(chat.into_rows());
            told.push(Told { chat: id, started_at, channel, texts });
            time += SignedDuration::from_hours(30);
        }
    }
    let warehouse = Warehouse::open_in_memory().unwrap();
    warehouse.append(1, &all).unwrap();
    told.sort_by(|one, other| (other.started_at, &other.chat).cmp(&(one.started_at, &one.chat)));
    (Metrics::new(warehouse), told)
});

fn expected(words: &[&str], keep: impl Fn(&Told) -> bool) -> Vec<String> {
    let holds = |told: &&Told| {
        let held = |text: &String| words.iter().all(|word| text.to_lowercase().contains(word));
        keep(told) && told.texts.iter().any(held)
    };
    WORLD.1.iter().filter(holds).map(|told| told.chat.clone()).collect()
}

/// All pages, one after the other. With no patience each ends as soon as it may.
fn pages(asked: &ChatsQuestion, limit: usize, patient: bool) -> Vec<ChatsPage> {
    let mut pages: Vec<ChatsPage> = Vec::new();
    loop {
        let after = pages.last().and_then(|page| page.next.as_ref());
        let page = WORLD.0.chats(asked, after, limit, &|| !patient).unwrap();
        assert!(page.chats.len() <= limit && pages.len() < 1_000);
        assert_eq!(page.searched_back_to.is_some(), page.next.is_some());
        let is_last = page.next.is_none();
        pages.push(page);
        if is_last {
            return pages;
        }
    }
}

#[test]
fn every_chat_is_found_once_however_it_is_paged() {
    for (query, words) in [
        ("q=the", vec!["the"]),
        ("q=the%20parcel".replace("%20", " ").leak(), vec!["the", "parcel"]),
        ("q=unicorn", vec!["unicorn"]),
        ("q=PARCEL", vec!["parcel"]),
        ("q=nowhere", vec!["nowhere"]),
    ] {
        for filter in ["", "&channel=rare", "&channel=web"] {
            let asked = list(&format!("{query}{filter}"), NOW);
            let expected = expected(&words, |told| filter.is_empty() || filter.ends_with(told.channel));
            let small = if expected.len() > 100 { 40 } else { 3 };
            for (limit, patient) in [(200, true), (small, true), (small, false)] {
                let pages = pages(&asked, limit, patient);
                let found: Vec<&str> = pages.iter().flat_map(ids).collect();
                assert_eq!(found, expected, "{query}{filter} by {limit}");
                if patient && !words.contains(&"the") {
                    assert_eq!(pages[0].total, i64::try_from(expected.len()).ok(), "{query}{filter} by {limit}");
                }
                assert!(pages[1..].iter().all(|page| page.total.is_none()));
            }
        }
    }
}

#[test]
fn a_hit_shows_the_newest_message_and_the_words() {
    let page = WORLD.0.chats(&list("q=unicorn", NOW), None, 200, &|| false).unwrap();
    assert!(page.chats.len() > 1);
    for chat in &page.chats {
        let told = WORLD.1.iter().find(|told| told.chat == chat.chat.0).unwrap();
        let text = told.texts.iter().rfind(|text| text.contains("unicorn")).unwrap();
        let hit = chat.hit.as_ref().unwrap();
        assert_eq!(hit.parts.iter().map(|(text, _)| text.as_str()).collect::<String>(), *text);
        let shown: Vec<&str> = hit.parts.iter().filter(|(_, hit)| *hit).map(|(text, _)| text.as_str()).collect();
        assert_eq!((shown, hit.role.as_str()), (vec!["unicorn"], "user"));
    }
}

#[test]
fn neighbours_are_those_of_the_list_of_hits() {
    let metrics = &WORLD.0;
    for query in ["q=unicorn", "q=the", "q=the&channel=rare", "q=parcel&channel=web"] {
        let asked = list(query, NOW);
        let pages = pages(&asked, 200, true);
        let all: Vec<&str> = pages.iter().flat_map(ids).collect();
        for place in (0..all.len()).step_by(1 + all.len() / 6) {
            let chat = metrics.bare_chat(asked.question(), &all[place].into()).unwrap().unwrap();
            let found = metrics.neighbours(&asked, &chat, &|| false).unwrap();
            let id = |chat: Option<afterword_model::ChatId>| chat.map(|chat| chat.0);
            let at = |place: Option<usize>| place.and_then(|place| all.get(place)).map(|id| (*id).to_owned());
            assert_eq!((id(found.newer), id(found.older)), (at(place.checked_sub(1)), at(Some(place + 1))), "{query}");
        }
    }
}

#[test]
fn nothing_to_look_for_is_no_filter_and_a_note_of_the_system_is_not_found() {
    let chat = Chat::new("c", "u", "2026-03-01T00:00:00Z").asks_for("2026-03-01T00:00:00Z", "Hello").writes(
        "2026-03-01T00:00:01Z",
        "system",
        "",
        "Be kind",
    );
    let metrics = metrics(vec![chat]);
    assert_eq!(ids(&listed(&metrics, "q=", NOW)), ["c"]);
    assert_eq!(ids(&listed(&metrics, "q=hello", NOW)), ["c"]);
    assert_eq!(ids(&listed(&metrics, "q=kind", NOW)), Vec::<&str>::new());
}
