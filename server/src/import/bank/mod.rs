//! From a bank statement (camt.053) to payments that may be recorded.
//!
//! | File | Makes |
//! |---|---|
//! | `tree` | of XML, one element at a time, in bounds |
//! | `statement` | of elements, statements that add up |
//! | `matching` | of what an entry says, the invoices that it pays |
//! | `propose` | of entries, commands, and of the rest, why not |
//! | `told` | of all that, sentences and JSON |
//!
//! Invariants: nothing is recorded here; a statement of which opening, entries and closing do not add up is not read; the
//! same entry makes the same command for the same book, whichever statement holds it, and none once it was recorded; an
//! entry whose invoice is not certain makes none. Deliberately absent: money that goes out, other currencies, the older forms
//! of statements.

mod matching;
mod propose;
mod statement;
mod told;
mod tree;

pub use matching::{Customer, OpenInvoice};
pub use propose::{Known, Left, NotProposed, Paid, Proposal, propose};
pub use statement::{Detail, Entry, Statement, Unsound, Way, statements};
pub use told::{Answered, as_json, head, lines, paid, unsound, why};
pub use tree::NotXml;

/// Every statement of a file, with what may be recorded of it, in order: what one proposes, the next knows.
///
/// # Errors
/// [`Unsound`]: nothing is proposed of a file that is not sound.
pub fn answers(text: &str, known: &mut Known) -> Result<Vec<Answered>, Unsound> {
    let statements = statements(text.trim_start_matches('\u{feff}'))?;
    let answer = |statement: Statement| {
        let (proposals, left) = propose(&statement, known);
        Answered { statement, proposals, left }
    };
    Ok(statements.into_iter().map(answer).collect())
}
