//! The act of an organ that authorises a command: taken outside this book, or a resolution of an assembly in it.
//!
//! Invariants: a decision is never a flag. One from outside cites a document; one of the book cites the resolution, and
//! stands only if that resolution was adopted and authorises the command (`assemblies::cited`). Whoever cites says which
//! organ decided and when, so that an entry can be read without the one it cites.

use crate::values::{AssemblyRef, Day, Label, Organ, Sealed};
use schemars::JsonSchema;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use std::borrow::Cow;

/// A decision, wherever it was taken.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Decision {
    /// Outside this book.
    Outside(OutsideDecision),
    /// By a resolution of an assembly in this book.
    Resolution(CitedResolution),
}

/// A decision cited from outside (*décision extérieure*): who took it, when, under which number, in which document.
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

/// A resolution of an assembly that this book holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CitedResolution {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// The resolution, from 1.
    pub resolution: u16,
    /// The assembly as an organ: ordinary or extraordinary, as the resolution is.
    pub organ: Organ,
    /// The day it was held.
    pub decided_on: Day,
}

impl Decision {
    /// The organ that decided.
    #[must_use]
    pub fn organ(&self) -> Organ {
        match self {
            Decision::Outside(outside) => outside.organ,
            Decision::Resolution(cited) => cited.organ,
        }
    }

    /// The day it decided.
    #[must_use]
    pub fn decided_on(&self) -> Day {
        match self {
            Decision::Outside(outside) => outside.decided_on,
            Decision::Resolution(cited) => cited.decided_on,
        }
    }

    /// The number by which people find it.
    #[must_use]
    pub fn number(&self) -> Cow<'_, str> {
        match self {
            Decision::Outside(outside) => Cow::Borrowed(outside.number.as_str()),
            Decision::Resolution(cited) => Cow::Owned(cited.resolution.to_string()),
        }
    }

    /// The resolution of this book, if it is one.
    #[must_use]
    pub fn resolution(&self) -> Option<CitedResolution> {
        match self {
            Decision::Outside(_) => None,
            Decision::Resolution(cited) => Some(*cited),
        }
    }
}

/// Read by the field that only one of both has, so that a mistake is told by its name.
impl<'de> Deserialize<'de> for Decision {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(reader)?;
        match value.get("assembly").or_else(|| value.get("resolution")) {
            Some(_) => CitedResolution::deserialize(value).map(Decision::Resolution),
            None => OutsideDecision::deserialize(value).map(Decision::Outside),
        }
        .map_err(D::Error::custom)
    }
}
