//! The mandates on a day: manager, cooperative reviewer, auditor; who proposed whom; which run, and which have ended.

use crate::recorded::{Fold, Recorded};
use quitus_domain::cooperative::Event;
use quitus_domain::decision::Decision;
use quitus_domain::events_of;
use quitus_domain::mandates::{Cause, Holder, ManagerProposed, MandateEnded, Office};
use quitus_domain::values::{Day, Label, MandateRef, Organ, PersonRef, Position, Slug};
use serde::Serialize;
use std::collections::BTreeMap;

/// Every mandate that ever was, and every proposal.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct Mandates {
    mandates: BTreeMap<MandateRef, Mandate>,
    proposals: Vec<Proposal>,
}

/// One mandate.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Mandate {
    /// The mandate.
    pub mandate: MandateRef,
    /// The office.
    pub office: Office,
    /// Who holds it; natural persons by reference.
    pub holder: Holder,
    /// Who takes over when the holder cannot act.
    pub deputy: Option<Holder>,
    /// First day.
    pub starts_on: Day,
    /// Last day: the term, or that of an earlier end.
    pub ends_on: Day,
    /// Why it ended before its term.
    pub cause: Option<Cause>,
    /// The organ that appointed; none for a mandate from before the book.
    pub appointed_by: Option<Organ>,
    /// The number of its decision.
    pub decision_number: Option<String>,
    /// The decision that appointed; none for a mandate from before the book.
    pub decision: Option<Decision>,
    /// The approval of a reviewer.
    pub approval: Option<Label>,
    /// The last proposal of a manager before the appointment.
    pub proposed: Option<Proposal>,
    /// The entries that make it, with those that corrected them.
    pub entries: Vec<Position>,
}

/// A proposal of a manager.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Proposal {
    /// Whom.
    pub candidate: PersonRef,
    /// The category whose associates proposed.
    pub by: Option<Slug>,
    /// The day.
    pub on: Day,
    /// The resolution by which they proposed, where they voted in an assembly of the book.
    pub decision: Option<Decision>,
    /// The entry.
    pub entry: Position,
}

impl Mandate {
    /// Whether it runs on `day`.
    #[must_use]
    pub fn runs_on(&self, day: Day) -> bool {
        self.starts_on <= day && day <= self.ends_on
    }
}

impl Mandates {
    /// Every mandate, by office and then by first day.
    #[must_use]
    pub fn list(&self) -> Vec<&Mandate> {
        let mut list: Vec<&Mandate> = self.mandates.values().collect();
        list.sort_by_key(|one| (one.office, one.starts_on, one.mandate));
        list
    }

    /// Those that run on `day`.
    #[must_use]
    pub fn running(&self, day: Day) -> Vec<&Mandate> {
        self.list().into_iter().filter(|one| one.runs_on(day)).collect()
    }

    /// Every proposal, in the order of the days.
    #[must_use]
    pub fn proposals(&self) -> &[Proposal] {
        &self.proposals
    }

    /// Someone who resigned for the year's end may die before: the earliest end is the end.
    fn end(&mut self, event: &MandateEnded, recorded: &Recorded) {
        if let Some(one) = self.mandates.get_mut(&event.mandate) {
            if event.effective_on < one.ends_on {
                (one.ends_on, one.cause) = (event.effective_on, Some(event.cause.clone()));
            }
            one.entries.extend(recorded.entries());
        }
    }

    fn propose(&mut self, event: &ManagerProposed, entry: Position) {
        let ManagerProposed { candidate, proposed_by, decision, effective_on, .. } = event.clone();
        self.proposals.push(Proposal { candidate, by: proposed_by, on: effective_on, decision, entry });
    }

    fn give(&mut self, given: Mandate) {
        self.mandates.insert(given.mandate, given);
    }
}

impl Fold for Mandates {
    fn apply(&mut self, recorded: &Recorded) {
        let given = |mandate, office, holder: &Holder, (starts_on, ends_on)| Mandate {
            mandate,
            office,
            holder: holder.clone(),
            deputy: None,
            starts_on,
            ends_on,
            cause: None,
            appointed_by: None,
            decision_number: None,
            decision: None,
            approval: None,
            proposed: None,
            entries: recorded.entries().collect(),
        };
        match recorded.event.as_ref() {
            Event::ManagerProposed(e) => self.propose(e, recorded.position),
            Event::ManagerAppointed(e) => {
                let of_holder = |one: &&Proposal| e.holder.person() == Some(one.candidate);
                let proposed = self.proposals.iter().rev().find(of_holder).cloned();
                self.give(Mandate {
                    appointed_by: Some(e.decision.organ()),
                    decision_number: Some(e.decision.number().into_owned()),
                    decision: Some(e.decision.clone()),
                    proposed,
                    ..given(e.mandate, Office::Manager, &e.holder, (e.effective_on, e.ends_on))
                });
            }
            Event::ReviewerAppointed(e) => self.give(Mandate {
                deputy: e.deputy.clone(),
                appointed_by: Some(e.decision.organ()),
                decision_number: Some(e.decision.number().into_owned()),
                decision: Some(e.decision.clone()),
                approval: Some(e.approval.clone()),
                ..given(e.mandate, Office::Reviewer, &e.holder, (e.effective_on, e.ends_on))
            }),
            Event::AuditorAppointed(e) => self.give(Mandate {
                deputy: e.deputy.clone(),
                appointed_by: Some(e.decision.organ()),
                decision_number: Some(e.decision.number().into_owned()),
                decision: Some(e.decision.clone()),
                ..given(e.mandate, Office::Auditor, &e.holder, (e.effective_on, e.ends_on))
            }),
            Event::MandateCarried(e) => self.give(given(e.mandate, e.office, &e.holder, (e.starts_on, e.ends_on))),
            Event::MandateEnded(e) => self.end(e, recorded),
            events_of!(book)
            | events_of!(society)
            | events_of!(statutes)
            | events_of!(applications)
            | events_of!(membership)
            | events_of!(exits)
            | events_of!(employment)
            | events_of!(payments)
            | events_of!(shares)
            | events_of!(debts)
            | events_of!(assemblies)
            | events_of!(billing)
            | events_of!(accounts)
            | events_of!(formalities)
            | events_of!(funds)
            | events_of!(scic)
            | Event::RegisterStruck(_)
            | Event::PositionStated(_)
            | Event::AssociateCarried(_)
            | Event::RefundCarried(_)
            | Event::AssociateAdmitted(_) => {}
        }
    }
}
