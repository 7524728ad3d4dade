//! How fast words are found: `cargo run --release -p afterword-warehouse --example search_speed [MESSAGES [FOLDER]]`.
//!
//! Indexes 10 million made-up messages (or as many as the argument says) by the path that events take, in a folder of its own
//! under the system's temporary one. With a folder given, the index stays there, and so many messages that are in it already
//! are not indexed again. Asks thousands of questions of several kinds, and prints the median, the 95th percentile
//! and the worst of each. Beside it, on a sample, the scan that an index saves: DuckDB's `contains` over the same messages.

mod language;
mod world;

use std::{
    error::Error,
    path::Path,
    time::{Duration, Instant},
};

use afterword_fold::Rows;
use afterword_model::AssistantId;
use afterword_warehouse::{Value, Warehouse, WordIndex, Words, WordsState};
use world::World;

const ASSISTANT: AssistantId = AssistantId(1);
/// Messages of one batch, as many as the worker folds at once.
const BATCH: usize = 20_000;
/// Messages that are scanned; the scan's time is multiplied to the whole.
const SAMPLE: usize = 200_000;
/// Questions of each kind.
const QUESTIONS: usize = 400;
/// Hits of a page.
const PAGE: usize = 200;

fn main() -> Result<(), Box<dyn Error>> {
    let messages = std::env::args().nth(1).map_or(Ok(10_000_000), |text| text.parse())?;
    if let Some(folder) = std::env::args().nth(2) {
        return measure(Path::new(&folder), messages);
    }
    let folder = std::env::temp_dir().join(format!("afterword-search-{}", std::process::id()));
    std::fs::create_dir(&folder)?;
    let outcome = measure(&folder, messages);
    std::fs::remove_dir_all(&folder)?;
    outcome
}

fn measure(folder: &Path, messages: usize) -> Result<(), Box<dyn Error>> {
    let file = folder.join("words.db");
    let index = WordIndex::open(Some(&file), messages.div_ceil(BATCH) as u64)?;
    let mut world = World::new();
    if index.state() == WordsState::Ready {
        println!("{messages} messages, indexed before");
    } else {
        drop(index);
        build(&mut world, &file, messages)?;
    }
    let index = WordIndex::open(Some(&file), messages.div_ceil(BATCH) as u64)?;
    ask(&mut world, &index)?;
    drop(index);
    compare(folder, messages)
}

fn build(world: &mut World, file: &Path, messages: usize) -> Result<(), Box<dyn Error>> {
    let index = WordIndex::open(Some(file), 0)?;
    let (building, mut writing, mut batch, mut bytes) = (Instant::now(), Duration::ZERO, 0, 0);
    let mut slowest = Duration::ZERO;
    while world.told() < messages {
        let rows = Rows { messages: world.tell(BATCH.min(messages - world.told()))?, ..Rows::default() };
        bytes += rows.messages.iter().map(|row| row.text.len()).sum::<usize>();
        let begin = Instant::now();
        index.append(batch + 1, batch, &rows);
        writing += begin.elapsed();
        slowest = slowest.max(begin.elapsed());
        batch += 1;
        if batch % 100 == 0 {
            eprintln!("{} messages, {:.0?}", world.told(), building.elapsed());
        }
    }
    println!(
        "{messages} messages, {} MB of text, in batches of {BATCH}: {:.0} messages a second, {:.0?} a batch, the slowest {slowest:.0?}; {} is {} MB",
        bytes / 1_000_000,
        messages as f64 / writing.as_secs_f64(),
        writing / u32::try_from(batch)?,
        file.display(),
        std::fs::metadata(file)?.len() / 1_000_000,
    );
    Ok(())
}

fn ask(world: &mut World, index: &WordIndex) -> Result<(), Box<dyn Error>> {
    println!("{:28} {:>8} {:>8} {:>8} {:>8} {:>8}", "question", "median", "p95", "worst", "cpu p95", "hits");
    for (kind, ask) in world::KINDS {
        let questions: Vec<String> = (0..QUESTIONS).map(|_| ask(world)).collect();
        report(kind, &questions, |question| {
            let Some(words) = Words::parse(question) else { return Ok(0) };
            Ok(index.find(ASSISTANT, &words, None, PAGE)?.len())
        })?;
    }
    let questions: Vec<String> = (0..QUESTIONS).map(|_| world::frequent(world)).collect();
    report("count of a frequent word", &questions, |question| {
        let Some(words) = Words::parse(question) else { return Ok(0) };
        Ok(index.count(ASSISTANT, &words, 10_000)?)
    })
}

/// Asks every question and prints how long it took.
fn report(
    kind: &str,
    questions: &[String],
    ask: impl Fn(&str) -> Result<usize, Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let (mut times, mut worked, mut hits) = (Vec::new(), Vec::new(), 0);
    let mut worst = (Duration::ZERO, "");
    for question in questions {
        let (begin, cpu) = (Instant::now(), on_cpu());
        hits += ask(question)?;
        let time = begin.elapsed();
        worked.push(on_cpu().saturating_sub(cpu));
        times.push(time);
        worst = worst.max((time, question));
    }
    times.sort_unstable();
    worked.sort_unstable();
    let at = |times: &[Duration], share: usize| times[times.len() * share / 100];
    let mean = hits as f64 / questions.len() as f64;
    println!(
        "{kind:28} {:>8.1?} {:>8.1?} {:>8.1?} {:>8.1?} {mean:>8.1}  {}",
        at(&times, 50),
        at(&times, 95),
        worst.0,
        at(&worked, 95),
        worst.1
    );
    Ok(())
}

/// How long this thread was on a core: unlike the time that passed, the same on a busy machine. Zero where nobody counts.
fn on_cpu() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(told.split(' ').next().and_then(|nanos| nanos.parse().ok()).unwrap_or_default())
}

/// The same without an index, and what the index costs while events come in.
fn compare(folder: &Path, messages: usize) -> Result<(), Box<dyn Error>> {
    let beside = folder.join("sample");
    std::fs::create_dir(&beside)?;
    let warehouse = Warehouse::open(&beside.join("warehouse.duckdb"))?;
    let alone = WordIndex::open(Some(&beside.join("alone.db")), 0)?;
    let mut world = World::new();
    let (mut both, mut index, mut batch) = (Duration::ZERO, Duration::ZERO, 0);
    while world.told() < SAMPLE {
        let rows = Rows { messages: world.tell(BATCH)?, ..Rows::default() };
        let begin = Instant::now();
        warehouse.append(batch + 1, &rows)?;
        both += begin.elapsed();
        let begin = Instant::now();
        alone.append(batch + 1, batch, &rows);
        index += begin.elapsed();
        batch += 1;
    }
    println!(
        "a batch of {BATCH} messages into the warehouse with its index: {:.0?}; the index alone: {:.0?}",
        both / u32::try_from(batch)?,
        index / u32::try_from(batch)?
    );
    let condition = warehouse.holds_word("text");
    let sql =
        format!("select conversation, message from messages where {condition} order by sent_at desc limit {PAGE}");
    let questions: Vec<String> = (0..20)
        .map(|number| if number % 2 == 0 { world::rare(&mut world) } else { world::frequent(&mut world) })
        .collect();
    let mut times = Vec::new();
    for question in &questions {
        let begin = Instant::now();
        warehouse.query(&sql, &[Value::from(question.as_str())])?;
        times.push(begin.elapsed());
    }
    times.sort_unstable();
    let scale = messages as f64 / SAMPLE as f64;
    let whole = |share: usize| times[times.len() * share / 100].mul_f64(scale);
    println!(
        "DuckDB `contains`, a scan of {SAMPLE} messages: median {:.0?}, p95 {:.0?}; reckoned for {messages}: median {:.1?}, p95 {:.1?}",
        times[times.len() / 2],
        times[times.len() * 95 / 100],
        whole(50),
        whole(95)
    );
    drop((warehouse, alone));
    Ok(std::fs::remove_dir_all(beside)?)
}
