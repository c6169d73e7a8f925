//! The one table of rights: what each role may do with each kind of page.

use super::Role;

/// What a page is, as far as rights go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// For everybody: entering, and the style sheet.
    Open,
    /// One's own: sessions, password, second factor, leaving.
    Own,
    /// The first page, which sends each to where they begin.
    Start,
    /// The whole book.
    Book,
    /// The file of one associate, by number.
    File(u32),
    /// What is due; for an associate, only what concerns them.
    Deadlines,
    /// Preparing an act.
    Draft,
    /// Recording an act.
    Act,
    /// Who may enter, and as what.
    Persons,
}

/// Whether a role may. Where it may not, the page does not exist.
#[must_use]
pub fn may(role: Role, kind: Kind) -> bool {
    match (role, kind) {
        (_, Kind::Open | Kind::Start | Kind::Deadlines) => true,
        // Who came by the link is nobody: there is no session to list and no password to change.
        (Role::Alone | Role::Reader, Kind::Own) => false,
        (_, Kind::Own) => true,
        (Role::Associate(own), Kind::File(number)) => own == number,
        (Role::Associate(_), Kind::Book | Kind::Draft | Kind::Act | Kind::Persons) => false,
        (_, Kind::Book | Kind::File(_)) => true,
        (Role::Alone | Role::Administrator, Kind::Draft | Kind::Act | Kind::Persons) => true,
        (Role::Manager, Kind::Draft | Kind::Act) => true,
        (Role::Assistant, Kind::Draft) => true,
        (Role::Manager, Kind::Persons) | (Role::Assistant, Kind::Act | Kind::Persons) => false,
        (Role::Reader | Role::Auditor(_), Kind::Draft | Kind::Act | Kind::Persons) => false,
    }
}
