//! The register, and who must stand in it in time: REG-01 to REG-07, CAE-02.

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

        Cae02 "ENTREPRENEUR_NOT_ASSOCIATE" "code du travail, art. L7331-3" Flag
        /// An entrepreneur who did not become an associate in time.
        #[error(
            "this entrepreneur had to be an associate by {deadline}, and is not on {on}: the contract ends, or admit \
             at once"
        )]
        EntrepreneurNotAssociate { deadline: Day, on: Day }
    } };
}
