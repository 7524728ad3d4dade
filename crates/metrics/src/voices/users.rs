//! Users, by their ids.

use crate::blanks::filled;
use crate::{Metrics, MetricsError, Question, template::Statement};

const HAS_USER: &str = include_str!("../../sql/voices/has_user.sql");

impl Metrics {
    /// Whether a user with that id has a chat, whenever and however it was.
    pub fn has_user(&self, question: &Question, user: &str) -> Result<bool, MetricsError> {
        let bind = |statement: &mut Statement| {
            statement.bind(user);
        };
        let statement = filled(question, HAS_USER, &[("{user}", &bind)]);
        let answer = self.warehouse().query(&statement.sql, &statement.params)?;
        Ok(answer.iter().any(|batch| batch.num_rows() > 0))
    }
}
