//! What the law measures of a company at the close of a year.

use crate::values::Cents;

/// The three figures. The balance sheet is the total of the assets, the turnover is before tax.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Size {
    /// Total of the balance sheet, in cents.
    pub balance_sheet: Cents,
    /// Turnover of the year, in cents.
    pub turnover: Cents,
    /// How many are employed.
    pub employees: u64,
}

impl Size {
    /// Whether two of the three figures are above those of `limits`: a figure that only reaches its limit is not.
    #[must_use]
    pub fn is_beyond(self, limits: Size) -> bool {
        let above = [
            self.balance_sheet > limits.balance_sheet,
            self.turnover > limits.turnover,
            self.employees > limits.employees,
        ];
        above.into_iter().filter(|above| *above).count() >= 2
    }
}

/// Limits in whole thousands of euros.
pub(super) const fn limits(balance_sheet: i32, turnover: i32, employees: u64) -> Size {
    Size { balance_sheet: Cents::of(balance_sheet * 100_000), turnover: Cents::of(turnover * 100_000), employees }
}
