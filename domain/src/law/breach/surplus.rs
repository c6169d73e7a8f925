//! What becomes of a surplus.

macro_rules! surplus_rows {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => { $next! { [$($rest)*] $($before)*

        Coop26 "INTEREST_CAP" "loi n° 47-1775, art. 14 ; d\u{e9}cret n° 2017-446" Block
        /// Interest on shares at a rate above the ceiling.
        #[error(
            "interest at {rate} % is above the ceiling of {most} % (mean of the TMO of three years, plus two points): \
             decide {most} % or less"
        )]
        InterestCap { rate: Percent, most: Percent }

        Coop26 "INTEREST_ABOVE_SURPLUS" "loi n° 47-1775, art. 14 et 19 nonies" Block
        /// Interest beyond what the reserves leave.
        #[error(
            "interest of {interest} is above the {most} that the reserves, and in a SCIC the aids of the year, leave: \
             decide {most} or less"
        )]
        InterestAboveSurplus { interest: Cents, most: Cents }

        Coop27 "LEGAL_RESERVE_LT_15" "loi n° 47-1775, art. 16, al. 2" Block
        /// Too little to the legal reserve.
        #[error(
            "{allotted} of a surplus of {surplus} go to the legal reserve, at least {least} must while the reserves are \
             below the capital: allot {least} or more"
        )]
        LegalReserveBelow15 { allotted: Cents, least: Cents, surplus: Cents }

        Coop28 "RISTOURNE_FORBIDDEN_SCIC" "loi n° 47-1775, art. 15 et 19 nonies" Block
        /// Patronage refunds in a SCIC.
        #[error(
            "{refunds} would go back to associates: a SCIC gives no patronage refunds; lower the prices before the \
             year ends, by credit notes"
        )]
        RistourneForbiddenScic { refunds: Cents }

        Coop28 "RISTOURNE_NOT_PRO_RATA" "loi n° 47-1775, art. 15" Block
        /// Patronage refunds that do not follow the business done.
        #[error(
            "a part of {part} is not in proportion to what this associate did with the cooperative, which gives {due}: \
             share by the business of the year"
        )]
        RistourneNotProRata { part: Cents, due: Cents }

        Coop28 "RISTOURNE_ABOVE_MEMBERS_PART" "loi n° 47-1775, art. 15" Block
        /// More refunded than business with members brought.
        #[error(
            "{refunds} would go back to associates, at most {most} may: what business with third parties brought stays in \
             the reserves; give {most} or less"
        )]
        RistourneAboveMembersPart { refunds: Cents, most: Cents }

        Scic14 "STATUTORY_RESERVE_LT_50" "loi n° 47-1775, art. 19 nonies" Block
        /// Too little to the statutory reserve of a SCIC.
        #[error(
            "{allotted} of the {remainder} that the legal reserve leaves go to the statutory reserve, at least {least} \
             must: allot {least} or more"
        )]
        StatutoryReserveBelow50 { allotted: Cents, least: Cents, remainder: Cents }
    } };
}
