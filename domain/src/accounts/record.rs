//! An entry by hand (*écriture de l'expert-comptable*): what neither the register nor an invoice brings.
//!
//! Refused: debits that are not the credits, a line of nothing or on both sides, an account that the register fills, an
//! opening balance of an expense or an income, which a year begins at nought, or of another day than the first of the
//! first year: later ones the book opens itself.
//! What happened on a day that is closed stands on the first open day, and says its real one (PCG, art. 1031-4).

use super::posting::{Draft, Journal, Line, Posting};
use super::{EntryLine, EntryRecorded, Ledger, plan};
use crate::refusal::{BillingRefusal, Refusal};
use crate::register::Register;
use crate::values::{Cents, Day, Label, Party, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record an entry by hand.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordEntry {
    /// The journal.
    pub journal: Journal,
    /// The lines; debits and credits are equal.
    pub lines: Vec<EntryLine>,
    /// What it says.
    pub label: Sealed,
    /// The number of the document.
    pub piece: Label,
    /// The day of the document.
    pub piece_on: Day,
    /// The document.
    #[serde(default)]
    pub document: Option<Sealed>,
    /// The real day of what it records, where the year of that day is closed: the entry then stands on the first open day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub happened_on: Option<Day>,
}

/// Why the entry is not recorded so, in ladder order.
#[must_use]
pub fn breaches(register: &Register, ledger: &Ledger, command: &RecordEntry, on: Day) -> Vec<Refusal> {
    let opens = (command.journal == Journal::Opening).then(|| carried_breach(ledger, on)).flatten();
    let days = [opens, happened_late(ledger, command.happened_on, on)];
    own_breaches(register, command).into_iter().chain(days.into_iter().flatten()).collect()
}

/// A real day beside that of the entry: only one before the first open day, and then on that day.
fn happened_late(ledger: &Ledger, happened_on: Option<Day>, on: Day) -> Option<Refusal> {
    let (happened_on, first_open) = (happened_on?, ledger.first_open());
    match first_open.filter(|first| happened_on < *first) {
        None => Some(BillingRefusal::HappenedOnAnOpenDay { happened_on }.into()),
        Some(first_open) => {
            (on != first_open).then(|| BillingRefusal::NotFirstOpenDay { happened_on, first_open, on }.into())
        }
    }
}

fn own_breaches(register: &Register, command: &RecordEntry) -> Vec<Refusal> {
    let lines = &command.lines;
    let kept = lines.iter().find(|line| plan::is_kept_by_the_book(line.account));
    let unknown = lines.iter().find_map(|line| match &line.party {
        Some(Party::Associate(associate)) if register.get(*associate).is_none() => Some(*associate),
        Some(Party::Associate(_) | Party::Other(_)) | None => None,
    });
    let one_sided = |line: &EntryLine| {
        let EntryLine { debit, credit, .. } = line;
        debit.is_positive() != credit.is_positive() && *debit >= Cents::ZERO && *credit >= Cents::ZERO
    };
    let an_entry = lines.len() >= 2 && lines.iter().all(one_sided);
    let [debit, credit] = [sum(lines, |line| line.debit), sum(lines, |line| line.credit)];
    let too_large = debit.is_none() || credit.is_none();
    let unbalanced = debit.zip(credit).filter(|(debit, credit)| debit != credit);
    let opened = lines.iter().find(|line| command.journal == Journal::Opening && line.account.is_of_the_result());
    let refusals: [Option<Refusal>; 6] = [
        (!an_entry).then(|| BillingRefusal::NotAnEntry.into()),
        too_large.then_some(Refusal::AmountTooLarge),
        unbalanced.map(|(debit, credit)| BillingRefusal::Unbalanced { debit, credit }.into()),
        kept.map(|line| BillingRefusal::KeptByTheBook { account: line.account }.into()),
        opened.map(|line| BillingRefusal::OpeningOfTheResult { account: line.account }.into()),
        unknown.map(|associate| Refusal::UnknownAssociate { associate }),
    ];
    refusals.into_iter().flatten().collect()
}

/// Why what was there before the book is not carried over on that day: only its first year has a before, and only the
/// first day of it.
#[must_use]
pub fn carried_breach(ledger: &Ledger, on: Day) -> Option<Refusal> {
    let (year, first) = (ledger.year_of(on)?.name, ledger.years().next()?.name);
    let later = (year != first).then(|| BillingRefusal::OpeningCarriedOver { year, first }.into());
    later.or_else(|| opened_late(ledger, on))
}

/// Opening balances that are not of the first day of their year.
fn opened_late(ledger: &Ledger, on: Day) -> Option<Refusal> {
    let from = ledger.year_of(on)?.from;
    (on != from).then(|| BillingRefusal::OpeningOnTheFirstDay { from, on }.into())
}

fn sum(lines: &[EntryLine], side: fn(&EntryLine) -> Cents) -> Option<Cents> {
    let exact: i128 = lines.iter().map(|line| i128::from(side(line).get())).sum();
    Cents::try_from(i64::try_from(exact).ok()?).ok()
}

/// The event of an accepted entry.
#[must_use]
pub fn event(command: &RecordEntry, on: Day) -> EntryRecorded {
    EntryRecorded {
        journal: command.journal,
        lines: command.lines.clone(),
        label: command.label.clone(),
        piece: command.piece.clone(),
        piece_on: command.piece_on,
        document: command.document.clone(),
        origin: None,
        happened_on: command.happened_on,
        effective_on: on,
    }
}

/// What an entry by hand posts: itself, when it balances; a book that says otherwise posts nothing of it.
#[must_use]
pub fn posted(event: &EntryRecorded) -> Vec<Posting> {
    let line =
        |line: &EntryLine| Line { account: line.account, party: line.party.clone(), amount: line.debit - line.credit };
    let lines = event.lines.iter().map(line).collect();
    let posting = Draft::balanced(event.journal, event.effective_on, lines).and_then(Draft::done);
    posting.map(|posting| posting.of_day(event.happened_on)).into_iter().collect()
}
