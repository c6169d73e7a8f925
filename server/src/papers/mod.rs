//! Papers: what is drawn up from the book to be printed, signed and handed out.
//!
//! Each is one HTML file that needs nothing else: no script, no font, no picture from elsewhere, so that it looks the same
//! in twenty years. The text stands in `templates/`; here are the values that it wants, already in words. Deliberately
//! absent: who may have a paper, and what the book says, which the caller found out.

mod attendance;
mod bill;
mod categories;
mod certificate;
mod cii;
mod consultation;
mod convocation;
mod extract;
mod fec;
mod invoice;
mod meeting;
mod minutes;
mod review_file;
mod slip;
#[cfg(test)]
mod tests;

pub use attendance::AttendanceSheet;
pub use bill::{Bill, BillKind, BillLine, BillTax, Trader};
pub use categories::{Categories, CategoryRow, CollegeRow, Square};
pub use certificate::{Certificate, Company, Holder, Holding, Proof, Step};
pub use cii::cii;
pub use consultation::Consultation;
pub use convocation::{Convocation, DraftText};
pub use extract::Extract;
pub use fec::FecDescription;
pub use invoice::Invoice;
pub use meeting::Meeting;
pub use minutes::{CollegeLine, Minutes, Register as PaperRegister, Resolution, SheetLine};
pub use review_file::{PaperTable, ReviewFile};
pub use slip::Slip;
