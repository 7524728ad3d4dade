//! How fast chats are found by words: `cargo run --release -p afterword-metrics --example search_lists [MESSAGES]`.
//!
//! Fills a warehouse with 10 million made-up messages in chats of eight (or as many as the argument says), by the path that the
//! fold takes, and asks for pages of the list of chats as the API does, with everything that a row shows. Prints the median, the
//! 95th percentile and the worst for each kind of question; beside them the same page without words.

#[path = "../../warehouse/examples/search_speed/language.rs"]
mod language;
#[path = "../../warehouse/examples/search_speed/world.rs"]
#[allow(dead_code, reason = "the other example uses the rest")]
mod world;

use std::{
    error::Error,
    time::{Duration, Instant},
};

use afterword_fold::{ActivityRow, ChatRow, Counters, Dimensions, MessageRow, Rows};
use afterword_metrics::{ChatsQuestion, Metrics};
use afterword_model::{AssistantId, Timestamp};
use afterword_warehouse::Warehouse;
use world::World;

const ASSISTANT: AssistantId = AssistantId(1);
/// Messages of one batch.
const BATCH: usize = 40_000;
/// Questions of each kind.
const QUESTIONS: usize = 100;
/// Chats of a page.
const PAGE: usize = 50;
/// As long as the server lets a search go on.
const PATIENCE: Duration = Duration::from_millis(200);

fn main() -> Result<(), Box<dyn Error>> {
    let messages = std::env::args().nth(1).map_or(Ok(10_000_000), |text| text.parse())?;
    let folder = std::env::temp_dir().join(format!("afterword-lists-{}", std::process::id()));
    std::fs::create_dir(&folder)?;
    let outcome = measure(&folder, messages);
    std::fs::remove_dir_all(&folder)?;
    outcome
}

fn measure(folder: &std::path::Path, messages: usize) -> Result<(), Box<dyn Error>> {
    let warehouse = Warehouse::open(&folder.join("warehouse.duckdb"))?;
    let mut world = World::new();
    let filling = Instant::now();
    let last = fill(&warehouse, &mut world, messages)?;
    println!("{messages} messages in {} chats, filled in {:.0?}", messages / 8, filling.elapsed());
    let metrics = Metrics::new(warehouse);
    let now = last + jiff::SignedDuration::from_hours(1);
    ask("no words", &metrics, now, |_| Vec::new(), &mut world)?;
    for (name, words) in world::KINDS {
        ask(name, &metrics, now, |world| vec![("q".to_owned(), words(world))], &mut world)?;
    }
    let filtered = |world: &mut World| {
        vec![
            ("q".to_owned(), world::frequent(world)),
            ("csat".to_owned(), "<=2".to_owned()),
            ("device".to_owned(), "tablet".to_owned()),
        ]
    };
    ask("a frequent word, rated low, on a tablet", &metrics, now, filtered, &mut world)
}

fn ask(
    name: &str,
    metrics: &Metrics,
    now: Timestamp,
    params: impl Fn(&mut World) -> Vec<(String, String)>,
    world: &mut World,
) -> Result<(), Box<dyn Error>> {
    let (mut times, mut chats, mut cut) = (Vec::with_capacity(QUESTIONS), 0, 0);
    for _ in 0..QUESTIONS {
        let question = ChatsQuestion::parse(&params(world), ASSISTANT, "Europe/Rome", now)?;
        let begin = Instant::now();
        let page = metrics.chats(&question, None, PAGE, &|| begin.elapsed() > PATIENCE)?;
        times.push(begin.elapsed());
        chats += page.chats.len();
        cut += usize::from(page.searched_back_to.is_some());
    }
    times.sort();
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
    let worst = times.last().copied().unwrap_or_default();
    println!(
        "{name:>40}: median {:7.1?}  p95 {:7.1?}  worst {worst:7.1?}  {:5.1} chats a page, {cut} of {QUESTIONS} searches go on",
        at(50),
        at(95),
        chats as f64 / QUESTIONS as f64
    );
    Ok(())
}

fn fill(warehouse: &Warehouse, world: &mut World, messages: usize) -> Result<Timestamp, Box<dyn Error>> {
    let (mut batch, mut rest, mut last) = (0, Vec::new(), Timestamp::UNIX_EPOCH);
    while world.told() < messages {
        let mut told: Vec<MessageRow> = std::mem::take(&mut rest);
        told.extend(world.tell(BATCH.min(messages - world.told()))?);
        if world.told() < messages {
            // The last chat goes on in the next batch.
            let ends = told.last().map(|row| row.conversation.clone());
            let whole = told.iter().position(|row| Some(&row.conversation) == ends.as_ref()).unwrap_or(told.len());
            rest = told.split_off(whole);
        }
        let mut rows = Rows::default();
        for chat in told.chunk_by(|one, next| one.conversation == next.conversation) {
            let (Some(first), Some(end)) = (chat.first(), chat.last()) else { continue };
            last = end.at;
            about(&mut rows, first, end, chat.len())?;
        }
        rows.messages = told;
        batch += 1;
        warehouse.append(batch, &rows)?;
        if batch % 25 == 0 {
            eprintln!("{} messages", world.told());
        }
    }
    Ok(last)
}

/// The chat's own row, and what it added.
fn about(rows: &mut Rows, first: &MessageRow, end: &MessageRow, messages: usize) -> Result<(), Box<dyn Error>> {
    let (turns, place) = (i64::try_from(messages / 2)?, usize::try_from(first.position)? / 8);
    let dimensions = Dimensions {
        user: first.user.clone(),
        channel: Some(["web", "whatsapp", "voice"][place % 3].to_owned()),
        device: Some(["desktop", "mobile", "mobile", "tablet"][place % 4].to_owned()),
        ..Dimensions::default()
    };
    let quarter = first.at.as_second() - first.at.as_second().rem_euclid(900);
    rows.activity.push(ActivityRow {
        assistant: ASSISTANT,
        quarter: Timestamp::from_second(quarter)?,
        chat: first.chat.clone(),
        agent: Some(format!("Agent {}", place % 8)),
        workflow: None,
        dimensions: dimensions.clone(),
        counters: Counters { chats: 1, user_messages: turns, responses: turns, views: turns, ..Counters::default() },
    });
    let rated = (place % 5 == 0).then_some(end.at);
    rows.chats.push(ChatRow {
        assistant: ASSISTANT,
        chat: first.chat.clone(),
        conversation: first.conversation.clone(),
        number: 1,
        dimensions,
        identified: true,
        email: None,
        name: None,
        page: None,
        started_at: first.at,
        ended_at: end.at,
        closed: true,
        seal_at: end.at,
        sealed: true,
        first_message_at: Some(first.at),
        last_message_at: Some(end.at),
        user_messages: turns,
        responses: turns,
        operator_messages: 0,
        fallbacks: 0,
        positive: 0,
        negative: 0,
        handovers: 0,
        asked_at: rated,
        rated_at: rated,
        score: rated.map(|_| 1 + i64::try_from(place % 25 / 5).unwrap_or_default()),
        rating_comment: None,
        rating_prompt: None,
        answered_by: Some("assistant"),
        concluded: afterword_fold::Concluded::default(),
    });
    Ok(())
}
