//! A value that changes from one day to another.

use super::{Day, Position, pairs};
use imbl::OrdMap;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// What holds from which day on, and by which entry. Of two entries of one day the later one holds. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(bound(serialize = "T: Serialize + Clone", deserialize = "T: DeserializeOwned + Clone"))]
pub struct Dated<T> {
    #[serde(with = "pairs")]
    from: OrdMap<(Day, Position), T>,
}

impl<T> Default for Dated<T> {
    fn default() -> Self {
        Dated { from: OrdMap::new() }
    }
}

impl<T: Clone> Dated<T> {
    /// Records that the entry at `position` sets the value from `day` on.
    pub fn set(&mut self, day: Day, position: Position, value: T) {
        self.from.insert((day, position), value);
    }

    /// What holds at the close of `day`.
    #[must_use]
    pub fn on(&self, day: Day) -> Option<&T> {
        self.entry_on(day).map(|(_, value)| value)
    }

    /// What holds at the close of `day`, since when, and by which entry.
    #[must_use]
    pub fn entry_on(&self, day: Day) -> Option<(&(Day, Position), &T)> {
        self.from.range(..=(day, Position(u64::MAX))).next_back()
    }

    /// Every value there was and will be, in the order of the days.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = (&(Day, Position), &T)> {
        self.from.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_holds_from_its_day_until_the_next_one() {
        let day = |n| Day::from_ymd_opt(2020, 1, n).unwrap();
        let mut dated = Dated::default();
        dated.set(day(10), Position(4), 'b');
        dated.set(day(2), Position(9), 'a');
        dated.set(day(10), Position(7), 'c');
        assert_eq!([1, 2, 9, 10].map(|n| dated.on(day(n)).copied()), [None, Some('a'), Some('a'), Some('c')]);
    }
}
