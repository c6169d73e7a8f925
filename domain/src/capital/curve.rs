//! The subscribed capital over time, and the highest it ever reached (COOP-07).

use crate::values::{Cents, DatedSum, Day, Position, pairs};
use imbl::OrdMap;
use serde::{Deserialize, Serialize};

/// Capital by day, with its high-water mark. Acts of one day count in the order of their entries, so that a capital
/// reached for an hour was reached. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct CapitalCurve {
    moves: DatedSum<Cents>,
    #[serde(with = "pairs")]
    days: OrdMap<Day, Crest>,
    /// Of all days together.
    whole: Crest,
    /// The highest capital reached before the book, and the day of the opening position that states it.
    before: Option<(Day, Cents)>,
}

/// By how much a stretch of time moved the capital, and how high above its start it stood at most.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize, Deserialize)]
struct Crest {
    moved: Cents,
    peak: Cents,
}

impl Crest {
    /// This stretch, then a later one.
    fn then(self, later: Crest) -> Crest {
        Crest { moved: self.moved + later.moved, peak: self.peak.max(self.moved + later.peak) }
    }

    /// One move: never below the start, since the start itself was reached.
    fn of(amount: Cents) -> Crest {
        Crest { moved: amount, peak: amount.max(Cents::ZERO) }
    }
}

impl CapitalCurve {
    /// Records that the entry at `position` moves the capital by `amount` on `day`.
    pub fn add(&mut self, day: Day, position: Position, amount: Cents) {
        let in_order = self.moves.moves().next_back().is_none_or(|(last, _)| *last < (day, position));
        self.moves.add(day, position, amount);
        if in_order {
            let crest = Crest::of(amount);
            let of_day = self.days.get(&day).copied().unwrap_or_default();
            self.days.insert(day, of_day.then(crest));
            self.whole = self.whole.then(crest);
        } else {
            self.redraw(day);
        }
    }

    /// Records the highest capital reached before the book, as the opening position states it.
    pub fn state_highest(&mut self, on: Day, highest: Cents) {
        self.before = Some((on, highest));
    }

    /// Subscribed capital at the close of `day`.
    #[must_use]
    pub fn capital_on(&self, day: Day) -> Cents {
        self.until(day).moved
    }

    /// The highest subscribed capital ever reached up to the close of `day`.
    #[must_use]
    pub fn highest_on(&self, day: Day) -> Cents {
        let before = self.before.filter(|(on, _)| *on <= day).map_or(Cents::ZERO, |(_, highest)| highest);
        self.until(day).peak.max(before)
    }

    fn until(&self, day: Day) -> Crest {
        match self.moves.last_day() {
            Some(last) if last > day => fold(self.days.range(..=day).map(|(_, crest)| crest)),
            Some(_) | None => self.whole,
        }
    }

    fn redraw(&mut self, day: Day) {
        let crests = self.moves.moves_of(day).map(|amount| Crest::of(*amount));
        match crests.reduce(Crest::then) {
            Some(of_day) => self.days.insert(day, of_day),
            None => self.days.remove(&day),
        };
        self.whole = fold(self.days.values());
    }
}

fn fold<'a>(crests: impl Iterator<Item = &'a Crest>) -> Crest {
    crests.fold(Crest::default(), |sum, crest| sum.then(*crest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: u32) -> Day {
        Day::from_ymd_opt(2020, 1, n).unwrap()
    }

    #[test]
    fn the_high_water_mark_does_not_fall_with_the_capital() {
        let mut curve = CapitalCurve::default();
        curve.add(day(1), Position(0), Cents::of(6_000_000));
        curve.add(day(5), Position(1), Cents::of(-2_000_000));
        assert_eq!(curve.capital_on(day(5)), Cents::of(4_000_000));
        assert_eq!(curve.highest_on(day(5)), Cents::of(6_000_000));
    }

    #[test]
    fn a_late_entry_raises_the_mark_from_its_own_day() {
        let mut curve = CapitalCurve::default();
        curve.add(day(1), Position(0), Cents::of(100));
        curve.add(day(9), Position(1), Cents::of(-50));
        curve.add(day(5), Position(2), Cents::of(70));
        let read = |n| (curve.capital_on(day(n)).get(), curve.highest_on(day(n)).get());
        assert_eq!([1, 4, 5, 9].map(read), [(100, 100), (100, 100), (170, 170), (120, 170)]);
    }

    #[test]
    fn what_was_reached_before_the_book_counts_from_the_opening() {
        let mut curve = CapitalCurve::default();
        curve.add(day(5), Position(3), Cents::of(60));
        curve.state_highest(day(5), Cents::of(90));
        assert_eq!([4, 5].map(|n| curve.highest_on(day(n)).get()), [0, 90]);
    }

    #[test]
    fn what_was_reached_within_a_day_was_reached() {
        let mut curve = CapitalCurve::default();
        curve.add(day(1), Position(0), Cents::of(100));
        curve.add(day(1), Position(1), Cents::of(-40));
        assert_eq!((curve.capital_on(day(1)).get(), curve.highest_on(day(1)).get()), (60, 100));
    }
}
