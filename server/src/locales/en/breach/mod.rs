//! The sentence of every rule that was not kept.

mod capital;
mod colleges;
mod membership;
mod payment;
mod refunds;
mod scic;
mod votes;

use crate::locales::Sentence;
use quitus_domain::law::Breach;

pub fn breach(breach: &Breach) -> Sentence {
    said(breach).under(&article(breach.article()))
}

fn said(breach: &Breach) -> Sentence {
    match breach {
        Breach::VoteByCapitalForbidden { family } => votes::by_capital(*family),
        Breach::DuplicateVoter { asking } => votes::duplicate_voter(*asking),
        Breach::ProofOfPowerMissing {} => votes::no_proof_of_power(),
        Breach::WeightedVoteNeedsUnionOrColleges { family, colleges } => votes::weighted(*family, *colleges),
        Breach::CapitalFloorReached { floor, would_be, highest, fraction } => {
            capital::floor_reached(*floor, *would_be, *highest, *fraction)
        }
        Breach::FloorBelowQuarter { stated, least } => capital::floor_below_quarter(*stated, *least),
        Breach::FloorAboveWhole { stated } => capital::floor_above_whole(*stated),
        Breach::LegalMinimumCapital { minimum, would_be, form } => capital::legal_minimum(*minimum, *would_be, *form),
        Breach::NominalMismatch { stated, of_statutes } => capital::nominal(*stated, *of_statutes),
        Breach::MinimumSubscription { held_after, minimum } => capital::minimum_subscription(*held_after, *minimum),
        Breach::NoSubscriptionForm {} => capital::no_form(),
        Breach::PaidBelowQuarter { paid, least } => payment::below_quarter(*paid, *least),
        Breach::PaidBelowStatutes { paid, least, share } => payment::below_statutes(*paid, *least, *share),
        Breach::PaidFractionBelowQuarter { stated, least } => payment::fraction_below_quarter(*stated, *least),
        Breach::PaidFractionAboveWhole { stated } => payment::fraction_above_whole(*stated),
        Breach::PayUpTooLong { stated, most, subscribed_on } => payment::too_long(*stated, *most, *subscribed_on),
        Breach::PayUpOverdue { due_on, on, unpaid } => payment::overdue(*due_on, *on, *unpaid),
        Breach::WrongDecider { decided_by, deciders } => membership::wrong_decider(*decided_by, deciders),
        Breach::IndivisionExpected {} => membership::indivision_expected(),
        Breach::CommonAgentMissing {} => membership::common_agent_missing(),
        Breach::WithdrawalIsARight {} => membership::withdrawal_is_a_right(),
        Breach::WithdrawalBeforeTerm { asked, term } => membership::before_term(*asked, *term),
        Breach::AboveNetNominal { amount, ceiling } => refunds::above_net_nominal(*amount, *ceiling),
        Breach::RefundOverdue { due_on, paid_on } => refunds::overdue(*due_on, *paid_on),
        Breach::RefundOutOfOrder { paying, first_waiting } => refunds::out_of_order(*paying, *first_waiting),
        Breach::SubscribedAfterLeaving { lost_on, subscribed_on, entry } => {
            refunds::subscribed_after_leaving(*lost_on, *subscribed_on, *entry)
        }
        Breach::NotAnAssociate { lost_on, on } => refunds::not_an_associate(*lost_on, *on),
        Breach::ScicForm { form, on } => scic::form(*form, *on),
        Breach::ScicFixedCapital {} => scic::fixed_capital(),
        Breach::NoCategoryOpen { persons } => scic::no_category_open(*persons),
        Breach::PersonNotOfCategory { person, kind } => scic::person_not_of_category(*person, *kind),
        Breach::TooFewAssociates { count, least, family, form, on } => {
            scic::too_few(*count, *least, *family, *form, *on)
        }
        Breach::SarlAboveHundred { count, most, fix_by } => scic::above_hundred(*count, *most, *fix_by),
        Breach::TooFewColleges { found, least } => colleges::too_few(*found, *least),
        Breach::CollegeAboveHalf { college, weight, most } => colleges::above_half(*college, *weight, *most),
        Breach::CollegeBelowTenth { college, weight, least } => colleges::below_tenth(*college, *weight, *least),
        Breach::CollegeWeightsSum { sum } => colleges::sum(sum),
        Breach::CapitalWeighting {} => colleges::by_capital(),
    }
}

/// The citation, in English words.
fn article(citation: &str) -> String {
    let words = [
        ("loi n° ", "Act no.\u{a0}"),
        ("code civil", "Civil Code"),
        ("code de commerce", "Commercial Code"),
        ("statuts", "statutes"),
        (" et ", " and "),
        (" ;", ";"),
        ("al. ", "para.\u{a0}"),
        ("art. ", "art.\u{a0}"),
    ];
    words.iter().fold(citation.to_owned(), |text, (french, english)| text.replace(french, english))
}
