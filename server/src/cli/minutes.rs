//! `quitus minutes`: the minutes of an assembly, in French, drawn up from the facts of the book; a draft until they are
//! sealed.
//!
//! The book is verified first, as for every paper that quotes its root.

use super::assemblies::{Asked, asked};
use super::certificate::{company, proof};
use super::options::{Common, When};
use super::steps::Steps;
use super::told_words::Words;
use super::trouble::Trouble;
use super::{Exit, output, verify};
use crate::ledger::ports::Keeper;
use crate::ledger::verify::Checks;
use crate::locales::{self, Language, cli as say};
use crate::papers::{CollegeLine, Minutes as Paper, PaperRegister, Proof, Resolution, SheetLine};
use crate::store::Access;
use askama::Template;
use clap::Args;
use quitus_domain::assemblies::ProxyBearer;
use quitus_domain::cooperative::Event;
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{AssociateRef, Slug};
use quitus_projections::assemblies::{Elector, Minutes as Sealed, ResolutionView, electorate};
use std::path::PathBuf;

/// Draw up the minutes of an assembly, in French, ready to print and sign; a draft until they are sealed.
#[derive(Args)]
pub struct Minutes {
    /// The number of the assembly, in the order of the convocations.
    number: usize,
    /// Write them to a file, which must not be there yet [default: standard output].
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    when: When,
}

/// Draws the minutes up.
///
/// # Errors
/// [`Exit::Discrepancy`] for a book that does not verify, and [`Trouble`].
pub async fn run(common: &Common, options: &Minutes, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let checks = Checks { kept: place.folder.last_checkpoint()?, ..Checks::default() };
    if !verify::verified(&place, checks).await?.is_clean() {
        output::talk(&say::book_differs(language));
        return Err(Trouble::Told(Exit::Discrepancy));
    }
    let mut asked = asked(&place, &options.when, options.number, language).await?;
    asked.reading.language = Language::French;
    let proof = proof(&place, &asked.reading).await?;
    let text = paper(&asked, proof)?.render().map_err(|error| Trouble::file("minutes.html", &error))?;
    match &options.output {
        None => output::data(&text),
        Some(path) => output::file(path, text.as_bytes(), language),
    }
}

fn paper(asked: &Asked, proof: Proof) -> Result<Paper, Trouble> {
    let (held, reading) = (&asked.held, &asked.reading);
    let nothing = || Trouble::Usage(say::no_company(reading.language, &reading.dates()));
    let statutes = statutes(asked).ok_or_else(nothing)?;
    let sealed = held.minutes.last();
    let words = |text| asked.texts.words(text, &reading.names);
    let chair = held.chair.map(|person| reading.names.person(person)).unwrap_or_default();
    let electronic = sealed.is_some_and(Sealed::is_electronic);
    Ok(Paper {
        company: company(reading, statutes).ok_or_else(nothing)?,
        kind: locales::assembly_kind(Language::French, held.kind),
        number: sealed.map(|one| one.number),
        rectifies: sealed.and_then(|one| one.rectifies),
        register: if electronic { PaperRegister::Electronic } else { PaperRegister::Paper },
        held_on: held.held_on,
        sent_on: held.sent_on,
        call: match held.second_call_of {
            None => say::first_call(Language::French),
            Some(_) => say::second_call(Language::French),
        },
        place: words(&held.place),
        hours: (held.opened.map(|(at, _)| at), held.closed.map(|(at, _)| at)),
        chair: (chair, sealed.map(|one| words(&one.chair_capacity).trim_end_matches('.').to_owned())),
        attendance: attendance(asked),
        sheet: sheet(asked),
        agenda: held.agenda.iter().map(words).collect(),
        documents: sealed.map(|one| words(&one.documents)),
        debates: sealed.map(|one| words(&one.debates)),
        resolutions: held.resolutions.iter().map(|one| resolution(asked, one)).collect(),
        signatories: sealed.iter().flat_map(|one| &one.signatories).map(|who| reading.names.person(*who)).collect(),
        entries: held.entries.clone(),
        proof,
    })
}

fn attendance(asked: &Asked) -> String {
    let last = asked.held.opened.or(asked.held.closed);
    last.map(|(_, who)| say::attendance(Language::French, who.present, who.represented, who.associates))
        .unwrap_or_default()
}

fn sheet(asked: &Asked) -> Vec<SheetLine> {
    let steps = Steps::of(&asked.reading);
    let mut made = electorate(&asked.held, &asked.reading.known);
    made.electors.sort_by_key(|line| steps.number(line.associate));
    let line = |one: &Elector| SheetLine {
        associate: steps.named(one.associate),
        category: category(asked, &one.category),
        college: one.college.as_ref().map(ToString::to_string).unwrap_or_default(),
        shares: one.shares,
        part: part(asked, &steps, one.associate),
    };
    made.electors.iter().map(line).collect()
}

/// The statutes under which the assembly was convened: those that it amends took effect on the same day.
fn statutes(asked: &Asked) -> Option<&Statutes> {
    let entry = asked.reading.known.iter().find(|recorded| recorded.position == asked.held.roll.statutes)?;
    match entry.event.as_ref() {
        Event::StatutesAdopted(e) | Event::StatutesAmended(e) => Some(&e.statutes),
        _ => None,
    }
}

fn category(asked: &Asked, key: &Slug) -> String {
    let named = statutes(asked).and_then(|clauses| clauses.category(key).ok());
    named.map_or_else(|| key.to_string(), |category| category.label.to_string())
}

/// There by whom and when, represented by whom, by a form, or away.
fn part(asked: &Asked, steps: &Steps<'_>, associate: AssociateRef) -> String {
    let (held, french) = (&asked.held, Language::French);
    let stays = held.stays.iter().filter(|stay| stay.associate == Some(associate));
    let there: Vec<String> = stays
        .map(|stay| {
            let person = stay.person.map(|person| asked.reading.names.person(person));
            let from = say::at_time(french, &locales::time(french, stay.from));
            let until = stay.until.map(|time| say::until_time(french, &locales::time(french, time)));
            let how = locales::attends(french, stay.attends).to_owned();
            [Some(how), person, Some(from), until].into_iter().flatten().collect::<Vec<_>>().join(", ")
        })
        .collect();
    if !there.is_empty() {
        return there.join(" ; ").replace(" ;", "\u{202f};");
    }
    if let Some(proxy) = held.proxies.iter().find(|proxy| proxy.giver == associate) {
        return match proxy.bearer {
            ProxyBearer::Associate { associate } => say::represented_by(french, &steps.named(associate)),
            ProxyBearer::Spouse { person } | ProxyBearer::Other { person } => {
                say::represented_by(french, &asked.reading.names.person(person))
            }
            ProxyBearer::Blank => say::blank_proxy(french),
        };
    }
    let form = held.forms.iter().any(|form| form.associate == associate);
    if form { say::by_form(french) } else { say::away(french) }
}

fn resolution(asked: &Asked, one: &ResolutionView) -> Resolution {
    let french = Language::French;
    let steps = Steps::of(&asked.reading);
    let words = Words { steps: &steps, language: french };
    let colleges = one.result.iter().flat_map(|result| &result.colleges).map(|college| CollegeLine {
        name: college.college.to_string(),
        weight: locales::ratio(french, college.weight),
        heads: [college.tally.in_favour, college.tally.against, college.tally.abstained()],
    });
    Resolution {
        number: one.number,
        kind: locales::decision_kind(french, one.kind),
        wording: asked.texts.words(&one.wording, &asked.reading.names),
        put: one.put.map(|(method, at, _)| {
            say::was_put(french, locales::voting_method(french, method), &locales::time(french, at))
        }),
        figures: one.result.as_ref().map(|result| words.figures(result)),
        outcome: one.result.as_ref().map(|result| locales::outcome(french, result.outcome)),
        colleges: colleges.collect(),
        applied_at: one.applied_at,
    }
}
