//! The property: on every day and at every state of knowledge, the naive model and the projections say the same.

use crate::book::Book;
use crate::chance::Chance;
use crate::lists::owed_for;
use crate::naive::{Limit, Naive};
use crate::text::days_after;
use quitus_domain::values::{AssociateRef, Day};
use quitus_projections::as_of::{AsOf, Known};
use quitus_projections::capital::Capital;
use quitus_projections::live::Live;
use quitus_projections::mandates::{Mandate, Mandates};
use quitus_projections::movements::Movements;
use quitus_projections::recorded::Recorded;
use quitus_projections::register::{Line, Register};
use quitus_projections::trail::Trail;
use quitus_projections::{Fold, check};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Debug;

/// A day after all others, which a question may still ask about.
pub const END: &str = "2099-12-31";
/// What the page says of a line; a `Line` has more.
const COLUMNS: &[&str] = &[
    "number",
    "associate",
    "identity",
    "applied_on",
    "witness",
    "admitted_by",
    "decided_on",
    "decision_number",
    "email_notice_since",
    "benefit_until",
    "category",
    "category_since",
    "representative",
    "since",
    "until",
    "way_out",
    "shares",
    "subscribed",
    "paid",
    "owed",
];

/// Asks both on one day at one state of knowledge.
///
/// # Errors
/// What differs, as text.
pub fn model_agrees(book: &Book, day: &str, limit: &Limit) -> Result<(), String> {
    let naive = Naive::ask(&book.entries, day, limit);
    let on = day.parse().expect("a day");
    let facts = AsOf { effective: on, known: known(limit) }.select(&book.recorded);
    let (register, capital) = (Register::of(&facts), Capital::of(&facts));
    let place = |what: &str| format!("{what} on {day}, {limit:?}");
    same(&place("register"), &naive.register(), &columns(register.associates_on(on)))?;
    same(&place("leavers"), &naive.leavers(), &columns(register.leavers_on(on)))?;
    for line in naive.lines().as_slice() {
        let associate: AssociateRef = serde_json::from_value(line["associate"].clone()).expect("a reference");
        let found = columns(register.line(associate).into_iter().collect());
        same(&place("line"), &json!([line]), &found)?;
    }
    same(&place("mandates"), &naive.mandates(), &mandates(&Mandates::of(&facts), on))?;
    same(&place("movements"), &naive.movements(), &movements(&Movements::of(&facts)))?;
    naive
        .of("capital.shares_cancelled")
        .try_for_each(|fact| same(&place("what a cancellation owes"), &json!(owed_for(fact)), &fact.body["amount"]))?;
    same_fields(&place("capital"), &naive.capital(), &serde_json::to_value(capital.on(on)).expect("JSON"))
}

/// "Rebuild equals live": a fold kept up to date entry by entry equals one made afresh, after every entry.
///
/// # Errors
/// What differs, as text.
pub fn live_equals_rebuilt(book: &Book) -> Result<(), String> {
    rebuilt::<Register>("register", &book.recorded)?;
    rebuilt::<Capital>("capital", &book.recorded)?;
    rebuilt::<Movements>("movements", &book.recorded)?;
    rebuilt::<Mandates>("mandates", &book.recorded)?;
    rebuilt::<Trail>("trail", &book.recorded)
}

fn rebuilt<F: Fold + PartialEq + Debug>(what: &str, book: &[Recorded]) -> Result<(), String> {
    let all = AsOf { effective: END.parse().expect("a day"), known: Known::Everything };
    let mut live = Live::<F>::default();
    for (last, entry) in book.iter().enumerate() {
        live.record(entry.clone());
        let afresh = F::of(&all.select(&book[..=last]));
        if *live.fold() != afresh {
            let (kept, made) = (format!("{:?}", live.fold()), format!("{afresh:?}"));
            let from = kept.bytes().zip(made.bytes()).take_while(|(one, other)| one == other).count();
            return Err(format!(
                "{what} after position {last}\n  live   {}\n  afresh {}",
                around(&kept, from),
                around(&made, from)
            ));
        }
    }
    Ok(())
}

/// Some of a long text before and after the place where it begins to differ.
fn around(text: &str, from: usize) -> String {
    text.chars().skip(from.saturating_sub(60)).take(240).collect()
}

/// The state that decides and the folds that answer tell the same, on every day on which something changes.
///
/// # Errors
/// What differs, as text.
pub fn state_agrees(book: &Book) -> Result<(), String> {
    let state = check::replay(&book.recorded);
    for day in check::days(&book.recorded) {
        let found = check::disagreements(&state, &book.recorded, day);
        if !found.is_empty() {
            return Err(format!("state and folds on {day}: {found:?}"));
        }
    }
    Ok(())
}

/// The property on every day of interest, everything known: for small books.
///
/// # Errors
/// The first difference, as text.
pub fn holds_on_every_day(book: &Book) -> Result<(), String> {
    live_equals_rebuilt(book)?;
    state_agrees(book)?;
    days(book).iter().try_for_each(|day| model_agrees(book, day, &Limit::Everything))
}

/// The property on every day and at every state of knowledge: for very small books.
///
/// # Errors
/// The first difference, as text.
pub fn holds_everywhere(book: &Book) -> Result<(), String> {
    holds_on_every_day(book)?;
    for day in days(book) {
        for position in 0..book.entries.len() as u64 {
            model_agrees(book, &day, &Limit::Position(position))?;
        }
    }
    Ok(())
}

/// Every day that an entry names, the days beside it, and a day after all.
pub fn days(book: &Book) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    book.entries.iter().for_each(|entry| dates(&entry["payload"], &mut named));
    let beside = named.iter().flat_map(|day| [-1, 0, 1].map(|step| days_after(day, step)));
    beside.chain([END.to_owned()]).collect()
}

fn dates(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(
                ["effective_on", "due_on", "ends_on", "starts_on", "left_on"]
                    .iter()
                    .filter_map(|name| fields.get(*name)?.as_str())
                    .map(str::to_owned),
            );
            fields.values().for_each(|inner| dates(inner, found));
        }
        Value::Array(list) => list.iter().for_each(|inner| dates(inner, found)),
        _ => {}
    }
}

/// Some limit that tells entries of this book apart, or none.
pub fn limit(chance: &mut Chance, book: &Book) -> Limit {
    let last = book.entries.len() - 1;
    match chance.below(3) {
        0 => Limit::Everything,
        1 => Limit::Position(chance.below(last + 1) as u64),
        _ => {
            let at = book.recorded[chance.below(last + 1)].recorded_at.clone();
            let before = at.replace("T09", "T08");
            Limit::Instant(if chance.one_in(3) { before } else { at.to_string() })
        }
    }
}

fn known(limit: &Limit) -> Known {
    match limit {
        Limit::Everything => Known::Everything,
        Limit::Position(last) => Known::UpTo(serde_json::from_value(json!(last)).expect("a position")),
        Limit::Instant(last) => Known::At(last.clone()),
    }
}

fn mandates(mandates: &Mandates, on: Day) -> Value {
    let as_page = |one: &&Mandate| {
        let mut told = only(one, &["mandate", "office", "holder", "deputy", "starts_on", "ends_on", "cause"]);
        told["proposed"] = json!(one.proposed.as_ref().map(|proposal| proposal.entry));
        told["runs"] = json!(mandates.running(on).iter().any(|running| running.mandate == one.mandate));
        told
    };
    mandates.list().iter().map(as_page).collect()
}

fn movements(movements: &Movements) -> Value {
    let named = ["position", "on", "kind", "associate", "number", "shares", "paid", "capital_after"];
    movements.list.iter().map(|one| only(one, &named)).collect()
}

fn columns(lines: Vec<&Line>) -> Value {
    lines.iter().map(|line| only(line, COLUMNS)).collect()
}

/// Some fields of what is told as JSON.
fn only(told: &impl Serialize, names: &[&str]) -> Value {
    let all = serde_json::to_value(told).expect("it is JSON");
    names.iter().map(|name| ((*name).to_owned(), all[*name].clone())).collect()
}

/// Compares the fields that the model has.
fn same_fields(place: &str, model: &Value, found: &Value) -> Result<(), String> {
    let fields = model.as_object().expect("an object");
    fields.iter().try_for_each(|(name, value)| same(&format!("{name} of {place}"), value, &found[name]))
}

fn same(place: &str, model: &Value, found: &Value) -> Result<(), String> {
    if model == found { Ok(()) } else { Err(format!("{place}\n  model {model}\n  found {found}")) }
}
