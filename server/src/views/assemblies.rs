//! The assemblies: every general assembly, or one of them whole: who was convened, who took part, how each
//! resolution was counted, and by which entries.

use super::reading::Reading;
use super::steps::Steps;
use super::texts::Texts;
use super::told_words::Words;
use super::unanswered::Unanswered;
use crate::ledger::Failure;
use crate::ledger::place::Place;
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Cell, Report, Sheet, Side};
use quitus_domain::assemblies::{Choice, Holding, Outcome, ProxyBearer};
use quitus_projections::assemblies::{Assemblies as Fold, AssemblyView, Minutes, ResolutionView, StayView};
use serde_json::{Value, json};
use std::sync::Arc;

/// An assembly that was asked for, with what it takes to tell of it.
pub struct Asked {
    /// The book.
    pub reading: Arc<Reading>,
    /// Its number.
    pub number: usize,
    /// What the entries tell.
    pub held: AssemblyView,
    /// The words of its texts.
    pub texts: Texts,
}

/// The assembly of that number.
///
/// # Errors
/// [`Unanswered::NotThere`] when there is none.
pub fn asked(reading: Arc<Reading>, number: usize, texts: Texts) -> Result<Asked, Unanswered> {
    let fold = reading.fold::<Fold>();
    let held = number.checked_sub(1).and_then(|at| fold.list().get(at)).cloned();
    let nothing = || Unanswered::NotThere(say::no_assembly(reading.language, number, fold.list().len()));
    Ok(Asked { held: held.ok_or_else(nothing)?, number, texts, reading })
}

/// The words of every text of every assembly.
///
/// # Errors
/// [`Failure`] when the texts cannot be read.
pub async fn texts(place: &Place, reading: &Reading) -> Result<Texts, Failure> {
    let fold = reading.fold::<Fold>();
    Texts::of(place, reading.language, fold.list().iter().flat_map(AssemblyView::sealed)).await
}

/// Every assembly, one a line.
#[must_use]
pub fn all(reading: &Reading) -> Report {
    reading.report(say::assemblies_title(reading.language, &reading.dates()), vec![list(reading)])
}

/// Every assembly for programs.
#[must_use]
pub fn all_as_json(reading: &Reading) -> Value {
    let fold = reading.fold::<Fold>();
    json!({ "book": reading.book, "as_of": reading.dates_json(), "assemblies": fold.list() })
}

/// One assembly whole.
#[must_use]
pub fn report(asked: &Asked) -> Report {
    asked.reading.report(title(asked), sheets(asked))
}

fn list(reading: &Reading) -> Sheet {
    let columns = [
        (Column::Number, Side::Right),
        (Column::HeldOn, Side::Left),
        (Column::Assembly, Side::Left),
        (Column::Call, Side::Left),
        (Column::TakingPart, Side::Right),
        (Column::Outcome, Side::Left),
        (Column::MinutesNumber, Side::Right),
        (Column::Entry, Side::Right),
    ];
    let fold = reading.fold::<Fold>();
    let rows = (1_u64..).zip(fold.list()).map(|(number, held)| row(reading, number, held)).collect();
    Sheet::new(reading.language, say::sheet_assemblies(reading.language), &columns, rows)
}

fn row(reading: &Reading, number: u64, held: &AssemblyView) -> Vec<Cell> {
    let language = reading.language;
    let part = held
        .opened
        .or(held.closed)
        .map(|(_, who)| format!("{} / {}", who.taking_part(), who.associates))
        .unwrap_or_default();
    let of = |outcome| {
        held.resolutions.iter().filter(|one| one.result.as_ref().is_some_and(|it| it.outcome == outcome)).count()
    };
    let outcome = say::outcomes(language, of(Outcome::Adopted), of(Outcome::Rejected));
    let minutes = held.minutes.iter().map(|one| one.number.to_string()).collect::<Vec<_>>().join(", ");
    vec![
        Cell::Assembly(number),
        held.held_on.into(),
        name(language, held).into(),
        call(language, held).into(),
        part.into(),
        outcome.into(),
        minutes.into(),
        held.entries.first().copied().unwrap_or_default().into(),
    ]
}

/// What it is: `Assemblée générale mixte`, or how else the associates decide.
#[must_use]
pub fn name(language: Language, held: &AssemblyView) -> &'static str {
    match held.holding {
        Holding::Meeting => locales::assembly_kind(language, held.kind),
        written @ (Holding::Consultation | Holding::Deed) => locales::holding(language, written),
    }
}

fn call(language: Language, held: &AssemblyView) -> String {
    match held.second_call_of {
        None => say::first_call(language),
        Some(_) => say::second_call(language),
    }
}

/// Above one assembly.
#[must_use]
pub fn title(asked: &Asked) -> String {
    let language = asked.reading.language;
    let (kind, day) = (name(language, &asked.held), locales::day(language, asked.held.held_on));
    say::assembly_title(language, asked.number, kind, &day, &asked.reading.known_in_words())
}

fn sheets(asked: &Asked) -> Vec<Sheet> {
    vec![resolutions(asked), attendance(asked), proxies(asked), answers(asked), minutes(asked)]
}

fn resolutions(asked: &Asked) -> Sheet {
    let language = asked.reading.language;
    let columns = [
        (Column::Resolution, Side::Right),
        (Column::Kind, Side::Left),
        (Column::Wording, Side::Left),
        (Column::Outcome, Side::Left),
        (Column::Figures, Side::Left),
        (Column::AppliedBy, Side::Right),
        (Column::Entries, Side::Left),
    ];
    let rows = asked.held.resolutions.iter().map(|one| resolution(asked, one)).collect();
    Sheet::new(language, say::sheet_resolutions(language), &columns, rows)
}

fn resolution(asked: &Asked, one: &ResolutionView) -> Vec<Cell> {
    let language = asked.reading.language;
    let steps = Steps::of(&asked.reading);
    let words = Words { steps: &steps, language };
    let outcome = one.result.as_ref().map(|it| locales::outcome(language, it.outcome)).unwrap_or_default();
    let figures = one.result.as_ref().map(|it| words.figures(it)).unwrap_or_default();
    vec![
        Cell::Resolution(u64::try_from(asked.number).unwrap_or(u64::MAX), one.number),
        locales::decision_kind(language, one.kind).into(),
        asked.texts.words(&one.wording, &asked.reading.names).into(),
        outcome.into(),
        figures.into(),
        one.applied_at.map(Cell::from).unwrap_or(Cell::Empty),
        one.entries.as_slice().into(),
    ]
}

fn attendance(asked: &Asked) -> Sheet {
    let language = asked.reading.language;
    let columns = [
        (Column::Associate, Side::Left),
        (Column::Person, Side::Left),
        (Column::How, Side::Left),
        (Column::From, Side::Left),
        (Column::To, Side::Left),
        (Column::Entry, Side::Right),
    ];
    let steps = Steps::of(&asked.reading);
    let stays = asked.held.stays.iter().map(|stay| {
        vec![
            stay.associate.map_or(Cell::Empty, |associate| steps.who_is(associate)),
            stay.person.map(|person| asked.reading.names.person(person)).unwrap_or_default().into(),
            locales::attends(language, stay.attends).into(),
            from(asked, stay).into(),
            stay.until.map(|time| locales::time(language, time)).unwrap_or_default().into(),
            stay.entry.into(),
        ]
    });
    Sheet::new(language, say::sheet_attendance(language), &columns, stays.collect())
}

/// The time of coming, with the day where the meeting was adjourned to another one.
fn from(asked: &Asked, stay: &StayView) -> String {
    let (language, time) = (asked.reading.language, locales::time(asked.reading.language, stay.from));
    let day = (stay.on != asked.held.held_on).then(|| locales::day(language, stay.on));
    day.into_iter().chain([time]).collect::<Vec<_>>().join(", ")
}

fn proxies(asked: &Asked) -> Sheet {
    let language = asked.reading.language;
    let columns = [(Column::Associate, Side::Left), (Column::Holder, Side::Left), (Column::Entry, Side::Right)];
    let steps = Steps::of(&asked.reading);
    let rows = asked
        .held
        .proxies
        .iter()
        .map(|proxy| vec![steps.who_is(proxy.giver), bearer(&steps, proxy.bearer), proxy.entry.into()]);
    Sheet::new(language, say::sheet_proxies(language), &columns, rows.collect())
}

/// Who bears a proxy.
pub(super) fn bearer(steps: &Steps<'_>, bearer: ProxyBearer) -> Cell {
    match bearer {
        ProxyBearer::Associate { associate } => steps.who_is(associate),
        ProxyBearer::Spouse { person } | ProxyBearer::Other { person } => steps.reading.names.person(person).into(),
        ProxyBearer::Blank => say::blank_proxy(steps.reading.language).into(),
    }
}

/// The minutes, those that were corrected too.
fn minutes(asked: &Asked) -> Sheet {
    let language = asked.reading.language;
    let columns = [
        (Column::Number, Side::Right),
        (Column::SealedOn, Side::Left),
        (Column::Rectifies, Side::Right),
        (Column::RectifiedBy, Side::Right),
        (Column::Correction, Side::Left),
        (Column::Approval, Side::Left),
        (Column::Entry, Side::Right),
    ];
    let steps = Steps::of(&asked.reading);
    let words = Words { steps: &steps, language };
    let number = |number: Option<u32>| number.map(Cell::from).unwrap_or(Cell::Empty);
    let rows = asked.held.minutes.iter().map(|one| {
        let correction = one.correction.as_ref().map(|text| asked.texts.words(text, &asked.reading.names));
        let approval = one.approved.as_ref().map(|(by, on, _)| words.approval(by, *on));
        vec![
            one.number.into(),
            one.sealed_on.into(),
            number(one.rectifies),
            number(one.rectified_by),
            correction.unwrap_or_default().into(),
            approval.unwrap_or_default().into(),
            one.entry.into(),
        ]
    });
    Sheet::new(language, say::sheet_minutes(language), &columns, rows.collect())
}

fn answers(asked: &Asked) -> Sheet {
    let language = asked.reading.language;
    let columns = [
        (Column::Associate, Side::Left),
        (Column::ReceivedOn, Side::Left),
        (Column::Answers, Side::Left),
        (Column::Entry, Side::Right),
    ];
    let steps = Steps::of(&asked.reading);
    let rows = asked.held.forms.iter().map(|form| {
        let said = choices(language, &form.choices).into();
        vec![steps.who_is(form.associate), form.on.into(), said, form.entry.into()]
    });
    Sheet::new(language, say::sheet_answers(language), &columns, rows.collect())
}

/// What a form says, resolution by resolution; nothing of those that it leaves out.
#[must_use]
pub fn choices(language: Language, choices: &[Option<Choice>]) -> String {
    let said = (1..).zip(choices).filter_map(|(number, choice)| {
        choice.map(|choice| say::answer(language, number, locales::choice(language, choice)))
    });
    said.collect::<Vec<_>>().join(", ")
}

/// One assembly for programs.
#[must_use]
pub fn as_json(asked: &Asked) -> Value {
    let mut value = json!(asked.held);
    let words = |sealed| asked.texts.plain(sealed, &asked.reading.names);
    let wordings = value.get_mut("resolutions").and_then(Value::as_array_mut);
    for (line, one) in wordings.into_iter().flatten().zip(&asked.held.resolutions) {
        if let Some(fields) = line.as_object_mut() {
            fields.insert("words".to_owned(), json!(words(&one.wording)));
        }
    }
    json!({ "book": asked.reading.book, "as_of": asked.reading.dates_json(), "number": asked.number, "assembly": value })
}

/// Its minutes for programs; null while they are a draft.
#[must_use]
pub fn minutes_as_json(asked: &Asked, sealed: Option<&Minutes>) -> Value {
    let words = |sealed| asked.texts.plain(sealed, &asked.reading.names);
    let told = sealed.map(|one| {
        let mut value = json!(one);
        let texts = [("chair_capacity", &one.chair_capacity), ("documents", &one.documents), ("debates", &one.debates)];
        let correction = one.correction.as_ref().map(|text| ("correction", text));
        let said = texts.into_iter().chain(correction).map(|(name, text)| (name.to_owned(), json!(words(text))));
        if let Some(fields) = value.as_object_mut() {
            fields.insert("words".to_owned(), Value::Object(said.collect()));
        }
        value
    });
    json!({ "book": asked.reading.book, "as_of": asked.reading.dates_json(), "number": asked.number, "minutes": told })
}
