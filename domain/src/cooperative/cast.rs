//! Who voted how on a resolution, as far as the entries say it by name.
//!
//! A closed vote leaves only its outcome in the state; what was cast stands in the entries, which is where those who
//! opposed a conversion are looked for, by whoever decides and by whoever reads.

use super::Event;
use crate::assemblies::{Choice, Votes};
use crate::decision::CitedResolution;
use crate::law::dissent::Stand;
use crate::values::AssociateRef;
use std::collections::BTreeMap;

/// What was cast on a resolution.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cast {
    /// The choices that are known by name: of a roll call, and of forms and answers.
    pub named: BTreeMap<AssociateRef, Choice>,
    naming: Naming,
}

/// Whether the vote was taken by name.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Naming {
    /// Nothing says so.
    #[default]
    Unnamed,
    /// It was: who is not named did not vote.
    ByName,
}

impl Cast {
    /// Reads what the entries say of a resolution.
    #[must_use]
    pub fn of<'e>(events: impl IntoIterator<Item = &'e Event>, cited: CitedResolution) -> Self {
        let mut cast = Cast::default();
        events.into_iter().for_each(|event| cast.read(event, cited));
        cast
    }

    fn read(&mut self, event: &Event, cited: CitedResolution) {
        let CitedResolution { assembly, resolution, .. } = cited;
        match event {
            Event::VoteOpened(e) if (e.assembly, e.resolution) == (assembly, resolution) => {
                self.naming = if e.method.is_by_name() { Naming::ByName } else { Naming::Unnamed };
            }
            Event::VotesRecorded(e) if (e.assembly, e.resolution) == (assembly, resolution) => {
                if let Votes::Named(ballots) = &e.votes {
                    self.named.extend(ballots.iter().map(|ballot| (ballot.associate, ballot.choice)));
                }
            }
            Event::FormReceived(e) if e.assembly == assembly => {
                let place = usize::from(resolution).checked_sub(1);
                let choice = place.and_then(|place| e.choices.get(place).copied().flatten());
                self.named.extend(choice.map(|choice| (e.associate, choice)));
            }
            // What all associates signed nobody opposed.
            Event::DeedSigned(e) if e.assembly == assembly => self.naming = Naming::ByName,
            _ => {}
        }
    }

    /// How an associate stood.
    #[must_use]
    pub fn stand(&self, associate: AssociateRef) -> Stand {
        match (self.named.get(&associate), self.naming) {
            (Some(Choice::Against), _) => Stand::Against,
            (Some(Choice::InFavour | Choice::Abstention), _) | (None, Naming::ByName) => Stand::NotAgainst,
            (None, Naming::Unnamed) => Stand::Unknown,
        }
    }
}
