//! The law's nouns.

use quitus_domain::law::scic::Person;
use quitus_domain::law::status::Devolvee;
use quitus_domain::values::{CategoryKind, Family, Form, Organ, Reserve, StrikeOffGround};

pub fn category_kind(kind: CategoryKind) -> &'static str {
    match kind {
        CategoryKind::Employees => "Salariés",
        CategoryKind::Producers => "Producteurs",
        CategoryKind::Beneficiaries => "Bénéficiaires",
        CategoryKind::Volunteers => "Bénévoles",
        CategoryKind::PublicBodies => "Personnes publiques",
        CategoryKind::Contributors => "Autres contributeurs",
    }
}

pub fn form(form: Form) -> &'static str {
    match form {
        Form::Sarl => "SARL",
        Form::Sa => "SA",
        Form::Sas => "SAS",
        Form::Other => "Autre forme",
    }
}

pub fn family(family: Family) -> &'static str {
    match family {
        Family::Ordinary => "Coopérative de droit commun",
        Family::Scic => "SCIC",
        Family::Scop => "SCOP",
        Family::Union => "Union de coopératives",
    }
}

pub fn organ(organ: Organ) -> &'static str {
    match organ {
        Organ::FoundingDeed => "Acte constitutif",
        Organ::OrdinaryAssembly => "Assemblée générale ordinaire",
        Organ::ExtraordinaryAssembly => "Assemblée générale extraordinaire",
        Organ::Board => "Conseil",
        Organ::Manager => "Gérance",
    }
}

/// The organ within a sentence: `l’assemblée générale ordinaire`.
pub(super) fn the_organ(organ: Organ) -> &'static str {
    match organ {
        Organ::FoundingDeed => "l’acte constitutif",
        Organ::OrdinaryAssembly => "l’assemblée générale ordinaire",
        Organ::ExtraordinaryAssembly => "l’assemblée générale extraordinaire",
        Organ::Board => "le conseil",
        Organ::Manager => "la gérance",
    }
}

/// `une personne physique`, `une personne morale`.
pub(super) fn a_person(person: Person) -> &'static str {
    match person {
        Person::Natural => "une personne physique",
        Person::Legal => "une personne morale",
    }
}

/// A fact that ends membership, within a sentence.
pub fn strike_off_ground(ground: StrikeOffGround) -> &'static str {
    match ground {
        StrikeOffGround::CategoryConditionLost => "perte de la condition de la catégorie",
        StrikeOffGround::EmploymentEnded => "fin du contrat de travail",
        StrikeOffGround::Death => "décès",
        StrikeOffGround::Dissolution => "dissolution",
        StrikeOffGround::AssembliesMissed => "absence à plusieurs assemblées de suite",
    }
}

/// Several grounds within a sentence.
pub(super) fn grounds(grounds: &[StrikeOffGround]) -> String {
    let words: Vec<&str> = grounds.iter().map(|ground| strike_off_ground(*ground)).collect();
    if words.is_empty() { "aucun motif".to_owned() } else { words.join(", ") }
}

/// A reserve, within a sentence.
pub fn reserve(reserve: Reserve) -> &'static str {
    match reserve {
        Reserve::Legal => "réserve légale",
        Reserve::Statutory => "réserve statutaire",
    }
}

/// Who receives what is left at dissolution, within a sentence.
pub fn devolvee(to: Devolvee) -> &'static str {
    match to {
        Devolvee::Cooperative => "une autre coopérative",
        Devolvee::Union => "une union de coopératives",
        Devolvee::SocialEconomyEnterprise => "une autre entreprise de l’économie sociale et solidaire",
        Devolvee::Associates => "les associés",
        Devolvee::Other => "un autre destinataire",
    }
}

/// Several organs within a sentence, any of which will do.
pub(super) fn any_of(organs: &[Organ]) -> String {
    organs.iter().map(|organ| the_organ(*organ)).collect::<Vec<_>>().join(" ou ")
}
