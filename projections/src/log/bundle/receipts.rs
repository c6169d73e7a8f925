//! Receipts against the entries they acknowledge: every entry belongs to exactly one,
//! whose command and last leaf hash are the entries' own.

use std::collections::BTreeMap;

use super::rows::ReceiptRow;
use crate::log::leaf::Leaf;
use crate::log::verify::{Report, What};
use crate::log::{StoredEntry, to_base64};

#[derive(Debug, Default)]
pub(super) struct ReceiptCheck {
    ahead: BTreeMap<u64, ReceiptRow>,
    current: Option<ReceiptRow>,
}

impl ReceiptCheck {
    pub(super) fn receipt(&mut self, row: ReceiptRow, report: &mut Report) {
        if row.first > row.last || row.size != row.last + 1 || row.body_mac.len() != 32 {
            report.differs(Some(row.first), What::Receipt, "first <= last, size = last + 1", &row.command_id);
        }
        if let Some(twice) = self.ahead.insert(row.first, row) {
            report.differs(Some(twice.first), What::Receipt, "one receipt", twice.command_id);
        }
    }

    pub(super) fn entry(&mut self, entry: &StoredEntry, leaf: &Leaf, report: &mut Report) {
        let at = Some(entry.position);
        if let Some(next) = self.ahead.remove(&entry.position) {
            self.current = Some(next);
        }
        let Some(receipt) = self.current.as_ref().filter(|row| entry.position <= row.last) else {
            return report.differs(at, What::Receipt, "a receipt", "none");
        };
        if receipt.command_id != leaf.command_id {
            report.differs(at, What::Receipt, &leaf.command_id, &receipt.command_id);
        }
        if let Some((mac, number)) = body_mac(entry)
            && (mac != to_base64(&receipt.body_mac) || number != receipt.mac_key.to_string())
        {
            report.differs(at, What::Receipt, mac, to_base64(&receipt.body_mac));
        }
        if receipt.last == entry.position && receipt.leaf_hash != entry.leaf_hash {
            let (wanted, found) = (to_base64(&entry.leaf_hash), to_base64(&receipt.leaf_hash));
            report.differs(at, What::Receipt, wanted, found);
        }
    }

    pub(super) fn finish(self, size: u64, report: &mut Report) {
        let unended = self.current.filter(|row| row.last >= size);
        for row in self.ahead.into_values().chain(unended) {
            report.differs(Some(row.first), What::Receipt, "its entries", row.command_id);
        }
    }
}

/// The HMAC of the command's body and the number of its key, which the metadata commits to.
fn body_mac(entry: &StoredEntry) -> Option<(String, String)> {
    let metadata: serde_json::Value = serde_json::from_str(&entry.metadata).ok()?;
    let text = |name: &str| metadata.get(name)?.as_str().map(str::to_owned);
    Some((text("body_mac")?, text("mac_key")?))
}
