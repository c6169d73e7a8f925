//! What holds for every figure, not only for those of the tables.

use proptest::prelude::*;
use quitus_domain::law::outside::{Votes, within_ceilings};
use quitus_domain::law::refund::{BalanceSheet, LossFormula, net_nominal};
use quitus_domain::law::{capital, colleges, exclusion, mandates, public_capital};
use quitus_domain::values::{Cents, Day, Family, Ratio};

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

    #[test]
    fn public_bodies_may_hold_as_much_as_all_others_and_no_cent_more(public in 0..MOST, others in 0..MOST) {
        let capital = Cents::of(public) + Cents::of(others);
        let kept = public_capital::kept(Cents::of(public), capital, Day::MAX);
        prop_assert_eq!(kept.is_ok(), public <= others);
        prop_assert_eq!(kept.is_ok(), public_capital::exceeded(Cents::of(public), capital, Day::MAX).is_ok());
    }

    #[test]
    fn an_exclusion_needs_two_votes_for_each_one_that_is_not_for_it(for_it in 0_u64..1_000, not in 0_u64..1_000) {
        let adopted = exclusion::majority(for_it, for_it + not).is_ok();
        prop_assert_eq!(adopted, for_it > 0 && for_it >= 2 * not);
    }

    #[test]
    fn a_revocation_needs_more_votes_than_are_left(for_it in 0_u64..1_000, not in 0_u64..1_000) {
        prop_assert_eq!(mandates::revocation(for_it, for_it + not).is_ok(), for_it > not);
    }

    #[test]
    fn outside_votes_are_weighed_against_those_who_cooperate(
        cooperating in 0_u64..1_000, cooperatives in 0_u64..1_000, others in 0_u64..1_000,
    ) {
        let votes = Votes { cooperating, cooperatives, others };
        let within = within_ceilings(Family::Ordinary, votes, Day::MAX).is_empty();
        // 49 to 51, and 35 to 65, of those outside to the rest.
        let all_outside = (cooperatives + others) * 51 <= cooperating * 49;
        let no_cooperatives = others * 65 <= (cooperating + cooperatives) * 35;
        prop_assert_eq!(within, all_outside && no_cooperatives);
    }
}
