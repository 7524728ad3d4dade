//! The program `afterword`.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    afterword_server::cli::run().await
}
