//! How well questions are grouped by what they ask: `gap_quality DIALOGUES [SET…]`. Of all pairs of questions: which share of
//! the pairs in one group have the same true intent (precision), and which share of the pairs of one intent are in one group
//! (recall), at several thresholds.

use std::{
    collections::BTreeMap,
    env,
    error::Error,
    fs::File,
    io::{BufRead, BufReader},
    path::Path,
    time::Instant,
};

use afterword_insight::gaps::{ALIKE, Question, WentWrong, group_at};
use flate2::read::GzDecoder;
use serde_json::Value;

fn pairs(counts: impl Iterator<Item = usize>) -> f64 {
    counts.map(|count| count as f64 * (count as f64 - 1.0) / 2.0).sum()
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let folder = arguments.next().ok_or("usage: gap_quality DIALOGUES [SET…]")?;
    let mut sets: Vec<String> = arguments.collect();
    if sets.is_empty() {
        sets = ["banking77", "dstc11_intents"].map(str::to_owned).into();
    }
    println!("| set | questions | threshold | groups | precision | recall | time |\n|---|--:|--:|--:|--:|--:|--:|");
    for set in sets {
        let (mut questions, mut intents) = (Vec::new(), Vec::new());
        let file = File::open(Path::new(&folder).join(format!("{set}.jsonl.gz")))?;
        for line in BufReader::new(GzDecoder::new(file)).lines() {
            let line: Value = serde_json::from_str(&line?)?;
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let chat = text(&line["conversation_id"]);
            intents.push(text(&line["topic"]));
            let text = text(&line["messages"][0]["text"]);
            questions.push(Question { text, user: chat.clone(), chat, went_wrong: WentWrong::Fallback });
        }
        for alike in [0.3, 0.4, ALIKE, 0.6, 0.7] {
            let begin = Instant::now();
            let groups = group_at(&questions, alike);
            let time = begin.elapsed().as_secs_f32();
            let mut of_intent: BTreeMap<&str, usize> = BTreeMap::new();
            for intent in &intents {
                *of_intent.entry(intent).or_default() += 1;
            }
            let mut both: BTreeMap<(usize, &str), usize> = BTreeMap::new();
            for (number, group) in groups.iter().enumerate() {
                group.questions.iter().for_each(|place| *both.entry((number, &intents[*place])).or_default() += 1);
            }
            let together = pairs(groups.iter().map(|group| group.questions.len()));
            let right = pairs(both.into_values());
            let same = pairs(of_intent.into_values());
            println!(
                "| {set} | {} | {alike:.2} | {} | {:.3} | {:.3} | {time:.1} s |",
                questions.len(),
                groups.len(),
                right / together,
                right / same
            );
        }
    }
    Ok(())
}
