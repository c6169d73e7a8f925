//! What of a file is meant, as it is said on the command line.

use quitus_domain::accounts::Journal;
use quitus_domain::values::AccountNumber;
use std::str::FromStr;

/// A journal that is taken: `ACH=AC`, or `AC` where both have one code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JournalChoice {
    /// Its code in the file.
    pub code: String,
    /// As which of ours.
    pub journal: Journal,
}

/// Accounts that stand on another one of ours: `41100=411`, by the digits that they begin with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AccountChoice {
    /// What they begin with.
    pub digits: String,
    /// The account.
    pub account: AccountNumber,
}

/// What becomes of the codes of sub-accounts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Parties {
    /// They are left out: a code may be the name of a person, and the book forgets nothing.
    #[default]
    LeftOut,
    /// They are kept.
    Kept,
}

/// What of a file is meant.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Choice {
    /// The journals.
    pub journals: Vec<JournalChoice>,
    /// The accounts.
    pub accounts: Vec<AccountChoice>,
    /// The sub-accounts.
    pub parties: Parties,
}

impl FromStr for JournalChoice {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let (code, ours) = text.split_once('=').unwrap_or((text, text));
        let journal = Journal::ALL.into_iter().find(|journal| journal.code() == ours);
        match journal.filter(|_| !code.is_empty()) {
            Some(journal) => Ok(JournalChoice { code: code.to_owned(), journal }),
            None => Err("say which journal of the book it becomes: AN, VT, AC, BQ or OD, such as ACH=AC".to_owned()),
        }
    }
}

impl FromStr for AccountChoice {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let read = text.split_once('=').filter(|(digits, _)| !digits.is_empty());
        let read = read.and_then(|(digits, ours)| Some((digits, AccountNumber::try_from(ours).ok()?)));
        match read {
            Some((digits, account)) => Ok(AccountChoice { digits: digits.to_owned(), account }),
            None => Err("say which account it becomes, in three to six digits, such as 41100=411".to_owned()),
        }
    }
}

impl Choice {
    /// As which of ours a journal is taken, if it is.
    #[must_use]
    pub fn journal(&self, code: &str) -> Option<Journal> {
        self.journals.iter().find(|one| one.code == code).map(|one| one.journal)
    }

    /// The account of the book: the longest choice that it begins with, or its own six digits, when no more than zeros
    /// follow them.
    #[must_use]
    pub fn account(&self, text: &str) -> Option<AccountNumber> {
        let chosen = self.accounts.iter().filter(|one| text.starts_with(&one.digits));
        if let Some(one) = chosen.max_by_key(|one| one.digits.len()) {
            return Some(one.account);
        }
        let (own, rest) = text.split_at_checked(6).unwrap_or((text, ""));
        AccountNumber::try_from(own).ok().filter(|_| rest.bytes().all(|byte| byte == b'0'))
    }

    /// The choice as a text, the same for the same choice.
    #[must_use]
    pub fn said(&self) -> String {
        format!("{self:?}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_its_six_digits_or_the_longest_choice() {
        let choice = Choice {
            accounts: ["411=411000", "4119=467", "1013=890"].map(|text| text.parse().unwrap()).to_vec(),
            ..Choice::default()
        };
        let mapped = |text: &str| choice.account(text).map(|account| account.to_string());
        let rows = [
            ("606", Some("606000")),
            ("60614500", Some("606145")),
            ("6061", Some("606100")),
            ("60612345", None),
            ("411DUP", Some("411000")),
            ("4119001", Some("467000")),
            ("101300", Some("890000")),
            ("F12", None),
            ("\u{e9}12345678", None),
        ];
        for (text, account) in rows {
            assert_eq!(mapped(text).as_deref(), account, "{text}");
        }
    }

    #[test]
    fn a_journal_names_one_of_ours() {
        let read = |text: &str| text.parse::<JournalChoice>().ok().map(|one| (one.code, one.journal));
        assert_eq!(read("ACH=AC"), Some(("ACH".to_owned(), Journal::Purchases)));
        assert_eq!(read("OD"), Some(("OD".to_owned(), Journal::Miscellaneous)));
        assert_eq!([read("ACH"), read("=AC"), read("ACH=ZZ"), read("")], [None, None, None, None]);
    }
}
