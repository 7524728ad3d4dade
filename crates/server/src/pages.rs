//! The web pages, embedded into the binary. Every address that is not a file is the one page, which routes by itself.

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use rust_embed::{EmbeddedFile, RustEmbed};

use crate::problem::{method_not_allowed, not_found};

#[derive(RustEmbed)]
#[folder = "../../web/build"]
struct Files;

const INDEX: &str = "index.html";
/// Files below it carry a hash of their content in their name.
const IMMUTABLE: &str = "_app/immutable/";

/// Whatever no route takes: a file, the page, or, under the paths of the API, a problem.
pub async fn serve(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    if is_under(path, "api") || is_under(path, "v1") {
        return not_found().await.into_response();
    }
    if method != Method::GET && method != Method::HEAD {
        let allowed = [(header::ALLOW, HeaderValue::from_static("GET, HEAD"))];
        return (allowed, method_not_allowed().await).into_response();
    }
    match Files::get(path) {
        Some(file) => answer(file, lasting(path), &headers),
        // A file of an older build: the page would not help the browser that asks for a script.
        None if path.starts_with("_app/") => not_found().await.into_response(),
        None => match Files::get(INDEX) {
            Some(page) => answer(page, lasting(INDEX), &headers),
            None => not_found().await.into_response(),
        },
    }
}

fn is_under(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn lasting(path: &str) -> &'static str {
    if path.starts_with(IMMUTABLE) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// The file, unless the browser has it; `lasting` says how long it need not ask.
pub(crate) fn answer(file: EmbeddedFile, lasting: &'static str, request: &HeaderMap) -> Response {
    let tag = etag(&file);
    let known = request.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let mut response = if known.is_some_and(|known| known.split(',').any(|one| one.trim() == tag)) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let kind = HeaderValue::from_str(file.metadata.mimetype());
        let mut response = Body::from(file.data).into_response();
        if let Ok(kind) = kind {
            response.headers_mut().insert(header::CONTENT_TYPE, kind);
        }
        response
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(lasting));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}

/// Weak, since one file is sent compressed or not.
fn etag(file: &EmbeddedFile) -> String {
    let hash = u128::from_be_bytes(std::array::from_fn(|place| file.metadata.sha256_hash()[place]));
    format!("W/\"{hash:032x}\"")
}
