//! `quitus proof`: proofs of a struck register, for people who see nothing else of the book.
//!
//! The book is verified first, the register is counted again from its entries, and what was made is checked as a stranger
//! would check it before it leaves.

use super::options::{Common, day};
use super::output;
use super::place::Place;
use super::trouble::Trouble;
use super::{Exit, verify};
use crate::ledger::ports::Keeper;
use crate::ledger::verify::Checks;
use crate::locales::{Language, cli as say};
use crate::store::Access;
use crate::views::proof::{self as view, Ground, Wanted, cannot};
use crate::views::proof_paper;
use clap::{Args, Subcommand};
use quitus_domain::values::{AssociateRef, Day};
use quitus_projections::log::checkpoint::VerificationKey;
use quitus_projections::proof::{self as proofs, Kind, MAX_FILE, Nonce, Proof as File, Why};
use std::fs;
use std::path::{Path, PathBuf};

/// Draw up a proof of the associates by category, from a struck register, that `quitus-verify proof` checks.
#[derive(Args)]
pub struct Proof {
    #[command(subcommand)]
    what: What,
}

/// What is proved.
#[derive(Subcommand)]
enum What {
    /// The totals by category and the weights of the colleges, attested by the book's key: for a bank or an authority.
    Categories {
        #[command(flatten)]
        of: Of,
        /// Also draw up the attestation in French, ready to print and sign, in this file.
        #[arg(long, value_name = "FILE")]
        paper: Option<PathBuf>,
    },
    /// The line of one associate, for that associate.
    Associate {
        /// The associate: the number in the register, or the reference.
        #[arg(value_name = "REF")]
        associate: Who,
        #[command(flatten)]
        of: Of,
    },
    /// Lines drawn at random by a third party.
    Sample {
        /// The third party's nonce: 64 hexadecimal digits that it drew once it held the attested totals.
        #[arg(long, value_name = "HEX", value_parser = nonce)]
        nonce: Nonce,
        /// How many lines.
        #[arg(long, value_name = "NUMBER")]
        count: u64,
        #[command(flatten)]
        of: Of,
    },
    /// The lines that a third party asks for, with `quitus-verify question`.
    Answer {
        /// The question.
        question: PathBuf,
        #[command(flatten)]
        to: To,
    },
}

/// Which register, and where to.
#[derive(Args)]
struct Of {
    /// The day on which the register was struck [default: the last one].
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,
    /// The size of the checkpoint that the proof rests on [default: the last one].
    #[arg(long, value_name = "ENTRIES")]
    sealed: Option<u64>,
    /// The key that its reader holds, where the book's key was changed since: the last checkpoint that it signed.
    #[arg(long, value_name = "VKEY", conflicts_with = "sealed", value_parser = VerificationKey::parse)]
    signed_by: Option<VerificationKey>,
    #[command(flatten)]
    to: To,
}

/// Where to.
#[derive(Args)]
struct To {
    /// Write it to a file, which must not be there yet [default: standard output].
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// An associate, as people name it.
#[derive(Clone, Copy)]
enum Who {
    Number(u32),
    Reference(AssociateRef),
}

impl std::str::FromStr for Who {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = text.parse().map(Who::Number).ok();
        let reference = || text.parse().map(|id| Who::Reference(AssociateRef(id))).ok();
        number
            .or_else(reference)
            .ok_or_else(|| "write the number of an associate, or its reference (a UUID)".to_owned())
    }
}

/// A nonce, as people write it.
fn nonce(text: &str) -> Result<Nonce, String> {
    proofs::nonce(text).ok_or_else(|| "write 64 lower-case hexadecimal digits".to_owned())
}

/// Draws the proof up.
///
/// # Errors
/// [`Trouble`]: a book that does not verify, no such register, and what [`CannotProve`] names.
pub async fn run(common: &Common, options: &Proof, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    match &options.what {
        What::Categories { of, paper } => {
            let ground = ground(&place, of.wanted(), language).await?;
            let made = ground.struck.categories(ground.seal.clone());
            let sheet = match paper {
                Some(path) => Some((path, proof_paper::sheet(&ground)?)),
                None => None,
            };
            hand_out(&ground, &made, &of.to, language)?;
            sheet.map_or(Ok(()), |(path, text)| {
                output::file(path, text.as_bytes(), language)?;
                output::talk(&say::certificate_written(language, &path.display().to_string()));
                Ok(())
            })
        }
        What::Associate { associate, of } => {
            let ground = ground(&place, of.wanted(), language).await?;
            let made = ground.struck.associate(ground.seal.clone(), who(&ground, *associate, language)?);
            hand_out(&ground, &made.map_err(|why| cannot(language, &why))?, &of.to, language)
        }
        What::Sample { nonce, count, of } => {
            let ground = ground(&place, of.wanted(), language).await?;
            let made = ground.struck.sample(ground.seal.clone(), *nonce, *count);
            hand_out(&ground, &made.map_err(|why| cannot(language, &why))?, &of.to, language)
        }
        What::Answer { question, to } => answer(&place, question, to, language).await,
    }
}

impl Of {
    fn wanted(&self) -> Wanted {
        Wanted::Day { on: self.on, sealed: self.sealed, signed_by: self.signed_by.clone() }
    }
}

/// What a proof is made from, of a book that verifies.
async fn ground(place: &Place, wanted: Wanted, language: Language) -> Result<Ground, Trouble> {
    whole(place, language).await?;
    Ok(Ground::of(place, wanted, language).await?)
}

/// The book verifies.
async fn whole(place: &Place, language: Language) -> Result<(), Trouble> {
    let checks = Checks { kept: place.folder.last_checkpoint()?, ..Checks::default() };
    if verify::verified(place, checks).await?.is_clean() {
        return Ok(());
    }
    output::talk(&say::book_differs(language));
    Err(Trouble::Told(Exit::Discrepancy))
}

async fn answer(place: &Place, path: &Path, to: &To, language: Language) -> Result<(), Trouble> {
    let bad = |why: String| Trouble::Usage(say::bad_question(language, &path.display().to_string(), &why));
    let size = fs::metadata(path).map_err(|error| Trouble::file(path.display(), &error))?.len();
    if size > MAX_FILE as u64 {
        return Err(bad(Why::TooLong.to_string()));
    }
    let text = fs::read_to_string(path).map_err(|error| Trouble::file(path.display(), &error))?;
    whole(place, language).await?;
    let (ground, made) = view::answer(place, &path.display().to_string(), &text, language).await?;
    hand_out(&ground, &made, to, language)
}

/// The reference of whom is asked for.
fn who(ground: &Ground, associate: Who, language: Language) -> Result<AssociateRef, Trouble> {
    match associate {
        Who::Reference(associate) => Ok(associate),
        Who::Number(number) => {
            ground.numbered(number).ok_or_else(|| Trouble::Usage(say::not_in_the_register(language, &ground.day())))
        }
    }
}

/// Checks what was made as its reader will, and hands it out.
fn hand_out(ground: &Ground, made: &File, to: &To, language: Language) -> Result<(), Trouble> {
    let text = view::checked(ground, made, language)?;
    let Some(path) = &to.output else { return output::raw(text.as_bytes()) };
    output::file(path, text.as_bytes(), language)?;
    output::talk(&say::proof_written(language, &path.display().to_string(), ground.key.as_str()));
    match made.kind() {
        Kind::Categories => {}
        Kind::Associate | Kind::Sample => output::talk(&say::path_shows(language)),
    }
    Ok(())
}
