//! Votes, dealings and shares: COOP-01 to COOP-11.

macro_rules! shares_rows {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => { $next! { [$($rest)*] $($before)*

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

        Coop04 "OUTSIDE_VOTES_GT_49" "loi n° 47-1775, art. 3 bis" Block
        /// Associates who do not use the cooperative have too large a part of the votes.
        #[error(
            "associates who do not cooperate would have {outside} of {votes} votes, above {most}: cut their votes in \
             proportion"
        )]
        OutsideVotesAboveCeiling { outside: u64, votes: u64, most: Ratio }

        Coop04 "OUTSIDE_VOTES_GT_35" "loi n° 47-1775, art. 3 bis" Block
        /// The same, for those of them that are no cooperatives.
        #[error(
            "associates who neither cooperate nor are cooperatives would have {outside} of {votes} votes, above \
             {most}: cut their votes in proportion"
        )]
        OutsideVotesOfOthers { outside: u64, votes: u64, most: Ratio }

        Coop05 "THIRD_PARTIES_NOT_FORESEEN" "loi n° 47-1775, art. 3" Block
        /// Business with third parties that the statutes do not foresee.
        #[error(
            "the statutes do not let this cooperative ({family:?}) deal with third parties: amend them first, or deal \
             with associates only"
        )]
        ThirdPartiesNotForeseen { family: Family }

        Coop05 "THIRD_PARTY_TURNOVER_GT_20" "loi n° 47-1775, art. 3 ; d\u{e9}cret n° 2015-594" Flag
        /// Too large a part of the turnover with third parties.
        #[error(
            "{with_third_parties} of a turnover of {turnover} come from third parties, above {most}: bring that part \
             down, or admit those who use the services"
        )]
        ThirdPartyTurnover { with_third_parties: Cents, turnover: Cents, most: Ratio }

        Coop05 "THIRD_PARTY_NOT_SEGREGATED" "loi n° 47-1775, art. 3 ; d\u{e9}cret n° 2015-594" Flag
        /// Business with a third party that the accounts do not keep apart.
        #[error("the accounts do not keep this business with a third party apart: book it on an account of its own")]
        ThirdPartyNotSegregated {}

        Coop06 "CAPITAL_IS_FIXED" "code de commerce, art. L231-1 ; loi n° 47-1775, art. 7" Block
        /// A fixed capital changed without amending the statutes.
        #[error(
            "the statutes fix the capital, and no amendment is cited: amend them first, or make the capital variable"
        )]
        CapitalIsFixed {}

        Coop06 "CAPITAL_VARIATION_NOT_NOTED" "code de commerce, art. L231-1 ; loi n° 47-1775, art. 7" Flag
        /// The yearly assembly does not note by how much the capital changed.
        #[error(
            "the capital changed by {variation} in the year, and no ordinary assembly has noted it: have it noted, and \
             record that with `note_capital_variation`"
        )]
        CapitalVariationNotNoted { variation: Cents }

        Coop06 "OFFICER_EXIT_NOT_PUBLISHED" "code de commerce, art. L231-3" Flag
        /// A manager or director left, and that is not published.
        #[error("who leaves was a manager or a director, and the exit is not published: file it, and record the receipt")]
        OfficerExitNotPublished {}

        Coop07 "CAPITAL_FLOOR" "loi n° 47-1775, art. 13" Block
        /// The capital would fall below the fraction of its highest figure that must stay.
        #[error(
            "the capital would fall to {would_be}, below the floor of {floor} ({fraction} of its highest figure, \
             {highest}): pay back less, or wait for new subscriptions"
        )]
        CapitalFloorReached { floor: Cents, would_be: Cents, highest: Cents, fraction: Ratio }

        Coop07 "CAPITAL_BELOW_FLOOR" "loi n° 47-1775, art. 13" Flag
        /// Refunds that were each allowed when they were recorded leave the capital below its floor together.
        #[error(
            "the capital is {capital}, below the floor of {floor} ({fraction} of its highest figure, {highest}): pay \
             nothing more back until others subscribe, or rectify what is wrong"
        )]
        CapitalBelowFloor { floor: Cents, capital: Cents, highest: Cents, fraction: Ratio }

        Coop07 "FLOOR_LT_QUARTER" "loi n° 47-1775, art. 13" Block
        /// Statutes state a floor below the one of the law.
        #[error(
            "the statutes state a floor of {stated} of the highest capital; the law keeps at least {least}: state \
             {least} or more"
        )]
        FloorBelowQuarter { stated: Ratio, least: Ratio }

        Coop07 "FLOOR_GT_WHOLE" "loi n° 47-1775, art. 13" Block
        /// Statutes state a floor that no capital can reach.
        #[error(
            "the statutes state a floor of {stated} of the highest capital, more than the whole: state 1/1 or less"
        )]
        FloorAboveWhole { stated: Ratio }

        Coop08 "LEGAL_MINIMUM_CAPITAL" "loi n° 47-1775, art. 27 ; code de commerce, art. L224-2" Block
        /// The capital would fall below what the form requires.
        #[error(
            "the capital would be {would_be}, below the {minimum} that the form {form:?} requires of a cooperative: \
             pay back less, or raise the capital first"
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

        Coop09 "HELD_LT_MINIMUM" "loi n° 47-1775, art. 11 ; statuts" Flag
        /// An associate holds fewer shares than the statutes ask of the category.
        #[error("the associate holds {held} shares; the statutes ask at least {minimum} in this category: subscribe more")]
        HeldBelowMinimum { held: u64, minimum: u64 }

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
    } };
}
