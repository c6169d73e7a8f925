//! How cells look.

use crate::locales::Language;
use crate::sheets::{Heading, Side};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

/// The looks of words and figures, for each side on which a column may stand.
pub(super) struct Formats {
    left: Look,
    right: Look,
}

/// The looks of one side.
pub(super) struct Look {
    pub head: Format,
    pub words: Format,
    pub count: Format,
    pub number: Format,
    pub money: Format,
    pub day: Format,
}

impl Formats {
    pub(super) fn of(language: Language) -> Self {
        let base = || Format::new().set_align(FormatAlign::Top);
        // Words keep a distance from the figures before them.
        let left = base().set_align(FormatAlign::Left).set_indent(1);
        let right = base().set_align(FormatAlign::Right);
        Formats { left: Look::on(&left, language), right: Look::on(&right, language) }
    }

    pub(super) fn under(&self, heading: &Heading) -> &Look {
        match heading.side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }
}

impl Look {
    fn on(base: &Format, language: Language) -> Self {
        let (money, day) = match language {
            Language::French => ("#,##0.00\\ \"\u{20ac}\"", "dd/mm/yyyy"),
            Language::English => ("\"\u{20ac}\"#,##0.00", "yyyy-mm-dd"),
        };
        let figure = |code: &str| base.clone().set_num_format(code);
        Look {
            head: base.clone().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin),
            words: base.clone().set_text_wrap(),
            count: figure("#,##0"),
            number: figure("0"),
            money: figure(money),
            day: figure(day),
        }
    }
}
