//! Findings about shares: unpaid, not paid back in time, too much in public hands, or subscribed by one who had left.

use super::since::since;
use super::{About, Finding, Situation};
use crate::capital::Capital;
use crate::recorded::Fold;
use quitus_domain::capital::Subscription;
use quitus_domain::law::{capital as floor, exclusion, public_capital as law, refund, subscription};
use quitus_domain::register::WayOut;
use quitus_domain::values::{AssociateRef, CategoryKind, Cents, Day, Family, Position};

/// COOP-11: not paid up by its day, the day of a call or the last one. The act proposed is the notice, then what three
/// months of silence allow.
pub(super) fn overdue_payments(situation: &Situation) -> Vec<Finding> {
    // Recovery is given up with the declaration of default: nobody is asked any more.
    let given_up = |associate| {
        let exit = situation.state.register.get(associate).and_then(|line| line.exit);
        exit.is_some_and(|exit| exit.way == WayOut::UnpaidShares)
    };
    let accounts = situation.state.capital.accounts().filter(|(associate, _)| !given_up(*associate));
    let open = accounts.flat_map(|(associate, account)| {
        account.unpaid().into_iter().map(move |(subscription, open)| (associate, account, subscription, open))
    });
    let found = open.filter_map(|(associate, account, reference, open)| {
        let (due_on, unpaid) = account.overdue(reference, situation.day)?;
        let breach = subscription::overdue(due_on, situation.day, unpaid).err()?;
        let entries = std::iter::once(open.at).chain(open.notice.map(|(_, at)| at)).collect();
        let since = due_on.succ_opt().unwrap_or(due_on);
        let finding = Finding::new(breach, since, entries).about(About::Subscription(associate, reference));
        Some(finding.proposing(next_act(open, situation.day)))
    });
    found.collect()
}

fn next_act(open: Subscription, day: Day) -> &'static str {
    match open.notice {
        Some((notified_on, _)) if exclusion::default_notice(notified_on, day).is_ok() => "declare_default",
        Some(_) => "pay_up_shares",
        None => "notify_default",
    }
}

/// COOP-22: what can be paid back, was to be, and is not. As long as the floor (COOP-07) or those who left before hold it
/// back, nobody is late; a debt paid in parts is late from the first part on that is not met.
/// \[that the time under the floor does not count: M-M, since the floor is the law's and the delay the statutes'\]
pub(super) fn overdue_refunds(situation: &Situation) -> Vec<Finding> {
    let waiting = situation.capital.waiting.iter().filter(|one| one.payable_shares > 0).filter_map(|one| {
        let breach = refund::still_owed(one.due_on, situation.day, one.payable_now).err()?;
        let payable = since(situation, |day| could_be_paid(situation, one.associate, day));
        let since = payable.max(one.due_on.succ_opt().unwrap_or(one.due_on));
        let finding = Finding::new(breach, since, vec![one.exit]);
        Some(finding.about(About::Associate(one.associate)).proposing("refund_shares"))
    });
    let owed = situation.capital.owed.iter().filter_map(|debt| {
        let (due_on, amount) = debt.overdue(situation.day)?;
        let breach = refund::still_owed(due_on, situation.day, amount).err()?;
        let finding = Finding::new(breach, due_on.succ_opt().unwrap_or(due_on), vec![debt.entry]);
        Some(finding.about(About::Associate(debt.associate)).proposing("pay_refund"))
    });
    waiting.chain(owed).collect()
}

/// Whether the floor and the order of the exits let somebody who waits be paid on a day.
pub(super) fn could_be_paid(situation: &Situation, associate: AssociateRef, day: Day) -> bool {
    let facts = situation.facts.iter().filter(|recorded| recorded.effective_on() <= day);
    let then = Capital::of(facts).on(day);
    then.waiting.iter().any(|one| one.associate == associate && one.payable_shares > 0)
}

/// COOP-07: refunds that were each allowed when they were recorded leave the capital below its floor together.
pub(super) fn below_floor(situation: &Situation) -> Vec<Finding> {
    let curve = &situation.state.capital.curve;
    let below = |day: Day| {
        let fraction = situation.state.statutes.on(day)?.shares.floor;
        floor::above_floor(curve.capital_on(day), curve.highest_on(day), fraction).err()
    };
    let found = below(situation.day).map(|breach| {
        let since = since(situation, |day| below(day).is_some());
        let moves = situation.facts.iter().filter(|recorded| recorded.effective_on() == since);
        Finding::new(breach, since, moves.map(|recorded| recorded.position).collect()).proposing("subscribe_shares")
    });
    found.into_iter().collect()
}

/// SCIC-07: public bodies hold more of the capital than the law of the day lets them.
pub(super) fn public_capital(situation: &Situation) -> Vec<Finding> {
    let state = &situation.state;
    let exceeded = |day: Day| {
        let clauses = state.statutes.on(day).filter(|clauses| clauses.family == Family::Scic)?;
        let public = state.register.lines().filter(|(_, line)| {
            let kind = line.category_on(day).and_then(|key| clauses.category(key).ok()).map(|category| category.kind);
            line.since <= day && kind == Some(CategoryKind::PublicBodies)
        });
        let held: Cents = public.map(|(associate, _)| state.capital.held_on(associate, day).subscribed).sum();
        law::exceeded(held, state.capital.curve.capital_on(day), day).err()
    };
    let found = exceeded(situation.day).map(|breach| {
        let since = since(situation, |day| exceeded(day).is_some());
        let moves = situation.facts.iter().filter(|recorded| recorded.effective_on() == since);
        let behind: Vec<Position> = moves.map(|recorded| recorded.position).collect();
        Finding::new(breach, since, behind).proposing("subscribe_shares")
    });
    found.into_iter().collect()
}

/// COOP-24: shares that came after the exit, as a departure recorded late leaves them. The shares with which an opening
/// position carries a former associate over did not: they came before the book.
pub(super) fn subscribed_after_leaving(situation: &Situation) -> Vec<Finding> {
    let found = situation.state.capital.accounts().flat_map(|(associate, account)| {
        let exit = situation.state.register.get(associate).and_then(|line| line.exit);
        let later = exit
            .into_iter()
            .flat_map(|exit| account.subscribed_after(exit.on).map(move |(on, entry)| (exit, on, entry)));
        later.filter(|(exit, _, entry)| *entry != exit.at).filter_map(move |(exit, on, entry)| {
            let breach = refund::subscribed_before_leaving(exit.on, on, entry).err()?;
            let finding = Finding::new(breach, on, vec![exit.at, entry]).about(About::Associate(associate));
            Some(finding.proposing("rectify_entry"))
        })
    });
    found.collect()
}
