//! A sheet read as the program reads it, against the statutes of a small cooperative.

use quitus_domain::values::{BookId, Cents, Day, Slug};
use quitus_server::import::{self, Fault, Faults, Found, How, Mapping, Opening, Origin, Place, Setting, Unread, Wrong};
use serde_json::{Value, json};
use std::path::PathBuf;
use uuid::Uuid;

pub struct Desk {
    pub opening: Value,
    pub mapping: Value,
    pub setting: Setting,
}

/// What came of a sheet.
#[derive(Debug)]
pub struct Read {
    pub found: Found,
    pub faults: Faults,
    pub opening: Option<Opening>,
    bytes: Vec<u8>,
}

impl Desk {
    /// Shares of 20 euros, three categories.
    pub fn new() -> Self {
        let category = |key: &str, label: &str| (Slug::try_from(key).unwrap(), label.to_owned());
        Desk {
            opening: serde_json::from_slice(&golden("opening.json")).unwrap(),
            mapping: json!({}),
            setting: Setting {
                on: day("2025-12-31"),
                nominal: Cents::of(2_000),
                categories: vec![
                    category("cae", "Coop\u{e9}ratives d\u{2019}activit\u{e9}"),
                    category("beneficiaries", "Coop\u{e9}ratives utilisatrices des services"),
                    category("partners", "Partenaires et soutiens"),
                ],
            },
        }
    }

    pub fn read(&self, bytes: &[u8], how: How<'_>) -> Result<Read, Unread> {
        let mut faults = Faults::default();
        let mapping = Mapping::read(&self.mapping, &mut faults);
        let Some(opening) = Opening::read(self.opening.clone(), &mut faults) else {
            return Ok(Read { found: nothing(), faults, opening: None, bytes: Vec::new() });
        };
        let position = (&opening, &self.setting);
        let found = import::read(bytes, how, &mapping, position, &mut faults, &mut |_| {})?;
        Ok(Read { found, faults, opening: Some(opening), bytes: bytes.to_vec() })
    }

    /// The faults of a CSV under the heads of `HEADS`, in the words of the test.
    pub fn faults(&self, lines: &[&str]) -> Vec<Fault> {
        let read = self.read(sheet(lines).as_bytes(), How::default()).unwrap();
        read.faults.told().to_vec()
    }
}

impl Read {
    /// The command, of a sheet without fault.
    pub fn command(&self) -> Value {
        assert_eq!(self.faults.told(), [], "no fault");
        let origin = Origin::new(BookId::of(Uuid::from_u128(7)), [&self.bytes, b""]);
        import::command(self.opening.as_ref().unwrap(), &origin, &self.found.associates).unwrap()
    }
}

fn nothing() -> Found {
    Found { associates: Vec::new(), unread: Vec::new(), sums_at: Vec::new() }
}

pub const HEADS: &str =
    "number;kind;name;legal_form;siren;seat;representative;category;ground;since;shares;paid;left_on;birth_date";

/// A line without fault; its fields may be exchanged.
pub const GOOD: &str = "1;PM;Artenr\u{e9}el;SCOP;732829320;Strasbourg;Dominique;cae;uses it;2012-01-02;10;200.00;;";

pub fn sheet(lines: &[&str]) -> String {
    let heads = HEADS.split(';').map(import_head).collect::<Vec<_>>().join(";");
    std::iter::once(heads.as_str()).chain(lines.iter().copied()).map(|line| format!("{line}\n")).collect()
}

/// The English head of a field.
fn import_head(key: &str) -> String {
    use quitus_server::locales::{Language, field::Field};
    Field::of_key(key).unwrap().head(Language::English).to_owned()
}

/// `GOOD` with other values, each `(place, value)`, places from 0.
pub fn with(values: &[(usize, &str)]) -> String {
    let mut cells: Vec<&str> = GOOD.split(';').collect();
    for (place, value) in values {
        cells[*place] = value;
    }
    cells.join(";")
}

pub fn at(line: u32, column: &str, head: &str, wrong: Wrong) -> Fault {
    Fault { place: Place::Cell { line, column: column.to_owned(), head: head.to_owned() }, wrong }
}

pub fn golden_path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/import").join(name)
}

pub fn golden(name: &str) -> Vec<u8> {
    std::fs::read(golden_path(name)).unwrap()
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}
