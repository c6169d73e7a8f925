//! The register: which one it is, what it proves, how long it is kept, and who must stand in it in time.

use super::{Breach, ensure};
use crate::values::{Day, Days, Digest, Form, Months, Ratio, add_months};
use chrono::{Days as ChronoDays, Months as ChronoMonths};

/// Entrepreneurs of a CAE become associates within three years.
const TO_BECOME_ASSOCIATE: Months = Months(36);

/// How long a former associate stays liable, and the register is kept for it.
const KEPT_AFTER_EXIT: Months = Months(60);

/// How long the file of a rejected applicant is kept.
const KEPT_AFTER_REJECTION: Months = Months(12);

/// How far back an associate may read.
const OPEN_FOR: Months = Months(36);

/// To declare a change of beneficial owners.
const TO_DECLARE: Days = Days(30);

/// Above this part of the capital or of the votes one owns.
const OWNER_ABOVE: Ratio = Ratio::of(25, 100);

/// Which register the form of the company asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// The list of associates that the manager keeps up to date.
    AssociatesList,
    /// The register of nominative securities (*registre des mouvements de titres*).
    Securities,
}

/// REG-01 and REG-02 (CCom L231-1; L228-1): a SARL keeps a list of associates, which with variable capital stands for the
/// split of shares in the statutes (L223-7); a SA and a SAS keep a register of nominative securities. Statutes S, N.
/// \[V: axiocap; L228-1 via vikta; that the list replaces the statutes M-H; another form as a SARL M-L\]
#[must_use]
pub fn kind(form: Form) -> Kind {
    match form {
        Form::Sarl | Form::Other => Kind::AssociatesList,
        Form::Sa | Form::Sas => Kind::Securities,
    }
}

/// REG-01: the register rebuilt from the entries is the one that was stored with the papers of the assembly, byte for
/// byte; recorded with a finding. Statutes S. \[M-H\]
///
/// # Errors
/// [`Breach::RegisterDiffers`].
pub fn as_stored(rebuilt: &Digest, stored: &Digest) -> Result<(), Breach> {
    ensure(rebuilt == stored, Breach::RegisterDiffers { rebuilt: rebuilt.clone(), stored: stored.clone() })
}

/// REG-02 (CCom L228-1, R228-7 to R228-9): the day from which a transfer makes an owner. In a SA or a SAS the entry in
/// the register does, so never before `entered_on`, and not at all without an entry; otherwise the act itself.
/// Statutes N. \[V: L228-1 via vikta and axiocap; R228-8, R228-9 LEGI-2009\]
#[must_use]
pub fn owner_since(form: Form, effective_on: Day, entered_on: Option<Day>) -> Option<Day> {
    match kind(form) {
        Kind::AssociatesList => Some(effective_on),
        Kind::Securities => entered_on.map(|entered_on| entered_on.max(effective_on)),
    }
}

/// The parts that one natural person has of the cooperative, in person or through others.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stake {
    /// Of the capital.
    pub capital: Ratio,
    /// Of the votes.
    pub votes: Ratio,
}

/// Who is to be declared as a beneficial owner (*bénéficiaire effectif*).
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Declared {
    /// These persons, by their place in the list that was asked.
    Owners(Vec<usize>),
    /// Nobody owns enough: the legal representatives.
    Representatives,
}

/// REG-03 (CMF L561-45-1, R561-1): the natural persons with **more** than a quarter of the capital or of the votes are
/// declared; when there is none, the legal representatives. Control by other means is for people to judge. Statutes N.
/// \[V: weblex, impulsa, lextenso\]
#[must_use]
pub fn to_declare(stakes: &[Stake]) -> Declared {
    let owns = |stake: &Stake| stake.capital > OWNER_ABOVE || stake.votes > OWNER_ABOVE;
    let owners: Vec<usize> = (0..).zip(stakes).filter(|(_, stake)| owns(stake)).map(|(place, _)| place).collect();
    if owners.is_empty() { Declared::Representatives } else { Declared::Owners(owners) }
}

/// REG-03 (CMF L561-45-1, R561-1): the last day to declare a change of beneficial owners, or of the representative who
/// stands for them: thirty days. Statutes N. \[M-H\]
#[must_use]
pub fn beneficial_owners_due(changed_on: Day) -> Day {
    changed_on.checked_add_days(ChronoDays::new(u64::from(TO_DECLARE.0))).unwrap_or(Day::MAX)
}

/// What the book holds of a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Data {
    /// What nobody must have: telephone, e-mail, photograph.
    Optional,
    /// Identity, shares and votes, in the register.
    Register,
    /// The name in the minutes of an assembly.
    Minutes,
}

/// REG-04 (CCom L231-6 al. 3; GDPR art. 17.3): the last day on which the register keeps a person: five years after the
/// membership ended, as long as a former associate stays liable; `None` while it runs. What is still owed to who left
/// keeps the person longer: for the caller. Statutes N. \[M-H\]
#[must_use]
pub fn kept_until(membership_ended: Option<Day>) -> Option<Day> {
    membership_ended.map(|ended| add_months(ended, KEPT_AFTER_EXIT))
}

/// REG-04 (GDPR art. 17.3): whether a person's data may be erased on that day: optional ones at once, those of the
/// register after [`kept_until`], a name in the minutes never. Statutes N. \[M-H\]
///
/// # Errors
/// [`Breach::KeptByLaw`].
pub fn erasable(data: Data, membership_ended: Option<Day>, on: Day) -> Result<(), Breach> {
    let until = kept_until(membership_ended);
    match data {
        Data::Optional => Ok(()),
        Data::Register => ensure(until.is_some_and(|until| on > until), Breach::KeptByLaw { until }),
        Data::Minutes => Err(Breach::KeptByLaw { until: None }),
    }
}

/// REG-05 (GDPR art. 5.1.e): the last day on which a rejected applicant is kept: one year, so that the refusal can still
/// be explained. Statutes S. \[our design, M-M: the law says *no longer than needed*\]
#[must_use]
pub fn applicant_kept_until(rejected_on: Day) -> Day {
    add_months(rejected_on, KEPT_AFTER_REJECTION)
}

/// Who asks to read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reader {
    /// An associate.
    Associate,
    /// Anybody else.
    ThirdParty,
}

/// What is read at the seat.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Paper {
    /// Accounts, reports and minutes of a year.
    OfTheYear,
    /// The inventory of a year.
    Inventory,
    /// The list of associates.
    AssociatesList,
}

/// REG-06 (CCom L223-26; L225-116): associates may read the papers of the society, third parties may not; the accounts
/// that are filed they find at the registry. Statutes N. \[V: L223-26 LEGI-2009; the list M-H\]
///
/// # Errors
/// [`Breach::NotOpenToThirdParties`].
pub fn may_read(reader: Reader) -> Result<(), Breach> {
    ensure(reader == Reader::Associate, Breach::NotOpenToThirdParties {})
}

/// REG-06 (CCom L223-26): the associate may ask for the papers of the last three years: those of a year that closed on or
/// after this day. Statutes N. \[V: L223-26 LEGI-2009; counted from date to date M-M\]
#[must_use]
pub fn papers_since(on: Day) -> Day {
    on.checked_sub_months(ChronoMonths::new(u32::from(OPEN_FOR.0))).unwrap_or(Day::MIN)
}

/// REG-06 (CCom R223-15): what one may read one may copy, but for the inventory. Statutes N. \[V: R223-15 LEGI-2009\]
///
/// # Errors
/// Those of [`may_read`]; [`Breach::NoCopyOfInventory`].
pub fn may_copy(reader: Reader, paper: Paper) -> Result<(), Breach> {
    may_read(reader)?;
    match paper {
        Paper::Inventory => Err(Breach::NoCopyOfInventory {}),
        Paper::OfTheYear | Paper::AssociatesList => Ok(()),
    }
}

/// CAE-02 (CT L7331-3): the last day for an entrepreneur-employee to become an associate of the CAE: three years after
/// the contract, less the months of `earlier` contracts between the two. Statutes N. \[V: code.travail.gouv.fr\]
#[must_use]
pub fn deadline(contract_on: Day, earlier: Months) -> Day {
    add_months(contract_on, Months(TO_BECOME_ASSOCIATE.0.saturating_sub(earlier.0)))
}

/// CAE-02 (CT L7331-3): an entrepreneur who is no associate is not past the [`deadline`]; recorded with a finding: the
/// contract ends. Statutes N. \[V: code.travail.gouv.fr\]
///
/// # Errors
/// [`Breach::EntrepreneurNotAssociate`].
pub fn associate_in_time(deadline: Day, on: Day) -> Result<(), Breach> {
    ensure(on <= deadline, Breach::EntrepreneurNotAssociate { deadline, on })
}
