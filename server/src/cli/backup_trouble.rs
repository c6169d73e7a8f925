//! Why a backup or a restore did not happen, told for people.

use super::Exit;
use super::output;
use super::trouble::Trouble;
use crate::ledger::backup::{BackupFailure, SHORTEST};
use crate::locales::{Language, cli as say};

/// The trouble, in the user's language. What differs in an archive ends as a verification does that finds something.
#[must_use]
pub fn told(language: Language, failure: BackupFailure) -> Trouble {
    let discrepancy = |text: String| {
        output::talk(&format!("quitus: {text}"));
        Trouble::Told(Exit::Discrepancy)
    };
    match failure {
        BackupFailure::Failure(failure) => Trouble::Failure(failure),
        BackupFailure::File { place, why } => Trouble::File { place, why },
        BackupFailure::Altered { member, why } => discrepancy(say::archive_altered(language, &member, &why)),
        BackupFailure::Differs { count, first } => {
            discrepancy(say::archive_differs(language, count, &first.to_string()))
        }
        BackupFailure::NoKeysFile(why) => Trouble::Usage(say::no_keys_file(language, &why)),
        BackupFailure::WrongPassphrase => Trouble::Usage(say::wrong_passphrase(language)),
        BackupFailure::ShortPassphrase => Trouble::Usage(say::short_passphrase(language, SHORTEST)),
        BackupFailure::OtherBook { expected, found } => {
            Trouble::Usage(say::keys_of_another(language, &found, &expected))
        }
        BackupFailure::NoContinuation { why } => discrepancy(say::no_continuation(language, &why)),
        BackupFailure::Stopped => Trouble::Failed(say::cut_short(language)),
    }
}
