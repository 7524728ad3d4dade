//! Where a page of a list ended.
//!
//! Lists are paged by keyset: a cursor names the last entry of a page, so that entries that come while somebody pages are
//! neither skipped nor repeated.

use afterword_warehouse::Value;

use crate::template::Statement;

/// An entry that a page ended with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    /// Its time, in microseconds since 1970 (UTC).
    pub at: i64,
    /// Its conversation or chat, which tells entries of one instant apart.
    pub id: String,
    /// Tells entries of one conversation apart; empty where there is one.
    pub message: String,
}

impl Cursor {
    /// The condition on entries that come after it where the latest come first. `time` and `id` are columns.
    pub(crate) fn below(&self, time: &str, id: &str, out: &mut Statement) {
        self.beyond("<", time, id, out);
    }

    /// The condition on entries that come before it where the latest come first. `time` and `id` are columns.
    pub(crate) fn above(&self, time: &str, id: &str, out: &mut Statement) {
        self.beyond(">", time, id, out);
    }

    fn beyond(&self, sign: &str, time: &str, id: &str, out: &mut Statement) {
        out.push(&format!("({time} {sign} ")).bind(Value::Timestamp(self.at));
        out.push(&format!(" or ({time} = ")).bind(Value::Timestamp(self.at));
        out.push(&format!(" and {id} {sign} ")).bind(self.id.as_str()).push("))");
    }
}
