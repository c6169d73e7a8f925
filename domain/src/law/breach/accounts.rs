//! What the annual accounts bring about: CAC-01, CAC-03, FIL-01, FIL-02.

macro_rules! accounts_rows {
    ([$next:ident $($rest:ident)*] $($before:tt)*) => { $next! { [$($rest)*] $($before)*

        Cac01 "AUDITOR_MISSING" "code de commerce, art. D221-5 et D223-27" Flag
        /// A company of that size without an auditor.
        #[error(
            "the year that ended on {ends_on} is beyond two of three figures (balance sheet {balance_sheet}, limit \
             {most_balance_sheet}; turnover {turnover}, limit {most_turnover}; employees {employees}, limit \
             {most_employees}) and nobody audits the accounts: have the assembly appoint an auditor"
        )]
        AuditorMissing {
            ends_on: Day,
            balance_sheet: Cents,
            most_balance_sheet: Cents,
            turnover: Cents,
            most_turnover: Cents,
            employees: u64,
            most_employees: u64,
        }

        Cac03 "EQUITY_LT_HALF_CAPITAL" "code de commerce, art. L223-42 et L225-248" Flag
        /// Equity below half of the capital.
        #[error(
            "the equity is {equity}, below {least}, half of the capital of {capital}: ask the extraordinary assembly \
             whether to dissolve"
        )]
        EquityBelowHalf { equity: Cents, capital: Cents, least: Cents }

        Cac03 "LOSS_NOT_DECIDED" "code de commerce, art. L223-42 et L225-248" Flag
        /// No assembly was asked whether to dissolve in time.
        #[error("the assembly had to say by {decide_by} whether to dissolve, after such losses: convene it")]
        LossNotDecided { decide_by: Day }

        Cac03 "EQUITY_NOT_REBUILT" "code de commerce, art. L223-42 et L225-248" Flag
        /// Equity not rebuilt in time.
        #[error(
            "the equity had to come back to {least} by {rebuild_by} and is {equity}: bring capital in, or reduce it"
        )]
        EquityNotRebuilt { rebuild_by: Day, equity: Cents, least: Cents }

        Cac03 "CAPITAL_NOT_REDUCED" "code de commerce, art. L223-42 et L225-248 ; loi n° 2023-171, art. 14" Flag
        /// Capital not brought down in time.
        #[error(
            "the capital had to come down to {most} by {reduce_by} and is {capital}: see a lawyer, since the floor of \
             a cooperative may stand against it"
        )]
        CapitalNotReduced { reduce_by: Day, capital: Cents, most: Cents }

        Fil01 "ACCOUNTS_NOT_FILED" "code de commerce, art. L232-22 et L232-23" Flag
        /// Accounts filed late, or not yet.
        #[error("the approved accounts had to be filed by {file_by}: file them, and record the receipt")]
        AccountsNotFiled { file_by: Day, filed_on: Option<Day> }

        Fil02 "CONFIDENTIALITY_NOT_OPEN" "code de commerce, art. L232-25 et D123-200" Flag
        /// Accounts kept from the public by a company that is too large for it.
        #[error(
            "two of three figures are passed (balance sheet {balance_sheet}, limit {most_balance_sheet}; turnover \
             {turnover}, limit {most_turnover}; employees {employees}, limit {most_employees}): file again, without \
             keeping that from the public"
        )]
        NotOpenToPrivacy {
            balance_sheet: Cents,
            most_balance_sheet: Cents,
            turnover: Cents,
            most_turnover: Cents,
            employees: u64,
            most_employees: u64,
        }
    } };
}
