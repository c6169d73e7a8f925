//! The fiscal years of a question: what is closed of them, and what an assembly allocated.

use crate::recorded::Recorded;
use quitus_domain::cooperative::Event;
use quitus_domain::law::filing::{Medium, Private};
use quitus_domain::values::{Day, Position, YearName};

/// A fiscal year.
#[derive(Clone, PartialEq, Debug)]
pub struct Year {
    /// Its name.
    pub name: YearName,
    /// Its first day.
    pub begins_on: Day,
    /// Its last day.
    pub ends_on: Day,
    /// Whether it is closed.
    pub closed: bool,
    /// The day on which an assembly allocated its result.
    pub allocated_on: Option<Day>,
    /// The day on which its accounts were filed, how, and what of them is kept from the public.
    pub filed: Option<(Day, Medium, Private)>,
    /// The entries that say so.
    pub entries: Vec<Position>,
}

/// The fiscal years, in their order.
#[must_use]
pub fn years(facts: &[Recorded]) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    for recorded in facts {
        let at = recorded.position;
        let mut touch = |name: YearName, change: &dyn Fn(&mut Year)| {
            if let Some(year) = years.iter_mut().find(|year| year.name == name) {
                year.entries.push(at);
                change(year);
            }
        };
        match recorded.event.as_ref() {
            Event::FiscalYearClosed(e) => touch(e.year, &|year| year.closed = true),
            Event::ResultAllocated(e) => {
                let decided_on = e.decision.decided_on();
                touch(e.year, &|year| year.allocated_on = Some(decided_on));
            }
            Event::AccountsFiled(e) => {
                let filed = (e.effective_on, e.medium, e.kept_private);
                touch(e.year, &|year| year.filed = Some(filed));
            }
            Event::FiscalYearOpened(e) => {
                let (name, ends_on) = (e.year, e.ends_on);
                let begins_on = e.effective_on;
                years.push(Year {
                    name,
                    begins_on,
                    ends_on,
                    closed: false,
                    allocated_on: None,
                    filed: None,
                    entries: vec![at],
                });
            }
            _ => {}
        }
    }
    years
}
