//! A convocation and a form of vote: what is flat is a form like any other; items, drafts and choices are added one by
//! one, each with controls that its number names.

use super::build::{Slip, command};
use super::form::{Chapter, Field, Form, Input, Part, Who};
use super::ground::Ground;
use super::typed::Typed;
use crate::locales::cli as say;
use crate::locales::forms::Both;
use crate::locales::forms::meeting as said;
use serde_json::{Value, json};
use uuid::Uuid;

/// What an assembly may decide.
const KINDS: &[(&str, Both)] =
    &[("ordinary", said::ORDINARY), ("extraordinary", said::EXTRAORDINARY), ("mixed", said::MIXED)];

/// Who convenes.
const CONVENERS: &[(&str, Both)] = &[
    ("manager", said::BY_MANAGER),
    ("board", said::BY_BOARD),
    ("auditor", said::BY_AUDITOR),
    ("associates", said::BY_ASSOCIATES),
    ("court_agent", said::BY_COURT_AGENT),
    ("liquidator", said::BY_LIQUIDATOR),
];

/// By which rule a draft is counted.
pub(super) const RULES: &[(&str, Both)] = &[
    ("ordinary", said::RULE_ORDINARY),
    ("extraordinary", said::RULE_EXTRAORDINARY),
    ("unanimous", said::RULE_UNANIMOUS),
];

pub(super) const MATTERS: &[(&str, Both)] = &[("business", said::BUSINESS), ("election", said::ELECTION)];

pub(super) const BACKINGS: &[(&str, Both)] = &[("backed", said::BACKED), ("not_backed", said::NOT_BACKED)];

/// How a notice went.
pub const MEDIA: &[(&str, Both)] = &[
    ("registered_post", said::REGISTERED_POST),
    ("post", said::POST),
    ("by_hand", said::BY_HAND),
    ("email", said::BY_EMAIL),
];

/// What a form says of a resolution.
pub const ANSWERS: &[(&str, Both)] =
    &[("in_favour", said::IN_FAVOUR), ("against", said::AGAINST), ("abstention", said::ABSTENTION)];

/// The flat part of a convocation.
pub const CONVENE: Form = Form::of(
    "convene_assembly",
    Chapter::Assemblies,
    said::CONVENE,
    said::CONVENE_WHEN,
    &[Part::of(&[
        Field::of("kind", Input::Choice(KINDS), said::KIND).help(said::KIND_HELP),
        Field::of("held_on", Input::Day, said::DAY),
        Field::of("at", Input::Time, said::AT),
        Field::of("place", Input::Text, said::PLACE),
        Field::of("convened_by", Input::Choice(CONVENERS), said::CONVENED_BY),
        Field::of("documents", Input::Papers, said::PAPERS).optional(),
        Field::of("forms_until", Input::Day, said::FORMS_UNTIL).help(said::FORMS_UNTIL_HELP).optional(),
        Field::of("second_call_of", Input::Assembly, said::SECOND_CALL).stated(),
    ])],
)
.day(said::SENT_ON)
.making(&["assembly"]);

/// Whether the accounts of a year are among what is decided.
const ACCOUNTS: &[(&str, Both)] = &[("not_submitted", said::NO_ACCOUNTS), ("submitted", said::WITH_ACCOUNTS)];

/// The flat part of a consultation in writing.
pub const CONSULT: Form = Form::of(
    "open_consultation",
    Chapter::Assemblies,
    said::CONSULT,
    said::CONSULT_WHEN,
    &[Part::of(&[
        Field::of("kind", Input::Choice(KINDS), said::KIND).help(said::KIND_HELP),
        Field::of("answers_until", Input::Day, said::ANSWERS_UNTIL),
        Field::of("answers_to", Input::Text, said::ANSWERS_TO),
        Field::of("opened_by", Input::Choice(CONVENERS), said::OPENED_BY),
        Field::of("accounts", Input::Choice(ACCOUNTS), said::OF_ACCOUNTS),
        Field::of("documents", Input::Papers, said::PAPERS).optional(),
        Field::of("second_call_of", Input::Assembly, said::SECOND_CALL).stated(),
    ])],
)
.day(said::SENT_ON)
.making(&["assembly"]);

/// The flat part of a deed of all associates.
pub const DEED: Form = Form::of(
    "sign_deed",
    Chapter::Assemblies,
    said::DEED,
    said::DEED_WHEN,
    &[Part::of(&[
        Field::of("at", Input::Time, said::AT),
        Field::of("deed", Input::Paper, said::DEED_PAPER),
        Field::of("accounts", Input::Choice(ACCOUNTS), said::OF_ACCOUNTS),
        Field::of("signatories", Input::Rows(SIGNATORIES), said::DEED_SIGNED_BY),
    ])],
)
.day(said::DEED_DAY)
.making(&["assembly"]);

/// The form of an act that brings associates together: an assembly, a consultation in writing, a deed of all.
#[must_use]
pub fn of(act: &str) -> Option<&'static Form> {
    [&CONVENE, &CONSULT, &DEED].into_iter().find(|form| form.act == act)
}

const SIGNATORIES: &[Field] = &[Field::of("", Input::Associate(Who::Present), said::WHO).optional()];

/// The flat part of a form of vote.
pub const ANSWER: Form = Form::of(
    "receive_form",
    Chapter::Assemblies,
    said::ANSWER,
    said::ANSWER_WHEN,
    &[Part::of(&[
        Field::of("associate", Input::Associate(Who::Present), said::WHO),
        Field::of("form", Input::Paper, said::ANSWER_PAPER),
    ])],
)
.day(said::PROXY_DAY)
.making(&["assembly"]);

/// One notice.
pub const NOTICE: Form = Form::of(
    "record_notice",
    Chapter::Assemblies,
    said::NOTICES,
    said::NOTICES_WHEN,
    &[Part::of(&[
        Field::of("associate", Input::Associate(Who::Present), said::WHO),
        Field::of("medium", Input::Choice(MEDIA), said::MEDIUM),
        Field::of("proof", Input::Paper, said::SENDING_PROOF),
    ])],
)
.day(said::SENT_ON)
.making(&["assembly"]);

/// The controls of one draft, without its number.
pub const MOTION: [(&str, Field); 7] = [
    ("item", Field::of("", Input::Whole, said::ITEM)),
    ("kind", Field::of("", Input::Choice(RULES), said::RULE)),
    ("wording", Field::of("", Input::Text, said::WORDING)),
    ("matter", Field::of("", Input::Choice(MATTERS), said::MATTER)),
    ("management", Field::of("", Input::Choice(BACKINGS), said::BACKING)),
    ("reserved_to", Field::of("", Input::Category, said::RESERVED_TO).optional()),
    ("authorises", Field::of("", Input::Line, said::AUTHORISES).help(said::AUTHORISES_HELP).optional()),
];

/// The control of an item of the agenda, from 1.
#[must_use]
pub fn item(number: usize) -> String {
    format!("item.{number}")
}

/// A control of a draft, from 1.
#[must_use]
pub fn motion(number: usize, what: &str) -> String {
    format!("motion.{number}.{what}")
}

/// The control of a choice on a resolution, from 1.
#[must_use]
pub fn choice(number: usize) -> String {
    format!("choice.{number}")
}

/// A convocation, a consultation or a deed with so many items and drafts; those that are left empty at the end are none.
///
/// # Errors
/// Every slip.
pub fn convocation(
    form: &Form,
    typed: &Typed,
    ground: &Ground,
    id: Uuid,
    (items, motions): (usize, usize),
) -> Result<Value, Vec<Slip>> {
    let language = ground.reading.language;
    let built = command(form, typed, ground, id);
    let mut slips = Vec::new();
    let items = filled(items, |number| typed.has(&item(number)));
    let agenda: Vec<Value> = (1..=items).map(|number| json!({ "text": typed.said(&item(number)) })).collect();
    for number in (1..=items.max(1)).filter(|number| !typed.has(&item(*number))) {
        slips.push(Slip { name: item(number), text: say::to_fill_in(language, said::ITEM_TITLE.told(language)) });
    }
    let motions = filled(motions, |number| typed.has(&motion(number, "wording")));
    let drafts: Vec<Value> = (1..=motions).filter_map(|number| draft(typed, ground, number, &mut slips)).collect();
    let mut value = match built {
        Ok(value) if slips.is_empty() => value,
        built => return Err(built.err().into_iter().flatten().chain(slips).collect()),
    };
    if let Some(fields) = value.as_object_mut() {
        fields.insert("agenda".to_owned(), json!(agenda));
        fields.insert("resolutions".to_owned(), json!(drafts));
    }
    Ok(value)
}

/// The last number that is filled in.
fn filled(all: usize, has: impl Fn(usize) -> bool) -> usize {
    (1..=all).rev().find(|number| has(*number)).unwrap_or(0)
}

/// A draft: a form of its own, whose controls are read under their plain names.
fn draft(typed: &Typed, ground: &Ground, number: usize, slips: &mut Vec<Slip>) -> Option<Value> {
    const DRAFT: Form =
        Form::of("", Chapter::Assemblies, said::CONVENE, said::CONVENE_WHEN, &[Part::of(&DRAFT_FIELDS)]);
    let mut own: Typed = MOTION.iter().map(|(what, _)| (*what, typed.raw(&motion(number, what)).to_owned())).collect();
    own.set("effective_on", typed.raw("effective_on"));
    let value = match command(&DRAFT, &own, ground, Uuid::nil()) {
        Ok(value) => value,
        Err(wrong) => {
            let own = wrong.into_iter().filter(|slip| slip.name != "effective_on");
            slips.extend(own.map(|slip| Slip { name: motion(number, &slip.name), text: slip.text }));
            return None;
        }
    };
    let mut value = value;
    let fields = value.as_object_mut()?;
    ["type", "command_id", "effective_on"].iter().for_each(|name| drop(fields.remove(*name)));
    let authorises = fields.get("authorises").and_then(Value::as_str).and_then(|said| said.split_once('/'));
    let authorises =
        authorises.map(|(command, subject)| json!({ "command": command, "subject": Uuid::try_parse(subject).ok() }));
    fields.insert("authorises".to_owned(), json!(authorises));
    Some(value)
}

const DRAFT_FIELDS: [Field; 7] = [named(0), named(1), named(2), named(3), named(4), named(5), named(6)];

const fn named(at: usize) -> Field {
    let (path, field) = MOTION[at];
    Field { path, ..field }
}

/// A form of vote on so many resolutions; what is left open is not voted on by it.
///
/// # Errors
/// Every slip.
pub fn answer(typed: &Typed, ground: &Ground, id: Uuid, resolutions: usize) -> Result<Value, Vec<Slip>> {
    let mut value = command(&ANSWER, typed, ground, id)?;
    let known = |said: &String| ANSWERS.iter().any(|(word, _)| word == said);
    let choices: Vec<Option<String>> =
        (1..=resolutions).map(|number| Some(typed.said(&choice(number))).filter(known)).collect();
    if let Some(fields) = value.as_object_mut() {
        fields.insert("choices".to_owned(), json!(choices));
    }
    Ok(value)
}
