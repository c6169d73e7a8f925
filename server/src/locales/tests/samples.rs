//! One of each. A new variant of a refusal or a breach does not compile until it has its sample here. The figures of a
//! sample all differ, so that none can stand for another.

use quitus_domain::cooperative::{Event, wire};
use quitus_domain::law::Breach;
use quitus_domain::law::conversion::PackItem;
use quitus_domain::law::majority::{Base, Threshold};
use quitus_domain::law::minutes::Mention;
use quitus_domain::law::scic::Person;
use quitus_domain::law::status::Devolvee;
use quitus_domain::refusal::Refusal;
use quitus_domain::refusal::{
    AssemblyRefusal, BillingRefusal, FormalityRefusal, FundsRefusal, ReviewRefusal, ScicRefusal, ServiceRefusal,
};
use quitus_domain::values::{
    AssociateRef, CategoryKind, Cents, Day, Days, Digest, Family, Form, MandateRef, Months, Organ, Percent, PersonRef,
    Position, Ratio, RefundRef, Siren, Slug, StrikeOffGround, SubscriptionRef,
};
use uuid::Uuid;

macro_rules! one_of_each {
    ($list:ident of $enum:ident: $($name:ident $fields:tt)*) => {
        pub fn $list() -> Vec<$enum> {
            #[allow(dead_code, reason = "only the compiler asks whether a variant is missing")]
            fn is_here(it: &$enum) {
                match it { $($enum::$name { .. } => {})* }
            }
            vec![$($enum::$name $fields),*]
        }
    };
}

pub fn euros(amount: i32) -> Cents {
    Cents::of(amount * 100 + 5)
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn slug(key: &str) -> Slug {
    Slug::try_from(key).unwrap()
}

fn digest(letter: &str) -> Digest {
    Digest::try_from(format!("{}=", letter.repeat(43))).unwrap()
}

pub const WHO: AssociateRef = AssociateRef(Uuid::from_u128(0x0a55_0000_4000_8000_0000_0001));
pub const PERSON: PersonRef = PersonRef(Uuid::from_u128(0x0bee_0000_4000_8000_0000_0002));
const REFUND: RefundRef = RefundRef(Uuid::from_u128(0x0cef_0000_4000_8000_0000_0004));
const MANDATE: MandateRef = MandateRef(Uuid::from_u128(0x0aad_0000_4000_8000_0000_0005));
const SUBSCRIPTION: SubscriptionRef = SubscriptionRef(Uuid::from_u128(0x05ab_0000_4000_8000_0000_0003));

one_of_each! { refusals of Refusal:
    Law(Breach::AboveNetNominal { amount: euros(4_400), ceiling: euros(3_520) })
    Assembly(AssemblyRefusal::NotOpen)
    Billing(BillingRefusal::NothingBilled)
    Service(ServiceRefusal::NoWeight)
    Funds(FundsRefusal::NotAnExpense { entry: Position(11) })
    Formality(FormalityRefusal::ConfirmedInWriting)
    Scic(ScicRefusal::NotOfAScic)
    Review(ReviewRefusal::ReportedAlready { reported_on: day("2026-02-06") })
    BookAlreadyOpen {}
    BookNotOpen {}
    AlreadyIncorporated { since: day("2012-01-02") }
    NotIncorporated { on: day("2012-01-03") }
    NoStatutes { on: day("2012-01-04") }
    StatutesAlreadyAdopted { since: day("2012-01-05") }
    CategoryTwice { category: slug("cae") }
    UnknownCategory { category: slug("friends"), known: vec![slug("cae"), slug("users")] }
    UnknownAssociate { associate: WHO }
    AlreadyAdmitted { associate: WHO, number: 1_203, since: day("2013-06-14") }
    SirenAlreadyAdmitted { siren: Siren::try_from("732829320").unwrap(), number: 12 }
    AlreadyLeft { associate: WHO, left_on: day("2021-12-31") }
    StillAnAssociate { associate: WHO }
    SubscriptionTwice { subscription: SUBSCRIPTION }
    UnknownSubscription { subscription: SUBSCRIPTION }
    PaidMoreThanOwed { owed: euros(1_200), paid: euros(1_300) }
    AmountNotPositive { amount: Cents::of(-1_234_500) }
    AmountTooLarge {}
    MoreThanHeld { held: 1_220, asked: 1_221 }
    BeforeItsBasis { effective_on: day("2019-12-20"), basis: Position(1_033), basis_on: day("2020-01-31") }
    SharesAreHeld { current: euros(1_220), asked: euros(1_230) }
    AlreadyApplied { associate: WHO, on: day("2021-12-31") }
    NoApplication { associate: WHO }
    AlreadyRejected { associate: WHO, on: day("2021-12-31") }
    AlreadyEmployed { person: PERSON, since: day("2021-12-31") }
    NotEmployed { person: PERSON, on: day("2021-12-31") }
    NotALegalPerson { associate: WHO }
    NotANaturalPerson { associate: WHO }
    AnotherPerson { associate: WHO, person: PERSON }
    EndsBeforeItBegins { begins: day("2021-12-31"), ends: day("2022-03-01") }
    MoreVotesThanVoters { votes: 1_220, voters: 1_100 }
    CalledMoreThanOwed { uncalled: euros(1_300), called: euros(1_200) }
    DueAnyway { due_on: day("2021-12-31") }
    NothingOverdue { unpaid: euros(1_300), due_on: day("2021-12-31") }
    NoNotice { subscription: SUBSCRIPTION }
    SharesNotPaidUp { paid: euros(1_300), needed: euros(1_200) }
    RefundTwice { refund: REFUND }
    UnknownRefund { refund: REFUND }
    ScheduleDoesNotAddUp { owed: euros(1_300), scheduled: euros(1_200) }
    MandateTwice { mandate: MANDATE }
    UnknownMandate { mandate: MANDATE }
    HoldsIt { mandate: MANDATE, until: day("2021-12-31") }
    MandateOver { mandate: MANDATE, ended_on: day("2021-12-31") }
    Dissolved { since: day("2021-12-31") }
    NotDissolved { on: day("2021-12-31") }
    OpeningComesFirst {}
    OnlyAsCorrection {}
    OpeningDoesNotAddUp { figure: "shares".to_owned(), stated: 1_234, found: 1_233 }
    HighestBelowCapital { highest: euros(1_300), subscribed: euros(1_200) }
    NumberTwice { number: 12 }
    EntersAfterTheOpening { number: 12, since: day("2021-12-31") }
    LeavesAfterTheOpening { number: 12, left_on: day("2021-12-31") }
    BeforeTheOpening { opened_on: day("2021-12-31") }
    BeforeStruckRegister { struck_on: day("2025-12-31"), at: Position(217) }
    TooFarAhead { on: day("2216-01-02"), latest: day("2036-01-02") }
    StillToCome { on: day("2026-12-10"), today: day("2026-03-10") }
    NothingToChange {}
    MustBeKept { person: PERSON, until: Some(day("2026-12-31")) }
    UnknownEntry { entry: Position(8_000), size: 1_080 }
    NotRectifiable { entry: Position(41) }
    ReplacementOfAnotherKind { entry: Position(42) }
    LaterEntriesStandOnIt { entry: Position(43), first: vec![Position(51), Position(66)], count: 7 }
}

one_of_each! { breaches of Breach:
    InterestCap { rate: Percent::of_hundredths(330), most: Percent::of_hundredths(322) }
    InterestAboveSurplus { interest: euros(4_300), most: euros(4_250) }
    LegalReserveBelow15 { allotted: euros(1_400), least: euros(1_500), surplus: euros(10_000) }
    RistourneForbiddenScic { refunds: euros(5_000) }
    RistourneNotProRata { part: euros(2_000), due: euros(2_500) }
    RistourneAboveMembersPart { refunds: euros(6_900), most: euros(6_800) }
    StatutoryReserveBelow50 { allotted: euros(4_000), least: euros(4_250), remainder: euros(8_500) }
    ScicReservesIncorporated {}
    ScopReservesIncorporated {}
    ScopEmployeesCapital { held: euros(500), capital: euros(1_000) }
    ScopEmployeesVotes { votes: 12, all: 1_020, least: Ratio::of(13, 20) }
    ScopLegalReserveBelow15 { allotted: euros(14), least: euros(15), surplus: euros(100) }
    LabourShareBelow25 { allotted: euros(24), least: euros(25), surplus: euros(101) }
    DevelopmentFundEmpty { left: euros(60) }
    ScopInterestTooHigh { interest: euros(30), labour: euros(25), reserves: euros(46) }
    PatronageInScop { refunds: euros(12) }
    BlankProxiesNotCounted {}
    VoteByCapitalForbidden { family: Family::Ordinary }
    DuplicateVoter { asking: 3 }
    ProofOfPowerMissing {}
    WeightedVoteNeedsUnionOrColleges { family: Family::Scop, colleges: 2 }
    CapitalFloorReached { floor: euros(4_360), would_be: euros(4_320), highest: euros(8_720), fraction: Ratio::of(1, 2) }
    CapitalBelowFloor { floor: euros(4_370), capital: euros(4_330), highest: euros(8_740), fraction: Ratio::of(1, 2) }
    FloorBelowQuarter { stated: Ratio::of(1, 5), least: Ratio::of(1, 4) }
    FloorAboveWhole { stated: Ratio::of(5, 4) }
    LegalMinimumCapital { minimum: euros(18_500), would_be: euros(18_400), form: Form::Sa }
    NominalMismatch { stated: euros(25), of_statutes: euros(20) }
    MinimumSubscription { held_after: 4, minimum: 1_005 }
    HeldBelowMinimum { held: 3, minimum: 1_006 }
    NoSubscriptionForm {}
    PaidBelowQuarter { paid: euros(40), least: euros(50) }
    PaidBelowStatutes { paid: euros(60), least: euros(100), share: Ratio::of(50, 100) }
    PaidFractionBelowQuarter { stated: Ratio::of(1, 6), least: Ratio::of(1, 4) }
    PaidFractionAboveWhole { stated: Ratio::of(7, 4) }
    PayUpTooLong { stated: Months(72), most: Months(60), subscribed_on: day("2016-02-29") }
    PayUpOverdue { due_on: day("2019-06-20"), on: day("2020-10-15"), unpaid: euros(50) }
    WrongDecider { decided_by: Organ::Manager, deciders: vec![Organ::OrdinaryAssembly, Organ::Board] }
    IndivisionExpected {}
    CommonAgentMissing {}
    WithdrawalIsARight {}
    WithdrawalBeforeTerm { asked: day("2021-09-30"), term: day("2021-12-28") }
    AboveNetNominal { amount: euros(4_400), ceiling: euros(3_520) }
    ValuedOnOtherClose { lost_on: day("2015-12-31"), closed_on: day("2014-12-31") }
    RefundOverdue { due_on: day("2026-12-31"), paid_on: day("2027-01-04") }
    RefundStillOwed { due_on: day("2026-12-31"), on: day("2027-01-05"), owed: euros(1_600) }
    RefundOutOfOrder { paying: Position(57), first_waiting: Position(55) }
    NotAnAssociate { lost_on: day("2021-12-30"), on: day("2022-03-01") }
    SubscribedAfterLeaving { lost_on: day("2021-12-30"), subscribed_on: day("2022-03-01"), entry: Position(1_044) }
    ScicForm { form: Form::Other, on: day("2026-09-15") }
    ScicFixedCapital {}
    NoCategoryOpen { persons: Person::Natural }
    PersonNotOfCategory { person: Person::Legal, kind: CategoryKind::Volunteers }
    TooFewAssociates { count: 2, least: 3, family: Family::Scic, form: Form::Sas, on: day("2026-12-01") }
    SarlAboveHundred { count: 101, most: 100, fix_by: day("2027-11-08") }
    TooFewColleges { found: 2, least: 3 }
    CollegeAboveHalf { college: 4, weight: Ratio::of(60, 100), most: Ratio::of(1, 2) }
    CollegeBelowTenth { college: 3, weight: Ratio::of(5, 100), least: Ratio::of(1, 10) }
    CollegeWeightsSum { sum: "19/20".to_owned() }
    CapitalWeighting {}
    OutsideVotesAboveCeiling { outside: 6, votes: 12, most: Ratio::of(49, 100) }
    OutsideVotesOfOthers { outside: 4, votes: 1_010, most: Ratio::of(35, 100) }
    ThirdPartiesNotForeseen { family: Family::Union }
    ThirdPartyTurnover { with_third_parties: euros(110_000), turnover: euros(500_000), most: Ratio::of(20, 100) }
    ThirdPartyNotSegregated {}
    CapitalIsFixed {}
    CapitalVariationNotNoted { variation: euros(600) }
    OfficerExitNotPublished {}
    NoticeNotElapsed { notified_on: day("2026-02-01"), on: day("2026-04-30"), possible_from: day("2026-05-02") }
    ExclusionNotForeseen {}
    StatutesDecider { decided_by: Organ::Manager }
    ExclusionDecider { decided_by: Organ::Board }
    ExclusionMajority { in_favour: 7, votes: 1_012, least: Ratio::of(2, 3) }
    ExcludedMemberVoteDenied {}
    NoStatutoryGround {
        ground: StrikeOffGround::AssembliesMissed,
        of_statutes: vec![StrikeOffGround::Death, StrikeOffGround::CategoryConditionLost],
    }
    ReclassificationDecider { decided_by: Organ::Manager, deciders: vec![Organ::Board, Organ::OrdinaryAssembly] }
    ReclassificationOrganNotStated { decided_by: Organ::Manager }
    ClaimOutOfWindow { until: day("2031-06-30"), on: day("2031-07-01") }
    ReducedAboveLosses { amount: euros(90), before: euros(30), most: euros(110) }
    RevaluationNotForeseen {}
    RevaluationNotInScic { on: day("2023-06-30"), since: day("2024-06-15") }
    RevaluationWithIncorporation {}
    RevaluationWithoutReserve {}
    RevaluationBeforeFiveYears {
        since: day("2021-07-01"), lost_on: day("2026-06-30"), full_on: day("2026-07-01"),
    }
    RevaluationAboveIndex { uplift: euros(300), ceiling: euros(250) }
    NoAgreement { approval: Some(Organ::Manager), approvers: vec![Organ::OrdinaryAssembly, Organ::Board] }
    PriceAboveNominal { price: euros(35), nominal: euros(20) }
    ReservesNotShareable { to: Devolvee::Associates }
    CooperativeStatusLocked {}
    MandateTooLong {
        starts_on: day("2026-06-30"), ends_on: day("2033-06-29"), most: Months(72), latest: day("2032-06-28"),
    }
    MandateExpired { ended_on: day("2026-05-31"), on: day("2026-06-15") }
    NameWithoutMention { missing: vec!["capital variable".to_owned(), "soci\u{e9}t\u{e9} coop\u{e9}rative".to_owned()] }
    GerantMustBeNaturalPerson {}
    HolderNotAssociate {}
    ManagerNotAssociate { on: day("2027-07-01") }
    DesignationClause {}
    MandateDecider { decided_by: Organ::Board }
    RevocationMajority { in_favour: 12, all_votes: 1_025 }
    ReviewerDecider { decided_by: Organ::Manager }
    ReviewerWithoutDeputy {}
    ReviewNotDiscussed { filed_on: day("2026-03-02"), assembly_on: day("2026-06-30") }
    TooFewCategories { found: 2, least: 3 }
    BeneficiariesMissing {}
    EmployeesMissing {}
    ProducersMissing {}
    EmployeesNowRequired { hired_on: day("2027-01-04") }
    NotEmployedBySociety {}
    EmploymentLost { last: Some(day("2026-10-31")) }
    AlreadyCategorised { current: slug("cae"), asked: slug("users") }
    EmployeeMustApply { due_on: day("2026-12-31"), on: day("2027-01-05") }
    PublicCapitalAboveCap {
        public: euros(50_020), capital: euros(100_020), most: Ratio::of(50, 100), on: day("2026-11-02"),
    }
    PublicCapitalExceeded { public: euros(51), capital: euros(100), most: Ratio::of(1, 5), on: day("2010-11-02") }
    InSeveralColleges { colleges: 2 }
    InNoCollege {}
    ProjectReportMissing { closed_on: day("2027-12-31") }
    BenefitNotEvidenced { last: Some(day("2025-01-15")), within: Months(12), on: day("2026-06-16") }
    FormChangedByMajority { before: Form::Sarl, after: Form::Sas }
    DissentTooLate { published_on: day("2026-09-20"), last: day("2026-12-20"), on: day("2026-12-21") }
    NotOpposed {}
    AssociationByMajority {}
    PackItemMissing { item: PackItem::Project }
    ConvertedWithoutPack {}
    NoPowerToConvene { shares: 5, all_shares: 100, heads: 1, all_heads: 20 }
    NoticeTooShort {
        sent_on: day("2026-06-16"), held_on: day("2026-06-30"), least: Days(15), latest: day("2026-06-14"),
    }
    ShortNoticeWaived { sent_on: day("2026-06-16"), held_on: day("2026-06-30") }
    NoEmailConsent { consented_on: Some(day("2026-06-12")), by: day("2026-06-10") }
    NotOnAgenda {}
    DraftTooLate { requested_on: day("2026-06-06"), latest: day("2026-06-05") }
    DraftOfTooFew { held: 4, all: 1_100 }
    ProxyNotAllowed {}
    ProxyLimit { held: 4, most: 3 }
    ProxyOutOfScope { given_for: day("2026-06-30"), held_on: day("2026-09-12") }
    NotPresent {}
    PostalVoteNotForeseen {}
    LateBallot { until: day("2026-06-27"), received_on: day("2026-06-28") }
    ConsultationNotForeseen {}
    AccountsInWriting { on: day("2022-06-30"), since: day("2024-09-13") }
    AnswerPeriodTooShort {
        sent_on: day("2026-06-01"), until: day("2026-06-10"), least: Days(15), earliest: day("2026-06-16"),
    }
    LateAnswer { until: day("2026-06-16"), received_on: day("2026-06-17") }
    DeedNotSignedByAll { signed: 11, associates: 12 }
    MinutesIncomplete { missing: vec![Mention::Chair, Mention::Debates] }
    SignatureBelowAdvanced {}
    SequenceGap { expected: 13, given: 14 }
    OrdinaryMajority {
        in_favour: 12, votes: 1_025, base: Base::AllVotes, threshold: Threshold::MoreThan(Ratio::of(1, 2)),
    }
    Quorum { present: 6, needed: 7, all: 25, least: Ratio::of(1, 4) }
    ExtraordinaryMajority {
        in_favour: 5, votes: 9, base: Base::PresentOrRepresented, threshold: Threshold::AtLeast(Ratio::of(2, 3)),
    }
    UnanimityNeeded { in_favour: 2, votes: 3 }
    QuorumOfSa { present: 4, needed: 5, all: 26, least: Ratio::of(1, 5) }
    MajorityOfSa {
        in_favour: 10, votes: 24, base: Base::PresentOrRepresented, threshold: Threshold::AtLeast(Ratio::of(2, 3)),
    }
    QuorumOfStatutes { present: 4, needed: 5, all: 10, least: Ratio::of(1, 2) }
    MajorityOfStatutes { in_favour: 4, votes: 10, base: Base::Cast, threshold: Threshold::MoreThan(Ratio::of(1, 2)) }
    CollegeMajority {
        in_favour: "151/240".to_owned(), of: "17/20".to_owned(), threshold: Threshold::AtLeast(Ratio::of(2, 3)),
    }
    YearlyAssemblyLate { latest: day("2026-06-30"), held_on: Some(day("2026-07-10")) }
    AuditorMissing {
        ends_on: day("2025-12-31"),
        balance_sheet: euros(5_100), most_balance_sheet: euros(5_000),
        turnover: euros(9_000), most_turnover: euros(10_000),
        employees: 1_051, most_employees: 1_050,
    }
    EquityBelowHalf { equity: euros(12_000), capital: euros(40_000), least: euros(20_000) }
    LossNotDecided { decide_by: day("2026-10-15") }
    EquityNotRebuilt { rebuild_by: day("2028-12-31"), equity: euros(11_000), least: euros(20_100) }
    CapitalNotReduced { reduce_by: day("2030-12-31"), capital: euros(40_100), most: euros(5_200) }
    AccountsNotFiled { file_by: day("2026-08-19"), filed_on: Some(day("2026-09-01")) }
    NotOpenToPrivacy {
        balance_sheet: euros(510), most_balance_sheet: euros(450),
        turnover: euros(910), most_turnover: euros(900),
        employees: 2_051, most_employees: 2_050,
    }
    PapersNotAtDisposal { papers_by: day("2026-06-15") }
    RegisterDiffers { rebuilt: digest("A"), stored: digest("B") }
    KeptByLaw { until: Some(day("2029-06-30")) }
    NotOpenToThirdParties {}
    NoCopyOfInventory {}
    SecretBallot {}
    ReviewOverdue { due_by: day("2026-07-01"), on: day("2026-07-03") }
    LossOfHalfTheCapital { closed_on: day("2026-12-31"), loss: euros(30_000), highest: euros(60_000) }
    ThreeYearsOfLoss { closed_on: day("2026-12-31") }
    ReviewAskedByTooFew { asking: 2, of: 25, needed: 3 }
    ReviewRequested { requested_on: day("2026-03-02") }
    EntrepreneurNotAssociate { deadline: day("2026-07-01"), on: day("2026-07-02") }
}

/// Breaches whose figures may be silent, with nothing to say.
pub fn silent_breaches() -> Vec<Breach> {
    vec![
        Breach::NoStatutoryGround { ground: StrikeOffGround::Death, of_statutes: Vec::new() },
        Breach::NoAgreement { approval: None, approvers: Vec::new() },
        Breach::BenefitNotEvidenced { last: None, within: Months(24), on: day("2026-06-16") },
        Breach::KeptByLaw { until: None },
        Breach::YearlyAssemblyLate { latest: day("2026-06-30"), held_on: None },
        Breach::AccountsNotFiled { file_by: day("2026-08-19"), filed_on: None },
        Breach::NoEmailConsent { consented_on: None, by: day("2026-06-10") },
    ]
}

/// One event of each type that the program writes: the payloads that are kept for ever.
pub fn events() -> Vec<Event> {
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/golden/events");
    let read = |(kind, version): &(&str, u32)| {
        let path = format!("{golden}/{kind}@{version}.json");
        let payload = std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path}: {why}"));
        wire::decode(kind, &version.to_string(), &payload).unwrap()
    };
    Event::KINDS.iter().map(read).collect()
}
