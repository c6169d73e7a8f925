//! The sentence of every refusal.

mod adjournments;
mod assemblies;
mod book;
mod consultations;
mod conversion;
mod entered;
mod entries;
mod formalities;
mod funds;
mod invoices;
mod late;
mod mandates;
mod minutes;
mod opening;
mod payments;
mod persons;
mod prices;
mod received;
mod register;
mod reviews;
mod shares;
mod sittings;
mod usage;
mod years;

use super::breach::breach;
use crate::locales::Sentence;
use quitus_domain::refusal::AssemblyRefusal as Of;
use quitus_domain::refusal::BillingRefusal as Billed;
use quitus_domain::refusal::FormalityRefusal as Formal;
use quitus_domain::refusal::FundsRefusal as Funded;
use quitus_domain::refusal::Refusal as Why;
use quitus_domain::refusal::ReviewRefusal as Reviewed;
use quitus_domain::refusal::ScicRefusal as Converted;
use quitus_domain::refusal::ServiceRefusal as Serviced;

every_refusal! {}
every_refusal_of_an_assembly! {}
every_refusal_of_billing! {}
every_refusal_of_services! {}
every_refusal_of_funds! {}
every_refusal_of_formalities! {}
every_refusal_of_a_conversion! {}
every_refusal_of_a_review! {}
