//! What a client is told when something goes wrong: RFC 9457 problems with stable codes.
//!
//! Who owns which error: a library says what went wrong in its own enum; a handler turns that into an [`ApiError`] here;
//! `anyhow` is for the command line alone. What a client cannot act on becomes `internal` and is logged once, here, with
//! its cause. Nothing of a cause ever reaches a client.

use std::error::Error;

use afterword_intake::BodyError;
use afterword_store::StoreError;
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use utoipa::ToSchema;

/// One kind of problem. Its name never changes.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The stable word.
    pub name: &'static str,
    /// The HTTP status that it comes with.
    pub status: StatusCode,
    /// What it means, in a few words that are the same each time.
    pub title: &'static str,
}

macro_rules! codes {
    ($($constant:ident = $name:literal $status:ident $title:literal,)+) => {
        $(
            #[doc = $title]
            pub const $constant: Code = Code { name: $name, status: StatusCode::$status, title: $title };
        )+

        /// Every kind of problem.
        pub const CODES: &[&Code] = &[$(&$constant),+];
    };
}

codes! {
    INVALID_JSON = "invalid_json" BAD_REQUEST "The body is not JSON",
    NO_EVENTS = "no_events" BAD_REQUEST "The body holds no events",
    INVALID_FIELD = "invalid_field" BAD_REQUEST "A field has no usable value",
    INVALID_OTLP = "invalid_otlp" BAD_REQUEST "The body is no OTLP export",
    CORRUPT_BODY = "corrupt_body" BAD_REQUEST "The body cannot be decompressed",
    INVALID_PARAMETER = "invalid_parameter" BAD_REQUEST "A parameter has no usable value",
    UNKNOWN_PARAMETER = "unknown_parameter" BAD_REQUEST "There is no such parameter",
    EMPTY_PARAMETER = "empty_parameter" BAD_REQUEST "A parameter is empty",
    REPEATED_PARAMETER = "repeated_parameter" BAD_REQUEST "A parameter was given more than once",
    BAD_TIME = "bad_time" BAD_REQUEST "A parameter is no time",
    EMPTY_PERIOD = "empty_period" BAD_REQUEST "The period covers no time",
    UNKNOWN_TIME_ZONE = "unknown_time_zone" BAD_REQUEST "There is no such time zone",
    BAD_INTERVAL = "bad_interval" BAD_REQUEST "There is no such interval",
    BAD_INCLUDE = "bad_include" BAD_REQUEST "There is nothing of this name to include",
    BAD_COMPARE = "bad_compare" BAD_REQUEST "There is nothing of this form to compare with",
    TOO_MANY_INTERVALS = "too_many_intervals" BAD_REQUEST "The series would have too many points",
    MISSING_KEY = "missing_key" UNAUTHORIZED "A key or a session is needed",
    WRONG_KEY = "wrong_key" UNAUTHORIZED "The key is not valid",
    NOT_SIGNED_IN = "not_signed_in" UNAUTHORIZED "The session has ended",
    WRONG_CREDENTIALS = "wrong_credentials" UNAUTHORIZED "E-mail address or password is wrong",
    FORBIDDEN = "forbidden" FORBIDDEN "The caller lacks the right",
    ORIGIN_NOT_ALLOWED = "origin_not_allowed" FORBIDDEN "The key does not allow this origin",
    CROSS_ORIGIN = "cross_origin" FORBIDDEN "The request comes from another site",
    WRONG_TOKEN = "wrong_token" FORBIDDEN "The link is not valid",
    NOT_FOUND = "not_found" NOT_FOUND "There is nothing at this path",
    UNKNOWN_ASSISTANT = "unknown_assistant" NOT_FOUND "There is no such assistant",
    UNKNOWN_MESSAGE = "unknown_message" NOT_FOUND "There is no such message",
    UNKNOWN_CHAT = "unknown_chat" NOT_FOUND "There is no such chat",
    UNKNOWN_FEEDBACK = "unknown_feedback" NOT_FOUND "There is no such feedback",
    UNKNOWN_KEY = "unknown_key" NOT_FOUND "There is no such key",
    UNKNOWN_MEMBER = "unknown_member" NOT_FOUND "There is no such member",
    UNKNOWN_VIEW = "unknown_view" NOT_FOUND "There is no such view",
    UNKNOWN_REPORT = "unknown_report" NOT_FOUND "There is no such report",
    UNKNOWN_USER = "unknown_user" NOT_FOUND "There is no such user",
    UNKNOWN_INVITATION = "unknown_invitation" NOT_FOUND "There is no such invitation",
    NOT_SHARED = "not_shared" NOT_FOUND "The chat was not shared",
    UNKNOWN_ISSUE = "unknown_issue" NOT_FOUND "There is no such issue",
    UNKNOWN_RELEASE = "unknown_release" NOT_FOUND "There is no such release",
    UNKNOWN_TOPIC = "unknown_topic" NOT_FOUND "There is no such topic",
    MERGED_TOPIC = "merged_topic" NOT_FOUND "The topic was merged into another",
    UNKNOWN_MODULE = "unknown_module" NOT_FOUND "There is no such module",
    METHOD_NOT_ALLOWED = "method_not_allowed" METHOD_NOT_ALLOWED "The path does not take this method",
    TOO_SLOW = "too_slow" REQUEST_TIMEOUT "The body took too long to arrive",
    RATING_CLOSED = "rating_closed" CONFLICT "The chat is sealed and takes no rating",
    AMBIGUOUS_MESSAGE = "ambiguous_message" CONFLICT "Several conversations have a message of this id",
    EMAIL_TAKEN = "email_taken" CONFLICT "There is a member with this e-mail address",
    ASSISTANT_EXISTS = "assistant_exists" CONFLICT "There is an assistant of this name",
    VIEW_EXISTS = "view_exists" CONFLICT "There is a view of this name",
    TOO_MANY_VIEWS = "too_many_views" CONFLICT "The assistant has too many views",
    RELEASE_EXISTS = "release_exists" CONFLICT "There is a release of this name",
    TOPIC_EXISTS = "topic_exists" CONFLICT "There is a topic of this name",
    CHAT_GOES_ON = "chat_goes_on" CONFLICT "The chat is not over yet",
    LAST_OWNER = "last_owner" CONFLICT "The workspace would have no owner",
    SETUP_DONE = "setup_done" GONE "The workspace has been set up",
    BODY_TOO_LARGE = "body_too_large" PAYLOAD_TOO_LARGE "The body is too large",
    TOO_MANY_EVENTS = "too_many_events" PAYLOAD_TOO_LARGE "The body holds too many events",
    UNKNOWN_ENCODING = "unknown_encoding" UNSUPPORTED_MEDIA_TYPE "The content encoding is not taken",
    UNSUPPORTED_MEDIA_TYPE = "unsupported_media_type" UNSUPPORTED_MEDIA_TYPE "The content type is not taken",
    INVALID_BODY = "invalid_body" UNPROCESSABLE_ENTITY "The body lacks a field or has a wrong one",
    WEAK_PASSWORD = "weak_password" UNPROCESSABLE_ENTITY "The password is too easy to guess",
    TOO_MANY_ATTEMPTS = "too_many_attempts" TOO_MANY_REQUESTS "Too many attempts to sign in",
    TOO_MANY_RATINGS = "too_many_ratings" TOO_MANY_REQUESTS "Too many ratings",
    TOO_MANY_FEEDBACKS = "too_many_feedbacks" TOO_MANY_REQUESTS "Too many feedbacks",
    TOO_MANY_SPANS = "too_many_spans" TOO_MANY_REQUESTS "Too many spans wait for the rest of their traces",
    INTERNAL = "internal" INTERNAL_SERVER_ERROR "Something went wrong on the server",
    BACKLOGGED = "backlogged" SERVICE_UNAVAILABLE "Too many events wait to be counted",
    SEARCH_NOT_READY = "search_not_ready" SERVICE_UNAVAILABLE "The index of words is being built",
    NOT_READY = "not_ready" SERVICE_UNAVAILABLE "The server does not take events",
}

/// A request that failed.
#[derive(Debug)]
pub struct ApiError {
    code: &'static Code,
    detail: String,
    retry_after: Option<u64>,
    cause: Option<Box<dyn Error + Send + Sync>>,
}

/// What a handler answers.
pub type Answer<T> = Result<T, ApiError>;

impl ApiError {
    /// A problem of that kind. `detail` says what was wrong with this request and how to put it right.
    pub fn new(code: &'static Code, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into(), retry_after: None, cause: None }
    }

    /// Something that the client has no part in. The cause is logged and not shown.
    pub fn internal(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        let detail = "The server could not do this. Its log says why.";
        Self { cause: Some(cause.into()), ..Self::new(&INTERNAL, detail) }
    }

    /// Tells the client to come back after so many seconds.
    #[must_use]
    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// Leaves the cause in the log, if there is one.
    pub fn log(&self) {
        if let Some(cause) = &self.cause {
            tracing::error!(error = cause.as_ref() as &dyn Error, "a request failed");
        }
    }

    /// What was wrong and how to put it right.
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// Seconds after which the client may come back, where that was said.
    pub fn seconds_to_wait(&self) -> Option<u64> {
        self.retry_after
    }

    /// What kind of problem it is.
    pub fn code(&self) -> &'static Code {
        self.code
    }
}

impl From<StoreError> for ApiError {
    fn from(cause: StoreError) -> Self {
        Self::internal(cause)
    }
}

impl From<tokio::task::JoinError> for ApiError {
    fn from(cause: tokio::task::JoinError) -> Self {
        Self::internal(cause)
    }
}

impl From<BodyError> for ApiError {
    fn from(refusal: BodyError) -> Self {
        match CODES.iter().find(|code| code.name == refusal.code()) {
            Some(code) => Self::new(code, refusal.to_string()),
            None => Self::internal(refusal),
        }
    }
}

/// A problem, as RFC 9457 writes it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Where the code is explained.
    #[serde(rename = "type")]
    kind: String,
    /// The same for every problem of the code.
    title: &'static str,
    /// The HTTP status.
    status: u16,
    /// What was wrong with this request.
    detail: String,
    /// Stable word for the kind of problem.
    #[schema(example = "wrong_key")]
    code: &'static str,
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        self.log();
        let problem = Problem {
            kind: format!("/api/docs#{}", self.code.name),
            title: self.code.title,
            status: self.code.status.as_u16(),
            detail: self.detail,
            code: self.code.name,
        };
        let mut response = (self.code.status, Json(problem)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.code.status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

/// The answer to a path that nothing is at.
pub async fn not_found() -> ApiError {
    ApiError::new(&NOT_FOUND, "There is nothing at this path. /api/docs lists what there is.")
}

/// The answer to a method that a path does not take.
pub async fn method_not_allowed() -> ApiError {
    ApiError::new(&METHOD_NOT_ALLOWED, "This path takes other methods; the Allow header lists them.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_of_a_body_has_its_code_and_status() {
        let refusals = [
            BodyError::NotJson(String::new()),
            BodyError::NoEvents,
            BodyError::NotOtlp(String::new()),
            BodyError::TooLarge,
            BodyError::TooManyEvents(10_001),
            BodyError::UnknownEncoding(String::new()),
            BodyError::Corrupt { encoding: "gzip", source: std::io::Error::other("x") },
        ];
        for refusal in refusals {
            let (code, status) = (refusal.code(), refusal.status());
            let error = ApiError::from(refusal);
            assert_eq!((error.code().name, error.code().status.as_u16()), (code, status));
        }
    }

    #[test]
    fn a_code_is_there_once() {
        let names: std::collections::HashSet<_> = CODES.iter().map(|code| code.name).collect();
        assert_eq!(names.len(), CODES.len());
    }
}
