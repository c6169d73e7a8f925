//! Amounts beside each other as bars, drawn in whole numbers; the table beneath them says the same.

use crate::locales::{self, Language};
use quitus_domain::values::Cents;

/// The width of the drawing, and where the bars begin and end in it, in its own units.
const WIDTH: i64 = 800;
const FROM: i64 = 240;
const TO: i64 = 670;

/// The height of a line, of its bar, and how far below the top of it its words stand.
const LINE: i64 = 30;
const BAR: i64 = 20;
const WORDS: i64 = 15;

/// At most so many bars are drawn: the table has all.
pub const MOST: usize = 24;

/// What a bar stands for: a name, and one or two amounts one after the other.
pub struct Bar {
    /// Beside it.
    pub name: String,
    /// The first amount.
    pub first: Cents,
    /// What comes on top of it.
    pub second: Cents,
}

/// A drawing.
pub struct Bars {
    /// What it shows.
    pub title: String,
    /// What can be read from it, in words.
    pub description: String,
    /// The size of the drawing.
    pub size: (i64, i64),
    /// The bars, from top to bottom.
    pub lines: Vec<Line>,
}

/// A bar as it is drawn.
pub struct Line {
    /// Its name.
    pub name: String,
    /// The sum of its amounts, and where that stands.
    pub sum: (String, i64),
    /// Where its words stand.
    pub at: i64,
    /// Its two parts, as SVG paths; an empty one is not drawn.
    pub parts: [Option<String>; 2],
}

/// Draws the first bars, as many as there is room for; nothing when there is no amount to draw. An amount below nought has no
/// length.
#[must_use]
pub fn draw(title: String, description: String, bars: &[Bar], language: Language) -> Option<Bars> {
    let bars = bars.get(..MOST).unwrap_or(bars);
    let widest = bars.iter().map(|bar| drawn(bar.first) + drawn(bar.second)).max().filter(|widest| *widest > 0)?;
    let lines: Vec<Line> = (0..).zip(bars).map(|(place, bar)| line(place, bar, widest, language)).collect();
    let height = i64::try_from(lines.len()).unwrap_or(0) * LINE;
    Some(Bars { title, description, size: (WIDTH, height), lines })
}

fn line(place: i64, bar: &Bar, widest: i64, language: Language) -> Line {
    let top = place * LINE + (LINE - BAR) / 2;
    let [first, second] = [drawn(bar.first), drawn(bar.first) + drawn(bar.second)].map(|cents| at(cents, widest));
    let part = |from: i64, to: i64| (from < to).then(|| format!("M{from} {top}H{to}V{}H{from}Z", top + BAR));
    Line {
        name: bar.name.clone(),
        sum: (locales::money(language, bar.first + bar.second), second + 8),
        at: top + WORDS,
        parts: [part(FROM, first), part(first, second)],
    }
}

fn drawn(amount: Cents) -> i64 {
    amount.get().max(0)
}

/// Where a bar of so much ends.
fn at(cents: i64, widest: i64) -> i64 {
    let exact = i128::from(TO - FROM) * i128::from(cents) / i128::from(widest.max(1));
    FROM + i64::try_from(exact).unwrap_or(TO - FROM)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(bars: &[(i64, i64)]) -> Option<Bars> {
        let cents = |amount: i64| Cents::try_from(amount).unwrap();
        let bar =
            |(first, second): &(i64, i64)| Bar { name: String::new(), first: cents(*first), second: cents(*second) };
        draw(String::new(), String::new(), &bars.iter().map(bar).collect::<Vec<_>>(), Language::French)
    }

    #[test]
    fn the_widest_bar_fills_the_drawing_and_the_others_are_as_long_as_their_part_of_it() {
        let bars = drawing(&[(300, 100), (100, 0), (-5, 0)]).unwrap();
        assert_eq!(bars.size, (800, 90));
        let parts: Vec<_> = bars.lines.iter().map(|line| line.parts.clone()).collect();
        let path = |text: &str| Some(text.to_owned());
        assert_eq!(parts[0], [path("M240 5H562V25H240Z"), path("M562 5H670V25H562Z")]);
        assert_eq!(parts[1], [path("M240 35H347V55H240Z"), None]);
        assert_eq!(parts[2], [None, None], "an amount below nought has no length");
        assert_eq!(bars.lines[0].sum.0, "4,00\u{a0}\u{20ac}");
    }

    #[test]
    fn nothing_is_drawn_of_nothing_and_not_more_than_there_is_room_for() {
        assert!(drawing(&[]).is_none());
        assert!(drawing(&[(0, 0), (-1, 0)]).is_none());
        let large = (1 << 53) - 1;
        assert_eq!(drawing(&vec![(large, 0); 100]).unwrap().lines.len(), MOST);
    }
}
