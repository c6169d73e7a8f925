//! The sentence of every refusal.

mod adjournments;
mod assemblies;
mod book;
mod consultations;
mod entered;
mod entries;
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
mod shares;
mod sittings;
mod years;

use super::breach::breach;
use crate::locales::Sentence;
use quitus_domain::refusal::AssemblyRefusal as Of;
use quitus_domain::refusal::BillingRefusal as Billed;
use quitus_domain::refusal::Refusal as Why;

every_refusal! {}
every_refusal_of_an_assembly! {}
every_refusal_of_billing! {}
