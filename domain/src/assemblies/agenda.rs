//! What an assembly is called to decide (*ordre du jour, projets de résolutions*).

use super::{Backing, Matter};
use crate::values::{DecisionKind, Sealed, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A draft of a resolution. Its number is its place among those of the assembly, from 1.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The item of the agenda that it comes under, from 1.
    pub item: u16,
    /// By which rule it is counted.
    pub kind: DecisionKind,
    /// What is put to the vote, word for word.
    pub wording: Sealed,
    /// Whether it chooses a person.
    pub matter: Matter,
    /// Whether the management backs it.
    pub management: Backing,
    /// The category whose associates alone vote on it; `null` when all do.
    #[serde(default)]
    pub reserved_to: Option<Slug>,
    /// The command that it authorises once adopted; `null` when nothing of the book follows from it.
    #[serde(default)]
    pub authorises: Option<Authorised>,
}

/// A command that a resolution authorises: carried out later, by an act that cites the resolution.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Authorised {
    /// The type of the command, such as `admit_associate`.
    pub command: Slug,
    /// Who or what it is about: the reference of the associate, the mandate, the person; `null` when it is about the
    /// cooperative itself.
    #[serde(default)]
    pub subject: Option<Uuid>,
}

/// Where an item added after the convocation comes from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Source {
    /// Associates asked for it in time (AG-05).
    Associates {
        /// Who asked.
        associates: Vec<crate::values::AssociateRef>,
        /// The reasoned request.
        request: Sealed,
    },
    /// It came up in the meeting: only the revocation of a manager may (AG-04).
    Incident,
}
