//! What a route is: its address, its words, what it opens with, what it may be asked, and how it is answered.

use super::question::Question;
use crate::locales::forms::Both;
use crate::people::Scope;
use crate::sheets::Report;
use crate::views::{Reading, Texts, Unanswered};
use serde_json::Value;
use std::sync::Arc;

/// A method.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verb {
    /// GET, and HEAD.
    Get,
    /// POST.
    Post,
}

/// Where a key stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// In the path; always there.
    Path,
    /// In the query; there or not.
    Query,
    /// In the query; always there.
    Needed,
}

/// What a key may hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A day of the calendar.
    Day,
    /// The number of an entry, a day or an instant: what was known.
    Known,
    /// A whole number from 1, or from nought.
    Number {
        /// The least.
        from: u32,
        /// The greatest.
        to: u32,
    },
    /// `true` or `false`.
    Flag,
    /// A text of 1 to 200 characters.
    Text,
    /// A type of entry, or what stands before its point.
    Type,
    /// The digits of an account.
    Account,
    /// The name of a fiscal year.
    Year,
    /// 64 hexadecimal digits.
    Nonce,
    /// The id of a command: a UUID with its hyphens.
    Command,
    /// `json`, `csv` or `xlsx`.
    Shape,
    /// `hledger` or `beancount`.
    Program,
}

/// A key of an address.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// Where it stands.
    pub place: Place,
    /// What it holds.
    pub kind: Kind,
    /// What it means.
    pub words: Both,
}

/// What a view answers.
pub type Answered = Result<Value, Unanswered>;

/// The same as tables.
pub type Drawn = Result<Report, Unanswered>;

/// A paper or a file, in French.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Paper {
    /// The letter that convenes an assembly.
    Convocation,
    /// Its attendance sheet.
    Attendance,
    /// Its minutes.
    Minutes,
    /// A certified extract of them.
    Extract,
    /// The certificate of an associate's shares.
    Certificate,
    /// What a reviewer reads, or the yearly report on the project.
    Review,
    /// An invoice, a credit note or a penalty.
    Invoice,
    /// An invoice or a credit note, for a platform.
    ElectronicInvoice,
    /// The receipt of money that went back.
    Receipt,
    /// The file of a year's accounts for the tax office.
    TaxFile,
    /// The description that goes with it.
    TaxFileDescription,
    /// The entries, for programs that add up.
    PlainAccounts,
}

/// A proof of a struck register.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Struck {
    /// The totals by category.
    Categories,
    /// The same, as a paper.
    Attestation,
    /// The line of an associate.
    Associate,
    /// Lines that a nonce draws.
    Sample,
    /// Lines that a third party's question asks for.
    Question,
}

/// A file of others that is read, and of which nothing is recorded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Given {
    /// A statement of the bank.
    Statement,
    /// An accountant's file of entries.
    Entries,
}

/// What is imagined.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WhatIf {
    /// A vote under other clauses.
    Vote,
    /// A vote under statutes that come as the body.
    Statutes,
    /// The panel of a SCIC after acts.
    Acts,
}

/// How a route is answered.
#[derive(Clone, Copy)]
pub enum Answer {
    /// From the book on the dates of the question.
    Reading(fn(&Question, &Arc<Reading>) -> Answered),
    /// The same, and as a spreadsheet.
    Tables(fn(&Question, &Arc<Reading>) -> Answered, fn(&Question, &Arc<Reading>) -> Drawn),
    /// The same, with the words of the assemblies' texts.
    Texts(fn(&Question, Arc<Reading>, Texts) -> Answered),
    /// From two situations of the book.
    Difference,
    /// A paper.
    Paper(Paper),
    /// A proof of a struck register.
    Struck(Struck),
    /// What comes of a file of others.
    Given(Given),
    /// What would be otherwise.
    WhatIf(WhatIf),
    /// The entries, page by page.
    Entries,
    /// Where an entry lies in the tree.
    Proof,
    /// The signed checkpoint.
    Checkpoint,
    /// The feed.
    Events,
    /// Recording, or laying down what wants two persons.
    Record,
    /// The acts that wait for two persons.
    Proposals,
    /// What became of one of them.
    Proposal,
    /// The description of all this.
    Document,
}

/// A route.
pub struct Route {
    /// Its method.
    pub verb: Verb,
    /// Its path below `/api/v1`, as the router writes it.
    pub path: &'static str,
    /// What it is.
    pub words: Both,
    /// The command of the command line that answers the same; empty where there is none.
    pub command: &'static str,
    /// What a token must have; nothing where everybody may.
    pub scope: Option<Scope>,
    /// Its keys.
    pub keys: &'static [Key],
    /// How it is answered.
    pub answer: Answer,
}

impl Route {
    /// A name for programs: `get_associates_number`.
    #[must_use]
    pub fn id(&self) -> String {
        let verb = match self.verb {
            Verb::Get => "get",
            Verb::Post => "post",
        };
        let path = self.path.replace(['/', '.'], "_").replace(['{', '}'], "");
        format!("{verb}{path}")
    }

    /// Whether it is asked about the two dates of a question.
    #[must_use]
    pub fn is_dated(&self) -> bool {
        self.keys.iter().any(|key| key.name == "known")
    }
}
