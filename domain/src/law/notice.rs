//! Calling an assembly: who, how long before, by which medium, on what agenda (*convocation, ordre du jour*).

use super::{Breach, Evidence, day, ensure};
use crate::values::{Call, Day, Days, Form};
use chrono::Days as ChronoDays;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who convenes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Convener {
    /// The manager, or the president of a SAS.
    Manager,
    /// The board of a SA.
    Board,
    /// The auditor, when those who should do not.
    Auditor,
    /// Associates with enough shares.
    Associates,
    /// An agent named by the court.
    CourtAgent,
    /// The liquidator.
    Liquidator,
}

/// What associates who ask hold together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stake {
    /// Their shares.
    pub shares: u64,
    /// The shares of all.
    pub all_shares: u64,
    /// How many they are.
    pub heads: u64,
    /// How many associates there are.
    pub all_heads: u64,
}

/// Consent to e-mail is given, or taken back, this long before the meeting.
const CONSENT_BEFORE: Days = Days(20);

/// Associates ask for a draft this long before the meeting.
const DRAFT_BEFORE: Days = Days(25);

/// Associates of a SARL may add drafts to assemblies called from this day on.
pub const DRAFTS_SINCE: Day = day(2018, 4, 1);

/// AG-01 (CCom L223-27): the manager convenes, failing him the auditor or an agent of the court; associates who hold half
/// the shares, or a tenth of them while being a tenth of the associates, may have one called. A SA is called by its
/// board; a SAS as its statutes say. Statutes N. \[V: solon.law, elegia; SA M-H\]
///
/// # Errors
/// [`Breach::NoPowerToConvene`].
pub fn power_to_convene(form: Form, convener: Convener, stake: Stake) -> Result<(), Breach> {
    let held = match convener {
        Convener::Auditor | Convener::CourtAgent | Convener::Liquidator => true,
        Convener::Manager => form != Form::Sa,
        Convener::Board => form != Form::Sarl,
        Convener::Associates => form == Form::Sas || form == Form::Other || enough(stake),
    };
    let Stake { shares, all_shares, heads, all_heads } = stake;
    ensure(held, Breach::NoPowerToConvene { shares, all_shares, heads, all_heads })
}

fn enough(stake: Stake) -> bool {
    let part = |held: u64, all: u64, of: u64| u128::from(held) * u128::from(of) >= u128::from(all) && held > 0;
    let half = part(stake.shares, stake.all_shares, 2);
    half || (part(stake.shares, stake.all_shares, 10) && part(stake.heads, stake.all_heads, 10))
}

/// AG-02 (CCom R223-20, R225-69): the days of notice: fifteen in a SARL, fifteen then ten in a SA, those of the statutes
/// in a SAS. Statutes S+. \[V: R223-20; SA M-H\]
#[must_use]
pub fn least_days(form: Form, call: Call) -> Option<Days> {
    match (form, call) {
        (Form::Sarl, _) | (Form::Sa, Call::First) => Some(Days(15)),
        (Form::Sa, Call::Second) => Some(Days(10)),
        (Form::Sas | Form::Other, _) => None,
    }
}

/// AG-02: the last day of sending for a meeting of that day; none where the statutes say. \[as [`in_time`]\]
#[must_use]
pub fn latest_sending(form: Form, call: Call, held_on: Day) -> Option<Day> {
    least_days(form, call).map(|least| before(held_on, least))
}

/// AG-07 (CCom L821-65): the last day on which the auditor is called to an assembly, by registered letter: when the
/// associates are; none where the statutes say. Statutes N. \[that the auditor is called: V: RF; the day M-M\]
#[must_use]
pub fn auditor_called_by(form: Form, call: Call, held_on: Day) -> Option<Day> {
    latest_sending(form, call, held_on)
}

/// AG-02: whether the notice was long enough. The day of sending is not counted, that of the meeting is.
/// \[V: Cass. com. 11/01/2005; ch. mixte 16/12/2005\]
///
/// # Errors
/// [`Breach::NoticeTooShort`].
pub fn in_time(form: Form, call: Call, sent_on: Day, held_on: Day) -> Result<(), Breach> {
    let Some(least) = least_days(form, call) else { return Ok(()) };
    let latest = before(held_on, least);
    ensure(sent_on <= latest, Breach::NoticeTooShort { sent_on, held_on, least, latest })
}

/// AG-02: what is found when the notice was short, and yet all were there or represented and nobody objected.
/// \[as [`in_time`]\]
#[must_use]
pub fn waived(sent_on: Day, held_on: Day) -> Breach {
    Breach::ShortNoticeWaived { sent_on, held_on }
}

/// The papers of an assembly on accounts are at the associates' disposal this long before it.
const PAPERS_BEFORE: Days = Days(15);

/// AG-06 (CCom L223-26, R223-18, R225-89): the day from which accounts, reports and drafts are at the associates' disposal
/// for an assembly on the accounts of a year: fifteen days before it; `None` where the statutes say. Statutes N.
/// \[V: L223-26, R223-18, R223-19 LEGI-2009; SA M-H\]
#[must_use]
pub fn papers_by(form: Form, held_on: Day) -> Option<Day> {
    match form {
        Form::Sarl | Form::Sa => Some(before(held_on, PAPERS_BEFORE)),
        Form::Sas | Form::Other => None,
    }
}

/// AG-06 (CCom L223-26, R223-18, R225-89): whether any paper was at their disposal by then, as far as one knows on a day;
/// recorded with a finding. What each paper is stays sealed. Statutes N. \[as [`papers_by`]\]
///
/// # Errors
/// [`Breach::PapersNotAtDisposal`].
pub fn papers(papers_by: Day, papers: Evidence, on: Day) -> Result<(), Breach> {
    ensure(on <= papers_by || papers == Evidence::Given, Breach::PapersNotAtDisposal { papers_by })
}

/// AG-03 (CCom R223-20 al. 2 and 3): the last day on which a consent to e-mail is given, or taken back, for a meeting.
/// Statutes N. \[V: R223-20\]
#[must_use]
pub fn consent_day(held_on: Day) -> Day {
    before(held_on, CONSENT_BEFORE)
}

/// AG-03 (CCom R223-20 al. 2): a notice by e-mail goes only to one who agreed in writing twenty days before. The notice
/// is a fact; without consent it is recorded with a finding, since registered post can still follow. Statutes N.
/// \[V: R223-20\]
///
/// # Errors
/// [`Breach::NoEmailConsent`].
pub fn by_email(consented_on: Option<Day>, held_on: Day) -> Result<(), Breach> {
    let by = consent_day(held_on);
    ensure(consented_on.is_some_and(|on| on <= by), Breach::NoEmailConsent { consented_on, by })
}

/// Whether the agenda has what is to be decided.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Agenda {
    /// It has.
    With,
    /// It has not.
    Without,
}

/// What is to be decided.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Topic {
    /// The revocation of a manager: always possible, as an incident.
    RevocationOfManager,
    /// Anything else.
    Other,
}

/// AG-04 (CCom R223-20): nothing is decided that the agenda does not have, but the revocation of a manager. Statutes N.
/// \[V: R223-20; SCOP model 24.4\]
///
/// # Errors
/// [`Breach::NotOnAgenda`].
pub fn on_agenda(agenda: Agenda, topic: Topic) -> Result<(), Breach> {
    ensure(agenda == Agenda::With || topic == Topic::RevocationOfManager, Breach::NotOnAgenda {})
}

/// AG-05 (CCom R223-20-2): associates ask for a draft twenty-five days before the meeting. Statutes N.
/// \[V: efl, eloquence, altajuris\]
///
/// # Errors
/// [`Breach::DraftTooLate`].
pub fn draft_in_time(requested_on: Day, held_on: Day) -> Result<(), Breach> {
    let latest = before(held_on, DRAFT_BEFORE);
    ensure(requested_on <= latest, Breach::DraftTooLate { requested_on, latest })
}

/// AG-05 (CCom L223-27 al. 5): those who ask hold a twentieth of the shares. Statutes N.
/// \[V: efl; SA M-H; that heads do not count instead: M-M\]
///
/// # Errors
/// [`Breach::DraftOfTooFew`].
pub fn enough_shares(held: u64, all: u64) -> Result<(), Breach> {
    ensure(held > 0 && u128::from(held) * 20 >= u128::from(all), Breach::DraftOfTooFew { held, all })
}

fn before(day: Day, days: Days) -> Day {
    day.checked_sub_days(ChronoDays::new(u64::from(days.0))).unwrap_or(Day::MIN)
}
