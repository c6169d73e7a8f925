//! What each college counts: the sums of its categories, where each category votes in one college.
//!
//! A register is struck by category, and a college is a set of categories of the statutes of the day, so that nothing is
//! counted here that the totals of the categories do not hold already.

use super::statement::Restated;
use quitus_domain::values::{Cents, Slug};
use serde::{Deserialize, Serialize};

/// What a college counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollegeTotals {
    /// How many associates.
    pub associates: u64,
    /// Its categories, in the statutes' order.
    pub categories: Vec<Slug>,
    /// The college.
    pub college: Slug,
    /// Their shares.
    pub shares: u64,
    /// Their value, in cents.
    pub subscribed: Cents,
}

/// The totals of each college of a register, by the categories that vote in it; nothing where they are not the colleges
/// of the register, where a category votes in none or in two, or where a sum leaves 64 bits.
#[must_use]
pub fn by_college(register: &Restated, members: &[(Slug, Vec<Slug>)]) -> Option<Vec<CollegeTotals>> {
    let same = register.colleges.iter().map(|one| &one.college).eq(members.iter().map(|(college, _)| college));
    let placed = || members.iter().flat_map(|(_, categories)| categories);
    let once = |category: &Slug| placed().filter(|other| *other == category).count() == 1;
    let all = register.categories.iter().all(|one| once(&one.category));
    let each = members.is_empty() || all && placed().count() == register.categories.len();
    if !(same && each) {
        return None;
    }
    members.iter().map(|(college, categories)| totals(register, college, categories)).collect()
}

fn totals(register: &Restated, college: &Slug, categories: &[Slug]) -> Option<CollegeTotals> {
    let none = CollegeTotals {
        associates: 0,
        categories: Vec::new(),
        college: college.clone(),
        shares: 0,
        subscribed: Cents::ZERO,
    };
    let own = register.categories.iter().filter(|one| categories.contains(&one.category));
    own.into_iter().try_fold(none, |mut sum, one| {
        sum.associates = sum.associates.checked_add(one.associates)?;
        sum.shares = sum.shares.checked_add(one.shares)?;
        sum.subscribed = Cents::try_from(sum.subscribed.get().checked_add(one.subscribed.get())?).ok()?;
        sum.categories.push(one.category.clone());
        Some(sum)
    })
}
