//! Which invoices an entry of the bank pays: those that it names, or the one of that customer that is open with that very
//! amount. Anything less certain is left to people.

use super::statement::Detail;
use quitus_domain::values::{Cents, Day, InvoiceNumber, Party};

/// A customer, as the bank may name it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Customer {
    /// Who.
    pub party: Party,
    /// Its name.
    pub name: String,
}

/// An invoice, or a penalty, and what is open of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpenInvoice {
    /// Its number.
    pub number: InvoiceNumber,
    /// The day it was issued.
    pub issued_on: Day,
    /// Whose.
    pub customer: Customer,
    /// What is open of it, in cents; nought of a settled one.
    pub open: Cents,
}

/// What is paid, or why nobody can say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Match<'i> {
    /// These.
    Invoices(Vec<&'i OpenInvoice>),
    /// It names these, of which nothing is open.
    Settled(Vec<&'i OpenInvoice>),
    /// It names invoices of several customers.
    SeveralCustomers(Vec<&'i OpenInvoice>),
    /// It names none; these are open with that very amount, of another name.
    SameAmount(Vec<&'i OpenInvoice>),
    /// It names none, and none has that amount.
    Nothing,
}

/// What a part of an entry pays.
#[must_use]
pub fn matched<'i>(detail: &Detail, on: Day, invoices: &'i [OpenInvoice]) -> Match<'i> {
    let text = detail.text.to_uppercase();
    let named: Vec<&OpenInvoice> = invoices.iter().filter(|one| names(&text, &one.number.to_string())).collect();
    let open: Vec<&OpenInvoice> =
        named.iter().copied().filter(|one| one.open.is_positive() && one.issued_on <= on).collect();
    match (named.is_empty(), open.first()) {
        (false, None) => Match::Settled(named),
        (false, Some(first)) if open.iter().any(|one| one.customer.party != first.customer.party) => {
            Match::SeveralCustomers(open)
        }
        (false, Some(_)) => Match::Invoices(open),
        (true, _) => by_amount(detail, on, invoices),
    }
}

fn by_amount<'i>(detail: &Detail, on: Day, invoices: &'i [OpenInvoice]) -> Match<'i> {
    let same: Vec<&OpenInvoice> =
        invoices.iter().filter(|one| one.open == detail.amount && one.issued_on <= on).collect();
    let name = plain(&detail.name);
    let own: Vec<&OpenInvoice> = same.iter().copied().filter(|one| plain(&one.customer.name) == name).collect();
    match (own.as_slice(), same.is_empty()) {
        ([one], _) if !name.is_empty() => Match::Invoices(vec![one]),
        (_, true) => Match::Nothing,
        (_, false) => Match::SameAmount(same),
    }
}

/// A name as letters and digits alone, without accents or case: banks keep no more of it.
fn plain(name: &str) -> String {
    let folded = name.chars().flat_map(char::to_lowercase).map(|c| match c {
        '\u{e0}'..='\u{e5}' => 'a',
        '\u{e7}' => 'c',
        '\u{e8}'..='\u{eb}' => 'e',
        '\u{ec}'..='\u{ef}' => 'i',
        '\u{f2}'..='\u{f6}' => 'o',
        '\u{f9}'..='\u{fc}' => 'u',
        other => other,
    });
    folded.filter(|c| c.is_alphanumeric()).collect()
}

/// Whether a text names a number, however its parts are set apart, and not a longer one.
fn names(text: &str, number: &str) -> bool {
    ["-", " ", "", "/", "_", ".", " - "].iter().any(|between| {
        let written = number.replace('-', between);
        text.match_indices(&written).any(|(at, found)| {
            let before = text.get(..at).and_then(|text| text.chars().next_back());
            let after = text.get(at + found.len()..).and_then(|text| text.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(|c| c.is_ascii_digit())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_known_however_it_is_written_and_is_never_part_of_another() {
        for text in ["FACT FA-2026-0001", "FA 2026 0001.", "(FA20260001)", "FA/2026/0001 900,00"] {
            assert!(names(text, "FA-2026-0001"), "{text}");
        }
        for text in ["FA-2026-00012", "XFA-2026-0001", "FA-2026-0010", "2026-0001", ""] {
            assert!(!names(text, "FA-2026-0001"), "{text}");
        }
    }

    #[test]
    fn names_are_compared_as_banks_keep_them() {
        assert_eq!(plain("L\u{2019}Atelier de B\u{e9}a"), plain("LATELIER DE BEA"));
        assert_ne!(plain("Coop\u{e9}nates"), plain("Coop\u{e9}nate"));
    }
}
