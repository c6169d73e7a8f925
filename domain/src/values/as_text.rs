//! Reading what is written as a text and kept as something else, without a copy of the text: accounts are read by the
//! million.

use super::Malformed;
use serde::Deserializer;
use serde::de::{Error, Visitor};
use std::fmt;
use std::marker::PhantomData;

struct Text<T>(PhantomData<T>);

impl<T: for<'t> TryFrom<&'t str, Error = Malformed>> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        T::try_from(text).map_err(E::custom)
    }
}

/// Reads a text as what it says.
///
/// # Errors
/// The reader's own, for what is no text and for a text that says nothing of the sort.
pub(super) fn read<'de, T, D>(reader: D) -> Result<T, D::Error>
where
    T: for<'t> TryFrom<&'t str, Error = Malformed>,
    D: Deserializer<'de>,
{
    reader.deserialize_str(Text(PhantomData))
}
