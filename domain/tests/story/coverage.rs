//! Nothing that the book can answer goes unheard: every refusal and every finding stands in one of the tables.

use super::common::{Row, each_is_found, each_is_refused};
use super::*;
use quitus_domain::law::{Breach, Effect};
use quitus_domain::refusal::Refusal;
use std::collections::BTreeSet;

/// Never the first refusal: votes and the refusal of a withdrawal are no acts of this book yet, and colleges weighed by
/// capital break COOP-01 before SCIC-10 (`statutes::colleges_weighed_by_capital_break_two_rules`).
const NEVER_FIRST: [&str; 3] = ["CAPITAL_WEIGHTING", "DUPLICATE_VOTER", "WITHDRAWAL_IS_A_RIGHT"];

/// Never found: an indivision cannot be written without its common agent.
const NEVER_FOUND: [&str; 1] = ["COMMON_AGENT_MISSING"];

/// Refusals of rules that no act of this book asks yet. The act that does takes its code out of here, into a table.
const NOT_ASKED: &[&str] = &[
    "OUTSIDE_VOTES_GT_49",
    "OUTSIDE_VOTES_GT_35",
    "THIRD_PARTIES_NOT_FORESEEN",
    "CAPITAL_IS_FIXED",
    "NOTICE_NOT_ELAPSED",
    "EXCLUSION_NOT_FORESEEN",
    "EXCLUSION_DECIDER",
    "MAJORITY",
    "EXCLUDED_MEMBER_VOTE_DENIED",
    "NO_STATUTORY_GROUND",
    "CLAIM_OUT_OF_WINDOW",
    "REVALUATION_NOT_FORESEEN",
    "REVALUATION_NOT_IN_SCIC",
    "REVALUATION_WITH_INCORPORATION",
    "REVALUATION_WITHOUT_RESERVE",
    "REVALUATION_LT_5Y",
    "REVALUATION_ABOVE_INDEX",
    "NO_AGREMENT",
    "RESERVES_NOT_SHAREABLE",
    "COOPERATIVE_STATUS_LOCKED",
    "MANDATE_GT_6Y",
    "GERANT_MUST_BE_NATURAL_PERSON",
    "NOT_ASSOCIATE",
    "MANDATE_DECIDER",
    "REVIEWER_DECIDER",
    "NOT_EMPLOYED_BY_SOCIETY",
    "ALREADY_CATEGORISED",
    "PUBLIC_CAPITAL_GT_50",
    "IN_SEVERAL_COLLEGES",
    "KEPT_BY_LAW",
    "NOT_OPEN_TO_THIRD_PARTIES",
    "NO_COPY_OF_INVENTORY",
    "SECRET_BALLOT",
];

/// The same, for findings.
const NOT_LOOKED_FOR: &[&str] = &[
    "THIRD_PARTY_TURNOVER_GT_20",
    "THIRD_PARTY_NOT_SEGREGATED",
    "CAPITAL_VARIATION_NOT_NOTED",
    "OFFICER_EXIT_NOT_PUBLISHED",
    "RECLASSIFICATION_ORGAN_NOT_STATED",
    "PRICE_ABOVE_NOMINAL",
    "MANDATE_EXPIRED",
    "NAME_WITHOUT_MENTION",
    "DESIGNATION_CLAUSE",
    "REVIEWER_WITHOUT_DEPUTY",
    "REVIEW_NOT_DISCUSSED",
    "CATEGORIES_LT_3",
    "BENEFICIARIES_CATEGORY_MISSING",
    "EMPLOYEES_CATEGORY_MISSING",
    "PRODUCERS_CATEGORY_MISSING",
    "EMPLOYEES_CATEGORY_NOW_REQUIRED",
    "EMPLOYEE_MUST_APPLY",
    "PUBLIC_CAPITAL_EXCEEDED",
    "IN_NO_COLLEGE",
    "BENEFIT_NOT_EVIDENCED",
    "REGISTER_DIFFERS",
    "ENTREPRENEUR_NOT_ASSOCIATE",
];

fn refusals() -> Vec<Row> {
    let tables = [
        admissions::refusals(),
        departures::refusals(),
        erasures::refusals(),
        founding::refusals(),
        payments::refusals(),
        rectified_capital::refusals(),
        rectified_file::refusals(),
        rectified_founding::refusals(),
        refunds::refusals(),
        statutes::refusals(),
        subscriptions::refusals(),
    ];
    tables.into_iter().flatten().collect()
}

fn findings() -> Vec<Row> {
    let tables = [
        admissions::findings(),
        departures::findings(),
        payments::findings(),
        rectified_capital::findings(),
        refunds::findings(),
        statutes::findings(),
        subscriptions::findings(),
    ];
    tables.into_iter().flatten().collect()
}

/// Every refusal of the book's own, by name. A new variant does not compile here, and asks for its row.
fn name(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Law(_) => "Law",
        Refusal::BookAlreadyOpen => "BOOK_ALREADY_OPEN",
        Refusal::BookNotOpen => "BOOK_NOT_OPEN",
        Refusal::AlreadyIncorporated { .. } => "ALREADY_INCORPORATED",
        Refusal::NotIncorporated { .. } => "NOT_INCORPORATED",
        Refusal::NoStatutes { .. } => "NO_STATUTES",
        Refusal::StatutesAlreadyAdopted { .. } => "STATUTES_ALREADY_ADOPTED",
        Refusal::CategoryTwice { .. } => "CATEGORY_TWICE",
        Refusal::UnknownCategory { .. } => "UNKNOWN_CATEGORY",
        Refusal::UnknownAssociate { .. } => "UNKNOWN_ASSOCIATE",
        Refusal::AlreadyAdmitted { .. } => "ALREADY_ADMITTED",
        Refusal::SirenAlreadyAdmitted { .. } => "SIREN_ALREADY_ADMITTED",
        Refusal::AlreadyLeft { .. } => "ALREADY_LEFT",
        Refusal::AlreadyApplied { .. } => "ALREADY_APPLIED",
        Refusal::NoApplication { .. } => "NO_APPLICATION",
        Refusal::AlreadyRejected { .. } => "ALREADY_REJECTED",
        Refusal::AlreadyEmployed { .. } => "ALREADY_EMPLOYED",
        Refusal::NotEmployed { .. } => "NOT_EMPLOYED",
        Refusal::NotALegalPerson { .. } => "NOT_A_LEGAL_PERSON",
        Refusal::NotANaturalPerson { .. } => "NOT_A_NATURAL_PERSON",
        Refusal::AnotherPerson { .. } => "ANOTHER_PERSON",
        Refusal::EndsBeforeItBegins { .. } => "ENDS_BEFORE_IT_BEGINS",
        Refusal::MoreVotesThanVoters { .. } => "MORE_VOTES_THAN_VOTERS",
        Refusal::StillAnAssociate { .. } => "STILL_AN_ASSOCIATE",
        Refusal::SubscriptionTwice { .. } => "SUBSCRIPTION_TWICE",
        Refusal::UnknownSubscription { .. } => "UNKNOWN_SUBSCRIPTION",
        Refusal::PaidMoreThanOwed { .. } => "PAID_MORE_THAN_OWED",
        Refusal::CalledMoreThanOwed { .. } => "CALLED_MORE_THAN_OWED",
        Refusal::DueAnyway { .. } => "DUE_ANYWAY",
        Refusal::NothingOverdue { .. } => "NOTHING_OVERDUE",
        Refusal::NoNotice { .. } => "NO_NOTICE",
        Refusal::SharesNotPaidUp { .. } => "SHARES_NOT_PAID_UP",
        Refusal::RefundTwice { .. } => "REFUND_TWICE",
        Refusal::UnknownRefund { .. } => "UNKNOWN_REFUND",
        Refusal::ScheduleDoesNotAddUp { .. } => "SCHEDULE_DOES_NOT_ADD_UP",
        Refusal::AmountNotPositive { .. } => "AMOUNT_NOT_POSITIVE",
        Refusal::AmountTooLarge => "AMOUNT_TOO_LARGE",
        Refusal::MoreThanHeld { .. } => "MORE_THAN_HELD",
        Refusal::BeforeItsBasis { .. } => "BEFORE_ITS_BASIS",
        Refusal::MandateTwice { .. } => "MANDATE_TWICE",
        Refusal::UnknownMandate { .. } => "UNKNOWN_MANDATE",
        Refusal::HoldsIt { .. } => "HOLDS_IT",
        Refusal::MandateOver { .. } => "MANDATE_OVER",
        Refusal::Dissolved { .. } => "DISSOLVED",
        Refusal::NotDissolved { .. } => "NOT_DISSOLVED",
        Refusal::OpeningComesFirst => "OPENING_COMES_FIRST",
        Refusal::OnlyAsCorrection => "ONLY_AS_CORRECTION",
        Refusal::OpeningDoesNotAddUp { .. } => "OPENING_DOES_NOT_ADD_UP",
        Refusal::HighestBelowCapital { .. } => "HIGHEST_BELOW_CAPITAL",
        Refusal::NumberTwice { .. } => "NUMBER_TWICE",
        Refusal::EntersAfterTheOpening { .. } => "ENTERS_AFTER_THE_OPENING",
        Refusal::BeforeTheOpening { .. } => "BEFORE_THE_OPENING",
        Refusal::SharesAreHeld { .. } => "SHARES_ARE_HELD",
        Refusal::NothingToChange => "NOTHING_TO_CHANGE",
        Refusal::MustBeKept { .. } => "MUST_BE_KEPT",
        Refusal::UnknownEntry { .. } => "UNKNOWN_ENTRY",
        Refusal::NotRectifiable { .. } => "NOT_RECTIFIABLE",
        Refusal::ReplacementOfAnotherKind { .. } => "REPLACEMENT_OF_ANOTHER_KIND",
        Refusal::LaterEntriesStandOnIt { .. } => "LATER_ENTRIES_STAND_ON_IT",
    }
}

/// As many as `name` has arms.
const OWN_REFUSALS: usize = 58;

#[test]
fn every_refusal_of_the_book_is_raised_and_its_code_never_changes() {
    let rows = refusals();
    each_is_refused(&rows);
    let raised = rows.iter().map(|row| (row.given.refuses(&row.when), row.code));
    let own: BTreeSet<_> = raised
        .filter(|(refusal, _)| !matches!(refusal, Refusal::Law(_)))
        .map(|(refusal, code)| {
            assert_eq!(name(&refusal), code);
            code
        })
        .collect();
    assert_eq!(own.len(), OWN_REFUSALS, "{own:?}");
}

#[test]
fn every_breach_that_refuses_is_raised() {
    let raised: BTreeSet<_> = refusals().iter().filter(|row| !row.rule.is_empty()).map(|row| row.code).collect();
    assert_eq!(missing(Effect::Block, &raised), NEVER_FIRST.iter().chain(NOT_ASKED).copied().collect());
}

#[test]
fn every_breach_that_is_a_finding_is_found() {
    let rows = findings();
    each_is_found(&rows);
    let raised: BTreeSet<_> = rows.iter().map(|row| row.code).collect();
    assert_eq!(missing(Effect::Flag, &raised), NEVER_FOUND.iter().chain(NOT_LOOKED_FOR).copied().collect());
}

fn missing(effect: Effect, raised: &BTreeSet<&'static str>) -> BTreeSet<&'static str> {
    let all = Breach::KINDS.iter().filter(|(_, _, of)| *of == effect).map(|(_, code, _)| *code);
    all.filter(|code| !raised.contains(code)).collect()
}
