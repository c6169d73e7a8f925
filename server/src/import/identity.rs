//! Who an associate is: a natural person, a legal person with a representative, or co-owners with a common agent.
//!
//! The kind is what the sheet says it is; where it says nothing, what only one kind has tells it, and nothing is guessed
//! beyond that. What the sheet gives for another kind is a fault, since one of the two is wrong.

use super::fault::Wrong;
use super::line::Line;
use super::reference::Origin;
use crate::locales::field::{Field, KindWord};
use quitus_domain::values::Siren;
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// The longest name that stands in clear, in characters.
const LONGEST_LABEL: usize = 200;
/// The longest value of a natural person, in bytes.
const LONGEST_VALUE: usize = 1_000;

/// Who somebody is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Identity {
    /// A natural person.
    Natural(Person),
    /// A legal person.
    Legal {
        /// Its name.
        name: String,
        /// Its form.
        legal_form: String,
        /// Its SIREN.
        siren: Option<Siren>,
        /// Its seat.
        seat: String,
        /// Who represents it.
        representative: Person,
    },
    /// Co-owners.
    Indivision {
        /// Their usual name.
        name: String,
        /// The common agent.
        agent: Person,
        /// The names of the co-owners, the agent's perhaps among them.
        co_owners: Vec<String>,
    },
}

/// The values of a natural person that go to the vault.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Person(Vec<(&'static str, String)>);

impl Person {
    fn of(name: String, contact: Vec<(&'static str, Option<String>)>) -> Self {
        let given = contact.into_iter().filter_map(|(field, value)| Some((field, value?)));
        Person(std::iter::once(("name", name)).chain(given).collect())
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.first().map_or("", |(_, name)| name)
    }

    fn json(&self, reference: Option<Uuid>) -> Value {
        let values = self.0.iter().map(|(field, value)| ((*field).to_owned(), json!(value)));
        let reference = reference.map(|reference| ("ref".to_owned(), json!(reference)));
        json!({ "new_person": values.chain(reference).collect::<Map<_, _>>() })
    }
}

impl Identity {
    /// Who the line is about; nothing when something of it is wrong.
    pub fn read(line: &mut Line<'_>) -> Option<Self> {
        match kind(line)? {
            KindWord::Natural => natural(line),
            KindWord::Legal => legal(line),
            KindWord::Indivision => indivision(line),
        }
    }

    /// The name that people read.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Identity::Natural(person) => person.name(),
            Identity::Legal { name, .. } | Identity::Indivision { name, .. } => name,
        }
    }

    /// The SIREN that stands in clear.
    #[must_use]
    pub fn siren(&self) -> Option<Siren> {
        match self {
            Identity::Legal { siren, .. } => *siren,
            Identity::Natural(_) | Identity::Indivision { .. } => None,
        }
    }

    /// The identity as the command wants it. Persons get a reference only where they are named twice.
    #[must_use]
    pub fn json(&self, origin: &Origin, number: u32) -> Value {
        match self {
            Identity::Natural(person) => json!({ "natural_person": { "person": person.json(None) } }),
            Identity::Legal { name, legal_form, siren, seat, representative } => json!({ "legal_person": {
                "name": name,
                "legal_form": legal_form,
                "siren": siren,
                "seat": seat,
                "representative": representative.json(None),
                "power": null,
            } }),
            Identity::Indivision { name, agent, co_owners } => {
                let reference = origin.agent(number);
                let owner = |owner: &String| match owner == agent.name() {
                    true => json!(reference),
                    false => Person::of(owner.clone(), Vec::new()).json(None),
                };
                let owners: Vec<Value> = co_owners.iter().map(owner).collect();
                json!({ "indivision": { "name": name, "agent": agent.json(Some(reference)), "co_owners": owners } })
            }
        }
    }
}

/// The kind that the line states, or that its columns tell.
fn kind(line: &mut Line<'_>) -> Option<KindWord> {
    if let Some(word) = line.text(Field::Kind) {
        let kind = KindWord::of(&word);
        if kind.is_none() {
            line.wrong(Field::Kind, Wrong::Kind { shown: word });
        }
        return kind;
    }
    let has = |fields: &[Field]| fields.iter().any(|field| line.has(*field));
    let signs = [
        (KindWord::Natural, has(&[Field::FirstName, Field::BirthDate])),
        (KindWord::Legal, has(&[Field::LegalForm, Field::Seat, Field::Representative])),
        (KindWord::Indivision, has(&[Field::Agent, Field::CoOwners])),
    ];
    let told: Vec<KindWord> = signs.iter().filter(|(_, sign)| *sign).map(|(kind, _)| *kind).collect();
    match told.as_slice() {
        [kind] => Some(*kind),
        _ => {
            line.wrong_line(Wrong::KindUnclear);
            None
        }
    }
}

fn natural(line: &mut Line<'_>) -> Option<Identity> {
    let strange = [Field::LegalForm, Field::Seat, Field::Representative, Field::Agent, Field::CoOwners];
    forbid(line, KindWord::Natural, &strange);
    // In a column for everybody, a natural person's last name may stand alone beside the first name.
    let own = if line.has(Field::LastName) { Field::LastName } else { Field::Name };
    let parts = [line.text(Field::FirstName), line.text(own)];
    let name = match parts.into_iter().flatten().collect::<Vec<_>>().join(" ") {
        name if name.is_empty() => line.missing(Field::Name),
        name => Some(name),
    };
    let birth = line.day(Field::BirthDate).map(|day| day.to_string());
    let mut contact = vec![("birth_date", birth), ("address", line.text(Field::Address))];
    contact.extend(reached(line));
    contact.push(("siren", line.siren().map(|siren| siren.to_string())));
    person(line, name?, contact).map(Identity::Natural)
}

fn legal(line: &mut Line<'_>) -> Option<Identity> {
    forbid(line, KindWord::Legal, &[Field::FirstName, Field::BirthDate, Field::Agent, Field::CoOwners]);
    let name = own_name(line);
    let legal_form = line.label(Field::LegalForm);
    let seat = if line.has(Field::Seat) { line.label(Field::Seat) } else { seat_at_address(line) };
    let (siren, representative) = (line.siren(), line.needed_text(Field::Representative));
    let contact = reached(line);
    let representative = person(line, representative?, contact)?;
    Some(Identity::Legal { name: name?, legal_form: legal_form?, siren, seat: seat?, representative })
}

fn indivision(line: &mut Line<'_>) -> Option<Identity> {
    let strange =
        [Field::FirstName, Field::BirthDate, Field::LegalForm, Field::Seat, Field::Siren, Field::Representative];
    forbid(line, KindWord::Indivision, &strange);
    let name = own_name(line);
    let (agent, owners) = (line.needed_text(Field::Agent), line.needed_text(Field::CoOwners));
    let mut contact = vec![("address", line.text(Field::Address))];
    contact.extend(reached(line));
    let agent = person(line, agent?, contact)?;
    let owners: Vec<String> = owners?.split([';', '|']).map(|owner| owner.trim().to_owned()).collect();
    let co_owners = owners.into_iter().filter(|owner| !owner.is_empty()).collect();
    Some(Identity::Indivision { name: name?, agent, co_owners })
}

/// The name of what is no natural person.
fn own_name(line: &mut Line<'_>) -> Option<String> {
    if line.has(Field::Name) { line.label(Field::Name) } else { line.label_or(Field::LastName, Field::Name) }
}

/// A legal person's address is its seat where the sheet has no column for that.
fn seat_at_address(line: &mut Line<'_>) -> Option<String> {
    line.label_or(Field::Address, Field::Seat)
}

fn reached(line: &mut Line<'_>) -> Vec<(&'static str, Option<String>)> {
    vec![("email", line.text(Field::Email)), ("phone", line.text(Field::Phone))]
}

fn person(line: &mut Line<'_>, name: String, contact: Vec<(&'static str, Option<String>)>) -> Option<Person> {
    let person = Person::of(name, contact);
    if person.0.iter().any(|(_, value)| value.len() > LONGEST_VALUE) {
        line.wrong_line(Wrong::TooLong { most: LONGEST_VALUE });
        return None;
    }
    Some(person)
}

fn forbid(line: &mut Line<'_>, kind: KindWord, fields: &[Field]) {
    for field in fields.iter().filter(|field| line.has(**field)).copied().collect::<Vec<_>>() {
        line.wrong(field, Wrong::NotOfKind { kind, field });
    }
}

/// Whether a text may stand in clear as a label.
///
/// # Errors
/// [`Wrong::TooLong`].
pub fn is_label(text: &str) -> Result<(), Wrong> {
    match text.chars().count() {
        length if length <= LONGEST_LABEL => Ok(()),
        _ => Err(Wrong::TooLong { most: LONGEST_LABEL }),
    }
}
