//! Ordered maps as JSON arrays of pairs: JSON objects take only strings as keys.

use imbl::OrdMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Writes the map as an array of `[key, value]`.
///
/// # Errors
/// Those of the writer.
pub fn serialize<K, V, S>(map: &OrdMap<K, V>, writer: S) -> Result<S::Ok, S::Error>
where
    K: Serialize + Ord + Clone,
    V: Serialize + Clone,
    S: Serializer,
{
    writer.collect_seq(map.iter())
}

/// Reads an array of `[key, value]`.
///
/// # Errors
/// Those of the reader.
pub fn deserialize<'de, K, V, D>(reader: D) -> Result<OrdMap<K, V>, D::Error>
where
    K: Deserialize<'de> + Ord + Clone,
    V: Deserialize<'de> + Clone,
    D: Deserializer<'de>,
{
    Ok(Vec::<(K, V)>::deserialize(reader)?.into_iter().collect())
}
