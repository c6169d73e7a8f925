//! Why a figure is what it is: a figure with the entries that make it, each with what it rests on and what corrected it.

use super::filter::no_associate;
use super::movements::recorded_day;
use super::reading::{Reading, instant_in_words};
use super::steps::Steps;
use super::unanswered::Unanswered;
use super::{capital, conformity, register};
use crate::locales::{self, Column, cli as say};
use crate::sheets::{Cell, Heading, Sheet, Side};
use quitus_domain::cooperative::Event;
use quitus_domain::values::Position;
use quitus_projections::Recorded;
use quitus_projections::conformity::Finding;
use quitus_projections::movements::{Movement, Movements};
use quitus_projections::register::{Line, Register};
use serde_json::{Value, json};

/// An associate and what is behind its line.
pub struct OfAssociate<'r> {
    /// The number.
    pub number: u32,
    /// The line of the day; none before the admission.
    pub line: Option<Line>,
    /// The entries about it, in the order of recording.
    pub entries: Vec<&'r Recorded>,
    /// What stands against it.
    pub found: Vec<Finding>,
}

/// The associate of a number.
///
/// # Errors
/// [`Unanswered::NotThere`] when there is none in what is known.
pub fn associate<'r>(steps: &Steps<'r>, number: u32) -> Result<OfAssociate<'r>, Unanswered> {
    let reading = steps.reading;
    let who = steps.numbered(number).ok_or_else(|| no_associate(reading.language, number))?;
    let line = reading.fold::<Register>().line(who).cloned();
    let found = conformity::about(&conformity::findings(reading), who);
    Ok(OfAssociate { number, line, entries: steps.of_associate(who), found })
}

impl OfAssociate<'_> {
    /// Above it.
    #[must_use]
    pub fn title(&self, reading: &Reading) -> String {
        say::associate_title(reading.language, self.number, &reading.dates())
    }

    /// The figures of its line; none before the admission.
    #[must_use]
    pub fn figures(&self, reading: &Reading) -> Vec<(String, String)> {
        self.line.as_ref().map(|line| of_line(reading, line)).unwrap_or_default()
    }

    /// For programs.
    #[must_use]
    pub fn as_json(&self, steps: &Steps<'_>) -> Value {
        let reading = steps.reading;
        json!({
            "book": reading.book,
            "as_of": reading.dates_json(),
            "line": self.line.as_ref().map(|line| register::line_json(reading, line)),
            "entries": self.entries.iter().map(|recorded| steps.json(recorded)).collect::<Vec<_>>(),
            "findings": self.found.iter().map(|finding| conformity::as_json(steps, finding)).collect::<Vec<_>>(),
        })
    }
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
pub fn sheet(steps: &Steps<'_>, entries: &[&Recorded]) -> Sheet {
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
    Sheet { name: say::sheet_entries(language), head, rows }
}

/// The movements behind the capital.
#[must_use]
pub fn behind_capital<'m>(reading: &Reading, all: &'m Movements) -> Vec<&'m Movement> {
    let on = capital::on(reading);
    all.list.iter().filter(|movement| on.entries.contains(&movement.position)).collect()
}

/// The capital with what is behind it, for programs.
#[must_use]
pub fn capital_as_json(reading: &Reading) -> Value {
    let all = reading.fold::<Movements>();
    json!({
        "book": reading.book,
        "as_of": reading.dates_json(),
        "capital": capital::on(reading),
        "movements": behind_capital(reading, &all),
    })
}

/// An entry with those that correct it, or that it corrects.
pub struct OfEntry<'r> {
    /// The entry.
    pub recorded: &'r Recorded,
    /// The others.
    pub related: Vec<&'r Recorded>,
    /// What it rests on: the key of an invoice, the invoice of a credit note, the vote of a resolution that it cites.
    pub basis: Vec<&'r Recorded>,
}

/// The entry of a number.
///
/// # Errors
/// [`Unanswered::NotThere`] when there is none in what is known.
pub fn entry<'r>(steps: &Steps<'r>, number: u64) -> Result<OfEntry<'r>, Unanswered> {
    let missing = || Unanswered::NotThere(say::no_entry(steps.reading.language, number, steps.reading.known.len()));
    let position = number.checked_sub(1).map(Position).ok_or_else(missing)?;
    let recorded = steps.at(position).ok_or_else(missing)?;
    let mut related = related(steps, recorded);
    related.retain(|other| other.position != position);
    Ok(OfEntry { recorded, related, basis: basis(steps, recorded) })
}

impl OfEntry<'_> {
    /// What the entry says of itself.
    #[must_use]
    pub fn figures(&self, steps: &Steps<'_>) -> Vec<(String, String)> {
        of_entry(steps, self.recorded)
    }

    /// For programs.
    #[must_use]
    pub fn as_json(&self, steps: &Steps<'_>) -> Value {
        json!({
            "book": steps.reading.book,
            "entry": steps.json(self.recorded),
            "related": self.related.iter().map(|other| steps.json(other)).collect::<Vec<_>>(),
            "basis": self.basis.iter().map(|other| steps.json(other)).collect::<Vec<_>>(),
        })
    }
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

fn basis<'r>(steps: &Steps<'r>, recorded: &'r Recorded) -> Vec<&'r Recorded> {
    let known = || steps.reading.known.iter();
    let event = recorded.event.as_ref();
    let of = match event {
        Event::InvoiceIssued(e) => e.share.as_ref().and_then(|share| steps.at(share.key)),
        Event::CreditNoteIssued(e) => known()
            .find(|other| matches!(other.event.as_ref(), Event::InvoiceIssued(issued) if issued.number == e.invoice)),
        _ => None,
    };
    let cited = event.decision().and_then(|decision| decision.resolution());
    let voted = cited.and_then(|cited| {
        known().rev().find(|other| match other.event.as_ref() {
            Event::VoteClosed(e) => (e.assembly, e.resolution) == (cited.assembly, cited.resolution),
            _ => false,
        })
    });
    of.into_iter().chain(voted).collect()
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
    ];
    let by = match recorded.actor.split_once('+') {
        Some((proposed, confirmed)) => {
            vec![(say::proposed_in(language), proposed.to_owned()), (say::confirmed_in(language), confirmed.to_owned())]
        }
        None => vec![(say::actor(language), recorded.actor.to_string())],
    };
    let command = (say::command(language), recorded.command_id.to_string());
    rows.into_iter().chain(by).chain([command]).filter(|(_, value)| !value.is_empty()).collect()
}
