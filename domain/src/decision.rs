//! The act of an organ that authorises a command, when it was taken outside this book.

use crate::values::{Day, Label, Organ, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A decision cited from outside (*décision extérieure*): who took it, when, under which number, in which document.
/// Decisions taken in the book itself come with assemblies. A document is always cited: a decision is never a flag.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutsideDecision {
    /// The organ that decided.
    pub organ: Organ,
    /// The day it decided.
    pub decided_on: Day,
    /// The number of the resolution or of the minutes.
    pub number: Label,
    /// The minutes or the deed.
    pub document: Sealed,
}
