//! Who is in the story. The cooperatives are real; their numbers here, and the natural persons, are invented.

use quitus_domain::register::Identity;
use quitus_domain::values::{AssociateRef, Label, PersonRef, Siren, Slug};
use uuid::Uuid;

/// One who becomes an associate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Party {
    pub number: u128,
    pub name: &'static str,
    pub category: &'static str,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    /// A cooperative, with the first eight digits of its SIREN.
    Scop(u32),
    Person,
    Club,
}

pub const ARTENREEL: Party = Party { number: 1, name: "Artenréel", category: "cae", kind: Kind::Scop(10_000_001) };
pub const COOPENATES: Party = Party { number: 2, name: "Coopénates", category: "cae", kind: Kind::Scop(10_000_002) };
pub const ANTIGONE: Party = Party { number: 3, name: "Antigone", category: "cae", kind: Kind::Scop(10_000_003) };
pub const BEA: Party =
    Party { number: 4, name: "L’Atelier de Béa", category: "beneficiaries", kind: Kind::Scop(10_000_004) };
pub const EMPLOYEE: Party = Party { number: 5, name: "", category: "employees", kind: Kind::Person };
pub const CIGALES: Party = Party { number: 6, name: "Cigales de la Bruche", category: "partners", kind: Kind::Club };

impl Party {
    pub fn reference(self) -> AssociateRef {
        AssociateRef(Uuid::from_u128(0xA550_0000_0000_4000_8000_0000_0000_0000 + self.number))
    }

    /// The same party under a new reference, as one who comes back.
    pub const fn again(self) -> Party {
        Party { number: self.number + 100, ..self }
    }

    /// A party of the same nature that is somebody else.
    pub fn other(self, more: u32) -> Party {
        let kind = match self.kind {
            Kind::Scop(digits) => Kind::Scop(digits + 1000 + more),
            other => other,
        };
        Party { number: self.number + 1000 + u128::from(more), kind, ..self }
    }

    /// The natural person behind this line: the associate, its representative, or the common agent.
    pub fn person(self) -> PersonRef {
        person(self.number * 10)
    }

    pub fn siren(self) -> Siren {
        match self.kind {
            Kind::Scop(digits) => siren(digits),
            Kind::Person | Kind::Club => panic!("{self:?} has no SIREN"),
        }
    }

    pub fn identity(self) -> Identity {
        match self.kind {
            Kind::Scop(digits) => Identity::LegalPerson {
                name: label(self.name),
                legal_form: label("SCOP SARL"),
                siren: Some(siren(digits)),
                seat: label("Strasbourg"),
                representative: self.person(),
                power: Some(super::sealed("power")),
            },
            Kind::Person => Identity::NaturalPerson { person: self.person() },
            Kind::Club => Identity::Indivision {
                name: label(self.name),
                agent: self.person(),
                co_owners: (0..5).map(|n| person(self.number * 10 + n)).collect(),
            },
        }
    }
}

pub fn person(number: u128) -> PersonRef {
    PersonRef(Uuid::from_u128(0x9E50_0000_0000_4000_8000_0000_0000_0000 + number))
}

pub fn label(text: &str) -> Label {
    Label::try_from(text).unwrap()
}

pub fn slug(text: &str) -> Slug {
    Slug::try_from(text).unwrap()
}

/// Eight digits and the ninth that makes their Luhn sum a multiple of ten.
pub fn siren(digits: u32) -> Siren {
    (0..10).find_map(|check| Siren::try_from(format!("{digits:08}{check}")).ok()).unwrap()
}
