//! Calling an assembly, taking part in it, and its minutes: AG-01 to AG-06, AG-09 to AG-14, AG-25 to AG-28.

macro_rules! assembly_rows {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => { $next! { [$($rest)*] $($before)*

        Ag01 "NO_POWER_TO_CONVENE" "code de commerce, art. L223-27" Block
        /// A convener without power.
        #[error(
            "who convenes has no power to: {shares} of {all_shares} shares, {heads} of {all_heads} associates are too \
             few; have the manager convene, or the court name an agent"
        )]
        NoPowerToConvene { shares: u64, all_shares: u64, heads: u64, all_heads: u64 }

        Ag02 "NOTICE_TOO_SHORT" "code de commerce, art. R223-20" Block
        /// A meeting too soon after its notice.
        #[error(
            "the notice sent on {sent_on} for {held_on} is shorter than {} days: it had to go by {latest}; meet later, \
             or have all present or represented and nobody object",
            least.0
        )]
        NoticeTooShort { sent_on: Day, held_on: Day, least: Days, latest: Day }

        Ag02 "NOTICE_TOO_SHORT" "code de commerce, art. R223-20" Flag
        /// A short notice to which nobody objected.
        #[error(
            "the notice sent on {sent_on} for {held_on} was too short; all were present or represented and nobody \
             objected: say so in the minutes"
        )]
        ShortNoticeWaived { sent_on: Day, held_on: Day }

        Ag03 "NO_EMAIL_CONSENT" "code de commerce, art. R223-20 al. 2 et 3" Flag
        /// A notice by e-mail to one who did not agree in time.
        #[error("no consent to notices by e-mail stands since {by} or before: send it by registered post too")]
        NoEmailConsent { consented_on: Option<Day>, by: Day }

        Ag04 "NOT_ON_AGENDA" "code de commerce, art. R223-20" Block
        /// A decision that the agenda does not have.
        #[error("this is not on the agenda, and only the revocation of a manager may come up: convene again for it")]
        NotOnAgenda {}

        Ag05 "DRAFT_TOO_LATE" "code de commerce, art. R223-20-2" Block
        /// A draft asked for too late.
        #[error("the draft was asked for on {requested_on}, and had to be by {latest}: keep it for the next assembly")]
        DraftTooLate { requested_on: Day, latest: Day }

        Ag05 "DRAFT_OF_TOO_FEW" "code de commerce, art. L223-27 al. 5" Block
        /// A draft of associates with too few shares.
        #[error("those who ask hold {held} of {all} shares, less than a twentieth: find others to ask with them")]
        DraftOfTooFew { held: u64, all: u64 }

        Ag06 "PAPERS_NOT_AT_DISPOSAL" "code de commerce, art. L223-26, R223-18 et R225-89" Flag
        /// An assembly on accounts without any paper at the associates' disposal.
        #[error("no paper was at the associates' disposal by {papers_by}: say in the minutes which they had, or call again")]
        PapersNotAtDisposal { papers_by: Day }

        Ag09 "PROXY_NOT_ALLOWED" "code de commerce, art. L223-28 ; statuts" Block
        /// A bearer whom neither law nor statutes admit.
        #[error("neither the statutes nor the law let this person bear the proxy: choose somebody they admit")]
        ProxyNotAllowed {}

        Ag09 "PROXY_LIMIT" "loi n° 78-763, art. 14 ; statuts" Block
        /// One proxy too many.
        #[error("this would be proxy number {held} of one bearer, and {most} are allowed: choose another bearer")]
        ProxyLimit { held: u64, most: u64 }

        Ag10 "PROXY_OUT_OF_SCOPE" "code de commerce, art. R223-21" Block
        /// A proxy used for another assembly.
        #[error("a proxy for the assembly of {given_for} does not serve that of {held_on}: ask for another one")]
        ProxyOutOfScope { given_for: Day, held_on: Day }

        Ag11 "BLANK_PROXIES_NOT_COUNTED" "code de commerce, art. L225-106" Flag
        /// Statutes of a SA that leave blank proxies uncounted.
        #[error(
            "the statutes leave blank proxies uncounted, and in a SA they count for what the board backs and against the \
             rest: have the statutes say so"
        )]
        BlankProxiesNotCounted {}

        Ag12 "NOT_PRESENT" "loi n° 47-1775, art. 10 al. 2" Block
        /// Taking part at a distance without a clause.
        #[error("the statutes do not let one take part at a distance: come, or give a proxy")]
        NotPresent {}

        Ag13 "POSTAL_VOTE_NOT_FORESEEN" "loi n° 47-1775, art. 10 al. 1" Block
        /// A vote by post without a clause.
        #[error("the statutes do not admit a vote by post: come, or give a proxy")]
        PostalVoteNotForeseen {}

        Ag13 "LATE_BALLOT" "code de commerce, art. R223-20-1" Block
        /// A form after the last day.
        #[error("the form received on {received_on} had to come by {until}: it is not counted")]
        LateBallot { until: Day, received_on: Day }

        Ag14 "CONSULTATION_NOT_FORESEEN" "code de commerce, art. L223-27 ; statuts" Block
        /// Deciding without a meeting where statutes or form do not admit it.
        #[error("neither a consultation in writing nor a deed decides here: the statutes or the form want a meeting")]
        ConsultationNotForeseen {}

        Ag14 "ACCOUNTS_IN_WRITING" "code de commerce, art. L223-27 ; loi n° 2024-537, art. 18" Flag
        /// Accounts approved without a meeting before the law allowed it.
        #[error("on {on} the accounts of a SARL were not approved in writing, which is so since {since}: have a meeting")]
        AccountsInWriting { on: Day, since: Day }

        Ag14 "ANSWER_PERIOD_TOO_SHORT" "code de commerce, art. R223-22" Block
        /// Too few days to answer.
        #[error(
            "what is sent on {sent_on} leaves less than {} days until {until}: await the answers until {earliest} at \
             least",
            least.0
        )]
        AnswerPeriodTooShort { sent_on: Day, until: Day, least: Days, earliest: Day }

        Ag14 "LATE_ANSWER" "code de commerce, art. R223-22" Block
        /// An answer after the last day.
        #[error("the answer received on {received_on} had to come by {until}: it is not counted")]
        LateAnswer { until: Day, received_on: Day }

        Ag14 "DEED_NOT_SIGNED_BY_ALL" "code de commerce, art. L223-27" Block
        /// A deed that an associate did not sign.
        #[error("{signed} of {associates} associates signed the deed: have the others sign it, or convene a meeting")]
        DeedNotSignedByAll { signed: u64, associates: u64 }

        Ag25 "PV_FIELD_MISSING" "code de commerce, art. R223-24" Block
        /// Minutes without a mention of the law.
        #[error("the minutes lack {missing:?}: add them before sealing")]
        MinutesIncomplete { missing: Vec<Mention> }

        Ag27 "SIGNATURE_BELOW_ADVANCED" "code de commerce, art. R221-3 ; d\u{e9}cret n° 2019-1118" Flag
        /// A signature that does not make minutes electronic.
        #[error("this signature is below the advanced level: keep the signed paper in the register, or sign again")]
        SignatureBelowAdvanced {}

        Ag28 "SEQUENCE_GAP" "code de commerce, art. R221-3 et R223-24" Block
        /// A number that does not follow the last.
        #[error("these minutes bear number {given}, and {expected} comes next: number them {expected}")]
        SequenceGap { expected: u32, given: u32 }
    } };
}
