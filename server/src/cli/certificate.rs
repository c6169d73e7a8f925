//! `quitus certificate`: the shares that an associate held on a day, as a paper to sign.
//!
//! The book is verified first: a paper that quotes the root of a book must not be drawn from another one.

use super::asking;
use super::options::{Common, When};
use super::place::Place;
use super::trouble::Trouble;
use super::{Exit, output, verify};
use crate::ledger::ports::Keeper;
use crate::ledger::verify::Checks;
use crate::locales::{self, Language, cli as say, papers};
use crate::papers::{Certificate as Paper, Company, Holder, Holding, Proof, Step};
use crate::store::Access;
use crate::views::Reading;
use crate::views::Steps;
use crate::views::no_associate;
use askama::Template;
use clap::Args;
use quitus_domain::cooperative::Event;
use quitus_domain::statutes::Statutes;
use quitus_projections::log::{checkpoint, to_base64};
use quitus_projections::movements::Movements;
use quitus_projections::register::{Line, Register};
use std::path::PathBuf;

/// Draw up the certificate of the shares that an associate held on a day, in French, ready to print and sign.
#[derive(Args)]
pub struct Certificate {
    /// The associate's number.
    number: u32,
    /// Write it to a file, which must not be there yet [default: standard output].
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    when: When,
}

/// Draws the certificate up.
///
/// # Errors
/// [`Exit::Discrepancy`] for a book that does not verify, a usage error for one who held no shares as an associate on that
/// day, and [`Trouble`].
pub async fn run(common: &Common, options: &Certificate, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let checks = Checks { kept: place.folder.last_checkpoint()?, ..Checks::default() };
    if !verify::verified(&place, checks).await?.is_clean() {
        output::talk(&say::book_differs(language));
        return Err(Trouble::Told(Exit::Discrepancy));
    }
    let reading = asking::at(&place, &options.when, language).await?;
    let proof = proof(&place, &reading).await?;
    let paper = paper(&reading, options.number, proof)?;
    let text = paper.render().map_err(|error| Trouble::file("certificate.html", &error))?;
    match &options.output {
        None => output::data(&text),
        Some(path) => {
            output::file(path, text.as_bytes(), language)?;
            output::talk(&say::certificate_written(language, &path.display().to_string()));
            Ok(())
        }
    }
}

/// The first checkpoint that covers what is known.
pub(super) async fn proof(place: &Place, reading: &Reading) -> Result<Proof, Trouble> {
    let known = reading.known.len() as u64;
    let covering = place.store.checkpoints(&place.book, known, 1).await?;
    let read = covering.first().and_then(|row| Some((checkpoint::read(&row.note).ok()?, row.note.clone())));
    let (said, note) = read.ok_or_else(|| Trouble::Failed(say::not_sealed_yet(reading.language, known)))?;
    Ok(Proof { on: reading.day(), known, origin: said.origin, size: said.size, root: to_base64(&said.root), note })
}

fn paper(reading: &Reading, number: u32, proof: Proof) -> Result<Paper, Trouble> {
    let register = reading.fold::<Register>();
    let line = associate(reading, &register, number)?;
    let nothing = || Trouble::Usage(say::no_company(reading.language, &in_words(reading)));
    let statutes = reading.statutes.on(reading.day()).ok_or_else(nothing)?;
    let company = company(reading, statutes).ok_or_else(nothing)?;
    let none = || Trouble::Usage(say::holds_nothing(reading.language, number, &in_words(reading)));
    let shares = u64::try_from(line.shares).ok().filter(|shares| *shares > 0).ok_or_else(none)?;
    let nominal = statutes.shares.nominal_value;
    let holding = Holding { shares, nominal, subscribed: line.subscribed, paid: line.paid };
    Ok(Paper { company, holder: holder(reading, line)?, holding, proof, steps: steps(reading, line) })
}

/// The day of the question, for a message.
fn in_words(reading: &Reading) -> String {
    locales::day(reading.language, reading.day())
}

/// The line of somebody who is an associate on the day of the question.
fn associate<'r>(reading: &Reading, register: &'r Register, number: u32) -> Result<&'r Line, Trouble> {
    let language = reading.language;
    let Some(line) = register.lines().into_iter().find(|line| line.number == number) else {
        let known = Steps::of(reading).numbered(number);
        let later = known.map(|_| Trouble::Usage(say::not_associate_yet(language, number, &in_words(reading))));
        return Err(later.unwrap_or_else(|| no_associate(language, number).into()));
    };
    match line.until {
        Some(until) if until < reading.day() => {
            let until = locales::day(language, until);
            Err(Trouble::Usage(say::not_associate_any_more(language, number, &in_words(reading), &until)))
        }
        Some(_) | None => Ok(line),
    }
}

pub(super) fn company(reading: &Reading, statutes: &Statutes) -> Option<Company> {
    let incorporated = reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
        Event::CooperativeIncorporated(e) => Some(e),
        _ => None,
    })?;
    Some(Company {
        name: incorporated.name.to_string(),
        what: papers::company(statutes),
        seat: incorporated.seat.to_string(),
        siren: incorporated.siren.map(papers::siren),
    })
}

fn holder(reading: &Reading, line: &Line) -> Result<Holder, Trouble> {
    let unreadable = || Trouble::Usage(say::name_unreadable(reading.language, line.number));
    let name = reading.names.readable(&line.identity).ok_or_else(unreadable)?;
    Ok(Holder {
        name,
        details: papers::details(&line.identity),
        representative: line.representative.and_then(|person| reading.names.readable_person(person)),
        number: line.number,
        category: reading.category(&line.category),
        since: line.since,
        admission: admission(line),
    })
}

/// The act of admission; an opening position knows none.
fn admission(line: &Line) -> String {
    let french = Language::French;
    match (line.admitted_by, line.decided_on, &line.decision_number) {
        (Some(organ), Some(day), Some(number)) => {
            say::decision(french, locales::organ(french, organ), &locales::day(french, day), number.as_str())
        }
        (_, _, _) => say::by_opening(french),
    }
}

fn steps(reading: &Reading, line: &Line) -> Vec<Step> {
    let movements = reading.fold::<Movements>();
    let own = movements.list.iter().filter(|movement| movement.associate == line.associate);
    let step = own.map(|movement| Step {
        entry: movement.position,
        on: movement.on,
        what: locales::movement(Language::French, movement.kind),
        shares: movement.shares,
        amount: movement.paid,
        rectified_by: movement.rectified_by,
    });
    step.collect()
}
