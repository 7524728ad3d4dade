//! Small charts.

use super::{
    ink::{self, Ink},
    paper::{Group, Mark, Paper},
};

/// A line of values over time, with gaps where there are none. Counts begin at zero.
pub(super) struct Spark<'a> {
    pub values: &'a [Option<f64>],
    pub from_zero: bool,
}

impl Paper {
    /// Draws the line into the box.
    pub(super) fn spark(&mut self, spark: &Spark<'_>, (x, y): (f32, f32), (width, height): (f32, f32), group: Group) {
        let known = || spark.values.iter().flatten().copied().filter(|value| value.is_finite());
        let most = known().fold(f64::NEG_INFINITY, f64::max);
        let least = if spark.from_zero { 0.0 } else { known().fold(f64::INFINITY, f64::min) };
        if known().count() == 0 {
            return;
        }
        let spread = if most > least { most - least } else { 1.0 };
        let steps = spark.values.len().saturating_sub(1).max(1) as f32;
        let mut parts: Vec<Vec<(f32, f32)>> = vec![Vec::new()];
        for (place, value) in spark.values.iter().enumerate() {
            match value.filter(|value| value.is_finite()) {
                Some(value) => {
                    #[expect(clippy::cast_possible_truncation, reason = "from 0 to 1")]
                    let share = ((value - least) / spread) as f32;
                    let point = (x + width * place as f32 / steps, y + height * (1.0 - share));
                    if let Some(part) = parts.last_mut() {
                        part.push(point);
                    }
                }
                None => parts.push(Vec::new()),
            }
        }
        parts.retain(|part| !part.is_empty());
        self.draw(Mark::Curve { parts, ink: ink::chart(), width: 1.25 }, Some(group));
    }

    /// Parts of a whole, side by side.
    pub(super) fn stack(
        &mut self,
        parts: &[(i64, Ink)],
        (x, y): (f32, f32),
        (width, height): (f32, f32),
        group: Group,
    ) {
        let all: i64 = parts.iter().map(|(count, _)| (*count).max(0)).sum();
        let mut start = x;
        for (count, ink) in parts.iter().filter(|(count, _)| *count > 0) {
            let part = width * *count as f32 / all.max(1) as f32;
            let shown = (part - 1.5).max(0.75);
            self.draw(Mark::Box { x: start, y, width: shown, height, radius: 2.0, ink: *ink }, Some(group));
            start += part;
        }
    }
}
