//! Which entries lead to one vote: those of each voter, and those of the assembly.

use crate::recorded::Recorded;
use quitus_domain::assemblies::{ProxyBearer, Votes};
use quitus_domain::cooperative::Event;
use quitus_domain::values::{AssemblyRef, AssociateRef, PersonRef, Position};
use std::collections::BTreeMap;

/// The entries of an assembly that lead to one vote.
#[derive(Default)]
pub(super) struct Behind {
    /// The entry whose statutes the roll was made under.
    pub(super) statutes: Position,
    /// Those that are of no one voter.
    pub(super) all: Vec<Position>,
    of: BTreeMap<AssociateRef, Vec<Position>>,
    stays: BTreeMap<AssociateRef, Vec<Position>>,
    bearers: BTreeMap<PersonRef, Vec<Position>>,
}

impl Behind {
    /// Picks them out of the entries before the closing of the vote.
    pub(super) fn of(book: &[&Recorded], assembly: AssemblyRef, number: u16) -> Self {
        let mut behind = Behind::default();
        book.iter().for_each(|recorded| behind.note(recorded, assembly, number));
        behind
    }

    fn mine(&mut self, associate: AssociateRef, at: Position) {
        self.of.entry(associate).or_default().push(at);
    }

    fn note(&mut self, recorded: &Recorded, assembly: AssemblyRef, number: u16) {
        let at = recorded.position;
        match recorded.event.as_ref() {
            Event::AssemblyConvened(e) if e.assembly == assembly => {
                (self.statutes, self.all) = (e.roll.statutes, vec![at])
            }
            Event::ConsultationOpened(e) if e.assembly == assembly => {
                (self.statutes, self.all) = (e.roll.statutes, vec![at]);
            }
            Event::DeedSigned(e) if e.assembly == assembly => {
                (self.statutes, self.all) = (e.roll.statutes, vec![at]);
                e.signatories.iter().for_each(|who| self.mine(*who, at));
            }
            Event::ResolutionAdded(e) if e.assembly == assembly && e.resolution == number => self.all.push(at),
            Event::AssemblyOpened(e) if e.assembly == assembly => self.all.push(at),
            Event::AssemblyResumed(e) if e.assembly == assembly => self.all.push(at),
            Event::AssemblyAdjourned(e) if e.assembly == assembly => {
                self.all.push(at);
                if e.resumes_on != e.effective_on {
                    // Everyone comes anew.
                    (self.stays, self.bearers) = (BTreeMap::new(), BTreeMap::new());
                }
            }
            Event::VoteOpened(e) if e.assembly == assembly && e.resolution == number => self.all.push(at),
            Event::VotesRecorded(e) if e.assembly == assembly && e.resolution == number => self.votes(&e.votes, at),
            Event::RollAmended(e) if e.assembly == assembly => {
                self.statutes = e.roll.statutes;
                self.mine(e.associate, at);
            }
            Event::NoticeSent(e) if e.assembly == assembly => self.mine(e.associate, at),
            Event::ProxyGiven(e) if e.assembly == assembly || e.also_for == Some(assembly) => self.mine(e.giver, at),
            Event::ProxyRevoked(e) if e.assembly == assembly => self.mine(e.giver, at),
            Event::FormReceived(e) if e.assembly == assembly => self.mine(e.associate, at),
            Event::CheckedIn(e) if e.assembly == assembly => self.stay(e.associate, e.person, at),
            Event::CheckedOut(e) if e.assembly == assembly => self.stay(e.associate, e.person, at),
            _ => {}
        }
    }

    fn stay(&mut self, associate: Option<AssociateRef>, person: Option<PersonRef>, at: Position) {
        match (associate, person) {
            (Some(associate), _) => self.stays.entry(associate).or_default().push(at),
            (None, Some(person)) => self.bearers.entry(person).or_default().push(at),
            (None, None) => {}
        }
    }

    fn votes(&mut self, votes: &Votes, at: Position) {
        match votes {
            Votes::Counted(_) => self.all.push(at),
            Votes::Named(ballots) => ballots.iter().for_each(|ballot| self.mine(ballot.associate, at)),
        }
    }

    /// Those of one voter, and the coming of whoever bears its proxy.
    pub(super) fn of_voter(&self, associate: AssociateRef, bearer: Option<ProxyBearer>) -> Vec<Position> {
        let by_bearer = match bearer {
            Some(ProxyBearer::Associate { associate }) => self.stays.get(&associate),
            Some(ProxyBearer::Spouse { person } | ProxyBearer::Other { person }) => self.bearers.get(&person),
            Some(ProxyBearer::Blank) | None => None,
        };
        let own = [self.of.get(&associate), self.stays.get(&associate), by_bearer];
        let mut entries: Vec<Position> = own.into_iter().flatten().flatten().copied().collect();
        entries.sort_unstable();
        entries.dedup();
        entries
    }
}
