//! The rows that cross the port, beside [`StoredEntry`](quitus_projections::log::StoredEntry).
//!
//! The store moves these bytes and looks into none of them.

use quitus_projections::log::Hash;
use uuid::Uuid;

use super::BookId;

/// A book of this database and how long it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookHead {
    /// The cooperative's id.
    pub book: BookId,
    /// How many entries the book has.
    pub size: u64,
}

/// What happened, without how it was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact<'p> {
    /// The leaf index, from 0.
    pub position: u64,
    /// The event type's column.
    pub event_type: &'p str,
    /// The event version's column.
    pub event_version: &'p str,
    /// The payload's text.
    pub payload: &'p str,
}

/// A page of facts, in the order of their positions: one text of which each is a part, since whoever folds a million of
/// them keeps none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    text: String,
    places: Vec<FactPlace>,
}

/// Where in the text of its page a fact stands: type, version and payload, one behind the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct FactPlace {
    position: u64,
    from: usize,
    lengths: [usize; 3],
}

impl Facts {
    /// A page that was read as one text, a fact in each line, whose last words are its type, version and payload: `read`
    /// takes a line apart, and says at which position the fact stands.
    pub(in crate::store) fn of_lines<E>(
        text: String,
        read: impl Fn(&str) -> Result<(u64, [&str; 3]), E>,
    ) -> Result<Self, E> {
        let mut places = Vec::new();
        let mut begins = 0;
        for line in text.split('\n') {
            let (position, parts) = read(line)?;
            let lengths = parts.map(str::len);
            let whole = lengths.iter().sum::<usize>() + 2;
            places.push(FactPlace { position, from: begins + line.len() - whole.min(line.len()), lengths });
            begins += line.len() + 1;
        }
        places.sort_by_key(|place: &FactPlace| place.position);
        Ok(Facts { text, places })
    }

    /// Adds a fact behind those that are there.
    pub fn push(&mut self, fact: Fact<'_>) {
        let parts = [fact.event_type, fact.event_version, fact.payload];
        let place = FactPlace { position: fact.position, from: self.text.len(), lengths: parts.map(str::len) };
        self.text.push_str(&parts.join(" "));
        self.places.push(place);
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = Fact<'_>> {
        self.places.iter().map(|place| {
            let [kind, version, payload] = place.lengths;
            let behind = [place.from, place.from + kind + 1, place.from + kind + 1 + version + 1];
            let part = |from: usize, length: usize| self.text.get(from..from + length).unwrap_or_default();
            Fact {
                position: place.position,
                event_type: part(behind[0], kind),
                event_version: part(behind[1], version),
                payload: part(behind[2], payload),
            }
        })
    }

    /// Whether the book has no more of them.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }
}

/// Where a book ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// How many entries the book has; 0 when there is no book of that name.
    pub size: u64,
    /// `recorded_at` of the last entry's metadata, as written; the next entry may not be earlier.
    pub last_recorded_at: Option<String>,
}

/// What an accepted command was answered, kept so that the same command id gets the same answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptRow {
    /// The id that the caller gave the command.
    pub command_id: Uuid,
    /// The HMAC of the command's body under the book's key.
    pub body_mac: Hash,
    /// The number of the key of `body_mac`.
    pub mac_key: u32,
    /// Position of the command's first entry.
    pub first: u64,
    /// Position of the command's last entry.
    pub last: u64,
    /// Leaf hash of the last entry.
    pub leaf_hash: Hash,
    /// The smallest book size that holds the whole command: `last + 1`.
    pub size: u64,
}

/// A signed state of the book's tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckpointRow {
    /// How many entries it covers.
    pub size: u64,
    /// The tree's root at that size.
    pub root: Hash,
    /// The whole C2SP signed note, signatures included.
    pub note: String,
}

/// A witness's signature under one checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CosignatureRow {
    /// The size of the checkpoint that it signs.
    pub size: u64,
    /// The witness's key name.
    pub witness: String,
    /// The signature line of the note.
    pub line: String,
}

/// An RFC 3161 token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimestampRow {
    /// SHA-256 of what is stamped.
    pub subject: Hash,
    /// The name of the authority that stamped it.
    pub authority: String,
    /// The token, DER.
    pub token: Vec<u8>,
}

/// A text or an attachment, sealed under a key of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedRow {
    /// The salted digest that the entry commits to.
    pub digest: Hash,
    /// The salt of that digest: here, so that it is erased with what it hides.
    pub salt: [u8; 32],
    /// The number of the book's key.
    pub key_number: u32,
    /// The nonce of the ciphertext.
    pub nonce: [u8; 24],
    /// The sealed bytes.
    pub ciphertext: Vec<u8>,
    /// The media type of what is sealed.
    pub media_type: String,
    /// The length of what is sealed, in bytes.
    pub size: u64,
}

/// One disclosed field of a natural person, sealed under the person's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VaultRow {
    /// The reference that stands in the book.
    pub person: Uuid,
    /// The field's name, as `name` or `email`.
    pub field: String,
    /// The disclosure's digest, as in the leaf. A field that changed has one row per digest.
    pub digest: Hash,
    /// The number of the book's key that wraps the person's key.
    pub key_number: u32,
    /// The nonce of the ciphertext.
    pub nonce: [u8; 24],
    /// The sealed disclosure.
    pub ciphertext: Vec<u8>,
}

/// A person's key, wrapped by a key of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonKeyRow {
    /// The reference that stands in the book.
    pub person: Uuid,
    /// The number of the book's key that wraps it.
    pub key_number: u32,
    /// The nonce of the wrapping.
    pub nonce: [u8; 24],
    /// The wrapped key.
    pub wrapped: Vec<u8>,
}
