//! Minutes and their register (*procès-verbaux*).

use super::{Breach, ensure};
use serde::{Deserialize, Serialize};

/// What minutes must state, in the order of the decree (R223-24).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mention {
    /// Date and place.
    DateAndPlace,
    /// Name and capacity of the chair.
    Chair,
    /// Names of those present or represented, with their shares.
    Attendance,
    /// Documents and reports submitted.
    Documents,
    /// Summary of the debates.
    Debates,
    /// Text of every resolution put to the vote, the rejected ones too.
    Resolutions,
    /// Results of the votes.
    Results,
    /// Signatures of the managers and of the chair.
    Signatures,
}

/// AG-25 (CCom R223-24): minutes are not sealed while a mention is missing. Statutes N.
/// \[V: R223-24 LEGI-2009, fields and signatures\]
///
/// # Errors
/// [`Breach::MinutesIncomplete`], with what is missing.
pub fn complete(missing: &[Mention]) -> Result<(), Breach> {
    ensure(missing.is_empty(), Breach::MinutesIncomplete { missing: missing.to_vec() })
}

/// AG-28 (CCom R221-3, R223-24): minutes are numbered without gap, each one more than the last. Statutes N.
/// \[V: R221-3 and R223-24 LEGI-2009\]
///
/// # Errors
/// [`Breach::SequenceGap`].
pub fn next_number(last: u32, given: u32) -> Result<(), Breach> {
    let expected = last.saturating_add(1);
    ensure(given == expected, Breach::SequenceGap { expected, given })
}

/// How a person signed a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SignatureLevel {
    /// A click, a scanned hand.
    Simple,
    /// Advanced (eIDAS art. 26).
    Advanced,
    /// Qualified.
    Qualified,
}

/// AG-27 (décret n° 2019-1118): electronic minutes are signed at the advanced level at least; below it the paper register
/// remains required. Statutes N. \[V: lexbase text art. 1-2\]
///
/// # Errors
/// [`Breach::SignatureBelowAdvanced`].
pub fn signature(level: SignatureLevel) -> Result<(), Breach> {
    ensure(level != SignatureLevel::Simple, Breach::SignatureBelowAdvanced {})
}
