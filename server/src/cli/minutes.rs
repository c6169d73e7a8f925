//! `quitus minutes`: the minutes of an assembly, in French, drawn up from the facts of the book; a draft until they are
//! sealed.
//!
//! The book is verified first, as for every paper that quotes its root.

use super::certificate::company;
use super::meeting_paper::{Of, call, counted, ground, hand_out, sheet, statutes};
use super::options::{Common, Shape};
use super::output;
use super::trouble::Trouble;
use crate::locales::{self, Language, cli as say, papers};
use crate::papers::{CollegeLine, Minutes as Paper, PaperRegister, Proof, Resolution};
use crate::views::Steps;
use crate::views::Words;
use crate::views::assemblies::{Asked, minutes_as_json, name};
use clap::Args;
use quitus_domain::assemblies::Approval;
use quitus_domain::values::Day;
use quitus_projections::assemblies::{AdjournmentView, Minutes as Sealed, ResolutionView};

/// Draw up the minutes of an assembly, in French, ready to print and sign; a draft until they are sealed.
#[derive(Args)]
pub struct Minutes {
    #[command(flatten)]
    of: Of,
    /// The number of the minutes, where the assembly has several [default: the last ones].
    #[arg(long = "number", value_name = "NUMBER")]
    minutes: Option<u32>,
    #[command(flatten)]
    shape: Shape,
}

/// Draws the minutes up.
///
/// # Errors
/// [`Exit::Discrepancy`] for a book that does not verify, and [`Trouble`].
pub async fn run(common: &Common, options: &Minutes, language: Language) -> Result<(), Trouble> {
    let (asked, proof) = ground(common, &options.of, language).await?;
    let sealed = sealed(&asked, options.minutes, language)?;
    if options.shape.json {
        return output::json(&minutes_as_json(&asked, sealed));
    }
    hand_out(&paper(&asked, sealed, proof)?, &options.of, language)
}

/// The minutes that were asked for; none while they are a draft.
fn sealed(asked: &Asked, number: Option<u32>, language: Language) -> Result<Option<&Sealed>, Trouble> {
    let all = &asked.held.minutes;
    let Some(number) = number else { return Ok(all.last()) };
    let found = all.iter().find(|one| one.number == number);
    found.map(Some).ok_or_else(|| Trouble::Usage(say::no_minutes(language, number, asked.number)))
}

fn paper(asked: &Asked, sealed: Option<&Sealed>, proof: Proof) -> Result<Paper, Trouble> {
    let (held, reading) = (&asked.held, &asked.reading);
    let nothing = || Trouble::Usage(say::no_company(reading.language, &reading.dates()));
    let statutes = statutes(asked).ok_or_else(nothing)?;
    let words = |text| asked.texts.words(text, &reading.names);
    let chair = held.chair.map(|person| reading.names.person(person)).unwrap_or_default();
    let electronic = sealed.is_some_and(Sealed::is_electronic);
    Ok(Paper {
        company: company(reading, statutes).ok_or_else(nothing)?,
        holding: held.holding,
        kind: name(Language::French, held),
        convener: held.convened_by.map(papers::convener).unwrap_or_default(),
        number: sealed.map(|one| one.number),
        rectifies: sealed.and_then(|one| one.rectifies),
        correction: sealed.and_then(|one| one.correction.as_ref()).map(words),
        rectified_by: sealed.and_then(|one| one.rectified_by),
        approved: sealed.and_then(|one| one.approved.as_ref()).map(|(by, on, _)| approval(asked, by, *on)),
        register: if electronic { PaperRegister::Electronic } else { PaperRegister::Paper },
        held_on: held.held_on,
        sent_on: held.sent_on,
        call: call(asked),
        place: held.place.as_ref().or(held.deed.as_ref()).map(words).unwrap_or_default(),
        adjournments: held.adjournments.iter().map(|one| adjourned(asked, one)).collect(),
        closed_on: held.closed_on.filter(|day| *day != held.held_on),
        hours: (held.opened.map(|(at, _)| at), held.closed.map(|(at, _)| at)),
        chair: (chair, sealed.map(|one| words(&one.chair_capacity).trim_end_matches('.').to_owned())),
        attendance: counted(asked).unwrap_or_default(),
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

fn approval(asked: &Asked, by: &Approval, on: Day) -> String {
    let steps = Steps::of(&asked.reading);
    Words { steps: &steps, language: Language::French }.approval(by, on)
}

/// What is said of an adjournment: when and why, where it goes on, and who was there again.
fn adjourned(asked: &Asked, one: &AdjournmentView) -> String {
    let (french, names) = (Language::French, &asked.reading.names);
    let (day, time) = (|day| locales::day(french, day), |at| locales::time(french, at));
    let words = |sealed| asked.texts.words(sealed, names);
    let (resumes_on, resumes_at) = (day(one.until.0), time(one.until.1));
    let told = say::was_adjourned(french, &day(one.on), &time(one.at), &words(&one.reason), &resumes_on, &resumes_at);
    let place = one.place.as_ref().map(|place| say::resumes_at_place(french, &words(place)));
    let resumed = match one.resumed {
        None => say::not_resumed(french),
        Some((at, chair, who)) => {
            let who = say::attendance(french, who.present, who.represented, who.associates);
            say::was_resumed(french, &time(at), &names.person(chair), &who)
        }
    };
    [Some(told), place, Some(resumed)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A resolution as papers show it.
pub(super) fn resolution(asked: &Asked, one: &ResolutionView) -> Resolution {
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
