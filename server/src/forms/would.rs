//! What an act would record, before it is recorded: the same for its review in the pages and for a proposal of the API.

use super::clauses::Change;
use super::ground::Ground;
use super::preview::{Told, changed_clauses, told};
use crate::ledger::intake::Intake;
use crate::ledger::rehearsal::{Rehearsed, rehearsed};
use crate::locales::{self, Language};
use quitus_domain::law::Breach;
use quitus_domain::refusal::Refusal;

/// What an act would record.
pub struct Would {
    /// Its entries.
    pub entries: Vec<Told>,
    /// The clauses of the statutes that it changes.
    pub changes: Vec<Change>,
    /// What would be found.
    pub findings: Vec<Breach>,
}

impl Would {
    /// What an act would record now.
    ///
    /// # Errors
    /// Every rule that refuses it, in the order of the ladder.
    pub fn of(ground: &Ground, intake: &Intake) -> Result<Self, Vec<Refusal>> {
        match rehearsed(&ground.state(), intake, ground.today, |person| ground.reading.names.address(person)) {
            Rehearsed::Refused(refusals) => Err(refusals),
            Rehearsed::Recorded { events, findings } => {
                let changes = changed_clauses(ground, &events);
                Ok(Would { entries: told(ground, intake, &events), changes, findings })
            }
        }
    }

    /// Everything that is read on the page, line by line: what was read is compared by it.
    #[must_use]
    pub fn lines(&self, language: Language) -> String {
        let entries =
            self.entries.iter().map(|entry| format!("{} \u{2014} {}", locales::day(language, entry.on), entry.line()));
        let findings = self.findings.iter().map(|breach| locales::breach(language, breach).to_string());
        entries.chain(findings).collect::<Vec<_>>().join("\n")
    }
}
