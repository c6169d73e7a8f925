//! What somebody types to imagine other statutes: read from words, told back in words.

use super::unanswered::Unanswered;
use crate::locales::{self, Language, cli as say};
use quitus_domain::assemblies::Imagined;
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{Abstentions, Carry, EmptyCollege, QuorumBase, Ratio, Slug};
use serde_json::{Map, Value, json};

/// What may be imagined. Its name is that of the option and of the key in an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Key {
    /// Weights of colleges.
    Weights,
    /// How colleges are carried.
    Carry,
    /// What becomes of the weight of a college without a voter.
    Empty,
    /// A majority above the law's.
    Majority,
    /// A quorum above the law's.
    Quorum,
    /// In what a quorum is counted.
    QuorumBase,
    /// What abstaining weighs.
    Abstentions,
}

impl Key {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Key; 7] =
        [Key::Weights, Key::Carry, Key::Empty, Key::Majority, Key::Quorum, Key::QuorumBase, Key::Abstentions];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Key::Weights => "weights",
            Key::Carry => "carry",
            Key::Empty => "empty",
            Key::Majority => "majority",
            Key::Quorum => "quorum",
            Key::QuorumBase => "quorum-base",
            Key::Abstentions => "abstentions",
        }
    }

    /// The words that it may be, each with those that mean the same; none where it is a fraction or a list.
    #[must_use]
    pub const fn words(self) -> &'static [&'static [&'static str]] {
        match self {
            Key::Weights | Key::Majority | Key::Quorum => &[],
            Key::Carry => &[&["proportional", "proportionnel"], &["majority", "majoritaire"]],
            Key::Empty => &[&["lost", "perdu"], &["spread", "reparti"]],
            Key::QuorumBase => &[&["heads", "tetes"], &["shares", "parts"], &["both", "les-deux"]],
            Key::Abstentions => &[&["not-cast", "non-exprimees"], &["against", "contre"]],
        }
    }
}

/// What was typed, and what it means.
#[derive(Clone, Default)]
pub struct Typed {
    given: Vec<(Key, String)>,
    imagined: Imagined,
}

/// Reads what was typed; nothing typed is nothing imagined.
///
/// # Errors
/// [`Unanswered::NotThere`] for what cannot be understood.
pub fn typed<'t>(
    language: Language,
    given: impl IntoIterator<Item = (Key, &'t str)>,
    statutes: Option<Statutes>,
) -> Result<Typed, Unanswered> {
    let imagined = Imagined { statutes, ..Imagined::default() };
    let mut typed = Typed { given: Vec::new(), imagined };
    for (key, text) in given {
        read(&mut typed.imagined, language, key, text).map_err(Unanswered::NotThere)?;
        typed.given.push((key, text.to_owned()));
    }
    Ok(typed)
}

fn read(into: &mut Imagined, language: Language, key: Key, text: &str) -> Result<(), String> {
    match key {
        Key::Weights => into.weights = weights(language, text)?,
        Key::Majority => into.majority = Some(part(language, key, text)?),
        Key::Quorum => into.quorum = Some(part(language, key, text)?),
        Key::Carry => into.carry = Some(one_of(language, key, text, &[Carry::Proportional, Carry::Majority])?),
        Key::Empty => into.empty = Some(one_of(language, key, text, &[EmptyCollege::Lost, EmptyCollege::Spread])?),
        Key::QuorumBase => {
            let bases = [QuorumBase::Heads, QuorumBase::Shares, QuorumBase::Both];
            into.quorum_base = Some(one_of(language, key, text, &bases)?);
        }
        Key::Abstentions => {
            into.abstentions = Some(one_of(language, key, text, &[Abstentions::NotCast, Abstentions::Against])?);
        }
    }
    Ok(())
}

/// The value at the place of the word; accents and case do not matter.
fn one_of<T: Copy>(language: Language, key: Key, text: &str, values: &[T]) -> Result<T, String> {
    let plain = |letter| match letter {
        '\u{e9}' | '\u{ea}' => 'e',
        '_' => '-',
        other => other,
    };
    let typed: String = text.trim().to_lowercase().chars().map(plain).collect();
    let at = key.words().iter().position(|words| words.contains(&typed.as_str()));
    let known = || key.words().iter().flat_map(|words| words.iter().copied()).collect::<Vec<_>>().join(", ");
    let unknown = || say::what_if_unknown_word(language, key.name(), text, &known());
    at.and_then(|at| values.get(at)).copied().ok_or_else(unknown)
}

/// `cae=1/2, users=30%`.
fn weights(language: Language, text: &str) -> Result<Vec<(Slug, Ratio)>, String> {
    let one = |pair: &str| {
        let not_a_weight = || say::what_if_not_a_weight(language, pair.trim());
        let (college, weight) = pair.split_once('=').ok_or_else(not_a_weight)?;
        let college = Slug::try_from(college.trim()).map_err(|_| not_a_weight())?;
        Ok((college, part(language, Key::Weights, weight)?))
    };
    let list: Vec<(Slug, Ratio)> = text.split(',').map(one).collect::<Result<_, String>>()?;
    let earlier = |at: usize, college: &Slug| list.iter().take(at).any(|(other, _)| other == college);
    match list.iter().enumerate().find(|(at, (college, _))| earlier(*at, college)) {
        Some((_, (college, _))) => Err(say::what_if_college_twice(language, college.as_str())),
        None => Ok(list),
    }
}

/// A part of the whole: `2/3`, `40%`, `62.5 %`.
fn part(language: Language, key: Key, text: &str) -> Result<Ratio, String> {
    let typed = text.trim().replace(',', ".");
    let read = match typed.strip_suffix('%') {
        Some(percent) => of_percent(percent.trim()),
        None => typed.parse().ok(),
    };
    let whole = Ratio::of(1, 1);
    let not_a_part = || say::what_if_not_a_part(language, key.name(), text.trim());
    read.filter(|part: &Ratio| *part <= whole).ok_or_else(not_a_part)
}

/// In lowest terms, so that 75 % is counted as three quarters are.
fn of_percent(text: &str) -> Option<Ratio> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let zeros = 2_usize.checked_sub(decimals.len())?;
    let digits = Some(whole).filter(|whole| !whole.is_empty())?;
    let part: Ratio = format!("{digits}{decimals}{}/10000", "0".repeat(zeros)).parse().ok()?;
    let (above, below) = (part.numerator(), part.denominator());
    let common = greatest_divisor(above, below).max(1);
    Some(Ratio::of(above / common, below / common))
}

fn greatest_divisor(one: u32, other: u32) -> u32 {
    if other == 0 { one } else { greatest_divisor(other, one % other) }
}

impl Typed {
    /// What it means.
    #[must_use]
    pub fn imagined(&self) -> &Imagined {
        &self.imagined
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.given.is_empty() && self.imagined.statutes.is_none()
    }

    /// What was typed, for people.
    #[must_use]
    pub fn in_words(&self, language: Language) -> String {
        let given = self.given.iter().map(|(key, text)| say::what_if_given(language, &name(language, *key), text));
        let statutes = self.imagined.statutes.as_ref().map(|other| {
            let (form, family) = (locales::form(language, other.form), locales::family(language, other.family));
            say::what_if_other_statutes(language, form, family)
        });
        let all: Vec<String> = statutes.into_iter().chain(given).collect();
        if all.is_empty() { say::what_if_nothing(language) } else { all.join(" \u{b7} ") }
    }

    /// What was typed, for programs.
    #[must_use]
    pub fn as_json(&self) -> Value {
        let mut fields: Map<String, Value> =
            self.given.iter().map(|(key, text)| (key.name().to_owned(), json!(text))).collect();
        if let Some(statutes) = &self.imagined.statutes {
            fields.insert("statutes".to_owned(), json!(statutes));
        }
        Value::Object(fields)
    }
}

/// The name of what may be imagined, for people.
#[must_use]
pub fn name(language: Language, key: Key) -> String {
    match key {
        Key::Weights => say::what_if_weights(language),
        Key::Carry => say::what_if_carry(language),
        Key::Empty => say::what_if_empty(language),
        Key::Majority => say::what_if_majority(language),
        Key::Quorum => say::what_if_quorum(language),
        Key::QuorumBase => say::what_if_quorum_base(language),
        Key::Abstentions => say::what_if_abstentions(language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_one(key: Key, text: &str) -> Result<Imagined, String> {
        typed(Language::French, [(key, text)], None).map(|typed| typed.imagined).map_err(|why| why.to_string())
    }

    #[test]
    fn what_people_type_is_read_in_both_languages() {
        for word in ["majority", "majoritaire", " Majoritaire "] {
            assert_eq!(read_one(Key::Carry, word).map(|one| one.carry), Ok(Some(Carry::Majority)), "{word}");
        }
        for word in ["tetes", "t\u{ea}tes", "heads"] {
            let read = read_one(Key::QuorumBase, word).map(|one| one.quorum_base);
            assert_eq!(read, Ok(Some(QuorumBase::Heads)), "{word}");
        }
        for word in ["reparti", "r\u{e9}parti", "spread"] {
            assert_eq!(read_one(Key::Empty, word).map(|one| one.empty), Ok(Some(EmptyCollege::Spread)), "{word}");
        }
        for text in ["5/8", "62.5%", "62,50 %", "6250/10000"] {
            assert_eq!(read_one(Key::Majority, text).map(|one| one.majority), Ok(Some(Ratio::of(5, 8))), "{text}");
        }
        let weights = read_one(Key::Weights, "cae = 1/2, users=30%").unwrap().weights;
        let told: Vec<String> = weights.iter().map(|(key, weight)| format!("{key} {weight}")).collect();
        assert_eq!(told, ["cae 1/2", "users 3/10"]);
    }

    #[test]
    fn what_nobody_can_read_is_refused_and_never_guessed() {
        let wrong = [
            (Key::Carry, "maybe"),
            (Key::Carry, ""),
            (Key::Weights, ""),
            (Key::Weights, "cae"),
            (Key::Weights, "cae=1/2,cae=1/2"),
            (Key::Weights, "=1/2"),
            (Key::Majority, "2"),
            (Key::Majority, "-1/2"),
            (Key::Majority, "1/0"),
            (Key::Majority, "3/2"),
            (Key::Majority, "101%"),
            (Key::Majority, "62.555%"),
            (Key::Majority, "%"),
            (Key::Majority, "1e9%"),
            (Key::Quorum, "4294967296/1"),
            (Key::Abstentions, "\u{1f600}"),
        ];
        for (key, text) in wrong {
            assert!(read_one(key, text).is_err(), "{key:?} {text}");
        }
    }
}
