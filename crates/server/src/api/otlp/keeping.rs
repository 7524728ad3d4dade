//! Pieces of traces are kept until their trace is complete.

use afterword_intake::otlp::{Export, Piece, limits::PIECES_A_TRACE};
use afterword_model::Timestamp;
use afterword_store::{Assistant, KeepError, TraceLimits, TracePiece};

use crate::{
    api::events::RETRY_AFTER,
    app::App,
    problem::{self, Answer, ApiError},
    work::PATIENCE,
};

/// What may wait of traces.
const LIMITS: TraceLimits = TraceLimits { pieces_a_trace: PIECES_A_TRACE, waiting: 50_000, bytes: 128 * 1024 * 1024 };
/// Characters of the reasons that a client is told.
const REASONS: usize = 500;

/// What became of an export.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    /// Pieces that were refused.
    pub refused: usize,
    /// Why, of some of them.
    pub reason: String,
}

/// Keeps the pieces of an export and answers when they are on disk.
pub(super) async fn keep(app: &App, assistant: &Assistant, export: Export, received_at: Timestamp) -> Answer<Kept> {
    // What waits cannot become events while the journal is full, so it would only pile up.
    if app.progress.borrow().pending >= app.catalog.pending_limit() {
        let detail = "Too many events wait to be counted. Nothing of the request was kept; send it again.";
        return Err(ApiError::new(&problem::BACKLOGGED, detail).retry_after(RETRY_AFTER));
    }
    let mut pieces = Vec::with_capacity(export.pieces.len());
    for received in export.pieces {
        let bytes = packed(&received.piece)?;
        let (trace, key, root, awaited) = (received.trace, received.key, received.root, received.awaited);
        pieces.push(TracePiece { trace, key, root, awaited, bytes });
    }
    let kept = app.catalog.keep_pieces(assistant.id, pieces, received_at, PATIENCE, LIMITS).await?;
    let mut reasons = export.refused;
    let refused = reasons.len() + kept.beyond;
    if kept.beyond > 0 {
        reasons.push(format!("a trace may have at most {PIECES_A_TRACE} spans and records"));
    }
    reasons.sort();
    reasons.dedup();
    for (outcome, count) in [("kept", kept.kept), ("duplicate", kept.duplicates), ("refused", refused)] {
        app.gauges.pieces.with_label_values(&[outcome]).inc_by(count as u64);
    }
    Ok(Kept { refused, reason: reasons.join("; ").chars().take(REASONS).collect() })
}

fn packed(piece: &Piece) -> Answer<Vec<u8>> {
    serde_json::to_vec(piece).map_err(ApiError::internal)
}

impl From<KeepError> for ApiError {
    fn from(refusal: KeepError) -> Self {
        match refusal {
            KeepError::Full { pieces, bytes } => {
                tracing::warn!(pieces, bytes, "spans refused: too many wait for the rest of their traces");
                let detail = "Too many spans wait for the rest of their traces. Nothing was kept; send it again.";
                Self::new(&problem::TOO_MANY_SPANS, detail).retry_after(RETRY_AFTER)
            }
            KeepError::Store(cause) => cause.into(),
        }
    }
}
