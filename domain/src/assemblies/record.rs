//! What the entries of a meeting leave in the state. Total: an entry about an assembly that is not there leaves nothing.

use super::assembly::{Assembly, Decided, Form, Resolution, Resumption, Sent, Stage, Stay, Vote};
use super::roll::Frozen;
use super::state::{Assemblies, Minuted};
use super::{
    AssemblyAdjourned, AssemblyClosed, AssemblyOpened, AssemblyResumed, CheckedIn, CheckedOut, FormReceived,
    MinutesApproved, MinutesSealed, NoticeSent, ProxyGiven, ProxyRevoked, ResolutionAdded, RollAmended, VoteClosed,
    VoteOpened, Votes, VotesRecorded,
};
use crate::values::{AssemblyRef, Position, TimeOfDay};
use imbl::{OrdMap, Vector};
use std::sync::Arc;

impl Assemblies {
    fn with(&mut self, assembly: AssemblyRef, change: impl FnOnce(&mut Assembly)) {
        if let Some(held) = self.held.get_mut(&assembly) {
            change(held);
        }
    }

    /// Records a notice.
    pub fn notify(&mut self, e: &NoticeSent) {
        self.with(e.assembly, |held| {
            held.notices.insert(e.associate, Sent { on: e.effective_on, medium: e.medium });
        });
    }

    /// Records a draft that came later.
    pub fn add(&mut self, e: &ResolutionAdded) {
        self.with(e.assembly, |held| {
            held.items = held.items.max(e.draft.item);
            held.resolutions.push_back(Resolution::from(&e.draft));
        });
    }

    /// Records the roll as it was amended.
    pub fn amend_roll(&mut self, at: Position, e: &RollAmended, frozen: Option<Frozen>) {
        let Some(frozen) = frozen else { return };
        self.with(e.assembly, |held| held.roll = frozen.roll.clone());
        self.freeze(at, frozen);
    }

    /// Records a proxy.
    pub fn give_proxy(&mut self, e: &ProxyGiven) {
        for assembly in std::iter::once(e.assembly).chain(e.also_for) {
            self.with(assembly, |held| {
                held.proxies.insert(e.giver, e.bearer);
            });
        }
    }

    /// Records that a proxy was taken back.
    pub fn revoke_proxy(&mut self, e: &ProxyRevoked) {
        self.with(e.assembly, |held| {
            held.proxies.remove(&e.giver);
        });
    }

    /// Records a form.
    pub fn receive_form(&mut self, e: &FormReceived) {
        self.with(e.assembly, |held| {
            held.forms.insert(e.associate, Form { on: e.effective_on, choices: Arc::new(e.choices.clone()) });
        });
    }

    /// Records that somebody came.
    pub fn check_in(&mut self, e: &CheckedIn) {
        let stay = Stay { from: e.at, until: None, attends: e.attends };
        self.with(e.assembly, |held| match (e.associate, e.person) {
            (Some(associate), _) => held.stays.entry(associate).or_default().push_back(stay),
            (None, Some(person)) => held.bearers.entry(person).or_default().push_back(stay),
            (None, None) => {}
        });
    }

    /// Records that somebody left.
    pub fn check_out(&mut self, e: &CheckedOut) {
        self.with(e.assembly, |held| {
            let stays = match (e.associate, e.person) {
                (Some(associate), _) => held.stays.get_mut(&associate),
                (None, Some(person)) => held.bearers.get_mut(&person),
                (None, None) => None,
            };
            end(stays, e.at);
        });
    }

    /// Records the opening.
    pub fn open(&mut self, e: &AssemblyOpened) {
        self.with(e.assembly, |held| {
            held.stage = Stage::Open(e.at);
        });
    }

    /// Records that a vote was put.
    pub fn put_to_vote(&mut self, e: &VoteOpened) {
        self.with(e.assembly, |held| {
            held.settled = held.settled.max(Some(e.at));
            if let Some(one) = held.resolution_mut(e.resolution) {
                one.vote = Some(Vote::put(e.method, e.at));
            }
        });
    }

    /// Records votes.
    pub fn record_votes(&mut self, e: &VotesRecorded) {
        self.with(e.assembly, |held| {
            if let Some(vote) = held.resolution_mut(e.resolution).and_then(|one| one.vote.as_mut()) {
                cast(vote, &e.votes);
            }
        });
    }

    /// Records a result.
    pub fn close_vote(&mut self, at: Position, e: &VoteClosed) {
        self.with(e.assembly, |held| {
            if let Some(one) = held.resolution_mut(e.resolution) {
                one.outcome = Some(Decided { outcome: e.result.outcome, on: e.effective_on, at });
                // The entry holds the result: what was cast is needed no longer.
                if let Some(vote) = one.vote.as_mut() {
                    (vote.counted, vote.named) = (OrdMap::new(), OrdMap::new());
                }
            }
        });
    }

    /// Records an adjournment: who was there stays until later that day, and comes anew on another one.
    pub fn adjourn(&mut self, e: &AssemblyAdjourned) {
        self.with(e.assembly, |held| {
            held.stage = Stage::Adjourned(Resumption { on: e.resumes_on, at: e.resumes_at });
            if e.resumes_on == e.effective_on {
                held.settled = held.settled.max(Some(e.at));
            } else {
                (held.stays, held.bearers, held.settled) = (OrdMap::new(), OrdMap::new(), None);
            }
            held.sits_on = e.resumes_on;
        });
    }

    /// Records that the meeting goes on.
    pub fn resume(&mut self, e: &AssemblyResumed) {
        self.with(e.assembly, |held| held.stage = Stage::Open(e.at));
    }

    /// Records the closing: what only the meeting asked for is let go.
    pub fn close(&mut self, e: &AssemblyClosed) {
        self.with(e.assembly, |held| {
            held.stage = Stage::Closed;
            (held.stays, held.bearers) = (OrdMap::new(), OrdMap::new());
            (held.forms, held.notices) = (OrdMap::new(), OrdMap::new());
        });
    }

    /// Records minutes.
    pub fn seal(&mut self, e: &MinutesSealed) {
        let minuted = Minuted { assembly: e.assembly, sealed_on: e.effective_on, approved_on: None };
        self.minutes.insert(e.number, minuted);
    }

    /// Records that minutes were approved.
    pub fn approve(&mut self, e: &MinutesApproved) {
        if let Some(minutes) = self.minutes.get_mut(&e.number) {
            minutes.approved_on.get_or_insert(e.effective_on);
        }
    }
}

fn end(stays: Option<&mut Vector<Stay>>, at: TimeOfDay) {
    if let Some(last) = stays.and_then(Vector::back_mut) {
        last.until.get_or_insert(at);
    }
}

fn cast(vote: &mut Vote, votes: &Votes) {
    match votes {
        Votes::Counted(counts) => counts.iter().for_each(|count| {
            let sum = vote.counted.entry(count.college.clone()).or_default();
            sum.in_favour = sum.in_favour.saturating_add(count.in_favour);
            sum.against = sum.against.saturating_add(count.against);
            sum.abstentions = sum.abstentions.saturating_add(count.abstentions);
        }),
        Votes::Named(ballots) => ballots.iter().for_each(|ballot| {
            vote.named.entry(ballot.associate).or_insert(ballot.choice);
        }),
    }
}
