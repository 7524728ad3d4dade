//! Gathering a review: what the warehouse knows of the period and the one before, what came of its releases, and what the
//! team did about issues.

mod chats;
mod issues;
mod notes;
mod topics;

use std::collections::BTreeMap;

use afterword_metrics::{
    AgentWork, Compared, EffectAnswer, EffectAsked, HandoverReason, HandoversAnswer, Metrics, MetricsError, Question,
    ReviewNumbers, Verdict,
};
use afterword_store::Assistant;

use super::{
    AgentRequests, AgentReview, Chats, Handovers, Number, ReleaseReview, ReleaseVerdict, Review, Span, TopicRequests,
};
use crate::{
    api::question::{ask, question},
    app::App,
    problem::{Answer, ApiError},
};

/// Agents, and rows of each list of handovers and topics.
const MOST_ROWS: usize = 10;
/// Chats of each sort.
const MOST_CHATS: i64 = 5;
/// Releases of a period that are judged, the latest.
const MOST_RELEASES: usize = 5;
const HANDOVER_KINDS: [&str; 3] = ["direct", "after_fallback", "operator_button"];

/// The review of `span` of the assistant, as clocks show it in the time zone `tz`.
///
/// # Errors
/// Where the span or the zone is none, as for any question, or the catalog or the warehouse fails.
pub async fn make(app: &App, assistant: &Assistant, span: Span, tz: &str) -> Answer<Review> {
    app.recorder.catch_up().await?;
    let params = [("from", span.from.as_str()), ("to", &span.to), ("tz", tz)];
    let params = params.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let about = question(app, assistant, &params)?;
    let issues = app.catalog.issues(assistant.id).await?;
    let known = app.catalog.topics(assistant.id).await?;
    let (numbers, releases) = ask(app, about.clone(), gathered).await?;
    let ReviewNumbers { before, main, agents, handovers, topics, best, worst, notes } = numbers;
    let numbers: Vec<Number> = main.into_iter().map(number).collect();
    let titled = |verdict: Verdict| {
        let found = numbers.iter().filter(move |number| number.verdict == verdict);
        found.map(|number| number.title.to_owned()).collect()
    };
    let period = about.period();
    let as_of = crate::api::question::as_of(app);
    Ok(Review {
        assistant: assistant.name.clone(),
        from: about.local(period.from),
        to: about.local(period.to),
        tz: about.tz().to_owned(),
        as_of: about.local(as_of),
        before,
        improved: titled(Verdict::Better),
        worsened: titled(Verdict::Worse),
        agents: worst_agents(agents),
        handovers: shown_handovers(handovers),
        topics: topics::shown(&topics, known, MOST_ROWS),
        issues: issues::of(&issues, period),
        releases: releases.into_iter().map(release).collect(),
        chats: Chats {
            best: best.into_iter().map(|chat| chats::good(chat, &about)).collect(),
            worst: worst.into_iter().map(|chat| chats::bad(chat, &about)).collect(),
        },
        notes: notes::of(&numbers, notes, period, as_of),
        numbers,
        public_url: app.public_url.clone(),
    })
}

/// What the warehouse is asked, all at one turn.
fn gathered(metrics: &Metrics, question: &Question) -> Result<(ReviewNumbers, Vec<EffectAnswer>), MetricsError> {
    let numbers = metrics.review(question, MOST_CHATS)?;
    let period = question.period();
    let mut published = metrics.all_releases(question)?;
    published.retain(|release| release.at >= period.from && release.at < period.to);
    let asked = EffectAsked::usual();
    let mut effects = Vec::new();
    for release in published.iter().rev().take(MOST_RELEASES).rev() {
        effects.extend(metrics.effect(question, &release.release, &asked)?);
    }
    Ok((numbers, effects))
}

fn number(compared: Compared) -> Number {
    let Compared { effect, unit, spark } = compared;
    Number {
        module: effect.module,
        name: effect.name,
        title: effect.title,
        unit,
        kind: effect.kind,
        better: effect.better,
        value: effect.after.value,
        of: effect.after.of,
        before: effect.before.value,
        change: effect.change,
        relative: effect.relative,
        more_than_chance: effect.more_than_chance,
        verdict: effect.verdict,
        spark,
    }
}

/// Those with most thumbs down first.
fn worst_agents(mut agents: Vec<AgentWork>) -> Vec<AgentReview> {
    let share = |agent: &AgentWork| agent.negative_share.unwrap_or(0.0);
    agents.sort_by(|one, other| {
        let by_share = share(other).total_cmp(&share(one));
        other.negative.cmp(&one.negative).then(by_share).then(other.views.cmp(&one.views))
    });
    let shown = |AgentWork { agent, workflow, views, chats, positive, negative, negative_share }: AgentWork| {
        AgentReview { agent, workflow, views, positive, negative, negative_share, chats }
    };
    agents.into_iter().take(MOST_ROWS).map(shown).collect()
}

fn shown_handovers(answer: HandoversAnswer) -> Handovers {
    let HandoversAnswer { requests, rate, reasons, .. } = answer;
    let mut by_kind: BTreeMap<String, i64> = HANDOVER_KINDS.map(|kind| (kind.to_owned(), 0)).into();
    by_kind.extend(reasons.kind.into_iter().filter_map(|one| Some((one.value?, one.requests))));
    let told = |reasons: Vec<HandoverReason>| reasons.into_iter().filter(|one| one.requests > 0).take(MOST_ROWS);
    let (by_topic, by_agent) = (told(reasons.topic), told(reasons.agent));
    Handovers {
        requests,
        rate,
        by_kind,
        by_topic: by_topic
            .map(|one| TopicRequests { topic: one.value, requests: one.requests, before: one.before })
            .collect(),
        by_agent: by_agent
            .map(|one| AgentRequests { agent: one.value, requests: one.requests, before: one.before })
            .collect(),
    }
}

fn release(effect: EffectAnswer) -> ReleaseReview {
    let verdicts = effect.metrics.into_iter().map(|metric| ReleaseVerdict {
        title: metric.title,
        kind: metric.kind,
        before: metric.before.value,
        after: metric.after.value,
        verdict: metric.verdict,
        needed: metric.needed,
    });
    ReleaseReview {
        verdicts: verdicts.collect(),
        release: effect.release,
        at: effect.at,
        weeks: effect.weeks,
        complete: effect.complete,
        mix_changed: effect.mix_changed,
    }
}

impl Span {
    /// The span that is meant by `from` and `to` as they were asked for: the last month where neither was. With one of
    /// them alone, the other is what it is for any question of numbers.
    ///
    /// # Errors
    /// Where the zone is none.
    pub fn asked(from: Option<String>, to: Option<String>, app: &App, assistant: &Assistant, tz: &str) -> Answer<Self> {
        let mut params = vec![("tz".to_owned(), tz.to_owned())];
        params.extend(from.clone().map(|from| ("from".to_owned(), from)));
        params.extend(to.clone().map(|to| ("to".to_owned(), to)));
        let about = question(app, assistant, &params)?;
        if from.is_none() && to.is_none() {
            let zone = jiff::tz::TimeZone::get(about.tz()).map_err(ApiError::internal)?;
            let last = Self::last_month(app.clock.now(), &zone);
            return last.ok_or_else(|| ApiError::internal("the clock is beyond the calendar"));
        }
        let period = about.period();
        Ok(Self {
            from: from.unwrap_or_else(|| about.local(period.from)),
            to: to.unwrap_or_else(|| about.local(period.to)),
        })
    }
}
