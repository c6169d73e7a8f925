//! `quitus-verify`: checks an exported bundle with no database and no network.
//!
//! Exit codes: 0 everything agrees · 1 the bundle cannot be read · 2 usage ·
//! 3 something differs. stdout carries the verdict, stderr the reasons for a 1.

mod print;

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use quitus_projections::log::{StoredEntry, kept};
use quitus_projections::log::bundle::{self, BundleReport, Trust};
use quitus_projections::log::checkpoint::VerificationKey;
use quitus_projections::log::leaf::Leaf;

const CANNOT_READ: u8 = 1;
const USAGE: u8 = 2;
const DISCREPANCY: u8 = 3;

/// Checks the book of a cooperative, exported as one file.
#[derive(Parser)]
#[command(name = "quitus-verify", version)]
struct Arguments {
    /// The bundle, as `quitus export` writes it.
    bundle: PathBuf,
    /// The book's verification key, as you were given it by other means.
    #[arg(long, value_name = "VKEY")]
    key: Option<String>,
    /// A checkpoint that you kept from an earlier visit; may be repeated.
    #[arg(long, value_name = "CHECKPOINT_FILE")]
    pinned: Vec<PathBuf>,
    /// A folder of tiles that you kept from an earlier visit (holding `tile/0/…` or `0/…`).
    #[arg(long, value_name = "DIR")]
    tiles: Option<PathBuf>,
    /// Print the whole report as JSON.
    #[arg(long)]
    json: bool,
}

/// Whatever is computed from the entries that verified: register, accounts.
/// Each is given every whole entry in order, then asked for its lines.
trait Fold {
    /// Takes the next entry, of which nothing differs.
    fn entry(&mut self, leaf: &Leaf, entry: &StoredEntry);
    /// What it computed, for people.
    fn lines(&self) -> Vec<String>;
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut folds = folds();
    match run(&arguments, &mut folds) {
        Ok(report) => {
            if arguments.json {
                print::json(&report);
            } else {
                print::table(&report, &folds);
            }
            if report.log.is_clean() { ExitCode::SUCCESS } else { ExitCode::from(DISCREPANCY) }
        }
        Err(failure) => {
            eprintln!("quitus-verify: {}", failure.reason);
            ExitCode::from(failure.code)
        }
    }
}

/// The folds of this version: none yet, the format alone is checked.
fn folds() -> Vec<Box<dyn Fold>> {
    Vec::new()
}

struct Failure {
    code: u8,
    reason: String,
}

fn run(arguments: &Arguments, folds: &mut [Box<dyn Fold>]) -> Result<BundleReport, Failure> {
    let trust = trust(arguments)?;
    let unreadable = |reason: String| Failure { code: CANNOT_READ, reason };
    let path = arguments.bundle.display();
    let file = File::open(&arguments.bundle).map_err(|e| unreadable(format!("{path}: {e}")))?;
    let mut each = |leaf: &Leaf, entry: &StoredEntry| {
        folds.iter_mut().for_each(|fold| fold.entry(leaf, entry));
    };
    bundle::verify(file, trust, &mut each).map_err(|e| unreadable(format!("{path}: {e}")))
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
    Ok(Trust { key, pinned, kept_tiles })
}
