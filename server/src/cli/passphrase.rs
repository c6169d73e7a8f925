//! The passphrase of a keys file: from a file descriptor, the environment or a prompt; never from the command line, which
//! every user of the machine can read.

use super::trouble::Trouble;
use crate::ledger::backup::{Passphrase, SHORTEST};
use crate::locales::{Language, cli as say};
use clap::Args;
use console::Term;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use zeroize::Zeroizing;

/// Where the passphrase may be.
const VARIABLE: &str = "QUITUS_PASSPHRASE";

/// The keys file, and where its passphrase comes from.
#[derive(Args)]
pub struct Keys {
    /// The file of the keys, encrypted under a passphrase.
    #[arg(long, value_name = "FILE")]
    pub keys_file: Option<PathBuf>,
    /// Read the passphrase, one line, from this open file descriptor [default: the variable QUITUS_PASSPHRASE, else a
    /// prompt].
    #[arg(long, value_name = "N", requires = "keys_file")]
    passphrase_fd: Option<u32>,
}

/// Whether the passphrase is a new one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// It is chosen now: asked for twice, and not too short.
    Chosen,
    /// It was chosen before.
    Known,
}

impl Keys {
    /// Asks for the passphrase.
    ///
    /// # Errors
    /// [`Trouble`]: none given, too short, or not the same twice.
    pub fn passphrase(&self, wanted: Wanted, language: Language) -> Result<Passphrase, Trouble> {
        let given = match self.passphrase_fd {
            Some(number) => Some(from_descriptor(number)?),
            None => std::env::var(VARIABLE).ok().filter(|text| !text.is_empty()).map(Zeroizing::new),
        };
        let passphrase = match given {
            Some(passphrase) => passphrase,
            None => prompted(wanted, language)?,
        };
        match wanted == Wanted::Chosen && passphrase.chars().count() < SHORTEST {
            true => Err(Trouble::Usage(say::short_passphrase(language, SHORTEST))),
            false => Ok(passphrase),
        }
    }
}

fn from_descriptor(number: u32) -> Result<Passphrase, Trouble> {
    let path = format!("/dev/fd/{number}");
    let wrong = |error: std::io::Error| Trouble::file(&path, &error);
    let mut line = Zeroizing::new(String::new());
    BufReader::new(File::open(&path).map_err(wrong)?).read_line(&mut line).map_err(wrong)?;
    Ok(Zeroizing::new(line.trim_end_matches(['\n', '\r']).to_owned()))
}

fn prompted(wanted: Wanted, language: Language) -> Result<Passphrase, Trouble> {
    let term = Term::stderr();
    if !term.is_term() {
        return Err(Trouble::Usage(say::no_passphrase(language)));
    }
    let ask = |question: &str| -> Result<Passphrase, Trouble> {
        let wrong = |error: std::io::Error| Trouble::file("terminal", &error);
        term.write_str(question).map_err(wrong)?;
        Ok(Zeroizing::new(term.read_secure_line().map_err(wrong)?))
    };
    let first = ask(&say::ask_passphrase(language))?;
    match wanted == Wanted::Chosen && ask(&say::ask_passphrase_again(language))? != first {
        true => Err(Trouble::Usage(say::passphrases_differ(language))),
        false => Ok(first),
    }
}
