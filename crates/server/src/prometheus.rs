//! What Prometheus reads: counts, durations and how far the fold lags. Labels come from fixed lists, never from clients.

use std::{sync::Arc, time::Instant};

use ::prometheus::{
    Error, HistogramOpts, HistogramVec, IntCounter, IntCounterVec, IntGauge, Opts, Registry, TextEncoder,
};
use axum::{
    extract::{MatchedPath, Request, State},
    http::Method,
    middleware::Next,
    response::Response,
};

use crate::{app::App, record::Verdicts};

/// Upper bounds of the durations that are told apart, in seconds.
const SECONDS: &[f64] = &[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];

/// Every gauge, counter and histogram.
#[derive(Debug)]
pub struct Gauges {
    registry: Registry,
    /// Events that were kept.
    pub accepted: IntCounter,
    /// Events whose id was taken before.
    pub duplicates: IntCounter,
    /// Events that were refused, by the reason's code.
    pub rejected: IntCounterVec,
    /// Identities between numbers that did not hold, by the identity's name. Any increase is a bug.
    pub breaches: IntCounterVec,
    /// Spans and log records, by what became of them: kept, duplicate, refused.
    pub pieces: IntCounterVec,
    /// Traces, by what became of them: told, unrelated (nothing of a model in them), silent (nobody was answered).
    pub traces: IntCounterVec,
    /// Spans and log records that wait for the rest of their traces.
    pub waiting: IntGauge,
    /// Chats that a language model was to be asked about, by what became of them.
    pub model_insights: IntCounterVec,
    /// Tokens of a language model, by whether it read or wrote them.
    pub model_tokens: IntCounterVec,
    /// Chats that a language model is still to be asked about.
    pub model_waiting: IntGauge,
    /// Attempts to send alerts and reports, by what became of them: sent, again, given up.
    pub letters: IntCounterVec,
    requests: IntCounterVec,
    seconds: HistogramVec,
    /// Acknowledged events that are not folded.
    pub pending: IntGauge,
    /// Number of the last batch in the warehouse.
    pub batch: IntGauge,
    /// Transactions of the journal.
    pub commits: IntGauge,
}

impl Gauges {
    /// All at zero, in a registry of their own.
    pub fn new() -> Result<Self, Error> {
        let counter = |name, help| IntCounter::new(name, help);
        let counters = |name: &str, help: &str, labels: &[&str]| IntCounterVec::new(Opts::new(name, help), labels);
        let gauges = Self {
            registry: Registry::new(),
            accepted: counter("afterword_events_accepted_total", "Events that were kept")?,
            duplicates: counter("afterword_events_duplicate_total", "Events whose id was taken before")?,
            rejected: counters("afterword_events_rejected_total", "Events that were refused, by reason", &["code"])?,
            breaches: counters(
                "afterword_identity_breaches_total",
                "Identities between numbers that did not hold; any increase is a bug",
                &["identity"],
            )?,
            pieces: counters(
                "afterword_otlp_pieces_total",
                "Spans and log records, by what became of them",
                &["outcome"],
            )?,
            traces: counters("afterword_otlp_traces_total", "Traces, by what became of them", &["outcome"])?,
            waiting: IntGauge::new(
                "afterword_otlp_waiting_pieces",
                "Spans and log records that wait for the rest of their traces",
            )?,
            model_insights: counters(
                "afterword_model_insights_total",
                "Chats that a language model was to be asked about, by what became of them",
                &["outcome"],
            )?,
            model_tokens: counters("afterword_model_tokens_total", "Tokens of the language model", &["kind"])?,
            model_waiting: IntGauge::new(
                "afterword_model_waiting_chats",
                "Chats that the language model is still to be asked about",
            )?,
            letters: counters(
                "afterword_letters_total",
                "Attempts to send alerts and reports, by what became of them",
                &["outcome"],
            )?,
            requests: counters(
                "afterword_http_requests_total",
                "HTTP requests, by route and status",
                &["method", "route", "status"],
            )?,
            seconds: HistogramVec::new(
                HistogramOpts::new("afterword_http_request_seconds", "Seconds until the answer began, by route")
                    .buckets(SECONDS.to_vec()),
                &["method", "route"],
            )?,
            pending: IntGauge::new("afterword_fold_pending_events", "Acknowledged events that are not folded yet")?,
            batch: IntGauge::new("afterword_fold_batch", "Number of the last batch in the warehouse")?,
            commits: IntGauge::new("afterword_journal_commits", "Transactions of the journal since the start")?,
        };
        let registry = &gauges.registry;
        registry.register(Box::new(gauges.accepted.clone()))?;
        registry.register(Box::new(gauges.duplicates.clone()))?;
        registry.register(Box::new(gauges.rejected.clone()))?;
        registry.register(Box::new(gauges.breaches.clone()))?;
        registry.register(Box::new(gauges.pieces.clone()))?;
        registry.register(Box::new(gauges.traces.clone()))?;
        registry.register(Box::new(gauges.waiting.clone()))?;
        registry.register(Box::new(gauges.model_insights.clone()))?;
        registry.register(Box::new(gauges.letters.clone()))?;
        registry.register(Box::new(gauges.model_tokens.clone()))?;
        registry.register(Box::new(gauges.model_waiting.clone()))?;
        registry.register(Box::new(gauges.requests.clone()))?;
        registry.register(Box::new(gauges.seconds.clone()))?;
        registry.register(Box::new(gauges.pending.clone()))?;
        registry.register(Box::new(gauges.batch.clone()))?;
        registry.register(Box::new(gauges.commits.clone()))?;
        Ok(gauges)
    }

    /// Counts what became of the events of a request.
    pub fn count(&self, verdicts: &Verdicts) {
        self.accepted.inc_by(verdicts.accepted as u64);
        self.duplicates.inc_by(verdicts.duplicates as u64);
        for rejected in &verdicts.rejected {
            self.rejected.with_label_values(&[rejected.code]).inc();
        }
    }

    /// Everything in Prometheus' text format.
    pub fn text(&self) -> Result<String, Error> {
        TextEncoder::new().encode_to_string(&self.registry.gather())
    }
}

/// Counts and times each request, and leaves a line in the log that says nothing of its content.
pub async fn observe(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let method = method(request.method());
    let route = request.extensions().get::<MatchedPath>().cloned();
    let begun = Instant::now();

    let response = next.run(request).await;

    let route = route.as_ref().map_or("other", MatchedPath::as_str);
    let seconds = begun.elapsed().as_secs_f64();
    let status = response.status();
    app.gauges.requests.with_label_values(&[method, route, status.as_str()]).inc();
    app.gauges.seconds.with_label_values(&[method, route]).observe(seconds);
    let latency_ms = seconds * 1000.0;
    if status.is_server_error() {
        tracing::warn!(method, route, status = status.as_u16(), latency_ms, "request failed");
    } else {
        tracing::debug!(method, route, status = status.as_u16(), latency_ms, "request served");
    }
    response
}

fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_gauge_is_in_the_text() {
        let gauges = Gauges::new().unwrap();
        gauges.accepted.inc_by(3);
        gauges.rejected.with_label_values(&["unknown_type"]).inc();
        let text = gauges.text().unwrap();
        assert!(text.contains("afterword_events_accepted_total 3"), "{text}");
        assert!(text.contains(r#"afterword_events_rejected_total{code="unknown_type"} 1"#), "{text}");
    }
}
