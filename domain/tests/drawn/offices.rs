//! What a drawn step asks of the mandates and of the cooperative as such.

use super::life::{Step, What};
use crate::common::*;
use quitus_domain::cooperative::Act;
use quitus_domain::law::status::Devolvee;
use quitus_domain::mandates::{Cause, Mandate};
use quitus_domain::values::{Day, MandateRef, Months, add_months};

/// The act of a step about a mandate, or about the end of the cooperative.
pub fn office(step: &Step, book: &Given) -> Option<Act> {
    let drawn = step.drawn_day();
    let number = u128::from(step.which);
    let until = add_months(drawn, Months(12 * (1 + u16::try_from(step.amount).unwrap() % 7))).to_string();
    let candidate = 700 + number % 3;
    let (effective_on, command): (Day, Said) = match step.what {
        What::Propose => (drawn, proposal(candidate).into()),
        What::Manager => (drawn, manager(number, candidate, &until).into()),
        What::Reviewer => (drawn, reviewer(number, &until).into()),
        What::Auditor => (drawn, auditor(number, &until).into()),
        What::EndMandate => ended(step, book),
        // Late, so that much has happened.
        What::Dissolve => (drawn.max(super::life::nth_day(34)), dissolution().into()),
        What::Devolve => {
            let since = book.state.life().dissolved_on.unwrap_or(drawn);
            (since.max(drawn), devolution(Devolvee::Union).into())
        }
        What::GiveUp => (drawn, leaving_the_status().into()),
        _ => return None,
    };
    Some(Act { effective_on, command: command.0 })
}

/// Of some mandate, between its first day and its last.
fn ended(step: &Step, book: &Given) -> (Day, Said) {
    let chosen: Option<(MandateRef, &Mandate)> = step.choose(book.state.mandates.all());
    let Some((mandate, one)) = chosen else { return (step.drawn_day(), end(0, Cause::Resignation).into()) };
    let day = step.drawn_day().min(one.ends_on.pred_opt().unwrap_or(one.ends_on)).max(one.starts_on);
    let day = day.max(book.state.life().opened_on.unwrap_or(day));
    let cause = if step.amount.is_multiple_of(2) { Cause::Resignation } else { revocation(step.amount, 30) };
    (day, quitus_domain::mandates::EndMandate { mandate, cause, document: None }.into())
}
