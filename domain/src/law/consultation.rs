//! Deciding without a meeting: by consultation in writing, or by a deed that all sign (*consultation écrite, acte
//! unanime*).

use super::{Breach, Clause, day, ensure};
use crate::values::{Day, Days, Form};
use chrono::Days as ChronoDays;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The accounts of a SARL may be approved in writing from this day on (loi 2024-537 art. 18).
const ACCOUNTS_IN_WRITING_SINCE: Day = day(2024, 9, 13);

/// The associates of a SARL have this long to answer.
const LEAST_TO_ANSWER: Days = Days(15);

/// Whether the accounts of a year are among what is decided.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AnnualAccounts {
    /// They are approved, or not, by one of the resolutions.
    Submitted,
    /// They are not.
    NotSubmitted,
}

/// AG-14 (CCom L223-27): associates decide in writing, or by a deed, where the statutes say so. A SA has no such clause:
/// its associates meet. Statutes S. \[V: law of the SARL; that one clause stands for both ways, and the SA: M-H\]
///
/// # Errors
/// [`Breach::ConsultationNotForeseen`].
pub fn admitted(form: Form, clause: Clause) -> Result<(), Breach> {
    ensure(form != Form::Sa && clause == Clause::Foreseen, Breach::ConsultationNotForeseen {})
}

/// AG-14 (CCom L223-27, loi 2024-537 art. 18): the accounts of a SARL are approved in a meeting until 12 September 2024.
/// Recorded with a finding: such a vote was held. Statutes N. \[V; that it is the 13th and not the decree's
/// 11 October: M-M\]
///
/// # Errors
/// [`Breach::AccountsInWriting`].
pub fn accounts(form: Form, accounts: AnnualAccounts, on: Day) -> Result<(), Breach> {
    let in_a_meeting = form == Form::Sarl && accounts == AnnualAccounts::Submitted && on < ACCOUNTS_IN_WRITING_SINCE;
    ensure(!in_a_meeting, Breach::AccountsInWriting { on, since: ACCOUNTS_IN_WRITING_SINCE })
}

/// AG-14 (CCom R223-22): the associates of a SARL have fifteen days to answer. The code counts from the day on which each
/// receives the drafts; the book knows that of sending, and counts from it. Statutes S+. \[M-M\]
///
/// # Errors
/// [`Breach::AnswerPeriodTooShort`].
pub fn time_to_answer(form: Form, sent_on: Day, until: Day) -> Result<(), Breach> {
    let least = match form {
        Form::Sarl => LEAST_TO_ANSWER,
        Form::Sa | Form::Sas | Form::Other => return Ok(()),
    };
    let earliest = sent_on.checked_add_days(ChronoDays::new(u64::from(least.0))).unwrap_or(Day::MAX);
    ensure(until >= earliest, Breach::AnswerPeriodTooShort { sent_on, until, least, earliest })
}

/// AG-14 (CCom R223-22): an answer that comes after the last day is not counted. Statutes N. \[M-M\]
///
/// # Errors
/// [`Breach::LateAnswer`].
pub fn answered_in_time(until: Day, received_on: Day) -> Result<(), Breach> {
    ensure(received_on <= until, Breach::LateAnswer { until, received_on })
}

/// AG-14 (CCom L223-27): a deed decides when every associate has signed it. Statutes N. \[V: "le consentement de tous"\]
///
/// # Errors
/// [`Breach::DeedNotSignedByAll`].
pub fn signed_by_all(signed: u64, associates: u64) -> Result<(), Breach> {
    ensure(associates > 0 && signed >= associates, Breach::DeedNotSignedByAll { signed, associates })
}
