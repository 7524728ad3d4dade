//! What the assistant had said before users asked for a human, the same words taken together.

use std::collections::{HashMap, HashSet};

use afterword_warehouse::Columns;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    Metrics, MetricsError, Question,
    blanks::{Blank, filled},
    template::Statement,
    voices::text,
};

const LAST_ANSWERS: &str = include_str!("../../sql/handovers/last_answers.sql");

/// Requests that are looked at, the latest.
const MOST_REQUESTS: i64 = 5_000;
/// Answers that are shown.
const MOST: usize = 50;
/// Characters that are shown of an answer; longer ones that begin alike are one.
const SHOWN: usize = 300;
/// Chats that are named.
const MOST_CHATS: usize = 3;

/// What the assistant had said before users asked for a human.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LastAnswer {
    /// Its first 300 characters.
    pub text: String,
    /// Requests right after it.
    pub times: usize,
    /// Different users.
    pub users: usize,
    /// The agent that said it last.
    pub agent: Option<String>,
    /// The latest chats, at most 3.
    pub chats: Vec<String>,
}

/// The requests after one answer.
#[derive(Default)]
struct Tally {
    times: usize,
    users: HashSet<String>,
    agent: Option<String>,
    chats: Vec<String>,
}

impl Metrics {
    /// What a user struck out of a chat before sharing it is not among them.
    pub(super) fn last_answers(&self, question: &Question) -> Result<Vec<LastAnswer>, MetricsError> {
        let most = |statement: &mut Statement| {
            statement.int(MOST_REQUESTS);
        };
        let blanks: [Blank<'_>; 1] = [("{most}", &most)];
        let statement = filled(question, LAST_ANSWERS, &blanks);
        let struck = self.struck(question)?;
        let mut tallies: HashMap<String, Tally> = HashMap::new();
        for batch in self.warehouse().query(&statement.sql, &statement.params)? {
            let piece = Columns(&batch);
            for row in 0..piece.len() {
                let chat = text(piece, "chat", row)?;
                let message = piece.text("message", row)?.unwrap_or_default();
                if struck.get(&chat).is_some_and(|ids| ids.contains(message)) {
                    continue;
                }
                let said = piece.text("text", row)?.unwrap_or_default().trim();
                let tally = tallies.entry(said.chars().take(SHOWN).collect()).or_default();
                tally.times += 1;
                tally.users.insert(text(piece, "user", row)?);
                if tally.times == 1 {
                    tally.agent = piece.text("agent", row)?.map(str::to_owned);
                }
                if tally.chats.len() < MOST_CHATS && !tally.chats.contains(&chat) {
                    tally.chats.push(chat);
                }
            }
        }
        let mut answers: Vec<LastAnswer> = tallies
            .into_iter()
            .map(|(text, Tally { times, users, agent, chats })| LastAnswer {
                text,
                times,
                users: users.len(),
                agent,
                chats,
            })
            .collect();
        answers.sort_by(|one, other| {
            (other.times, other.users).cmp(&(one.times, one.users)).then_with(|| one.text.cmp(&other.text))
        });
        answers.truncate(MOST);
        Ok(answers)
    }
}
