//! What becomes of a surplus, and what a SCOP is.

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

        Scic14 "SCIC_RESERVES_INCORPORATED" "loi n° 47-1775, art. 19 nonies" Block
        /// Statutes of a SCIC that let reserves be incorporated.
        #[error("reserves of a SCIC are never incorporated in its capital: state in the statutes that they are not")]
        ScicReservesIncorporated {}

        Scop01 "SCOP_EMPLOYEES_CAPITAL" "loi n° 78-763, art. 1" Flag
        /// Employees who hold no more than half of the capital of a SCOP.
        #[error(
            "the associates who are employees hold {held} of a capital of {capital}, and more than half is theirs in a \
             SCOP: let employees subscribe"
        )]
        ScopEmployeesCapital { held: Cents, capital: Cents }

        Scop01 "SCOP_EMPLOYEES_VOTES" "loi n° 78-763, art. 1" Flag
        /// Employees who have too few of the votes of a SCOP.
        #[error(
            "the associates who are employees have {votes} of {all} votes, and at least {least} in a SCOP: admit \
             employees"
        )]
        ScopEmployeesVotes { votes: u64, all: u64, least: Ratio }

        Scop02 "SCOP_LEGAL_RESERVE_LT_15" "loi n° 78-763, art. 33, 1°" Block
        /// Too little to the legal reserve of a SCOP.
        #[error(
            "{allotted} of a surplus of {surplus} go to the legal reserve, at least {least} must until it equals the \
             highest capital: allot {least} or more"
        )]
        ScopLegalReserveBelow15 { allotted: Cents, least: Cents, surplus: Cents }

        Scop02 "LABOUR_SHARE_LT_25" "loi n° 78-763, art. 33, 3°" Block
        /// Too little to the employees of a SCOP.
        #[error(
            "{allotted} of a surplus of {surplus} go to the employees, at least {least} must, a quarter of it: allot \
             {least} or more"
        )]
        LabourShareBelow25 { allotted: Cents, least: Cents, surplus: Cents }

        Scop02 "DEVELOPMENT_FUND_EMPTY" "loi n° 78-763, art. 33, 2°" Block
        /// Nothing to the development fund of a SCOP.
        #[error(
            "nothing goes to the development fund, and a fraction must of the {left} that the legal reserve and the \
             employees leave: allot a part to the statutory reserve, which is that fund"
        )]
        DevelopmentFundEmpty { left: Cents }

        Scop02 "SCOP_INTEREST_TOO_HIGH" "loi n° 78-763, art. 33, 4°" Block
        /// Interest beyond the part of the employees, or beyond the reserves.
        #[error(
            "interest of {interest} is above what the employees get, {labour}, or above what all reserves get, \
             {reserves}: decide a lower rate"
        )]
        ScopInterestTooHigh { interest: Cents, labour: Cents, reserves: Cents }

        Scop02 "PATRONAGE_IN_SCOP" "loi n° 78-763, art. 33 ; loi n° 47-1775, art. 15" Block
        /// Patronage refunds in a SCOP.
        #[error(
            "{refunds} would go back to members by their business: in a SCOP what work brings is the part of the \
             employees, so allot it to them"
        )]
        PatronageInScop { refunds: Cents }

        Scop04 "SCOP_RESERVES_INCORPORATED" "loi n° 78-763, art. 26 ter" Flag
        /// Statutes of a SCOP that let reserves be incorporated.
        #[error(
            "reserves of a SCOP are not incorporated in its capital by the articles that open it to others: have the \
             statutes say that they are not"
        )]
        ScopReservesIncorporated {}
    } };
}
