//! What is checked of a book wherever it lies, in a bundle or in a database: the log, the receipts over its entries,
//! and the texts, documents and persons' fields beside it.

use super::Section;
use super::documents::{DocumentCheck, Tally};
use super::receipts::ReceiptCheck;
use super::rows::{DocumentRow, ReceiptRow};
use crate::log::StoredEntry;
use crate::log::leaf::Leaf;
use crate::log::verify::{Report, Verifier};

/// A check under way. Feed checkpoints and receipts first, then the entries, then what stands beside them.
pub struct BookCheck<'k> {
    /// The verifier of the log, for pinned checkpoints, kept tiles and stored nodes.
    pub verifier: Verifier<'k>,
    receipts: Option<ReceiptCheck>,
    documents: DocumentCheck,
    sections: Vec<Section>,
}

/// What a check found.
pub struct Checked {
    /// The log and everything that differs anywhere.
    pub log: Report,
    /// Texts and attachments.
    pub documents: Tally,
    /// Fields of natural persons.
    pub identities: Tally,
}

impl<'k> BookCheck<'k> {
    /// A check of what holds these sections; what is in none of them counts as withheld.
    #[must_use]
    pub fn new(verifier: Verifier<'k>, sections: &[Section]) -> Self {
        let receipts = sections.contains(&Section::Receipts).then(ReceiptCheck::default);
        BookCheck { verifier, receipts, documents: DocumentCheck::default(), sections: sections.to_vec() }
    }

    /// Takes a receipt.
    pub fn receipt(&mut self, row: ReceiptRow) {
        if let Some(check) = &mut self.receipts {
            check.receipt(row, self.verifier.report_mut());
        }
    }

    /// Takes the next entry, and hands back its leaf when nothing about it differs.
    pub fn entry(&mut self, entry: &StoredEntry) -> Option<Leaf> {
        let leaf = self.verifier.entry(entry)?;
        if let Some(check) = &mut self.receipts {
            check.entry(entry, &leaf, self.verifier.report_mut());
        }
        self.documents.entry(entry, &leaf);
        Some(leaf)
    }

    /// Takes a text or an attachment in clear.
    pub fn document(&mut self, row: &DocumentRow) {
        self.documents.document(row, self.verifier.report_mut());
    }

    /// Takes a text or an attachment that stays sealed.
    pub fn sealed_document(&mut self, digest: &[u8], size: u64, media_type: &str) {
        self.documents.sealed(digest, size, media_type, self.verifier.report_mut());
    }

    /// Takes a person's field in clear, as its encoded disclosure.
    pub fn identity(&mut self, encoded: &str) {
        self.documents.identity(encoded, self.verifier.report_mut());
    }

    /// Takes a person's field that stays sealed.
    pub fn sealed_identity(&mut self, digest: &str) {
        self.documents.sealed_identity(digest, self.verifier.report_mut());
    }

    /// Says what was found, what never came included.
    #[must_use]
    pub fn finish(mut self) -> Checked {
        let (documents, identities) = self.documents.finish(&self.sections, self.verifier.report_mut());
        let mut log = self.verifier.finish();
        if let Some(receipts) = self.receipts {
            receipts.finish(log.size, &mut log);
        }
        Checked { log, documents, identities }
    }
}
