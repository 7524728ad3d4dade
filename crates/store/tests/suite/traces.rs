//! Pieces of traces that wait, and what is remembered of traces.

use afterword_model::{AssistantId, Timestamp};
use afterword_store::{Catalog, DueTrace, KeepError, KeptPieces, Patience, TraceLimits, TracePiece};
use jiff::SignedDuration;

use super::{Place, at, open_with_assistant};

const PATIENCE: Patience = Patience {
    rooted: SignedDuration::from_secs(1),
    awaited: SignedDuration::from_secs(100),
    otherwise: SignedDuration::from_secs(10),
};
const LIMITS: TraceLimits = TraceLimits { pieces_a_trace: 4, waiting: 6, bytes: 100 };

fn piece(trace: &str, key: &str) -> TracePiece {
    let (trace, key) = (trace.to_owned(), key.to_owned());
    TracePiece { bytes: format!("{trace}/{key}").into_bytes(), trace, key, root: false, awaited: false }
}

fn root(trace: &str, key: &str) -> TracePiece {
    TracePiece { root: true, ..piece(trace, key) }
}

async fn keep(
    catalog: &Catalog,
    assistant: AssistantId,
    pieces: &[TracePiece],
    received_at: Timestamp,
) -> Result<KeptPieces, KeepError> {
    catalog.keep_pieces(assistant, pieces.to_vec(), received_at, PATIENCE, LIMITS).await
}

fn told(due: &[DueTrace]) -> Vec<String> {
    let texts = |due: &DueTrace| due.pieces.iter().map(|it| String::from_utf8(it.clone()).unwrap()).collect::<Vec<_>>();
    due.iter().map(|due| texts(due).join(" ")).collect()
}

async fn due(catalog: &Catalog, second: i64) -> Vec<DueTrace> {
    catalog.due_traces(at(second), 10).await.unwrap()
}

pub async fn a_trace_is_due_once_nothing_more_comes(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let id = assistant.id;
    keep(&catalog, id, &[piece("a", "1")], at(0)).await.unwrap();
    keep(&catalog, id, &[TracePiece { awaited: true, ..piece("b", "1") }], at(0)).await.unwrap();
    assert_eq!(told(&due(&catalog, 9).await), [""; 0]);
    assert_eq!(told(&due(&catalog, 10).await), ["a/1"]);
    // More of it, and the wait begins again; the root of the other shortens it.
    keep(&catalog, id, &[piece("a", "2"), root("b", "2")], at(8)).await.unwrap();
    assert_eq!(told(&due(&catalog, 9).await), ["b/1 b/2"]);
    assert_eq!(told(&due(&catalog, 18).await), ["b/1 b/2", "a/1 a/2"]);
    assert_eq!(catalog.waiting_pieces().await.unwrap(), 4);
    catalog.postpone_trace(&due(&catalog, 9).await[0], at(20)).await.unwrap();
    assert_eq!(told(&due(&catalog, 19).await), ["a/1 a/2"]);
    // Both survive the process.
    catalog.close().await;
    let catalog = place.open(afterword_store::Settings::default()).await;
    assert_eq!(due(&catalog, 20).await.len(), 2);
}

pub async fn a_piece_that_comes_twice_is_kept_once(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let first = keep(&catalog, assistant.id, &[root("a", "1"), piece("a", "1")], at(0)).await.unwrap();
    assert_eq!(first, KeptPieces { kept: 1, duplicates: 1, beyond: 0 });
    let again = keep(&catalog, assistant.id, &[root("a", "1")], at(0)).await.unwrap();
    assert_eq!(again, KeptPieces { kept: 0, duplicates: 1, beyond: 0 });
    assert_eq!(told(&due(&catalog, 1).await), ["a/1"]);
}

pub async fn a_finished_trace_is_remembered_for_late_pieces(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    keep(&catalog, assistant.id, &[root("a", "1"), root("b", "1")], at(0)).await.unwrap();
    let both = due(&catalog, 1).await;
    // Something comes while the trace is looked at: it stays.
    keep(&catalog, assistant.id, &[piece("a", "2")], at(1)).await.unwrap();
    catalog.finish_trace(&both[0], Some("memory"), PATIENCE).await.unwrap();
    catalog.finish_trace(&both[1], None, PATIENCE).await.unwrap();
    let late = due(&catalog, 2).await;
    assert_eq!((told(&late), late[0].told.as_deref()), (vec!["a/2".to_owned()], Some("memory")));
    // Memory outlasts a look that has nothing to add.
    catalog.finish_trace(&late[0], None, PATIENCE).await.unwrap();
    assert_eq!((due(&catalog, 99).await.len(), catalog.waiting_pieces().await.unwrap()), (0, 0));
    keep(&catalog, assistant.id, &[piece("a", "3")], at(50)).await.unwrap();
    assert_eq!(due(&catalog, 51).await[0].told.as_deref(), Some("memory"));
    // What waits is not forgotten; what does not, is.
    assert_eq!(catalog.forget_traces(at(99)).await.unwrap(), 0);
    let last = due(&catalog, 51).await;
    catalog.finish_trace(&last[0], None, PATIENCE).await.unwrap();
    assert_eq!(catalog.forget_traces(at(50)).await.unwrap(), 0);
    assert_eq!(catalog.forget_traces(at(51)).await.unwrap(), 1);
}

pub async fn what_waits_is_limited(place: &dyn Place) {
    let (catalog, assistant) = open_with_assistant(place).await;
    let five: Vec<TracePiece> = (0..5).map(|n| root("a", &n.to_string())).collect();
    let kept = keep(&catalog, assistant.id, &five, at(0)).await.unwrap();
    assert_eq!(kept, KeptPieces { kept: 4, duplicates: 0, beyond: 1 });
    let due = due(&catalog, 1).await;
    catalog.finish_trace(&due[0], Some("memory"), PATIENCE).await.unwrap();
    // A trace's limit counts all that ever came.
    let late = keep(&catalog, assistant.id, &[piece("a", "9")], at(2)).await.unwrap();
    assert_eq!(late.beyond, 1);

    for trace in ["b", "c", "d"] {
        keep(&catalog, assistant.id, &[piece(trace, "1"), piece(trace, "2")], at(2)).await.unwrap();
    }
    let refused = keep(&catalog, assistant.id, &[piece("e", "1")], at(2)).await.unwrap_err();
    assert!(matches!(refused, KeepError::Full { pieces: 6, .. }), "{refused}");
    assert_eq!(catalog.waiting_pieces().await.unwrap(), 6);
    // Another assistant has its own room, which bytes fill, too.
    let other = catalog.ensure_assistant("Sales", "UTC", at(0)).await.unwrap();
    let large = TracePiece { bytes: vec![0; 100], ..piece("a", "1") };
    keep(&catalog, other.id, &[large], at(2)).await.unwrap();
    assert!(keep(&catalog, other.id, &[piece("a", "2")], at(2)).await.is_err());
}
