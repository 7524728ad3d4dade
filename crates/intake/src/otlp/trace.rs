//! The spans of a trace as the tree that they are.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    class::{self, Class},
    content::{self, Content},
    piece::{Piece, Record, Span},
};

/// A trace, as far as it is known.
pub(super) struct Trace<'a> {
    /// By start.
    pub spans: Vec<&'a Span>,
    /// What each is.
    pub classes: Vec<Option<Class>>,
    /// What went into each and came out.
    pub contents: Vec<Content>,
    /// Records of spans, whether these are here or not.
    pub records: Vec<&'a Record>,
    places: HashMap<&'a str, usize>,
}

impl<'a> Trace<'a> {
    pub fn of(pieces: &'a [Piece]) -> Self {
        let mut spans = Vec::new();
        let mut records = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Span(span) => spans.push(span),
                Piece::Record(record) => records.push(record),
            }
        }
        spans.sort_by(|a, b| (a.start, b.end, &a.id).cmp(&(b.start, a.end, &b.id)));
        records.sort_by(|a, b| (a.at, &a.span, &a.name).cmp(&(b.at, &b.span, &b.name)));
        let mut by_span: BTreeMap<&str, Vec<&Record>> = BTreeMap::new();
        for record in &records {
            by_span.entry(&record.span).or_default().push(record);
        }
        let of_span = |span: &Span| by_span.get(span.id.as_str()).map(Vec::as_slice).unwrap_or_default();
        let classes: Vec<_> = spans.iter().map(|span| class::of(span)).collect();
        let contents =
            spans.iter().zip(&classes).map(|(span, class)| content::of(span, of_span(span), *class)).collect();
        let places = spans.iter().enumerate().map(|(place, span)| (span.id.as_str(), place)).collect();
        Self { spans, classes, contents, records, places }
    }

    /// The span of that id.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// What encloses a span, from the inside out, without itself.
    pub fn around(&self, place: usize) -> impl Iterator<Item = usize> {
        // Parents could be told in a circle.
        let mut seen = HashSet::from([place]);
        let parent = |place: usize| self.spans.get(place)?.parent.as_deref().and_then(|id| self.place(id));
        std::iter::successors(parent(place), move |place| parent(*place)).take_while(move |place| seen.insert(*place))
    }

    /// The outermost span of a generative system that encloses a span or is it.
    pub fn outermost(&self, place: usize) -> Option<usize> {
        let relevant = |place: &usize| self.classes.get(*place).copied().flatten().is_some();
        std::iter::once(place).chain(self.around(place)).filter(relevant).last()
    }
}
