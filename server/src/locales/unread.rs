//! Why a command cannot be read, in the reader's language.
//!
//! The reasons come as English sentences, since most are those of the JSON reader and of the types that read themselves.
//! English shows them as they are; another language has a row for each kind, with the names and figures that stand in it.
//! What no row knows is repeated word for word, and said to be English: never a guess.

use super::{Language, fr};

/// A sentence with holes, `{}`, and the words for it: holes in the same order. `{~}` is a reason within a reason.
pub(super) type Row = (&'static str, &'static str);

/// The reason in the reader's language.
#[must_use]
pub fn unread(language: Language, reason: &str) -> String {
    match language {
        Language::English => reason.to_owned(),
        Language::French => known(reason).unwrap_or_else(|| fr::unread::as_it_came(reason)),
    }
}

/// The words of the first row that says what the reason says; none where a part of it is unknown.
fn known(reason: &str) -> Option<String> {
    fr::unread::rows().find_map(|(english, words)| {
        let found = holes(english, reason)?;
        let told = found.iter().map(|(hole, text)| match hole {
            Hole::Told => known(text),
            Hole::Kept => Some((*text).to_owned()),
        });
        Some(filled(words, &told.collect::<Option<Vec<String>>>()?))
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Hole {
    /// A name, a value or a figure: it stands as it is.
    Kept,
    /// A reason of its own.
    Told,
}

/// What stands in the holes, if the reason is that sentence.
fn holes<'r>(english: &str, reason: &'r str) -> Option<Vec<(Hole, &'r str)>> {
    let Some((before, mut hole, mut words)) = next_hole(english) else {
        return (english == reason).then(Vec::new);
    };
    let mut rest = reason.strip_prefix(before)?;
    let mut found = Vec::new();
    while let Some((between, next, after)) = next_hole(words) {
        let (text, left) = rest.split_once(between)?;
        found.push((hole, text));
        (hole, words, rest) = (next, after, left);
    }
    found.push((hole, rest.strip_suffix(words)?));
    Some(found)
}

/// What stands before the first hole, which hole it is, and what stands after it.
fn next_hole(english: &str) -> Option<(&str, Hole, &str)> {
    let told = english.find("{~}").map(|at| (at, Hole::Told, 3));
    let kept = english.find("{}").map(|at| (at, Hole::Kept, 2));
    let (at, hole, length) = told.into_iter().chain(kept).min_by_key(|(at, ..)| *at)?;
    Some((&english[..at], hole, &english[at + length..]))
}

fn filled(words: &str, told: &[String]) -> String {
    let mut told = told.iter();
    let mut rest = words;
    let mut written = String::new();
    while let Some((before, after)) = rest.split_once("{}") {
        written.push_str(before);
        written.push_str(told.next().map_or("", String::as_str));
        rest = after;
    }
    written + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_says_itself_with_each_of_its_holes_and_none_hides_another() {
        for (english, words) in fr::unread::rows() {
            assert_eq!(english.matches("{}").count() + english.matches("{~}").count(), words.matches("{}").count());
            let reason = english.replace("{~}", "trailing comma").replace("{}", "x1");
            let told = unread(Language::French, &reason);
            let expected = words.replacen("{}", "\u{1}", words.matches("{}").count());
            let parts: Vec<&str> = expected.split('\u{1}').collect();
            assert!(parts.iter().all(|part| told.contains(part)), "{reason}\n{told}\n{words}");
        }
    }

    #[test]
    fn what_no_row_knows_is_repeated_and_said_to_be_english() {
        let told = unread(Language::French, "$.x: the moon is full");
        assert!(told.contains("en anglais") && told.contains("the moon is full"), "{told}");
        assert_eq!(unread(Language::English, "the moon is full"), "the moon is full");
    }

    #[test]
    fn a_reason_is_told_with_its_place_its_field_and_its_figures() {
        let samples = [
            (
                "not a command: not JSON: trailing comma at byte 12",
                "ce n’est pas une commande : ce n’est pas du JSON : virgule en trop, à l’octet 12",
            ),
            ("missing field `amount`", "le champ `amount` manque"),
            (
                "unknown field `colour`, expected one of `a`, `b`",
                "le champ `colour` est inconnu ; attendu : l’un de `a`, `b`",
            ),
            (
                "$.amount: 1.5 is not an integer below 2^53; write money in cents, larger numbers as strings",
                "$.amount : 1.5 n’est pas un entier inférieur à 2^53 ; écrivez l’argent en centimes, et les nombres plus grands entre guillemets",
            ),
            (
                "invalid type: string \"1\", expected i64",
                "une autre sorte de valeur est attendue : le texte \"1\" au lieu de : un entier",
            ),
        ];
        for (reason, words) in samples {
            assert_eq!(unread(Language::French, reason), words);
        }
    }
}
