//! The register, who must stand in it in time, and when a review is due: REG-01 to REG-07, REV-01 to REV-03, CAE-02.

macro_rules! register_rows {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => { $next! { [$($rest)*] $($before)*

        Reg01 "REGISTER_DIFFERS" "code de commerce, art. L231-1" Flag
        /// The register rebuilt is not the one that was stored.
        #[error(
            "the register rebuilt has the digest {rebuilt}, the one stored has {stored}: look for the entry recorded \
             in between"
        )]
        RegisterDiffers { rebuilt: Digest, stored: Digest }

        Reg04 "KEPT_BY_LAW" "RGPD, art. 17.3" Block
        /// Data erased that the law wants kept.
        #[error("the law keeps these data {}: erase contact data only", or_for_good(*until))]
        KeptByLaw { until: Option<Day> }

        Reg06 "NOT_OPEN_TO_THIRD_PARTIES" "code de commerce, art. L223-26" Block
        /// A paper of the cooperative shown to one who is no associate.
        #[error("only associates may see this paper: show it to an associate, or ask for consent")]
        NotOpenToThirdParties {}

        Reg06 "NO_COPY_OF_INVENTORY" "code de commerce, art. R223-15" Block
        /// A copy of the inventory.
        #[error("the inventory may be read at the seat and not copied: let it be read")]
        NoCopyOfInventory {}

        Reg07 "SECRET_BALLOT" "loi n° 47-1775, art. 8" Block
        /// A secret ballot recorded with who chose what.
        #[error(
            "this election is secret, and the record says who chose what: record counts and the roll of voters only"
        )]
        SecretBallot {}

        Rev01 "REVISION_OVERDUE" "loi n° 47-1775, art. 25-1" Flag
        /// No report of a reviewer within the time of the law.
        #[error("a review was due by {due_by}, and on {on} no report is recorded: have a reviewer appointed and report")]
        ReviewOverdue { due_by: Day, on: Day }

        Rev02 "REVIEW_AFTER_LOSSES" "loi n° 47-1775, art. 25-1, al. 3" Flag
        /// A loss of half of the highest capital, and no review since.
        #[error(
            "the year closed on {closed_on} lost {loss}, half or more of the highest capital, {highest}: a review is due"
        )]
        LossOfHalfTheCapital { closed_on: Day, loss: Cents, highest: Cents }

        Rev02 "REVIEW_AFTER_LOSSES" "loi n° 47-1775, art. 25-1, al. 3" Flag
        /// Three years of loss in a row, and no review since.
        #[error("the year closed on {closed_on} is the third loss in a row: a review is due")]
        ThreeYearsOfLoss { closed_on: Day }

        Rev03 "REVIEW_ASKED_BY_TOO_FEW" "loi n° 47-1775, art. 25-1" Block
        /// A review asked for by too few to be due of right.
        #[error("{asking} of {of} ask for a review, and it is due of right from {needed} on: more must ask")]
        ReviewAskedByTooFew { asking: u64, of: u64, needed: u64 }

        Rev03 "REVIEW_REQUESTED" "loi n° 47-1775, art. 25-1" Flag
        /// A review that was asked for of right, and is not reported yet.
        #[error("a review was asked for of right on {requested_on}, and no report is recorded since: have it made")]
        ReviewRequested { requested_on: Day }

        Cae02 "ENTREPRENEUR_NOT_ASSOCIATE" "code du travail, art. L7331-3" Flag
        /// An entrepreneur who did not become an associate in time.
        #[error(
            "this entrepreneur had to be an associate by {deadline}, and is not on {on}: the contract ends, or admit \
             at once"
        )]
        EntrepreneurNotAssociate { deadline: Day, on: Day }
    } };
}
