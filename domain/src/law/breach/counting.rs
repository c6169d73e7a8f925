//! Counting votes: AG-15 to AG-20, SCIC-12.

macro_rules! counting_rows {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => { $next! { [$($rest)*] $($before)*

        Ag15 "MAJORITY" "code de commerce, art. L223-29" Block
        /// Too few votes for an ordinary decision of a SARL.
        #[error("{in_favour} of {votes} votes ({base:?}) are in favour, and {threshold} are asked: the resolution is rejected")]
        OrdinaryMajority { in_favour: u64, votes: u64, base: Base, threshold: Threshold }

        Ag16 "QUORUM" "code de commerce, art. L223-30" Block
        /// Too few present for a decision that amends the statutes of a SARL.
        #[error("{present} of {all} take part, and {needed} are needed ({least}): adjourn, and call a second time")]
        Quorum { present: u64, needed: u64, all: u64, least: Ratio }

        Ag16 "WRONG_DECIDER" "code de commerce, art. L223-30 et L225-96" Block
        /// Statutes amended, a dissolution or an end of the status, by another organ.
        #[error("this was decided by {decided_by:?}; only the extraordinary assembly amends the statutes: have it decided there")]
        StatutesDecider { decided_by: Organ }

        Ag16 "MAJORITY" "code de commerce, art. L223-30" Block
        /// Too few votes to amend the statutes of a SARL.
        #[error("{in_favour} of {votes} votes ({base:?}) are in favour, and {threshold} are asked: the resolution is rejected")]
        ExtraordinaryMajority { in_favour: u64, votes: u64, base: Base, threshold: Threshold }

        Ag17 "UNANIMITY_NEEDED" "code civil, art. 1836 ; code de commerce, art. L223-30" Block
        /// A decision that all must consent to.
        #[error("{in_favour} of {votes} associates consent, and all must: obtain it, or give the resolution up")]
        UnanimityNeeded { in_favour: u64, votes: u64 }

        Ag19 "QUORUM" "code de commerce, art. L225-96 et L225-98" Block
        /// Too few present in a SA.
        #[error("{present} of {all} take part, and {needed} are needed ({least}): adjourn, and call a second time")]
        QuorumOfSa { present: u64, needed: u64, all: u64, least: Ratio }

        Ag19 "MAJORITY" "code de commerce, art. L225-96 et L225-98" Block
        /// Too few votes in a SA.
        #[error("{in_favour} of {votes} votes ({base:?}) are in favour, and {threshold} are asked: the resolution is rejected")]
        MajorityOfSa { in_favour: u64, votes: u64, base: Base, threshold: Threshold }

        Ag20 "QUORUM" "statuts (code de commerce, art. L227-9)" Block
        /// Too few present by the statutes.
        #[error("{present} of {all} take part, and the statutes ask {needed} ({least}): adjourn, and call a second time")]
        QuorumOfStatutes { present: u64, needed: u64, all: u64, least: Ratio }

        Ag20 "MAJORITY" "statuts (code de commerce, art. L227-9)" Block
        /// Too few votes in a SAS.
        #[error("{in_favour} of {votes} votes ({base:?}) are in favour, and {threshold} are asked: the resolution is rejected")]
        MajorityOfStatutes { in_favour: u64, votes: u64, base: Base, threshold: Threshold }

        Scic12 "MAJORITY" "loi n° 47-1775, art. 19 octies ; statuts" Block
        /// Too little weight in favour.
        #[error("weights of {in_favour} out of {of} are in favour, and {threshold} are asked: the resolution is rejected")]
        CollegeMajority { in_favour: String, of: String, threshold: Threshold }
    } };
}
