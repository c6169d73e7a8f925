//! Voting colleges of a SCIC, as the statutes set them.

use super::{Breach, ensure};
use crate::values::Ratio;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the statutes weigh colleges by (*critère de pondération*).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WeightCriterion {
    /// Participation in the activity, or contribution to its development.
    Participation,
    /// The capital held: forbidden.
    Capital,
}

const LEAST_COLLEGES: usize = 3;
const LEAST_WEIGHT: Ratio = Ratio::of(1, 10);
const MOST_WEIGHT: Ratio = Ratio::of(1, 2);

/// SCIC-10 (L47 art. 19 octies): colleges are optional; when used there are three or more, each with at least a tenth
/// and at most half of the votes, all together exactly the whole, and capital is no criterion. No weight at all means
/// no colleges. Every breach is returned: number, each college in turn (counted from 1), sum, criterion. Statutes N for
/// the bounds. \[V: two secondary sources agree on the version in force since 24/03/2012; full text not readable\]
#[must_use]
pub fn check(weights: &[Ratio], criterion: WeightCriterion) -> Vec<Breach> {
    if weights.is_empty() {
        return Vec::new();
    }
    let found = weights.len();
    let mut answers = vec![ensure(found >= LEAST_COLLEGES, Breach::TooFewColleges { found, least: LEAST_COLLEGES })];
    answers.extend((1..).zip(weights).map(|(college, weight)| within_bounds(college, *weight)));
    answers.push(adds_up(weights));
    answers.push(ensure(criterion != WeightCriterion::Capital, Breach::CapitalWeighting {}));
    answers.into_iter().filter_map(Result::err).collect()
}

/// SCIC-10 (L47 art. 19 octies): what holds when statutes use colleges and give no weights: as many votes for each.
/// \[as [`check`]\]
#[must_use]
pub fn equal_weights(colleges: u32) -> Vec<Ratio> {
    (0..colleges).map(|_| Ratio::of(1, colleges)).collect()
}

fn within_bounds(college: usize, weight: Ratio) -> Result<(), Breach> {
    ensure(weight >= LEAST_WEIGHT, Breach::CollegeBelowTenth { college, weight, least: LEAST_WEIGHT })?;
    ensure(weight <= MOST_WEIGHT, Breach::CollegeAboveHalf { college, weight, most: MOST_WEIGHT })
}

fn adds_up(weights: &[Ratio]) -> Result<(), Breach> {
    match weights.iter().try_fold((0, 1), |sum, weight| add(sum, *weight)) {
        Some((num, den)) => ensure(num == den, Breach::CollegeWeightsSum { sum: format!("{num}/{den}") }),
        // Denominators so unlike that their product leaves 128 bits: no weight that people state.
        None => Err(Breach::CollegeWeightsSum { sum: "a sum too fine to write".to_owned() }),
    }
}

/// The exact sum in lowest terms; `None` when it leaves 128 bits.
fn add((num, den): (u128, u128), weight: Ratio) -> Option<(u128, u128)> {
    let (other_num, other_den) = (u128::from(weight.numerator()), u128::from(weight.denominator()));
    let sum = num.checked_mul(other_den)?.checked_add(other_num.checked_mul(den)?)?;
    let over = den.checked_mul(other_den)?;
    let common = greatest_common_divisor(sum, over);
    Some((sum.checked_div(common)?, over.checked_div(common)?))
}

fn greatest_common_divisor(a: u128, b: u128) -> u128 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}
