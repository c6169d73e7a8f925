//! What somebody meets who goes round the store.
