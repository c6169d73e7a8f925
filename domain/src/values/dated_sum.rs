//! A running total that can be asked on any day.

use super::{Day, Position, pairs};
use imbl::OrdMap;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::ops::{Add, Sub};

/// Amounts by the day they take effect and the entry that moved them. Asking for today costs nothing; asking for a
/// past day costs one step per later move. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(bound(serialize = "T: Serialize + Clone", deserialize = "T: DeserializeOwned + Clone"))]
pub struct DatedSum<T> {
    #[serde(with = "pairs")]
    moves: OrdMap<(Day, Position), T>,
    latest: T,
}

impl<T: Default> Default for DatedSum<T> {
    fn default() -> Self {
        DatedSum { moves: OrdMap::new(), latest: T::default() }
    }
}

impl<T: Copy + Default + Add<Output = T> + Sub<Output = T>> DatedSum<T> {
    /// Records that the entry at `position` moves the total by `amount` on `day`.
    pub fn add(&mut self, day: Day, position: Position, amount: T) {
        let before = self.moves.insert((day, position), amount).unwrap_or_default();
        self.latest = self.latest - before + amount;
    }

    /// Takes back what the entry moved, and says how much that was.
    pub fn retract(&mut self, day: Day, position: Position) -> T {
        let amount = self.moves.remove(&(day, position)).unwrap_or_default();
        self.latest = self.latest - amount;
        amount
    }

    /// The total after every move known, even those that take effect in the future.
    #[must_use]
    pub fn latest(&self) -> T {
        self.latest
    }

    /// The total at the close of `day`.
    #[must_use]
    pub fn on(&self, day: Day) -> T {
        self.moves.iter().rev().take_while(|((of, _), _)| *of > day).fold(self.latest, |sum, (_, amount)| sum - *amount)
    }

    /// The moves in the order in which they take effect.
    pub fn moves(&self) -> impl DoubleEndedIterator<Item = (&(Day, Position), &T)> {
        self.moves.iter()
    }

    /// The moves of one day, in the order of their entries.
    pub fn moves_of(&self, day: Day) -> impl Iterator<Item = &T> {
        self.moves.range((day, Position(0))..=(day, Position(u64::MAX))).map(|(_, amount)| amount)
    }

    /// The day of the last move, the one that takes effect the latest.
    #[must_use]
    pub fn last_day(&self) -> Option<Day> {
        self.moves.keys().next_back().map(|(day, _)| *day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: u32) -> Day {
        Day::from_ymd_opt(2020, 1, n).unwrap()
    }

    #[test]
    fn a_total_is_known_on_every_day_and_a_day_belongs_to_its_closing() {
        let mut sum = DatedSum::<i64>::default();
        sum.add(day(10), Position(5), -3);
        sum.add(day(2), Position(9), 10);
        assert_eq!([1, 2, 9, 10, 11].map(|d| sum.on(day(d))), [0, 10, 10, 7, 7]);
        assert_eq!(sum.retract(day(2), Position(9)), 10);
        assert_eq!([9, 10].map(|d| sum.on(day(d))), [0, -3]);
    }
}
