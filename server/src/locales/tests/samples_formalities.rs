//! One refusal of each kind that the book has for formalities.

use super::samples::day;
use quitus_domain::refusal::FormalityRefusal;
use quitus_domain::values::{AssemblyRef, MandateRef, Organ, YearName};
use uuid::Uuid;

const YEAR: YearName = YearName::of(2025, 1);
const MANDATE: MandateRef = MandateRef(Uuid::from_u128(0x0aad_0000_4000_8000_0000_0008));
const ASSEMBLY: AssemblyRef = AssemblyRef(Uuid::from_u128(0x0a5e_0000_4000_8000_0000_0007));

one_of_each! { formality_refusals of FormalityRefusal:
    NotByAnAssembly { decided_by: Organ::Board }
    CapitalNotKnown { year: YEAR, from: day("2025-01-01") }
    NotedTooEarly { year: YEAR, ends_on: day("2025-12-31") }
    NotedAlready { year: YEAR, noted_on: day("2026-06-12") }
    NotAManager { mandate: MANDATE }
    MandateRuns { mandate: MANDATE, until: day("2026-06-30") }
    StaysManager { mandate: MANDATE }
    PublishedAlready { mandate: MANDATE, published_on: day("2026-07-15") }
    NothingToConfirm { assembly: ASSEMBLY }
    ConfirmedInWriting {}
    ConfirmedTooEarly { since: day("2022-06-30") }
    ConfirmedAlready { assembly: ASSEMBLY, confirmed_on: day("2022-12-15") }
}
