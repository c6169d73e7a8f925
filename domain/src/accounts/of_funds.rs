//! What associates' current accounts and grants post.
//!
//! A grant stands on 487 from the day it is agreed, and becomes income as expenses are charged to it: so what is kept
//! over at the end of a year needs no entry of its own (PCG 487; 689 and 789 are for associations, ANC 2018-06). What a
//! public funder owes stands on 4417, what another one owes on 467.

use super::plan::{
    BANK, CURRENT_ACCOUNT_INTEREST, CURRENT_ACCOUNTS, DEFERRED_INCOME, GRANTS, GRANTS_DUE, INTEREST_OF_ASSOCIATES,
    OPENING_BALANCE, OTHER_DEBTORS, WITHHELD,
};
use super::posting::{Draft, Journal, Posting};
use crate::funds::{
    CurrentAccountDeposited, CurrentAccountRepaid, FunderNature, GrantCharged, GrantClosed, GrantReceived, GrantSigned,
    InterestAccrued, InterestInto, InterestPaid, Source,
};
use crate::values::{AccountNumber, Party, Slug};

/// Money that an associate left.
#[must_use]
pub fn deposited(event: &CurrentAccountDeposited) -> Vec<Posting> {
    let who = Party::Associate(event.associate);
    let (journal, from) = match event.source {
        Source::Bank => (Journal::Bank, BANK),
        Source::CarriedOver => (Journal::Opening, OPENING_BALANCE),
    };
    let draft = Draft::new(journal, event.effective_on);
    draft.moving(event.amount, (from, None), (CURRENT_ACCOUNTS, Some(&who))).done().into_iter().collect()
}

/// Money that went back.
#[must_use]
pub fn repaid(event: &CurrentAccountRepaid) -> Vec<Posting> {
    let who = Party::Associate(event.associate);
    let draft = Draft::new(Journal::Bank, event.effective_on);
    draft.moving(event.amount, (CURRENT_ACCOUNTS, Some(&who)), (BANK, None)).done().into_iter().collect()
}

/// Interest that ran.
#[must_use]
pub fn accrued(event: &InterestAccrued) -> Vec<Posting> {
    let owed = Party::Associate(event.associate);
    let (expense, debt) = ((INTEREST_OF_ASSOCIATES, None), (CURRENT_ACCOUNT_INTEREST, Some(&owed)));
    let draft = Draft::new(Journal::Miscellaneous, event.effective_on);
    draft.moving(event.interest, expense, debt).done().into_iter().collect()
}

/// Interest that was paid, or stays.
#[must_use]
pub fn interest_paid(event: &InterestPaid) -> Vec<Posting> {
    let who = Party::Associate(event.associate);
    let debt = (CURRENT_ACCOUNT_INTEREST, Some(&who));
    let (journal, to) = match event.into {
        InterestInto::Bank => (Journal::Bank, (BANK, None)),
        InterestInto::CurrentAccount => (Journal::Miscellaneous, (CURRENT_ACCOUNTS, Some(&who))),
    };
    let draft = Draft::new(journal, event.effective_on).moving(event.amount - event.withheld, debt, to);
    draft.moving(event.withheld, debt, (WITHHELD, None)).done().into_iter().collect()
}

/// A grant that was agreed: owed, and deferred.
#[must_use]
pub fn granted(event: &GrantSigned) -> Vec<Posting> {
    let (account, funder) = due_by(event.funder.nature, &event.funder.key);
    let draft = Draft::new(Journal::Miscellaneous, event.effective_on);
    draft.moving(event.amount, (account, Some(&funder)), (DEFERRED_INCOME, None)).done().into_iter().collect()
}

/// An instalment.
#[must_use]
pub fn grant_received(event: &GrantReceived) -> Vec<Posting> {
    let (account, funder) = due_by(event.nature, &event.funder);
    let draft = Draft::new(Journal::Bank, event.effective_on);
    draft.moving(event.amount, (BANK, None), (account, Some(&funder))).done().into_iter().collect()
}

/// An expense that a grant pays: that much is income.
#[must_use]
pub fn grant_charged(event: &GrantCharged) -> Vec<Posting> {
    let draft = Draft::new(Journal::Miscellaneous, event.effective_on);
    draft.moving(event.amount, (DEFERRED_INCOME, None), (GRANTS, None)).done().into_iter().collect()
}

/// What was not used is given up.
#[must_use]
pub fn grant_closed(event: &GrantClosed) -> Vec<Posting> {
    let (account, funder) = due_by(event.nature, &event.funder);
    let draft = Draft::new(Journal::Miscellaneous, event.effective_on);
    draft.moving(event.given_up, (DEFERRED_INCOME, None), (account, Some(&funder))).done().into_iter().collect()
}

fn due_by(nature: FunderNature, key: &Slug) -> (AccountNumber, Party) {
    let account = match nature {
        FunderNature::PublicBody => GRANTS_DUE,
        FunderNature::Association | FunderNature::Other => OTHER_DEBTORS,
    };
    (account, Party::Other(key.clone()))
}
