//! What the pack of a conversion into a SCIC holds and lacks (SCIC-23), while it is being made.

use super::reading::Reading;
use crate::locales::{self, Column, cli as say};
use crate::sheets::{Heading, Sheet, Side};
use quitus_domain::law::conversion::PackItem;
use quitus_domain::law::{RULES, RuleId};
use quitus_domain::mandates::Office;
use quitus_domain::scic::{Beside, Held, Pack, pack_items};
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{Day, Family};
use quitus_projections::mandates::Mandates;
use serde_json::{Value, json};

/// What is there beside the clauses.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Given {
    /// The clauses.
    pub statutes: Option<Statutes>,
    /// The items that are given on their own: the object, the project, the dissolution, the manager, no colleges.
    pub items: Vec<PackItem>,
    /// Whether every associate of the day has a category with its evidence.
    pub first_associates: Held,
}

/// The items that are there.
#[must_use]
pub fn there(reading: &Reading, on: Day, given: &Given) -> Vec<PackItem> {
    let beside = Beside { first_associates: given.first_associates, ..reviewed(reading, on) };
    let of_clauses =
        given.statutes.as_ref().map(|clauses| pack_items(&Pack::default(), clauses, beside)).unwrap_or_default();
    // Without clauses the reviewer may be there all the same.
    let alone = [
        (PackItem::Reviewer, beside.reviewer),
        (PackItem::Deputy, beside.deputy),
        (PackItem::FirstAssociates, beside.first_associates),
    ];
    let alone = |item: PackItem| alone.iter().any(|(own, held)| *own == item && *held == Held::There);
    let is = |item: &PackItem| of_clauses.contains(item) || given.items.contains(item) || alone(*item);
    PackItem::ALL.into_iter().filter(is).collect()
}

fn reviewed(reading: &Reading, on: Day) -> Beside {
    let mandates = reading.fold::<Mandates>();
    let all = mandates.list();
    let reviewers: Vec<_> = all.into_iter().filter(|one| one.office == Office::Reviewer && one.ends_on >= on).collect();
    Beside {
        reviewer: Held::when(!reviewers.is_empty()),
        deputy: Held::when(reviewers.iter().any(|one| one.deputy.is_some())),
        first_associates: Held::Lacking,
    }
}

/// The items, each there or missing, with the article that asks for it.
#[must_use]
pub fn sheet(reading: &Reading, there: &[PackItem]) -> Sheet {
    let language = reading.language;
    let head = vec![
        Heading::named(say::item_column(language), Side::Left),
        Heading::named(say::there_column(language), Side::Left),
        Heading::of(language, Column::Rule, Side::Left),
        Heading::of(language, Column::Article, Side::Left),
    ];
    let row = |item: PackItem| {
        let state = if there.contains(&item) { say::item_there(language) } else { say::item_lacking(language) };
        let (rule, article) = cited(item);
        let words = locales::pack_item(language, item);
        vec![words.into(), state.into(), rule.as_str().into(), locales::citation(language, article).into()]
    };
    Sheet { name: say::sheet_pack(language), head, rows: PackItem::ALL.into_iter().map(row).collect() }
}

/// The items for programs, of a cooperative that is no SCIC on the day: what the book holds already, and what the pack of a
/// conversion has still to bring; nothing of a SCIC, nor before there are statutes.
#[must_use]
pub fn as_json(reading: &Reading) -> Value {
    let Some(clauses) = reading.statutes.on(reading.day()) else { return Value::Null };
    if clauses.family == Family::Scic {
        return Value::Null;
    }
    let there = there(reading, reading.day(), &Given::default());
    let told = |item: PackItem| {
        let (rule, article) = cited(item);
        json!({ "item": item, "there": there.contains(&item), "rule": rule.as_str(), "article": article })
    };
    PackItem::ALL.into_iter().map(told).collect()
}

/// The rule that asks for an item, and its article.
fn cited(item: PackItem) -> (RuleId, &'static str) {
    let rule = asked_by(item);
    (rule, RULES.iter().find(|one| one.id == rule).map_or("", |one| one.article))
}

/// The rule that asks for an item; that of the pack itself where no other does.
fn asked_by(item: PackItem) -> RuleId {
    match item {
        PackItem::Mention => RuleId::Coop33,
        PackItem::Object | PackItem::Capital => RuleId::Scic01,
        PackItem::Project => RuleId::Scic15,
        PackItem::Categories => RuleId::Scic03,
        PackItem::Colleges => RuleId::Scic10,
        PackItem::Admission => RuleId::Coop13,
        PackItem::Shares => RuleId::Coop11,
        PackItem::Assemblies => RuleId::Scic09,
        PackItem::Results => RuleId::Scic14,
        PackItem::ReviewClause => RuleId::Rev01,
        PackItem::Reviewer | PackItem::Deputy => RuleId::Rev06,
        PackItem::Dissolution | PackItem::Manager => RuleId::Scic23,
        PackItem::FirstAssociates => RuleId::Scic05,
    }
}
