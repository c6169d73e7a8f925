//! Striking the register (*arrêter le registre*) at the close of a day.
//!
//! The totals and the root are computed from the register and the capital of that day. Refused: a day that was struck
//! already with the same lines, totals beyond 64 bits. From then on `changed_by` tells which facts would change it.

use super::state::Struck;
use super::sum_tree::{Leaf, SumTree, Totals};
use super::{CategoryTotals, CollegeWeight, RegisterStruck, StrikeGround};
use crate::capital::Capital;
use crate::refusal::Refusal;
use crate::register::Register;
use crate::statutes::{Statutes, StatutesHistory};
use crate::values::{Cents, Day, Digest, Malformed, Position, Slug};
use base64::prelude::{BASE64_STANDARD, Engine};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Thirty-two random bytes, in padded base64: they hide the references of a struck register.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("pattern" = r"^[A-Za-z0-9+/]{43}=$"), description = "32 random bytes in base64")]
pub struct StrikeSalt([u8; 32]);

impl StrikeSalt {
    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl TryFrom<String> for StrikeSalt {
    type Error = Malformed;
    fn try_from(text: String) -> Result<Self, Malformed> {
        let bytes = BASE64_STANDARD.decode(&text).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        bytes.map(StrikeSalt).ok_or(Malformed::Digest(text))
    }
}

impl From<[u8; 32]> for StrikeSalt {
    fn from(bytes: [u8; 32]) -> Self {
        StrikeSalt(bytes)
    }
}

impl From<StrikeSalt> for String {
    fn from(salt: StrikeSalt) -> String {
        BASE64_STANDARD.encode(salt.0)
    }
}

/// Command: strike the register at the close of the effective day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StrikeRegister {
    /// Why.
    pub ground: StrikeGround,
    /// What hides the references in the tree; whoever records draws it when it is not given.
    pub salt: StrikeSalt,
}

/// What a register of a day comes to.
#[derive(Clone, PartialEq, Debug)]
pub struct Made {
    /// The totals of each category.
    pub totals: Totals,
    /// The root.
    pub root: Digest,
}

/// The lines of a day, in ascending order of reference.
#[must_use]
pub fn lines(statutes: &Statutes, register: &Register, capital: &Capital, day: Day) -> Vec<Leaf> {
    let place = |key: &Slug| statutes.categories.iter().position(|category| category.key == *key);
    let line = register.members_on(day).filter_map(|(associate, line)| {
        let held = capital.held_on(associate, day);
        let cents = u64::try_from(held.subscribed.get()).unwrap_or(0);
        let shares = u64::try_from(held.shares).unwrap_or(0);
        Some(Leaf { associate, category: place(line.category_on(day)?)?, shares, cents })
    });
    line.collect()
}

/// The root and the totals of a day under that salt; `None` when a total leaves 64 bits.
#[must_use]
pub fn made(statutes: &Statutes, register: &Register, capital: &Capital, day: Day, salt: &StrikeSalt) -> Option<Made> {
    let lines = lines(statutes, register, capital, day);
    let tree = SumTree::of(&lines, statutes.categories.len(), salt.bytes())?;
    let root = tree.root();
    Some(Made { totals: root.totals.clone(), root: root.hash.into() })
}

/// Why the register is not struck so, in ladder order.
#[must_use]
pub fn breaches(
    statutes: &StatutesHistory,
    (register, capital): (&Register, &Capital),
    struck: &Struck,
    command: &StrikeRegister,
    on: Day,
) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    if made(clauses, register, capital, on, &command.salt).is_none() {
        return vec![Refusal::AmountTooLarge];
    }
    // Under its own salt the register of that day has the same root: nothing was corrected since.
    let same = struck
        .on(on)
        .is_some_and(|one| made(clauses, register, capital, on, &one.salt).is_some_and(|made| made.root == one.root));
    same.then_some(Refusal::NothingToChange).into_iter().collect()
}

/// The event of a struck register.
#[must_use]
pub fn event(
    statutes: &StatutesHistory,
    (register, capital): (&Register, &Capital),
    command: &StrikeRegister,
    (on, size): (Day, u64),
) -> Option<RegisterStruck> {
    let (at, clauses) = statutes.version_on(on)?;
    let made = made(clauses, register, capital, on, &command.salt)?;
    let totals = |(category, [associates, shares, cents]): (&crate::statutes::Category, &[u64; 3])| CategoryTotals {
        category: category.key.clone(),
        associates: *associates,
        shares: *shares,
        subscribed: Cents::try_from(i64::try_from(*cents).unwrap_or(i64::MAX)).unwrap_or_default(),
    };
    let colleges = clauses.voting.colleges.iter().flat_map(|colleges| &colleges.list);
    let weight = |one: &crate::statutes::College| CollegeWeight { college: one.key.clone(), weight: one.weight };
    Some(RegisterStruck {
        ground: command.ground,
        size,
        statutes: at,
        categories: clauses.categories.iter().zip(&made.totals).map(totals).collect(),
        colleges: colleges.map(weight).collect(),
        salt: command.salt.clone(),
        root: made.root,
        effective_on: on,
    })
}

/// How a fact touches the register of a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Touches {
    /// From its own day on.
    FromItsDay,
    /// From the day after: an exit takes effect on the last day of membership.
    FromTheNextDay,
    /// Not at all.
    Nothing,
}

/// The struck register that a fact of that day would change.
#[must_use]
pub fn changed_by(struck: &Struck, touches: Touches, on: Day) -> Option<(Day, Position)> {
    let last = struck.last()?;
    let changed = match touches {
        Touches::FromItsDay => on <= last.0,
        Touches::FromTheNextDay => on < last.0,
        Touches::Nothing => false,
    };
    changed.then_some(last)
}
