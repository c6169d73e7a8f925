//! Coming in, leaving, and what the shares are then worth: COOP-12 to COOP-25.

macro_rules! membership_rows {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => { $next! { [$($rest)*] $($before)*

        Coop12 "NOTICE_NOT_ELAPSED" "loi n° 47-1775, art. 12, al. 2" Block
        /// Excluded for non-payment before the three months of the notice are over.
        #[error(
            "notice to pay was given on {notified_on}; exclusion on {on} comes before {possible_from}, when three full \
             months are over: wait until then"
        )]
        NoticeNotElapsed { notified_on: Day, on: Day, possible_from: Day }

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

        Coop16 "EXCLUSION_NOT_FORESEEN" "code de commerce, art. L231-6, al. 2" Block
        /// An exclusion that the statutes do not foresee.
        #[error("the statutes do not foresee exclusion: amend them first, or agree on a withdrawal")]
        ExclusionNotForeseen {}

        Coop16 "EXCLUSION_DECIDER" "code de commerce, art. L231-6, al. 2" Block
        /// An exclusion decided by another organ than the assembly that amends the statutes.
        #[error(
            "the exclusion was decided by {decided_by:?}; only the extraordinary assembly excludes: have it decided \
             there"
        )]
        ExclusionDecider { decided_by: Organ }

        Coop16 "MAJORITY" "code de commerce, art. L231-6, al. 2" Block
        /// An exclusion without the majority for amending the statutes.
        #[error(
            "{in_favour} of {votes} votes present or represented are for the exclusion, below {least}: the exclusion \
             is not adopted"
        )]
        ExclusionMajority { in_favour: u64, votes: u64, least: Ratio }

        Coop16 "EXCLUDED_MEMBER_VOTE_DENIED" "code de commerce, art. L231-6, al. 2 ; code civil, art. 1844, al. 1" Block
        /// The associate whose exclusion is voted was kept from voting.
        #[error("the associate whose exclusion is voted was kept from voting: count that vote, or vote again")]
        ExcludedMemberVoteDenied {}

        Coop17 "NO_STATUTORY_GROUND" "loi n° 47-1775, art. 7" Block
        /// Struck off on a ground that the statutes do not list.
        #[error(
            "{ground:?} is no ground of the statutes for a strike-off ({of_statutes:?}): cite one of theirs, or amend \
             them"
        )]
        NoStatutoryGround { ground: StrikeOffGround, of_statutes: Vec<StrikeOffGround> }

        Coop18 "WRONG_DECIDER" "statuts (loi n° 47-1775, art. 7)" Block
        /// Another organ moved an associate between categories than the statutes say.
        #[error(
            "the change of category was decided by {decided_by:?}; the statutes give it to {deciders:?}: have it \
             decided there"
        )]
        ReclassificationDecider { decided_by: Organ, deciders: Vec<Organ> }

        Coop18 "RECLASSIFICATION_ORGAN_NOT_STATED" "statuts (loi n° 47-1775, art. 7)" Flag
        /// The statutes do not say who moves an associate between categories.
        #[error(
            "the statutes do not say who decides a change of category, and {decided_by:?} did: name the organ at the \
             next amendment"
        )]
        ReclassificationOrganNotStated { decided_by: Organ }

        Coop19 "ABOVE_NET_NOMINAL" "loi n° 47-1775, art. 18" Block
        /// More paid back than the nominal less the share of losses.
        #[error(
            "{amount} to be paid back, above the {ceiling} that the shares are worth (nominal less the share of \
             losses): pay {ceiling} at most"
        )]
        AboveNetNominal { amount: Cents, ceiling: Cents }

        Coop20 "CLAIM_OUT_OF_WINDOW" "code de commerce, art. L231-6, al. 3 ; loi n° 47-1775, art. 18" Block
        /// Claimed from a former associate too late.
        #[error(
            "claimed on {on}, after {until}, the last day on which a former associate is liable: give the claim up"
        )]
        ClaimOutOfWindow { until: Day, on: Day }

        Coop20 "REDUCED_ABOVE_LOSSES" "loi n° 47-1775, art. 18" Block
        /// More taken from a former associate than the part of the losses.
        #[error(
            "{amount} taken from what is owed, and {before} before by the same accounts, is above the {most} of those \
             losses that fall on the shares: take no more"
        )]
        ReducedAboveLosses { amount: Cents, before: Cents, most: Cents }

        Coop21 "REVALUATION_NOT_FORESEEN" "loi n° 47-1775, art. 18, al. 2" Block
        /// A revaluation that the statutes do not foresee.
        #[error("the statutes foresee no revaluation of shares: pay the nominal, or amend them first")]
        RevaluationNotForeseen {}

        Coop21 "REVALUATION_NOT_IN_SCIC" "loi n° 47-1775, art. 18, al. 2, et art. 19 nonies" Block
        /// A revaluation in a SCIC before the law allowed it.
        #[error("a SCIC may revalue shares since {since} only, and this is {on}: pay the nominal")]
        RevaluationNotInScic { on: Day, since: Day }

        Coop21 "REVALUATION_WITH_INCORPORATION" "loi n° 47-1775, art. 18, al. 2, et art. 16" Block
        /// A revaluation beside the incorporation of reserves.
        #[error("the statutes incorporate reserves in the capital, which excludes a revaluation: pay the nominal")]
        RevaluationWithIncorporation {}

        Coop21 "REVALUATION_WITHOUT_RESERVE" "loi n° 47-1775, art. 18, al. 2" Block
        /// A revaluation without the reserve that was to be built for it.
        #[error("no reserve was built for a revaluation: pay the nominal, or cite the reserve")]
        RevaluationWithoutReserve {}

        Coop21 "REVALUATION_LT_5Y" "loi n° 47-1775, art. 18, al. 2" Block
        /// A revaluation before five full years of membership.
        #[error(
            "an associate since {since} who leaves on {lost_on} has not been one for five full years, until {full_on}: \
             pay the nominal"
        )]
        RevaluationBeforeFiveYears { since: Day, lost_on: Day, full_on: Day }

        Coop21 "REVALUATION_ABOVE_INDEX" "loi n° 47-1775, art. 18, al. 2" Block
        /// A revaluation above the index of life annuities.
        #[error(
            "the shares would gain {uplift}, above the {ceiling} that the index of life annuities allows: pay \
             {ceiling} at most"
        )]
        RevaluationAboveIndex { uplift: Cents, ceiling: Cents }

        Coop19 "VALUED_ON_OTHER_CLOSE" "loi n° 47-1775, art. 18 ; statuts" Flag
        /// Shares valued on another balance sheet than that of the year of the exit.
        #[error(
            "the membership ended on {lost_on}, and the shares are valued on the accounts closed on {closed_on}: take \
             those of the year in which it ended"
        )]
        ValuedOnOtherClose { lost_on: Day, closed_on: Day }

        Coop22 "REIMBURSE_OVERDUE" "loi n° 47-1775, art. 18 ; statuts" Flag
        /// Shares paid back after the time that the statutes give.
        #[error("the shares were to be paid back by {due_on}, and are on {paid_on}: say why in the management report")]
        RefundOverdue { due_on: Day, paid_on: Day }

        Coop22 "REIMBURSE_OVERDUE" "loi n° 47-1775, art. 18 ; statuts" Flag
        /// What is owed to a former associate is not paid after the time that the statutes give.
        #[error("{owed} was to be paid back by {due_on} and is not on {on}: pay it, or agree on a schedule")]
        RefundStillOwed { due_on: Day, on: Day, owed: Cents }

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
            "{entry} subscribes shares on {subscribed_on}, after the membership that ends on {lost_on}: rectify that \
             entry, or the day of leaving"
        )]
        SubscribedAfterLeaving { lost_on: Day, subscribed_on: Day, entry: Position }

        Coop25 "NO_AGREMENT" "loi n° 47-1775, art. 11 ; statuts" Block
        /// A transfer without the approval that it needs.
        #[error(
            "the transfer is approved by {}; the statutes ask one of {approvers:?}: have it approved there",
            or_nobody(*approval)
        )]
        NoAgreement { approval: Option<Organ>, approvers: Vec<Organ> }

        Coop25 "PRICE_ABOVE_NOMINAL" "loi n° 47-1775, art. 11 et 18" Flag
        /// Shares transferred for more than their nominal.
        #[error("the price is {price} for shares of {nominal}, and reserves are not shared: ask why")]
        PriceAboveNominal { price: Cents, nominal: Cents }
    } };
}
