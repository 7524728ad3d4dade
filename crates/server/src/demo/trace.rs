//! What went into a response: model, tokens, cost and time, and for some the steps.

use serde_json::{Map, Value, json};

use super::dice::whole;
use super::scene::{Answer, Scene, object};
use super::script::Lookup;

/// What a response took.
pub struct Cost {
    pub model: &'static str,
    pub input_tokens: i64,
    pub output_tokens: i64,
    pub dollars: f64,
    /// From question to answer, in milliseconds.
    pub latency_ms: i64,
}

impl Cost {
    /// What this answer takes at this place in a chat. Answers that looked nothing up use the small model.
    pub fn of(answer: &Answer<'_>, text: &str, messages: u32, scene: &mut Scene<'_>) -> Self {
        let (_, slower) = scene.odds(answer.agent);
        let looked_up = answer.scenario.is_some_and(|scenario| scenario.lookup.is_some());
        let large = looked_up && slower < 1.3;
        let input_tokens = 480 + i64::from(messages) * 85 + scene.dice.between(0, 400);
        let output_tokens = i64::try_from(text.len()).unwrap_or(0) / 4 + scene.dice.between(4, 20);
        let (price_in, price_out) = if large { (0.8, 3.2) } else { (0.1, 0.4) };
        let micros = input_tokens as f64 * price_in + output_tokens as f64 * price_out;
        let median = if looked_up { 1_500.0 } else { 850.0 };
        Self {
            model: if large { "merlin-large-3" } else { "merlin-small-3" },
            input_tokens,
            output_tokens,
            dollars: micros.round() / 1e6,
            latency_ms: whole(scene.dice.long_tailed(median, 0.4) * slower),
        }
    }

    /// Writes it into the fields of a message.
    pub fn write(&self, fields: &mut Map<String, Value>) {
        fields.insert("model".into(), self.model.into());
        fields.insert("input_tokens".into(), self.input_tokens.into());
        fields.insert("output_tokens".into(), self.output_tokens.into());
        fields.insert("cost".into(), self.dollars.into());
        fields.insert("latency_ms".into(), self.latency_ms.into());
    }
}

/// The steps of one response as they are written down one after the other.
struct Steps<'s, 'a> {
    scene: &'s mut Scene<'a>,
    message: &'s str,
    count: u32,
    at: i64,
}

impl Steps<'_, '_> {
    fn add(&mut self, kind: &str, name: &str, parent: Option<&str>, duration_ms: i64, rest: Value) -> String {
        self.count += 1;
        let step = format!("{}-s{}", self.message, self.count);
        let mut fields = object(rest);
        fields.insert("message".into(), self.message.into());
        fields.insert("step".into(), step.as_str().into());
        fields.insert("kind".into(), kind.into());
        fields.insert("name".into(), name.into());
        fields.insert("duration_ms".into(), duration_ms.into());
        if let Some(parent) = parent {
            fields.insert("parent".into(), parent.into());
        }
        self.scene.emit(self.at, "step", fields);
        step
    }
}

/// Writes the steps of a response: the agent around all, then what it ran, in order.
pub fn steps(scene: &mut Scene<'_>, message: &str, answer: &Answer<'_>, text: &str, cost: &Cost, asked_at: i64) {
    let question = scene.question.clone();
    let total = cost.latency_ms;
    let mut steps = Steps { scene, message, count: 0, at: asked_at };
    let agent = steps.add("agent", answer.agent, None, total, json!({ "input": question }));
    let mut parent = agent;
    if let Some(workflow) = answer.workflow {
        parent = steps.add("workflow", workflow, Some(&parent), total - 20, json!({}));
    }
    if let Some(scenario) = answer.scenario {
        steps.at += 40;
        let found = if answer.good { 3 } else { i64::from(!answer.fallback) };
        let documents: Vec<String> = (1..=found).map(|n| format!("{} / part {n}", scenario.topic)).collect();
        steps.add(
            "retrieval",
            "knowledge base",
            Some(&parent),
            total / 8,
            json!({ "input": { "query": question }, "output": { "documents": documents } }),
        );
        steps.at += total / 8;
        if let Some(lookup) = &scenario.lookup {
            look_up(&mut steps, lookup, &parent, answer.good, total / 4);
        }
        if answer.workflow.is_some_and(|workflow| workflow.contains("Instalment") || workflow.contains("Move")) {
            steps.add("block", "check the contract", Some(&parent), 12, json!({}));
        }
    }
    let spent = steps.at - asked_at;
    steps.add(
        "prompt",
        "answer",
        Some(&parent),
        (total - spent).max(80),
        json!({
            "model": cost.model,
            "input": format!("Answer the user's question in their language, briefly and only from what was \
             found.\n\nUser: {question}"),
            "output": text,
            "attributes": {
                "input_tokens": cost.input_tokens,
                "output_tokens": cost.output_tokens,
                "cost": cost.dollars,
                "parameters": { "temperature": 0.2, "max_tokens": 400 },
            },
        }),
    );
}

/// A call to another system, which fails more often where the answer is bad, and what is kept of it.
fn look_up(steps: &mut Steps<'_, '_>, lookup: &Lookup, parent: &str, good: bool, duration_ms: i64) {
    let failed = steps.scene.dice.chance(if good { 0.02 } else { 0.34 });
    let input = filled(steps.scene, lookup.input);
    let attributes = call(lookup, failed);
    let rest = if failed {
        json!({ "input": input, "error": lookup.error, "attributes": attributes })
    } else {
        json!({ "input": input, "output": filled(steps.scene, lookup.output), "attributes": attributes })
    };
    // What fails has been tried twice.
    let duration_ms = if failed { duration_ms * 2 } else { duration_ms };
    steps.add(lookup.kind, lookup.name, Some(parent), duration_ms, rest);
    steps.at += duration_ms;
    let number = steps.scene.slots.get("contract").map(str::to_owned);
    if !failed && steps.scene.dice.chance(0.5) {
        steps.add("variable", "contract", Some(parent), 0, json!({ "input": null, "output": number }));
    }
    steps.add("variable", "last call", Some(parent), 0, json!({ "output": lookup.name }));
    steps.add("variable", "calls failed", Some(parent), 0, json!({ "output": i64::from(failed) }));
}

/// What is known of a call besides what was sent and received.
fn call(lookup: &Lookup, failed: bool) -> Value {
    let attempts = if failed { 2 } else { 1 };
    let Some((method, path)) = lookup.name.split_once(' ').filter(|_| lookup.kind == "api") else {
        return json!({ "attempts": attempts });
    };
    let refused = lookup.error.split(' ').next().and_then(|word| word.parse::<u16>().ok());
    json!({
        "method": method,
        "url": format!("https://core.tremonda.example{path}"),
        "status": refused.filter(|_| failed).unwrap_or(200),
        "attempts": attempts,
        "headers": { "accept": "application/json", "authorization": "Bearer 7c1f0a52e94b4d6f" },
    })
}

fn filled(scene: &Scene<'_>, pairs: &[(&str, &str)]) -> Value {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), Value::from(scene.slots.fill(value)))).collect()
}
