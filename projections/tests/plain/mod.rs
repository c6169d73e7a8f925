//! The names of a file of accounts without a book's words: the journal's code, the account's number, the party's key.

use quitus_domain::accounts::Journal;
use quitus_domain::values::{AccountNumber, Party};
use quitus_projections::accounts::{Entry, fec};

pub struct Plain;

impl fec::Names for Plain {
    fn journal(&self, journal: Journal) -> String {
        journal.code().to_owned()
    }

    fn account(&self, account: AccountNumber) -> String {
        format!("Compte {account}")
    }

    fn party(&self, party: &Party) -> (String, String) {
        let key = match party {
            Party::Associate(associate) => associate.to_string(),
            Party::Other(key) => key.to_string(),
        };
        (key.clone(), key)
    }

    fn label(&self, entry: &Entry) -> String {
        format!("Ecriture de {}", entry.event)
    }
}
