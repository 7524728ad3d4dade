//! Where a request comes from, as browsers tell it.
//!
//! Two rules. A request of a browser that changes something with a session's cookie must come from our own pages. A page
//! elsewhere may record events where a publishable key allows its origin, and its browser asks us first.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::{
    app::App,
    problem::{self, ApiError},
};

/// Seconds for which a browser may remember what it was allowed.
const REMEMBERED: HeaderValue = HeaderValue::from_static("600");

/// Refuses what another site's page makes a browser do with our cookie.
///
/// Browsers send `Sec-Fetch-Site` or, older ones, `Origin` with such requests; what sends neither is no browser and has no
/// cookie but its own.
pub async fn refuse_cross_origin(request: Request, next: Next) -> Response {
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if changes && !is_same_origin(request.headers()) {
        let detail = "This can only be done from Afterword's own pages.";
        return ApiError::new(&problem::CROSS_ORIGIN, detail).into_response();
    }
    next.run(request).await
}

fn is_same_origin(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = headers.get(header::ORIGIN) else { return true };
    let origin_host = origin.to_str().ok().and_then(|origin| Some(origin.split_once("://")?.1));
    let hosts = [text("host"), text("x-forwarded-host")];
    origin_host.is_some_and(|origin_host| hosts.iter().flatten().any(|host| host.eq_ignore_ascii_case(origin_host)))
}

/// Answers a browser that asks what it may do; [`allow_origin`] adds what it may.
pub async fn answer_question() -> StatusCode {
    StatusCode::NO_CONTENT
}

/// Lets pages of the origins that publishable keys allow read the answer, and tells their browser so when it asks first.
pub async fn allow_origin(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let Some(origin) = request.headers().get(header::ORIGIN).cloned() else { return next.run(request).await };
    let allowed = match origin.to_str() {
        Ok(text) => match app.catalog.is_allowed_origin(text).await {
            Ok(allowed) => allowed,
            Err(cause) => return ApiError::from(cause).into_response(),
        },
        Err(_) => false,
    };

    let is_question = request.method() == Method::OPTIONS;
    let mut response = if is_question && !allowed {
        ApiError::new(&problem::ORIGIN_NOT_ALLOWED, "No publishable key allows this origin.").into_response()
    } else {
        next.run(request).await
    };
    let headers = response.headers_mut();
    headers.append(header::VARY, HeaderValue::from_static("origin"));
    if allowed {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("retry-after, date"));
    }
    if allowed && is_question {
        let taken = HeaderValue::from_static("authorization, content-type, content-encoding");
        headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, POST, PUT"));
        headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, taken);
        headers.insert(header::ACCESS_CONTROL_MAX_AGE, REMEMBERED);
    }
    response
}

/// The origin of a page's address, as browsers write it; nothing for what is no origin.
pub fn page_origin(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let (scheme, host) = (scheme.to_ascii_lowercase(), rest.trim_end_matches('/').to_ascii_lowercase());
    let usual = match scheme.as_str() {
        "https" => ":443",
        "http" => ":80",
        _ => return None,
    };
    if host.is_empty() || host.contains(['/', '?', '#', '@', ' ']) {
        return None;
    }
    Some(format!("{scheme}://{}", host.strip_suffix(usual).unwrap_or(&host)))
}

#[cfg(test)]
mod tests {
    use super::page_origin;

    #[test]
    fn an_origin_is_written_as_browsers_write_it() {
        for (given, expected) in [
            ("https://Example.com", "https://example.com"),
            ("https://example.com/", "https://example.com"),
            ("https://example.com:443", "https://example.com"),
            ("http://localhost:8080", "http://localhost:8080"),
        ] {
            assert_eq!(page_origin(given).as_deref(), Some(expected));
        }
        for wrong in ["example.com", "https://", "https://example.com/page", "ftp://example.com", "https://a@b"] {
            assert_eq!(page_origin(wrong), None, "{wrong}");
        }
    }
}
