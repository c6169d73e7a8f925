//! Beside which field a refusal is shown. A help for the eye only: what finds no field stands in the summary alone.

use super::form::Form;
use quitus_domain::refusal::Refusal;

/// The fields that a refusal may be about, the likeliest first: by what its code speaks of.
const ABOUT: &[(&[&str], &[&str])] = &[
    (&["CATEGOR", "EMPLOYED_BY_SOCIETY", "PUBLIC_CAPITAL", "BENEFIT"], &["category", "associate"]),
    (&["SIREN", "INDIVISION_EXPECTED"], &["identity.legal_person.siren", "siren"]),
    (&["PROOF_OF_POWER"], &["identity.legal_person.power", "power"]),
    (&["DECIDER", "RESOLUTION", "MAJORITY", "AGREEMENT", "ADOPTED"], &["decision", "approval"]),
    (
        &["TOO_FAR_AHEAD", "STILL_TO_COME", "BEFORE_", "NOT_INCORPORATED", "NO_STATUTES", "NOTICE_NOT_ELAPSED"],
        &["effective_on"],
    ),
    (&["NOMINAL"], &["shares", "price"]),
    (&["PAID", "PAY_UP"], &["paid", "amount", "subscription"]),
    (&["MINIMUM_SUBSCRIPTION", "HELD", "SHARES_NOT"], &["shares"]),
    (&["CAPITAL_FLOOR", "LEGAL_MINIMUM", "FLOOR"], &["shares", "amount"]),
    (&["SUBSCRIPTION"], &["subscription"]),
    (&["REFUND", "SCHEDULE"], &["refund", "instalments", "amount"]),
    (&["AMOUNT", "CALLED", "PRICE", "OWED"], &["amount", "paid", "price", "shares"]),
    (&["MANDATE", "HOLDS_IT", "HOLDER", "MANAGER", "DEPUTY", "DESIGNATION"], &["mandate", "holder", "ends_on"]),
    (&["ENDS_BEFORE"], &["ends_on", "period.to", "from"]),
    (&["INVOICE", "CREDIT"], &["invoice", "pays", "lines"]),
    (&["SERVICE", "PRICE"], &["service", "lines"]),
    (&["ACCOUNT", "BALANCE", "ENTRY"], &["lines"]),
    (&["YEAR"], &["year", "effective_on", "ends_on"]),
    (&["PERSON", "NOT_EMPLOYED", "ALREADY_EMPLOYED"], &["person", "candidate", "liquidator"]),
    (&["ASSOCIATE", "LEFT", "ADMITTED", "APPLI", "GIVEN"], &["associate", "from", "customer.associate"]),
];

/// The control beside which a refusal is shown.
#[must_use]
pub fn beside(form: &Form, refusal: &Refusal) -> Option<&'static str> {
    let code = refusal.code();
    let about = ABOUT.iter().filter(|(parts, _)| parts.iter().any(|part| code.contains(part)));
    about.flat_map(|(_, paths)| *paths).find_map(|path| control(form, path))
}

/// The control of a place such as `$.identity.natural_person.person`: the field that holds it.
#[must_use]
pub fn place_of(form: &Form, place: &str) -> Option<&'static str> {
    let place = place.trim_start_matches("$.");
    let holds =
        |path: &str| place.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
    form.fields().map(|field| field.path).filter(|path| holds(path)).max_by_key(|path| path.len())
}

fn control(form: &Form, path: &str) -> Option<&'static str> {
    form.fields().map(|field| field.path).find(|own| *own == path)
}
