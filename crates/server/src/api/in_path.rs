//! What a path names, besides the assistant.

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use crate::problem::{self, Answer, ApiError};

/// The parts of a path that are in braces, in their order. What they cannot be is not there.
#[derive(Debug)]
pub struct InPath<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for InPath<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Answer<Self> {
        let nothing = |_| ApiError::new(&problem::NOT_FOUND, "Nothing has an id of this form.");
        Path::<T>::from_request_parts(parts, state).await.map(|Path(found)| Self(found)).map_err(nothing)
    }
}
