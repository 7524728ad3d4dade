//! The pieces of a trace become events.

use afterword_model::{Event, EventBody, EventId, Message, MessageId, Profile, Role, Timestamp};

use super::{
    class::Class,
    conversation::{self, Told, ToldTurn, mark},
    evaluation::{self, Evaluation},
    limits::TEXT_BYTES,
    piece::{Piece, Span},
    response, size, steps,
    trace::Trace,
    turns::{self, Turn, turn_at},
};

/// What became of the pieces of a trace.
#[derive(Clone, Debug, Default)]
pub struct Assembled {
    /// What happened, each with an id that is the same each time.
    pub events: Vec<Event>,
    /// What is to be remembered for pieces that come later; nothing where the trace holds no turn.
    pub told: Option<Told>,
    /// Whether it holds anything of a generative system.
    pub is_relevant: bool,
    /// Whether calls of models are told without what was said, as where log records with it are yet to come.
    pub lacks_words: bool,
}

/// Turns all pieces of a trace that are known into events. `told` is what is remembered of the trace from before: pieces
/// that come later join its turns, or make new ones.
pub fn assemble(trace_id: &str, pieces: &[Piece], told: Option<&Told>) -> Assembled {
    let trace = Trace::of(pieces);
    let is_relevant = trace.classes.iter().any(Option::is_some) || !trace.records.is_empty();
    let (turns, others) = turns::turns(&trace, |places| conversation::named(&spans_at(&trace, places)));
    let mut telling = Telling {
        trace_id,
        trace: &trace,
        before: told.map_or(0, |told| told.turns.len()),
        known: told.cloned().unwrap_or_default(),
        events: Vec::new(),
    };
    let mut lacks_words = false;
    for turn in &turns {
        lacks_words |= telling.turn(turn);
    }
    telling.known.turns.sort_by_key(|turn| turn.start);
    telling.others(&others);
    telling.evaluations(&turns);
    let Telling { known, events, .. } = telling;
    Assembled { events, told: Some(known).filter(|told| !told.turns.is_empty()), is_relevant, lacks_words }
}

fn spans_at<'a>(trace: &'a Trace<'_>, places: &'a [usize]) -> impl Iterator<Item = &'a Span> + Clone {
    places.iter().filter_map(|place| trace.spans.get(*place).copied())
}

struct Telling<'a> {
    trace_id: &'a str,
    trace: &'a Trace<'a>,
    known: Told,
    /// How many of the known turns were told before.
    before: usize,
    events: Vec<Event>,
}

impl Telling<'_> {
    /// Tells a turn, or what came late of one. Answers whether what was said is missing.
    fn turn(&mut self, turn: &Turn) -> bool {
        let (start, end) = turn.bounds(self.trace);
        let asked = turn.asked.as_deref().map(mark);
        let late = self.known.turns.iter().take(self.before).position(|known| {
            let overlaps = start <= known.end && known.start <= end;
            overlaps || asked.is_some() && asked == known.asked
        });
        if let Some(known) = late.and_then(|place| self.known.turns.get(place)).cloned() {
            self.steps(&turn.spans, &known);
            return false;
        }
        let trace = self.trace;
        let first = turn.outermost.first().and_then(|place| trace.spans.get(*place));
        let Some(first) = first else { return false };
        let enclosing: Vec<usize> = turn.outermost.iter().flat_map(|place| trace.around(*place)).collect();
        let everything: Vec<usize> = (0..trace.spans.len()).collect();
        let told_by =
            [&turn.spans, &enclosing, &everything].map(|places| conversation::named(&spans_at(trace, places)));
        let conversation = told_by.into_iter().flatten().next().unwrap_or_else(|| self.trace_id.to_owned());
        let profile = conversation::profile(&spans_at(trace, &turn.spans).chain(spans_at(trace, &everything)));
        let told =
            ToldTurn { conversation: conversation::id(&conversation).0, response: first.id.clone(), start, end, asked };
        let response = response::of(trace, turn);
        let lacks_words = turn.asked.is_none() && response.text.is_empty() && calls_models(trace, turn);
        #[allow(clippy::cast_precision_loss, reason = "durations are far below 2^52 microseconds")]
        let latency_ms = (end - start) as f64 / 1_000.0;
        let user_id = format!("{}:user", first.id);
        self.tell(
            &told,
            &user_id,
            start,
            EventBody::Message(Box::new(Message {
                text: words(turn.asked.as_deref().unwrap_or_default()),
                ..message(&user_id, Role::User, &profile)
            })),
        );
        self.tell(
            &told,
            &format!("{}:response", first.id),
            end,
            EventBody::Message(Box::new(Message {
                text: words(&response.text),
                agent: response.agent,
                workflow: response.workflow,
                model: response.model,
                input_tokens: response.input_tokens,
                output_tokens: response.output_tokens,
                cost: response.cost,
                latency_ms: Some(latency_ms),
                ..message(&first.id, Role::Assistant, &profile)
            })),
        );
        self.steps(&turn.spans, &told);
        self.known.turns.push(told);
        lacks_words
    }

    /// Spans of no turn, such as those of the service around it, belong to the turn that they began in.
    fn others(&mut self, places: &[usize]) {
        for place in places {
            let Some(span) = self.trace.spans.get(*place) else { continue };
            if let Some(known) = self.known_at(span.start) {
                self.steps(&[*place], &known);
            }
        }
    }

    fn steps(&mut self, places: &[usize], turn: &ToldTurn) {
        let message = MessageId(turn.response.clone());
        for place in places {
            let span = self.trace.spans.get(*place);
            if let (Some(span), Some(step)) = (span, steps::step(self.trace, *place, &message)) {
                self.tell(turn, &span.id, span.start, EventBody::Step(Box::new(step)));
            }
        }
    }

    fn evaluations(&mut self, turns: &[Turn]) {
        let trace = self.trace;
        let in_spans = trace.spans.iter().flat_map(|span| {
            let events = span.events.iter().filter(|event| event.name == evaluation::NAME);
            events.map(|event| Evaluation { at: event.at, span: &span.id, attributes: &event.attributes })
        });
        let in_records = trace.records.iter().filter(|record| record.name == evaluation::NAME);
        let in_records = in_records.map(|it| Evaluation { at: it.at, span: &it.span, attributes: &it.attributes });
        for found in in_spans.chain(in_records) {
            // The turn that its span is in, by the response's id; of a span that was told long ago, by time.
            let place = trace.place(found.span);
            let turn = turns.iter().find(|turn| place.is_some_and(|place| turn.spans.contains(&place)));
            let response = turn.and_then(|turn| trace.spans.get(*turn.outermost.first()?)).map(|span| span.id.clone());
            let named = response.unwrap_or_else(|| found.span.to_owned());
            let known = self.known.turns.iter().find(|known| known.response == named).cloned();
            let Some(known) = known.or_else(|| self.known_at(found.at)) else { continue };
            let told = format!("{:?}", found.attributes);
            let id = format!("{}:{:016x}", found.span, mark(&told) ^ found.at.unsigned_abs());
            let message = MessageId(known.response.clone());
            let parent = place.map(|_| found.span.to_owned());
            self.tell(&known, &id, found.at, EventBody::Step(Box::new(found.step(&id, &message, parent))));
            if let Some(opinion) = found.opinion(&message) {
                self.tell(&known, &format!("{id}:opinion"), found.at, opinion);
            }
        }
    }

    fn known_at(&self, at: i64) -> Option<ToldTurn> {
        let place = turn_at(self.known.turns.iter().map(|turn| turn.start), at)?;
        self.known.turns.get(place).cloned()
    }

    /// An event of the turn; `id` is unique in its trace.
    fn tell(&mut self, turn: &ToldTurn, id: &str, at: i64, body: EventBody) {
        let Ok(at) = Timestamp::from_microsecond(at) else { return };
        let id = Some(EventId(format!("otlp:{}:{id}", self.trace_id)));
        self.events.push(Event { id, at, chat: afterword_model::ConversationId(turn.conversation.clone()), body });
    }
}

fn calls_models(trace: &Trace<'_>, turn: &Turn) -> bool {
    turn.spans.iter().any(|place| trace.classes.get(*place).copied().flatten() == Some(Class::Model))
}

fn words(text: &str) -> String {
    size::cut(&text.replace('\0', "\u{fffd}"), TEXT_BYTES)
}

fn message(id: &str, role: Role, profile: &Profile) -> Message {
    Message {
        message: Some(MessageId(id.to_owned())),
        role,
        text: String::new(),
        agent: None,
        workflow: None,
        fallback: false,
        quick_replies: Vec::new(),
        model: None,
        input_tokens: None,
        output_tokens: None,
        cost: None,
        latency_ms: None,
        profile: profile.clone(),
    }
}
