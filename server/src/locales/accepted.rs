//! Which language somebody prefers, as browsers and programs say it.

use super::Language;

/// The first language of a list such as `de-DE,de;q=0.9,en;q=0.8` that is one of ours.
#[must_use]
pub fn accepted(list: &str) -> Option<Language> {
    let tags = list.split(',').map(|one| one.split(';').next().unwrap_or_default().trim());
    tags.into_iter().find_map(|tag| match tag.get(..2) {
        Some("fr") => Some(Language::French),
        Some("en") => Some(Language::English),
        _ => None,
    })
}
