//! What an invoice says. French only, as every paper.

use crate::locales::{self, Language};
use quitus_domain::billing::PoolShare;
use quitus_domain::values::Siren;

const NO_BREAK: &str = "\u{a0}";

/// The number for VAT of a French company: its key, then its SIREN (CGI, annexe II; the key is computed).
#[must_use]
pub fn vat_number(siren: Siren) -> String {
    let digits = siren.to_string();
    let number: u64 = digits.parse().unwrap_or_default();
    let key = (12 + 3 * (number % 97)) % 97;
    format!("FR{NO_BREAK}{key:02}{NO_BREAK}{}", super::siren(siren))
}

/// `SIREN 123 456 782`.
#[must_use]
pub fn with_siren(siren: Siren) -> String {
    format!("SIREN{NO_BREAK}{}", super::siren(siren))
}

/// `Siège social : Strasbourg`.
#[must_use]
pub fn detail(what: &str, value: &str) -> String {
    format!("{what}{NO_BREAK}: {value}")
}

/// `20 %`, `5,5 %`.
#[must_use]
pub fn rate(thousandths: u16) -> String {
    match thousandths % 10 {
        0 => format!("{}{NO_BREAK}%", thousandths / 10),
        part => format!("{},{part}{NO_BREAK}%", thousandths / 10),
    }
}

/// The exemption of cost-sharing groups.
#[must_use]
pub fn exempt() -> String {
    "Exonération de TVA, article 261 B du code général des impôts.".to_owned()
}

/// The option for debits.
#[must_use]
pub fn on_debits() -> String {
    "Option pour le paiement de la taxe d’après les débits.".to_owned()
}

/// By which key.
#[must_use]
pub fn pool_share(share: &PoolShare) -> String {
    let money = |amount| locales::money(Language::French, amount);
    let settled =
        share.called.map(|called| format!(" Régularisation, sous déduction de {} déjà appelés.", money(called)));
    let [part, parts, key] = [share.part, share.parts, share.key.number()]
        .map(|number| locales::number(Language::French, i64::try_from(number).unwrap_or(i64::MAX)));
    format!(
        "Part de {part} sur {parts} d’une charge commune de {} («{NO_BREAK}{}{NO_BREAK}»), selon la clé de l’écriture n°{NO_BREAK}{key}.{}",
        money(share.total),
        share.pool,
        settled.unwrap_or_default()
    )
}

/// What became of it.
#[must_use]
pub fn paid_so_far(credited: &str, paid: &str, open: &str) -> String {
    format!("À ce jour{NO_BREAK}: avoirs {credited}, encaissements {paid}, reste à payer {open}.")
}
