//! The session's cookie.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::problem::{Answer, ApiError};

const NAME: &str = "afterword_session";
const MAX_AGE_SECONDS: i64 = afterword_store::SESSION_DAYS * 24 * 60 * 60;

/// The session's token, if the request brings one.
pub fn session_token(headers: &HeaderMap) -> Option<&str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find_map(|(name, value)| (name == NAME).then_some(value))
}

/// The cookie that a session begins with. Only sent over https where the request came over https.
pub fn session_cookie(token: &str, request: &HeaderMap) -> Answer<HeaderValue> {
    cookie(token, MAX_AGE_SECONDS, request)
}

/// The cookie that takes the session's cookie away.
pub fn clear_cookie(request: &HeaderMap) -> Answer<HeaderValue> {
    cookie("", 0, request)
}

fn cookie(value: &str, max_age: i64, request: &HeaderMap) -> Answer<HeaderValue> {
    let secure = if came_by_https(request) { "; Secure" } else { "" };
    let text = format!("{NAME}={value}; Path=/; Max-Age={max_age}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&text).map_err(ApiError::internal)
}

/// As the proxy in front says, the first one where there are several.
pub fn came_by_https(request: &HeaderMap) -> bool {
    let protocol = request.get("x-forwarded-proto").and_then(|value| value.to_str().ok());
    protocol.and_then(|list| list.split(',').next()).is_some_and(|first| first.trim().eq_ignore_ascii_case("https"))
}
