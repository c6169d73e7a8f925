//! Shares that pass from one holder to another.

use super::{Breach, ensure};
use crate::values::{Cents, Organ};

/// To whom shares are transferred.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Between {
    /// To another associate.
    Associates,
    /// To somebody who is none yet.
    Outsider,
}

/// What the statutes ask of a transfer among associates.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AmongAssociates {
    /// Nothing.
    Free,
    /// The approval that any other transfer needs.
    NeedsApproval,
}

/// COOP-25 (L47 art. 11; CCom L231-4): a transfer is approved by the assembly or by the managers, as the statutes say;
/// among associates it may be free. The approval of an organ that they do not name is none, and where they name nobody
/// there is nobody to approve. Statutes S. \[V: art. 11, LEGI-etalab; L231-4 LEGI-2009\]
///
/// Not asked here: the consent that CCom L223-14 wants for an outsider in a SARL (a count of associates and of shares),
/// and shares with particular advantages, which pass among associates freely (art. 11 al. 2-4).
///
/// # Errors
/// [`Breach::NoAgreement`].
pub fn approved(
    between: Between,
    among: AmongAssociates,
    approval: Option<Organ>,
    approvers: &[Organ],
) -> Result<(), Breach> {
    match (between, among) {
        (Between::Associates, AmongAssociates::Free) => Ok(()),
        (Between::Associates, AmongAssociates::NeedsApproval) | (Between::Outsider, _) => {
            let given = approval.is_some_and(|organ| approvers.contains(&organ));
            ensure(given, Breach::NoAgreement { approval, approvers: approvers.to_vec() })
        }
    }
}

/// COOP-25 (L47 art. 11 and 18): the price of shares is not above their nominal, since reserves are not shared; recorded
/// with a finding. Statutes S. \[price practice M-H\]
///
/// # Errors
/// [`Breach::PriceAboveNominal`].
pub fn price(price: Cents, nominal_total: Cents) -> Result<(), Breach> {
    ensure(price <= nominal_total, Breach::PriceAboveNominal { price, nominal: nominal_total })
}
