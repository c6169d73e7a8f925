//! What a form rests on: everything that the book knows, whatever the day on which it takes effect.
//!
//! A value that was picked is looked up in all that ever was, not in what can be picked now: after an act was recorded,
//! posting its form again must build the same command, though what it picked may be gone from the list.

use super::options::Choosable;
use crate::views::{Dates, Reading, Steps, today};
use quitus_domain::assemblies::organ;
use quitus_domain::cooperative::{Cooperative, Event, evolve};
use quitus_domain::decision::CitedResolution;
use quitus_domain::register::Identity;
use quitus_domain::values::{AssociateRef, Cents, Day, PersonRef, Slug, SubscriptionRef};
use quitus_projections::assemblies::{Assemblies, AssemblyView, ResolutionView};
use std::collections::BTreeSet;
use std::sync::Arc;
use uuid::Uuid;

/// The book as a form sees it.
pub struct Ground {
    /// Everything that is known, on the last day of all.
    pub reading: Arc<Reading>,
    /// The day on which the form is filled in.
    pub today: Day,
    /// The categories of the clauses that the form brings, in the place of those of the book.
    pub categories: Option<Vec<Choosable>>,
}

impl Ground {
    /// On what day a book is read to be one: the last of all.
    #[must_use]
    pub fn dates() -> Dates {
        Dates { on: "9999-12-31".parse().ok(), known: None }
    }

    /// The ground that a reading on those dates is.
    #[must_use]
    pub fn of(reading: Arc<Reading>) -> Self {
        let today = today(&reading.book, &reading.known);
        Ground { reading, today, categories: None }
    }

    /// The state on which an act is decided.
    #[must_use]
    pub fn state(&self) -> Arc<Cooperative> {
        self.reading.once(|| {
            let mut state = Cooperative::default();
            self.reading.known.iter().for_each(|recorded| evolve(&mut state, &recorded.event));
            state
        })
    }

    /// The associate with a number.
    #[must_use]
    pub fn associate(&self, number: &str) -> Option<AssociateRef> {
        Steps::of(&self.reading).numbered(number.parse().ok()?)
    }

    /// Who made a subscription.
    #[must_use]
    pub fn subscriber(&self, subscription: SubscriptionRef) -> Option<AssociateRef> {
        self.reading.known.iter().find_map(|recorded| match in_place(&recorded.event) {
            Event::SharesSubscribed(e) if e.subscription == subscription => Some(e.associate),
            // What an opening position carries over is one subscription, under the reference of its associate.
            Event::AssociateCarried(e) if e.associate.0 == subscription.0 => Some(e.associate),
            _ => None,
        })
    }

    /// Who applied under a reference, and for which category.
    #[must_use]
    pub fn applicant(&self, associate: AssociateRef) -> Option<(&Identity, &Slug)> {
        self.reading.known.iter().find_map(|recorded| match in_place(&recorded.event) {
            Event::ApplicationReceived(e) if e.associate == associate => Some((&e.identity, &e.category)),
            _ => None,
        })
    }

    /// The nominal value that the statutes fix on a day.
    #[must_use]
    pub fn nominal(&self, on: Day) -> Option<Cents> {
        self.reading.statutes.on(on).map(|clauses| clauses.shares.nominal_value)
    }

    /// A resolution of the book, as acts cite it, from `<assembly>/<number>`.
    #[must_use]
    pub fn resolution(&self, cited: &str) -> Option<CitedResolution> {
        self.of_resolution(cited, |held, one| CitedResolution {
            assembly: held.assembly,
            resolution: one.number,
            organ: organ(one.kind),
            decided_on: one.decided_on.unwrap_or(held.held_on),
        })
    }

    /// Whom or what that resolution is about.
    #[must_use]
    pub fn authorised(&self, cited: &str) -> Option<Uuid> {
        self.of_resolution(cited, |_, one| one.authorises.as_ref().and_then(|act| act.subject)).flatten()
    }

    fn of_resolution<T>(&self, cited: &str, told: impl Fn(&AssemblyView, &ResolutionView) -> T) -> Option<T> {
        let (assembly, number) = cited.split_once('/')?;
        let assemblies = self.reading.fold::<Assemblies>();
        let mut all = assemblies.resolutions();
        let found = all.find(|(held, one)| held.assembly.to_string() == assembly && one.number.to_string() == number);
        found.map(|(held, one)| told(held, one))
    }

    /// Every natural person whom an entry names, and whose name can be read.
    #[must_use]
    pub fn persons(&self) -> Vec<(PersonRef, String)> {
        let named: BTreeSet<PersonRef> = self.reading.known.iter().flat_map(|one| one.event.persons()).collect();
        let readable = |person| Some((person, self.reading.names.readable_person(person)?));
        let mut persons: Vec<_> = named.into_iter().filter_map(readable).collect();
        persons.sort_by(|one, other| (&one.1, one.0).cmp(&(&other.1, other.0)));
        persons
    }
}

/// The event that an entry tells: for a rectification, the one that it puts in place.
fn in_place(event: &Event) -> &Event {
    match event {
        Event::EntryRectified(e) => e.replacement.as_ref().map_or(event, |new| new.event.as_ref()),
        other => other,
    }
}
