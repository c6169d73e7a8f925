//! Conformity (*conformité*): what, on a day and with a knowledge, stands against the law, the statutes or form.
//!
//! A list of checks, each asking the law's own function about the facts; all of them run, and every finding is told with
//! the entries that cause it, since when, and the act that clears it where the law or the statutes foresee one. A finding
//! is never stored: a later entry that mends things, or a rectification, and it is gone. Deliberately absent:
//! whatever this book does not record yet.

mod accounts;
mod business;
mod capital;
pub mod conversion;
mod entries;
pub(crate) mod formalities;
mod meetings;
mod members;
mod officers;
pub mod reviews;
mod scops;
mod since;
mod situation;
mod struck;
pub(crate) mod thresholds;
mod years;

pub(crate) use since::since;
pub use situation::Situation;

use quitus_domain::law::Breach;
use quitus_domain::values::{AssociateRef, Day, MandateRef, PersonRef, Position, SubscriptionRef};
use serde::Serialize;

/// One thing that is not as it should be.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Finding {
    /// The rule, with its figures.
    pub breach: Breach,
    /// About whom, where it is about somebody in particular.
    pub about: Option<About>,
    /// The first day on which it stands.
    pub since: Day,
    /// The entries that cause it.
    pub entries: Vec<Position>,
    /// The command that clears it, where the law or the statutes foresee one.
    pub proposes: Option<&'static str>,
}

/// Whom or what a finding is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// An associate.
    Associate(AssociateRef),
    /// A subscription of an associate.
    Subscription(AssociateRef, SubscriptionRef),
    /// A natural person who is no associate.
    Person(PersonRef),
    /// A mandate.
    Mandate(MandateRef),
}

impl Finding {
    fn new(breach: Breach, since: Day, mut entries: Vec<Position>) -> Self {
        entries.sort_unstable();
        entries.dedup();
        Finding { breach, about: None, since, entries, proposes: None }
    }

    fn about(self, about: About) -> Self {
        Finding { about: Some(about), ..self }
    }

    fn proposing(self, command: &'static str) -> Self {
        Finding { proposes: Some(command), ..self }
    }
}

/// One check of a situation.
type Check = fn(&Situation) -> Vec<Finding>;

/// Every check, in no order that matters.
const CHECKS: &[Check] = &[
    business::third_parties_beyond_their_part,
    entries::subscriptions_without_bulletin,
    entries::payments_below_the_statutes,
    entries::prices_above_nominal,
    entries::withdrawals_before_term,
    entries::reclassifications_without_organ,
    entries::values_of_another_close,
    entries::late_refunds,
    entries::statutes_in_force,
    conversion::pack,
    conversion::without_a_pack,
    conversion::project_reports,
    reviews::overdue,
    reviews::after_losses,
    reviews::requested,
    reviews::not_discussed,
    members::identities,
    members::powers,
    members::how_many,
    members::categories,
    members::employments,
    members::benefits,
    members::applications_due,
    members::entrepreneurs,
    members::colleges,
    members::least_shares,
    scops::what_employees_hold,
    struck::registers,
    capital::overdue_payments,
    capital::below_floor,
    capital::overdue_refunds,
    capital::public_capital,
    capital::subscribed_after_leaving,
    officers::no_manager,
    officers::not_proposed,
    officers::no_longer_associate,
    officers::no_deputy,
    meetings::short_notices,
    meetings::without_papers,
    meetings::emails_without_consent,
    meetings::powers_in_the_meeting,
    meetings::signatures,
    years::without_assembly,
    formalities::variation_not_noted,
    formalities::exits_not_published,
    formalities::accounts_in_writing,
    accounts::no_auditor,
    accounts::losses,
    accounts::not_filed,
    accounts::kept_private,
];

/// Every finding of a situation, in the order of the rules, then of the entries.
#[must_use]
pub fn findings(situation: &Situation) -> Vec<Finding> {
    let mut found: Vec<Finding> = CHECKS.iter().flat_map(|check| check(situation)).collect();
    found.sort_by(|a, b| (a.breach.rule(), &a.entries).cmp(&(b.breach.rule(), &b.entries)));
    found
}
