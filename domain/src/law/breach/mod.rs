//! What a rule answers when it is not kept: named by the law's reason, with the figures.
//!
//! One row per breach: rule, code, article, effect, then the variant with its sentence. Codes are for programs and
//! never change; two breaches of one duty may share a code (`PAYUP_LT_QUARTER`). French sentences are not here.

use super::{Effect, RuleId};
use crate::values::{CategoryKind, Cents, Day, Family, Form, Months, Organ, Position, Ratio};
use serde::Serialize;
use serde_json::{Map, Value};

macro_rules! breaches {
    ($(
        $rule:ident $code:literal $article:literal $effect:ident
        $(#[$meta:meta])*
        $name:ident { $($field:ident: $type:ty),* $(,)? }
    )*) => {
        /// A rule that was not kept. Serialises as `{"code": …, "figures": {…}}`; amounts are integer cents.
        #[derive(Clone, PartialEq, Eq, Debug, Serialize, thiserror::Error)]
        #[serde(tag = "code", content = "figures")]
        #[allow(missing_docs, reason = "each sentence names its fields")]
        pub enum Breach {
            $(
                $(#[$meta])*
                #[serde(rename = $code)]
                $name { $($field: $type),* },
            )*
        }

        impl Breach {
            /// Every breach there can be: its rule, its code, what it does.
            pub const KINDS: &[(RuleId, &'static str, Effect)] = &[$((RuleId::$rule, $code, Effect::$effect),)*];

            /// The rule that was not kept.
            #[must_use]
            pub const fn rule(&self) -> RuleId {
                match self { $(Breach::$name { .. } => RuleId::$rule,)* }
            }

            /// The word by which a program knows it: `CAPITAL_FLOOR`.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self { $(Breach::$name { .. } => $code,)* }
            }

            /// The article behind it.
            #[must_use]
            pub const fn article(&self) -> &'static str {
                match self { $(Breach::$name { .. } => $article,)* }
            }

            /// Whether the command is refused, or recorded with a finding.
            #[must_use]
            pub const fn effect(&self) -> Effect {
                match self { $(Breach::$name { .. } => Effect::$effect,)* }
            }
        }
    };
}

breaches! {
    Coop01 "VOTE_BY_CAPITAL_FORBIDDEN" "loi n° 47-1775, art. 1 et 9" Block
    /// Votes of cooperating associates weighed by capital.
    #[error(
        "votes may not follow the capital held in a cooperative ({family:?}): each cooperating associate has one \
         vote; state votes by head"
    )]
    VoteByCapitalForbidden { family: Family }

    Coop02 "DUPLICATE_VOTER" "code civil, art. 1844, al. 1 ; loi n° 47-1775, art. 9" Block
    /// More than one person asks to vote for one legal person.
    #[error(
        "{asking} persons ask to vote for one legal person, which has one vote: keep the one who holds the power"
    )]
    DuplicateVoter { asking: u32 }

    Coop02 "PROOF_OF_POWER_MISSING" "code civil, art. 1844, al. 1 ; loi n° 47-1775, art. 9" Flag
    /// Nothing shows that who votes may speak for the legal person.
    #[error(
        "no document shows that this person may vote for the legal person: join the mandate or the register extract"
    )]
    ProofOfPowerMissing {}

    Coop03 "WEIGHTED_VOTE_NEEDS_UNION_OR_COLLEGES" "loi n° 47-1775, art. 5 et 9, al. 2" Block
    /// Votes weighed by membership or business, without the law that allows it.
    #[error(
        "votes weighed by membership or business are for unions, or through the colleges of a SCIC; this is \
         {family:?} with {colleges} colleges: state votes by head, or set up colleges"
    )]
    WeightedVoteNeedsUnionOrColleges { family: Family, colleges: usize }

    Coop07 "CAPITAL_FLOOR" "loi n° 47-1775, art. 13" Block
    /// The capital would fall below the fraction of its highest figure that must stay.
    #[error(
        "the capital would fall to {would_be}, below the floor of {floor} ({fraction} of its highest figure, \
         {highest}): pay back less, or wait for new subscriptions"
    )]
    CapitalFloorReached { floor: Cents, would_be: Cents, highest: Cents, fraction: Ratio }

    Coop07 "FLOOR_LT_QUARTER" "loi n° 47-1775, art. 13" Block
    /// Statutes state a floor below the one of the law.
    #[error(
        "the statutes state a floor of {stated} of the highest capital; the law keeps at least {least}: state \
         {least} or more"
    )]
    FloorBelowQuarter { stated: Ratio, least: Ratio }

    Coop07 "FLOOR_GT_WHOLE" "loi n° 47-1775, art. 13" Block
    /// Statutes state a floor that no capital can reach.
    #[error("the statutes state a floor of {stated} of the highest capital, more than the whole: state 1/1 or less")]
    FloorAboveWhole { stated: Ratio }

    Coop08 "LEGAL_MINIMUM_CAPITAL" "loi n° 47-1775, art. 27 ; code de commerce, art. L224-2" Block
    /// The capital would fall below what the form requires.
    #[error(
        "the capital would be {would_be}, below the {minimum} that the form {form:?} requires of a cooperative: pay \
         back less, or raise the capital first"
    )]
    LegalMinimumCapital { minimum: Cents, would_be: Cents, form: Form }

    Coop09 "NOMINAL_MISMATCH" "loi n° 47-1775, art. 11" Block
    /// A share issued at another price than the one nominal value.
    #[error(
        "the share is stated at {stated}; the statutes give every share the nominal value of {of_statutes}: \
         subscribe at that value"
    )]
    NominalMismatch { stated: Cents, of_statutes: Cents }

    Coop09 "MIN_SUBSCRIPTION" "loi n° 47-1775, art. 11" Block
    /// Fewer shares than the statutes ask of the category.
    #[error(
        "the associate would hold {held_after} shares; the statutes ask at least {minimum} in this category: \
         subscribe more"
    )]
    MinimumSubscription { held_after: u64, minimum: u64 }

    Coop10 "NO_SUBSCRIPTION_FORM" "loi n° 47-1775 ; code de commerce, art. L231-1" Flag
    /// No signed and dated subscription form.
    #[error("the subscription names no signed and dated form (bulletin): join it")]
    NoSubscriptionForm {}

    Coop11 "PAYUP_LT_QUARTER" "loi n° 47-1775, art. 12" Block
    /// Less than a quarter paid at subscription.
    #[error(
        "{paid} paid at subscription, at least {least} (a quarter of the nominal) is due at once: pay {least} or \
         subscribe fewer shares"
    )]
    PaidBelowQuarter { paid: Cents, least: Cents }

    Coop11 "PAYUP_LT_STATUTES" "loi n° 47-1775, art. 12 ; statuts" Flag
    /// A quarter paid, but less than the statutes ask.
    #[error("{paid} paid at subscription, the statutes ask {share} at once, that is {least}: pay the rest")]
    PaidBelowStatutes { paid: Cents, least: Cents, share: Ratio }

    Coop11 "PAYUP_LT_QUARTER" "loi n° 47-1775, art. 12" Block
    /// Statutes let less than a quarter be paid at subscription.
    #[error(
        "the statutes let {stated} be paid at subscription; the law asks at least {least}: state {least} or more"
    )]
    PaidFractionBelowQuarter { stated: Ratio, least: Ratio }

    Coop11 "PAYUP_GT_WHOLE" "loi n° 47-1775, art. 12" Block
    /// Statutes ask more than the whole at subscription.
    #[error("the statutes ask {stated} of the nominal at subscription, more than the whole: state 1/1 or less")]
    PaidFractionAboveWhole { stated: Ratio }

    Coop11 "PAYUP_TOO_LONG" "loi n° 47-1775, art. 12" Block
    /// More time to pay up than the law gives.
    #[error(
        "{} months to pay up, the law gives {} at most for a subscription of {subscribed_on}: state a shorter time",
        stated.0, most.0
    )]
    PayUpTooLong { stated: Months, most: Months, subscribed_on: Day }

    Coop11 "PAYUP_OVERDUE" "loi n° 47-1775, art. 12" Flag
    /// Something is still to be paid up after the due date.
    #[error("{unpaid} was to be paid up by {due_on} and is not on {on}: ask for it by registered letter")]
    PayUpOverdue { due_on: Day, on: Day, unpaid: Cents }

    Coop13 "WRONG_DECIDER" "loi n° 47-1775, art. 7 ; statuts" Block
    /// Another organ decided the admission than the statutes say.
    #[error(
        "the admission was decided by {decided_by:?}; the statutes give it to {deciders:?}: have it decided there"
    )]
    WrongDecider { decided_by: Organ, deciders: Vec<Organ> }

    Coop14 "INDIVISION_EXPECTED" "code civil, art. 1844, al. 2" Flag
    /// A legal person without a SIREN is perhaps an indivision, which has no personality.
    #[error(
        "a legal person without a SIREN: give its number, or admit it as an indivision with one common agent if it \
         has no legal personality"
    )]
    IndivisionExpected {}

    Coop14 "COMMON_AGENT_MISSING" "code civil, art. 1844, al. 2" Flag
    /// An indivision without the one agent who votes for the co-owners.
    #[error("shares held in common name no agent: the co-owners choose one, or the court does when they disagree")]
    CommonAgentMissing {}

    Coop15 "WITHDRAWAL_IS_A_RIGHT" "code de commerce, art. L231-6, al. 1 ; loi n° 47-1775, art. 7" Block
    /// A withdrawal refused although the statutes set no condition.
    #[error("a withdrawal cannot be refused when the statutes set it no condition: record it")]
    WithdrawalIsARight {}

    Coop15 "WITHDRAWAL_BEFORE_TERM" "code de commerce, art. L231-6, al. 1 ; loi n° 47-1775, art. 7" Flag
    /// A withdrawal asked for before notice or commitment end.
    #[error(
        "withdrawal asked for {asked}, before the term of {term} that notice or commitment set: it takes effect on \
         {term}"
    )]
    WithdrawalBeforeTerm { asked: Day, term: Day }

    Coop19 "ABOVE_NET_NOMINAL" "loi n° 47-1775, art. 18" Block
    /// More paid back than the nominal less the share of losses.
    #[error(
        "{amount} to be paid back, above the {ceiling} that the shares are worth (nominal less the share of \
         losses): pay {ceiling} at most"
    )]
    AboveNetNominal { amount: Cents, ceiling: Cents }

    Coop22 "REIMBURSE_OVERDUE" "loi n° 47-1775, art. 18 ; statuts" Flag
    /// Shares paid back after the time that the statutes give.
    #[error("the shares were to be paid back by {due_on}, and are on {paid_on}: say why in the management report")]
    RefundOverdue { due_on: Day, paid_on: Day }

    Coop23 "REIMBURSE_ORDER" "statuts (loi n° 47-1775, art. 7)" Block
    /// A later leaver paid before an earlier one who is payable.
    #[error(
        "the exit recorded at {paying} would be paid before the one at {first_waiting}, which is payable: pay \
         {first_waiting} first"
    )]
    RefundOutOfOrder { paying: Position, first_waiting: Position }

    Coop24 "NOT_AN_ASSOCIATE" "loi n° 47-1775, art. 18 ; statuts" Block
    /// Who has lost the quality of associate acts as one.
    #[error("this person left on {lost_on} and is no associate on {on}, only a creditor: take them off the list")]
    NotAnAssociate { lost_on: Day, on: Day }

    Coop24 "SUBSCRIBED_AFTER_LEAVING" "loi n° 47-1775, art. 18 ; statuts" Flag
    /// Shares stand in the book as subscribed by one who had left by then.
    #[error(
        "{entry} subscribes shares on {subscribed_on}, after the membership that ends on {lost_on}: rectify that entry, \
         or the day of leaving"
    )]
    SubscribedAfterLeaving { lost_on: Day, subscribed_on: Day, entry: Position }

    Scic01 "SCIC_FORM" "loi n° 47-1775, art. 19 quinquies" Block
    /// A form that a SCIC may not take.
    #[error("a SCIC may not be {form:?} on {on}: take the form of a SARL, a SA or (since 2 August 2014) a SAS")]
    ScicForm { form: Form, on: Day }

    Scic01 "SCIC_FIXED_CAPITAL" "loi n° 47-1775, art. 19 quinquies" Block
    /// A SCIC whose capital is not variable.
    #[error("the capital of a SCIC is variable: state so in the statutes")]
    ScicFixedCapital {}

    Scic02 "NO_CATEGORY_OPEN" "loi n° 47-1775, art. 19 septies, al. 1" Flag
    /// No category of the statutes can take in natural, or legal, persons.
    #[error(
        "no category is open to {persons:?} persons, although natural and legal persons may both be associates of a \
         SCIC: add such a category"
    )]
    NoCategoryOpen { persons: super::scic::Person }

    Scic02 "PERSON_NOT_OF_CATEGORY" "loi n° 47-1775, art. 19 septies, al. 1" Block
    /// A kind of person that cannot be in this kind of category.
    #[error("a {person:?} person cannot be among {kind:?}: choose the category that fits")]
    PersonNotOfCategory { person: super::scic::Person, kind: CategoryKind }

    Scic08 "TOO_FEW_ASSOCIATES" "loi n° 47-1775, art. 19 septies ; code de commerce, art. L225-1" Flag
    /// Fewer associates than the family and the form require.
    #[error("{count} associates; {family:?} in the form {form:?} needs {least} on {on}: admit more")]
    TooFewAssociates { count: u64, least: u64, family: Family, form: Form, on: Day }

    Scic08 "SARL_MAX_100" "code de commerce, art. L223-3" Flag
    /// More associates than a SARL may have.
    #[error(
        "{count} associates in a SARL, which may have {most}: change the form or come back to {most} by {fix_by}"
    )]
    SarlAboveHundred { count: u64, most: u64, fix_by: Day }

    Scic10 "COLLEGES_LT_3" "loi n° 47-1775, art. 19 octies" Block
    /// Fewer than three colleges.
    #[error("{found} colleges; a SCIC that uses colleges has at least {least}: add some, or vote without colleges")]
    TooFewColleges { found: usize, least: usize }

    Scic10 "COLLEGE_GT_50" "loi n° 47-1775, art. 19 octies" Block
    /// A college with more than half of the votes.
    #[error("college {college} weighs {weight} of the votes, above {most}: lower its weight")]
    CollegeAboveHalf { college: usize, weight: Ratio, most: Ratio }

    Scic10 "COLLEGE_LT_10" "loi n° 47-1775, art. 19 octies" Block
    /// A college with less than a tenth of the votes.
    #[error("college {college} weighs {weight} of the votes, below {least}: raise its weight or merge it")]
    CollegeBelowTenth { college: usize, weight: Ratio, least: Ratio }

    Scic10 "COLLEGE_WEIGHTS_SUM" "loi n° 47-1775, art. 19 octies" Block
    /// Weights that do not add up to the whole.
    #[error(
        "the weights of the colleges add up to {sum}, not to 1: write them over one denominator (40/100, 35/100, \
         25/100)"
    )]
    CollegeWeightsSum { sum: String }

    Scic10 "CAPITAL_WEIGHTING" "loi n° 47-1775, art. 19 octies" Block
    /// Colleges weighed by the capital they hold.
    #[error(
        "colleges may not be weighed by the capital they hold: weigh participation in the activity or contribution \
         to its development"
    )]
    CapitalWeighting {}
}

impl Breach {
    /// The figures as a JSON object, empty when there are none. Amounts are integer cents, days `YYYY-MM-DD`.
    #[must_use]
    pub fn figures(&self) -> Value {
        let object = serde_json::to_value(self).ok().and_then(|mut whole| whole.get_mut("figures").map(Value::take));
        object.unwrap_or_else(|| Value::Object(Map::new()))
    }
}
