//! Good and bad input of every kind.

mod bodies;
mod events;
mod hostile;
mod secrets;

use afterword_model::{Event, Timestamp};

use crate::{Batch, Rejection, read, read_line};

pub(crate) fn noon() -> Timestamp {
    "2026-03-02T12:00:00Z".parse().unwrap()
}

pub(crate) fn json(body: &str) -> Batch {
    read(body.as_bytes(), Some("application/json"), None, noon()).unwrap()
}

pub(crate) fn kept(event: &str) -> Event {
    read_line(event, 0, noon()).unwrap()
}

pub(crate) fn refused(event: &str) -> Rejection {
    read_line(event, 0, noon()).unwrap_err()
}
