//! What the annual accounts ask for.

use super::{Deadline, Known, What};
use crate::accounts::years;
use crate::conformity::thresholds::{Loss, Unaudited, form_on};
use crate::mandates::Mandates;
use crate::recorded::Fold;
use quitus_domain::law::auditor::Auditor;
use quitus_domain::law::filing::{self, Medium};
use quitus_domain::law::{RuleId, losses};
use quitus_domain::mandates::Office;
use quitus_domain::values::Ratio;

/// CAC-01: an auditor to appoint, by the assembly on the accounts of the year that asks for one.
pub(super) fn auditor(known: &Known<'_>) -> Vec<Deadline> {
    let all = Mandates::of(known.ahead);
    let taken = all.list().iter().any(|one| one.office == Office::Auditor && one.ends_on >= known.situation.day);
    let auditor = if taken { Auditor::InOffice } else { Auditor::Missing };
    let due = Unaudited::of(known.situation, auditor).map(|one| {
        let what = What::AppointAuditor { year: one.year.year.name };
        Deadline::new(one.by, what, one.year.year.entries, "appoint_auditor").under(RuleId::Cac01)
    });
    due.into_iter().collect()
}

/// CAC-03: after losses, an assembly that says whether to dissolve; equity to rebuild; then capital to bring down.
pub(super) fn losses(known: &Known<'_>) -> Vec<Deadline> {
    let Some(loss) = Loss::of(known.situation) else { return Vec::new() };
    let (day, year) = (known.situation.day, loss.first.year.name);
    let due = |on, what, next| Deadline::new(Some(on), what, loss.entries(), next).under(RuleId::Cac03);
    let ask = loss
        .decided_on
        .is_none()
        .then(|| due(losses::decide_by(loss.approved_on), What::AskWhetherToDissolve { year }, "convene_assembly"));
    let second = losses::reduce_by(loss.rebuild_by).filter(|_| day > loss.rebuild_by);
    let mend = match second {
        Some(by) => {
            let above = known.situation.capital.subscribed - losses::most_capital(loss.form, loss.last.balance_sheet);
            above.is_positive().then(|| due(by, What::ReduceCapital { year }, "cancel_shares").of(above))
        }
        None => {
            let missing = Ratio::of(1, 2).of_amount_up(loss.last.capital) - loss.last.equity;
            Some(due(loss.rebuild_by, What::RebuildEquity { year }, "subscribe_shares").of(missing))
        }
    };
    ask.into_iter().chain(mend).collect()
}

/// FIL-01: accounts that an assembly approved and nobody filed; by electronic means, which leave the most time.
pub(super) fn to_file(known: &Known<'_>) -> Vec<Deadline> {
    let open = years(&known.situation.facts).into_iter().filter(|year| year.filed.is_none());
    let due = open.filter_map(|year| {
        let approved_on = year.allocated_on?;
        let by = |medium| filing::file_by(form_on(known.situation, approved_on)?, approved_on, medium);
        let what = What::FileAccounts { year: year.name, on_paper_by: by(Medium::Paper) };
        Some(Deadline::new(Some(by(Medium::Electronic)?), what, year.entries, "file_accounts").under(RuleId::Fil01))
    });
    due.collect()
}
