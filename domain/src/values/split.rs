//! Sharing an amount by weights, to the cent (*répartition au plus fort reste*).

use super::Cents;

/// The parts of `total`, in the order of `weights`: their sum is `total`, and each is less than a cent off the exact
/// part. What is left of rounding down goes, cent by cent, to the largest remainders; of two alike to the first.
/// `None` when no weight is above nought. `total` is not negative.
#[must_use]
pub fn split(total: Cents, weights: &[u64]) -> Option<Vec<Cents>> {
    let all: u128 = weights.iter().copied().map(u128::from).sum();
    let whole = u128::try_from(total.get()).ok().filter(|_| all > 0)?;
    let exact = |weight: &u64| whole * u128::from(*weight);
    let mut parts: Vec<u128> = weights.iter().map(|weight| exact(weight) / all).collect();
    let given: u128 = parts.iter().sum();
    let left = usize::try_from(whole - given).ok()?;
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(weights.get(*place).map(|weight| exact(weight) % all)));
    for place in order.into_iter().take(left) {
        if let Some(part) = parts.get_mut(place) {
            *part += 1;
        }
    }
    parts.into_iter().map(|part| Cents::try_from(i64::try_from(part).ok()?).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_rounding_leaves_goes_to_the_largest_remainders() {
        let rows: [(i32, &[u64], &[i32]); 7] = [
            (10_000, &[1, 1, 1], &[3_334, 3_333, 3_333]),
            (100, &[50, 30, 20], &[50, 30, 20]),
            (1, &[1, 2], &[0, 1]),
            (1, &[1, 1], &[1, 0]),
            (101, &[1, 0, 1], &[51, 0, 50]),
            (0, &[1, 1], &[0, 0]),
            (5, &[7], &[5]),
        ];
        for (total, weights, expected) in rows {
            let expected: Vec<Cents> = expected.iter().map(|part| Cents::of(*part)).collect();
            assert_eq!(split(Cents::of(total), weights), Some(expected), "{total} by {weights:?}");
        }
        assert_eq!(split(Cents::of(100), &[0, 0]), None);
        assert_eq!(split(Cents::of(100), &[]), None);
    }

    proptest! {
        #[test]
        fn no_cent_is_lost_and_none_is_a_whole_cent_off(
            total in 0_i64..=(1 << 50),
            weights in proptest::collection::vec(0_u64..=(1 << 40), 1..40),
        ) {
            prop_assume!(weights.iter().any(|weight| *weight > 0));
            let parts = split(Cents::try_from(total).unwrap(), &weights).unwrap();
            prop_assert_eq!(parts.iter().map(|part| part.get()).sum::<i64>(), total);
            let all: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
            for (part, weight) in parts.iter().zip(&weights) {
                let off = i128::from(part.get()) * all - i128::from(total) * i128::from(*weight);
                prop_assert!(off.abs() < all);
                prop_assert!(*weight > 0 || part.get() == 0);
            }
        }
    }
}
