//! `quitus schema`: JSON Schema of the lines that `apply` reads, and of the events that the book holds.

use super::output;
use super::trouble::Trouble;
use crate::api::schema;
use clap::{Args, Subcommand};

/// Print the JSON Schema of commands or events.
#[derive(Args)]
pub struct Schema {
    #[command(subcommand)]
    of: Of,
    /// Print JSON, as a schema always is.
    #[arg(long, global = true)]
    json: bool,
}

/// Of what.
#[derive(Subcommand)]
enum Of {
    /// Of the lines that `apply` reads.
    Commands,
    /// Of the events that the book holds.
    Events,
}

/// Prints the schema.
///
/// # Errors
/// [`Trouble`] when stdout cannot be written.
pub fn run(asked: &Schema) -> Result<(), Trouble> {
    output::json(&match asked.of {
        Of::Commands => schema::commands(),
        Of::Events => schema::events(),
    })
}
