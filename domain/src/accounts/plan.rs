//! The accounts that the book fills itself, from the general chart (PCG, règlement ANC 2014-03).
//!
//! The first three digits are the chart's, the rest is ours where the chart leaves it open.

use crate::billing::ServiceNature;
use crate::law::vat::VatRate;
use crate::values::{AccountNumber, Party};

/// Subscribed capital that is not called (*capital souscrit, non appelé*).
pub const CAPITAL_UNCALLED: AccountNumber = AccountNumber::of(101_100);
/// Called and not paid (*appelé, non versé*).
pub const CAPITAL_CALLED: AccountNumber = AccountNumber::of(101_200);
/// Called and paid (*appelé, versé*).
pub const CAPITAL_PAID: AccountNumber = AccountNumber::of(101_300);
/// Legal reserve.
pub const LEGAL_RESERVE: AccountNumber = AccountNumber::of(106_100);
/// Statutory reserve, never shared (*réserve statutaire impartageable*).
pub const STATUTORY_RESERVE: AccountNumber = AccountNumber::of(106_300);
/// Reserves of before a conversion, and others.
pub const OTHER_RESERVES: AccountNumber = AccountNumber::of(106_800);
/// What associates owe that was not called: the other side of `CAPITAL_UNCALLED`.
pub const SUBSCRIBERS: AccountNumber = AccountNumber::of(109_000);
/// Losses carried forward.
pub const LOSSES_CARRIED: AccountNumber = AccountNumber::of(119_000);
/// The surplus of a closed year, until the assembly allocates it.
pub const SURPLUS: AccountNumber = AccountNumber::of(120_000);
/// The loss of a closed year, until the assembly allocates it.
pub const LOSS: AccountNumber = AccountNumber::of(129_000);
/// Customers.
pub const CUSTOMERS: AccountNumber = AccountNumber::of(411_000);
/// Advances received.
pub const ADVANCES: AccountNumber = AccountNumber::of(419_100);
/// What all employees of a SCOP share of its surplus (*participation des salariés aux résultats*).
pub const LABOUR_SHARE: AccountNumber = AccountNumber::of(424_000);
/// What public bodies owe of grants (*subventions d'exploitation à recevoir*).
pub const GRANTS_DUE: AccountNumber = AccountNumber::of(441_700);
/// What is kept back for the tax office of interest (*retenues et prélèvements sur les distributions*).
pub const WITHHELD: AccountNumber = AccountNumber::of(442_300);
/// VAT collected that waits for the price. The chart has no number for it.
pub const VAT_WAITING: AccountNumber = AccountNumber::of(445_740);
/// VAT due on advances, until the invoice bears it (*taxes sur le chiffre d'affaires à régulariser ou en attente*).
pub const VAT_OF_ADVANCES: AccountNumber = AccountNumber::of(445_800);
/// Associates' current accounts (*comptes courants d'associés, principal*).
pub const CURRENT_ACCOUNTS: AccountNumber = AccountNumber::of(455_100);
/// Interest that has run on them (*intérêts courus*).
pub const CURRENT_ACCOUNT_INTEREST: AccountNumber = AccountNumber::of(455_800);
/// What associates owe on called shares (*associés, capital appelé, non versé*).
pub const SHARES_CALLED: AccountNumber = AccountNumber::of(456_250);
/// What is owed to former associates for cancelled shares (*capital à rembourser*).
pub const SHARES_TO_REFUND: AccountNumber = AccountNumber::of(456_700);
/// Interest on shares to be paid.
pub const SHARE_INTEREST: AccountNumber = AccountNumber::of(457_100);
/// Patronage refunds to be paid (*ristournes à payer*).
pub const PATRONAGE_REFUNDS: AccountNumber = AccountNumber::of(457_800);
/// What others owe.
pub const OTHER_DEBTORS: AccountNumber = AccountNumber::of(467_000);
/// Income of later (*produits constatés d'avance*).
pub const DEFERRED_INCOME: AccountNumber = AccountNumber::of(487_000);
/// Bank.
pub const BANK: AccountNumber = AccountNumber::of(512_000);
/// Losses on what customers owe (*pertes sur créances irrécouvrables*).
pub const LOSSES_ON_DEBTS: AccountNumber = AccountNumber::of(654_000);
/// Interest of associates' current accounts.
pub const INTEREST_OF_ASSOCIATES: AccountNumber = AccountNumber::of(661_500);
/// Grants that are income (*subventions d'exploitation*).
pub const GRANTS: AccountNumber = AccountNumber::of(740_000);
/// The lump sum for the recovery of what is paid late.
pub const RECOVERY_CHARGES: AccountNumber = AccountNumber::of(758_800);
/// Penalties for lateness (*revenus des créances commerciales*).
pub const PENALTIES: AccountNumber = AccountNumber::of(763_100);
/// The opening balance, until the accountant's entry takes its place.
pub const OPENING_BALANCE: AccountNumber = AccountNumber::of(890_000);

/// What the register and the current accounts fill: an entry by hand on them would part the accounts from what the book
/// knows of each associate.
const KEPT_BY_THE_BOOK: [&str; 6] = ["101", "109", "4551", "4558", "4562", "4567"];

/// All reserves together, whatever their kind (L47 art. 16: « diverses réserves totalisées »).
pub const RESERVES: &str = "106";
/// The capital of the register: not called, called, paid.
pub const SOCIAL_CAPITAL: &str = "101";

/// Suspense accounts (*comptes d'attente*), cleared before a close.
pub const SUSPENSE: [&str; 3] = ["471", "472", "473"];

/// Whether the book alone fills that account.
#[must_use]
pub fn is_kept_by_the_book(account: AccountNumber) -> bool {
    KEPT_BY_THE_BOOK.iter().any(|digits| account.is_under(digits))
}

/// Where the income of a service stands. What third parties bring is kept apart (COOP-05; décret 2015-594).
#[must_use]
pub fn income(nature: ServiceNature, party: &Party) -> AccountNumber {
    AccountNumber::of(match (nature, party) {
        (ServiceNature::SharedMeans, Party::Associate(_)) => 706_110,
        (ServiceNature::SharedMeans, Party::Other(_)) => 706_190,
        (ServiceNature::Service, Party::Associate(_)) => 706_210,
        (ServiceNature::Service, Party::Other(_)) => 706_290,
        (ServiceNature::StaffMadeAvailable, Party::Associate(_)) => 708_410,
        (ServiceNature::StaffMadeAvailable, Party::Other(_)) => 708_490,
    })
}

/// Where the VAT that is due stands, by rate.
#[must_use]
pub fn vat_collected(rate: VatRate) -> AccountNumber {
    AccountNumber::of(match rate {
        VatRate::Standard => 445_711,
        VatRate::Intermediate => 445_712,
        VatRate::Reduced => 445_713,
        VatRate::CostSharing => 445_719,
    })
}
