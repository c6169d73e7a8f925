//! Money that associates leave with their cooperative (*comptes courants d'associés*).
//!
//! Only banks take repayable funds of the public; what associates and managers leave on account is none of it. Interest
//! runs by the day on what stood there at its close, by a year of 365 days. Deliberately absent: what employees may
//! lend, the control of agreements with associates (CCom L223-19), the published rates, which whoever accrues gives.

use crate::values::{Cents, Day, Percent, Ratio};

/// The day from which any associate may lend, whatever it holds. \[CMF L312-2 1, loi n° 2019-486 art. 76; V: version
/// of 24/05/2019\]
const ANY_ASSOCIATE_SINCE: (i32, u32, u32) = (2019, 5, 24);

/// Before that day: this part of the capital at least, unless the lender was a manager. \[the same, version of
/// 01/01/2014; V\]
const LEAST_PART: Ratio = Ratio::of(1, 20);

/// The least that a lender who is no manager holds of the capital on a day; nothing any more since the law asks for no
/// part of it.
#[must_use]
pub fn least_held(capital: Cents, on: Day) -> Option<Cents> {
    let (year, month, day) = ANY_ASSOCIATE_SINCE;
    let free = Day::from_ymd_opt(year, month, day).is_none_or(|since| since <= on);
    (!free).then(|| LEAST_PART.of_amount_up(capital))
}

/// What stood on an account for so many days, at which yearly rate.
pub type Span = (Cents, u64, Percent);

/// The interest of some spans, by a year of 365 days, rounded once, half up; nothing on what is below nought. `None`
/// when it does not fit an amount.
#[must_use]
pub fn interest(spans: &[Span]) -> Option<Cents> {
    const YEAR: i128 = 365 * 10_000;
    let of_one = |(amount, days, rate): &Span| {
        i128::from(amount.get().max(0)).checked_mul(i128::from(*days))?.checked_mul(i128::from(rate.hundredths()))
    };
    let exact = spans.iter().try_fold(0_i128, |sum, span| sum.checked_add(of_one(span)?))?;
    Cents::try_from(i64::try_from((exact + YEAR / 2).div_euclid(YEAR)).ok()?).ok()
}

/// What of it may be deducted at a published rate: none of it unless all capital is paid up. \[CGI art. 39, 1, 3°;
/// V: secondary sources\]
#[must_use]
pub fn deductible(spans: &[Span], ceiling: Percent, unpaid_capital: Cents) -> Option<Cents> {
    let below = |(amount, days, rate): &Span| (*amount, *days, (*rate).min(ceiling));
    match unpaid_capital.is_positive() {
        true => Some(Cents::ZERO),
        false => interest(&spans.iter().map(below).collect::<Vec<_>>()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(text: &str) -> Percent {
        text.parse().unwrap()
    }

    #[test]
    fn a_twentieth_of_the_capital_was_asked_until_the_law_asked_for_nothing() {
        let least = |day: &str| least_held(Cents::of(786_001), day.parse().unwrap());
        assert_eq!(least("2019-05-23"), Some(Cents::of(39_301)));
        assert_eq!(least("2019-05-24"), None);
    }

    #[test]
    fn interest_runs_by_the_day_and_is_rounded_once() {
        type Row<'r> = (&'r [(i32, u64, &'r str)], i32);
        let rows: [Row<'_>; 6] = [
            (&[(1_000_000, 365, "2.00")], 20_000),
            (&[(1_000_000, 366, "2.00")], 20_055),
            (&[(1_000_000, 100, "2.00"), (400_000, 265, "2.50")], 12_740),
            (&[(-1_000_000, 100, "2.00"), (400_000, 1, "2.50")], 27),
            (&[(100, 1, "2.00")], 0),
            (&[], 0),
        ];
        for (spans, expected) in rows {
            let spans: Vec<Span> =
                spans.iter().map(|(amount, days, rate)| (Cents::of(*amount), *days, percent(rate))).collect();
            assert_eq!(interest(&spans), Some(Cents::of(expected)), "{spans:?}");
        }
        let largest = Cents::try_from((1_i64 << 53) - 1).unwrap();
        assert_eq!(interest(&[(largest, u64::MAX, percent("99.99"))]), None);
    }

    #[test]
    fn what_is_above_the_published_rate_or_beside_unpaid_capital_is_not_deducted() {
        let spans = [(Cents::of(1_000_000), 365, percent("5.00"))];
        assert_eq!(deductible(&spans, percent("4.60"), Cents::ZERO), Some(Cents::of(46_000)));
        assert_eq!(deductible(&spans, percent("6.00"), Cents::ZERO), Some(Cents::of(50_000)));
        assert_eq!(deductible(&spans, percent("6.00"), Cents::of(1)), Some(Cents::ZERO));
    }
}
