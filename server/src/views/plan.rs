//! Acts that are only thought of: an admission, a departure, a refund, new weights, as the commands that would record them.
//!
//! What is not known yet, such as the name or the ground, stands in them as a plain word; rules judge them like any other
//! act, so that what would be refused is refused here too. Deliberately absent: anything that writes.

use super::reading::Reading;
use super::typed::{self, Key};
use super::unanswered::Unanswered;
use crate::ledger::intake::Intake;
use crate::ledger::machine::SystemEntropy;
use crate::ledger::{Failure, rehearsal};
use crate::locales::cli as say;
use crate::views::panel_after::Both;
use chrono::Datelike;
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{AssociateRef, CategoryKind, Day, Months, Organ, Ratio, Slug};
use quitus_projections::{AsOf, Known};
use serde_json::{Value, json};
use std::sync::Arc;
use uuid::Uuid;

/// The most shares that a plan speaks of.
const MOST: u64 = 10_000_000;

/// What is planned, all on one day.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Plan {
    /// Somebody enters this category, with so many shares.
    pub admits: Option<(Slug, u64)>,
    /// An associate leaves.
    pub leaves: Option<AssociateRef>,
    /// So many shares of one who left are refunded.
    pub refunds: Option<(AssociateRef, u64)>,
    /// The colleges weigh otherwise.
    pub weights: Vec<(Slug, Ratio)>,
}

/// Weights as they are typed: `cae=1/2, users=30%`.
///
/// # Errors
/// What cannot be understood.
pub fn weights(reading: &Reading, text: &str) -> Result<Vec<(Slug, Ratio)>, String> {
    let read = typed::typed(reading.language, [(Key::Weights, text)], None);
    read.map(|typed| typed.imagined().weights.clone()).map_err(|why: Unanswered| why.to_string())
}

impl Plan {
    /// Whether nothing is planned.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Plan::default()
    }

    /// The panel before and after, at the close of the day of the reading.
    ///
    /// # Errors
    /// [`Unanswered`]: what a rule refuses, and what the statutes of the day do not know.
    pub fn imagined(&self, reading: Arc<Reading>) -> Result<Both, Unanswered> {
        let (on, language) = (reading.day(), reading.language);
        let none = || Unanswered::NotThere(say::no_statutes_yet(language));
        let statutes = reading.statutes.on(on).ok_or_else(none)?;
        let commands = self.commands(statutes, on).map_err(|college| {
            Unanswered::NotThere(say::what_if_unknown_college(language, college.as_str(), &colleges(statutes)))
        })?;
        let acts: Result<Vec<Intake>, _> = commands.into_iter().map(|one| Intake::of(one, &SystemEntropy)).collect();
        let acts = acts.map_err(Failure::from)?;
        let imagined = rehearsal::imagine(&reading.known, &acts, |person| reading.names.address(person))?;
        let as_of = AsOf { effective: on, known: Known::Everything };
        let after = Reading::of(reading.book.clone(), imagined, as_of, reading.names.clone(), language);
        Ok(Both { before: reading, after, acts: acts.len() })
    }

    /// The commands, in the order in which they would be given: first the rules, then who leaves, then who enters.
    fn commands(&self, statutes: &Statutes, on: Day) -> Result<Vec<Value>, Slug> {
        let weights = match self.weights.is_empty() {
            true => None,
            false => Some(json!({ "type": "amend_statutes", "statutes": weighed(statutes, &self.weights)?,
                "decision": decision(Organ::ExtraordinaryAssembly, on) })),
        };
        // Who leaves on a day is an associate to its end: the panel of the day shows who left on its eve.
        let leaves = self.leaves.map(|associate| {
            let eve = on.pred_opt().unwrap_or(on);
            let notified = months_before(eve, statutes.exit.withdrawal_notice);
            json!({ "type": "withdraw_associate", "associate": associate, "notified_on": notified, "effective_on": eve })
        });
        let refunds = self.refunds.map(|(associate, shares)| refund(statutes, associate, shares, on));
        let admits = self.admits.iter().flat_map(|(category, shares)| admission(statutes, category, *shares, on));
        let all = weights.into_iter().chain(leaves).chain(refunds).chain(admits);
        Ok((1_u128..).zip(all).map(|(number, command)| on_the_day(command, number, on)).collect())
    }
}

fn colleges(statutes: &Statutes) -> String {
    let all = statutes.voting.colleges.iter().flat_map(|colleges| &colleges.list);
    all.map(|college| college.key.to_string()).collect::<Vec<_>>().join(", ")
}

/// A reference that no book has: numbers, and no chance.
fn reference(number: u128) -> Uuid {
    Uuid::from_u128(0x0000_0000_0000_4000_8000_0000_0000_0000 | number)
}

fn on_the_day(mut command: Value, number: u128, on: Day) -> Value {
    if let Some(fields) = command.as_object_mut() {
        fields.insert("command_id".to_owned(), json!(reference(number)));
        fields.entry("effective_on").or_insert_with(|| json!(on));
    }
    command
}

fn paper() -> Value {
    json!({ "text": "plan" })
}

fn decision(organ: Organ, on: Day) -> Value {
    json!({ "organ": organ, "decided_on": on, "number": "plan", "document": paper() })
}

/// The statutes with other weights; the college that they do not have.
fn weighed(statutes: &Statutes, weights: &[(Slug, Ratio)]) -> Result<Statutes, Slug> {
    let mut other = statutes.clone();
    for (college, weight) in weights {
        let mut list = other.voting.colleges.iter_mut().flat_map(|colleges| &mut colleges.list);
        list.find(|one| one.key == *college).ok_or_else(|| college.clone())?.weight = *weight;
    }
    Ok(other)
}

/// The day so many months before: the same number, or the last one of a shorter month.
fn months_before(on: Day, months: Months) -> Day {
    on.checked_sub_months(chrono::Months::new(u32::from(months.0))).unwrap_or(on)
}

/// By the balance sheet of the last year's end, without losses: what it would say is not known here.
fn refund(statutes: &Statutes, associate: AssociateRef, shares: u64, on: Day) -> Value {
    let nominal = statutes.shares.nominal_value.get();
    let closed_on = Day::from_ymd_opt(on.year() - 1, 12, 31).unwrap_or(on);
    let amount = i64::try_from(shares.min(MOST)).unwrap_or_default() * nominal;
    json!({ "type": "refund_shares", "associate": associate, "shares": shares.min(MOST), "amount": amount,
        "balance_sheet": { "closed_on": closed_on, "losses": 0, "capital": amount, "statutory_reserves": 0,
            "document": paper() } })
}

/// An admission with the subscription; an employee is employed first.
fn admission(statutes: &Statutes, category: &Slug, shares: u64, on: Day) -> Vec<Value> {
    let kind = statutes.categories.iter().find(|one| one.key == *category).map(|one| one.kind);
    let (associate, person) = (reference(0xa), reference(0xb));
    let natural = json!({ "natural_person": { "person": person } });
    let legal = json!({ "legal_person": { "name": "plan", "legal_form": "plan", "siren": null, "seat": "plan",
        "representative": person, "power": paper() } });
    let (identity, employed) = match kind {
        Some(CategoryKind::Employees) => (natural, true),
        Some(CategoryKind::Volunteers) => (natural, false),
        _ => (legal, false),
    };
    let employment = json!({ "type": "start_employment", "person": person, "contract": "employment" });
    let organ = statutes.entry.admitted_by.first().copied().unwrap_or(Organ::OrdinaryAssembly);
    let admits = json!({ "type": "admit_associate", "associate": associate, "identity": identity, "category": category,
        "ground": paper(), "evidence": [paper()], "decision": decision(organ, on) });
    let nominal = statutes.shares.nominal_value.get();
    let paid = i64::try_from(shares.min(MOST)).unwrap_or_default() * nominal;
    let subscribes = json!({ "type": "subscribe_shares", "subscription": reference(0xc), "associate": associate,
        "shares": shares.min(MOST), "nominal": nominal, "paid": paid });
    let own = employed.then_some(employment).into_iter().chain([admits]);
    own.chain((shares > 0).then_some(subscribes)).collect()
}
