//! References that are the same whenever the same position is imported into the same book: nothing is drawn.
//!
//! UUIDs of version 8 (RFC 9562), the first 16 bytes of a SHA-256 over the book, the kind and the key.

use quitus_domain::values::BookId;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What the references of one import are derived from.
#[derive(Clone, Debug)]
pub struct Origin {
    book: BookId,
    /// The content of the sheet and of the position, for what must not come back in a corrected import.
    content: [u8; 32],
}

impl Origin {
    /// An import of this content, a sheet and what stands beside it, into this book.
    #[must_use]
    pub fn new(book: BookId, content: [&[u8]; 2]) -> Self {
        Origin { book, content: digest(&content) }
    }

    /// The associate of a number: the same in a corrected import, as the number is.
    #[must_use]
    pub fn associate(&self, number: u32) -> Uuid {
        self.derive("associate", number.to_string().as_bytes())
    }

    /// The common agent of co-owners. A person whose values were erased never comes back under the same reference, so
    /// a corrected import makes another one.
    #[must_use]
    pub fn agent(&self, number: u32) -> Uuid {
        self.derive("agent", &[self.content.as_slice(), number.to_string().as_bytes()].concat())
    }

    /// What the position lists at a place, such as a mandate.
    #[must_use]
    pub fn listed(&self, kind: &str, place: usize) -> Uuid {
        self.derive(kind, place.to_string().as_bytes())
    }

    /// What stands under a key of its own, such as a payment of a statement.
    #[must_use]
    pub fn named(&self, kind: &str, key: &str) -> Uuid {
        self.derive(kind, key.as_bytes())
    }

    /// The id of the command with this body.
    #[must_use]
    pub fn command(&self, body: &str) -> Uuid {
        self.derive("command", body.as_bytes())
    }

    fn derive(&self, kind: &str, key: &[u8]) -> Uuid {
        let hash = digest(&[b"quitus import", self.book.as_str().as_bytes(), kind.as_bytes(), key]);
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }
}

/// The hash of some parts, each with its length.
fn digest(parts: &[&[u8]]) -> [u8; 32] {
    let whole = parts
        .iter()
        .fold(Sha256::new(), |hash, part| hash.chain_update((part.len() as u64).to_be_bytes()).chain_update(part));
    whole.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_differ_by_book_kind_and_key_and_by_nothing_else() {
        let book = |id: u128| BookId::of(Uuid::from_u128(id));
        let one = Origin::new(book(1), [b"a", b""]);
        let corrected = Origin::new(book(1), [b"b", b""]);
        assert_eq!(one.associate(4), corrected.associate(4));
        assert_ne!(one.agent(4), corrected.agent(4));
        let others =
            [one.associate(5), Origin::new(book(2), [b"a", b""]).associate(4), one.agent(4), one.listed("x", 4)];
        assert!(others.iter().all(|other| *other != one.associate(4)));
        assert_eq!(one.associate(4).get_version_num(), 8);
    }
}
