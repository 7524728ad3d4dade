//! What every backend must do. Each behaviour is a function over an opened catalog; a backend lists the functions and
//! says how a catalog is opened.

pub mod access;
pub mod appending;
pub mod folding;
pub mod issues;
pub mod language_model;
pub mod people;
pub mod reading;
pub mod reports;
pub mod topics;
pub mod traces;

use std::{future::Future, pin::Pin};

use afterword_model::{ConversationId, Event, EventBody, EventId, Timestamp};
use afterword_store::{Assistant, Catalog, Settings};

/// Where a catalog rests. Opening it again gives the same catalog.
pub trait Place: Sync {
    /// Opens it.
    fn open(&self, settings: Settings) -> Pin<Box<dyn Future<Output = Catalog> + Send + '_>>;
}

/// Opens a catalog with one assistant in it.
pub async fn open_with_assistant(place: &dyn Place) -> (Catalog, Assistant) {
    let catalog = place.open(Settings::default()).await;
    let assistant = catalog.ensure_assistant("Support", "UTC", at(0)).await.unwrap();
    (catalog, assistant)
}

/// A moment, in seconds after an arbitrary one.
pub fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + second).unwrap()
}

/// An event of chat `c` with the id, if one is given.
pub fn event(id: Option<&str>) -> Event {
    Event { id: id.map(EventId::from), at: at(1), chat: ConversationId::from("c"), body: EventBody::ChatEnded }
}

/// The ids of events, with `-` for those without.
pub fn ids<'a>(events: impl IntoIterator<Item = &'a Event>) -> Vec<String> {
    events.into_iter().map(|event| event.id.as_ref().map_or("-".to_owned(), |id| id.0.clone())).collect()
}
