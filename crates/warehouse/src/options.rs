//! Settings of the warehouse.

/// How much of the machine the warehouse may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Threads of the engine, at least 1.
    pub threads: usize,
    /// Queries that may run at the same time, at least 1; more wait for their turn.
    pub readers: usize,
    /// The most memory the engine may take before it uses the disk, such as `2GB`; `None` leaves the choice to it.
    pub memory_limit: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self { threads: 2, readers: 4, memory_limit: None }
    }
}
