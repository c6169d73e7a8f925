//! Roles in words, and roles out of what a form says.

use super::form::{Input, Mark, Sent};
use crate::locales::{self, Language, cli as say};
use crate::people::{Person, Role};

/// A role, as people read it.
#[must_use]
pub fn role(language: Language, role: Role) -> String {
    match role {
        Role::Alone => say::role_alone(language),
        Role::Reader => say::role_reader(language),
        Role::Administrator => say::role_administrator(language),
        Role::Manager => say::role_manager(language),
        Role::Assistant => say::role_assistant(language),
        Role::Associate(number) => say::role_associate(language, number),
        Role::Auditor(last) => say::role_auditor(language, &locales::day(language, last)),
    }
}

/// The role of a person, as people read it.
#[must_use]
pub fn role_of(language: Language, person: &Person) -> String {
    person.role.map_or_else(|| say::role_unknown(language), |it| role(language, it))
}

/// Whether somebody can enter yet, and how.
#[must_use]
pub fn state_of(language: Language, person: &Person) -> String {
    match (person.has_password, person.has_factor) {
        (false, _) => say::state_invited(language),
        (true, false) => say::state_password(language),
        (true, true) => say::state_factor(language),
    }
}

/// The roles to choose from.
#[must_use]
pub fn choice(language: Language, chosen: Option<Role>) -> Input {
    let kind = chosen.map(|role| role.to_string()).unwrap_or_default();
    let kind = kind.split(':').next().unwrap_or_default();
    let all = [
        (Role::ADMINISTRATOR, say::role_administrator(language)),
        ("manager", say::role_manager(language)),
        ("assistant", say::role_assistant(language)),
        ("associate", say::kind_associate(language)),
        ("auditor", say::kind_auditor(language)),
    ];
    let mark = |value: &str| if value == kind { Mark::Chosen } else { Mark::Free };
    Input::Pick(all.into_iter().map(|(value, words)| (value.to_owned(), words, mark(value))).collect())
}

/// The role that a form says: the kind, with a number or a last day where it needs one.
#[must_use]
pub fn chosen(sent: &Sent) -> Option<Role> {
    match sent.get("role") {
        "associate" => format!("associate:{}", sent.get("associate").trim()).parse().ok(),
        "auditor" => format!("auditor:{}", sent.get("until").trim()).parse().ok(),
        plain => plain.parse().ok().filter(|role| !matches!(role, Role::Associate(_) | Role::Auditor(_))),
    }
}
