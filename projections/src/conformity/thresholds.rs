//! What the size and the losses of closed years ask for on a day: read by findings and by deadlines.
//!
//! The accounts are those of the book. Deliberately absent: an assembly held outside the book, and employees whom no
//! entry names; entrepreneur-employees of a CAE are not counted (M-M).

use super::Situation;
use crate::accounts::{Measured, measured, years};
use crate::assemblies::Assemblies;
use crate::recorded::{Fold, Recorded};
use quitus_domain::cooperative::Event;
use quitus_domain::law::auditor::{self, Auditor};
use quitus_domain::law::measure::Size;
use quitus_domain::law::{Breach, losses, yearly};
use quitus_domain::mandates::Office;
use quitus_domain::register::Contract;
use quitus_domain::values::{Day, Form, Months, Position, add_months};
use std::iter::successors;

/// The command whose resolution asks the assembly whether to dissolve.
const ASKS_TO_DISSOLVE: &str = "dissolve";

/// A year whose size asks for an auditor, and nobody is one.
pub(crate) struct Unaudited {
    /// The rule, with its figures.
    pub breach: Breach,
    /// The year.
    pub year: Measured,
    /// The day of the assembly that approved its accounts, or the last one for it; none where its statutes set it.
    pub by: Option<Day>,
}

impl Unaudited {
    /// The last of the two last closed years that asks for an auditor; `running` are the days on which one is known.
    pub(crate) fn of(situation: &Situation, auditor: Auditor) -> Option<Self> {
        let closed = measured(&situation.facts);
        closed.into_iter().rev().take(2).find_map(|year| {
            let form = form_on(situation, year.year.ends_on)?;
            let days = (year.year.begins_on, year.year.ends_on);
            let breach = auditor::appointed(form, days, size(situation, &year), auditor).err()?;
            let by = year.year.allocated_on.or_else(|| yearly::latest(form, year.year.ends_on, None));
            Some(Unaudited { breach, year, by })
        })
    }
}

/// Whether an auditor is in office on the day.
pub(crate) fn auditor_on(situation: &Situation) -> Auditor {
    let is = situation.mandates.running(situation.day).into_iter().any(|one| one.office == Office::Auditor);
    if is { Auditor::InOffice } else { Auditor::Missing }
}

pub(crate) fn size(situation: &Situation, year: &Measured) -> Size {
    let employed = situation.state.register.employments.on(year.year.ends_on);
    let count = employed.filter(|(_, employment)| employment.contract == Contract::Employment).count();
    Size {
        balance_sheet: year.balance_sheet,
        turnover: year.turnover,
        employees: u64::try_from(count).unwrap_or(u64::MAX),
    }
}

/// Losses that leave less than half of the capital, and what they ask for.
pub(crate) struct Loss {
    /// The form of the cooperative.
    pub form: Form,
    /// The first of the years that show them without a break, whose accounts are approved.
    pub first: Measured,
    /// The day on which these were approved.
    pub approved_on: Day,
    /// The last closed year.
    pub last: Measured,
    /// The day on which an assembly was asked whether to dissolve.
    pub decided_on: Option<Day>,
    /// The close by which the equity is to be half of the capital again.
    pub rebuild_by: Day,
}

impl Loss {
    /// Those that stand on the day; none of a cooperative that is dissolved.
    pub(crate) fn of(situation: &Situation) -> Option<Self> {
        if situation.facts.iter().any(|fact| matches!(*fact.event, Event::CooperativeDissolved(_))) {
            return None;
        }
        let closed = measured(&situation.facts);
        let form = form_on(situation, situation.day)?;
        let shows = |year: &&Measured| losses::half_kept(form, year.equity, year.capital).is_err();
        let run: Vec<&Measured> = closed.iter().rev().take_while(shows).collect();
        let first = run.iter().rev().find(|year| year.year.allocated_on.is_some())?;
        let approved_on = first.year.allocated_on?;
        let last = run.first()?;
        Some(Loss {
            form,
            first: (*first).clone(),
            approved_on,
            last: (*last).clone(),
            decided_on: asked_on(&situation.facts, approved_on),
            rebuild_by: losses::rebuild_by(close_after(&situation.facts, first.year.ends_on, approved_on)),
        })
    }

    /// The entries behind it.
    pub(crate) fn entries(&self) -> Vec<Position> {
        let mut entries: Vec<Position> =
            self.first.year.entries.iter().chain(&self.last.year.entries).copied().collect();
        entries.sort_unstable();
        entries.dedup();
        entries
    }
}

/// The day on which an assembly voted on a dissolution, whatever came out, from a day on.
fn asked_on(facts: &[Recorded], from: Day) -> Option<Day> {
    let assemblies = Assemblies::of(facts);
    let asks = assemblies.resolutions().filter(|(_, one)| {
        one.authorises.as_ref().is_some_and(|authorised| authorised.command.to_string() == ASKS_TO_DISSOLVE)
    });
    asks.filter_map(|(_, one)| one.decided_on).filter(|on| *on >= from).min()
}

/// The last day of the fiscal year of a day: as the book has it, or twelve months at a time from a close before.
fn close_after(facts: &[Recorded], close: Day, day: Day) -> Day {
    let own = years(facts).into_iter().find(|year| (year.begins_on..=year.ends_on).contains(&day));
    let next = |close: &Day| Some(add_months(*close, Months(12))).filter(|next| next > close);
    own.map_or_else(|| successors(Some(close), next).find(|close| *close >= day).unwrap_or(day), |year| year.ends_on)
}

pub(crate) fn form_on(situation: &Situation, day: Day) -> Option<Form> {
    situation.state.statutes.on(day).or_else(|| situation.statutes()).map(|clauses| clauses.form)
}
