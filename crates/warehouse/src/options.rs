//! Settings of the warehouse.

/// How much of the machine the warehouse may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Threads that may share the work of one query, at least 1. Queries run beside each other anyway, so the usual number
    /// is half of the cores: on a small machine, sharing costs more than it gives.
    pub threads: usize,
    /// Queries that may run at the same time, at least 1; more wait for their turn.
    pub readers: usize,
    /// The most memory the engine may take before it uses the disk, such as `2GB`; `None` leaves the choice to it.
    pub memory_limit: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Self { threads: (cores / 2).max(1), readers: 4, memory_limit: None }
    }
}
