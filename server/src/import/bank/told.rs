//! What is said of a bank statement: what is wrong with it, what is proposed, what is left to people.

use super::{Left, NotProposed, NotXml, Proposal, Statement, Unsound};
use crate::locales::{self, Language, cli as say};
use quitus_domain::values::{Cents, InvoiceNumber};
use serde_json::{Value, json};

/// A statement, with what comes of it.
pub struct Answered {
    /// It.
    pub statement: Statement,
    /// The lines.
    pub proposals: Vec<Proposal>,
    /// The rest.
    pub left: Vec<NotProposed>,
}

/// Why a file is no sound statement.
#[must_use]
pub fn unsound(language: Language, why: &Unsound) -> String {
    let money = |cents: &i128| {
        let fits = i64::try_from(*cents).ok().and_then(|cents| Cents::try_from(cents).ok());
        fits.map_or_else(|| cents.to_string(), |cents| locales::money(language, cents))
    };
    match why {
        Unsound::NotXml(NotXml::DocumentType) => say::bank_document_type(language),
        Unsound::NotXml(NotXml::TooMuch) => say::bank_too_much(language),
        Unsound::NotXml(NotXml::Cut) => say::bank_cut(language),
        Unsound::NotXml(NotXml::Broken(why)) => say::bank_broken(language, why),
        Unsound::NoStatement => say::bank_no_statement(language),
        Unsound::TooLong(most) => say::bank_too_long(language, *most),
        Unsound::Field { line, path, found } if found.is_empty() => say::bank_missing(language, *line, path),
        Unsound::Field { line, path, found } => say::bank_field(language, *line, path, found),
        Unsound::Currency { line, found } => say::bank_currency(language, *line, found),
        Unsound::DoesNotAddUp { id, sum, closing } => {
            say::bank_does_not_add_up(language, id, &money(sum), &money(closing))
        }
    }
}

/// A statement, what is proposed of it, and the rest, line by line.
#[must_use]
pub fn lines(language: Language, answer: &Answered) -> Vec<String> {
    let Answered { statement, proposals, left } = answer;
    let head = head(language, statement);
    let proposed = proposals.iter().map(|one| say::bank_proposed(language, &one.entry, &paid(language, one)));
    let rest = left.iter().map(|one| not_proposed(language, one));
    let pending = (statement.pending > 0).then(|| say::bank_pending(language, statement.pending));
    let sums = say::bank_sums(language, proposals.len(), left.len());
    std::iter::once(head).chain(proposed).chain(rest).chain(pending).chain([sums]).collect()
}

/// What a statement is.
#[must_use]
pub fn head(language: Language, statement: &Statement) -> String {
    let [opening, closing] = [statement.opening, statement.closing].map(|amount| locales::money(language, amount));
    say::bank_statement(language, &statement.id, statement.entries.len(), &opening, &closing)
}

/// What a proposal pays: invoices, and an advance.
#[must_use]
pub fn paid(language: Language, one: &Proposal) -> String {
    let pays = one
        .pays
        .iter()
        .map(|(number, amount)| say::pays(language, &number.to_string(), &locales::money(language, *amount)));
    let advance =
        one.advance.is_positive().then(|| say::bank_advance(language, &locales::money(language, one.advance)));
    pays.chain(advance).collect::<Vec<String>>().join(", ")
}

fn not_proposed(language: Language, one: &NotProposed) -> String {
    let amount = locales::money(language, one.amount);
    let day = say::short_day(language, one.on);
    say::bank_left(language, one.line, &one.entry, &day, &amount, &why(language, &one.why))
}

/// Why an entry is left to people.
#[must_use]
pub fn why(language: Language, left: &Left) -> String {
    let list = |numbers: &[InvoiceNumber]| numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match left {
        Left::GoesOut => say::bank_goes_out(language),
        Left::TakesBack => say::bank_takes_back(language),
        Left::Recorded => say::bank_recorded(language),
        Left::PerhapsRecorded(on) => say::bank_perhaps_recorded(language, &say::short_day(language, *on)),
        Left::Settled(numbers) => say::bank_settled(language, &list(numbers)),
        Left::SeveralCustomers(numbers) => say::bank_several(language, &list(numbers)),
        Left::SameAmount(numbers) => say::bank_same_amount(language, &list(numbers)),
        Left::NamesNothing => say::bank_names_nothing(language),
    }
}

/// The same for programs.
#[must_use]
pub fn as_json(answers: &[Answered]) -> Value {
    let proposed = |one: &Proposal| json!({ "entry": one.entry, "advance": one.advance, "command": one.command });
    let left = |one: &NotProposed| {
        let (why, invoices) = code(&one.why);
        json!({
            "entry": one.entry, "line": one.line, "on": one.on, "amount": one.amount, "why": why, "invoices": invoices,
        })
    };
    let statement = |answer: &Answered| {
        let Answered { statement, proposals, left: rest } = answer;
        json!({
            "statement": statement.id,
            "account": statement.iban,
            "opening": statement.opening,
            "closing": statement.closing,
            "entries": statement.entries.len(),
            "pending": statement.pending,
            "proposed": proposals.iter().map(proposed).collect::<Vec<_>>(),
            "not_proposed": rest.iter().map(left).collect::<Vec<_>>(),
        })
    };
    json!({ "statements": answers.iter().map(statement).collect::<Vec<_>>() })
}

fn code(left: &Left) -> (&'static str, &[InvoiceNumber]) {
    match left {
        Left::GoesOut => ("goes_out", &[]),
        Left::TakesBack => ("takes_back", &[]),
        Left::Recorded => ("recorded", &[]),
        Left::PerhapsRecorded(_) => ("perhaps_recorded", &[]),
        Left::Settled(numbers) => ("settled", numbers),
        Left::SeveralCustomers(numbers) => ("several_customers", numbers),
        Left::SameAmount(numbers) => ("same_amount", numbers),
        Left::NamesNothing => ("names_nothing", &[]),
    }
}
