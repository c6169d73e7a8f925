//! The papers of a penalty and of a refund: neither is an invoice, and neither has an electronic form.

use super::certificate::company;
use super::reading::Reading;
use super::steps::Steps;
use super::unanswered::Unanswered;
use crate::locales::{self, Language, cli as say, papers};
use crate::papers::{Proof, Slip};
use askama::Template;
use quitus_domain::billing::{CustomerRefunded, InvoiceIssued, LatePenaltyCharged, PaidBack, PenaltyRate};
use quitus_domain::cooperative::Event;
use quitus_domain::values::{Cents, Day, InvoiceNumber, Party, Position};

/// The paper of a penalty.
///
/// # Errors
/// [`Unanswered`] for a number that is not there, or a name that cannot be read.
pub fn penalty(
    reading: &Reading,
    number: &InvoiceNumber,
    proof: Proof,
    language: Language,
) -> Result<String, Unanswered> {
    let unknown = || Unanswered::NotThere(say::no_invoice(language, &number.to_string()));
    let (at, e) = charged(reading, number).ok_or_else(unknown)?;
    let late = issued(reading, &e.invoice).ok_or_else(unknown)?;
    let [from, to] = [e.period.from, e.period.to].map(day);
    let rate = match e.rate {
        PenaltyRate::Agreed { rate, legal } => papers::penalty_agreed(&percent(rate), &percent(legal)),
        PenaltyRate::CentralBank { refinancing } => papers::penalty_of_the_bank(&percent(refinancing)),
    };
    let ground =
        papers::penalty_ground(&e.invoice.to_string(), &day(late.effective_on), &day(late.due_on), (&from, &to));
    let taken_back = cancelled_on(reading, number).map(|on| papers::penalty_cancelled(&day(on)));
    let rows = [(papers::penalty_interest(&from, &to), e.interest), (papers::LUMP_SUM.to_owned(), e.lump_sum)];
    let slip = Slip {
        title: papers::penalty_title(&number.to_string()),
        dates: papers::penalty_dates(&day(e.effective_on)),
        statements: [ground, rate].into_iter().chain(taken_back).collect(),
        caption: papers::PENALTY_LINES,
        rows: rows.into_iter().filter(|(_, amount)| *amount != Cents::ZERO).collect(),
        total: papers::PENALTY_TOTAL,
        notes: papers::penalty_notes(),
        entries: vec![at],
        ..addressed(reading, &e.party, (e.effective_on, proof), language)?
    };
    rendered(&slip)
}

/// The receipt of a refund, by the entry that records it; nothing where that entry is another.
///
/// # Errors
/// [`Unanswered`] for a name that cannot be read.
pub fn refund(reading: &Reading, at: Position, proof: Proof, language: Language) -> Result<Option<String>, Unanswered> {
    let found = reading.facts.iter().find(|fact| fact.position == at).map(|fact| fact.event.as_ref());
    let Some(Event::CustomerRefunded(e)) = found else { return Ok(None) };
    let slip = Slip {
        title: papers::refund_title(&at.number().to_string()),
        dates: papers::refund_dates(&day(e.effective_on)),
        statements: Vec::new(),
        caption: papers::REFUND_LINES,
        rows: vec![(what(reading, e), e.amount)],
        total: papers::REFUND_TOTAL,
        notes: papers::refund_notes(),
        entries: vec![at],
        ..addressed(reading, &e.party, (e.effective_on, proof), language)?
    };
    rendered(&slip).map(Some)
}

fn what(reading: &Reading, e: &CustomerRefunded) -> String {
    match &e.of {
        PaidBack::Invoice(number) => papers::refund_of_invoice(&number.to_string()),
        PaidBack::Payment(payment) => {
            let received = reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
                Event::PaymentReceived(one) if one.payment == *payment => Some(one.effective_on),
                _ => None,
            });
            papers::refund_of_payment(&day(received.unwrap_or(e.effective_on)))
        }
    }
}

/// A slip without a word yet: who writes it, to whom, by which book.
fn addressed(
    reading: &Reading,
    party: &Party,
    (on, proof): (Day, Proof),
    language: Language,
) -> Result<Slip, Unanswered> {
    let nothing = || Unanswered::NotThere(say::no_company(language, &reading.dates()));
    let clauses = reading.statutes.on(on).ok_or_else(nothing)?;
    let (to, details) = addressee(reading, (party, on), language)?;
    Ok(Slip {
        company: company(reading, clauses).ok_or_else(nothing)?,
        to,
        details,
        title: String::new(),
        dates: String::new(),
        statements: Vec::new(),
        caption: "",
        rows: Vec::new(),
        total: "",
        notes: Vec::new(),
        entries: Vec::new(),
        proof,
    })
}

fn addressee(
    reading: &Reading,
    (party, on): (&Party, Day),
    language: Language,
) -> Result<(String, Vec<String>), Unanswered> {
    let steps = Steps::of(reading);
    let Party::Associate(associate) = party else { return Ok((steps.party(party), Vec::new())) };
    let unreadable = || Unanswered::NotThere(say::name_unreadable(language, steps.number(*associate)));
    let identity = steps.identity_on(*associate, on).ok_or_else(unreadable)?;
    let name = reading.names.readable(&identity).ok_or_else(unreadable)?;
    let details = papers::details(&identity).into_iter().map(|(what, value)| papers::detail(what, &value)).collect();
    Ok((name, details))
}

fn charged<'r>(reading: &'r Reading, number: &InvoiceNumber) -> Option<(Position, &'r LatePenaltyCharged)> {
    reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
        Event::LatePenaltyCharged(e) if e.number == *number => Some((fact.position, e)),
        _ => None,
    })
}

fn cancelled_on(reading: &Reading, number: &InvoiceNumber) -> Option<Day> {
    reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
        Event::LatePenaltyCancelled(e) if e.penalty == *number => Some(e.effective_on),
        _ => None,
    })
}

fn issued<'r>(reading: &'r Reading, number: &InvoiceNumber) -> Option<&'r InvoiceIssued> {
    reading.facts.iter().find_map(|fact| match fact.event.as_ref() {
        Event::InvoiceIssued(e) if e.number == *number => Some(e),
        _ => None,
    })
}

fn day(day: Day) -> String {
    locales::day(Language::French, day)
}

fn percent(rate: quitus_domain::values::Percent) -> String {
    locales::percent(Language::French, rate)
}

fn rendered(slip: &Slip) -> Result<String, Unanswered> {
    slip.render().map_err(|error| Unanswered::Cannot(error.to_string()))
}
