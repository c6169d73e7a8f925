//! The projections against the state that decides: two readings of one book, written apart, that must agree.

use crate::as_of::AsOf;
use crate::capital::{Capital, CapitalOn};
use crate::mandates::Mandates;
use crate::recorded::{Fold, Recorded};
use crate::register::{Line, Register};
use quitus_domain::cooperative::{self, Cooperative};
use quitus_domain::values::{Cents, Day, MandateRef, PersonRef};
use serde::Serialize;

/// A figure on which the two readings differ.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Disagreement {
    /// Which figure.
    pub figure: String,
    /// What the deciding state says.
    pub state: String,
    /// What the fold says.
    pub fold: String,
}

/// Replays the book into the deciding state.
#[must_use]
pub fn replay(book: &[Recorded]) -> Cooperative {
    let mut replay = cooperative::Replay::default();
    book.iter().for_each(|recorded| replay.add(&recorded.event));
    replay.finish()
}

/// Every figure of the register, the capital and the mandates, at the close of `day`, on which state and folds differ.
#[must_use]
pub fn disagreements(state: &Cooperative, book: &[Recorded], day: Day) -> Vec<Disagreement> {
    let facts = AsOf::day(day).select(book);
    let register = Register::of(&facts);
    let mut found = Found::default();
    of_capital(state, &register, &Capital::of(&facts).on(day), &mut found);
    let count = register.associates_on(day).len();
    found.compare("register.count", state.register.count_on(day), count);
    register.lines().iter().for_each(|line| of_line(state, line, day, &mut found));
    of_mandates(state, &Mandates::of(&facts), day, &mut found);
    found.0
}

#[derive(Default)]
struct Found(Vec<Disagreement>);

impl Found {
    fn compare(&mut self, figure: impl ToString, state: impl ToString, fold: impl ToString) {
        let (state, fold) = (state.to_string(), fold.to_string());
        if state != fold {
            self.0.push(Disagreement { figure: figure.to_string(), state, fold });
        }
    }
}

fn of_capital(state: &Cooperative, register: &Register, capital: &CapitalOn, found: &mut Found) {
    let curve = &state.capital.curve;
    found.compare("capital.subscribed", curve.capital_on(capital.on), capital.subscribed);
    found.compare("capital.highest", curve.highest_on(capital.on), capital.highest);
    let of_lines: Cents = register.lines().iter().map(|line| line.subscribed).sum();
    found.compare("capital.of_lines", of_lines, capital.subscribed);
    let owed: Cents = capital.owed.iter().map(|debt| debt.remaining).sum();
    let of_lines: Cents = register.lines().iter().map(|line| line.owed).sum();
    found.compare("capital.owed", of_lines, owed);
}

fn of_line(state: &Cooperative, line: &Line, day: Day, found: &mut Found) {
    let figure = |name: &str| format!("register.{}.{name}", line.number);
    let held = state.capital.held_on(line.associate, day);
    let of_state = format!("{} / {} / {}", held.shares, held.subscribed, held.paid);
    let of_fold = format!("{} / {} / {}", line.shares, line.subscribed, line.paid);
    found.compare(figure("shares"), of_state, of_fold);
    let number = state.register.number(line.associate).unwrap_or_default();
    found.compare(figure("number"), number, line.number);
    let Some(of_state) = state.register.get(line.associate) else { return };
    let category = of_state.category_on(day).map(ToString::to_string).unwrap_or_default();
    found.compare(figure("category"), category, &line.category);
    let representative = |person: Option<PersonRef>| person.map(|person| person.to_string()).unwrap_or_default();
    let (ours, theirs) = (of_state.representative_on(day), line.representative);
    found.compare(figure("representative"), representative(ours), representative(theirs));
}

/// A mandate that runs on the day by one reading runs by the other.
fn of_mandates(state: &Cooperative, mandates: &Mandates, day: Day, found: &mut Found) {
    let running = |list: Vec<MandateRef>| list.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let mut ours: Vec<MandateRef> =
        state.mandates.all().filter(|(_, one)| one.runs_on(day)).map(|(mandate, _)| mandate).collect();
    let mut theirs: Vec<MandateRef> = mandates.running(day).iter().map(|one| one.mandate).collect();
    ours.sort_unstable();
    theirs.sort_unstable();
    found.compare("mandates.running", running(ours), running(theirs));
}

/// The days on which something takes effect, for asking on each.
#[must_use]
pub fn days(book: &[Recorded]) -> Vec<Day> {
    let mut days: Vec<Day> = book.iter().map(Recorded::effective_on).collect();
    days.sort_unstable();
    days.dedup();
    days
}
