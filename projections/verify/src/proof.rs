//! `quitus-verify proof` and `quitus-verify question`: a proof of a struck register, checked with the book's key alone.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use quitus_domain::values::{Day, Position};
use quitus_projections::log::bundle::Trust;
use quitus_projections::log::checkpoint::VerificationKey;
use quitus_projections::log::to_base64;
use quitus_projections::proof::{self, Fault, MAX_FILE, Nonce, Proof, Question, Restated, Shown, Verified, Why};
use serde_json::{Value, json};

use crate::locales::{Language, proof as say};
use crate::{CANNOT_READ, DISCREPANCY, Failure, USAGE};

/// Check a proof of categories, as `quitus proof` writes it.
#[derive(Args)]
pub(crate) struct Check {
    #[command(flatten)]
    of: Of,
    /// The day on which the register must have been struck; without it, the day is told.
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
    /// Your question, when the proof is a sample that answers it.
    #[arg(long, value_name = "FILE", conflicts_with = "nonce")]
    question: Option<PathBuf>,
    /// Your nonce, when the proof is a sample drawn with it and you kept no question.
    #[arg(long, value_name = "HEX", value_parser = nonce)]
    nonce: Option<Nonce>,
    /// The book's bundle: then it is verified whole, the register counted again from its entries and compared with the
    /// proof.
    #[arg(long, value_name = "BUNDLE")]
    bundle: Option<PathBuf>,
    /// Print JSON for programs.
    #[arg(long)]
    json: bool,
}

/// Ask for lines drawn at random from a register whose totals were attested to you: prints the question, for
/// `quitus proof answer`.
#[derive(Args)]
pub(crate) struct Ask {
    #[command(flatten)]
    of: Of,
    /// 64 hexadecimal digits that you draw yourself and show nobody before, such as from `openssl rand -hex 32`.
    #[arg(long, value_name = "HEX", value_parser = nonce)]
    nonce: Nonce,
    /// How many lines. 59 find a register of which one line in twenty is false, nineteen times out of twenty.
    #[arg(long, value_name = "NUMBER")]
    count: u64,
}

/// Which proof, and what is trusted.
#[derive(Args)]
struct Of {
    /// The proof.
    file: PathBuf,
    /// The book's verification key, as you were given it by other means than the proof.
    #[arg(long, value_name = "VKEY")]
    key: Option<String>,
    /// The language of what people read [default: from LANG].
    #[arg(long, value_enum)]
    lang: Option<Lang>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    Fr,
    En,
}

impl Of {
    fn language(&self) -> Language {
        match self.lang {
            Some(Lang::Fr) => Language::French,
            Some(Lang::En) => Language::English,
            None => Language::of_environment(),
        }
    }

    /// Reads and checks the proof.
    fn verified(&self) -> Result<Verified, Failure> {
        let language = self.language();
        let usage = |reason: String| Failure { code: USAGE, reason };
        let text = self.key.as_deref().ok_or_else(|| usage(say::no_key(language).to_owned()))?;
        let key = VerificationKey::parse(text).map_err(|_| usage(say::bad_key(language).to_owned()))?;
        let text = read(&self.file, language)?;
        let checked = Proof::parse(&text).and_then(|proof| proof::check(&proof, &key));
        checked.map_err(|fault| refused(language, &fault))
    }
}

/// A nonce, as people write it.
fn nonce(text: &str) -> Result<Nonce, String> {
    proof::nonce(text).ok_or_else(|| "write 64 lower-case hexadecimal digits".to_owned())
}

fn read(path: &PathBuf, language: Language) -> Result<String, Failure> {
    let cannot = |why: String| Failure { code: CANNOT_READ, reason: format!("{}: {why}", path.display()) };
    let size = fs::metadata(path).map_err(|error| cannot(error.to_string()))?.len();
    if size > MAX_FILE as u64 {
        return Err(cannot(say::why(language, &Why::TooLong)));
    }
    let bytes = fs::read(path).map_err(|error| cannot(error.to_string()))?;
    String::from_utf8(bytes).map_err(|_| cannot(say::not_text(language).to_owned()))
}

fn refused(language: Language, fault: &Fault) -> Failure {
    Failure { code: DISCREPANCY, reason: say::refused(language, &fault.place, &say::why(language, &fault.why)) }
}

/// Prints the question.
pub(crate) fn ask(options: &Ask) -> Result<(), Failure> {
    let language = options.of.language();
    let attested = options.of.verified()?;
    let associates = attested.statement.register.associates().unwrap_or_default();
    if options.count == 0 || options.count > associates {
        return Err(Failure { code: USAGE, reason: say::count(language, options.count, associates) });
    }
    let question = Question::of(&attested, options.nonce, options.count);
    let text = question.to_text().map_err(|why| Failure { code: CANNOT_READ, reason: why.to_string() })?;
    print!("{text}");
    eprintln!("{}", say::keep_the_question(language));
    Ok(())
}

/// Checks, and says what was proved.
pub(crate) fn check(options: &Check) -> Result<(), Failure> {
    let language = options.of.language();
    let verified = options.of.verified().and_then(|verified| asked(options, verified)).and_then(|verified| {
        options.bundle.as_deref().map_or(Ok(()), |bundle| recounted(options, &verified, bundle))?;
        Ok(verified)
    });
    match (verified, options.json) {
        (Ok(verified), true) => println!("{}", for_programs(&verified, options.bundle.is_some())),
        (Ok(verified), false) => {
            print!("{}", say::report(language, &verified));
            if options.bundle.is_some() {
                println!("{}", say::recounted(language));
            }
        }
        (Err(failure), true) if failure.code == DISCREPANCY => {
            println!("{}", json!({ "holds": false, "reason": failure.reason }));
            return Err(failure);
        }
        (Err(failure), _) => return Err(failure),
    }
    Ok(())
}

/// Whether the book itself says what is attested: the whole of it verified, under the proof's checkpoint, and the register
/// counted again.
fn recounted(options: &Check, verified: &Verified, bundle: &Path) -> Result<(), Failure> {
    let language = options.of.language();
    let differs = |reason: String| Failure { code: DISCREPANCY, reason };
    let statement = &verified.statement;
    let trust = Trust { pinned: vec![verified.checkpoint.clone()], ..Trust::default() };
    let (outcome, facts) = crate::verified(bundle, trust, None)?;
    if !outcome.is_clean() {
        return Err(differs(say::bundle_differs(language, &bundle.display().to_string())));
    }
    let struck = facts.struck(Position(statement.position), statement.size);
    let struck = struck.map_err(|why| differs(say::not_recounted(language, &why.to_string())))?;
    let colleges = statement.colleges.is_none() || struck.colleges() == statement.colleges;
    let same =
        colleges && struck.natures() == statement.natures && Restated::from(struck.event()) == statement.register;
    if same { Ok(()) } else { Err(differs(say::false_attestation(language, statement.position + 1))) }
}

/// Whether it proves what was asked for: that day, and that draw.
fn asked(options: &Check, verified: Verified) -> Result<Verified, Failure> {
    let language = options.of.language();
    let on = verified.statement.register.effective_on;
    if let Some(wanted) = options.on.filter(|wanted| *wanted != on) {
        let reason = say::other_day(language, &wanted.to_string(), &on.to_string());
        return Err(Failure { code: DISCREPANCY, reason });
    }
    let Shown::Sample { lines, .. } = &verified.shown else {
        return match (&options.question, options.nonce) {
            (None, None) => Ok(verified),
            (_, _) => Err(Failure { code: DISCREPANCY, reason: say::no_sample(language).to_owned() }),
        };
    };
    let question = match (&options.question, options.nonce) {
        (Some(path), _) => Question::parse(&read(path, language)?).map_err(|fault| Failure {
            code: USAGE,
            reason: say::no_question(language, &path.display().to_string(), &say::why(language, &fault.why)),
        })?,
        (None, Some(nonce)) => Question::of(&verified, nonce, lines.len() as u64),
        (None, None) => return Err(Failure { code: USAGE, reason: say::whose_draw(language).to_owned() }),
    };
    question.is_answered_by(&verified).map_err(|fault| refused(language, &fault))?;
    Ok(verified)
}

fn for_programs(verified: &Verified, recounted: bool) -> Value {
    let Verified { head, leaf, statement, shown, checkpoint: _ } = verified;
    let line = |one: &quitus_domain::scic::OpenedLine| {
        let (leaf, register) = (&one.leaf, &statement.register);
        let category = register.categories.get(leaf.category).map(|category| &category.category);
        json!({
            "associate": leaf.associate, "category": category, "index": one.index, "shares": leaf.shares,
            "subscribed": leaf.cents,
        })
    };
    let lines: Option<Vec<Value>> = match shown {
        Shown::Totals => None,
        Shown::Line(one) => Some(vec![line(one)]),
        Shown::Sample { lines, .. } => Some(lines.iter().map(line).collect()),
    };
    json!({
        "holds": true, "recounted": recounted, "attested": statement, "recorded_at": leaf.recorded_at, "lines": lines,
        "checkpoint": { "origin": head.origin, "size": head.size, "root": to_base64(&head.root) },
    })
}
