//! What goes into an address and what comes out of it, as the document says it: media types, bodies, tags.

use super::route::{Answer, Given, Paper, Struck, WhatIf};

/// What the body of a question holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sent {
    /// A command.
    Command,
    /// Commands that are only imagined, in their order.
    Acts,
    /// Statutes that are only imagined.
    Statutes,
    /// A third party's question about a struck register.
    Question,
    /// A statement of the bank, camt.053.
    Statement,
    /// A file of entries.
    Entries,
}

/// JSON.
pub const JSON: &str = "application/json";
/// A page that needs nothing else.
pub const HTML: &str = "text/html";
/// An electronic invoice.
pub const XML: &str = "application/xml";
/// A text.
pub const PLAIN: &str = "text/plain";
/// Lines of fields.
pub const CSV: &str = "text/csv";
/// A spreadsheet.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

impl Sent {
    /// The media types under which it comes; the first is the usual one.
    #[must_use]
    pub fn media(self) -> &'static [&'static str] {
        match self {
            Sent::Command | Sent::Acts | Sent::Statutes | Sent::Question => &[JSON],
            Sent::Statement => &[XML, "text/xml"],
            Sent::Entries => &[PLAIN, "application/octet-stream"],
        }
    }
}

impl Answer {
    /// The media type of a good answer, without its parameters.
    #[must_use]
    pub fn media(self) -> &'static str {
        match self {
            Answer::Events => "text/event-stream",
            Answer::Proof
            | Answer::Checkpoint
            | Answer::Paper(Paper::TaxFile | Paper::TaxFileDescription | Paper::PlainAccounts) => PLAIN,
            Answer::Paper(Paper::ElectronicInvoice) => XML,
            Answer::Paper(
                Paper::Convocation
                | Paper::Attendance
                | Paper::Minutes
                | Paper::Extract
                | Paper::Certificate
                | Paper::Review
                | Paper::Invoice
                | Paper::Receipt,
            )
            | Answer::Struck(Struck::Attestation) => HTML,
            Answer::Struck(Struck::Categories | Struck::Associate | Struck::Sample | Struck::Question)
            | Answer::Reading(_)
            | Answer::Tables(..)
            | Answer::Texts(_)
            | Answer::Difference
            | Answer::Entries
            | Answer::Given(_)
            | Answer::WhatIf(_)
            | Answer::Record
            | Answer::Proposals
            | Answer::Proposal
            | Answer::Document => JSON,
        }
    }

    /// What a question to it has for a body, where it has one.
    #[must_use]
    pub fn sent(self) -> Option<Sent> {
        match self {
            Answer::Record => Some(Sent::Command),
            Answer::WhatIf(WhatIf::Acts) => Some(Sent::Acts),
            Answer::WhatIf(WhatIf::Statutes) => Some(Sent::Statutes),
            Answer::Struck(Struck::Question) => Some(Sent::Question),
            Answer::Given(Given::Statement) => Some(Sent::Statement),
            Answer::Given(Given::Entries) => Some(Sent::Entries),
            Answer::WhatIf(WhatIf::Vote)
            | Answer::Struck(Struck::Categories | Struck::Attestation | Struck::Associate | Struck::Sample)
            | Answer::Paper(_)
            | Answer::Reading(_)
            | Answer::Tables(..)
            | Answer::Texts(_)
            | Answer::Difference
            | Answer::Entries
            | Answer::Proof
            | Answer::Checkpoint
            | Answer::Events
            | Answer::Proposals
            | Answer::Proposal
            | Answer::Document => None,
        }
    }

    /// Whether its answers have an ETag: those that only the book, the day and the language make. A proof also rests on
    /// the last checkpoint, which may come after the entries.
    #[must_use]
    pub fn is_tagged(self) -> bool {
        match self {
            Answer::Reading(_)
            | Answer::Tables(..)
            | Answer::Texts(_)
            | Answer::Difference
            | Answer::Entries
            | Answer::Paper(_)
            | Answer::WhatIf(WhatIf::Vote) => true,
            Answer::WhatIf(WhatIf::Acts | WhatIf::Statutes)
            | Answer::Struck(_)
            | Answer::Given(_)
            | Answer::Proof
            | Answer::Checkpoint
            | Answer::Events
            | Answer::Record
            | Answer::Proposals
            | Answer::Proposal
            | Answer::Document => false,
        }
    }
}
