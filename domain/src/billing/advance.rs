//! The tax of an advance (*TVA sur acompte*).
//!
//! Whoever renders services owes their tax when money for them comes in, before any invoice too (CGI art. 269-2 c), and so
//! does who opted for debits, since an option never puts the tax off \[BOI-TVA-BASE-20-50-10, from memory: M\]. What of an
//! advance pays an invoice gives its tax back, as that of the invoice falls due. Invariant: after each entry, what is due
//! for a payment is the tax within what is left of it, so that no cent is left over by parts.
//!
//! Deliberately absent: money that nobody knows what it is for. Without a rate it bears no tax.

use super::FallenDue;
use super::state::Payment;
use crate::law::vat::{self, VatRate};
use crate::values::{Cents, Day};

/// The tax within so much of an advance that came in on a day.
pub(super) fn due(rate: VatRate, left: Cents, on: Day) -> FallenDue {
    FallenDue { rate, amount: vat::within(left, vat::thousandths(rate, on)) }
}

/// By how much the tax of a payment moves when another amount of it is left: given back when less is left, due again when
/// more is. Nothing where none moves.
pub(super) fn moved(payment: &Payment, left: Cents) -> Option<FallenDue> {
    let rate = payment.advance_vat?;
    let [before, after] = [payment.left, left].map(|left| due(rate, left, payment.on).amount);
    let amount = before.max(after) - before.min(after);
    amount.is_positive().then_some(FallenDue { rate, amount })
}
