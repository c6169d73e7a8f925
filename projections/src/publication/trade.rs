//! Invoices and resolutions as rows. What is sealed beside the book, such as the words of a resolution, is not published.

use super::table::{Row, Value};
use super::value::{cents, count, day, entry, maybe, text, word};
use crate::assemblies::{Assemblies, AssemblyView, ResolutionView};
use crate::invoices::{Invoice, Invoices};
use quitus_domain::billing::Customer;
use quitus_domain::values::{Party, Position};

/// The invoices that an entry from `since` on is about.
pub(super) fn invoices(invoices: &Invoices, since: Position) -> Vec<Row> {
    invoices.list().filter(|one| one.entries.last() >= Some(&since)).map(invoice).collect()
}

fn invoice(one: &Invoice) -> Row {
    let [associate, party] = sub_account(&one.customer.party());
    let name = match &one.customer {
        Customer::Associate(_) => Value::Nothing,
        Customer::ThirdParty(other) => text(&other.name),
    };
    vec![
        text(&one.number),
        associate,
        party,
        name,
        day(one.issued_on),
        day(one.due_on),
        day(one.period.from),
        day(one.period.to),
        cents(one.net),
        cents(one.taxes.iter().map(|tax| tax.tax).sum()),
        cents(one.gross),
        cents(one.credited),
        cents(one.paid),
        cents(one.written_off),
        cents(one.open),
    ]
}

/// An associate, or the short name of anybody else.
pub(super) fn sub_account(party: &Party) -> [Value; 2] {
    match party {
        Party::Associate(associate) => [text(associate), Value::Nothing],
        Party::Other(slug) => [Value::Nothing, text(slug)],
    }
}

/// The resolutions of assemblies that an entry from `since` on is about.
pub(super) fn resolutions(assemblies: &Assemblies, since: Position) -> Vec<Row> {
    let concerned = assemblies.resolutions().filter(|(held, _)| held.entries.iter().any(|at| *at >= since));
    concerned.map(|(held, one)| resolution(held, one)).collect()
}

fn resolution(held: &AssemblyView, one: &ResolutionView) -> Row {
    let tally = one.result.as_ref().map(|result| result.tally);
    vec![
        text(&held.assembly),
        count(one.number.into()),
        count(one.item.into()),
        word(&held.holding),
        day(held.held_on),
        word(&one.kind),
        maybe(one.decided_on, day),
        maybe(one.result.as_ref(), |result| word(&result.outcome)),
        maybe(tally, |tally| count(tally.all)),
        maybe(tally, |tally| count(tally.present)),
        maybe(tally, |tally| count(tally.in_favour)),
        maybe(tally, |tally| count(tally.against)),
        maybe(one.applied_at, entry),
    ]
}
