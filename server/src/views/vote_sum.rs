//! The arithmetic of a result, written out so that anyone can do it again.

use crate::locales::{Language, cli as say};
use quitus_domain::assemblies::{CollegeResult, VoteResult};
use quitus_domain::law::majority::{Base, Threshold};
use quitus_domain::values::Carry;

/// The figures of a result, and the sum behind them: heads multiplied out, or each college at its weight.
pub(super) fn written_out(language: Language, figures: String, result: &VoteResult, carry: Option<Carry>) -> String {
    match (&result.weighed, carry) {
        (None, _) => say::multiplied_out(language, &figures, &of_heads(result)),
        (Some(weighed), Some(carry)) => {
            let parts: Vec<String> =
                result.colleges.iter().filter_map(|one| of_college(one, result.rule.base, carry)).collect();
            let sum = if parts.is_empty() { "0".to_owned() } else { parts.join(" + ") };
            say::multiplied_out(language, &figures, &format!("{sum} = {}", weighed.in_favour))
        }
        (Some(_), None) => figures,
    }
}

/// Both sides multiplied out, so that whole numbers are compared: 9 times 3 is 27, at least 11 times 2, which is 22.
fn of_heads(result: &VoteResult) -> String {
    let part = result.rule.threshold.part();
    let (numerator, denominator) = (part.numerator(), part.denominator());
    let (yes, of) = (result.tally.in_favour, result.tally.base(result.rule.base));
    let (left, right) = (u128::from(yes) * u128::from(denominator), u128::from(of) * u128::from(numerator));
    let sign = match result.rule.threshold {
        Threshold::MoreThan(_) if left > right => ">",
        Threshold::MoreThan(_) => "\u{2264}",
        Threshold::AtLeast(_) if left >= right => "\u{2265}",
        Threshold::AtLeast(_) => "<",
    };
    format!("{yes} \u{d7} {denominator} = {left} {sign} {of} \u{d7} {numerator} = {right}")
}

/// What a college brings (SCIC-12): its weight times its part in favour, or the whole weight of one whose majority is in
/// favour; nothing where nobody votes, or nobody is in favour.
fn of_college(one: &CollegeResult, base: Base, carry: Carry) -> Option<String> {
    let (weight, yes, votes) = (one.weight, one.tally.in_favour, one.tally.base(base));
    let voted = one.tally.present > 0 && votes > 0 && yes > 0;
    let brings = match carry {
        Carry::Proportional => Some(format!("{weight} \u{d7} {yes}/{votes}")),
        Carry::Majority => (u128::from(yes) * 2 > u128::from(votes)).then(|| weight.to_string()),
    };
    brings.filter(|_| voted)
}
