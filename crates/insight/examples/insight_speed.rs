//! How fast: `insight_speed DIALOGUES`. Insights a second on one core, and what it takes to find topics in 100,000 chats.

use std::{
    env,
    error::Error,
    fs::{self, File},
    io::{BufRead, BufReader},
    path::Path,
    time::Instant,
};

use afterword_insight::{
    Transcript, Utterance, insight,
    topics::{Corpus, Options, TopicModel},
};
use afterword_model::Role;
use flate2::read::GzDecoder;
use serde_json::Value;

/// Chats to find topics in.
const MANY: usize = 100_000;

fn read(folder: &str, set: &str) -> Result<Vec<Transcript>, Box<dyn Error>> {
    let mut chats = Vec::new();
    for line in BufReader::new(GzDecoder::new(File::open(Path::new(folder).join(format!("{set}.jsonl.gz")))?)).lines() {
        let line: Value = serde_json::from_str(&line?)?;
        let messages = line["messages"].as_array().into_iter().flatten().map(|message| {
            let role = if message["role"] == "user" { Role::User } else { Role::Assistant };
            Utterance::new(role, message["text"].as_str().unwrap_or_default())
        });
        chats.push(Transcript { messages: messages.collect(), ended: true, ..Transcript::default() });
    }
    Ok(chats)
}

/// The most memory that the process has had, as Linux counts it.
fn peak() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("unknown").trim().to_owned()
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).ok_or("usage: insight_speed DIALOGUES")?;
    let mut all = Vec::new();
    for set in ["star", "multidogo", "taskmaster_reward", "banking77"] {
        let chats = read(&folder, set)?;
        let begin = Instant::now();
        let quoted: usize = chats.iter().map(|chat| insight(chat).summary.len()).sum();
        let seconds = begin.elapsed().as_secs_f64();
        let messages: usize = chats.iter().map(|chat| chat.messages.len()).sum();
        println!(
            "{set}: {:.0} insights a second ({} chats of {:.1} messages, {quoted} bytes of summaries)",
            chats.len() as f64 / seconds,
            chats.len(),
            messages as f64 / chats.len() as f64
        );
        all.extend(chats);
    }
    let begin = Instant::now();
    let mut corpus = Corpus::new();
    (0..MANY).for_each(|place| corpus.add(place.to_string(), &all[(place * 7_919) % all.len()]));
    let read_in = begin.elapsed();
    let found = TopicModel::find(&corpus, &Options::default());
    let (first, begin) = (begin.elapsed(), Instant::now());
    let again = found.model.refresh(&corpus, &Options::default());
    println!(
        "{MANY} chats: read in {read_in:.1?}, {} topics after {first:.1?}, refreshed in {:.1?} ({} changes), peak memory {}",
        found.model.topics().len(),
        begin.elapsed(),
        again.changes.len(),
        peak()
    );
    let begin = Instant::now();
    let known = all.iter().filter(|chat| found.model.assign(chat).topic.is_some()).count();
    let seconds = begin.elapsed().as_secs_f64();
    println!("{:.0} chats a second assigned, {known} of {} to a topic", all.len() as f64 / seconds, all.len());
    println!("the model: {} KiB of JSON", serde_json::to_vec(&found.model)?.len() / 1_024);
    Ok(())
}
