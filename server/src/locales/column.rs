//! The columns of tables and the names of figures.

macro_rules! columns {
    ($(#[$all:meta])* $columns:ident: $($(#[$doc:meta])* $name:ident,)*) => {
        $(#[$all])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $columns { $($(#[$doc])* $name,)* }

        impl $columns {
            /// Every one of them.
            pub const ALL: &[$columns] = &[$($columns::$name,)*];
        }
    };
}

columns! {
    /// What stands at the head of a column, or before a figure.
    Column:
    /// Number of an associate.
    Number,
    /// Name of an associate.
    Associate,
    /// Category.
    Category,
    /// First day of membership.
    Since,
    /// Last day of membership.
    Until,
    /// The organ that admitted.
    AdmittedBy,
    /// The decision behind an entry.
    Decision,
    /// Number of shares.
    Shares,
    /// Nominal value of the shares.
    Subscribed,
    /// What is paid of it.
    Paid,
    /// What may be asked for already.
    Called,
    /// What is still owed.
    Unpaid,
    /// Number of an entry.
    Entry,
    /// Numbers of the entries behind a line.
    Entries,
    /// Kind of a movement, or title of an entry.
    Movement,
    /// Day of effect in law.
    EffectiveOn,
    /// When the book learned it.
    RecordedAt,
    /// The entry that corrected this one.
    RectifiedBy,
    /// Money paid in or out.
    Amount,
    /// Capital after a movement.
    CapitalAfter,
    /// How many associates there are.
    Associates,
    /// The highest capital ever reached.
    Highest,
    /// The day on which it was reached.
    HighestSince,
    /// The capital under which no refund may go.
    Floor,
    /// The part of the highest capital that must stay.
    FloorFraction,
    /// What may be paid back now.
    RefundableNow,
    /// Day on which somebody who waits left.
    LeftOn,
    /// Last day for paying.
    DueOn,
    /// What of it can be paid now.
    PayableNow,
    /// What is still owed to a former associate.
    Owed,
    /// Voting college.
    College,
    /// How a membership ended.
    WayOut,
    /// Why somebody is not paid now.
    HeldBack,
    /// An office.
    Office,
    /// Who holds it.
    Holder,
    /// First day of a mandate.
    StartsOn,
    /// Last day of a mandate.
    EndsOn,
    /// Whom something is about.
    About,
    /// What to do next.
    Next,
    /// A rule of law.
    Rule,
    /// The article behind it.
    Article,
    /// What was found against it.
    Finding,
    /// An assembly.
    Assembly,
    /// The day of a meeting.
    HeldOn,
    /// First or second call.
    Call,
    /// How many take part, out of how many.
    TakingPart,
    /// A resolution, by its number.
    Resolution,
    /// By which rule it is counted.
    Kind,
    /// What became of it.
    Outcome,
    /// How it was counted.
    Figures,
    /// What was put to the vote.
    Wording,
    /// What it authorises.
    Authorises,
    /// The entry that carried it out.
    AppliedBy,
    /// The number of minutes.
    MinutesNumber,
    /// Votes.
    Votes,
    /// When somebody came.
    From,
    /// When somebody left.
    To,
    /// The natural person who stands there.
    Person,
    /// How one takes part.
    How,
    /// The day a form was received.
    ReceivedOn,
    /// What a form says.
    Answers,
    /// The day minutes were sealed.
    SealedOn,
    /// The minutes that these correct.
    Rectifies,
    /// What they correct.
    Correction,
    /// Who approved them.
    Approval,
}

columns! {
    /// What stands at the head of a column of invoices and accounts.
    TradeColumn:
    /// Number of an invoice.
    InvoiceNumber,
    /// To whom it is addressed.
    Customer,
    /// The day it was issued.
    IssuedOn,
    /// The last day to pay.
    PayableOn,
    /// Before tax.
    Net,
    /// The tax.
    Tax,
    /// With tax.
    Gross,
    /// What credit notes took back.
    Credited,
    /// What was paid of an invoice.
    Received,
    /// What was written off of it.
    WrittenOff,
    /// What is open of it.
    Open,
    /// What of a payment pays nothing yet.
    Unmatched,
    /// The day since which a payment counts no more.
    ReversedOn,
    /// Number of an account.
    Account,
    /// Name of an account.
    AccountName,
    /// What it held when the year began.
    Opening,
    /// Debits.
    Debit,
    /// Credits.
    Credit,
    /// What it holds.
    Closing,
    /// Number of an entry of the accounts.
    EntryNumber,
    /// The document.
    Piece,
    /// The day of an entry.
    On,
    /// Whose sub-account.
    Party,
    /// A fiscal year.
    Year,
    /// Its first day.
    FirstDay,
    /// Its last day.
    LastDay,
    /// The entry that closed it.
    ClosedAt,
    /// The entry of the book behind a line.
    BookEntry,
    /// The entries of the book behind a line.
    BookEntries,
    /// Its result.
    Result,
    /// The entry that allocated it.
    AllocatedAt,
    /// A heading of the annual accounts.
    Rubric,
    /// This fiscal year.
    ThisYear,
    /// The year before.
    YearBefore,
    /// The accounts behind it.
    Accounts,
    /// A service.
    Service,
    /// The price of one unit, before tax.
    UnitPrice,
    /// In what it is counted.
    Unit,
    /// How many were used.
    Used,
    /// How many of them are not billed.
    LeftToBill,
    /// Its rate of VAT.
    VatRate,
    /// Billed to associates.
    Members,
    /// Billed to others.
    Others,
    /// The part of third parties in what was billed.
    PartOfOthers,
    /// The most that it may be.
    MostOfOthers,
    /// A pool.
    Pool,
    /// Its part by the key.
    Key,
    /// What was called of it.
    Called,
    /// What a settlement billed on top.
    Settled,
    /// What was taken back of it.
    TakenBack,
    /// What it bears.
    Borne,
    /// Not due yet.
    NotDue,
    /// Late by 1 to 30 days.
    LateBy30,
    /// Late by 31 to 60 days.
    LateBy60,
    /// Late by 61 to 90 days.
    LateBy90,
    /// Late by more.
    LateByMore,
    /// Owed to the customer.
    InCredit,
    /// The invoices behind a line.
    InvoiceNumbers,
    /// The rate of interest for a year.
    Rate,
    /// The first day on which money goes back.
    BlockedUntil,
    /// What stands on a current account.
    OnAccount,
    /// Interest that is not paid.
    InterestOwed,
    /// The last day that bore interest.
    CountedTo,
    /// What moved it.
    Operation,
    /// What moved on it.
    Moved,
    /// What moved of the interest.
    InterestMoved,
    /// A grant.
    Grant,
    /// Who grants.
    Funder,
    /// How much at most.
    Granted,
    /// What came in of it.
    Instalments,
    /// What is charged to it.
    ChargedToIt,
    /// What was given up.
    GivenUp,
    /// What can still be charged to it.
    LeftToUse,
    /// What the funder still owes.
    OwedByFunder,
}
