//! The cooperative as such, who acts for it and who reviews it: COOP-29 to COOP-33, AG-22, AG-23, REV-06.

macro_rules! society_rows {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => { $next! { [$($rest)*] $($before)*

        Coop29 "RESERVES_NOT_SHAREABLE" "loi n° 47-1775, art. 16 et 19" Block
        /// What is left at dissolution given to one who may not have it.
        #[error(
            "what is left after debts and nominal may not go to {to:?}: give it to a cooperative, a union or an \
             enterprise of the social economy"
        )]
        ReservesNotShareable { to: Devolvee }

        Coop30 "COOPERATIVE_STATUS_LOCKED" "loi n° 47-1775, art. 25" Block
        /// The status of cooperative left without authorisation.
        #[error(
            "no authorisation lets this cooperative leave its status: ask the administrative authority first, and cite \
             it"
        )]
        CooperativeStatusLocked {}

        Coop32 "MANDATE_GT_6Y" "loi n° 47-1775, art. 6" Block
        /// A mandate longer than the law allows.
        #[error(
            "a mandate from {starts_on} to {ends_on} is longer than {} months, which end on {latest}: shorten it",
            most.0
        )]
        MandateTooLong { starts_on: Day, ends_on: Day, most: Months, latest: Day }

        Coop32 "MANDATE_EXPIRED" "loi n° 47-1775, art. 6" Flag
        /// A mandate that ended without a renewal.
        #[error("the mandate ended on {ended_on} and is not renewed on {on}: have the assembly elect")]
        MandateExpired { ended_on: Day, on: Day }

        Coop33 "NAME_WITHOUT_MENTION" "loi n° 47-1775, art. 22 ; code de commerce, art. L231-2" Flag
        /// A document without the words that the law wants beside the name.
        #[error("the words {missing:?} are missing beside the name: add them")]
        NameWithoutMention { missing: Vec<String> }

        Ag22 "GERANT_MUST_BE_NATURAL_PERSON" "code de commerce, art. L223-18" Block
        /// A legal person as manager of a SARL.
        #[error("a legal person cannot manage a SARL: appoint a natural person")]
        GerantMustBeNaturalPerson {}

        Ag22 "NOT_ASSOCIATE" "statuts (code de commerce, art. L223-18)" Block
        /// The statutes want an associate, and this person is none.
        #[error(
            "the statutes want the mandate held by an associate, and this person is none: admit the person first, or \
             choose another"
        )]
        HolderNotAssociate {}

        Ag22 "MANAGER_NOT_ASSOCIATE" "statuts (code de commerce, art. L223-18)" Flag
        /// The statutes want an associate, and whoever holds the mandate is one no longer.
        #[error("the statutes want the manager to be an associate, and on {on} the manager is none: have another elected")]
        ManagerNotAssociate { on: Day }

        Ag22 "DESIGNATION_CLAUSE" "statuts (code de commerce, art. L223-18)" Flag
        /// Elected without the proposal that the statutes ask.
        #[error("the statutes reserve the proposal to one category, and none of it is cited: join the proposal")]
        DesignationClause {}

        Ag22 "MANDATE_DECIDER" "loi n° 47-1775, art. 6 ; code de commerce, art. L223-18 et L223-29" Block
        /// A mandate given by another organ than the assembly.
        #[error(
            "the mandate was given by {decided_by:?}; the assembly, or the founding deed, appoints: have the assembly \
             elect"
        )]
        MandateDecider { decided_by: Organ }

        Ag23 "MAJORITY" "code de commerce, art. L223-25 et L223-29" Block
        /// A revocation without half of all votes on first call.
        #[error(
            "{in_favour} of all {all_votes} votes are for the revocation, not more than half: it is not adopted, call \
             again if the statutes allow it"
        )]
        RevocationMajority { in_favour: u64, all_votes: u64 }

        Rev06 "REVIEWER_DECIDER" "loi n° 47-1775, art. 25-1 ; d\u{e9}cret n° 2015-706, art. 10" Block
        /// A reviewer appointed by another organ than the ordinary assembly.
        #[error("the reviewer was appointed by {decided_by:?}; the ordinary assembly appoints: have it decided there")]
        ReviewerDecider { decided_by: Organ }

        Rev06 "REVIEWER_WITHOUT_DEPUTY" "loi n° 47-1775, art. 25-1 ; d\u{e9}cret n° 2015-706, art. 10" Flag
        /// A reviewer without a deputy.
        #[error("the reviewer has no deputy: appoint one with the reviewer")]
        ReviewerWithoutDeputy {}

        Rev06 "REVIEW_NOT_DISCUSSED" "loi n° 47-1775, art. 25-3" Flag
        /// A review whose report no assembly discussed.
        #[error(
            "the report of the review was filed on {filed_on}, and the assembly of {assembly_on} did not discuss it: \
             put it on the next agenda"
        )]
        ReviewNotDiscussed { filed_on: Day, assembly_on: Day }

        Coop34 "AG_LATE" "loi n° 47-1775, art. 8 ; code de commerce, art. L223-26" Flag
        /// No assembly on the accounts of a year in time.
        #[error("the assembly on the accounts of the year had to meet by {latest}: convene it, or ask the court for time")]
        YearlyAssemblyLate { latest: Day, held_on: Option<Day> }
    } };
}
