//! `quitus explain`: a figure with the entries that make it, each with what it rests on and what corrected it.

use super::explain_vote::{self, Which};
use super::log_filter::no_associate;
use super::movements::{self, recorded_day};
use super::options::{Common, Shape, When};
use super::output;
use super::reading::{Reading, instant_in_words};
use super::steps::Steps;
use super::trouble::Trouble;
use super::{capital, conformity, register};
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Cell, Heading, Sheet, Side};
use clap::{Args, Subcommand};
use quitus_domain::cooperative::Event;
use quitus_domain::values::Position;
use quitus_projections::Recorded;
use quitus_projections::movements::{Movement, Movements};
use quitus_projections::register::{Line, Register};
use serde_json::{Value, json};

/// Explain a figure by the entries that make it.
#[derive(Args)]
pub struct Explain {
    #[command(subcommand)]
    what: What,
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    shape: Shape,
}

/// What is explained.
#[derive(Subcommand)]
enum What {
    /// The line of an associate, by number.
    Associate {
        /// The number.
        number: u32,
    },
    /// The capital.
    Capital,
    /// The result of a vote: who counted, with what, by which entries, under which rule.
    Vote {
        /// The number of the assembly, in the order of the convocations.
        assembly: usize,
        /// The number of the resolution.
        resolution: u16,
    },
    /// One entry, by number.
    Entry {
        /// The number, as people read it: the first one is 1.
        number: u64,
    },
}

/// Explains.
///
/// # Errors
/// [`Trouble`], and a usage error for what is not there.
pub async fn run(common: &Common, explain: &Explain, language: Language) -> Result<(), Trouble> {
    let open = || Reading::open(common, &explain.when, language);
    let explanation = match explain.what {
        What::Associate { number } => associate(&Steps::of(&open().await?), number)?,
        What::Capital => of_capital(&Steps::of(&open().await?)),
        What::Vote { assembly, resolution } => {
            explain_vote::told(common, Which { assembly, resolution }, &explain.when, language).await?
        }
        What::Entry { number } => entry(&Steps::of(&open().await?), number)?,
    };
    match explain.shape.json {
        true => output::json(&explanation.value),
        false => output::data(&explanation.text),
    }
}

/// For people, and for programs.
pub struct Explanation {
    /// For people.
    pub text: String,
    /// For programs.
    pub value: Value,
}

fn associate(steps: &Steps<'_>, number: u32) -> Result<Explanation, Trouble> {
    let reading = steps.reading;
    let who = steps.numbered(number).ok_or_else(|| no_associate(reading.language, number))?;
    let entries: Vec<&Recorded> = steps.trail.of_associate(who).iter().filter_map(|at| steps.at(*at)).collect();
    let lines: Register = reading.fold();
    let line = lines.line(who);
    let figures = line.map_or_else(|| say::not_yet(reading.language), |line| output::figures(&of_line(reading, line)));
    let title = say::associate_title(reading.language, number, &reading.dates());
    let found = conformity::about(conformity::findings(reading), who);
    let mut parts = vec![title, figures, String::new(), table(steps, &entries)];
    if !found.is_empty() {
        let title = say::findings_title(reading.language);
        parts.extend([String::new(), title, conformity::table(steps, &found)]);
    }
    let text = parts.join("\n");
    let value = json!({
        "book": reading.book,
        "as_of": reading.dates_json(),
        "line": line.map(|line| register::line_json(reading, line)),
        "entries": entries.iter().map(|recorded| steps.json(recorded)).collect::<Vec<_>>(),
        "findings": found.iter().map(|finding| conformity::as_json(steps, finding)).collect::<Vec<_>>(),
    });
    Ok(Explanation { text, value })
}

fn of_line(reading: &Reading, line: &Line) -> Vec<(String, String)> {
    let language = reading.language;
    let day = |day| locales::day(language, day);
    let money = |amount| locales::money(language, amount);
    let column = |column| locales::column(language, column).to_owned();
    let person = line.representative.or_else(|| line.identity.natural_person());
    let value = |field| person.and_then(|person| reading.names.value(person, field)).map(str::to_owned);
    let rows = [
        (column(Column::Associate), Some(reading.names.associate(&line.identity))),
        (say::representative(language), line.representative.map(|person| reading.names.person(person))),
        (column(Column::Category), Some(reading.category(&line.category))),
        (column(Column::Since), Some(day(line.since))),
        (column(Column::Until), line.until.map(day)),
        (column(Column::WayOut), line.way_out.map(|way| locales::way_out(language, way).to_owned())),
        (column(Column::College), Some(reading.college(&line.category)).filter(|college| !college.is_empty())),
        (column(Column::AdmittedBy), line.admitted_by.map(|organ| locales::organ(language, organ).to_owned())),
        (column(Column::Decision), line.decision_number.as_ref().map(ToString::to_string)),
        (column(Column::Shares), Some(locales::number(language, line.shares))),
        (column(Column::Subscribed), Some(money(line.subscribed))),
        (column(Column::Paid), Some(money(line.paid))),
        (column(Column::Owed), Some(line.owed).filter(|owed| owed.is_positive()).map(money)),
        (say::person_birth(language), value("birth_date")),
        (say::person_address(language), value("address")),
        (say::person_email(language), value("email")),
        (say::person_phone(language), value("phone")),
        (say::field_email_notice(language), line.email_notice_since.map(day)),
        (say::field_benefit(language), line.benefit_until.map(day)),
    ];
    rows.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// Entries with what they rest on.
#[must_use]
pub fn table(steps: &Steps<'_>, entries: &[&Recorded]) -> String {
    let language = steps.reading.language;
    let head = vec![
        Heading::of(language, Column::Entry, Side::Right),
        Heading::of(language, Column::RecordedAt, Side::Left),
        Heading::of(language, Column::EffectiveOn, Side::Left),
        Heading::of(language, Column::Movement, Side::Left),
        Heading::named(say::what_happened(language), Side::Left),
        Heading::of(language, Column::Decision, Side::Left),
        Heading::of(language, Column::RectifiedBy, Side::Right),
    ];
    let row = |recorded: &&Recorded| {
        vec![
            recorded.position.into(),
            recorded_day(&recorded.recorded_at),
            recorded.effective_on().into(),
            locales::event_title(language, &recorded.event).into(),
            steps.what(&recorded.event).into(),
            steps.ground(&recorded.event).into(),
            steps.rectified_by(recorded).into(),
        ]
    };
    let rows = entries.iter().map(row).collect();
    output::table(&Sheet { name: say::sheet_entries(language), head, rows }, language)
}

fn of_capital(steps: &Steps<'_>) -> Explanation {
    let reading = steps.reading;
    let on = capital::on(reading);
    let (all, names): (Movements, Register) = (reading.fold(), reading.fold());
    let moves = |movement: &&Movement| on.entries.contains(&movement.position);
    let list: Vec<&Movement> = all.list.iter().filter(moves).collect();
    let text = [capital::as_text(reading), String::new(), movements::table(reading, &names, &list)].join("\n");
    let value = json!({
        "book": reading.book,
        "as_of": reading.dates_json(),
        "capital": on,
        "movements": list,
    });
    Explanation { text, value }
}

fn entry(steps: &Steps<'_>, number: u64) -> Result<Explanation, Trouble> {
    let language = steps.reading.language;
    let missing = || Trouble::Usage(say::no_entry(language, number, steps.reading.known.len()));
    let position = number.checked_sub(1).map(Position).ok_or_else(missing)?;
    let recorded = steps.at(position).ok_or_else(missing)?;
    let mut related = related(steps, recorded);
    related.retain(|other| other.position != position);
    let mut parts = vec![output::figures(&of_entry(steps, recorded))];
    if !related.is_empty() {
        parts.extend([String::new(), say::related(language), table(steps, &related)]);
    }
    let value = json!({
        "book": steps.reading.book,
        "entry": steps.json(recorded),
        "related": related.iter().map(|other| steps.json(other)).collect::<Vec<_>>(),
    });
    Ok(Explanation { text: parts.join("\n"), value })
}

/// The entry that this one corrects and every one that corrects the same.
fn related<'r>(steps: &Steps<'r>, recorded: &'r Recorded) -> Vec<&'r Recorded> {
    let original = match recorded.event.as_ref() {
        Event::EntryRectified(e) => steps.at(e.of).unwrap_or(recorded),
        _ => recorded,
    };
    let corrections = steps.rectified_by(original).iter().filter_map(|at| steps.at(*at));
    std::iter::once(original).chain(corrections).collect()
}

fn of_entry(steps: &Steps<'_>, recorded: &Recorded) -> Vec<(String, String)> {
    let language = steps.reading.language;
    let column = |column| locales::column(language, column).to_owned();
    let rows = [
        (column(Column::Entry), locales::entry(language, recorded.position)),
        (column(Column::Movement), locales::event_title(language, &recorded.event).to_owned()),
        (say::event_type(language), format!("{}, version {}", recorded.event.kind(), recorded.event.version())),
        (column(Column::EffectiveOn), locales::day(language, recorded.effective_on())),
        (column(Column::RecordedAt), instant_in_words(language, &recorded.recorded_at)),
        (column(Column::Associate), steps.who(recorded)),
        (say::what_happened(language), steps.what(&recorded.event)),
        (column(Column::Decision), steps.ground(&recorded.event)),
        (column(Column::RectifiedBy), Cell::from(steps.rectified_by(recorded)).text(language)),
        (say::actor(language), recorded.actor.clone()),
        (say::command(language), recorded.command_id.clone()),
    ];
    rows.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}
