//! Findings that stand in an entry itself, until another entry mends it.

use super::capital::could_be_paid;
use super::conversion::placed;
use super::{About, Finding, Situation};
use crate::recorded::Recorded;
use quitus_domain::cooperative::Event;
use quitus_domain::law::{Breach, Evidence, reclassification, refund, subscription, transfer, withdrawal};
use quitus_domain::statutes;
use quitus_domain::values::{AssociateRef, Day};

/// A finding of one entry, from its own day on.
fn of(recorded: &Recorded, breach: Breach) -> Finding {
    Finding::new(breach, recorded.effective_on(), recorded.entries().collect())
}

/// COOP-10.
pub(super) fn subscriptions_without_bulletin(situation: &Situation) -> Vec<Finding> {
    let found = situation.facts.iter().filter_map(|recorded| {
        let Event::SharesSubscribed(e) = recorded.event.as_ref() else { return None };
        let breach = subscription::form_present(Evidence::of(e.bulletin.as_ref())).err()?;
        Some(of(recorded, breach).about(About::Subscription(e.associate, e.subscription)).proposing("rectify_entry"))
    });
    found.collect()
}

/// COOP-11: less paid than the statutes of its day wanted at once, and not made up for since.
pub(super) fn payments_below_the_statutes(situation: &Situation) -> Vec<Finding> {
    let found = situation.facts.iter().filter_map(|recorded| {
        let Event::SharesSubscribed(e) = recorded.event.as_ref() else { return None };
        let share = situation.state.statutes.on(e.effective_on)?.shares.paid_at_subscription;
        let open = situation.state.capital.subscription(e.associate, e.subscription)?;
        let breach = subscription::paid_at_once(open.total, open.total - open.unpaid, share).err()?;
        let about = About::Subscription(e.associate, e.subscription);
        Some(of(recorded, breach).about(about).proposing("pay_up_shares"))
    });
    found.collect()
}

/// COOP-25.
pub(super) fn prices_above_nominal(situation: &Situation) -> Vec<Finding> {
    let found = situation.facts.iter().filter_map(|recorded| {
        let Event::SharesTransferred(e) = recorded.event.as_ref() else { return None };
        let breach = transfer::price(e.price, e.total()).err()?;
        Some(of(recorded, breach).about(About::Associate(e.to)))
    });
    found.collect()
}

/// COOP-15: until the membership has ended, who asked to leave earlier may still ask why.
pub(super) fn withdrawals_before_term(situation: &Situation) -> Vec<Finding> {
    let found = situation.facts.iter().filter_map(|recorded| {
        let Event::AssociateWithdrew(e) = recorded.event.as_ref() else { return None };
        let breach = withdrawal::before_term(e.asked_for, e.effective_on).err()?;
        Some(of(recorded, breach).about(About::Associate(e.associate)))
    });
    found.collect()
}

/// COOP-18: while the associate is in the category so given.
pub(super) fn reclassifications_without_organ(situation: &Situation) -> Vec<Finding> {
    let found = situation.facts.iter().filter_map(|recorded| {
        let Event::AssociateReclassified(e) = recorded.event.as_ref() else { return None };
        let clauses = situation.state.statutes.on(e.effective_on)?;
        if placed(situation, e.effective_on, recorded) {
            return None;
        }
        let breach = reclassification::decider(clauses.entry.reclassified_by.as_deref(), e.decision.organ()).err()?;
        let stands = situation.register.line(e.associate)?.category_since == e.effective_on;
        stands.then(|| of(recorded, breach).about(About::Associate(e.associate)).proposing("amend_statutes"))
    });
    found.collect()
}

/// COOP-19.
pub(super) fn values_of_another_close(situation: &Situation) -> Vec<Finding> {
    let other = |associate: AssociateRef, closed_on: Day| {
        let exit = situation.state.register.get(associate)?.exit?;
        refund::valued_at_close(exit.on, closed_on).err()
    };
    let found = situation.facts.iter().filter_map(|recorded| {
        let (associate, breach) = match recorded.event.as_ref() {
            Event::SharesRefunded(e) => (e.associate, other(e.associate, e.balance_sheet.closed_on)?),
            Event::SharesCancelled(e) => (e.associate, other(e.associate, e.balance_sheet.closed_on)?),
            _ => return None,
        };
        Some(of(recorded, breach).about(About::Associate(associate)).proposing("rectify_entry"))
    });
    found.collect()
}

/// COOP-22: paid, or to be paid by its schedule, after the time of the statutes.
pub(super) fn late_refunds(situation: &Situation) -> Vec<Finding> {
    let due = |associate: AssociateRef, on: Day| {
        let exit = situation.state.register.get(associate)?.exit?;
        let within = situation.state.statutes.on(on)?.exit.refund_within?;
        Some(refund::due_on(exit.on, Some(within)))
    };
    let found = situation.facts.iter().filter_map(|recorded| {
        let on = recorded.effective_on();
        let (associate, paid_on) = match recorded.event.as_ref() {
            Event::SharesRefunded(e) => (e.associate, on),
            Event::RefundPaid(e) => (e.associate, on),
            Event::RefundScheduled(e) => (e.associate, e.instalments.iter().map(|part| part.due_on).max()?),
            _ => return None,
        };
        let due_on = due(associate, on)?;
        let breach = refund::overdue(due_on, paid_on).err()?;
        // Shares that the floor or the order of the exits held back until then were not late.
        let eve = on.pred_opt().filter(|_| matches!(recorded.event.as_ref(), Event::SharesRefunded(_)));
        if eve.is_some_and(|eve| !could_be_paid(situation, associate, eve)) {
            return None;
        }
        Some(of(recorded, breach).about(About::Associate(associate)))
    });
    found.collect()
}

/// SCIC-02 and COOP-33: the clauses in force.
pub(super) fn statutes_in_force(situation: &Situation) -> Vec<Finding> {
    let Some(recorded) = situation.statutes_entry() else { return Vec::new() };
    let clauses = match recorded.event.as_ref() {
        Event::StatutesAdopted(e) | Event::StatutesAmended(e) => &e.statutes,
        _ => return Vec::new(),
    };
    statutes::findings(clauses).into_iter().map(|breach| of(recorded, breach).proposing("amend_statutes")).collect()
}
