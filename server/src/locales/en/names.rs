//! The law's nouns.

use quitus_domain::law::scic::Person;
use quitus_domain::law::status::Devolvee;
use quitus_domain::values::{CategoryKind, Family, Form, Organ, Reserve, StrikeOffGround};

pub fn category_kind(kind: CategoryKind) -> &'static str {
    match kind {
        CategoryKind::Employees => "Employees",
        CategoryKind::Producers => "Producers",
        CategoryKind::Beneficiaries => "Beneficiaries",
        CategoryKind::Volunteers => "Volunteers",
        CategoryKind::PublicBodies => "Public bodies",
        CategoryKind::Contributors => "Other contributors",
    }
}

pub fn form(form: Form) -> &'static str {
    match form {
        Form::Sarl => "SARL",
        Form::Sa => "SA",
        Form::Sas => "SAS",
        Form::Other => "Other form",
    }
}

pub fn family(family: Family) -> &'static str {
    match family {
        Family::Ordinary => "Ordinary cooperative",
        Family::Scic => "SCIC",
        Family::Scop => "SCOP",
        Family::Union => "Union of cooperatives",
    }
}

pub fn organ(organ: Organ) -> &'static str {
    match organ {
        Organ::FoundingDeed => "Founding deed",
        Organ::OrdinaryAssembly => "Ordinary assembly",
        Organ::ExtraordinaryAssembly => "Extraordinary assembly",
        Organ::Board => "Board",
        Organ::Manager => "Manager",
    }
}

/// The organ within a sentence: `the ordinary assembly`.
pub(super) fn the_organ(organ: Organ) -> &'static str {
    match organ {
        Organ::FoundingDeed => "the founding deed",
        Organ::OrdinaryAssembly => "the ordinary assembly",
        Organ::ExtraordinaryAssembly => "the extraordinary assembly",
        Organ::Board => "the board",
        Organ::Manager => "the manager",
    }
}

/// `a natural person`, `a legal person`.
pub(super) fn a_person(person: Person) -> &'static str {
    match person {
        Person::Natural => "a natural person",
        Person::Legal => "a legal person",
    }
}

/// A fact that ends membership, within a sentence.
pub fn strike_off_ground(ground: StrikeOffGround) -> &'static str {
    match ground {
        StrikeOffGround::CategoryConditionLost => "condition of the category lost",
        StrikeOffGround::EmploymentEnded => "end of the employment contract",
        StrikeOffGround::Death => "death",
        StrikeOffGround::Dissolution => "dissolution",
        StrikeOffGround::AssembliesMissed => "several assemblies missed in a row",
    }
}

/// Several grounds within a sentence.
pub(super) fn grounds(grounds: &[StrikeOffGround]) -> String {
    let words: Vec<&str> = grounds.iter().map(|ground| strike_off_ground(*ground)).collect();
    if words.is_empty() { "no ground".to_owned() } else { words.join(", ") }
}

/// A reserve, within a sentence.
pub fn reserve(reserve: Reserve) -> &'static str {
    match reserve {
        Reserve::Legal => "legal reserve",
        Reserve::Statutory => "statutory reserve",
    }
}

/// Who receives what is left at dissolution, within a sentence.
pub fn devolvee(to: Devolvee) -> &'static str {
    match to {
        Devolvee::Cooperative => "another cooperative",
        Devolvee::Union => "a union of cooperatives",
        Devolvee::SocialEconomyEnterprise => "another enterprise of the social economy",
        Devolvee::Associates => "the associates",
        Devolvee::Other => "another recipient",
    }
}

/// Several organs within a sentence, any of which will do.
pub(super) fn any_of(organs: &[Organ]) -> String {
    organs.iter().map(|organ| the_organ(*organ)).collect::<Vec<_>>().join(" or ")
}
