//! The allocation of a result, filled in with the least that the law and the statutes ask (COOP-27, SCIC-14, SCOP-02).
//!
//! Only a form in which nobody typed an amount is filled in, and what is filled in may be typed over: the book judges what
//! is sent, not what was proposed.

use super::form::Form;
use super::ground::Ground;
use super::parse;
use super::typed::Typed;
use quitus_domain::accounts::{Least, least, next_to_allocate};
use quitus_domain::cooperative::closing;
use quitus_domain::values::{Cents, YearName};

/// The controls of the amounts.
const AMOUNTS: [&str; 4] = ["legal_reserve", "statutory_reserve", "other_reserves", "labour_share"];

/// Fills in the year and its least; answers them, for whoever reads the form. Nothing for any other act, nor where no closed
/// year waits for it.
pub fn filled_in(form: &Form, typed: &mut Typed, ground: &Ground) -> Option<Least> {
    if form.act != "allocate_result" || AMOUNTS.iter().any(|name| typed.has(name)) {
        return None;
    }
    let state = ground.state();
    let year = match typed.said("year") {
        none if none.is_empty() => next_to_allocate(&state.ledger)?,
        named => YearName::try_from(named).ok()?,
    };
    let on = parse::day(typed.raw("effective_on")).unwrap_or(ground.today);
    let least = least(closing(&state), year, on)?;
    typed.set("year", year.to_string());
    for (name, amount) in
        AMOUNTS.into_iter().zip([least.legal_reserve, least.statutory_reserve, Cents::ZERO, least.labour_share])
    {
        let text = amount.is_positive().then(|| parse::written(amount.get(), ground.reading.language)).flatten();
        text.into_iter().for_each(|text| typed.set(name, text));
    }
    Some(least)
}
