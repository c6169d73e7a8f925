//! Who records from a browser.

/// The person behind a session, as the book names whoever gives a command.
///
/// Made in one place, from the session, so that persons and their rights have one place to come in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Who {
    /// An opaque reference, never a name: it stands in the book for ever.
    pub actor: String,
}

impl Who {
    /// Whoever holds the session: sessions are not persons yet.
    #[must_use]
    pub fn of_session() -> Self {
        Who { actor: "web".to_owned() }
    }
}
