//! How the votes of colleges are carried to the assembly (*report des voix des collèges*).

use super::majority::{Base, Tally, Threshold};
use super::{Breach, ensure};
use crate::values::{Carry, EmptyCollege, Ratio};
use num_bigint::BigInt;
use num_rational::BigRational;

/// The heads of one college, and what it weighs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CollegeTally {
    /// Its part of all votes.
    pub weight: Ratio,
    /// Its heads.
    pub tally: Tally,
}

/// Exact parts of the whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Weighed {
    /// Weights in favour.
    pub in_favour: BigRational,
    /// Weights that count.
    pub of: BigRational,
}

/// SCIC-12 and SCIC-13 (L47 art. 19 octies): the weights in favour, and those that count. Proportional: each college
/// brings its weight times its part in favour; majority: its whole weight, when more than half of it is in favour. A
/// college without a voter loses its weight, which still counts in the whole, or the others share it in proportion.
///
/// Statutes S, no silent default. \[M-H; SCIC-13 M-M: the law is silent\]
#[must_use]
pub fn weighed(colleges: &[CollegeTally], base: Base, carry: Carry, empty: EmptyCollege) -> Weighed {
    let zero = || BigRational::from_integer(BigInt::from(0));
    let (mut in_favour, mut of) = (zero(), zero());
    for CollegeTally { weight, tally } in colleges {
        let (weight, votes) = (exact(*weight), tally.base(base));
        let voted = tally.present > 0 && votes > 0;
        if voted || empty == EmptyCollege::Lost {
            of += &weight;
        }
        if voted {
            in_favour += weight * part(tally.in_favour, votes, carry);
        }
    }
    Weighed { in_favour, of }
}

fn part(in_favour: u64, votes: u64, carry: Carry) -> BigRational {
    let whole = |number: bool| BigRational::from_integer(BigInt::from(u8::from(number)));
    match carry {
        Carry::Proportional => BigRational::new(BigInt::from(in_favour), BigInt::from(votes)),
        Carry::Majority => whole(u128::from(in_favour) * 2 > u128::from(votes)),
    }
}

/// SCIC-12 (L47 art. 19 octies): whether the weights in favour are enough, of those that count. \[as [`weighed`]\]
///
/// # Errors
/// [`Breach::CollegeMajority`].
pub fn reached(threshold: Threshold, weighed: &Weighed) -> Result<(), Breach> {
    let Weighed { in_favour, of } = weighed;
    let asked = of * exact(threshold.part());
    let some = *in_favour > BigRational::from_integer(BigInt::from(0));
    let enough = match threshold {
        Threshold::MoreThan(_) => *in_favour > asked,
        Threshold::AtLeast(_) => *in_favour >= asked,
    };
    let breach = || Breach::CollegeMajority { in_favour: in_favour.to_string(), of: of.to_string(), threshold };
    ensure(some && enough, breach())
}

fn exact(ratio: Ratio) -> BigRational {
    BigRational::new(BigInt::from(ratio.numerator()), BigInt::from(ratio.denominator()))
}
