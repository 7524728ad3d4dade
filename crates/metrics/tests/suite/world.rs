//! Chats to count, and a short way to ask.

use afterword_fold::{
    ActivityRow, ChatRow, ClickRow, Concluded, Counters, Dimensions, FeedbackRow, HandoverRow, MessageRow, ReleaseRow,
    Rows, StepRow,
};
use afterword_metrics::{AllAnswer, ChatsPage, ChatsQuestion, Metrics, Module, Question};
use afterword_model::{AssistantId, Timestamp};
use afterword_warehouse::Warehouse;
use serde_json::Value as Json;

pub const ASSISTANT: AssistantId = AssistantId(1);
pub const ROME: &str = "Europe/Rome";

/// An instant in RFC 3339.
pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A chat, told event by event. What it adds is counted as the fold counts it.
pub struct Chat {
    row: ChatRow,
    rows: Rows,
}

impl Chat {
    /// A chat that starts at `time`, before its first event.
    pub fn new(id: &str, user: &str, time: &str) -> Self {
        let row = ChatRow {
            assistant: ASSISTANT,
            chat: id.into(),
            conversation: id.into(),
            number: 1,
            dimensions: Dimensions { user: user.to_owned(), ..Dimensions::default() },
            identified: true,
            email: None,
            name: None,
            page: None,
            started_at: at(time),
            ended_at: at(time),
            closed: false,
            seal_at: at(time),
            sealed: false,
            first_message_at: None,
            last_message_at: None,
            user_messages: 0,
            responses: 0,
            operator_messages: 0,
            fallbacks: 0,
            positive: 0,
            negative: 0,
            handovers: 0,
            asked_at: None,
            rated_at: None,
            score: None,
            rating_comment: None,
            rating_prompt: None,
            answered_by: None,
            concluded: Concluded::default(),
        };
        let mut chat = Self { row, rows: Rows::default() };
        chat.count(time, "", Counters { chats: 1, ..Counters::default() });
        chat
    }

    pub fn of_assistant(mut self, id: i64) -> Self {
        self.row.assistant = AssistantId(id);
        self
    }

    pub fn by(mut self, channel: &str, device: &str, browser: &str) -> Self {
        self.row.dimensions.channel = Some(channel.to_owned());
        self.row.dimensions.device = Some(device.to_owned());
        self.row.dimensions.browser = Some(browser.to_owned());
        self
    }

    pub fn test(mut self) -> Self {
        self.row.dimensions.test = true;
        self
    }

    pub fn internal(mut self) -> Self {
        self.row.dimensions.internal = true;
        self
    }

    pub fn release(mut self, release: &str) -> Self {
        self.row.dimensions.release = Some(release.to_owned());
        self
    }

    pub fn asks(self, time: &str) -> Self {
        self.writes(time, "user", "", "Well?").counts_question(time)
    }

    fn counts_question(mut self, time: &str) -> Self {
        self.row.user_messages += 1;
        self.said(time);
        self.count(time, "", Counters { user_messages: 1, ..Counters::default() });
        self
    }

    pub fn answers(self, time: &str, agent: &str) -> Self {
        self.writes(time, "assistant", agent, "Indeed.").counts_response(time, agent)
    }

    fn counts_response(mut self, time: &str, agent: &str) -> Self {
        self.row.responses += 1;
        self.said(time);
        self.count(time, agent, Counters { responses: 1, views: 1, ..Counters::default() });
        self
    }

    pub fn operator_says(self, time: &str) -> Self {
        self.writes(time, "operator", "", "Hello.").counts_operator(time)
    }

    /// As [`Chat::asks`], in these words.
    pub fn asks_for(self, time: &str, text: &str) -> Self {
        self.writes(time, "user", "", text).counts_question(time)
    }

    /// As [`Chat::answers`], in these words.
    pub fn answers_with(self, time: &str, agent: &str, text: &str) -> Self {
        self.writes(time, "assistant", agent, text).counts_response(time, agent)
    }

    /// A message whose id is its time; what it adds is yet to be counted.
    pub fn writes(mut self, time: &str, role: &'static str, agent: &str, text: &str) -> Self {
        self.rows.messages.push(MessageRow {
            assistant: ASSISTANT,
            conversation: self.row.conversation.clone(),
            message: time.into(),
            chat: self.row.chat.clone(),
            user: self.row.dimensions.user.clone(),
            at: at(time),
            position: i64::try_from(self.rows.messages.len()).unwrap(),
            role,
            text: text.to_owned(),
            agent: named(agent).0,
            workflow: named(agent).1,
            fallback: false,
            quick_replies: None,
            model: None,
            input_tokens: None,
            output_tokens: None,
            cost: None,
            latency_ms: None,
        });
        self
    }

    /// A step towards the message of that time.
    pub fn does(mut self, message: &str, step: StepRow) -> Self {
        let conversation = self.row.conversation.clone();
        self.rows.steps.push(StepRow { assistant: ASSISTANT, conversation, message: message.into(), ..step });
        self
    }

    /// Changes anything else of the chat.
    pub fn with(mut self, change: impl FnOnce(&mut ChatRow)) -> Self {
        change(&mut self.row);
        self
    }

    /// The chat of that number of the conversation.
    pub fn of_conversation(mut self, conversation: &str, number: i64) -> Self {
        (self.row.conversation, self.row.number) = (conversation.into(), number);
        for message in &mut self.rows.messages {
            message.conversation = conversation.into();
        }
        self
    }

    fn counts_operator(mut self, time: &str) -> Self {
        self.row.operator_messages += 1;
        self.said(time);
        self.count(time, "", Counters { operator_messages: 1, ..Counters::default() });
        self
    }

    /// A response with this agent at this time is one without an answer.
    pub fn fallback(mut self, time: &str, agent: &str) -> Self {
        self.row.fallbacks += 1;
        self.count(time, agent, Counters { fallbacks: 1, ..Counters::default() });
        self
    }

    pub fn triggers(mut self, time: &str, agent: &str) -> Self {
        self.count(time, agent, Counters { views: 1, ..Counters::default() });
        self
    }

    /// A thumb on the response with this agent at this time.
    pub fn thumb(mut self, time: &str, agent: &str, value: &'static str, comment: Option<&str>) -> Self {
        let (positive, negative) = (i64::from(value == "up"), i64::from(value == "down"));
        self.row.positive += positive;
        self.row.negative += negative;
        let comments = i64::from(comment.is_some());
        self.count(time, agent, Counters { positive, negative, comments, ..Counters::default() });
        self.rows.feedback.push(FeedbackRow {
            assistant: ASSISTANT,
            conversation: self.row.conversation.clone(),
            message: time.into(),
            chat: self.row.chat.clone(),
            value,
            comment: comment.map(str::to_owned),
            contact_name: None,
            contact_email: None,
            share_chat: false,
            previewed: None,
            struck: None,
            at: at(time),
            response_at: at(time),
            agent: named(agent).0,
            workflow: named(agent).1,
            dimensions: Dimensions::default(),
        });
        self
    }

    pub fn hands_over(mut self, time: &str, kind: &'static str, via: Option<&'static str>, agent: &str) -> Self {
        self.row.handovers += 1;
        self.row.ended_at = self.row.ended_at.max(at(time));
        self.rows.handovers.push(HandoverRow {
            assistant: ASSISTANT,
            conversation: self.row.conversation.clone(),
            event: format!("{time}{kind}").into(),
            chat: self.row.chat.clone(),
            at: at(time),
            kind,
            via,
            agent: named(agent).0,
            workflow: named(agent).1,
            dimensions: Dimensions::default(),
        });
        self
    }

    pub fn clicks(mut self, time: &str, kind: &'static str, title: &str, agent: &str) -> Self {
        self.rows.clicks.push(ClickRow {
            assistant: ASSISTANT,
            conversation: self.row.conversation.clone(),
            event: format!("{time}{title}").into(),
            chat: self.row.chat.clone(),
            at: at(time),
            message: None,
            agent: named(agent).0,
            workflow: named(agent).1,
            kind,
            title: Some(title.to_owned()),
            destination_kind: Some(if kind == "link" { "url" } else { "answer" }),
            destination: Some(format!("to {title}")),
            dimensions: Dimensions::default(),
        });
        self
    }

    pub fn was_asked(mut self, time: &str) -> Self {
        self.row.asked_at = Some(at(time));
        self
    }

    pub fn rates(mut self, time: &str, score: i64) -> Self {
        self.row.rated_at = Some(at(time));
        self.row.score = Some(score);
        self
    }

    /// The occasion that brought the rating.
    pub fn upon(mut self, prompt: &'static str) -> Self {
        self.row.rating_prompt = Some(prompt);
        self
    }

    pub fn concludes(mut self, topic: &str, resolution: &'static str, answered_by: &'static str) -> Self {
        self.row.concluded.topic = Some(topic.to_owned());
        self.row.concluded.resolution = Some(resolution);
        self.row.answered_by = Some(answered_by);
        self
    }

    fn said(&mut self, time: &str) {
        let time = at(time);
        self.row.first_message_at = Some(self.row.first_message_at.map_or(time, |first| first.min(time)));
        self.row.last_message_at = Some(self.row.last_message_at.map_or(time, |last| last.max(time)));
        self.row.ended_at = self.row.ended_at.max(time);
    }

    fn count(&mut self, time: &str, agent: &str, counters: Counters) {
        let second = at(time).as_second();
        self.rows.activity.push(ActivityRow {
            assistant: ASSISTANT,
            quarter: Timestamp::from_second(second - second.rem_euclid(900)).unwrap(),
            chat: self.row.chat.clone(),
            agent: named(agent).0,
            workflow: named(agent).1,
            dimensions: Dimensions::default(),
            counters,
        });
    }

    pub fn into_rows(mut self) -> Rows {
        let Self { row, mut rows } = self;
        for message in &mut rows.messages {
            message.assistant = row.assistant;
        }
        for activity in &mut rows.activity {
            (activity.assistant, activity.dimensions) = (row.assistant, row.dimensions.clone());
        }
        for feedback in &mut rows.feedback {
            (feedback.assistant, feedback.dimensions) = (row.assistant, row.dimensions.clone());
        }
        for click in &mut rows.clicks {
            (click.assistant, click.dimensions) = (row.assistant, row.dimensions.clone());
        }
        for handover in &mut rows.handovers {
            (handover.assistant, handover.dimensions) = (row.assistant, row.dimensions.clone());
        }
        rows.chats.push(row);
        self = Self { row: rows.chats[0].clone(), rows };
        self.rows
    }
}

/// `Agent/Workflow`, either of which may be empty.
fn named(by: &str) -> (Option<String>, Option<String>) {
    let (agent, workflow) = by.split_once('/').unwrap_or((by, ""));
    let name = |name: &str| (!name.is_empty()).then(|| name.to_owned());
    (name(agent), name(workflow))
}

pub fn release(name: &str, time: &str) -> ReleaseRow {
    ReleaseRow {
        assistant: ASSISTANT,
        event: name.into(),
        release: name.to_owned(),
        at: at(time),
        notes: Some(format!("What is new in {name}")),
    }
}

/// A warehouse with these chats.
pub fn warehouse(chats: Vec<Chat>) -> Warehouse {
    let warehouse = Warehouse::open_in_memory().unwrap();
    for (batch, chat) in (1..).zip(chats) {
        warehouse.append(batch, &chat.into_rows()).unwrap();
    }
    warehouse
}

/// The numbers of these chats.
pub fn metrics(chats: Vec<Chat>) -> Metrics {
    Metrics::new(warehouse(chats))
}

/// A question as it stands in an address: `from=2026-03-02&to=2026-03-09`.
pub fn question(query: &str, now: &str) -> Question {
    Question::parse(&params(query), ASSISTANT, ROME, at(now)).unwrap()
}

pub fn params(query: &str) -> Vec<(String, String)> {
    query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap())
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// A list of chats as it stands in an address.
pub fn list(query: &str, now: &str) -> ChatsQuestion {
    ChatsQuestion::parse(&params(query), ASSISTANT, ROME, at(now)).unwrap()
}

/// All chats of a list, on one page.
pub fn listed(metrics: &Metrics, query: &str, now: &str) -> ChatsPage {
    let page = metrics.chats(&list(query, now), None, 200, &|| false).unwrap();
    assert_eq!(page.next, None);
    assert_eq!(page.total, i64::try_from(page.chats.len()).ok());
    page
}

/// Their ids.
pub fn ids(page: &ChatsPage) -> Vec<&str> {
    page.chats.iter().map(|entry| entry.chat.as_str()).collect()
}

/// A step without words.
pub fn step(id: &str, kind: &'static str, time: &str) -> StepRow {
    StepRow {
        assistant: ASSISTANT,
        conversation: "".into(),
        message: "".into(),
        step: id.to_owned(),
        parent: None,
        at: at(time),
        position: 0,
        kind,
        name: None,
        duration_ms: None,
        input: None,
        output: None,
        model: None,
        error: None,
        attributes: None,
    }
}

/// The answer of one module, as it goes out.
pub fn answer(metrics: &Metrics, module: Module, question: &Question) -> Json {
    serde_json::to_value(metrics.module(question, module).unwrap()).unwrap()
}

/// All numbers, as they go out; every identity must hold.
pub fn all(metrics: &Metrics, question: &Question) -> Json {
    let answer: AllAnswer = metrics.all(question).unwrap();
    for identity in &answer.identities {
        assert!(identity.holds, "{identity:?}");
    }
    serde_json::to_value(answer).unwrap()
}
