//! Whole numbers and amounts in French words (*en toutes lettres*), as papers that are signed want them.
//!
//! The spelling is the traditional one: hyphens below a hundred, and none around `et`. `vingt` and `cent` take their `s`
//! when they are multiplied and nothing of the number follows; `mille` never takes one, and `million` is a noun.

use quitus_domain::values::Cents;

/// The gender of what is counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gender {
    /// `un euro`.
    Masculine,
    /// `une part`.
    Feminine,
}

/// What may come behind `vingts` and `cents`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    /// A noun, or nothing: the `s` stays.
    Noun,
    /// `mille`: it goes.
    Thousand,
}

const SMALL: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize",
];

const TENS: [&str; 7] = ["", "dix", "vingt", "trente", "quarante", "cinquante", "soixante"];

/// The nouns, from the greatest that a number here can need.
const NOUNS: [(u64, &str); 5] = [
    (1_000_000_000_000_000_000, "trillion"),
    (1_000_000_000_000_000, "billiard"),
    (1_000_000_000_000, "billion"),
    (1_000_000_000, "milliard"),
    (1_000_000, "million"),
];

/// `deux cent un`; `vingt et une` of feminine things.
#[must_use]
pub fn in_words(number: u64, gender: Gender) -> String {
    if number == 0 {
        return small(0, gender).to_owned();
    }
    let mut words = Vec::new();
    let mut left = number;
    for (scale, noun) in NOUNS {
        let count = left / scale;
        left %= scale;
        if count > 0 {
            let plural = if count > 1 { "s" } else { "" };
            words.push(format!("{} {noun}{plural}", hundreds(count, Gender::Masculine, Then::Noun)));
        }
    }
    match left / 1_000 {
        0 => {}
        1 => words.push("mille".to_owned()),
        thousands => words.push(format!("{} mille", hundreds(thousands, Gender::Masculine, Then::Thousand))),
    }
    let rest = left % 1_000;
    if rest > 0 {
        words.push(hundreds(rest, gender, Then::Noun));
    }
    words.join(" ")
}

/// `deux cents parts sociales`, `deux millions de parts sociales`.
#[must_use]
pub fn of_things(number: u64, gender: Gender, one: &str, many: &str) -> String {
    format!("{}{}", in_words(number, gender), counted(number, one, many))
}

/// What is counted, with what links it to its number: ` parts`, and ` de parts` behind `deux millions`.
#[must_use]
pub fn counted(number: u64, one: &str, many: &str) -> String {
    let noun = if number < 2 { one } else { many };
    // The last word of the number is then `million` or greater, a noun.
    let by_noun = number > 0 && number.is_multiple_of(1_000_000);
    match (by_noun, noun.starts_with(['a', 'e', 'i', 'o', 'u'])) {
        (false, _) => format!(" {noun}"),
        (true, false) => format!(" de {noun}"),
        (true, true) => format!(" d’{noun}"),
    }
}

/// `deux mille quatre cents euros`, `un euro et cinquante centimes`.
#[must_use]
pub fn of_money(amount: Cents) -> String {
    let cents = amount.get().unsigned_abs();
    let euros = of_things(cents / 100, Gender::Masculine, "euro", "euros");
    let rest = of_things(cents % 100, Gender::Masculine, "centime", "centimes");
    match (cents / 100, cents % 100) {
        (_, 0) => euros,
        (0, _) => rest,
        _ => format!("{euros} et {rest}"),
    }
}

/// A number below a thousand.
fn hundreds(number: u64, gender: Gender, then: Then) -> String {
    let (hundreds, rest) = (number / 100, number % 100);
    let words = match (hundreds, rest, then) {
        (0, _, _) => return tens(rest, gender, then),
        (1, _, _) => "cent".to_owned(),
        (_, 0, Then::Noun) => format!("{} cents", small(hundreds, Gender::Masculine)),
        _ => format!("{} cent", small(hundreds, Gender::Masculine)),
    };
    if rest == 0 { words } else { format!("{words} {}", tens(rest, gender, then)) }
}

/// A number below a hundred.
fn tens(number: u64, gender: Gender, then: Then) -> String {
    let ten = |at: u64| usize::try_from(at).ok().and_then(|at| TENS.get(at)).copied().unwrap_or_default();
    match number {
        0..=16 => small(number, gender).to_owned(),
        71 => "soixante et onze".to_owned(),
        80 if then == Then::Noun => "quatre-vingts".to_owned(),
        80 => "quatre-vingt".to_owned(),
        81..=99 => format!("quatre-vingt-{}", tens(number - 80, gender, then)),
        70..=79 => format!("soixante-{}", tens(number - 60, gender, then)),
        _ if number.is_multiple_of(10) => ten(number / 10).to_owned(),
        _ if number % 10 == 1 => format!("{} et {}", ten(number / 10), small(1, gender)),
        _ => format!("{}-{}", ten(number / 10), small(number % 10, gender)),
    }
}

fn small(number: u64, gender: Gender) -> &'static str {
    match (number, gender) {
        (1, Gender::Feminine) => "une",
        _ => usize::try_from(number).ok().and_then(|at| SMALL.get(at)).copied().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spelt_as_they_are_taught() {
        let rows = [
            (0, "zéro"),
            (1, "un"),
            (16, "seize"),
            (17, "dix-sept"),
            (20, "vingt"),
            (21, "vingt et un"),
            (22, "vingt-deux"),
            (61, "soixante et un"),
            (69, "soixante-neuf"),
            (70, "soixante-dix"),
            (71, "soixante et onze"),
            (72, "soixante-douze"),
            (77, "soixante-dix-sept"),
            (79, "soixante-dix-neuf"),
            (80, "quatre-vingts"),
            (81, "quatre-vingt-un"),
            (90, "quatre-vingt-dix"),
            (91, "quatre-vingt-onze"),
            (99, "quatre-vingt-dix-neuf"),
            (100, "cent"),
            (101, "cent un"),
            (180, "cent quatre-vingts"),
            (200, "deux cents"),
            (201, "deux cent un"),
            (280, "deux cent quatre-vingts"),
            (999, "neuf cent quatre-vingt-dix-neuf"),
            (1_000, "mille"),
            (1_001, "mille un"),
            (1_100, "mille cent"),
            (1_200, "mille deux cents"),
            (2_000, "deux mille"),
            (2_012, "deux mille douze"),
            (21_000, "vingt et un mille"),
            (80_000, "quatre-vingt mille"),
            (80_080, "quatre-vingt mille quatre-vingts"),
            (200_000, "deux cent mille"),
            (300_300, "trois cent mille trois cents"),
            (1_000_000, "un million"),
            (2_000_000, "deux millions"),
            (80_000_000, "quatre-vingts millions"),
            (200_000_000, "deux cents millions"),
            (1_000_000_001, "un milliard un"),
            (
                90_071_992_547_409,
                "quatre-vingt-dix billions soixante et onze milliards neuf cent quatre-vingt-douze \
                                  millions cinq cent quarante-sept mille quatre cent neuf",
            ),
        ];
        for (number, words) in rows {
            assert_eq!(in_words(number, Gender::Masculine), words, "{number}");
        }
        assert!(
            in_words(u64::MAX, Gender::Masculine).starts_with("dix-huit trillions quatre cent quarante-six billiards")
        );
    }

    #[test]
    fn parts_are_feminine_and_million_is_a_noun() {
        let rows = [
            (1, "une part"),
            (2, "deux parts"),
            (21, "vingt et une parts"),
            (71, "soixante et onze parts"),
            (81, "quatre-vingt-une parts"),
            (101, "cent une parts"),
            (1_001, "mille une parts"),
            (21_000, "vingt et un mille parts"),
            (2_000_000, "deux millions de parts"),
            (2_000_001, "deux millions une parts"),
        ];
        for (number, words) in rows {
            assert_eq!(of_things(number, Gender::Feminine, "part", "parts"), words, "{number}");
        }
    }

    #[test]
    fn amounts_are_euros_and_centimes() {
        let rows = [
            (0, "zéro euro"),
            (1, "un centime"),
            (50, "cinquante centimes"),
            (100, "un euro"),
            (150, "un euro et cinquante centimes"),
            (201, "deux euros et un centime"),
            (240_000, "deux mille quatre cents euros"),
            (100_000_000, "un million d’euros"),
            (200_000_000, "deux millions d’euros"),
            (200_010_000, "deux millions cent euros"),
        ];
        for (cents, words) in rows {
            assert_eq!(of_money(Cents::of(cents)), words, "{cents}");
        }
    }

    #[test]
    fn no_two_numbers_have_the_same_words() {
        let words: std::collections::BTreeSet<String> =
            (0..20_000).map(|number| in_words(number, Gender::Masculine)).collect();
        assert_eq!(words.len(), 20_000);
    }
}
