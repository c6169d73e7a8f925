//! Reading JSON as the book writes it, without a space between, straight into what it says.
//!
//! It takes less than JSON: no spaces, no fractions, nothing nested deeper than events are. Whatever it does not take is
//! an error without a word, and no judgment: the caller then has serde_json read the text, which takes it after all or
//! says what is wrong. Invariant: what it takes, serde_json takes too, and reads the same. It spares what a book of a
//! million entries would pay for an answer that a canonical text never needs: spaces asked for between all tokens, a
//! place kept for an error.

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use std::fmt::{self, Display};

/// What is nested deeper is left to serde_json.
const DEEPEST: usize = 64;

/// Reads a text; nothing where it is not plain, or says nothing of the sort.
pub(super) fn read<'t, T: Deserialize<'t>>(text: &'t str) -> Option<T> {
    let mut reader = Reader { text, at: 0, depth: 0 };
    let read = T::deserialize(&mut reader).ok()?;
    (reader.at == text.len()).then_some(read)
}

/// Not taken, for whatever reason.
#[derive(Debug)]
struct NotTaken;

impl Display for NotTaken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not taken")
    }
}

impl std::error::Error for NotTaken {}

impl de::Error for NotTaken {
    fn custom<T: Display>(_: T) -> Self {
        NotTaken
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
}

impl<'t> Reader<'t> {
    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> Result<(), NotTaken> {
        let found = self.next() == Some(byte);
        self.at += 1;
        if found { Ok(()) } else { Err(NotTaken) }
    }

    fn word(&mut self, word: &str) -> Result<(), NotTaken> {
        let rest = self.text.get(self.at..).ok_or(NotTaken)?;
        self.at += word.len();
        if rest.starts_with(word) { Ok(()) } else { Err(NotTaken) }
    }

    /// A text that stands as it is meant, behind its quotation mark; nothing where a letter is escaped.
    fn unescaped(&mut self) -> Result<Option<&'t str>, NotTaken> {
        self.take(b'"')?;
        let length = plain_length(self.text.as_bytes().get(self.at..).ok_or(NotTaken)?);
        let (from, to) = (self.at, self.at + length);
        match self.text.as_bytes().get(to) {
            Some(b'"') => {
                self.at = to + 1;
                self.text.get(from..to).map(Some).ok_or(NotTaken)
            }
            Some(b'\\') => Ok(None),
            // A control character, or no end.
            Some(_) | None => Err(NotTaken),
        }
    }

    /// The rest of a text in which letters are escaped, which serde_json spells out.
    fn escaped(&mut self) -> Result<String, NotTaken> {
        let from = self.at - 1;
        loop {
            self.at += plain_length(self.text.as_bytes().get(self.at..).ok_or(NotTaken)?);
            match self.next() {
                Some(b'\\') => self.at += 2,
                Some(b'"') => break,
                Some(_) | None => return Err(NotTaken),
            }
        }
        self.at += 1;
        serde_json::from_str(self.text.get(from..self.at).ok_or(NotTaken)?).map_err(|_| NotTaken)
    }

    fn string<V: Visitor<'t>>(&mut self, visitor: V) -> Result<V::Value, NotTaken> {
        match self.unescaped()? {
            Some(text) => visitor.visit_borrowed_str(text),
            None => visitor.visit_string(self.escaped()?),
        }
    }

    fn key(&mut self) -> Result<BorrowedStrDeserializer<'t, NotTaken>, NotTaken> {
        let key = self.unescaped()?.ok_or(NotTaken)?;
        self.take(b':')?;
        Ok(BorrowedStrDeserializer::new(key))
    }

    fn integer<V: Visitor<'t>>(&mut self, visitor: V) -> Result<V::Value, NotTaken> {
        let negative = self.next() == Some(b'-');
        self.at += usize::from(negative);
        let from = self.at;
        let mut number = 0_u64;
        while let Some(digit @ b'0'..=b'9') = self.next() {
            let tens = number.checked_mul(10).ok_or(NotTaken)?;
            number = tens.checked_add(u64::from(digit - b'0')).ok_or(NotTaken)?;
            self.at += 1;
        }
        let spelled = match self.text.as_bytes().get(from..self.at) {
            Some([b'0']) => !negative,
            Some([b'1'..=b'9', ..]) => true,
            Some(_) | None => false,
        };
        match (spelled && !matches!(self.next(), Some(b'.' | b'e' | b'E')), negative) {
            (false, _) => Err(NotTaken),
            (true, false) => visitor.visit_u64(number),
            (true, true) => visitor.visit_i64(0_i64.checked_sub_unsigned(number).ok_or(NotTaken)?),
        }
    }

    /// What stands between brackets, not too deep.
    fn within<R>(
        &mut self,
        [open, close]: [u8; 2],
        read: impl FnOnce(&mut Self) -> Result<R, NotTaken>,
    ) -> Result<R, NotTaken> {
        self.take(open)?;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(NotTaken);
        }
        let found = read(self)?;
        self.depth -= 1;
        self.take(close)?;
        Ok(found)
    }

    fn list<V: Visitor<'t>>(&mut self, visitor: V) -> Result<V::Value, NotTaken> {
        self.within([b'[', b']'], |reader| visitor.visit_seq(Items { reader, close: b']', begun: false }))
    }

    fn object<V: Visitor<'t>>(&mut self, visitor: V) -> Result<V::Value, NotTaken> {
        self.within([b'{', b'}'], |reader| visitor.visit_map(Items { reader, close: b'}', begun: false }))
    }
}

/// How many bytes stand before the first quotation mark, backslash or control character. Eight are looked at at once: a
/// bit at the top of each byte says whether it is one of them, and no byte below the first such is mistaken.
fn plain_length(bytes: &[u8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const TOPS: u64 = 0x8080_8080_8080_8080;
    let nought = |word: u64| word.wrapping_sub(ONES) & !word;
    let (words, rest) = bytes.as_chunks::<8>();
    for (at, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let control = word.wrapping_sub(ONES * 0x20) & !word;
        let found = (nought(word ^ (ONES * 0x22)) | nought(word ^ (ONES * 0x5c)) | control) & TOPS;
        if found != 0 {
            return at * 8 + found.trailing_zeros() as usize / 8;
        }
    }
    let ends = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1f);
    words.len() * 8 + rest.iter().position(ends).unwrap_or(rest.len())
}

impl<'t> Deserializer<'t> for &mut Reader<'t> {
    type Error = NotTaken;

    fn deserialize_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, NotTaken> {
        match self.next() {
            Some(b'"') => self.string(visitor),
            Some(b'{') => self.object(visitor),
            Some(b'[') => self.list(visitor),
            Some(b'-' | b'0'..=b'9') => self.integer(visitor),
            Some(b'n') => self.word("null").and_then(|()| visitor.visit_unit()),
            Some(b't') => self.word("true").and_then(|()| visitor.visit_bool(true)),
            Some(b'f') => self.word("false").and_then(|()| visitor.visit_bool(false)),
            Some(_) | None => Err(NotTaken),
        }
    }

    fn deserialize_str<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, NotTaken> {
        self.string(visitor)
    }

    fn deserialize_string<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, NotTaken> {
        self.string(visitor)
    }

    fn deserialize_identifier<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, NotTaken> {
        self.string(visitor)
    }

    fn deserialize_u64<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, NotTaken> {
        self.integer(visitor)
    }

    fn deserialize_i64<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, NotTaken> {
        self.integer(visitor)
    }

    fn deserialize_seq<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, NotTaken> {
        self.list(visitor)
    }

    fn deserialize_map<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, NotTaken> {
        self.object(visitor)
    }

    fn deserialize_struct<V: Visitor<'t>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotTaken> {
        self.object(visitor)
    }

    fn deserialize_option<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, NotTaken> {
        match self.next() {
            Some(b'n') => self.word("null").and_then(|()| visitor.visit_none()),
            Some(_) | None => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'t>>(self, _: &'static str, visitor: V) -> Result<V::Value, NotTaken> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'t>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotTaken> {
        match self.next() {
            Some(b'{') => self.within([b'{', b'}'], |reader| visitor.visit_enum(reader)),
            Some(_) | None => {
                let variant = self.unescaped()?.ok_or(NotTaken)?;
                visitor.visit_enum(BorrowedStrDeserializer::<NotTaken>::new(variant))
            }
        }
    }

    fn deserialize_f32<V: Visitor<'t>>(self, _: V) -> Result<V::Value, NotTaken> {
        Err(NotTaken)
    }

    fn deserialize_f64<V: Visitor<'t>>(self, _: V) -> Result<V::Value, NotTaken> {
        Err(NotTaken)
    }

    // What a visitor does not expect it refuses, so that no more need be told apart.
    serde::forward_to_deserialize_any! { <V: Visitor<'t>>
        bool i8 i16 i32 u8 u16 u32 char bytes byte_buf unit unit_struct tuple tuple_struct ignored_any
    }
}

/// The items of a list or the fields of an object.
struct Items<'r, 't> {
    reader: &'r mut Reader<'t>,
    close: u8,
    begun: bool,
}

impl Items<'_, '_> {
    /// Whether another one comes, and the comma before it.
    fn more(&mut self) -> Result<bool, NotTaken> {
        if self.reader.next() == Some(self.close) {
            return Ok(false);
        }
        if std::mem::replace(&mut self.begun, true) {
            self.reader.take(b',')?;
        }
        Ok(true)
    }
}

impl<'t> SeqAccess<'t> for Items<'_, 't> {
    type Error = NotTaken;

    fn next_element_seed<T: DeserializeSeed<'t>>(&mut self, seed: T) -> Result<Option<T::Value>, NotTaken> {
        if self.more()? { seed.deserialize(&mut *self.reader).map(Some) } else { Ok(None) }
    }
}

impl<'t> MapAccess<'t> for Items<'_, 't> {
    type Error = NotTaken;

    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Result<Option<K::Value>, NotTaken> {
        if self.more()? { self.reader.key().and_then(|key| seed.deserialize(key)).map(Some) } else { Ok(None) }
    }

    fn next_value_seed<T: DeserializeSeed<'t>>(&mut self, seed: T) -> Result<T::Value, NotTaken> {
        seed.deserialize(&mut *self.reader)
    }
}

impl<'t> EnumAccess<'t> for &mut Reader<'t> {
    type Error = NotTaken;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'t>>(self, seed: T) -> Result<(T::Value, Self), NotTaken> {
        let variant = self.key()?;
        Ok((seed.deserialize(variant)?, self))
    }
}

impl<'t> VariantAccess<'t> for &mut Reader<'t> {
    type Error = NotTaken;

    fn unit_variant(self) -> Result<(), NotTaken> {
        self.word("null")
    }

    fn newtype_variant_seed<T: DeserializeSeed<'t>>(self, seed: T) -> Result<T::Value, NotTaken> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'t>>(self, _: usize, visitor: V) -> Result<V::Value, NotTaken> {
        self.list(visitor)
    }

    fn struct_variant<V: Visitor<'t>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, NotTaken> {
        self.object(visitor)
    }
}

#[cfg(test)]
#[path = "plain_tests.rs"]
mod tests;
