//! How the weights of a key stand in an entry: since version 2 as pairs, `["who", 50]`.
//!
//! An entry has room for 61,440 bytes (`docs/format.md`). As objects, which the first version wrote, some nine hundred
//! weights filled it; pairs leave room for a thousand and three hundred.

use super::{KeySet, Weight};
use crate::decision::Decision;
use crate::values::{AssociateRef, Day, Label, Sealed, Slug};
use serde::{Deserialize, Deserializer, Serializer};
use serde_json::{Map, Value};

/// Writes each weight as a pair.
///
/// # Errors
/// Those of the writer.
pub(super) fn serialize<S: Serializer>(weights: &[Weight], writer: S) -> Result<S::Ok, S::Error> {
    writer.collect_seq(weights.iter().map(|one| (one.associate, one.weight)))
}

/// Reads pairs.
///
/// # Errors
/// Those of the reader.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(reader: D) -> Result<Vec<Weight>, D::Error> {
    let pairs = Vec::<(AssociateRef, u32)>::deserialize(reader)?;
    Ok(pairs.into_iter().map(|(associate, weight)| Weight { associate, weight }).collect())
}

/// Version 1 of `billing.key_set`. Read for ever, written no more.
#[derive(Deserialize)]
pub struct KeySetV1 {
    pool: Slug,
    label: Label,
    weights: Vec<WeightV1>,
    evidence: Option<Sealed>,
    decision: Decision,
    effective_on: Day,
}

/// A weight as an object, and as nothing else.
#[derive(Deserialize)]
#[serde(try_from = "Map<String, Value>")]
struct WeightV1(Weight);

impl TryFrom<Map<String, Value>> for WeightV1 {
    type Error = serde_json::Error;

    fn try_from(fields: Map<String, Value>) -> Result<Self, Self::Error> {
        serde_json::from_value(Value::Object(fields)).map(WeightV1)
    }
}

impl From<KeySetV1> for KeySet {
    fn from(old: KeySetV1) -> Self {
        let KeySetV1 { pool, label, weights, evidence, decision, effective_on } = old;
        let weights = weights.into_iter().map(|one| one.0).collect();
        KeySet { pool, label, weights, evidence, decision, effective_on }
    }
}
