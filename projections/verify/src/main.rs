//! `quitus-verify`: checks an exported bundle, or a proof of a struck register, with no database and no network.
//!
//! Exit codes: 0 everything agrees · 1 the bundle cannot be read · 2 usage ·
//! 3 something differs. stdout carries the verdict, stderr the reasons for a 1.

mod facts;
mod locales;
mod print;
mod proof;

use std::fmt::Display;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use facts::{Computed, Facts};
use quitus_domain::values::Day;
use quitus_projections::log::bundle::{self as tar, BundleReport, Item, Trust};
use quitus_projections::log::checkpoint::VerificationKey;
use quitus_projections::log::leaf::Leaf;
use quitus_projections::log::verify::{Discrepancy, What};
use quitus_projections::log::{StoredEntry, kept};

/// As in `quitus`: a book of many entries is many small allocations.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const CANNOT_READ: u8 = 1;
const USAGE: u8 = 2;
const DISCREPANCY: u8 = 3;

/// Checks the book of a cooperative, exported as one file, or a proof of its associates by category.
#[derive(Parser)]
#[command(name = "quitus-verify", version, args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// The bundle, as `quitus export` writes it.
    #[arg(required = true)]
    bundle: Option<PathBuf>,
    /// The book's verification key, as you were given it by other means.
    #[arg(long, value_name = "VKEY")]
    key: Option<String>,
    /// A checkpoint that you kept from an earlier visit; may be repeated.
    #[arg(long, value_name = "CHECKPOINT_FILE")]
    pinned: Vec<PathBuf>,
    /// A folder of tiles that you kept from an earlier visit (holding `tile/0/…` or `0/…`).
    #[arg(long, value_name = "DIR")]
    tiles: Option<PathBuf>,
    /// The day of the register and the capital that are computed from the bundle [default: the last day on which an
    /// entry takes effect].
    #[arg(long, value_name = "DATE")]
    as_of: Option<Day>,
    /// Print the whole report as JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Subcommand)]
enum Command {
    Proof(proof::Check),
    Question(proof::Ask),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match &arguments.command {
        Some(Command::Proof(options)) => proof::check(options),
        Some(Command::Question(options)) => proof::ask(options),
        None => whole(&arguments),
    };
    done.map_or_else(
        |failure| {
            if !failure.reason.is_empty() {
                eprintln!("quitus-verify: {}", failure.reason);
            }
            ExitCode::from(failure.code)
        },
        |()| ExitCode::SUCCESS,
    )
}

/// Checks a bundle; the verdict says what differs.
fn whole(arguments: &Arguments) -> Result<(), Failure> {
    let outcome = run(arguments)?;
    match arguments.json {
        true => print::json(&outcome),
        false => print::table(&outcome),
    }
    if outcome.is_clean() { Ok(()) } else { Err(Failure { code: DISCREPANCY, reason: String::new() }) }
}

/// What was found, and what was computed from entries of which nothing differs.
struct Outcome {
    report: BundleReport,
    computed: Option<Computed>,
    /// Why nothing was computed from a clean bundle.
    unreadable: Option<String>,
}

impl Outcome {
    fn is_clean(&self) -> bool {
        let agreed = self.computed.as_ref().is_none_or(|computed| computed.disagreements.is_empty());
        self.report.log.is_clean() && agreed
    }
}

struct Failure {
    code: u8,
    reason: String,
}

fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let trust = trust(arguments)?;
    let path = arguments.bundle.as_deref().unwrap_or(Path::new(""));
    Ok(verified(path, trust, arguments.as_of)?.0)
}

/// Checks a bundle, and computes what can be computed from a clean one.
fn verified(path: &Path, trust: Trust<'_>, as_of: Option<Day>) -> Result<(Outcome, Facts), Failure> {
    let mut facts = Facts::default();
    let mut each = |leaf: Leaf, entry: &StoredEntry| facts.entry(leaf, entry);
    let mut report = tar::verify(open(path)?, trust, &mut each).map_err(|error| unreadable(path, &error))?;
    for (position, found) in std::mem::take(&mut facts.malformed) {
        let expected = "an event of its type".to_owned();
        report.log.add(Discrepancy { position: Some(position), what: What::PayloadForm, expected, found });
    }
    if !report.log.is_clean() {
        return Ok((Outcome { report, computed: None, unreadable: None }, facts));
    }
    names(path, &mut facts)?;
    let computed = facts.compute(as_of);
    let unreadable = facts.unreadable.clone();
    Ok((Outcome { report, computed, unreadable }, facts))
}

/// The names stand behind the entries, so they are read in a second pass; only what a leaf commits to is taken.
fn names(path: &Path, facts: &mut Facts) -> Result<(), Failure> {
    let mut take = |item: Item| {
        if let Item::Identity(encoded) = item {
            facts.identity(&encoded);
        }
        Ok(())
    };
    tar::read(open(path)?, &mut take).map_err(|error| unreadable(path, &error))
}

fn open(path: &Path) -> Result<File, Failure> {
    File::open(path).map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &Path, why: &impl Display) -> Failure {
    Failure { code: CANNOT_READ, reason: format!("{}: {why}", path.display()) }
}

fn trust(arguments: &Arguments) -> Result<Trust<'static>, Failure> {
    let usage = |reason: String| Failure { code: USAGE, reason };
    let key = arguments.key.as_deref().map(VerificationKey::parse).transpose();
    let key = key.map_err(|error| usage(format!("--key: {error}")))?;
    let read =
        |path: &PathBuf| fs::read_to_string(path).map_err(|e| usage(format!("--pinned {}: {e}", path.display())));
    let pinned = arguments.pinned.iter().map(read).collect::<Result<_, _>>()?;
    let kept_tiles = arguments.tiles.as_deref().map(kept::open).transpose();
    let kept_tiles = kept_tiles.map_err(|error| usage(format!("--tiles: {error}")))?;
    Ok(Trust { key, pinned, kept_tiles, ..Trust::default() })
}
