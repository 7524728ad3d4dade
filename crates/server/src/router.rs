//! Every route, grouped by who calls it.

use std::sync::Arc;

use axum::{
    Router,
    http::{HeaderName, HeaderValue, header},
    middleware::{from_fn, from_fn_with_state, map_response},
    response::Response,
    routing::{delete, get, post, put},
};
use tower_http::compression::CompressionLayer;

use crate::{
    api::{
        alerts, assistants, catalogue, chat, chats, demo, dimensions, docs, effect, events, export, feedback, gaps,
        give_feedback, grants, handovers, health, invitations, issues, join, keys, live, members, metrics, neighbours,
        openapi, otlp, publish_release, rate, ratings, releases, reports, review, reviewed, session, settings, setup,
        shared_chat, suggestions, topics, trace, user_name, views, widget,
    },
    app::App,
    auth::{allow_origin, answer_question, refuse_cross_origin},
    pages, problem, prometheus, scripts,
};

/// The whole of what the server answers.
pub fn router(app: &Arc<App>) -> Router {
    // Clients and customers' pages, with a key.
    let recording = Router::new()
        .route("/v1/events", post(events::record).options(answer_question))
        .route("/v1/messages/{message}/feedback", put(give_feedback::give).options(answer_question))
        .route("/v1/chats/{chat}/rating", put(rate::give).options(answer_question))
        .route("/v1/widget", get(widget::show).options(answer_question))
        .layer(from_fn_with_state(Arc::clone(app), allow_origin));

    // Services that are instrumented with OpenTelemetry, with a secret key.
    let tracing = Router::new()
        .route("/v1/traces", post(otlp::record_traces))
        .route("/v1/logs", post(otlp::record_logs))
        .route("/v1/metrics", post(otlp::drop_metrics))
        .route("/opentelemetry.proto.collector.trace.v1.TraceService/Export", post(otlp::grpc::record_traces))
        .route("/opentelemetry.proto.collector.logs.v1.LogsService/Export", post(otlp::grpc::record_logs))
        .route("/opentelemetry.proto.collector.metrics.v1.MetricsService/Export", post(otlp::grpc::drop_metrics));

    // The web pages, with a session, before and after it has begun.
    let session = Router::new()
        .route("/api/v1/session", get(session::show).post(session::sign_in).delete(session::sign_out))
        .route("/api/v1/setup", post(setup::set_up))
        .route("/api/v1/join", post(join::join))
        .layer(from_fn(refuse_cross_origin));

    // The web pages, with the session of somebody who may change something.
    let team = Router::new()
        .route("/api/v1/members", get(members::list))
        .route("/api/v1/members/{member}", delete(members::remove))
        .route("/api/v1/invitations", post(invitations::create))
        .route("/api/v1/invitations/{invitation}", delete(invitations::withdraw))
        .route("/api/v1/assistants/{assistant}/settings", get(settings::read).put(settings::change))
        .route("/api/v1/assistants/{assistant}/alerts", get(alerts::read).put(alerts::change))
        .route("/api/v1/assistants/{assistant}/alerts/test", post(alerts::test))
        .route("/api/v1/assistants/{assistant}/reports", get(reports::list).post(reports::create))
        .route("/api/v1/assistants/{assistant}/reports/{report}", delete(reports::delete))
        .route("/api/v1/assistants/{assistant}/keys", get(keys::list).post(keys::create))
        .route("/api/v1/assistants/{assistant}/keys/{key}", delete(keys::revoke))
        .route("/api/v1/assistants/{assistant}/grants", get(grants::list).put(grants::set))
        .route("/api/v1/assistants/{assistant}/feedback/{feedback}/reviewed", put(reviewed::mark))
        .route("/api/v1/assistants/{assistant}/users/{user}/name", put(user_name::set))
        .route("/api/v1/assistants/{assistant}/views", get(views::list).post(views::create))
        .route("/api/v1/assistants/{assistant}/views/{view}", put(views::change).delete(views::delete))
        .route("/api/v1/assistants", post(assistants::create))
        .layer(from_fn(refuse_cross_origin));

    // The web pages, and programs with a secret key where they may: what goes badly and is made better.
    let improving = Router::new()
        .route("/api/v1/assistants/{assistant}/issues", get(issues::list::list).post(issues::create::create))
        .route("/api/v1/assistants/{assistant}/issues/{number}", get(issues::read::read).patch(issues::change::change))
        .route("/api/v1/assistants/{assistant}/issues/{number}/chats", post(issues::chats::add))
        .route("/api/v1/assistants/{assistant}/issues/{number}/chats/{chat}", delete(issues::chats::remove))
        .route("/api/v1/assistants/{assistant}/issues/{number}/contacts", get(issues::contacts::list))
        .route("/api/v1/assistants/{assistant}/assignees", get(issues::assignees::list))
        .route("/api/v1/assistants/{assistant}/suggestions", get(suggestions::list))
        .route("/api/v1/assistants/{assistant}/suggestions/{key}", put(suggestions::dismiss))
        .route("/api/v1/assistants/{assistant}/gaps", get(gaps::list))
        .route("/api/v1/assistants/{assistant}/topics", get(topics::list::list).post(topics::create::create))
        .route("/api/v1/assistants/{assistant}/topics/{topic}", get(topics::read::read).patch(topics::change::change))
        .route("/api/v1/assistants/{assistant}/topics/{topic}/merge", post(topics::merge::merge))
        .route("/api/v1/assistants/{assistant}/topics/{topic}/split", post(topics::split::split))
        .route("/api/v1/assistants/{assistant}/chats/{chat}/topic", put(topics::place::put))
        .route("/api/v1/assistants/{assistant}/releases", post(publish_release::publish))
        .route("/api/v1/assistants/{assistant}/releases/{release}/effect", get(effect::show))
        .route("/api/v1/assistants/{assistant}/review", get(review::read))
        .route("/api/v1/assistants/{assistant}/review.pdf", get(review::paper))
        .layer(from_fn(refuse_cross_origin));

    // The web pages with a session, programs with a secret key.
    let reading = Router::new()
        .route("/api/v1/assistants", get(assistants::list))
        .route("/api/v1/assistants/{assistant}/dimensions", get(dimensions::list))
        .route("/api/v1/assistants/{assistant}/releases", get(releases::list))
        .route("/api/v1/assistants/{assistant}/metrics", get(metrics::all))
        .route("/api/v1/assistants/{assistant}/metrics/{module}", get(metrics::one))
        .route("/api/v1/assistants/{assistant}/handovers", get(handovers::list))
        .route("/api/v1/assistants/{assistant}/export/{file}", get(export::export))
        .route("/api/v1/assistants/{assistant}/feedback", get(feedback::list))
        .route("/api/v1/assistants/{assistant}/feedback/{feedback}/chat", get(shared_chat::read))
        .route("/api/v1/assistants/{assistant}/ratings", get(ratings::list))
        .route("/api/v1/assistants/{assistant}/chats", get(chats::list))
        .route("/api/v1/assistants/{assistant}/chats/{chat}", get(chat::read))
        .route("/api/v1/assistants/{assistant}/chats/{chat}/neighbours", get(neighbours::find))
        .route("/api/v1/assistants/{assistant}/messages/{message}/trace", get(trace::read))
        .route("/api/v1/assistants/{assistant}/live", get(live::listen))
        .route("/api/v1/catalogue", get(catalogue::show));

    // Any page that shows the widget.
    let scripts = Router::new().route("/widget.js", get(scripts::serve)).route("/widget.mjs", get(scripts::serve));

    // Those who run the server or write a client for it.
    let operating = Router::new()
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/metrics", get(health::metrics))
        .route("/api/v1/demo/key", get(demo::key))
        .route("/api/openapi.json", get(openapi::show))
        .route("/api/docs", get(docs::show));

    Router::new()
        .merge(recording)
        .merge(tracing)
        .merge(session)
        .merge(team)
        .merge(improving)
        .merge(reading)
        .merge(scripts)
        .merge(operating)
        .fallback(pages::serve)
        .method_not_allowed_fallback(problem::method_not_allowed)
        .layer(map_response(secure))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(Arc::clone(app), prometheus::observe))
        .with_state(Arc::clone(app))
}

/// Headers that keep browsers from doing more with an answer than it is for.
async fn secure(mut response: Response) -> Response {
    let policy = "frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
    let all = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ];
    let headers = response.headers_mut();
    for (name, value) in all {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    // Numbers and sessions are for one caller at one time.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
