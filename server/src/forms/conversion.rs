//! The conversion into a SCIC: what is flat is a form like any other; beside it a row for each associate of the day, and
//! one for each who enters by the same act: known by an application or a resolution, or told in rows of the form itself.

use super::build::{Slip, command, reference};
use super::clauses;
use super::form::{Chapter, Field, Form, Input, Part};
use super::ground::Ground;
use super::options::{Choosable, options};
use super::register::{CO_OWNERS, COMPANY, PERSON};
use super::typed::Typed;
use crate::locales::cli as say;
use crate::locales::forms::{Both, common, conversion as said, society};
use crate::views::Steps;
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{AssociateRef, Day, Slug};
use quitus_projections::register::Register;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use uuid::Uuid;

const fn paper(path: &'static str, label: Both) -> Field {
    Field::of(path, Input::Paper, label).help(common::PAPER_HELP).optional()
}

const CATEGORY_CELL: Field = Field::of("category", Input::Category, said::CATEGORY);
const GROUND_CELL: Field = Field::of("ground", Input::Text, said::GROUND);
const EVIDENCE_CELL: Field = Field::of("evidence", Input::Papers, said::EVIDENCE).help(common::PAPER_HELP).optional();

/// The lists of those who enter by the resolution of the conversion itself, in the order in which they enter.
pub const ENTERING: [&str; 3] = ["entering_persons", "entering_groups", "entering_companies"];

/// Rows of the form itself.
const fn entrants(path: &'static str, of: &'static [Field], label: Both) -> Field {
    Field::of(path, Input::Rows(of), label).optional()
}

const PERSONS: &[Field] = &[PERSON[0], CATEGORY_CELL, GROUND_CELL, EVIDENCE_CELL];
const GROUPS: &[Field] = &[CO_OWNERS[0], CO_OWNERS[1], CO_OWNERS[2], CATEGORY_CELL, GROUND_CELL, EVIDENCE_CELL];
const COMPANIES: &[Field] = &[
    COMPANY[0],
    COMPANY[1],
    COMPANY[2],
    COMPANY[3],
    COMPANY[4],
    COMPANY[5],
    CATEGORY_CELL,
    GROUND_CELL,
    EVIDENCE_CELL,
];

/// The flat part.
pub const CONVERT: Form = Form::of(
    "convert_to_scic",
    Chapter::Society,
    said::CONVERT,
    said::CONVERT_WHEN,
    &[
        Part::named(
            said::CLAUSES,
            &[Field::of("statutes", Input::Clauses, society::CLAUSES).help(society::CLAUSES_HELP)],
        ),
        Part::named(
            said::PACK,
            &[
                paper("pack.object", said::OBJECT),
                paper("pack.project", said::PROJECT),
                paper("pack.no_colleges", said::NO_COLLEGES),
                paper("pack.dissolution", said::DISSOLUTION),
                Field::of("pack.manager", Input::Mandate, said::MANAGER).optional(),
            ],
        ),
        Part::folded(
            said::AGREEMENT,
            &[
                paper("agreement.unanimous.document", said::UNANIMOUS),
                paper("agreement.foreseen.document", said::FORESEEN),
            ],
        ),
        Part::of(&[Field::of("decision", Input::Decision, common::DECISION)]),
        Part::folded(said::ENTERING_PERSONS, &[entrants(ENTERING[0], PERSONS, said::ENTERING_HELP)]),
        Part::folded(said::ENTERING_GROUPS, &[entrants(ENTERING[1], GROUPS, said::ENTERING_HELP)]),
        Part::folded(said::ENTERING_COMPANIES, &[entrants(ENTERING[2], COMPANIES, said::ENTERING_HELP)]),
    ],
)
.day(said::CONVERTED_ON);

/// What a row asks, below its name.
pub const CELLS: [(&str, Both); 3] =
    [("category", said::CATEGORY), ("ground", said::GROUND), ("evidence", said::EVIDENCE)];

/// Somebody whom the conversion puts into a category.
pub struct Row {
    /// The name of its controls, such as `associates.3`.
    pub name: String,
    /// Who.
    pub associate: AssociateRef,
    /// Who, in words.
    pub label: String,
    /// Who enters by the act, and how it is known who that is; nothing for who is an associate already.
    pub enters: Option<Enters>,
}

/// Somebody who enters.
pub struct Enters {
    /// The category that the application names.
    pub category: Option<Slug>,
    /// Whether the application says who it is; else a person is picked.
    pub applied: bool,
    /// The resolution that admits; the one of the conversion where there is none.
    pub cited: Option<String>,
}

/// The associates of the day, then those who may enter: by an adopted resolution, or by an application.
#[must_use]
pub fn rows(ground: &Ground, on: Day) -> Vec<Row> {
    let steps = Steps::of(&ground.reading);
    let register = ground.reading.fold::<Register>();
    let present = register.associates_on(on).into_iter().map(|line| Row {
        name: format!("associates.{}", line.number),
        associate: line.associate,
        label: steps.named(line.associate),
        enters: None,
    });
    present.chain(entering(ground)).collect()
}

fn entering(ground: &Ground) -> Vec<Row> {
    // The oldest first: the order in which the assembly decided is that in which they enter.
    let mut resolved = options(ground, "admit_associate", Input::Decision);
    resolved.reverse();
    let resolved =
        resolved.into_iter().filter_map(|one| Some((ground.authorised(&one.value)?, one.label, Some(one.value))));
    let applied = options(ground, "admit_associate", Input::Applicant);
    let applied = applied.into_iter().filter_map(|one| Some((Uuid::try_parse(&one.value).ok()?, one.label, None)));
    let mut seen = BTreeSet::new();
    let row = |(associate, label, cited): (Uuid, String, Option<String>)| {
        let application = ground.applicant(AssociateRef(associate));
        Row {
            name: format!("admissions.{associate}"),
            associate: AssociateRef(associate),
            label,
            enters: Some(Enters {
                category: application.map(|(_, category)| category.clone()),
                applied: application.is_some(),
                cited,
            }),
        }
    };
    resolved.chain(applied).filter(|(associate, ..)| seen.insert(*associate)).map(row).collect()
}

/// The clauses of the file that was sent, if they can be read.
#[must_use]
pub fn statutes(typed: &Typed) -> Option<Statutes> {
    serde_json::from_value(clauses::read(typed, "statutes").ok()?).ok()
}

/// The categories of clauses.
#[must_use]
pub fn listed(clauses: &Statutes) -> Vec<Choosable> {
    let one = |category: &quitus_domain::statutes::Category| Choosable {
        value: category.key.to_string(),
        label: category.label.to_string(),
    };
    clauses.categories.iter().map(one).collect()
}

/// Whether a row is filled in: an associate has a category; who enters has a ground too.
#[must_use]
pub fn is_filled(typed: &Typed, row: &Row) -> bool {
    let has = |what: &str| typed.has(&format!("{}.{what}", row.name));
    match row.enters {
        None => has("category"),
        Some(_) => has("ground"),
    }
}

/// The command.
///
/// # Errors
/// Every slip.
pub fn conversion(typed: &Typed, ground: &Ground, id: Uuid, rows: &[Row]) -> Result<Value, Vec<Slip>> {
    let (mut base, mut slips) = match command(&CONVERT, typed, ground, id) {
        Ok(value) => (value, Vec::new()),
        Err(slips) => (Value::Null, slips),
    };
    let (mut associates, mut admissions) = (Vec::new(), Vec::new());
    for row in rows.iter().filter(|row| is_filled(typed, row)) {
        match (one(typed, ground, row, &base), row.enters.is_some()) {
            (Ok(value), true) => admissions.push(value),
            (Ok(value), false) => associates.push(value),
            (Err(slip), _) => slips.push(slip),
        }
    }
    admissions.extend(entrants_of(&mut base, typed, id));
    let mut value = base;
    match (slips.is_empty(), value.as_object_mut()) {
        (true, Some(fields)) => {
            fields.entry("pack").or_insert_with(|| json!({}));
            fields.insert("associates".to_owned(), Value::Array(associates));
            fields.insert("admissions".to_owned(), Value::Array(admissions));
            Ok(value)
        }
        (_, _) => Err(slips),
    }
}

/// Those of the rows of the form itself, admitted by the decision of the conversion.
fn entrants_of(base: &mut Value, typed: &Typed, id: Uuid) -> Vec<Value> {
    let decision = base["decision"].clone();
    let Some(fields) = base.as_object_mut() else { return Vec::new() };
    let mut all = Vec::new();
    for list in ENTERING {
        let Some(Value::Array(items)) = fields.remove(list) else { continue };
        for (row, mut item) in typed.rows(list).into_iter().zip(items) {
            if let Some(of) = item.as_object_mut() {
                of.insert("associate".to_owned(), json!(reference(typed, id, &format!("{row}.associate"))));
                of.insert("decision".to_owned(), decision.clone());
                of.entry("evidence").or_insert_with(|| json!([]));
            }
            all.push(item);
        }
    }
    all
}

/// Whether each of those rows has its evidence.
#[must_use]
pub fn entrants_show(typed: &Typed) -> bool {
    let shows = |row: String| {
        let evidence = format!("{row}.evidence");
        typed.has(&evidence) || typed.attached(&evidence).is_some()
    };
    ENTERING.iter().flat_map(|list| typed.rows(list)).all(shows)
}

fn one(typed: &Typed, ground: &Ground, row: &Row, base: &Value) -> Result<Value, Slip> {
    let language = ground.reading.language;
    let name = |what: &str| format!("{}.{what}", row.name);
    let said = |(what, label): (&str, Both)| {
        let text = typed.said(&name(what));
        let missing = || Slip { name: name(what), text: say::to_fill_in(language, label.told(language)) };
        if text.is_empty() { Err(missing()) } else { Ok(text) }
    };
    let (category, because) = (said(CELLS[0])?, json!({ "text": said(CELLS[1])? }));
    let shown = typed.said(&name("evidence"));
    let evidence = if shown.is_empty() { json!([]) } else { json!([{ "text": shown }]) };
    let mut value =
        json!({ "associate": row.associate, "category": category, "ground": because, "evidence": evidence });
    if let (Some(enters), Some(fields)) = (&row.enters, value.as_object_mut()) {
        fields.insert("identity".to_owned(), identity(typed, ground, row, enters)?);
        let cited = enters.cited.as_deref().and_then(|cited| ground.resolution(cited));
        let decision = cited.map_or_else(|| base["decision"].clone(), |cited| json!(cited));
        fields.insert("decision".to_owned(), decision);
    }
    Ok(value)
}

/// Who enters: as the application says, or the person who was picked.
fn identity(typed: &Typed, ground: &Ground, row: &Row, enters: &Enters) -> Result<Value, Slip> {
    let name = format!("{}.person", row.name);
    match ground.applicant(row.associate).filter(|_| enters.applied) {
        Some((identity, _)) => Ok(super::compound::without_power(identity)),
        None => match Uuid::try_parse(&typed.said(&name)) {
            Ok(person) => Ok(json!({ "natural_person": { "person": person } })),
            Err(_) => Err(Slip { name, text: say::whom(ground.reading.language) }),
        },
    }
}
