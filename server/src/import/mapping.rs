//! Which column says what: by the heads that people use, or by a mapping that they write.
//!
//! A mapping is a JSON object from our fields to their heads, `{"number": "N\u{b0}", "shares": "Parts"}`; where every
//! line says the same and the sheet does not, `{"category": {"always": "cae"}}`. What it does not name is still
//! recognised.

use super::fault::{Faults, Place, Whole};
use super::sheet::{Cell, Row, letters};
use crate::locales::field::{Field, plain};
use serde_json::Value;
use std::collections::BTreeMap;

/// How many fields must be recognised in a row for it to be that of the heads.
const ENOUGH: usize = 3;

/// Rows among which the heads are sought: titles and dates may stand above them.
pub const HEADS_WITHIN: usize = 20;

/// What a line must say.
const NEEDED: [Field; 6] = [Field::Number, Field::Category, Field::Ground, Field::Since, Field::Shares, Field::Paid];

/// What a person wrote of their columns.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Mapping(BTreeMap<Field, Wanted>);

#[derive(Clone, PartialEq, Eq, Debug)]
enum Wanted {
    Head(String),
    Always(String),
}

/// Where a field's value stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Source {
    /// In this column, from 0.
    Column(usize),
    /// It is the same everywhere.
    Always(Cell),
}

/// What the columns of one sheet say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Layout {
    sources: BTreeMap<Field, Source>,
    heads: Vec<String>,
}

impl Mapping {
    /// Reads a mapping.
    pub fn read(value: &Value, faults: &mut Faults) -> Self {
        let Some(fields) = value.as_object() else {
            faults.add(Place::Mapping, Whole::Unreadable { why: "{\"number\": \"\u{2026}\"}".to_owned() });
            return Mapping::default();
        };
        let mut mapping = Mapping::default();
        for (name, wanted) in fields {
            match (Field::of_key(name), wanted_of(wanted)) {
                (None, _) => faults.add(Place::Mapping, Whole::NoSuchField { name: name.clone() }),
                (Some(_), None) => faults.add(Place::Mapping, Whole::Unreadable { why: name.clone() }),
                (Some(field), Some(wanted)) => drop(mapping.0.insert(field, wanted)),
            }
        }
        mapping
    }

    /// How many fields a row's cells are the heads of.
    #[must_use]
    pub fn worth(&self, row: &Row) -> usize {
        let mut fields: Vec<Field> = row.cells.iter().filter_map(|cell| self.field(&cell.shown())).collect();
        fields.sort_unstable();
        fields.dedup();
        fields.len()
    }

    /// Whether a row is that of the heads.
    #[must_use]
    pub fn are_heads(&self, row: &Row) -> bool {
        self.worth(row) >= ENOUGH
    }

    /// The field of a head: the mapping's word first.
    fn field(&self, head: &str) -> Option<Field> {
        let same = |wanted: &Wanted| matches!(wanted, Wanted::Head(wanted) if same(wanted, head));
        let mapped = self.0.iter().find(|(_, wanted)| same(wanted)).map(|(field, _)| *field);
        // What the mapping finds elsewhere is not sought here.
        mapped.or_else(|| Field::of_head(head).filter(|field| !self.0.contains_key(field)))
    }

    /// The layout of a sheet with these heads.
    pub fn layout(&self, heads: &Row, faults: &mut Faults) -> Layout {
        let mut layout = Layout { sources: BTreeMap::new(), heads: heads.cells.iter().map(Cell::shown).collect() };
        for (column, head) in heads.cells.iter().map(Cell::shown).enumerate() {
            let Some(field) = self.field(&head) else { continue };
            if let Some(Source::Column(first)) = layout.sources.insert(field, Source::Column(column)) {
                let [first, second] = [first, column].map(letters);
                faults.add(Place::Line(heads.line), Whole::TwoColumns { field, first, second });
            }
        }
        for (field, wanted) in &self.0 {
            match wanted {
                Wanted::Always(text) => {
                    layout.sources.insert(*field, Source::Always(Cell::Text(text.clone())));
                }
                Wanted::Head(head) if !layout.sources.contains_key(field) => {
                    faults.add(Place::Mapping, Whole::NoSuchHead { field: *field, head: head.clone() });
                }
                Wanted::Head(_) => {}
            }
        }
        layout.complete(heads.line, faults);
        layout
    }
}

fn wanted_of(value: &Value) -> Option<Wanted> {
    match value {
        Value::String(head) => Some(Wanted::Head(head.clone())),
        Value::Object(fields) if fields.len() == 1 => {
            fields.get("always")?.as_str().map(|text| Wanted::Always(text.to_owned()))
        }
        _ => None,
    }
}

/// Whether two heads are one: as they are written, or at least by their letters.
fn same(one: &str, other: &str) -> bool {
    one.trim() == other.trim() || (!plain(one).is_empty() && plain(one) == plain(other))
}

impl Layout {
    /// Where a field stands.
    #[must_use]
    pub fn source(&self, field: Field) -> Option<&Source> {
        self.sources.get(&field)
    }

    /// The head of a column.
    #[must_use]
    pub fn head(&self, column: usize) -> &str {
        self.heads.get(column).map_or("", String::as_str)
    }

    /// The columns that nobody reads, with their letters.
    #[must_use]
    pub fn unread(&self) -> Vec<(String, String)> {
        let read = |column: usize| self.sources.values().any(|source| *source == Source::Column(column));
        let heads = self.heads.iter().enumerate().filter(|(column, head)| !head.is_empty() && !read(*column));
        heads.map(|(column, head)| (letters(column), head.clone())).collect()
    }

    fn complete(&self, line: u32, faults: &mut Faults) {
        let named = self.sources.contains_key(&Field::Name) || self.sources.contains_key(&Field::LastName);
        let name = (!named).then_some(Field::Name);
        let missing = NEEDED.into_iter().filter(|field| !self.sources.contains_key(field));
        missing.chain(name).for_each(|field| faults.add(Place::Line(line), Whole::NoColumn { field }));
    }
}
