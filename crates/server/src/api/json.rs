//! Bodies of JSON, with problems where they are not what an operation takes.

use axum::{
    Json,
    extract::{FromRequest, Request, rejection::JsonRejection},
};
use serde::de::DeserializeOwned;

use crate::problem::{self, Answer, ApiError};

/// A body of JSON. As it must be announced as such, no form of another site can send one.
#[derive(Debug)]
pub struct JsonBody<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for JsonBody<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Answer<Self> {
        match Json::<T>::from_request(request, state).await {
            Ok(Json(body)) => Ok(Self(body)),
            Err(rejection) => Err(refusal(&rejection)),
        }
    }
}

fn refusal(rejection: &JsonRejection) -> ApiError {
    let code = match rejection {
        JsonRejection::JsonDataError(_) => &problem::INVALID_BODY,
        JsonRejection::JsonSyntaxError(_) => &problem::INVALID_JSON,
        JsonRejection::MissingJsonContentType(_) => &problem::UNSUPPORTED_MEDIA_TYPE,
        other if other.status() == problem::BODY_TOO_LARGE.status => &problem::BODY_TOO_LARGE,
        _ => &problem::INVALID_JSON,
    };
    ApiError::new(code, rejection.body_text())
}
