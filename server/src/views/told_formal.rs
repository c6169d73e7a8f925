//! What the entries of formalities say, in one line.

use super::told_words::Words;
use crate::locales::cli as say;
use quitus_domain::cooperative::Event;
use quitus_domain::formalities::{AccountsConfirmed, CapitalVariationNoted, ManagerExitPublished};
use quitus_projections::assemblies::Assemblies;
use quitus_projections::mandates::Mandates;

impl Words<'_, '_> {
    /// What an entry of formalities says.
    pub fn formality(&self, event: &Event) -> String {
        match event {
            Event::CapitalVariationNoted(e) => self.variation(e),
            Event::ManagerExitPublished(e) => self.exit_published(e),
            Event::AccountsConfirmed(e) => self.confirmed(e),
            _ => String::new(),
        }
    }

    fn variation(&self, e: &CapitalVariationNoted) -> String {
        let [opening, closing, change] = [e.opening, e.closing, e.closing - e.opening].map(|amount| self.money(amount));
        say::variation_noted(self.language, &e.year.to_string(), &opening, &closing, &change)
    }

    fn exit_published(&self, e: &ManagerExitPublished) -> String {
        let mandates = self.steps.reading.fold::<Mandates>();
        let one = mandates.list().into_iter().find(|one| one.mandate == e.mandate);
        let who = one.map(|one| self.steps.reading.names.holder(&one.holder)).unwrap_or_default();
        say::exit_published(self.language, &who, e.registry.as_str(), e.reference.as_str())
    }

    fn confirmed(&self, e: &AccountsConfirmed) -> String {
        let assemblies = self.steps.reading.fold::<Assemblies>();
        let held = assemblies.list().iter().find(|held| held.assembly == e.assembly);
        say::accounts_confirmed(self.language, &held.map(|held| self.day(held.held_on)).unwrap_or_default())
    }
}
