//! What only a SCIC must prove: its associates by category, counted once (*registre arrêté*).
//!
//! A register is struck on a day: the totals of each category, the colleges and their weights, and the root of a sum tree
//! over the associates, so that anyone can check a total or one's own line without seeing the others. The root is
//! computed, never supplied. Any cooperative may strike its register. From then on nothing takes effect by that day that
//! would change it; a correction may, and the register is then struck anew. One line can be opened against the root
//! ([`OpenedLine`]). Deliberately absent: the proof file and who signs it, which the projections know.

mod event;
mod state;
mod strike;
mod sum_path;
mod sum_tree;

pub use event::{CategoryTotals, CollegeWeight, RegisterStruck, StrikeGround};
pub use state::{Struck, StruckRegister};
pub use strike::{Made, StrikeRegister, StrikeSalt, Touches, breaches, changed_by, event, lines, made};
pub use sum_path::{BrokenPath, OpenedLine};
pub use sum_tree::{Leaf, Subtree, SumTree, Totals, mac};
