//! How long the whole dashboard takes: `cargo run --release -p afterword-metrics --example speed`.
//!
//! Fills a warehouse with 30 days of an assistant's life (15,000 chats, 110,000 messages, or as many chats as the first
//! argument says), asks for all modules again and again, and prints the median, the 95th percentile and the worst.

use std::{
    fmt::Debug,
    time::{Duration, Instant},
};

use afterword_fold::{
    ActivityRow, ChatRow, ClickRow, Concluded, Counters, Dimensions, FeedbackRow, HandoverRow, MessageRow, Rows,
};
use afterword_metrics::{Metrics, Module, Question};
use afterword_model::{AssistantId, Timestamp};
use afterword_warehouse::Warehouse;

const ASSISTANT: AssistantId = AssistantId(1);
const DAYS: i64 = 30;
const DAY: i64 = 86_400_000_000;
const START: i64 = 1_772_323_200_000_000; // 2026-03-01
const ROUNDS: usize = 200;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let chats = std::env::args().nth(1).map_or(Ok(15_000), |text| text.parse())?;
    let folder = std::env::temp_dir().join(format!("afterword-speed-{}", std::process::id()));
    std::fs::create_dir(&folder)?;
    let warehouse = Warehouse::open(&folder.join("warehouse.duckdb"))?;
    let filling = Instant::now();
    let batches = fill(&warehouse, chats)?;
    println!("filled with {chats} chats in {batches} batches, {:.1?} a batch", filling.elapsed() / batches);

    let metrics = Metrics::new(warehouse.clone());
    let now = Timestamp::from_microsecond(START + DAYS * DAY - DAY / 2)?;
    let plain = [("from", "2026-03-01"), ("to", "2026-03-31")];
    let compared = [plain[0], plain[1], ("compare", "previous")];
    let filtered = [plain[0], plain[1], ("channel", "web"), ("agent", "Agent 3")];
    for (name, params) in [("30 days", plain.as_slice()), ("compared", &compared), ("filtered", &filtered)] {
        let params: Vec<_> = params.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let question = Question::parse(&params, ASSISTANT, "Europe/Rome", now)?;
        measure(name, || metrics.all(&question))?;
        if name == "30 days" {
            for module in Module::ALL {
                measure(module.name(), || metrics.module(&question, module))?;
            }
        }
    }
    let fragmentation = Instant::now();
    println!("{:?} in {:.1?}", warehouse.fragmentation()?, fragmentation.elapsed());
    let consolidation = Instant::now();
    warehouse.consolidate()?;
    println!("consolidated in {:.1?}", consolidation.elapsed());
    drop((metrics, warehouse));
    Ok(std::fs::remove_dir_all(folder)?)
}

fn measure<T: Debug, E>(name: &str, run: impl Fn() -> Result<T, E>) -> Result<(), E> {
    let mut times = Vec::with_capacity(ROUNDS);
    let cpu = cpu_ms();
    for _ in 0..ROUNDS {
        let begin = Instant::now();
        std::hint::black_box(run()?);
        times.push(begin.elapsed());
    }
    let first = times[0];
    times.sort();
    let at = |share: usize| times[times.len() * share / 100];
    let worst = times.last().copied().unwrap_or(Duration::ZERO);
    let cpu = (cpu_ms() - cpu) / ROUNDS as f64;
    println!(
        "{name:>13}: median {:7.2?}  p95 {:7.2?}  worst {worst:7.2?}  first {first:7.2?}  cpu {cpu:5.1}ms",
        at(50),
        at(95)
    );
    Ok(())
}

/// What all cores together worked for this process, in milliseconds: unlike the time it took, the same on a busy machine.
fn cpu_ms() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let ticks = stat.split(' ').skip(13).take(2).filter_map(|field| field.parse::<f64>().ok());
    ticks.sum::<f64>() * 10.0
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % limit.unsigned_abs()).cast_signed()
    }

    fn one_of<const N: usize>(&mut self, words: [&str; N]) -> String {
        let index = usize::try_from(self.below(1 << 30)).unwrap_or(0) % N;
        words[index].to_owned()
    }
}

fn fill(warehouse: &Warehouse, chats: i64) -> Result<u32, Box<dyn std::error::Error>> {
    let mut dice = Dice(42);
    let mut batches = 0;
    let mut rows = Rows::default();
    for number in 0..chats {
        chat(&mut rows, &mut dice, number, chats)?;
        if rows.messages.len() > 2_000 || number + 1 == chats {
            batches += 1;
            warehouse.append(u64::from(batches), &std::mem::take(&mut rows))?;
        }
    }
    Ok(batches)
}

fn chat(rows: &mut Rows, dice: &mut Dice, number: i64, chats: i64) -> Result<(), jiff::Error> {
    let start = START + DAYS * DAY / chats * number;
    let id = format!("chat-{number:08}-4f1c");
    let dimensions = Dimensions {
        user: format!("user-{:08}", dice.below(chats / 2)),
        channel: Some(dice.one_of(["web", "web", "whatsapp", "voice"])),
        device: Some(dice.one_of(["desktop", "mobile", "tablet"])),
        browser: Some(dice.one_of(["Chrome", "Firefox", "Safari", "Edge"])),
        os: Some(dice.one_of(["Windows", "Android", "iOS", "Linux"])),
        language: Some(dice.one_of(["de", "it", "en"])),
        country: Some(dice.one_of(["DE", "IT", "AT", "CH"])),
        release: Some(dice.one_of(["1.0", "1.1"])),
        test: dice.below(50) == 0,
        internal: dice.below(50) == 0,
    };
    let turns = 2 + dice.below(5);
    let mut counted: Vec<ActivityRow> = Vec::new();
    let mut count = |at: i64, agent: Option<String>, counters: Counters| -> Result<(), jiff::Error> {
        let quarter = Timestamp::from_microsecond(at - at.rem_euclid(900_000_000))?;
        counted.push(ActivityRow {
            assistant: ASSISTANT,
            quarter,
            chat: id.as_str().into(),
            agent,
            workflow: None,
            dimensions: dimensions.clone(),
            counters,
        });
        Ok(())
    };
    count(start, None, Counters { chats: 1, user_messages: 1, ..Counters::default() })?;
    let mut end = start;
    for turn in 0..turns {
        end += (20 + dice.below(200)) * 1_000_000;
        let agent = Some(format!("Agent {}", dice.below(8)));
        rows.messages.push(message(&id, turn * 2, "user", end)?);
        rows.messages.push(message(&id, turn * 2 + 1, "assistant", end + 2_000_000)?);
        let thumb = dice.below(20);
        let counters = Counters {
            responses: 1,
            views: 1,
            positive: i64::from(thumb < 2),
            negative: i64::from(thumb == 2),
            ..Counters::default()
        };
        if turn % 2 == 0 {
            count(end, agent.clone(), counters)?;
        }
        if thumb <= 2 && turn % 2 == 0 {
            rows.feedback.push(FeedbackRow {
                assistant: ASSISTANT,
                conversation: id.as_str().into(),
                message: format!("m{turn}").into(),
                chat: id.as_str().into(),
                value: if thumb < 2 { "up" } else { "down" },
                comment: None,
                contact_name: None,
                contact_email: None,
                share_chat: false,
                struck: None,
                previewed: None,
                at: Timestamp::from_microsecond(end)?,
                response_at: Timestamp::from_microsecond(end)?,
                agent,
                workflow: None,
                dimensions: dimensions.clone(),
            });
        }
    }
    let at = Timestamp::from_microsecond(end)?;
    if dice.below(10) == 0 {
        rows.handovers.push(HandoverRow {
            assistant: ASSISTANT,
            conversation: id.as_str().into(),
            event: format!("h{number}").into(),
            chat: id.as_str().into(),
            at,
            kind: "direct",
            via: Some("takeover"),
            agent: Some("Agent 1".to_owned()),
            workflow: None,
            dimensions: dimensions.clone(),
        });
    }
    if dice.below(4) == 0 {
        rows.clicks.push(ClickRow {
            assistant: ASSISTANT,
            conversation: id.as_str().into(),
            event: format!("k{number}").into(),
            chat: id.as_str().into(),
            at,
            message: None,
            agent: None,
            workflow: None,
            kind: "link",
            title: Some(format!("Link {}", dice.below(60))),
            destination_kind: Some("url"),
            destination: Some("https://example.org".to_owned()),
            dimensions: dimensions.clone(),
        });
    }
    let rated = dice.below(5) == 0;
    rows.activity.append(&mut counted);
    rows.chats.push(ChatRow {
        assistant: ASSISTANT,
        chat: id.as_str().into(),
        conversation: id.as_str().into(),
        number: 1,
        dimensions,
        identified: true,
        email: None,
        name: None,
        page: None,
        started_at: Timestamp::from_microsecond(start)?,
        ended_at: at,
        closed: true,
        seal_at: at,
        sealed: true,
        first_message_at: Some(Timestamp::from_microsecond(start)?),
        last_message_at: Some(at),
        user_messages: turns,
        responses: turns,
        operator_messages: 0,
        fallbacks: 0,
        positive: 0,
        negative: 0,
        handovers: 0,
        asked_at: rated.then_some(at),
        rated_at: rated.then_some(at),
        score: rated.then(|| 1 + dice.below(5)),
        rating_comment: None,
        rating_prompt: None,
        answered_by: Some("assistant"),
        concluded: Concluded {
            topic: Some(format!("Topic {}", dice.below(25))),
            resolution: Some("contained"),
            ..Concluded::default()
        },
    });
    Ok(())
}

fn message(chat: &str, position: i64, role: &'static str, at: i64) -> Result<MessageRow, jiff::Error> {
    Ok(MessageRow {
        assistant: ASSISTANT,
        conversation: chat.into(),
        message: format!("m{position}").into(),
        chat: chat.into(),
        user: "user".to_owned(),
        at: Timestamp::from_microsecond(at)?,
        position,
        role,
        text: "Some words that say something about the matter at hand".to_owned(),
        agent: None,
        workflow: None,
        fallback: false,
        quick_replies: None,
        model: None,
        input_tokens: Some(120),
        output_tokens: Some(80),
        cost: Some(0.001),
        latency_ms: Some(900.0),
    })
}
