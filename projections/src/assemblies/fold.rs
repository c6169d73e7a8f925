//! The fold over the entries of assemblies.

use super::moments::{AdjournmentView, FormView, NoticeView, ProxyView, StayView};
use super::view::{AssemblyView, Minutes, ResolutionView};
use crate::recorded::{Fold, Recorded};
use quitus_domain::assemblies::{AssemblyResumed, CheckedOut, ProxyGiven};
use quitus_domain::cooperative::Event;
use quitus_domain::decision::{CitedResolution, Decision};
use quitus_domain::events_of;
use quitus_domain::values::{AssemblyRef, Position};
use serde::Serialize;

/// Every assembly, in the order of their convocations.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct Assemblies {
    assemblies: Vec<AssemblyView>,
}

impl Assemblies {
    /// Every assembly.
    #[must_use]
    pub fn list(&self) -> &[AssemblyView] {
        &self.assemblies
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, assembly: AssemblyRef) -> Option<&AssemblyView> {
        self.assemblies.iter().find(|one| one.assembly == assembly)
    }

    /// Every resolution, with its assembly.
    pub fn resolutions(&self) -> impl Iterator<Item = (&AssemblyView, &ResolutionView)> {
        self.assemblies.iter().flat_map(|held| held.resolutions.iter().map(move |one| (held, one)))
    }

    fn with(&mut self, assembly: AssemblyRef, entry: Position, change: impl FnOnce(&mut AssemblyView)) {
        if let Some(held) = self.assemblies.iter_mut().find(|one| one.assembly == assembly) {
            held.entries.push(entry);
            change(held);
        }
    }

    fn resolution(
        &mut self,
        assembly: AssemblyRef,
        number: u16,
        entry: Position,
        change: impl FnOnce(&mut ResolutionView),
    ) {
        self.with(assembly, entry, |held| {
            if let Some(one) = held.resolutions.iter_mut().find(|one| one.number == number) {
                one.entries.push(entry);
                change(one);
            }
        });
    }

    fn minutes(&mut self, number: u32, change: impl FnOnce(&mut Minutes)) {
        let mut all = self.assemblies.iter_mut().flat_map(|held| &mut held.minutes);
        if let Some(one) = all.find(|one| one.number == number) {
            change(one);
        }
    }

    /// A proxy, in the one or two assemblies that it is for.
    fn stand_in(&mut self, e: &ProxyGiven, entry: Position) {
        std::iter::once(e.assembly).chain(e.also_for).for_each(|assembly| {
            self.with(assembly, entry, |held| held.proxies.push(ProxyView::of(e, entry)));
        });
    }

    /// The act that carried a resolution out: the first that cites it.
    fn applied(&mut self, cited: CitedResolution, entry: Position) {
        self.resolution(cited.assembly, cited.resolution, entry, |one| {
            one.applied_at.get_or_insert(entry);
        });
    }
}

impl Fold for Assemblies {
    fn apply(&mut self, recorded: &Recorded) {
        let entry = recorded.position;
        if let Some(cited) = recorded.event.decision().and_then(Decision::resolution) {
            self.applied(cited, entry);
        }
        match recorded.event.as_ref() {
            Event::AssemblyConvened(e) => self.assemblies.push(AssemblyView::of(e, entry)),
            Event::ConsultationOpened(e) => self.assemblies.push(AssemblyView::of_consultation(e, entry)),
            Event::DeedSigned(e) => self.assemblies.push(AssemblyView::of_deed(e, entry)),
            Event::NoticeSent(e) => self.with(e.assembly, entry, |held| held.notices.push(NoticeView::of(e, entry))),
            Event::ResolutionAdded(e) => self.with(e.assembly, entry, |held| {
                held.agenda.extend(e.item.clone());
                held.resolutions.push(ResolutionView::of(e.resolution, &e.draft, Some(e.source.clone()), entry));
            }),
            Event::RollAmended(e) => self.with(e.assembly, entry, |held| held.roll = e.roll.clone()),
            Event::ProxyGiven(e) => self.stand_in(e, entry),
            Event::ProxyRevoked(e) => {
                self.with(e.assembly, entry, |held| held.proxies.retain(|proxy| proxy.giver != e.giver));
            }
            Event::FormReceived(e) => self.with(e.assembly, entry, |held| held.forms.push(FormView::of(e, entry))),
            Event::CheckedIn(e) => self.with(e.assembly, entry, |held| held.stays.push(StayView::of(e, entry))),
            Event::CheckedOut(e) => self.with(e.assembly, entry, |held| leave(held, e)),
            Event::AssemblyOpened(e) => self.with(e.assembly, entry, |held| {
                (held.chair, held.opened) = (Some(e.chair), Some((e.at, e.attendance)));
            }),
            Event::VoteOpened(e) => self.resolution(e.assembly, e.resolution, entry, |one| {
                one.put = Some((e.method, e.at, e.attendance));
            }),
            Event::VotesRecorded(e) => {
                self.resolution(e.assembly, e.resolution, entry, |one| one.votes.push(e.votes.clone()));
            }
            Event::VoteClosed(e) => self.resolution(e.assembly, e.resolution, entry, |one| {
                (one.result, one.decided_on) = (Some(e.result.clone()), Some(e.effective_on));
            }),
            Event::AssemblyAdjourned(e) => {
                self.with(e.assembly, entry, |held| held.adjournments.push(AdjournmentView::of(e, entry)))
            }
            Event::AssemblyResumed(e) => self.with(e.assembly, entry, |held| resume(held, e)),
            Event::AssemblyClosed(e) => {
                self.with(e.assembly, entry, |held| {
                    (held.closed, held.closed_on) = (Some((e.at, e.attendance)), Some(e.effective_on));
                });
            }
            Event::MinutesSealed(e) => self.with(e.assembly, entry, |held| seal(held, Minutes::of(e, entry))),
            Event::MinutesSigned(e) => self.minutes(e.number, |one| one.proofs.push((e.proof, entry))),
            Event::MinutesApproved(e) => self.minutes(e.number, |one| {
                one.approved.get_or_insert((e.by.clone(), e.effective_on, entry));
            }),
            events_of!(book)
            | events_of!(society)
            | events_of!(statutes)
            | events_of!(opening)
            | events_of!(applications)
            | events_of!(membership)
            | events_of!(exits)
            | events_of!(employment)
            | events_of!(payments)
            | events_of!(shares)
            | events_of!(debts)
            | events_of!(mandates)
            | events_of!(billing)
            | events_of!(accounts)
            | events_of!(formalities)
            | events_of!(funds)
            | events_of!(scic)
            | Event::RegisterStruck(_)
            | Event::AssociateAdmitted(_) => {}
        }
    }
}

fn leave(held: &mut AssemblyView, e: &CheckedOut) {
    let same = |stay: &&mut StayView| match e.associate {
        Some(associate) => stay.associate == Some(associate),
        None => stay.associate.is_none() && stay.person == e.person,
    };
    if let Some(stay) = held.stays.iter_mut().rev().find(same) {
        stay.until.get_or_insert(e.at);
    }
}

/// Minutes that correct others leave them as they are, and are told beside them.
fn seal(held: &mut AssemblyView, sealed: Minutes) {
    for one in &mut held.minutes {
        if sealed.rectifies == Some(one.number) {
            one.rectified_by = Some(sealed.number);
        }
    }
    held.minutes.push(sealed);
}

fn resume(held: &mut AssemblyView, e: &AssemblyResumed) {
    if let Some(last) = held.adjournments.last_mut() {
        last.resumed = Some((e.at, e.chair, e.attendance));
    }
}
