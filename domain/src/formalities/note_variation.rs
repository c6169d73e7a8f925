//! Noting the variation of the capital of a year (*constatation de la variation du capital*, COOP-06).
//!
//! Entries and exits change a variable capital without a vote; the yearly ordinary assembly notes by how much. Refused: of
//! a year that the book does not have, or whose opening capital it does not know; by another organ, or before the year is
//! over; and a second time, unless later entries made the first one wrong.

use super::{CapitalVariationNoted, Formalities, said_by_an_assembly};
use crate::accounts::Ledger;
use crate::capital::CapitalCurve;
use crate::decision::Decision;
use crate::refusal::{BillingRefusal, FormalityRefusal, Refusal};
use crate::values::{Cents, Day, YearName};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that an assembly noted the variation of the capital of a year. The book computes the figures.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteCapitalVariation {
    /// The fiscal year.
    pub year: YearName,
    /// The assembly.
    pub decision: Decision,
}

/// The subscribed capital of a year, in cents.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Variation {
    /// At its opening: at the close of the day before it.
    pub opening: Cents,
    /// At its close.
    pub closing: Cents,
}

impl Variation {
    /// By how much it changed, in cents: above nought where it grew.
    #[must_use]
    pub fn change(self) -> Cents {
        self.closing - self.opening
    }
}

/// Since when a book knows the capital.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Begins {
    /// The day of constitution.
    pub incorporated_on: Option<Day>,
    /// The day of the opening position, where the cooperative is older than its book.
    pub opened_on: Option<Day>,
}

/// The capital at the opening and at the close of the days from `first` to `last`. What was subscribed at the constitution
/// is where the first year begins, and no variation. `None` where the book does not know the capital at the opening.
#[must_use]
pub fn variation(begins: Begins, curve: &CapitalCurve, (first, last): (Day, Day)) -> Option<Variation> {
    let eve = first.pred_opt()?;
    let from = match (begins.opened_on, begins.incorporated_on) {
        (Some(opened_on), _) => Some(opened_on).filter(|opened_on| *opened_on <= first)?,
        (None, born) => born.filter(|born| *born <= last)?,
    };
    Some(Variation { opening: curve.capital_on(eve.max(from)), closing: curve.capital_on(last) })
}

/// What the noting is judged on.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The years.
    pub ledger: &'a Ledger,
    /// The subscribed capital by day.
    pub curve: &'a CapitalCurve,
    /// Since when the book knows it.
    pub begins: Begins,
    /// What was noted.
    pub done: &'a Formalities,
}

/// Why this is refused, in ladder order.
#[must_use]
pub fn breaches(around: Around<'_>, command: &NoteCapitalVariation, on: Day) -> Vec<Refusal> {
    let year = command.year;
    let Some(known) = around.ledger.year(year) else { return vec![BillingRefusal::UnknownYear { year }.into()] };
    let Some(found) = variation(around.begins, around.curve, (known.from, known.to)) else {
        return vec![FormalityRefusal::CapitalNotKnown { year, from: known.from }.into()];
    };
    let said = command.decision.decided_on().min(on);
    let early = (said <= known.to).then_some(FormalityRefusal::NotedTooEarly { year, ends_on: known.to });
    let noted = around.done.noted(year).filter(|noted| noted.variation.change() == found.change());
    let again = noted.map(|noted| FormalityRefusal::NotedAlready { year, noted_on: noted.on });
    let own = [early, again].into_iter().flatten().map(Refusal::from);
    said_by_an_assembly(&command.decision).into_iter().chain(own).collect()
}

/// The event; nothing where the book does not know the figures.
#[must_use]
pub fn event(around: Around<'_>, command: &NoteCapitalVariation, on: Day) -> Option<CapitalVariationNoted> {
    let known = around.ledger.year(command.year)?;
    let Variation { opening, closing } = variation(around.begins, around.curve, (known.from, known.to))?;
    let NoteCapitalVariation { year, decision } = command.clone();
    Some(CapitalVariationNoted { year, opening, closing, decision, effective_on: on })
}
