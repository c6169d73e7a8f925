//! Silence that must be written.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer};

/// Reads an optional field that must nevertheless be there: silence is `null`, never a forgotten line.
///
/// # Errors
/// Those of the reader; a field that is not there, since `serde` asks for it.
pub fn stated<'de, D: Deserializer<'de>, T: Deserialize<'de>>(reader: D) -> Result<Option<T>, D::Error> {
    Option::deserialize(reader)
}

/// The schema of such a field: it must be there, and may be `null`.
pub fn stated_schema<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<Option<T>>()
}
