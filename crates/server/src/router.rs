//! Every route, grouped by who calls it.

use std::sync::Arc;

use axum::{
    Router,
    http::{HeaderName, HeaderValue, header},
    middleware::{from_fn, from_fn_with_state, map_response},
    response::Response,
    routing::{get, post},
};
use tower_http::compression::CompressionLayer;

use crate::{
    api::{assistants, catalogue, dimensions, docs, events, health, live, metrics, openapi, releases, session, setup},
    app::App,
    auth::{allow_origin, answer_question, refuse_cross_origin},
    pages, problem, prometheus,
};

/// The whole of what the server answers.
pub fn router(app: &Arc<App>) -> Router {
    // Clients and customers' pages, with a key.
    let recording = Router::new()
        .route("/v1/events", post(events::record).options(answer_question))
        .layer(from_fn_with_state(Arc::clone(app), allow_origin));

    // The web pages, with a session, before and after it has begun.
    let session = Router::new()
        .route("/api/v1/session", get(session::show).post(session::sign_in).delete(session::sign_out))
        .route("/api/v1/setup", post(setup::set_up))
        .layer(from_fn(refuse_cross_origin));

    // The web pages with a session, programs with a secret key.
    let reading = Router::new()
        .route("/api/v1/assistants", get(assistants::list))
        .route("/api/v1/assistants/{assistant}/dimensions", get(dimensions::list))
        .route("/api/v1/assistants/{assistant}/releases", get(releases::list))
        .route("/api/v1/assistants/{assistant}/metrics", get(metrics::all))
        .route("/api/v1/assistants/{assistant}/metrics/{module}", get(metrics::one))
        .route("/api/v1/assistants/{assistant}/live", get(live::listen))
        .route("/api/v1/catalogue", get(catalogue::show));

    // Those who run the server or write a client for it.
    let operating = Router::new()
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/metrics", get(health::metrics))
        .route("/api/openapi.json", get(openapi::show))
        .route("/api/docs", get(docs::show));

    Router::new()
        .merge(recording)
        .merge(session)
        .merge(reading)
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
