//! How long one waits after wrong answers: longer each time, never more than a minute, never for ever.
//!
//! Counted for each login, whether somebody has it or not, and for each address. What is asked too early is not looked at,
//! costs nothing and does not count. Kept in memory, so that each server counts for itself and a restart forgets; at one
//! guess a minute, ten thousand take a week.

use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Wrong answers before one waits, by login.
const FREE_OF_A_LOGIN: u32 = 5;
/// The same, by address: several people may share one.
const FREE_OF_AN_ADDRESS: u32 = 20;
/// The longest wait.
const LONGEST: TimeDelta = TimeDelta::seconds(60);
/// After so long without a wrong answer, all is forgotten.
const FORGOTTEN: TimeDelta = TimeDelta::hours(1);
/// Logins and addresses remembered at a time.
const REMEMBERED: usize = 20_000;

/// Counts wrong answers.
#[derive(Default)]
pub struct Throttle(Mutex<BTreeMap<Whose, Count>>);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Whose {
    Login(String),
    Address(String),
}

struct Count {
    wrong: u32,
    last: DateTime<Utc>,
    /// The one before the last, for an answer that was right after all.
    before: DateTime<Utc>,
}

impl Whose {
    fn free(&self) -> u32 {
        match self {
            Whose::Login(_) => FREE_OF_A_LOGIN,
            Whose::Address(_) => FREE_OF_AN_ADDRESS,
        }
    }
}

impl Throttle {
    /// How long is still to wait.
    #[must_use]
    pub fn wait(&self, login: &str, address: &str, now: DateTime<Utc>) -> TimeDelta {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let left = |whose: &Whose| counts.get(whose).map_or(TimeDelta::zero(), |count| count.left(whose, now));
        both(login, address).iter().map(left).max().unwrap_or_default()
    }

    /// Counts a wrong answer before it is known to be one: who comes at the same time waits.
    pub fn tried(&self, login: &str, address: &str, now: DateTime<Utc>) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for whose in both(login, address) {
            let count = counts.entry(whose).or_insert(Count { wrong: 0, last: now, before: now });
            let fresh = now - count.last < FORGOTTEN;
            *count =
                Count { wrong: if fresh { count.wrong.saturating_add(1) } else { 1 }, last: now, before: count.last };
        }
        if counts.len() > REMEMBERED {
            forget(&mut counts, now);
        }
    }

    /// The answer was right after all.
    pub fn was_right(&self, login: &str, address: &str) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let [login, address] = both(login, address);
        counts.remove(&login);
        // Others at this address may still be guessing: only this answer is taken back.
        counts.entry(address).and_modify(Count::take_back);
    }

    /// The answer was not one to this throttle: it alone is taken back.
    pub fn take_back(&self, login: &str, address: &str) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for whose in both(login, address) {
            counts.entry(whose).and_modify(Count::take_back);
        }
    }
}

impl Count {
    fn take_back(&mut self) {
        *self = Count { wrong: self.wrong.saturating_sub(1), last: self.before, before: self.before };
    }

    fn left(&self, whose: &Whose, now: DateTime<Utc>) -> TimeDelta {
        let over = self.wrong.saturating_sub(whose.free());
        if over == 0 {
            return TimeDelta::zero();
        }
        let wait = TimeDelta::seconds(1_i64 << over.min(6)).min(LONGEST);
        // A clock that went back makes nobody wait longer.
        (wait - (now - self.last).max(TimeDelta::zero())).max(TimeDelta::zero())
    }
}

fn both(login: &str, address: &str) -> [Whose; 2] {
    let login: String = login.chars().take(254).collect();
    [Whose::Login(login), Whose::Address(address.to_owned())]
}

/// First what is over; then, if that is not enough, whatever has the fewest wrong answers.
fn forget(counts: &mut BTreeMap<Whose, Count>, now: DateTime<Utc>) {
    counts.retain(|_, count| now - count.last < FORGOTTEN);
    let mut wrong: Vec<u32> = counts.values().map(|count| count.wrong).collect();
    wrong.sort_unstable();
    let middle = wrong.get(wrong.len() / 2).copied().unwrap_or_default();
    if counts.len() > REMEMBERED / 2 {
        counts.retain(|_, count| count.wrong > middle);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    fn after(wrong: u32) -> Throttle {
        let throttle = Throttle::default();
        (0..wrong).for_each(|_| throttle.tried("zoe", "a", at(0)));
        throttle
    }

    fn wait(throttle: &Throttle, login: &str, address: &str, now: i64) -> i64 {
        throttle.wait(login, address, at(now)).num_seconds()
    }

    #[test]
    fn the_wait_grows_and_stays_below_a_minute() {
        let waits: Vec<i64> = (0..13).map(|wrong| wait(&after(wrong), "zoe", "b", 0)).collect();
        assert_eq!(waits, [0, 0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 60, 60]);
        assert_eq!(wait(&after(u32::from(u16::MAX)), "zoe", "b", 0), 60);
        assert_eq!(wait(&after(100), "zoe", "b", 59), 1);
        assert_eq!(wait(&after(100), "zoe", "b", 60), 0);
    }

    #[test]
    fn others_do_not_wait() {
        let throttle = after(8);
        assert_eq!((wait(&throttle, "ali", "b", 0), wait(&throttle, "ali", "a", 0)), (0, 0));
        assert_eq!(wait(&after(30), "ali", "a", 0), 60, "the same address");
        assert_eq!(wait(&after(30), "ali", "b", 0), 0);
    }

    #[test]
    fn a_right_answer_and_an_hour_forget() {
        let throttle = after(8);
        throttle.was_right("zoe", "a");
        assert_eq!(wait(&throttle, "zoe", "b", 0), 0);
        let throttle = after(30);
        throttle.tried("ali", "a", at(60));
        throttle.was_right("ali", "a");
        assert_eq!(wait(&throttle, "ali", "a", 60), 0, "who entered does not wait again");
        let throttle = after(50);
        throttle.tried("zoe", "a", at(3_600));
        assert_eq!(wait(&throttle, "zoe", "a", 3_600), 0);
    }

    #[test]
    fn memory_is_bounded_and_the_worst_are_remembered() {
        let throttle = after(50);
        for guess in 0..100_000 {
            throttle.tried(&format!("guess {guess}"), &format!("address {}", guess % 1_000), at(1));
        }
        assert!(throttle.0.lock().unwrap().len() <= REMEMBERED + 1);
        assert!(wait(&throttle, "zoe", "b", 1) > 0);
    }
}
