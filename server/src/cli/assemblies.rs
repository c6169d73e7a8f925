//! `quitus assemblies`: every general assembly, or one of them whole: who was convened, who took part, how each
//! resolution was counted, and by which entries.

use super::options::{Common, When};
use super::output;
use super::place::Place;
use super::reading::Reading;
use super::steps::Steps;
use super::tables::{self, Form};
use super::texts::Texts;
use super::told_words::Words;
use super::trouble::Trouble;
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Cell, Sheet, Side};
use crate::store::Access;
use clap::Args;
use quitus_domain::assemblies::{Choice, Holding, Outcome, ProxyBearer};
use quitus_projections::assemblies::{Assemblies as Fold, AssemblyView, ResolutionView, StayView};
use serde_json::{Value, json};

/// Print the general assemblies, or one of them whole.
#[derive(Args)]
pub struct Assemblies {
    /// The number of the assembly, in the order of the convocations [default: all of them].
    number: Option<usize>,
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// An assembly that was asked for, with what it takes to tell of it.
pub struct Asked {
    /// The book.
    pub reading: Reading,
    /// Its number.
    pub number: usize,
    /// What the entries tell.
    pub held: AssemblyView,
    /// The words of its texts.
    pub texts: Texts,
}

/// Prints the assemblies.
///
/// # Errors
/// [`Trouble`]: no assembly of that number.
pub async fn run(common: &Common, options: &Assemblies, language: Language) -> Result<(), Trouble> {
    let place = common.place(Access::ReadOnly).await?;
    let Some(number) = options.number else { return all(&place, options, language).await };
    let asked = asked(&place, &options.when, number, language).await?;
    let title = title(&asked);
    tables::print(
        &options.form,
        language,
        || asked.reading.report(title.clone(), sheets(&asked)),
        || as_text(&title, &asked),
        || as_json(&asked),
    )
}

/// The assembly of that number.
///
/// # Errors
/// [`Trouble::Usage`] when there is none.
pub async fn asked(place: &Place, when: &When, number: usize, language: Language) -> Result<Asked, Trouble> {
    let reading = Reading::at(place, when, language).await?;
    let fold: Fold = reading.fold();
    let held = number.checked_sub(1).and_then(|at| fold.list().get(at)).cloned();
    let held = held.ok_or_else(|| Trouble::Usage(say::no_assembly(language, number, fold.list().len())))?;
    let texts = Texts::of(place, language, held.sealed()).await?;
    Ok(Asked { reading, number, held, texts })
}

async fn all(place: &Place, options: &Assemblies, language: Language) -> Result<(), Trouble> {
    let reading = Reading::at(place, &options.when, language).await?;
    let title = say::assemblies_title(language, &reading.dates());
    tables::print(
        &options.form,
        language,
        || reading.report(title.clone(), vec![list(&reading)]),
        || {
            let list = list(&reading);
            let table =
                if list.rows.is_empty() { say::no_assemblies(language) } else { output::table(&list, language) };
            format!("{title}\n{table}")
        },
        || json!({ "book": reading.book, "as_of": reading.dates_json(), "assemblies": reading.fold::<Fold>().list() }),
    )
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
    let fold: Fold = reading.fold();
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
        Cell::Number(number),
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
pub fn title(asked: &Asked) -> String {
    let language = asked.reading.language;
    let (kind, day) = (name(language, &asked.held), locales::day(language, asked.held.held_on));
    say::assembly_title(language, asked.number, kind, &day, &asked.reading.known_in_words())
}

fn as_text(title: &str, asked: &Asked) -> String {
    let language = asked.reading.language;
    let mut parts = vec![title.to_owned()];
    for sheet in sheets(asked).into_iter().filter(|sheet| !sheet.rows.is_empty()) {
        parts.extend([sheet.name.clone(), output::table(&sheet, language), String::new()]);
    }
    parts.join("\n").trim_end().to_owned()
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
        u32::from(one.number).into(),
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
            stay.associate.map(|associate| steps.named(associate)).unwrap_or_default().into(),
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
    let bearer = |bearer| match bearer {
        ProxyBearer::Associate { associate } => steps.named(associate),
        ProxyBearer::Spouse { person } | ProxyBearer::Other { person } => asked.reading.names.person(person),
        ProxyBearer::Blank => say::blank_proxy(language),
    };
    let rows = asked
        .held
        .proxies
        .iter()
        .map(|proxy| vec![steps.named(proxy.giver).into(), bearer(proxy.bearer).into(), proxy.entry.into()]);
    Sheet::new(language, say::sheet_proxies(language), &columns, rows.collect())
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
        vec![steps.named(form.associate).into(), form.on.into(), said, form.entry.into()]
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

fn as_json(asked: &Asked) -> Value {
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
