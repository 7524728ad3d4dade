//! Stretches of time that a table is read in, so that none holds too much.

use afterword_model::Timestamp;
use afterword_warehouse::Columns;

use super::Subject;
use crate::{Metrics, MetricsError, Question, period::Period};

/// Rows that a stretch holds at most, unless one hour alone holds more.
pub(super) const ROWS: i64 = 20_000;

const HOUR: i64 = 3_600_000_000;

/// The stretches that make up the period of the question, in order; those without a row are left out.
pub(super) fn slices(metrics: &Metrics, question: &Question, subject: Subject) -> Result<Vec<Period>, MetricsError> {
    let text = include_str!("../../sql/export_hours.sql")
        .replace("{time}", subject.time())
        .replace("{table}", subject.table());
    let statement = question.fill(&text, &question.now);
    let mut hours = Vec::new();
    for piece in metrics.warehouse().query(&statement.sql, &statement.params)? {
        let piece = Columns(&piece);
        for row in 0..piece.len() {
            hours.extend(piece.time("hour", row)?.zip(piece.int("count_of_rows", row)?));
        }
    }
    let instant = |time: i64| Timestamp::from_microsecond(time).unwrap_or(Timestamp::MAX);
    let period = question.now.period;
    let stretch = |(first, last): (i64, i64)| Period {
        from: instant(first).max(period.from),
        to: instant(last.saturating_add(HOUR)).min(period.to),
    };
    Ok(packed(&hours).into_iter().map(stretch).collect())
}

/// The first and the last hour of each stretch. Hours that follow one another stay together while they fit.
fn packed(hours: &[(i64, i64)]) -> Vec<(i64, i64)> {
    let mut found: Vec<(i64, i64)> = Vec::new();
    let mut room = 0;
    for (hour, rows) in hours {
        if let Some(last) = found.last_mut().filter(|_| *rows <= room) {
            last.1 = *hour;
        } else {
            found.push((*hour, *hour));
            room = ROWS;
        }
        room = (room - rows).max(0);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{ROWS, packed};

    #[test]
    fn hours_stay_together_while_they_fit() {
        assert_eq!(packed(&[]), []);
        assert_eq!(packed(&[(1, 5), (2, 5), (9, 5)]), [(1, 9)]);
        assert_eq!(packed(&[(1, ROWS - 1), (2, 2), (3, 1)]), [(1, 1), (2, 3)]);
        assert_eq!(packed(&[(1, ROWS * 3), (2, 1), (3, ROWS), (4, ROWS)]), [(1, 1), (2, 2), (3, 3), (4, 4)]);
    }
}
