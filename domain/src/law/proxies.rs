//! Who may vote for another (*pouvoirs*).

use super::{Breach, ensure};
use crate::values::{BlankProxy, Day, Family, Form, ProxyHolder};

/// What the bearer is to the giver.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bearer {
    /// An associate of another college.
    Associate,
    /// An associate of the same college, or of a cooperative without colleges.
    AssociateOfCollege,
    /// The spouse.
    Spouse,
    /// Anyone else.
    Other,
}

/// From this number of associates on, a SCOP allows a twentieth of them.
const MANY: u64 = 20;

/// Days within which one proxy serves two assemblies.
const SAME_WEEK: i64 = 7;

/// AG-09 (CCom L223-28, L225-106) and AG-10: who may bear a proxy. In a SARL of more than two associates the clause that
/// bars an associate or the spouse is unwritten; with colleges the statutes may want the bearer from the same one.
/// Statutes S. \[V: L223-28 LEGI-2009; the college rule M-H\]
///
/// # Errors
/// [`Breach::ProxyNotAllowed`].
pub fn may_hold(form: Form, clause: ProxyHolder, bearer: Bearer, associates: u64) -> Result<(), Breach> {
    let by_clause = match (clause, bearer) {
        (ProxyHolder::Anyone, _) | (_, Bearer::AssociateOfCollege) => true,
        (ProxyHolder::Associate | ProxyHolder::AssociateOrSpouse, Bearer::Associate) => true,
        (ProxyHolder::AssociateOrSpouse, Bearer::Spouse) => true,
        (ProxyHolder::AssociateOfCollege, Bearer::Associate | Bearer::Spouse | Bearer::Other)
        | (ProxyHolder::Associate, Bearer::Spouse | Bearer::Other)
        | (ProxyHolder::AssociateOrSpouse, Bearer::Other) => false,
    };
    let only_two = associates <= 2 && matches!(bearer, Bearer::Associate | Bearer::AssociateOfCollege);
    let by_law = match (form, bearer) {
        (Form::Sarl | Form::Sa, Bearer::Spouse) => true,
        (Form::Sarl | Form::Sa | Form::Sas | Form::Other, _) => false,
    };
    let barred_by_law = form == Form::Sarl && only_two;
    ensure((by_clause || by_law) && !barred_by_law, Breach::ProxyNotAllowed {})
}

/// AG-09 (loi 78-763): how many proxies one may bear; `None` for any number. In a SCOP one under twenty associates, then
/// a twentieth of them; elsewhere what the statutes say. Statutes S. \[V: SCOP numbers in L78, SCOP model 26\]
#[must_use]
pub fn most_held(family: Family, associates: u64, clause: Option<u16>) -> Option<u64> {
    let of_law = match family {
        Family::Scop if associates < MANY => Some(1),
        Family::Scop => Some(associates / MANY),
        Family::Ordinary | Family::Scic | Family::Union => None,
    };
    let clause = clause.map(u64::from);
    of_law.into_iter().chain(clause).min()
}

/// AG-09: not more than that, with the one being given. Statutes S. \[as [`most_held`]\]
///
/// # Errors
/// [`Breach::ProxyLimit`].
pub fn within_limit(most: Option<u64>, held: u64) -> Result<(), Breach> {
    match most {
        Some(most) => ensure(held <= most, Breach::ProxyLimit { held, most }),
        None => Ok(()),
    }
}

/// AG-11 (CCom L225-106): a blank proxy, given to the society without a bearer, counts for the resolutions that the
/// management backs and against the others; no number limits them. In a SA statutes may not say otherwise, which is
/// recorded with a finding; elsewhere they decide. Statutes S. \[V: SCOP model 26; the SA M-H\]
///
/// # Errors
/// [`Breach::BlankProxiesNotCounted`].
pub fn blank(form: Form, clause: BlankProxy) -> Result<(), Breach> {
    match (form, clause) {
        (Form::Sa, BlankProxy::NotCounted) => Err(Breach::BlankProxiesNotCounted {}),
        (Form::Sarl | Form::Sas | Form::Other, BlankProxy::NotCounted) | (_, BlankProxy::WithTheManagement) => Ok(()),
    }
}

/// Whether a later call has the agenda that the proxy was given for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Agenda {
    /// It has.
    Same,
    /// It has not.
    Other,
}

/// AG-10 (CCom R223-21): a proxy serves one assembly, two held within seven days, and later calls with the same agenda.
/// Statutes N. \[V: R223-21 LEGI-2009\]
///
/// # Errors
/// [`Breach::ProxyOutOfScope`].
pub fn serves(given_for: Day, held_on: Day, agenda: Agenda) -> Result<(), Breach> {
    let days = held_on.signed_duration_since(given_for).num_days();
    let within = (0..=SAME_WEEK).contains(&days);
    ensure(within || agenda == Agenda::Same, Breach::ProxyOutOfScope { given_for, held_on })
}
