//! The widget's scripts, embedded into the binary: any page may load them.

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, Uri, header},
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;

use crate::{pages::answer, problem::not_found};

#[derive(RustEmbed)]
#[folder = "../../widget/dist"]
struct Files;

/// Five minutes as it is, and a day while a newer one is fetched: an update reaches every page soon, and none waits for it.
const FRESH: &str = "public, max-age=300, stale-while-revalidate=86400";

/// Answers with the script of the path.
pub async fn serve(uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    let Some(file) = Files::get(path) else { return not_found().await.into_response() };
    let mut response = answer(file, FRESH, &headers);
    let all = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    for (name, value) in all {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
