//! The commands of formalities, complete and acceptable.

use super::{day, gathering, label, mandate, sealed};
use quitus_domain::decision::{Decision, OutsideDecision};
use quitus_domain::formalities::{ConfirmAccounts, NoteCapitalVariation, PublishManagerExit};
use quitus_domain::values::{Organ, YearName};

/// Minutes of an ordinary assembly of that day, which met outside the book.
pub fn met_on(date: &str) -> Decision {
    Decision::Outside(OutsideDecision {
        organ: Organ::OrdinaryAssembly,
        decided_on: day(date),
        number: label("12"),
        document: sealed("minutes"),
    })
}

/// The variation of a year, noted by an assembly of that day.
pub fn noting(year: YearName, date: &str) -> NoteCapitalVariation {
    NoteCapitalVariation { year, decision: met_on(date) }
}

pub fn publication(number: u128) -> PublishManagerExit {
    PublishManagerExit {
        mandate: mandate(number),
        registry: label("Registre du commerce de Strasbourg"),
        reference: label("2015-A-1234"),
        receipt: sealed("receipt"),
    }
}

/// What the consultation n° 1 approved, approved again by an assembly of that day.
pub fn confirming(date: &str) -> ConfirmAccounts {
    ConfirmAccounts { assembly: gathering(1), decision: met_on(date) }
}
