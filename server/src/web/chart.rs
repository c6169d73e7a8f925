//! A figure over time as steps, drawn in whole numbers; the table beneath it says the same.

use crate::locales::{self, Language};
use chrono::Datelike;
use quitus_domain::values::{Cents, Day};

/// The drawing, in its own units.
const SIZE: (i64, i64) = (800, 280);
/// Where the steps stand in it: left, top, right, bottom.
const FRAME: (i64, i64, i64, i64) = (110, 16, 784, 240);
/// At most so many years are named.
const YEARS: i64 = 7;

/// A drawing.
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// What can be read from it, in words.
    pub description: String,
    /// The size of the drawing.
    pub size: (i64, i64),
    /// The steps, as an SVG path.
    pub steps: String,
    /// The same, closed along the ground.
    pub area: String,
    /// Lines across, with their words.
    pub across: Vec<Mark>,
    /// Years along the ground.
    pub along: Vec<Mark>,
    /// Left and right end of the lines across.
    pub ends: (i64, i64),
    /// The ground.
    pub ground: i64,
}

/// A place on an axis, and what stands there.
pub struct Mark {
    /// Where.
    pub at: i64,
    /// What.
    pub text: String,
}

/// What is drawn: a title, a description, and the figure from each day on, in order.
pub struct Series {
    /// What it shows.
    pub title: String,
    /// What can be read from it, in words.
    pub description: String,
    /// Each day with the figure at its close.
    pub points: Vec<(Day, Cents)>,
    /// The last day that is shown.
    pub until: Day,
}

/// Draws a series; nothing when there is no time, or no amount, to draw.
#[must_use]
pub fn draw(series: Series, language: Language) -> Option<Chart> {
    let (first, highest) = (series.points.first()?.0, series.points.iter().map(|(_, amount)| *amount).max()?);
    let scale = Scale { first, span: days(first, series.until), highest: highest.get() };
    if scale.span <= 0 || scale.highest <= 0 {
        return None;
    }
    let (left, _, right, bottom) = FRAME;
    let mut steps = String::new();
    for (at, (day, amount)) in series.points.iter().enumerate() {
        let (x, y) = (scale.x(*day), scale.y(amount.get()));
        steps.push_str(&if at == 0 { format!("M{x} {y}") } else { format!("H{x}V{y}") });
    }
    steps.push_str(&format!("H{right}"));
    let area = format!("{steps}V{bottom}H{left}Z");
    let (title, description) = (series.title, series.description);
    let across = scale.amounts(language);
    let along = scale.years(series.until);
    Some(Chart { title, description, size: SIZE, steps, area, across, along, ends: (left, right), ground: bottom })
}

struct Scale {
    first: Day,
    span: i64,
    highest: i64,
}

impl Scale {
    fn x(&self, day: Day) -> i64 {
        let (left, _, right, _) = FRAME;
        left + days(self.first, day).clamp(0, self.span) * (right - left) / self.span
    }

    fn y(&self, cents: i64) -> i64 {
        let (_, top, _, bottom) = FRAME;
        bottom - share(cents.max(0), self.highest, bottom - top)
    }

    /// Nothing, half of the highest, and the highest.
    fn amounts(&self, language: Language) -> Vec<Mark> {
        let mark = |cents: i64| {
            let amount = Cents::try_from(cents).ok()?;
            Some(Mark { at: self.y(cents), text: locales::money(language, amount) })
        };
        [0, self.highest / 2, self.highest].into_iter().filter_map(mark).collect()
    }

    fn years(&self, until: Day) -> Vec<Mark> {
        let (from, to) = (i64::from(self.first.year()) + 1, i64::from(until.year()));
        let every = (to - from) / YEARS + 1;
        let years = (from..=to).filter(|year| (year - from) % every == 0);
        let mark = |year: i64| {
            let day = Day::from_ymd_opt(i32::try_from(year).ok()?, 1, 1)?;
            Some(Mark { at: self.x(day), text: year.to_string() })
        };
        years.filter_map(mark).collect()
    }
}

/// `of * part / whole` without overflow.
fn share(part: i64, whole: i64, of: i64) -> i64 {
    let exact = i128::from(of) * i128::from(part) / i128::from(whole.max(1));
    i64::try_from(exact).unwrap_or(of)
}

fn days(from: Day, to: Day) -> i64 {
    to.signed_duration_since(from).num_days()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn series(points: &[(&str, i64)], until: &str) -> Option<Chart> {
        let points = points.iter().map(|(on, cents)| (day(on), Cents::try_from(*cents).unwrap())).collect();
        let series = Series { title: String::new(), description: String::new(), points, until: day(until) };
        draw(series, Language::French)
    }

    #[test]
    fn a_figure_holds_until_the_next_one() {
        let chart = series(&[("2012-01-01", 100), ("2012-01-03", 200), ("2012-01-04", 50)], "2012-01-05").unwrap();
        assert_eq!(chart.steps, "M110 128H447V16H615V184H784");
        assert_eq!(chart.area, "M110 128H447V16H615V184H784V240H110Z");
        assert_eq!(chart.across.iter().map(|mark| mark.at).collect::<Vec<_>>(), [240, 128, 16]);
    }

    #[test]
    fn few_years_are_named_and_nothing_is_drawn_of_nothing() {
        let chart = series(&[("2012-01-02", 1)], "2026-11-25").unwrap();
        let years: Vec<&str> = chart.along.iter().map(|mark| mark.text.as_str()).collect();
        assert_eq!(years, ["2013", "2015", "2017", "2019", "2021", "2023", "2025"]);
        assert!(series(&[], "2026-11-25").is_none());
        assert!(series(&[("2012-01-02", 0)], "2026-11-25").is_none());
        assert!(series(&[("2012-01-02", 1)], "2012-01-02").is_none());
        assert!(series(&[("1900-01-01", (1 << 53) - 1), ("1900-01-02", -1)], "9999-12-31").is_some());
    }
}
