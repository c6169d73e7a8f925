//! The projections against the state that decides: two readings of one book, written apart, that must agree.

use crate::as_of::AsOf;
use crate::capital::Capital;
use crate::recorded::{Fold, Recorded};
use crate::register::Register;
use quitus_domain::cooperative::{Cooperative, evolve};
use quitus_domain::values::Day;
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
    let mut state = Cooperative::default();
    book.iter().for_each(|recorded| evolve(&mut state, &recorded.event));
    state
}

/// Every figure of the register and of the capital, at the close of `day`, on which state and folds differ.
#[must_use]
pub fn disagreements(state: &Cooperative, book: &[Recorded], day: Day) -> Vec<Disagreement> {
    let facts = AsOf::day(day).select(book);
    let register = Register::of(&facts);
    let capital = Capital::of(&facts).on(day);
    let mut found = Vec::new();
    let mut compare = |figure: String, state: String, fold: String| {
        if state != fold {
            found.push(Disagreement { figure, state, fold });
        }
    };
    let curve = &state.capital.curve;
    compare("capital.subscribed".into(), curve.capital_on(day).to_string(), capital.subscribed.to_string());
    compare("capital.highest".into(), curve.highest_on(day).to_string(), capital.highest.to_string());
    let count = register.associates_on(day).len();
    compare("register.count".into(), state.register.count_on(day).to_string(), count.to_string());
    for line in register.lines() {
        let held = state.capital.held_on(line.associate, day);
        let of_state = format!("{} / {} / {}", held.shares, held.subscribed, held.paid);
        let of_fold = format!("{} / {} / {}", line.shares, line.subscribed, line.paid);
        compare(format!("register.{}.shares", line.number), of_state, of_fold);
        let number = state.register.number(line.associate).unwrap_or_default();
        compare(format!("register.{}.number", line.number), number.to_string(), line.number.to_string());
    }
    found
}

/// The days on which something takes effect, for asking on each.
#[must_use]
pub fn days(book: &[Recorded]) -> Vec<Day> {
    let mut days: Vec<Day> = book.iter().map(Recorded::effective_on).collect();
    days.sort_unstable();
    days.dedup();
    days
}
