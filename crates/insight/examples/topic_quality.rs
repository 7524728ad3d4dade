//! How well the topics that are found match those that people gave: `topic_quality DIALOGUES [SET…]`.
//!
//! DIALOGUES is a folder of `*.jsonl.gz`, a line a conversation with `topic` and `messages` of `role` and `text`. Beside the
//! topics stands plain k-means over TF-IDF, which is told the true number of topics.

use std::{
    collections::BTreeMap,
    env,
    error::Error,
    fs::File,
    io::{BufRead, BufReader},
    path::Path,
    time::Instant,
};

use afterword_insight::{
    Transcript, Utterance,
    topics::{Assignment, Corpus, Options, TopicModel, normalised_mutual_information, purity},
};
use afterword_model::Role;
use flate2::read::GzDecoder;
use serde::Deserialize;

#[path = "plain/mod.rs"]
mod plain;

#[derive(Deserialize)]
struct Line {
    conversation_id: String,
    topic: Option<String>,
    messages: Vec<Said>,
}

#[derive(Deserialize)]
struct Said {
    role: Role,
    text: String,
}

struct Chat {
    id: String,
    topic: u32,
    transcript: Transcript,
}

fn read(path: &Path) -> Result<(Vec<Chat>, usize), Box<dyn Error>> {
    let (mut chats, mut topics) = (Vec::new(), BTreeMap::new());
    for line in BufReader::new(GzDecoder::new(File::open(path)?)).lines() {
        let line: Line = serde_json::from_str(&line?)?;
        let Some(topic) = line.topic else { continue };
        let next = u32::try_from(topics.len())?;
        let topic = *topics.entry(topic).or_insert(next);
        let messages = line.messages.into_iter().map(|said| Utterance::new(said.role, said.text)).collect();
        let transcript = Transcript { messages, ended: true, ..Transcript::default() };
        chats.push(Chat { id: line.conversation_id, topic, transcript });
    }
    Ok((chats, topics.len()))
}

fn labels(assigned: &[Assignment]) -> Vec<u32> {
    assigned.iter().map(|assignment| assignment.topic.map_or(0, |topic| topic.0)).collect()
}

fn row(set: &str, way: &str, found: &[u32], truth: &[u32], seconds: f32) {
    let mut topics: Vec<u32> = found.iter().copied().filter(|topic| *topic != 0).collect();
    topics.sort_unstable();
    topics.dedup();
    let other = found.iter().filter(|topic| **topic == 0).count() as f64 / found.len().max(1) as f64;
    println!(
        "| {set} | {way} | {} | {:.3} | {:.3} | {:.1} % | {seconds:.1} s |",
        topics.len(),
        normalised_mutual_information(found, truth),
        purity(found, truth),
        other * 100.0
    );
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let folder = arguments.next().ok_or("usage: topic_quality DIALOGUES [SET…]")?;
    let mut sets: Vec<String> = arguments.collect();
    if sets.is_empty() {
        sets = ["star", "multidogo", "dstc11_intents", "banking77"].map(str::to_owned).into();
    }
    println!("| set | way | topics | NMI | purity | other | time |\n|---|---|--:|--:|--:|--:|--:|");
    for set in sets {
        let (chats, known) = read(&Path::new(&folder).join(format!("{set}.jsonl.gz")))?;
        let truth: Vec<u32> = chats.iter().map(|chat| chat.topic).collect();

        let begin = Instant::now();
        // The run that happens to agree best with the truth, which nobody could have picked without it.
        let agreement = |groups: &Vec<u32>| normalised_mutual_information(groups, &truth);
        let runs = plain::k_means(chats.iter().map(|chat| &chat.transcript), known);
        let seconds = begin.elapsed().as_secs_f32() / runs.len() as f32;
        let luckiest = runs.into_iter().max_by(|one, other| agreement(one).total_cmp(&agreement(other)));
        let way = format!("k-means, told k = {known}, luckiest of ten");
        row(&set, &way, &luckiest.unwrap_or_default(), &truth, seconds);

        let begin = Instant::now();
        let mut corpus = Corpus::new();
        for chat in &chats {
            corpus.add(&chat.id, &chat.transcript);
        }
        let found = TopicModel::find(&corpus, &Options::default());
        row(&set, "Afterword", &labels(&found.assigned), &truth, begin.elapsed().as_secs_f32());

        // Topics of every second chat, asked about the others, which they have not seen.
        let begin = Instant::now();
        let mut half = Corpus::new();
        for chat in chats.iter().step_by(2) {
            half.add(&chat.id, &chat.transcript);
        }
        let model = TopicModel::find(&half, &Options::default()).model;
        let unseen: Vec<&Chat> = chats.iter().skip(1).step_by(2).collect();
        let assigned: Vec<Assignment> = unseen.iter().map(|chat| model.assign(&chat.transcript)).collect();
        let truth: Vec<u32> = unseen.iter().map(|chat| chat.topic).collect();
        row(&set, "Afterword, chats it has not seen", &labels(&assigned), &truth, begin.elapsed().as_secs_f32());
        if env::var_os("NAMES").is_some() {
            for topic in found.model.topics() {
                println!("  {:5}  {}  ({})", topic.chats, topic.name, topic.words.join(", "));
            }
            println!("  model: {} bytes of JSON", serde_json::to_vec(&found.model)?.len());
        }
    }
    Ok(())
}
