//! Since when something stands that is asked of a day.

use super::Situation;
use quitus_domain::values::Day;

/// The first of the days without a break on which it stands, up to the day of the situation. Asked of the days on which
/// anything took effect: between them nothing changes but the date.
pub(crate) fn since(situation: &Situation, stands: impl Fn(Day) -> bool) -> Day {
    situation.days_back().take_while(|day| stands(*day)).last().unwrap_or(situation.day)
}
