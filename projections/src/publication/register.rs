//! The register and its movements as rows. Of natural persons there is a reference, never a name; of co-owners neither
//! name nor names, since theirs may be that of one of them.

use super::table::{Row, Value};
use super::value::{cents, count, day, entry, maybe, text, word};
use crate::movements::{Movement, Movements};
use crate::register::{Line, Register};
use quitus_domain::register::Identity;
use quitus_domain::values::Position;

/// The associates that an entry from `since` on is about.
pub(super) fn associates(register: &Register, since: Position) -> Vec<Row> {
    let lines = register.lines().into_iter();
    lines.filter(|line| line.entries.iter().any(|at| *at >= since)).map(associate).collect()
}

fn associate(line: &Line) -> Row {
    let (name, siren, person) = match &line.identity {
        Identity::LegalPerson { name, siren, .. } => (text(name), maybe(siren.as_ref(), text), Value::Nothing),
        Identity::NaturalPerson { person } => (Value::Nothing, Value::Nothing, text(person)),
        Identity::Indivision { agent, .. } => (Value::Nothing, Value::Nothing, text(agent)),
    };
    vec![
        text(&line.associate),
        count(line.number.into()),
        nature(&line.identity),
        name,
        siren,
        person,
        text(&line.category),
        day(line.category_since),
        day(line.since),
        maybe(line.until, day),
        maybe(line.way_out.as_ref(), word),
        Value::Number(line.shares),
        cents(line.subscribed),
        cents(line.paid),
        cents(line.owed),
    ]
}

fn nature(identity: &Identity) -> Value {
    text(&match identity {
        Identity::LegalPerson { .. } => "legal_person",
        Identity::NaturalPerson { .. } => "natural_person",
        Identity::Indivision { .. } => "indivision",
    })
}

/// The movements that an entry from `since` on makes, or corrects.
pub(super) fn movements(movements: &Movements, since: Position) -> Vec<Row> {
    let concerned = |one: &&Movement| one.position >= since || one.rectified_by.is_some_and(|at| at >= since);
    movements.list.iter().filter(concerned).map(movement).collect()
}

fn movement(one: &Movement) -> Row {
    // Who only applied has no number yet.
    let number = Some(one.number).filter(|number| *number > 0);
    vec![
        entry(one.position),
        word(&one.kind),
        day(one.on),
        text(&one.recorded_at),
        text(&one.associate),
        maybe(number, |number| count(number.into())),
        Value::Number(one.shares),
        cents(one.paid),
        cents(one.capital_after),
        maybe(one.rectified_by, entry),
    ]
}
