//! What the registry is to be told.

use super::{Deadline, Known, What};
use crate::conformity::formalities::unpublished;
use quitus_domain::cooperative::Event;
use quitus_domain::law::{RuleId, variable};

/// COOP-06: the exit of a manager, to be published within the month.
pub(super) fn exits(known: &Known<'_>) -> Vec<Deadline> {
    let will_be = |mandate| {
        let published = |event: &Event| matches!(event, Event::ManagerExitPublished(e) if e.mandate == mandate);
        known.ahead.iter().any(|fact| published(fact.event.as_ref()))
    };
    let open = unpublished(known.situation).into_iter().filter(|(one, _)| !will_be(one.mandate));
    let due = open.map(|(one, left_on)| {
        let what = What::PublishExit { mandate: one.mandate, holder: one.holder.clone() };
        let due = Deadline::new(Some(variable::publish_by(left_on)), what, one.entries.clone(), "publish_manager_exit");
        due.under(RuleId::Coop06)
    });
    due.collect()
}
