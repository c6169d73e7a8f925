//! What is to be paid: to the cooperative on shares and invoices, by it to those who left.

use super::{Deadline, Known, What};
use crate::capital::Owed;
use crate::invoices::Invoices;
use crate::recorded::Fold;
use quitus_domain::capital::Subscription;
use quitus_domain::law::{RuleId, exclusion};
use quitus_domain::register::WayOut;
use quitus_domain::values::{AssociateRef, Cents, Day};

/// COOP-11: what is unpaid of each subscription, by the days of the calls and the last one.
pub(super) fn shares(known: &Known<'_>) -> Vec<Deadline> {
    let (state, day) = (&known.situation.state, known.situation.day);
    // Recovery is given up with the declaration of default: nobody is asked any more.
    let given_up = |associate: AssociateRef| {
        let exit = state.register.get(associate).and_then(|line| line.exit);
        exit.is_some_and(|exit| exit.way == WayOut::UnpaidShares)
    };
    let accounts = state.capital.accounts().filter(|(associate, _)| !given_up(*associate));
    let due = accounts.flat_map(|(associate, account)| {
        account.unpaid().into_iter().flat_map(move |(subscription, open)| {
            let parts = account.still_due(subscription);
            let what = What::CollectShares { associate, subscription };
            parts.into_iter().map(move |(due_on, amount)| {
                let entries = std::iter::once(open.at).chain(open.notice.map(|(_, at)| at)).collect();
                let next = next_act(open, due_on, day);
                Deadline::new(Some(due_on), what.clone(), entries, next).under(RuleId::Coop11).of(amount)
            })
        })
    });
    due.collect()
}

fn next_act(open: Subscription, due_on: Day, day: Day) -> &'static str {
    match open.notice {
        Some((notified_on, _)) if exclusion::default_notice(notified_on, day).is_ok() => "declare_default",
        None if due_on < day => "notify_default",
        Some(_) | None => "pay_up_shares",
    }
}

/// COOP-22: shares of those who left that the floor and the order of the exits let go.
pub(super) fn refunds(known: &Known<'_>) -> Vec<Deadline> {
    let payable = known.situation.capital.waiting.iter().filter(|one| one.payable_shares > 0);
    let due = payable.map(|one| {
        let what = What::RefundShares { associate: one.associate };
        Deadline::new(Some(one.due_on), what, vec![one.exit], "refund_shares").under(RuleId::Coop22).of(one.payable_now)
    });
    due.collect()
}

/// COOP-22: what is owed for cancelled shares, part by part where it was scheduled.
pub(super) fn debts(known: &Known<'_>) -> Vec<Deadline> {
    let due = known.situation.capital.owed.iter().flat_map(|debt| {
        let what = What::PayRefund { associate: debt.associate, refund: debt.refund };
        unmet(debt).into_iter().map(move |(due_on, amount)| {
            let due = Deadline::new(Some(due_on), what.clone(), vec![debt.entry], "pay_refund");
            due.under(RuleId::Coop22).of(amount)
        })
    });
    due.collect()
}

/// The parts that what was settled does not meet, in their order.
fn unmet(debt: &Owed) -> Vec<(Day, Cents)> {
    let mut parts: Vec<(Day, Cents)> = debt.instalments.iter().map(|part| (part.due_on, part.amount)).collect();
    if parts.is_empty() {
        parts.push((debt.due_on, debt.amount));
    }
    parts.sort_unstable();
    let mut settled = debt.amount - debt.remaining;
    let mut open: Vec<(Day, Cents)> = Vec::new();
    for (due_on, amount) in parts {
        let met = settled.min(amount).max(Cents::ZERO);
        settled -= met;
        match open.last_mut() {
            _ if amount == met => {}
            Some((day, sum)) if *day == due_on => *sum += amount - met,
            _ => open.push((due_on, amount - met)),
        }
    }
    open
}

/// Invoices that are not paid (CCom L441-10).
pub(super) fn invoices(known: &Known<'_>) -> Vec<Deadline> {
    let all = Invoices::of(&known.situation.facts);
    let due = all.list().filter(|one| one.open.is_positive()).map(|one| {
        let what = What::CollectInvoice { number: one.number.clone(), customer: one.customer.clone() };
        let due = Deadline::new(Some(one.due_on), what, one.entries.clone(), "receive_payment").of(one.open);
        Deadline { article: Some("CCom L441-10"), ..due }
    });
    due.collect()
}
