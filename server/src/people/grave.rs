//! The gravest acts: those that take from the book what nobody can bring back, or correct what an assembly has signed.

use quitus_domain::cooperative::Command;

/// Whether an act wants the consent of a second person: erasing somebody, and correcting sealed minutes.
#[must_use]
pub fn is_grave(command: &Command) -> bool {
    match command {
        Command::ErasePerson(_) => true,
        Command::SealMinutes(seal) => seal.rectifies.is_some(),
        // Sealed minutes are corrected by other minutes alone: the book refuses any other rectification of them.
        _ => false,
    }
}
