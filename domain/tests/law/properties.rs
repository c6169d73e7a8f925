//! What holds for every figure, not only for those of the tables.

use proptest::prelude::*;
use quitus_domain::law::refund::{BalanceSheet, LossFormula, net_nominal};
use quitus_domain::law::{capital, colleges};
use quitus_domain::values::{Cents, Ratio};

/// A million euros: room enough for every case, and sums that an i64 holds in the test too.
const MOST: i32 = 100_000_000;

proptest! {
    #[test]
    fn what_may_leave_the_capital_leaves_it_at_the_floor(held in 0..MOST, more in 0..MOST, num in 1_u32..=8) {
        let (capital, highest, fraction) = (Cents::of(held), Cents::of(held) + Cents::of(more), Ratio::of(num, 8));
        let leaves = capital::refundable_now(capital, highest, fraction);
        prop_assert!(leaves >= Cents::ZERO);
        if leaves.is_positive() {
            prop_assert_eq!(capital::keeps_floor(capital - leaves, highest, fraction), Ok(()));
            prop_assert!(capital::keeps_floor(capital - leaves - Cents::of(1), highest, fraction).is_err());
        }
    }

    #[test]
    fn net_nominal_is_the_largest_whole_cent_below_the_exact_value(
        shares in 1_u64..1_000, nominal in 1..100_000, loss in 0..MOST, capital in 1..MOST, reserves in 0..MOST,
    ) {
        let (loss, capital, reserves) = (loss.min(capital), i64::from(capital), i64::from(reserves));
        let sheet = BalanceSheet {
            loss: Cents::of(loss),
            capital: Cents::try_from(capital)?,
            statutory_reserves: Cents::try_from(reserves)?,
        };
        let net = net_nominal(shares, Cents::of(nominal), sheet, LossFormula::CapitalAndStatutoryReserves);
        // In whole numbers: net / gross compared with (capital + reserves - loss) / (capital + reserves).
        let (bearing, gross) = (i128::from(capital + reserves), i128::from(shares) * i128::from(nominal));
        let exact = gross * (bearing - i128::from(loss));
        prop_assert!(i128::from(net.get()) * bearing <= exact);
        prop_assert!((i128::from(net.get()) + 1) * bearing > exact);
    }

    #[test]
    fn equal_weights_keep_the_bounds_from_three_to_ten_colleges(count in 1_u32..30) {
        let breaches = colleges::check(&colleges::equal_weights(count), colleges::WeightCriterion::Participation);
        prop_assert_eq!(breaches.is_empty(), (3..=10).contains(&count), "{:?}", breaches);
    }
}
