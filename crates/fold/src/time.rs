//! Instants as the state keeps them: whole microseconds since 1970 (UTC).

use afterword_model::Timestamp;

const QUARTER_MICROS: i64 = 15 * 60 * 1_000_000;

/// The instant; one beyond what the calendar holds becomes the calendar's last.
pub(crate) fn instant(micros: i64) -> Timestamp {
    Timestamp::from_microsecond(micros).unwrap_or(if micros < 0 { Timestamp::MIN } else { Timestamp::MAX })
}

/// The first instant of the quarter of an hour that holds `micros`.
pub(crate) fn quarter(micros: i64) -> i64 {
    micros.div_euclid(QUARTER_MICROS) * QUARTER_MICROS
}
