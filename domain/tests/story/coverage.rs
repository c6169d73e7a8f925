//! Nothing that the book can answer goes unheard: every refusal and every finding stands in one of the tables.

use super::common::{Row, each_is_found, each_is_refused};
use super::*;
use quitus_domain::law::{Breach, Effect};
use quitus_domain::refusal::Refusal;
use std::collections::BTreeSet;

/// Never the first refusal: the refusal of a withdrawal is no act of this book; colleges weighed by capital break
/// COOP-01 before SCIC-10 (`statutes::colleges_weighed_by_capital_break_two_rules`); a revaluation always cites its
/// reserve, and statutes that place a category in two colleges name it twice (`CATEGORY_TWICE`); an identity that must
/// be kept is the book's own refusal (`MUST_BE_KEPT`).
const NEVER_FIRST: [&str; 5] =
    ["CAPITAL_WEIGHTING", "IN_SEVERAL_COLLEGES", "KEPT_BY_LAW", "REVALUATION_WITHOUT_RESERVE", "WITHDRAWAL_IS_A_RIGHT"];

/// Never found: an indivision cannot be written without its common agent.
const NEVER_FOUND: [&str; 1] = ["COMMON_AGENT_MISSING"];

/// Refusals of rules that no act of this book asks yet. The act that does takes its code out of here, into a table.
const NOT_ASKED: [&str; 5] = [
    "CAPITAL_IS_FIXED",
    "NOT_OPEN_TO_THIRD_PARTIES",
    "NO_COPY_OF_INVENTORY",
    "OUTSIDE_VOTES_GT_35",
    "OUTSIDE_VOTES_GT_49",
];

/// Findings that no act brings out: what is found of the register on a day, and of acts that this book does not know.
const NOT_LOOKED_FOR: [&str; 34] = [
    "SCOP_EMPLOYEES_CAPITAL",
    "SCOP_EMPLOYEES_VOTES",
    "PAPERS_NOT_AT_DISPOSAL",
    "CONFIDENTIALITY_NOT_OPEN",
    "AUDITOR_MISSING",
    "CAPITAL_NOT_REDUCED",
    "EQUITY_LT_HALF_CAPITAL",
    "EQUITY_NOT_REBUILT",
    "LOSS_NOT_DECIDED",
    "CAPITAL_BELOW_FLOOR",
    "HELD_LT_MINIMUM",
    "MANAGER_NOT_ASSOCIATE",
    "BENEFICIARIES_CATEGORY_MISSING",
    "BENEFIT_NOT_EVIDENCED",
    "CAPITAL_VARIATION_NOT_NOTED",
    "CATEGORIES_LT_3",
    "EMPLOYEES_CATEGORY_MISSING",
    "EMPLOYEES_CATEGORY_NOW_REQUIRED",
    "EMPLOYEE_MUST_APPLY",
    "EMPLOYMENT_LOST",
    "ENTREPRENEUR_NOT_ASSOCIATE",
    "IN_NO_COLLEGE",
    "MANDATE_EXPIRED",
    "OFFICER_EXIT_NOT_PUBLISHED",
    "PRODUCERS_CATEGORY_MISSING",
    "PUBLIC_CAPITAL_EXCEEDED",
    "REGISTER_DIFFERS",
    "REVIEW_AFTER_LOSSES",
    "REVIEW_NOT_DISCUSSED",
    "REVIEW_REQUESTED",
    "REVISION_OVERDUE",
    "SCIC_PROJECT_REPORT_MISSING",
    "THIRD_PARTY_NOT_SEGREGATED",
    "THIRD_PARTY_TURNOVER_GT_20",
];

fn refusals() -> Vec<Row> {
    let tables = [
        admissions::refusals(),
        applications::refusals(),
        cancellations::refusals(),
        carried::refusals(),
        changes::refusals(),
        defaults::refusals(),
        departures::refusals(),
        endings::refusals(),
        erasures::refusals(),
        existing::refusals(),
        exits::refusals(),
        founding::refusals(),
        granted::refusals(),
        imported::refusals(),
        invoices::refusals(),
        late::refusals(),
        lent::refusals(),
        mandates::refusals(),
        meetings::refusals(),
        mentions::refusals(),
        payments::refusals(),
        public_bodies::refusals(),
        receipts::refusals(),
        rectified_capital::refusals(),
        rectified_file::refusals(),
        rectified_founding::refusals(),
        rectified_register::refusals(),
        refunds::refusals(),
        reviews::refusals(),
        set_off_invoices::refusals(),
        settlements::refusals(),
        statutes::refusals(),
        struck::refusals(),
        subscriptions::refusals(),
        transfers::refusals(),
        unconverted::refusals(),
        used::refusals(),
        waived_penalties::refusals(),
        years::refusals(),
        who_proposes::refusals(),
        filings::refusals(),
        formalities::refusals(),
    ];
    tables.into_iter().flatten().collect()
}

fn findings() -> Vec<Row> {
    let tables = [
        admissions::findings(),
        applications::findings(),
        changes::findings(),
        consultations::findings(),
        conversions::findings(),
        defaults::findings(),
        departures::findings(),
        exits::findings(),
        filings::findings(),
        mandates::findings(),
        meetings::findings(),
        payments::findings(),
        rectified_capital::findings(),
        refunds::findings(),
        results::findings(),
        scops::findings(),
        settlements::findings(),
        statutes::findings(),
        subscriptions::findings(),
        transfers::findings(),
    ];
    tables.into_iter().flatten().collect()
}

/// Every refusal of the book's own, by name. A new variant does not compile here, and asks for its row.
fn name(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Law(_) | Refusal::Funds(_) | Refusal::Formality(_) | Refusal::Review(_) => "Law",
        Refusal::Assembly(_) => "Assembly",
        Refusal::Billing(_) | Refusal::Service(_) => "Billing",
        Refusal::Scic(_) => "Scic",
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
        Refusal::LeavesAfterTheOpening { .. } => "LEAVES_AFTER_THE_OPENING",
        Refusal::BeforeTheOpening { .. } => "BEFORE_THE_OPENING",
        Refusal::BeforeStruckRegister { .. } => "BEFORE_STRUCK_REGISTER",
        Refusal::TooFarAhead { .. } => "TOO_FAR_AHEAD",
        Refusal::StillToCome { .. } => "STILL_TO_COME",
        Refusal::SharesAreHeld { .. } => "SHARES_ARE_HELD",
        Refusal::NothingToChange => "NOTHING_TO_CHANGE",
        Refusal::MustBeKept { .. } => "MUST_BE_KEPT",
        Refusal::UnknownEntry { .. } => "UNKNOWN_ENTRY",
        Refusal::NotRectifiable { .. } => "NOT_RECTIFIABLE",
        Refusal::ReplacementOfAnotherKind { .. } => "REPLACEMENT_OF_ANOTHER_KIND",
        Refusal::LaterEntriesStandOnIt { .. } => "LATER_ENTRIES_STAND_ON_IT",
    }
}

/// As many as `name` has arms, less the two that whoever records asks for: `too_far_ahead` (`two_dates`).
const OWN_REFUSALS: usize = 60;

/// Refusals of the law, and those that a part of the book keeps a list of its own for.
fn is_of_a_part(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::Law(_)
            | Refusal::Assembly(_)
            | Refusal::Billing(_)
            | Refusal::Service(_)
            | Refusal::Funds(_)
            | Refusal::Formality(_)
            | Refusal::Scic(_)
            | Refusal::Review(_)
    )
}

#[test]
fn every_refusal_of_the_book_is_raised_and_its_code_never_changes() {
    let rows = refusals();
    each_is_refused(&rows);
    let raised = rows.iter().map(|row| (row.given.refuses(&row.when), row.code));
    let own: BTreeSet<_> = raised
        .filter(|(refusal, _)| !is_of_a_part(refusal))
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
    assert_eq!(missing(Effect::Block, &raised), NEVER_FIRST.into_iter().chain(NOT_ASKED).collect());
}

#[test]
fn every_breach_that_is_a_finding_is_found() {
    let rows = findings();
    each_is_found(&rows);
    let raised: BTreeSet<_> = rows.iter().map(|row| row.code).collect();
    assert_eq!(missing(Effect::Flag, &raised), NEVER_FOUND.into_iter().chain(NOT_LOOKED_FOR).collect());
}

fn missing(effect: Effect, raised: &BTreeSet<&'static str>) -> BTreeSet<&'static str> {
    let all = Breach::KINDS.iter().filter(|(_, _, of)| *of == effect).map(|(_, code, _)| *code);
    all.filter(|code| !raised.contains(code)).collect()
}
