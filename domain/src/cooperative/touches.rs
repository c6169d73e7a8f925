//! Which facts a struck register rests on.

use super::Event;
use crate::scic::Touches;

impl Event {
    /// How it touches the register of a day: who is an associate, in which category, with which shares.
    #[must_use]
    pub(super) fn touches(&self) -> Touches {
        match self {
            events_of!(exits) => Touches::FromTheNextDay,
            events_of!(statutes)
            | events_of!(opening)
            | events_of!(shares)
            | Event::AssociateAdmitted(_)
            | Event::AssociateReclassified(_)
            // It stands for the statutes and the categories of its act.
            | Event::ScicConverted(_) => Touches::FromItsDay,
            events_of!(book)
            | events_of!(society)
            | events_of!(applications)
            | events_of!(employment)
            | events_of!(payments)
            | events_of!(debts)
            | events_of!(mandates)
            | events_of!(assemblies)
            | events_of!(billing)
            | events_of!(accounts)
            | events_of!(formalities)
            | events_of!(funds)
            | Event::FormalityDone(_)
            | Event::DissentChosen(_)
            | Event::ProjectReported(_)
            | Event::ReviewRecorded(_)
            | Event::RegisterStruck(_)
            | Event::RepresentativeAppointed(_)
            | Event::ContactChanged(_)
            | Event::BenefitEvidenced(_)
            | Event::UsageRecorded(_) => Touches::Nothing,
        }
    }
}
