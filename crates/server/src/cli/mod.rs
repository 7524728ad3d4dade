//! The command line.

mod catalogue;
pub mod demo;
mod export;
pub mod import;
mod keys;
mod log;
mod members;
mod serve;

use std::{path::Path, process::ExitCode};

use anyhow::ensure;
use clap::{Parser, Subcommand};

use crate::{
    api::openapi,
    config::{Settings, SettingsError},
};

/// Usage insights and feedback for AI assistants.
#[derive(Debug, Parser)]
#[command(name = "afterword", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the pages and the API
    Serve(serve::Args),
    /// Serve a workspace filled with a made-up demo
    Demo(demo::Args),
    /// Keys, which clients record and read with
    #[command(subcommand)]
    Keys(keys::KeysCommand),
    /// Members, who sign in to the pages
    #[command(subcommand)]
    Members(members::MembersCommand),
    /// Take in events from files
    Import(import::Args),
    /// Write a table to a file: numbers, feedback, chats, messages or clicks
    Export(export::Args),
    /// Print the OpenAPI document
    Openapi,
    /// Print what every number is, as Markdown
    Catalogue,
}

/// Runs the command that the process was started with.
pub async fn run() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Serve(args) => serve::run(args).await,
        Command::Demo(args) => demo::run(args).await,
        Command::Keys(command) => keys::run(command).await,
        Command::Members(command) => members::run(command).await,
        Command::Import(args) => import::run(args).await,
        Command::Export(args) => export::run(args).await,
        Command::Catalogue => {
            print!("{}", catalogue::page());
            Ok(())
        }
        Command::Openapi => openapi::text().map(|text| print!("{text}")).map_err(Into::into),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("afterword: {}", chain(&failure));
            // A mistake in the settings is one of the caller, as a wrong option is.
            if failure.is::<SettingsError>() { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

/// Refuses a folder that is not there or holds no workspace, for commands that have no reason to make one.
fn check_folder(settings: &Settings) -> anyhow::Result<()> {
    let data = settings.data.display();
    ensure!(settings.data.is_dir(), "there is no data folder {data}; name it with --data");
    let file = settings.catalog.strip_prefix("sqlite:").map(|path| Path::new(path.trim_start_matches("//")));
    ensure!(file.is_none_or(Path::is_file), "{data} holds no workspace; name its folder with --data");
    Ok(())
}

/// Without control characters, which a terminal would obey.
fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

/// An error and its causes in one line, each said once: some libraries repeat their cause.
fn chain(failure: &anyhow::Error) -> String {
    let mut line = String::new();
    for cause in failure.chain().map(ToString::to_string) {
        if !line.contains(&cause) {
            line = if line.is_empty() { cause } else { format!("{line}: {cause}") };
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Cli;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_option_is_also_a_variable() {
        let cli = Cli::command();
        let nested = cli.get_subcommands().flat_map(clap::Command::get_subcommands);
        for command in cli.get_subcommands().chain(nested) {
            let long = command.get_arguments().filter(|arg| arg.get_long().is_some_and(|name| name != "help"));
            for option in long.filter(|arg| !arg.is_required_set()) {
                let variable = option.get_env().and_then(|name| name.to_str()).map(str::to_owned);
                let long = option.get_long().unwrap_or_default().replace('-', "_").to_uppercase();
                assert_eq!(variable, Some(format!("AFTERWORD_{long}")), "{}", command.get_name());
            }
        }
    }
}
