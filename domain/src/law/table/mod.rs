//! The rules, one row each, in the order of the rule book.

mod assemblies;
mod coop;
mod scic;
mod society;

use super::Rule;

/// The rows of each family.
const FAMILIES: [&[Rule]; 4] = [coop::RULES, scic::RULES, assemblies::RULES, society::RULES];

/// Every rule of law that the book knows.
pub const RULES: &[Rule] =
    &in_one::<{ coop::RULES.len() + scic::RULES.len() + assemblies::RULES.len() + society::RULES.len() }>(FAMILIES);

/// The rows of all families, one after the other.
const fn in_one<const COUNT: usize>(families: [&[Rule]; 4]) -> [Rule; COUNT] {
    let mut all = [families[0][0]; COUNT];
    let (mut family, mut row, mut at) = (0, 0, 0);
    while at < COUNT {
        if row < families[family].len() {
            all[at] = families[family][row];
            (row, at) = (row + 1, at + 1);
        } else {
            (family, row) = (family + 1, 0);
        }
    }
    all
}
