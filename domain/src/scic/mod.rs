//! What only a SCIC must prove, and how a cooperative becomes one.
//!
//! A register is struck on a day (*registre arrêté*): the totals of each category, the colleges and their weights, and
//! the root of a sum tree over the associates, so that anyone can check a total or one's own line without seeing the
//! others. The root is computed, never supplied. Any cooperative may strike its register. From then on nothing takes
//! effect by that day that would change it; a correction may, and the register is then struck anew. One line can be
//! opened against the root ([`OpenedLine`]). A conversion is one act with its pack; what follows it (formalities, choices
//! of those who opposed, yearly reports on the project) is recorded as it comes. Deliberately absent: the proof file and
//! who signs it, which the projections know.

mod convert;
mod dissent;
mod event;
mod formality;
mod kinds;
mod report_project;
mod state;
mod strike;
mod sum_path;
mod sum_tree;

pub use convert::{
    Agreement, Beside, ConvertToScic, Held, Pack, Requalified, breaches as convert_breaches, event as convert_event,
    items as pack_items,
};
pub use dissent::{ChooseDissent, breaches as choose_dissent_breaches, event as choose_dissent_event};
pub use event::{
    CategoryTotals, CollegeWeight, DissentChosen, FormalityDone, ProjectReported, RegisterStruck, ScicConverted,
    StrikeGround,
};
pub use formality::{RecordFormality, breaches as formality_breaches, event as formality_event};
pub use kinds::{present, staff};
pub use report_project::{ReportProject, breaches as report_project_breaches, event as report_project_event};
pub use state::{Conversions, Converted, Struck, StruckRegister};
pub use strike::{Made, StrikeRegister, StrikeSalt, Touches, breaches, changed_by, event, lines, made};
pub use sum_path::{BrokenPath, OpenedLine};
pub use sum_tree::{Leaf, Subtree, SumTree, Totals, mac};

use crate::refusal::{Refusal, ScicRefusal};
use crate::values::Day;

/// Nothing follows a conversion that is not there yet on its day.
fn since_conversion(conversions: &Conversions, on: Day) -> Option<Refusal> {
    match conversions.converted() {
        None => Some(ScicRefusal::NotConverted { on }.into()),
        Some(one) if on < one.on => Some(Refusal::BeforeItsBasis { effective_on: on, basis: one.at, basis_on: one.on }),
        Some(_) => None,
    }
}
