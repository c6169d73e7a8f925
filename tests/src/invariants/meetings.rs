//! What must never happen in a meeting.

use std::collections::BTreeSet;

use quitus_domain::assemblies::{Votes, VotingMethod};
use quitus_domain::cooperative::Event;
use quitus_projections::Recorded;
use quitus_projections::recount::recount;

/// Every roll, attendance, result and struck register is what the book makes of it: no resolution was concluded against
/// the law.
///
/// # Errors
/// The first that is not.
pub fn results_lawful(facts: &[Recorded]) -> Result<(), String> {
    recount(facts).first().map_or(Ok(()), |found| Err(format!("{found:?}")))
}

/// No vote of a secret ballot, or of a platform, says whose it is: neither by name, nor on a form.
///
/// # Errors
/// The entry that links a vote to a person.
pub fn secret_votes_unlinked(facts: &[Recorded]) -> Result<(), String> {
    let secret = |event: &Event| match event {
        Event::VoteOpened(e) if matches!(e.method, VotingMethod::SecretBallot | VotingMethod::Platform) => {
            Some((e.assembly, e.resolution))
        }
        _ => None,
    };
    let secret: BTreeSet<_> = facts.iter().filter_map(|one| secret(&one.event)).collect();
    let linked = |event: &Event| match event {
        Event::VotesRecorded(e) => matches!(e.votes, Votes::Named(_)) && secret.contains(&(e.assembly, e.resolution)),
        Event::FormReceived(e) => {
            let mut chosen = (1..).zip(&e.choices).filter(|(_, choice)| choice.is_some());
            chosen.any(|(resolution, _)| secret.contains(&(e.assembly, resolution)))
        }
        _ => false,
    };
    match facts.iter().find(|one| linked(&one.event)) {
        None => Ok(()),
        Some(one) => Err(format!("entry {} links a secret vote to a person", one.position)),
    }
}
