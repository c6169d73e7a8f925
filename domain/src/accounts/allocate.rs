//! Allocating the result of a year (*affectation du résultat*), as the ordinary assembly decided.
//!
//! Earlier losses are absorbed first; of what is left, reserves come first, then limited interest on shares, then what
//! members get back where they may (COOP-26 to 28, SCIC-14). Everything is allocated, to the cent: what is neither
//! reserve, interest nor refund has no place in a cooperative (L47 art. 16). A SCOP shares by its own law instead: its legal
//! reserve, its development fund (the statutory reserve), the part of all employees, interest (SCOP-02). Who gets how much
//! interest is computed, on what each associate had paid on the last day of the year. Deliberately absent: who of the
//! employees gets what, the tax.

use super::plan::{LEGAL_RESERVE, LOSSES_CARRIED, RESERVES, SOCIAL_CAPITAL};
use super::{FiscalYear, Ledger, Part, ResultAllocated, ShareInterest};
use crate::billing::Billing;
use crate::capital::Capital;
use crate::decision::Decision;
use crate::funds::Funds;
use crate::law::{Breach, scop, surplus, yearly};
use crate::refusal::{BillingRefusal, FundsRefusal, Refusal};
use crate::register::Register;
use crate::statutes::{Faculty, Statutes, StatutesHistory};
use crate::values::{AssociateRef, Cents, Day, Family, Organ, Percent, Period, Position, Reserve, YearName};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record how the assembly allocated the result of a closed year. Amounts in cents.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AllocateResult {
    /// Which.
    pub year: YearName,
    /// To the legal reserve.
    #[serde(default)]
    pub legal_reserve: Cents,
    /// To the statutory reserve.
    #[serde(default)]
    pub statutory_reserve: Cents,
    /// To other reserves.
    #[serde(default)]
    pub other_reserves: Cents,
    /// To all employees, in a SCOP.
    #[serde(default)]
    pub labour_share: Cents,
    /// The interest on shares, where any was decided.
    #[serde(default)]
    pub interest: Option<ShareInterest>,
    /// What members get back, each.
    #[serde(default)]
    pub refunds: Vec<Part>,
    /// The assembly.
    pub decision: Decision,
}

/// What an allocation is judged on.
#[derive(Clone, Copy)]
pub struct Closing<'a> {
    /// The statutes, by day.
    pub statutes: &'a StatutesHistory,
    /// The associates.
    pub register: &'a Register,
    /// The shares.
    pub capital: &'a Capital,
    /// What was billed.
    pub billing: &'a Billing,
    /// The accounts.
    pub ledger: &'a Ledger,
    /// The grants.
    pub funds: &'a Funds,
}

/// Why the result is not allocated so, in ladder order.
#[must_use]
pub fn breaches(closing: Closing<'_>, command: &AllocateResult, on: Day) -> Vec<Refusal> {
    let (year, result) = match closed(closing.ledger, command.year, on) {
        Ok(closed) => closed,
        Err(refusal) => return vec![refusal],
    };
    let Some(clauses) = closing.statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let surplus = surplus_of(closing.ledger, result, on);
    let organ = command.decision.organ();
    let negative = amounts(command).into_iter().find(|amount| *amount < Cents::ZERO);
    let elsewhere = clauses.family != Family::Scop && command.labour_share != Cents::ZERO;
    let none = command.interest.is_some() && clauses.results.share_interest == Faculty::NotForeseen;
    let own: [Option<Refusal>; 5] = [
        (organ != Organ::OrdinaryAssembly).then(|| BillingRefusal::AllocatedByAnother { decided_by: organ }.into()),
        elsewhere.then(|| BillingRefusal::ByTheLawOfScops.into()),
        none.then(|| BillingRefusal::InterestNotForeseen.into()),
        negative.map(|amount| Refusal::AmountNotPositive { amount }),
        aids_left_out(closing.funds, command, (clauses.family, year)),
    ];
    let parts = Parts::of(closing, command, year, surplus);
    let statutes = below_the_statutes(closing, command, (clauses, year), surplus);
    let sum = parts.reserves + parts.labour + parts.interest + parts.refunds;
    let differs = (sum != surplus)
        .then(|| BillingRefusal::NotAllAllocated { surplus, allotted: sum, interest: parts.interest }.into());
    let law = of_law(closing, command, (clauses.family, year), &parts).into_iter().map(Refusal::Law);
    own.into_iter().flatten().chain(law).chain(statutes.map(Refusal::from)).chain(differs).collect()
}

/// What the allocation leaves against form: an assembly that met after its term (COOP-34). The law lets what it decided
/// stand.
#[must_use]
pub fn findings(closing: Closing<'_>, command: &AllocateResult, on: Day) -> Vec<Breach> {
    let Some(year) = closing.ledger.year(command.year) else { return Vec::new() };
    let clauses = closing.statutes.on(year.to).or_else(|| closing.statutes.on(on));
    let latest = clauses.and_then(|clauses| yearly::latest(clauses.form, year.to, None));
    yearly::met_in_time(latest, Some(command.decision.decided_on()), on).err().into_iter().collect()
}

pub(super) fn closed(ledger: &Ledger, name: YearName, on: Day) -> Result<(&FiscalYear, Cents), Refusal> {
    let Some(year) = ledger.year(name) else { return Err(BillingRefusal::UnknownYear { year: name }.into()) };
    let Some((at, result)) = year.closed else { return Err(BillingRefusal::YearNotClosed { year: name }.into()) };
    if year.allocated.is_some() {
        return Err(BillingRefusal::AllocatedAlready { year: name }.into());
    }
    if let Some(earlier) = ledger.years().find(|other| other.to < year.from && other.allocated.is_none()) {
        return Err(BillingRefusal::EarlierYearNotAllocated { year: earlier.name }.into());
    }
    if on <= year.to {
        return Err(Refusal::BeforeItsBasis { effective_on: on, basis: at, basis_on: year.to });
    }
    match loss_brought_forward(ledger, year.from).filter(|(_, basis_on)| on < *basis_on) {
        Some((basis, basis_on)) => Err(Refusal::BeforeItsBasis { effective_on: on, basis, basis_on }),
        None => Ok((year, result)),
    }
}

/// The last entry that brought the loss of an earlier year forward, and its day: on a day before it, that loss would be
/// forgotten.
fn loss_brought_forward(ledger: &Ledger, before: Day) -> Option<(Position, Day)> {
    let at_a_loss = |year: &&FiscalYear| year.closed.is_some_and(|(_, result)| result < Cents::ZERO);
    let earlier = ledger.years().filter(|year| year.to < before).filter(at_a_loss);
    earlier.filter_map(|year| year.allocated).max_by_key(|(_, on)| *on)
}

/// What is left of the result once earlier losses are absorbed.
pub(super) fn surplus_of(ledger: &Ledger, result: Cents, on: Day) -> Cents {
    result.max(Cents::ZERO) - absorbed(ledger, result, on)
}

/// What stands of earlier losses when the assembly decides, and not at the close: meanwhile a year before may have been
/// allocated, or who left may have borne a part. What is absorbed already, on whatever day, is not absorbed again.
fn absorbed(ledger: &Ledger, result: Cents, on: Day) -> Cents {
    of_losses(ledger.least_balance_from(LOSSES_CARRIED, on), result)
}

fn of_losses(carried: Cents, result: Cents) -> Cents {
    carried.max(Cents::ZERO).min(result.max(Cents::ZERO))
}

/// What the statutes give to the reserves beyond the law: to the legal one, and always to the statutory one.
fn below_the_statutes(
    closing: Closing<'_>,
    command: &AllocateResult,
    (statutes, year): (&Statutes, &FiscalYear),
    surplus: Cents,
) -> Option<BillingRefusal> {
    let legal = legal_by_the_statutes(closing, (statutes, year), surplus);
    let (to_legal, to_statutory) = (statutes.results.legal_reserve, statutes.results.statutory_reserve);
    let left = surplus - command.legal_reserve;
    let asked = [
        (Reserve::Legal, command.legal_reserve, legal, (to_legal, surplus)),
        (Reserve::Statutory, command.statutory_reserve, to_statutory.of_amount_up(left), (to_statutory, left)),
    ];
    let short = asked.into_iter().find(|(_, allotted, least, _)| allotted < least);
    short.map(|(reserve, allotted, least, (share, of))| BillingRefusal::BelowTheStatutes {
        reserve,
        allotted,
        least,
        share,
        of,
    })
}

/// What the statutes give to the legal reserve: while all reserves are below the capital, as article 16 says, or in a SCOP
/// until that reserve equals the highest capital.
pub(super) fn legal_by_the_statutes(
    closing: Closing<'_>,
    (statutes, year): (&Statutes, &FiscalYear),
    surplus: Cents,
) -> Cents {
    let full = statutes.results.legal_reserve.of_amount_up(surplus);
    let (held, capital) = reserves_and_capital(closing.ledger, year);
    match statutes.family {
        Family::Scop => {
            let (legal, highest) = legal_reserve_and_highest(closing, year);
            full.min((highest - legal).max(Cents::ZERO))
        }
        Family::Ordinary | Family::Scic | Family::Union if held < capital => full,
        Family::Ordinary | Family::Scic | Family::Union => Cents::ZERO,
    }
}

/// Aids that the book knows of that year, and that the act does not count: in a SCIC they bear no interest (SCIC-14).
fn aids_left_out(funds: &Funds, command: &AllocateResult, (family, year): (Family, &FiscalYear)) -> Option<Refusal> {
    let given = command.interest.as_ref().filter(|_| family == Family::Scic)?.aids;
    let known = funds.aids(Period { from: year.from, to: year.to });
    (given < known).then(|| FundsRefusal::AidsInTheBook { given, known }.into())
}

/// All reserves, and the capital of the register, on the last day of a year.
pub(super) fn reserves_and_capital(ledger: &Ledger, year: &FiscalYear) -> (Cents, Cents) {
    (-ledger.balance_under(RESERVES, year.to), -ledger.balance_under(SOCIAL_CAPITAL, year.to))
}

/// The legal reserve, and the highest capital ever reached, on the last day of a year.
pub(super) fn legal_reserve_and_highest(closing: Closing<'_>, year: &FiscalYear) -> (Cents, Cents) {
    (-closing.ledger.balance(LEGAL_RESERVE, year.to), closing.capital.curve.highest_on(year.to))
}

fn amounts(command: &AllocateResult) -> Vec<Cents> {
    let AllocateResult { legal_reserve, statutory_reserve, other_reserves, labour_share, refunds, .. } = command;
    let own = [*legal_reserve, *statutory_reserve, *other_reserves, *labour_share];
    own.into_iter().chain(refunds.iter().map(|one| one.amount)).collect()
}

/// The figures of an allocation, in cents.
struct Parts {
    surplus: Cents,
    reserves: Cents,
    labour: Cents,
    interest: Cents,
    refunds: Cents,
}

impl Parts {
    fn of(closing: Closing<'_>, command: &AllocateResult, year: &FiscalYear, surplus: Cents) -> Self {
        let parts = command.interest.as_ref().map(|decided| interest(closing, decided.rate, year)).unwrap_or_default();
        Parts {
            surplus,
            reserves: command.legal_reserve + command.statutory_reserve + command.other_reserves,
            labour: command.labour_share,
            interest: sum(&parts),
            refunds: sum(&command.refunds),
        }
    }
}

fn sum(parts: &[Part]) -> Cents {
    parts.iter().map(|part| part.amount).sum()
}

fn of_law(
    closing: Closing<'_>,
    command: &AllocateResult,
    (family, year): (Family, &FiscalYear),
    parts: &Parts,
) -> Vec<Breach> {
    if family == Family::Scop {
        return of_the_law_of_scops(closing, command, year, parts);
    }
    let Parts { surplus, reserves, interest, refunds, .. } = *parts;
    let (held, capital) = reserves_and_capital(closing.ledger, year);
    // In a SCIC the statutory reserve comes on top of the legal one; elsewhere all reserves count together.
    let to_legal = if family == Family::Scic { command.legal_reserve } else { reserves };
    let (rate, tmos, aids) = match &command.interest {
        Some(decided) => (decided.rate, decided.tmos.as_slice(), decided.aids),
        None => (Percent::of_hundredths(0), [].as_slice(), Cents::ZERO),
    };
    let left = surplus - reserves;
    let business = closing.billing.business(year.name);
    let [members, all] = [business.of_members(), business.in_all()];
    let most = surplus::most_patronage(left - interest, members, all);
    let (due, volumes) = aligned(&command.refunds, &business.by_member());
    let judged = [
        surplus::legal_reserve(to_legal, surplus, held, capital),
        surplus::statutory_reserve(family, command.statutory_reserve, surplus, command.legal_reserve),
        surplus::interest_rate(family, rate, tmos),
        surplus::interest(family, interest, left, aids),
        surplus::patronage(family, refunds),
        surplus::pro_rata(&due, &volumes),
        surplus::patronage_of_members(refunds, most),
    ];
    judged.into_iter().filter_map(Result::err).collect()
}

/// SCOP-02: what the law of 1978 says instead.
fn of_the_law_of_scops(
    closing: Closing<'_>,
    command: &AllocateResult,
    year: &FiscalYear,
    parts: &Parts,
) -> Vec<Breach> {
    let Parts { surplus, reserves, labour, interest, refunds } = *parts;
    let (legal, highest) = legal_reserve_and_highest(closing, year);
    let judged = [
        scop::legal_reserve(command.legal_reserve, surplus, legal, highest),
        scop::labour_share(labour, surplus),
        scop::development_fund(command.statutory_reserve, surplus, command.legal_reserve, labour),
        scop::interest(interest, labour, reserves),
        scop::patronage(refunds),
    ];
    judged.into_iter().filter_map(Result::err).collect()
}

/// What each gets back beside what it did, in one order: of everyone with either.
fn aligned(refunds: &[Part], business: &[(AssociateRef, Cents)]) -> (Vec<Cents>, Vec<u64>) {
    let mut everyone: Vec<AssociateRef> = business.iter().map(|(who, _)| *who).collect();
    everyone.extend(refunds.iter().map(|part| part.associate));
    everyone.sort();
    everyone.dedup();
    let gets = |who: AssociateRef| refunds.iter().filter(|part| part.associate == who).map(|part| part.amount).sum();
    let did =
        |who: AssociateRef| business.iter().find(|(other, _)| *other == who).map_or(0, |(_, amount)| amount.get());
    let volume = |who: &AssociateRef| u64::try_from(did(*who)).unwrap_or(0);
    (everyone.iter().map(|who| gets(*who)).collect(), everyone.iter().map(volume).collect())
}

/// The interest of each: the rate on what it had paid on the last day of the year, rounded down to the cent.
fn interest(closing: Closing<'_>, rate: Percent, year: &FiscalYear) -> Vec<Part> {
    let of_one = |(associate, _)| {
        let paid = closing.capital.held_on(associate, year.to).paid;
        Part { associate, amount: rate.of_amount_down(paid) }
    };
    closing.register.members_on(year.to).map(of_one).filter(|part| part.amount.is_positive()).collect()
}

/// The event of an accepted allocation.
#[must_use]
pub fn event(closing: Closing<'_>, command: &AllocateResult, on: Day) -> Option<ResultAllocated> {
    let year = closing.ledger.year(command.year)?;
    let (_, result) = year.closed?;
    let interest = command.interest.as_ref().map(|decided| interest(closing, decided.rate, year));
    Some(ResultAllocated {
        year: command.year,
        result,
        losses_absorbed: absorbed(closing.ledger, result, on),
        legal_reserve: command.legal_reserve,
        statutory_reserve: command.statutory_reserve,
        other_reserves: command.other_reserves,
        labour_share: (command.labour_share != Cents::ZERO).then_some(command.labour_share),
        interest: command.interest.clone(),
        interest_parts: interest.unwrap_or_default(),
        refunds: command.refunds.clone(),
        decision: command.decision.clone(),
        effective_on: on,
    })
}

/// The same as the book once computed it, with the losses that stood at the close of the year: for those who verify an
/// entry of then.
#[must_use]
pub fn former_event(closing: Closing<'_>, command: &AllocateResult, on: Day) -> Option<ResultAllocated> {
    let year = closing.ledger.year(command.year)?;
    let (_, result) = year.closed?;
    let losses_absorbed = of_losses(closing.ledger.balance(LOSSES_CARRIED, year.to), result);
    Some(ResultAllocated { losses_absorbed, ..event(closing, command, on)? })
}
