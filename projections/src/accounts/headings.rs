//! Under which heading of the annual accounts an account stands.
//!
//! One table: the longest digits that an account begins with decide, and each class has a heading for what nothing else
//! names, so that no account is left out.

use quitus_domain::accounts::plan::{LOSS, SURPLUS};
use quitus_domain::values::{AccountNumber, Cents};
use serde::Serialize;

/// On which side a heading stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// Of the balance sheet: what the cooperative has.
    Assets,
    /// Of the balance sheet: where it comes from.
    Liabilities,
    /// Of the income statement.
    Income,
    /// Of the income statement.
    Expenses,
}

impl Side {
    /// What an account holds, debits above nought, as it is written on that side.
    pub(super) fn signed(self, held: Cents) -> Cents {
        match self {
            Side::Assets | Side::Expenses => held,
            Side::Liabilities | Side::Income => -held,
        }
    }
}

macro_rules! headings {
    ($($side:ident { $(#[doc = $doc:literal] $name:ident)* })*) => {
        /// A heading of the annual accounts, in the order in which they are printed.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Heading {
            $($(#[doc = $doc] $name,)*)*
        }

        impl Heading {
            /// All of them.
            pub const ALL: &[Heading] = &[$($(Heading::$name,)*)*];

            /// Its side.
            #[must_use]
            pub fn side(self) -> Side {
                match self {
                    $($(Heading::$name => Side::$side,)*)*
                }
            }
        }
    };
}

headings! {
    Assets {
        /// Subscribed capital that is not called.
        UncalledCapital
        /// Intangible fixed assets, net.
        IntangibleAssets
        /// Tangible fixed assets, net.
        TangibleAssets
        /// Financial fixed assets, net.
        FinancialAssets
        /// Stocks, net.
        Stocks
        /// Advances paid to suppliers.
        AdvancesPaid
        /// Customers, net.
        TradeReceivables
        /// Other receivables, net.
        OtherReceivables
        /// Short-term investments, net.
        Investments
        /// Cash and banks.
        Cash
        /// Prepaid expenses.
        PrepaidExpenses
    }
    Liabilities {
        /// Capital: subscribed, called or not.
        Capital
        /// Premiums and differences of revaluation.
        Premiums
        /// The legal reserve.
        LegalReserve
        /// The statutory reserve, never shared in a SCIC.
        StatutoryReserve
        /// Other reserves.
        OtherReserves
        /// Carried forward; below nought for losses.
        CarriedForward
        /// The result of the year, and of those before that no assembly allocated yet.
        Result
        /// Investment grants, regulated provisions and other equity.
        OtherEquity
        /// Provisions.
        Provisions
        /// Loans, and banks that are overdrawn.
        Loans
        /// Advances received.
        AdvancesReceived
        /// Suppliers.
        TradePayables
        /// Taxes, staff and social bodies.
        TaxAndSocial
        /// Other debts.
        OtherPayables
        /// Deferred income.
        DeferredIncome
    }
    Income {
        /// Sales and services.
        Sales
        /// What was stored or made for oneself.
        Production
        /// Operating grants.
        Grants
        /// Other operating income.
        OtherIncome
        /// Financial income.
        FinancialIncome
        /// Exceptional income.
        ExceptionalIncome
    }
    Expenses {
        /// Purchases.
        Purchases
        /// External services.
        ExternalServices
        /// Taxes.
        Taxes
        /// Staff.
        Staff
        /// Other operating expenses.
        OtherExpenses
        /// Depreciation and provisions.
        Depreciation
        /// Financial expenses.
        FinancialExpenses
        /// Exceptional expenses.
        ExceptionalExpenses
        /// Profit sharing.
        ProfitSharing
        /// Tax on the result.
        IncomeTax
    }
}

/// Where an account stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// Under one heading, whatever it holds.
    Always(Heading),
    /// Under one where it holds debits, under another where it holds credits.
    BySide {
        /// With debits.
        debit: Heading,
        /// With credits.
        credit: Heading,
    },
}

const fn always(heading: Heading) -> Place {
    Place::Always(heading)
}

const fn by_side(debit: Heading, credit: Heading) -> Place {
    Place::BySide { debit, credit }
}

/// The heading of each account, by the longest digits that it begins with.
const TABLE: &[(&str, Place)] = &[
    ("1", always(Heading::OtherEquity)),
    ("101", always(Heading::Capital)),
    ("104", always(Heading::Premiums)),
    ("105", always(Heading::Premiums)),
    ("106", always(Heading::OtherReserves)),
    ("1061", always(Heading::LegalReserve)),
    ("1063", always(Heading::StatutoryReserve)),
    ("109", always(Heading::UncalledCapital)),
    ("11", always(Heading::CarriedForward)),
    ("12", always(Heading::Result)),
    ("15", always(Heading::Provisions)),
    ("16", always(Heading::Loans)),
    ("17", always(Heading::Loans)),
    ("18", by_side(Heading::OtherReceivables, Heading::OtherPayables)),
    ("2", always(Heading::TangibleAssets)),
    ("20", always(Heading::IntangibleAssets)),
    ("232", always(Heading::IntangibleAssets)),
    ("237", always(Heading::IntangibleAssets)),
    ("26", always(Heading::FinancialAssets)),
    ("269", always(Heading::OtherPayables)),
    ("27", always(Heading::FinancialAssets)),
    ("279", always(Heading::OtherPayables)),
    ("280", always(Heading::IntangibleAssets)),
    ("290", always(Heading::IntangibleAssets)),
    ("2932", always(Heading::IntangibleAssets)),
    ("296", always(Heading::FinancialAssets)),
    ("297", always(Heading::FinancialAssets)),
    ("3", always(Heading::Stocks)),
    ("4", by_side(Heading::OtherReceivables, Heading::OtherPayables)),
    ("40", by_side(Heading::OtherReceivables, Heading::TradePayables)),
    ("4091", by_side(Heading::AdvancesPaid, Heading::TradePayables)),
    ("41", by_side(Heading::TradeReceivables, Heading::OtherPayables)),
    ("4191", by_side(Heading::OtherReceivables, Heading::AdvancesReceived)),
    ("42", by_side(Heading::OtherReceivables, Heading::TaxAndSocial)),
    ("43", by_side(Heading::OtherReceivables, Heading::TaxAndSocial)),
    ("44", by_side(Heading::OtherReceivables, Heading::TaxAndSocial)),
    ("486", always(Heading::PrepaidExpenses)),
    ("487", always(Heading::DeferredIncome)),
    ("49", always(Heading::OtherReceivables)),
    ("491", always(Heading::TradeReceivables)),
    ("5", by_side(Heading::Cash, Heading::Loans)),
    ("50", always(Heading::Investments)),
    ("509", always(Heading::OtherPayables)),
    ("59", always(Heading::Investments)),
    ("60", always(Heading::Purchases)),
    ("6", always(Heading::OtherExpenses)),
    ("61", always(Heading::ExternalServices)),
    ("62", always(Heading::ExternalServices)),
    ("63", always(Heading::Taxes)),
    ("64", always(Heading::Staff)),
    ("66", always(Heading::FinancialExpenses)),
    ("67", always(Heading::ExceptionalExpenses)),
    ("68", always(Heading::Depreciation)),
    ("686", always(Heading::FinancialExpenses)),
    ("687", always(Heading::ExceptionalExpenses)),
    ("69", always(Heading::IncomeTax)),
    ("691", always(Heading::ProfitSharing)),
    ("7", always(Heading::OtherIncome)),
    ("70", always(Heading::Sales)),
    ("71", always(Heading::Production)),
    ("72", always(Heading::Production)),
    ("74", always(Heading::Grants)),
    ("76", always(Heading::FinancialIncome)),
    ("77", always(Heading::ExceptionalIncome)),
    ("786", always(Heading::FinancialIncome)),
    ("787", always(Heading::ExceptionalIncome)),
    ("8", by_side(Heading::OtherReceivables, Heading::OtherPayables)),
];

/// Where an account stands.
pub(super) fn place(account: AccountNumber) -> Place {
    let fits = TABLE.iter().filter(|(digits, _)| account.is_under(digits));
    let longest = fits.max_by_key(|(digits, _)| digits.len());
    longest.map_or(by_side(Heading::OtherReceivables, Heading::OtherPayables), |(_, place)| *place)
}

/// Under which heading, and on which account, a result stands that was not closed yet.
pub(super) fn heading_of_result(result: Cents) -> (Heading, AccountNumber) {
    (Heading::Result, if result < Cents::ZERO { LOSS } else { SURPLUS })
}

#[cfg(test)]
mod tests {
    use super::{Heading, Place, Side, place};
    use quitus_domain::values::AccountNumber;

    #[test]
    fn accounts_of_the_result_stand_in_the_income_statement_and_no_others() {
        for digits in 100..900_u32 {
            let account = AccountNumber::of(digits * 1_000);
            let sides = match place(account) {
                Place::Always(heading) => vec![heading.side()],
                Place::BySide { debit, credit } => vec![debit.side(), credit.side()],
            };
            let of_the_result = |side: &Side| matches!(side, Side::Income | Side::Expenses);
            assert_eq!(sides.iter().all(of_the_result), account.is_of_the_result(), "{account}");
            assert_eq!(sides.iter().any(of_the_result), account.is_of_the_result(), "{account}");
        }
    }

    #[test]
    fn what_is_still_to_be_paid_on_securities_is_a_debt_and_no_lesser_asset() {
        for digits in [269_000, 279_000, 509_000] {
            assert_eq!(place(AccountNumber::of(digits)), Place::Always(Heading::OtherPayables), "{digits}");
        }
    }

    #[test]
    fn what_has_no_substance_stands_so_while_it_is_made_and_when_it_loses_value() {
        for digits in [203_000, 232_000, 237_000, 280_300, 290_300, 293_200] {
            assert_eq!(place(AccountNumber::of(digits)), Place::Always(Heading::IntangibleAssets), "{digits}");
        }
        for digits in [231_000, 238_000, 281_000, 293_100] {
            assert_eq!(place(AccountNumber::of(digits)), Place::Always(Heading::TangibleAssets), "{digits}");
        }
    }

    #[test]
    fn every_heading_has_an_account() {
        let used: Vec<Heading> = (1_000..9_000_u32)
            .flat_map(|digits| match place(AccountNumber::of(digits * 100)) {
                Place::Always(heading) => vec![heading],
                Place::BySide { debit, credit } => vec![debit, credit],
            })
            .collect();
        let unused: Vec<_> = Heading::ALL.iter().filter(|heading| !used.contains(heading)).collect();
        assert!(unused.is_empty(), "{unused:?}");
    }
}
